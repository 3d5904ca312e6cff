/**
 * A shape without the words for its faults: enough to say that a record is right, not what is wrong with it. That is all a
 * reader of a sound feed needs, so shapes and their check are fetched only for a feed that is refused here.
 */
import { codedTests } from './form.js';
import { isFigure, isRecord } from './json.js';

/** A kind by its letter, the words of a closed list (`higher|lower`), bounds of an integer, a list, a tuple, a map, or an object. */
export type Outline = string | readonly [low: number, high: number] | readonly [item: Outline] | readonly Outline[] | { readonly each: Outline } | ObjectOutline;

export interface ObjectOutline {
  readonly required: { readonly [key: string]: Outline };
  readonly optional?: { readonly [key: string]: Outline };
  /** What stands for keys that are absent. */
  readonly defaults?: { readonly [key: string]: unknown };
}

const isString = (value: unknown): value is string => typeof value === 'string';

/** The kinds by their letters: string, number, boolean, text, period, date, url, id, number or null. */
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  s: isString,
  n: isFigure,
  b: (value) => typeof value === 'boolean',
  t: (value) => isString(value) || (isRecord(value) && Object.values(value).every(isString)),
  p: (value) => isString(value) && codedTests.period(value),
  d: (value) => isString(value) && codedTests.date(value),
  u: (value) => isString(value) && codedTests.url(value),
  i: (value) => isString(value) && codedTests.text(value),
  v: (value) => value === null || isFigure(value),
};

/** A copy of the value with the keys that its outline knows, as `readShape` makes it. @throws where the value does not fit */
export function readOutline(outline: Outline, value: unknown): unknown {
  if (isString(outline)) {
    if (outline[1] ? outline.split('|').includes(value as string) : kinds[outline]!(value)) return value;
  } else if (Array.isArray(outline)) {
    const [first, second] = outline as readonly Outline[];
    if (typeof first === 'number') {
      if (Number.isInteger(value) && first <= (value as number) && (value as number) <= (second as unknown as number)) return value;
    } else if (Array.isArray(value) && (!second || value.length === outline.length)) {
      return Array.from(value, (item, index) => readOutline((second ? outline[index] : first) as Outline, item));
    }
  } else if (isRecord(value)) {
    if ('each' in outline) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readOutline(outline.each, item)]));
    const { required, optional, defaults } = outline as ObjectOutline;
    const copy: Record<string, unknown> = { ...defaults };
    for (const key in required) copy[key] = readOutline(required[key]!, value[key]);
    for (const key in optional) if (value[key] !== undefined) copy[key] = readOutline(optional![key]!, value[key]);
    return copy;
  }
  throw new TypeError('misfit');
}
