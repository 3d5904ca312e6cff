/** One record checked against its shape: the record if it is right, its faults by path if it is not. */
import type { FeedProblem, FeedProblemCode } from './feed-error.js';
import { isRecord } from './json.js';
import { readShape, type Shape, type ShapeFault } from './shape.js';

/** Where faults are collected while a feed is parsed. */
export type Report = (problem: FeedProblem) => void;

/** Not made for each of thousands of records. */
const none: ReadonlySet<string> = new Set();

/**
 * The record if it fits its shape; otherwise `undefined`, after every fault was reported.
 * With `droppable`, faults below these keys cost only the key (or the array item) and the record stays.
 */
export function checkRecord<T>(shape: Shape, record: unknown, path: string, report: Report, droppable = none): T | undefined {
  const faults: ShapeFault[] = [];
  const read = readShape(shape, record, [], faults);
  if (!faults.length) return read as T;
  for (const { keys, code, value, expected } of faults) {
    report({ code: preciseCode(keys, code), path: joinPath(path, keys), severity: 'error', ...(value === undefined ? {} : { value }), ...(expected === undefined ? {} : { expected }) });
  }
  if (!isRecord(record) || !faults.every(({ keys }) => droppable.has(String(keys[0])))) return undefined;
  const again: ShapeFault[] = [];
  const rest = readShape(shape, without(record, faults), [], again);
  return again.length ? undefined : (rest as T);
}

/** A path in the notation of JavaScript: `indicators[2].name`. */
export function joinPath(base: string, keys: readonly (string | number)[]): string {
  let path = base;
  for (const key of keys) path = typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key;
  return path;
}

/** Faults that deserve a word of their own, by where they are. */
function preciseCode(keys: readonly (string | number)[], code: FeedProblemCode): FeedProblemCode {
  const key = keys[keys.length - 1];
  if (key === 'measure') return 'change-measure';
  if (key === 'scope' && keys[0] === 'ranks' && code === 'missing') return 'rank-scope';
  return key === 'qualifier' ? 'qualifier' : code;
}

/** A copy of the record without what is at fault: an item of an array, else the whole key. */
function without(record: Record<string, unknown>, faults: readonly ShapeFault[]): Record<string, unknown> {
  const copy = { ...record };
  const badByKey = new Map<string | number, Set<unknown>>();
  for (const { keys: [key = '', item] } of faults) badByKey.set(key, (badByKey.get(key) ?? new Set()).add(item));
  for (const [key, bad] of badByKey) {
    const list = record[key];
    if (Array.isArray(list) && !bad.has(undefined)) copy[key] = list.filter((_, index) => !bad.has(index));
    else delete copy[key];
  }
  return copy;
}
