/** Events in order of time, in words. */
import { formatPeriod } from '../format/period.js';
import { comparePeriods, periodTime } from '../feed/period.js';
import { localize } from '../feed/text.js';
import type { Feed, FeedEvent } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import { regionOf } from '../query/series.js';
import type { Part } from './markup.js';
import { isolate, part, type Setting } from './parts.js';
import { describeSource } from './source.js';

/** One entry: when, what, where, and what passed since the entry before. */
export interface ToldEvent {
  readonly when: string;
  readonly title: string;
  readonly place: string;
  readonly body: string;
  readonly source: string;
  readonly gap: string;
}

/** Dated events first, earliest to latest; then batches and editions without a date, in the order of the feed. */
export function describeTimeline(feed: Feed, region: string | undefined, m: Messages): ToldEvent[] {
  const events = feed.events.filter((event) => region === undefined || event.region === region);
  const dated = events.filter(({ date }) => date !== undefined).sort((a, b) => comparePeriods(a.date!, b.date!));
  const sources = new Set(events.map(({ source }) => source));
  return [...dated, ...events.filter(({ date }) => date === undefined)].map((event, index) => {
    const text = (value: FeedEvent['body']): string => localize(value, m.lang, feed.lang);
    const home = event.region === undefined ? undefined : regionOf(feed, event.region);
    const source = event.source === undefined ? undefined : feed.sources.get(event.source);
    const before = dated[index - 1]?.date;
    const years = event.date !== undefined && before !== undefined ? Math.floor(periodTime(event.date)) - Math.floor(periodTime(before)) : 0;
    return {
      when: m.clauses([event.date === undefined ? '' : formatPeriod(event.date, m), event.batch === undefined ? '' : m.batch(event.batch), event.edition === undefined ? '' : m.edition(event.edition)].filter(Boolean)),
      title: text(event.title),
      place: home ? text(home.short ?? home.name) : '',
      body: text(event.body),
      // Said once a page where all have the same, under the last entry.
      source: source && (sources.size > 1 || index === events.length - 1) ? m.source + describeSource(source, m).text : '',
      gap: years > 1 ? m.later(years) : '',
    };
  });
}

/** What a timeline writes into the page, entry by entry; the slots of each end in its number. */
export function tellTimeline(entries: readonly ToldEvent[], setting: Setting<Messages>): Part[] {
  return entries.flatMap(({ when, title, place, body, source }, index) => {
    const parts: Part[] = [];
    if (when) parts.push(part('p', `when-${index}`, setting, ['strong', {}, isolate(when, setting.m)]));
    // Apart: a title that ends in a word of its own and a place would read as one. The dot ends a line, it begins none.
    parts.push(part('p', `title-${index}`, setting, isolate(title, setting.m), ...(place ? ['\u00a0· ', isolate(place, setting.m)] : [])));
    if (body) parts.push(part('p', `body-${index}`, setting, isolate(body, setting.m)));
    if (source) parts.push(part('p', `source-${index}`, setting, isolate(source, setting.m)));
    return parts;
  });
}
