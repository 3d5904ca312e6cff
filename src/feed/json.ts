/** What kinds of JSON values there are. */

/** Whether a value is an object with keys: not null, not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a number that can be a figure: neither endless nor beyond what sums, axes and digits can hold. */
export function isFigure(value: unknown): value is number {
  return value === 0 || (typeof value === 'number' && Math.abs(value) > 1e-30 && Math.abs(value) < 1e30);
}
