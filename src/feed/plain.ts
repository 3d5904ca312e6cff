/**
 * Observations that are nothing but region, period, value and perhaps group, all of them sound: the most common and the only
 * large ones. One loop without objects says so; anything else takes the longer way, which says what it is.
 */
import { isFigure } from './json.js';
import { isPeriod } from './period.js';

/** Numbers texts as they first appear. What follows in the same order again, as in any table, is found without a look-up. */
class Numbers {
  readonly #numbers = new Map<unknown, number>();
  readonly #texts: unknown[] = [];
  readonly #isSound: (text: string) => boolean;
  #last = -1;

  constructor(isSound: (text: string) => boolean) {
    this.#isSound = isSound;
  }

  /** The number of a text; -1 if it is not sound. */
  of(text: unknown): number {
    if (this.#texts[this.#last] === text && text !== undefined) return this.#last;
    if (this.#texts[this.#last + 1] === text && text !== undefined) return ++this.#last;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      if (typeof text !== 'string' || !this.#isSound(text)) return -1;
      this.#numbers.set(text, (number = this.#texts.push(text) - 1));
    }
    return (this.#last = number);
  }
}

/** What observations may refer to and how they are written. */
export interface PlainRules {
  readonly isRegion: (code: string) => boolean;
  readonly isGroup: (id: string) => boolean;
  readonly decimals: number | undefined;
}

/** Looks at one observation after the other. */
class Run {
  /** Strictly rising by place and then time, or by time and then place, nothing can be there twice. */
  isOrdered = true;
  readonly #regions: Numbers;
  readonly #periods = new Numbers(isPeriod);
  readonly #groups: Numbers;
  #byPlace = true;
  #byTime = true;
  #place = -1;
  #time = -1;

  constructor({ isRegion, isGroup }: PlainRules) {
    this.#regions = new Numbers(isRegion);
    this.#groups = new Numbers(isGroup);
  }

  /** Whether the next one is sound. */
  accepts(region: unknown, period: unknown, group: unknown): boolean {
    const place = this.#regions.of(region);
    const time = this.#periods.of(period);
    if (place < 0 || time < 0) return false;
    if (group !== undefined) {
      this.isOrdered = false;
      return this.#groups.of(group) >= 0;
    }
    if (place < this.#place || (place === this.#place && time <= this.#time)) this.#byPlace = false;
    if (time < this.#time || (time === this.#time && place <= this.#place)) this.#byTime = false;
    if (!this.#byPlace && !this.#byTime) this.isOrdered = false;
    this.#place = place;
    this.#time = time;
    return true;
  }
}

/** Whether a number is a figure of at most these decimals; a scale of 0 asks for none. */
function fits(value: unknown, scale: number): boolean {
  return isFigure(value) && (scale === 0 || Math.round(value * scale) / scale === value);
}

/**
 * Whether rows or columns are plain and sound, and surely no two of one region, period and group: as far as their order shows it,
 * and for more than `comparedAtMost` without being looked at.
 */
export function arePlain(written: unknown, rules: PlainRules, comparedAtMost: number): boolean {
  const scale = rules.decimals === undefined ? 0 : 10 ** rules.decimals;
  const run = new Run(rules);
  const length = Array.isArray(written) ? readRows(written, run, scale) : readColumns(written as Record<string, unknown>, run, scale);
  return length >= 0 && (run.isOrdered || length > comparedAtMost);
}

/** How many rows there are; -1 if one is not plain. */
function readRows(rows: readonly unknown[], run: Run, scale: number): number {
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    if (typeof row !== 'object' || row === null) return -1;
    for (const key in row) if (key !== 'region' && key !== 'period' && key !== 'value' && key !== 'group') return -1;
    if (!fits(row['value'], scale) || !run.accepts(row['region'], row['period'], row['group'])) return -1;
  }
  return rows.length;
}

/** The length of the columns; -1 if there are others than the plain ones, or one is not. */
function readColumns({ region, period, value, group, ...more }: Readonly<Record<string, unknown>>, run: Run, scale: number): number {
  const columns = [region, period, value, group ?? value] as unknown[][];
  if (Object.keys(more).length || !columns.every((column) => Array.isArray(column) && column.length === columns[0]!.length)) return -1;
  const [places, times, figures] = columns as [unknown[], unknown[], unknown[]];
  const parts = group as unknown[] | undefined;
  for (let index = 0; index < figures.length; index++) {
    if (!fits(figures[index], scale) || !run.accepts(places[index], times[index], parts?.[index] ?? undefined)) return -1;
  }
  return figures.length;
}
