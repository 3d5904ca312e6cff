/** What a map shows of a snapshot whatever its size: scale, words, sources. Made once, however often the map is read. */
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed } from '../feed/feed.js';
import type { Snapshot } from '../query/snapshot.js';
import type { Scale } from '../layout/bands.js';
import type { Messages } from '../messages/messages.js';
import { describeRegion, sourcesOf } from '../describe/snapshot.js';
import { rowsByCode, usualScale } from './map-marks.js';

export interface Shown {
  /** Why the scale is not the one that was asked for. */
  readonly problem: FeedProblem | undefined;
  readonly scale: Scale;
  /** What is said of each region, by code; found when it is asked for. */
  readonly words: Pick<ReadonlyMap<string, string>, 'get'>;
  readonly sources: ReturnType<typeof sourcesOf>;
}

/**
 * @param values of all periods on show, so that a colour means the same in each of them; without them those of the snapshot
 * @param choose the scale that the page asks for
 */
export function show(feed: Feed, snapshot: Snapshot, m: Messages, values: readonly number[] | undefined, choose: ((values: readonly number[]) => Scale | FeedProblem) | undefined): Shown {
  const classed = values ?? snapshot.rows.map(({ value }) => value).filter((value) => value !== undefined);
  return {
    ...scaleOf(snapshot.indicator, classed, choose),
    words: wordsOf(snapshot, m),
    sources: sourcesOf(feed, snapshot, m),
  };
}

/** The scale that the page asks for; else, with the reason where there is one, the usual one. */
export function scaleOf(indicator: Snapshot['indicator'], values: readonly number[], choose: ((values: readonly number[]) => Scale | FeedProblem) | undefined): Pick<Shown, 'problem' | 'scale'> {
  const chosen = choose?.(values);
  return {
    problem: chosen && 'code' in chosen ? chosen : undefined,
    scale: chosen && 'limits' in chosen ? chosen : usualScale(indicator, values),
  };
}

/**
 * What is said of each region of a snapshot.
 * @param period named with each, where there are several
 */
export function wordsOf(snapshot: Snapshot, m: Messages, ...period: readonly string[]): Shown['words'] {
  const rows = rowsByCode(snapshot);
  return {
    get: (code) => {
      const row = rows.get(code);
      return row && describeRegion(row, snapshot, m, ...period);
    },
  };
}
