/** Places in an order, as reports count them: equal values share a place and the next place is skipped (1, 2, 2, 4). */

/** The place of each value, highest first; `undefined` where there is no value. */
export function rankValues(values: readonly (number | undefined)[]): (number | undefined)[] {
  const order = values.filter((value) => value !== undefined).sort((a, b) => b - a);
  const places = new Map<number, number>();
  order.forEach((value, index) => places.has(value) || places.set(value, index + 1));
  return values.map((value) => (value === undefined ? undefined : places.get(value)));
}
