/** What a map shows of a snapshot whatever its size: scale, words, sources. Made once, however often the map is read. */
import type { Feed } from '../feed/feed.js';
import type { Snapshot } from '../query/snapshot.js';
import type { Scale } from '../layout/bands.js';
import type { Messages } from '../messages/messages.js';
import { describeRegion, sourcesOf } from '../describe/snapshot.js';
import { usualScale } from './map-marks.js';

export interface Shown {
  readonly scale: Scale;
  /** What is said of each region, by code. */
  readonly words: ReadonlyMap<string, string>;
  readonly sources: ReturnType<typeof sourcesOf>;
}

export function show(feed: Feed, snapshot: Snapshot, m: Messages): Shown {
  return {
    scale: usualScale(snapshot),
    words: new Map(snapshot.rows.map((row) => [row.region.code, describeRegion(row, snapshot, m)])),
    sources: sourcesOf(feed, snapshot, m),
  };
}
