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

/** How values become looks: classes by their limits, or, for counts, symbols up to the largest. */
export interface Scale {
  readonly limits: readonly number[];
  /** Whether the classes lie to both sides of something: a target, an average. */
  readonly isDiverging: boolean;
  /** The largest value, where figures are shown by size. */
  readonly largest: number | undefined;
  /** Which of the colours the lowest class has, counted from 0: around something, one class below it is lighter than the lower of two. */
  readonly first?: number;
  /** What the classes lie around, in words. */
  readonly centre?: string;
}

/** Radius of a symbol whose area is the value, in the units of the largest radius. */
export function symbolRadius(value: number, largest: number, radius: number): number {
  return Math.round(Math.sqrt(Math.max(0, value) / (largest || 1)) * radius * 10) / 10;
}

/** The band of a value: how many limits it reaches. */
export function bandOf(value: number, limits: readonly number[]): number {
  let band = 0;
  while (value >= limits[band]!) band++;
  return band;
}
