/** A story in one language. */
import { formatPeriod } from '../format/period.js';
import { localize } from '../feed/text.js';
import type { Feed, Story } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import { regionOf } from '../query/series.js';
import { describeSource, type SourceLine } from './source.js';

/** The parts of a story as texts; empty where it has none. */
export interface ToldStory {
  readonly pillar: string;
  readonly title: string;
  readonly context: string;
  readonly body: string;
  readonly items: readonly string[];
  readonly partners: string;
  readonly image: { readonly src: string; readonly alt: string } | undefined;
  readonly quote: string;
  readonly note: string;
  readonly source: SourceLine | undefined;
}

/** The story as a page tells it; its pillar only where that is not what the stories have in common. */
export function describeStory(feed: Feed, story: Story, m: Messages, withPillar: boolean): ToldStory {
  const text = (value: Story['body']): string => localize(value, m.lang, feed.lang);
  const region = story.region === undefined ? '' : text(regionOf(feed, story.region).short ?? regionOf(feed, story.region).name);
  const source = story.source === undefined ? undefined : feed.sources.get(story.source);
  const partners = (story.partners ?? []).map(text);
  return {
    pillar: withPillar ? text(story.pillar) : '',
    title: text(story.title),
    context: m.clauses([region, story.period === undefined ? '' : formatPeriod(story.period, m)].filter(Boolean)),
    body: text(story.body),
    items: (story.items ?? []).map(text),
    partners: partners.length ? m.partners + m.join(partners) : '',
    image: story.image && { src: story.image.src, alt: text(story.image.alt) },
    quote: story.quote ?? '',
    note: text(story.note),
    source: source && describeSource(source, m),
  };
}
