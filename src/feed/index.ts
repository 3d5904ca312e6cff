/** The Node-safe part of the library: feeds read, checked and explained, without a browser. */
export type * from './feed.js';
export { parseFeed } from './parse.js';
export { reconcile } from './reconcile.js';
export { decodeFeed } from './decode.js';
export { checkBoundaries } from './approval.js';
export { FeedError, type FeedProblem, type FeedProblemCode } from './feed-error.js';
export { explainProblem } from './explain.js';
export { parsePrinted, parsePrintedUnit, type PrintedFault, type PrintedFigure, type PrintedMissing, type PrintedPhrase, type PrintedRank } from './printed.js';
export { parsePrintedPeriod } from './printed-period.js';
export { localize } from './text.js';
export { comparePeriods, isPeriod, parsePeriod, periodTime, type PeriodParts, type PeriodSpan } from './period.js';
