/** Classes of values: round limits, and which class a value falls in. The stylesheet knows the colours. */
import { ticks } from 'd3-array';

/** As many classes as the stylesheet has colours for. */
const bandCount = 5;

/**
 * Limits between classes, lowest first: band 0 is below the first, band n from the n-th limit up. Round numbers,
 * at most four; none when all values are equal.
 */
export function bandLimits(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (!(low < high)) return [];
  for (let count = bandCount + 1; count > 0; count--) {
    const limits = ticks(low, high, count).filter((limit) => limit > low && limit <= high);
    if (limits.length < bandCount) return limits;
  }
  return [];
}

/** The band of a value: how many limits it reaches. */
export function bandOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}
