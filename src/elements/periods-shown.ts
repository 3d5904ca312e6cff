/** What maps of several periods show whatever their size: one scale for all, words of every region in each, sources. */
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed } from '../feed/feed.js';
import type { Snapshot } from '../query/snapshot.js';
import type { Scale } from '../layout/bands.js';
import { formatPeriod } from '../format/period.js';
import type { Messages } from '../messages/messages.js';
import { sourcesOfAll } from '../describe/snapshots.js';
import { scaleOf, wordsOf, type Shown } from './map-shown.js';

export interface ShownPeriods extends Pick<Shown, 'problem' | 'scale' | 'sources'> {
  readonly labels: readonly string[];
  /** What is said of each region in each of the periods, by code. */
  readonly words: readonly Shown['words'][];
}

/** @param choose the scale that the page asks for, of the values of all periods */
export function showPeriods(feed: Feed, snapshots: readonly Snapshot[], m: Messages, choose: ((values: readonly number[]) => Scale | FeedProblem) | undefined): ShownPeriods {
  const { indicator } = snapshots[0]!;
  const values = snapshots.flatMap(({ rows }) => rows.flatMap(({ value }) => value ?? []));
  const labels = snapshots.map(({ period }) => formatPeriod(period, m, indicator.time));
  return {
    labels,
    ...scaleOf(indicator, values, choose),
    words: snapshots.map((snapshot, index) => wordsOf(snapshot, m, labels[index]!)),
    sources: sourcesOfAll(feed, snapshots, m),
  };
}
