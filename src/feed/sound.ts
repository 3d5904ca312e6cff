/**
 * Observations with nothing wrong in them, told in one loop that makes nothing of those that are only region, period, value and
 * perhaps group: the most common, and the only ones there are very many of.
 */
import { decimalsOf } from './decimals.js';
import type { Observation, Observations } from './feed.js';
import { insist } from './insist.js';
import { isFigure } from './json.js';
import { periodTime } from './period.js';
import type { Row, Table } from './table.js';

/** Up to this many observations every two are compared; more would cost every reader, and `check` looks at them. */
export const comparedAtMost = 10000;

/** @throws {TypeError} unless a value is a figure of at most so many decimals */
export function insistFigure(value: unknown, decimals: number | undefined, scale = 10 ** decimals!): void {
  // Digits are counted only where the arithmetic is at its end: the text of a number takes ten times as long.
  insist(isFigure(value) && (decimals === undefined || Math.round(value * scale) / scale === value || decimalsOf(value) <= decimals));
}

/**
 * Reads a table about some regions, with the groups and decimals of its indicator; `readMore` reads a row that says more than
 * region, period, group and value. Not made anew for each feed: engines keep what they compiled of a function that stays.
 * @param numbers of the codes, filled when first needed
 * @throws (as `readMore` does) if anything is wrong, or two observations are of one region, period and group
 */
export function readSound({ length, row, of, plain }: Table, codes: readonly string[], numbers: Map<unknown, number>, groups: ReadonlySet<string> | undefined, decimals: number | undefined, readMore: (row: Row) => Observation): Observations {
  const said: Observation[] = [];
  const get = (index: number): Observation => said[index] ?? (row(index) as unknown as Observation);
  const scale = 10 ** decimals!;
  let place = 0;
  // A text that is a period, as those it is compared with.
  let period: unknown = '0000';
  let time = 0;
  /** The latest period of each region: as long as they only rise, nothing is there twice. */
  const times = codes.map(() => -1);
  let isRising = true;
  const [wheres, whens, values, whose] = plain || [];
  insist(codes.length || !length);
  for (let index = 0; index < length; index++) {
    let where: unknown;
    let when: unknown;
    let group: unknown;
    // A figure is looked at where it is read: engines need not make an object of a number in a column of numbers.
    if (values) {
      where = wheres![index];
      when = whens![index];
      group = whose?.[index] ?? undefined;
      insistFigure(values[index], decimals, scale);
    } else {
      const one = row(index);
      ({ region: where, period: when, group } = one);
      let more = group === undefined ? -3 : -4;
      for (const _ in one) more++;
      if (more) said[index] = readMore(one);
      else insistFigure(one['value'], decimals, scale);
    }
    // In most tables the next row is about the same region or the next one.
    if (codes[place] !== where) {
      place = place + 1 < codes.length ? place + 1 : 0;
      if (codes[place] !== where) {
        // No closure: what it shares with a loop is read from memory in every turn.
        if (!numbers.size) for (const code of codes) numbers.set(code, numbers.size);
        insist((place = numbers.get(where)!) >= 0);
      }
    }
    // What is no text at all has nothing to be split into, and throws.
    if (when !== period) insist((time = periodTime((period = when) as string)) >= 0);
    if (group !== undefined) insist(groups?.has(group as string));
    if (isRising) {
      isRising = times[place]! < time;
      times[place] = time;
    }
  }
  insist(isRising || length > comparedAtMost || new Set(Array.from({ length }, (_, index) => keyOf(get(index)))).size === length);
  return { length, get, of: of as Observations['of'], position: (index) => index };
}

/** What no two observations have in common. */
export function keyOf({ region, period, group = '' }: Observation): string {
  return `${region} ${period} ${group}`;
}
