/** A story in one language. */
import { formatPeriod } from '../format/period.js';
import { localize } from '../feed/text.js';
import type { Feed, Story } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import { regionOf } from '../query/series.js';
import type { Part } from './markup.js';
import { isolate, part, sourcePart, type Setting } from './parts.js';
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

/**
 * What stories write into the page, part by part and in the order they are read; the slots of each end in its number.
 * @param resolve gives the address of an image as the page needs it
 */
export function tellStories(stories: readonly ToldStory[], setting: Setting<Messages>, resolve: (src: string) => string): Part[] {
  return stories.flatMap(({ image, pillar, title, context, body, items, partners, quote, note, source }, index) => {
    const parts: Part[] = [];
    const say = (name: string, text: string, tag = 'p'): unknown => text && parts.push(part(tag, `${name}-${index}`, setting, isolate(text, setting.m)));
    if (image) parts.push(['img', { ...part('img', `image-${index}`, setting)[1], src: resolve(image.src), alt: image.alt, loading: 'lazy' }]);
    say('pillar', pillar);
    const [tag, attributes, name] = part('p', `title-${index}`, setting, ['strong', {}, isolate(title, setting.m)]);
    parts.push([tag, { ...attributes, role: 'heading', 'aria-level': '3' }, name!]);
    say('context', context);
    say('body', body);
    // Each by itself, for a widget can style its children, but not theirs.
    for (const item of items) {
      const [tag, attributes, text] = part('p', `items-${index}`, setting, isolate(item, setting.m));
      parts.push([tag, { ...attributes, role: 'listitem' }, text!]);
    }
    say('partners', partners);
    say('quote', quote, 'blockquote');
    say('note', note);
    if (source) parts.push(sourcePart([source], `source-${index}`, setting));
    return parts;
  });
}
