/**
 * A shape without the words for its faults: enough to say that a record is right, not what is wrong with it. That is all a
 * reader of a sound feed needs, so shapes and their check are fetched only for a feed that is refused here.
 */
import { isDate, isSafeUrl } from './form.js';
import { insist } from './insist.js';
import { isFigure, isRecord } from './json.js';
import { isPeriod } from './period.js';

/** A kind by its letter, the words of a closed list (`higher|lower`), bounds of an integer, a list, a tuple of like items, a map, or an object. */
export type Outline = string | readonly [low: number, high: number] | readonly [item: Outline] | readonly Outline[] | { readonly each: Outline } | ObjectOutline;

export interface ObjectOutline {
  readonly required: { readonly [key: string]: Outline };
  readonly optional?: { readonly [key: string]: Outline };
  /** What stands for keys that are absent. */
  readonly defaults?: { readonly [key: string]: unknown };
}

const isString = (value: unknown): value is string => typeof value === 'string';
const stringWith = (test: (text: string) => boolean) => (value: unknown) => isString(value) && test(value);

/** The kinds by their letters: string, number, boolean, text, period, date, url, id, number or null, anything. */
const kinds: Readonly<Record<string, (value: unknown) => unknown>> = {
  s: isString,
  n: isFigure,
  b: (value) => typeof value === 'boolean',
  t: (value) => isString(value) || readOutline({ each: 's' }, value),
  p: stringWith(isPeriod),
  d: stringWith(isDate),
  u: stringWith(isSafeUrl),
  i: (value) => value && isString(value),
  v: (value) => value === null || isFigure(value),
  a: () => true,
};

/** The value, or a copy of it with only the keys that its outline knows, as `readShape` makes it. @throws {TypeError} where the value does not fit */
export function readOutline(outline: Outline, value: unknown): unknown {
  if (isString(outline)) insist(outline[1] ? outline.split('|').includes(value as string) : kinds[outline]!(value));
  else if (Array.isArray(outline)) {
    const [first, second] = outline as readonly Outline[];
    if (typeof first !== 'number') {
      insist(Array.isArray(value) && (!second || value.length === outline.length));
      // Spread, for `map` skips the holes that a list given as an object may have.
      return [...(value as unknown[])].map((item) => readOutline(first!, item));
    }
    insist(Number.isInteger(value) && first <= (value as number) && (value as number) <= (second as unknown as number));
  } else {
    insist(isRecord(value));
    if (!('each' in outline)) return readObject(outline as ObjectOutline, value);
    for (const key in value) readOutline(outline.each as Outline, value[key]);
  }
  return value;
}

function readObject({ required, optional, defaults }: ObjectOutline, value: Readonly<Record<string, unknown>>): unknown {
  // Not `{ ...defaults }`: what is added to that takes engines ten times as long.
  const copy = Object.assign({} as Record<string, unknown>, defaults);
  for (const key in required) copy[key] = readOutline(required[key]!, value[key]);
  for (const key in optional) if (value[key] !== undefined) copy[key] = readOutline(optional[key]!, value[key]);
  return copy;
}
