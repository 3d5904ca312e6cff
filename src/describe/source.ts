/** Where a figure comes from: the line under every widget. */
import type { Feed, Indicator, Observation, Source } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import type { FigureMessages } from '../messages/messages.js';

/** One source as a text and, if it has one, an address. */
export interface SourceLine {
  readonly text: string;
  readonly url: string | undefined;
}

/** A figure with the indicator whose source it has unless it names its own. */
export interface Sourced {
  readonly indicator: Indicator;
  readonly observation: Observation | undefined;
}

/** The id of the source of a figure. */
export function sourceId({ indicator, observation }: Sourced): string | undefined {
  return observation?.source ?? indicator.source;
}

/** The sources of the figures shown, each once; where none is named, the feed's publisher. */
export function describeSources(feed: Feed, figures: readonly Sourced[], m: FigureMessages): SourceLine[] {
  const ids = new Set(figures.map(sourceId));
  const sources = [...ids].flatMap((id) => (id === undefined ? [] : (feed.sources.get(id) ?? [])));
  if (sources.length) return sources.map((source) => describeSource(source, m));
  const publisher = localize(feed.publisher.name, m.lang, feed.lang);
  return publisher ? [{ text: publisher, url: feed.publisher.url }] : [];
}

/** A source as a text: its title, who published it and when. */
export function describeSource(source: Source, m: FigureMessages): SourceLine {
  const title = localize(source.title, m.lang);
  const about = [localize(source.publisher, m.lang), source.published].filter((part) => part && !title.includes(part));
  const details = about.join(m.counting === 'myriad' ? '，' : ', ');
  return { text: details ? `${title}${m.counting === 'myriad' ? `（${details}）` : ` (${details})`}` : title, url: source.url };
}
