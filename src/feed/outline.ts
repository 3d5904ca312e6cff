/**
 * A shape without the words for its faults: enough to say that a record is right, not what is wrong with it. That is all a
 * reader of a sound feed needs, so shapes and their check are fetched only for a feed that is refused here.
 */
import { isDate, isSafeUrl } from './form.js';
import { isFigure, isRecord } from './json.js';
import { isPeriod } from './period.js';

/** A kind by its letter, the words of a closed list (`higher|lower`), bounds of an integer (`0..15`), a list, a tuple of like items, or an object. */
export type Outline = string | readonly [item: Outline] | readonly Outline[] | ObjectOutline;

/** Keys, with `!` behind those that may not be absent; `*` stands for every key of a map. */
export interface ObjectOutline {
  readonly [key: string]: Outline;
}

/** Whether a value fits. */
type Test = (value: unknown) => unknown;

const isString = (value: unknown): value is string => typeof value === 'string';

const eachIs = (fits: Test): Test => (value) => {
  if (!isRecord(value)) return false;
  for (const key in value) if (!fits(value[key])) return false;
  return true;
};
const isTexts = eachIs(isString);

/** The kinds by their letters: string, number, boolean, text, period, date, url, id, number or null, anything. */
const kinds: Readonly<Record<string, Test>> = {
  s: isString,
  n: isFigure,
  b: (value) => typeof value === 'boolean',
  t: (value) => isString(value) || isTexts(value),
  p: (value) => isString(value) && isPeriod(value),
  d: (value) => isString(value) && isDate(value),
  u: (value) => isString(value) && isSafeUrl(value),
  i: (value) => value && isString(value),
  v: (value) => value === null || isFigure(value),
  a: () => true,
};

/**
 * The test of an outline, made once for each: a walk through outline and value at the same time takes engines four times as long.
 * It looks at the keys that are there, for most of those that may be there are not; what is unknown to the outline is nothing to it.
 */
export function testOf(outline: Outline): Test {
  if (isString(outline)) {
    const [low, high] = outline.split('..');
    return kinds[outline] ?? ((value) => (high ? Number.isInteger(value) && +low! <= (value as number) && (value as number) <= +high : outline.split('|').includes(value as string)));
  }
  if (Array.isArray(outline)) {
    const [first, second] = (outline as readonly Outline[]).map(testOf);
    return (value) => {
      if (!Array.isArray(value) || (second && value.length !== outline.length)) return false;
      // `every` would skip the holes that a list given as an object may have.
      for (const item of value as unknown[]) if (!first!(item)) return false;
      return true;
    };
  }
  const { '*': each, ...rest } = outline as ObjectOutline;
  if (each) return eachIs(testOf(each));
  const known: Record<string, readonly [key: string, fits: Test, isNeeded: number]> = Object.create(null);
  let needed = 0;
  for (const name in rest) {
    const key = name.replace('!', '');
    const isNeeded = name.length - key.length;
    known[key] = [key, testOf(rest[name]!), isNeeded];
    needed += isNeeded;
  }
  /** The keys of the record before: most records of a list have the same in the same order. */
  const before: (typeof known)[string][] = [];
  return (value) => {
    if (!isRecord(value)) return false;
    let left = needed;
    let at = 0;
    for (const key in value) {
      let one = before[at];
      if (one?.[0] !== key) one = before[at] = known[key]!;
      if (!one) continue;
      if (!one[1](value[key])) return false;
      left -= one[2];
      at++;
    }
    return !left;
  };
}
