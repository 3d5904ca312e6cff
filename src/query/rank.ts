/** Places in an order, as reports count them: equal values share a place and the next place is skipped (1, 2, 2, 4). */

/** The place of each value, highest first; `undefined` where there is no value. */
export function rankValues(values: readonly (number | undefined)[]): (number | undefined)[] {
  // Numbers by themselves are sorted many times faster than by a function.
  const order = Float64Array.from(values.filter((value) => value !== undefined)).sort();
  const places = new Map<number, number>();
  order.forEach((value, index) => places.set(value, order.length - index));
  return values.map((value) => (value === undefined ? undefined : places.get(value)));
}
