/**
 * A shape without the words for its faults: enough to say that a record is right, not what is wrong with it. That is all a
 * reader of a sound feed needs, so shapes and their check are fetched only for a feed that is refused here.
 */
import { isDate, isSafeUrl } from './form.js';
import { insist } from './insist.js';
import { isFigure, isRecord } from './json.js';
import { isPeriod } from './period.js';

/** A kind by its letter, the words of a closed list (`higher|lower`), bounds of an integer (`0..15`), a list, a tuple of like items, or an object. */
export type Outline = string | readonly [item: Outline] | readonly Outline[] | ObjectOutline;

/** Keys, with `!` behind those that may not be absent; `*` stands for every key of a map, `=` holds what stands for keys that are absent. */
export interface ObjectOutline {
  readonly [key: string]: Outline;
}

/** Whether a value fits, or what is read of it: a copy with only the keys that its outline knows, as `readShape` makes it. @throws {TypeError} where it does not fit */
type Reader = (value: unknown) => unknown;

const isString = (value: unknown): value is string => typeof value === 'string';

function take(read: Reader, value: unknown): unknown {
  const fit = read(value);
  insist(fit);
  return fit === true ? value : fit;
}

const eachWith = (read: Reader): Reader => (value) => {
  insist(isRecord(value));
  for (const key in value) take(read, value[key]);
  return true;
};
const isTexts = eachWith(isString);

/** The kinds by their letters: string, number, boolean, text, period, date, url, id, number or null, anything. */
const kinds: Readonly<Record<string, Reader>> = {
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
 * The reader of an outline, made once for each: a walk through outline and value at the same time takes engines four times as long.
 * It looks at the keys that are there, for most of those that may be there are not.
 */
export function readerOf(outline: Outline): Reader {
  if (isString(outline)) {
    const [low, high] = outline.split('..');
    return kinds[outline] ?? ((value) => (high ? Number.isInteger(value) && +low! <= (value as number) && (value as number) <= +high : outline.split('|').includes(value as string)));
  }
  if (Array.isArray(outline)) {
    const [first, second] = (outline as readonly Outline[]).map(readerOf);
    return (value) => {
      insist(Array.isArray(value) && (!second || value.length === outline.length));
      // Spread, for `map` skips the holes that a list given as an object may have.
      return [...(value as unknown[])].map((one) => take(first!, one));
    };
  }
  const { '*': each, '=': defaults, ...rest } = outline as ObjectOutline;
  if (each) return eachWith(readerOf(each));
  const readers: Record<string, readonly [read: Reader, isNeeded: number]> = Object.create(null);
  let needed = 0;
  for (const name in rest) {
    const key = name.replace('!', '');
    const isNeeded = name.length - key.length;
    readers[key] = [readerOf(rest[name]!), isNeeded];
    needed += isNeeded;
  }
  return (value) => {
    insist(isRecord(value));
    // Not `{ ...defaults }`: what is added to that takes engines ten times as long.
    const copy = (defaults ? Object.assign({}, defaults) : {}) as Record<string, unknown>;
    let left = needed;
    for (const key in value) {
      const reader = readers[key];
      const item = value[key];
      if (reader && item !== undefined) {
        copy[key] = take(reader[0], item);
        left -= reader[1];
      }
    }
    insist(!left);
    return copy;
  };
}
