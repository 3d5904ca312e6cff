/** Where an indicator has its observations in a file of its own. */
import { isRecord } from './json.js';

/** The address of observations that are in a file of their own; `undefined` for rows and columns. */
export function partOf(observations: unknown): string | undefined {
  const href = isRecord(observations) ? observations['href'] : undefined;
  return typeof href === 'string' ? href : undefined;
}
