/** One indicator in several periods across the same regions: maps side by side. Loaded only with them. */
import type { Feed, Indicator } from '../feed/feed.js';
import { listOf, tellPeriod, type Fault, type Question } from './question.js';
import { querySnapshot, type Snapshot } from './snapshot.js';

/** A snapshot for each of the periods that are named, in the order in which they are; those in which nothing was observed are told. */
export function askSnapshots(feed: Feed, indicator: Indicator, own: Question, fault: Fault): Snapshot[] {
  return [...new Set(listOf(own.periods))].flatMap((period) => {
    const snapshot = querySnapshot(feed, indicator, period, own.within);
    if (!snapshot) tellPeriod(indicator, period, fault, undefined, 'periods');
    return snapshot ?? [];
  });
}

/** All as one, for what is asked of all periods together: each region with what was observed of it in the last of them that has a figure. */
export function lastOf(snapshots: readonly Snapshot[]): Snapshot {
  const last = snapshots[snapshots.length - 1]!;
  const known = new Map(snapshots.flatMap(({ rows }) => rows).filter(({ value }) => value !== undefined).map((row) => [row.region.code, row]));
  return { ...last, rows: last.rows.map((row) => known.get(row.region.code) ?? row) };
}
