/** Places in an order, as reports count them: equal values share a place and the next place is skipped (1, 2, 2, 4). */
import { rank } from 'd3-array';

/** The place of each value, highest first; `undefined` where there is no value. */
export function rankValues(values: readonly (number | undefined)[]): (number | undefined)[] {
  const places = rank(values.map((value) => (value === undefined ? NaN : -value)));
  return values.map((value, index) => (value === undefined ? undefined : places[index]! + 1));
}
