/** Which rows of a ranking are drawn: all, or of more than can be looked at the highest, the lowest, and the chosen one with its neighbours. */
import { mostBars } from './settings.js';

/** How many of the highest and of the lowest are drawn where not all are. */
export const [highest, lowest] = [20, 10] as const;

/** The row of each ranking that is drawn beside those: it stays while the chosen one can be seen, so that nothing moves under a reader who chooses. */
const kept = new WeakMap<object, string>();

/**
 * @param rows of the ranking from the highest figure to the lowest, then those without one, which are left out where not all are drawn
 * @param idOf what a row is chosen by
 * @param ranking what they are of, the same object every time
 */
export function drawnRows<Row extends { readonly value: number | undefined }>(rows: readonly Row[], idOf: (row: Row) => string, ranking: object, chosen: string | undefined): readonly Row[] {
  if (rows.length <= mostBars) return rows;
  const count = rows.filter(({ value }) => value !== undefined).length;
  const around = (id: string | undefined): readonly Row[] => {
    const own = rows.findIndex((row) => idOf(row) === id);
    return rows.filter((_, index) => index === own || (index < count && (index < highest || index >= count - lowest || (own >= 0 && Math.abs(index - own) <= 1))));
  };
  const drawn = around(kept.get(ranking));
  if (chosen === undefined || drawn.some((row) => idOf(row) === chosen)) return drawn;
  kept.set(ranking, chosen);
  return around(chosen);
}
