/**
 * A schema reduced to what checking needs, and the check itself. `compile` makes shapes from the zod schemas; the published
 * builds hold the shapes only (measured: 10.5 kB of gzip for the schemas with zod, 2.2 kB for shapes and check).
 */
import type { FeedProblemCode } from './feed-error.js';
import { isDate, isSafeUrl } from './form.js';
import { isFigure, isRecord } from './json.js';
import { isPeriod } from './period.js';

/** The tests behind the problem codes that a shape can carry. */
export const codedTests = { period: isPeriod, date: isDate, url: isSafeUrl, text: (text: string) => text !== '' };

/** Keys of an object shape that end in `?` may be absent. */
export type Shape =
  | 'string' | 'number' | 'boolean' | 'any' | 'text'
  | readonly ['code', keyof typeof codedTests]
  /** An integer within bounds. */
  | readonly ['range', low: number, high: number]
  | readonly ['enum', readonly string[]]
  | readonly ['list', Shape]
  | readonly ['map', Shape]
  | readonly ['tuple', readonly Shape[]]
  | readonly ['null', Shape]
  | readonly ['default', Shape, unknown]
  | { readonly [key: string]: Shape };

/** One fault inside a record: where (keys from the record on), what, what was found, what may stand there. */
export interface ShapeFault {
  readonly keys: readonly (string | number)[];
  readonly code: FeedProblemCode;
  readonly value: unknown;
  readonly expected: string | undefined;
}

/**
 * A copy of the value with the keys that its shape knows; what does not fit is added to `faults`.
 * @param keys where the value stands; the same again afterwards
 */
export function readShape(shape: Shape, value: unknown, keys: (string | number)[], faults: ShapeFault[]): unknown {
  const fault = (code: FeedProblemCode, expected?: string): undefined => {
    faults.push({ keys: [...keys], code: value === undefined ? 'missing' : code, value, expected });
    return undefined;
  };
  if (typeof shape === 'string') {
    if (shape === 'any') return value;
    if (shape === 'text') return typeof value === 'string' || (isRecord(value) && Object.values(value).every((text) => typeof text === 'string')) ? value : fault('text');
    return typeof value === shape && (shape !== 'number' || isFigure(value)) ? value : fault('type', shape);
  }
  if (!isTuple(shape)) return isRecord(value) ? readObject(shape, value, keys, faults) : fault('type', 'object');
  switch (shape[0]) {
    case 'code':
      return typeof value === 'string' && codedTests[shape[1]](value) ? value : shape[1] === 'text' && typeof value !== 'string' ? fault('type', 'string') : fault(shape[1]);
    case 'range':
      return typeof value === 'number' && value % 1 === 0 && value >= shape[1] && value <= shape[2] ? value : fault('range', `${shape[1]} \u2026 ${shape[2]}`);
    case 'enum':
      return shape[1].includes(value as string) ? value : fault('choice', shape[1].join(', '));
    case 'null':
      return value === null ? null : readShape(shape[1], value, keys, faults);
    case 'default':
      return value === undefined ? shape[2] : readShape(shape[1], value, keys, faults);
    case 'map':
      if (!isRecord(value)) return fault('type', 'object');
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readInside(shape[1], item, key, keys, faults)]));
    case 'tuple':
    case 'list': {
      const items = shape[1];
      if (!Array.isArray(value) || (shape[0] === 'tuple' && value.length !== items.length)) return fault('type', 'array');
      // `map` would skip the holes that a list given as an object may have.
      return Array.from(value as unknown[], (item, index) => readInside(shape[0] === 'tuple' ? shape[1][index]! : shape[1], item, index, keys, faults));
    }
  }
}

/** Goes one step down and up again: a new list for every value would cost more than the look at it. */
function readInside(shape: Shape, value: unknown, key: string | number, keys: (string | number)[], faults: ShapeFault[]): unknown {
  keys.push(key);
  const read = readShape(shape, value, keys, faults);
  keys.pop();
  return read;
}

function readObject(shape: { readonly [key: string]: Shape }, value: Record<string, unknown>, keys: (string | number)[], faults: ShapeFault[]): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(shape)) {
    const isOptional = name.endsWith('?');
    const key = isOptional ? name.slice(0, -1) : name;
    const item = Object.prototype.hasOwnProperty.call(value, key) ? value[key] : undefined;
    if (item === undefined && isOptional) continue;
    const read = readInside(shape[name]!, item, key, keys, faults);
    if (read !== undefined) copy[key] = read;
  }
  return copy;
}

function isTuple(shape: Exclude<Shape, string>): shape is Extract<Shape, readonly unknown[]> {
  return Array.isArray(shape);
}
