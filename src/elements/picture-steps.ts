/** Arrow keys among several pictures of marks: to the neighbour within one, at its edge into the next. Loaded only with them. */
import { nextIndex, steps, type GridPlace } from '../controllers/roving.js';

/** A mark by its picture and its position there. */
export type PicturePlace = readonly [picture: number, index: number];

/**
 * Where a key leads from a mark; `undefined` if the key is not ours.
 * @param pictures the places of the marks of each
 * @param columns how many pictures stand side by side, the first at the left, or at the right where `rtl`
 */
export function nextPlace(pictures: readonly (readonly GridPlace[])[], columns: number, rtl: boolean, [picture, index]: PicturePlace, key: string): PicturePlace | undefined {
  const places = pictures[picture] ?? [];
  const inside = nextIndex(places, index, key);
  const side = steps.get(key);
  if (inside === undefined || inside !== index || !side) return inside === undefined ? undefined : [picture, inside];
  const [across, down] = side;
  const column = (picture % columns) + (rtl ? -across : across);
  const next = picture + (rtl ? -across : across) + down * columns;
  const there = pictures[next] ?? [];
  if (column < 0 || column >= columns || !there.length) return [picture, index];
  // As if from just outside of the next picture, in the same row or column.
  const from = places[index]!;
  const edge = (of: (place: GridPlace) => number, step: number): number => (step > 0 ? Math.min(...there.map(of)) - 1 : Math.max(...there.map(of)) + 1);
  const outside = { column: across ? edge((place) => place.column, across) : from.column, row: down ? edge((place) => place.row, down) : from.row };
  const found = nextIndex([outside, ...there], 0, key) ?? 0;
  return found > 0 ? [next, found - 1] : [picture, index];
}
