/** Faults of a feed: a closed list of codes, each with path and value. The sentences about them are in `explain`. */

export type FeedProblemCode =
  // the document does not arrive, or is not a feed
  | 'unreachable' | 'http-status' | 'timeout' | 'encoding' | 'html' | 'truncated' | 'json' | 'shape' | 'version' | 'empty'
  // a key or value is not what it should be
  | 'missing' | 'type' | 'choice' | 'range' | 'text' | 'period' | 'date' | 'url' | 'value' | 'value-missing' | 'decimals'
  | 'qualifier' | 'change-measure' | 'change-base' | 'rank-scope' | 'interval' | 'columns'
  // records that do not fit together
  | 'duplicate' | 'unknown-region' | 'unknown-group' | 'unknown-source' | 'unknown-indicator' | 'unknown-period'
  | 'unknown-story' | 'unknown-breakdown' | 'unknown-tiles' | 'unknown-boundaries'
  // figures that contradict each other
  | 'change-mismatch' | 'change-break' | 'rank-mismatch' | 'part-mismatch' | 'share-mismatch' | 'target-mismatch' | 'missing-mismatch'
  // drawing
  | 'approval' | 'approval-number' | 'approval-valid' | 'attribution' | 'map-units' | 'map-dashes' | 'map-islands'
  | 'tile-missing' | 'boundary-missing' | 'boundary-unused' | 'boundary-successor' | 'geometry' | 'classes' | 'classes-count' | 'periods'
  // links and tables in an article
  | 'unknown-element' | 'unknown-attribute' | 'carrier-feed' | 'feed-origin' | 'figure' | 'figure-unit' | 'table-period' | 'table-figures';

/** One fault: where, what, what was found, what is there instead. */
export interface FeedProblem {
  readonly code: FeedProblemCode;
  /** Where in the feed, `indicators[2].observations[41].period`; empty for the document. */
  readonly path: string;
  /** What was found there. */
  readonly value?: unknown;
  /** What may stand there, or what there is instead. */
  readonly expected?: string;
  /** An error costs the record; a warning costs nothing. */
  readonly severity: 'error' | 'warning';
}

/** Thrown when no part of a feed can be used; everything less is a problem in `feed.problems`. */
export class FeedError extends Error {
  readonly problem: FeedProblem;

  constructor(problem: Omit<FeedProblem, 'severity'>) {
    super(`${problem.path || 'feed'}: ${problem.code}${problem.value === undefined ? '' : ` ${quoteValue(problem.value)}`}${problem.expected ? `; ${problem.expected}` : ''}`);
    this.name = 'FeedError';
    this.problem = { ...problem, severity: 'error' };
  }
}

/** A value as a message shows it: JSON, at most 60 characters. */
export function quoteValue(value: unknown): string {
  let text: string;
  try {
    text = typeof value === 'string' ? `"${value}"` : typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? typeof value);
  } catch {
    text = typeof value;
  }
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
