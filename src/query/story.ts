/** Stories of a feed: one, several, those of a pillar, or all. */
import type { Feed, Story } from '../feed/feed.js';
import { listOf, type Fault, type Question } from './question.js';

/** The stories that are asked for, in the order they are named. */
export function askStories(feed: Feed, { story, stories, pillar }: Question, fault: Fault): readonly Story[] {
  if (story === undefined && stories === undefined) return pillar === undefined ? feed.stories : feed.stories.filter((one) => namesOf(one.pillar).includes(pillar));
  const expected = feed.stories.map(({ id }) => id).join(', ');
  return (story === undefined ? listOf(stories) : [story]).flatMap((value) => {
    const found = feed.stories.find(({ id }) => id === value);
    if (!found) fault({ code: 'unknown-story', path: 'story', value, expected, severity: 'error' });
    return found ?? [];
  });
}

/** What a text is called in any language. */
function namesOf(text: Story['pillar']): readonly unknown[] {
  return typeof text === 'object' ? Object.values(text) : [text];
}
