/** Feeds changed as people, programs and attackers change them; the same number gives the same feed. */
import { random, type Json } from '../fixtures.js';

type Value = unknown;
type Choose = <T>(list: readonly T[]) => T;

/** A place in a document: what it lies in, and under which key. */
interface Spot {
  readonly parent: Value[] | Json;
  readonly key: string | number;
}

const texts = [
  '', ' ', '0', '-', '%', '全国', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '${x}', '{{x}}', 'javascript:alert(1)', 'data:text/html,x', '//example.org/a', 'constructor', '__proto__', 'toString', 'hasOwnProperty',
  '\u202e7.72', '\ud800', '\u0000', '\ufeff', '٧٫٧٢', '７．７２', '7.72%', '约2.3万余场次', '2020年', '2020', '2020-Q4', '2020-02', '2020-02-29', '2019-02-29', '2017/2022', '2022/2017', '9999', '0000', '2020-13', '640000', 'CN', 'e\u0301', '👨‍👩‍👧‍👦', '名'.repeat(500),
];
const numbers = [0, -0, 1, -1, 2, 0.1, 0.1 + 0.2, 7.72, -7.72, 100, 1000, 1e4, 12345678, 99999999.99, 1e15, Number('9007199254740993'), 1e21, -1e21, 1e300, Number.MAX_VALUE, 1e-7, 5e-324, Infinity, 2020, 640000, 15, 16, 1e9];
const words = ['about', 'nearly', 'over', 'plus', 'many', 'at-least', 'at-most', 'A', 'P', 'E', 'F', 'B', 'U', 'M', 'L', 'Q', 'O', 'not-published', 'not-surveyed', 'points', 'percent', 'absolute', 'times', 'year-on-year', 'period-on-period', 'against', 'since', 'average', 'only', 'first', 'first-batch', 'consecutive', 'share', 'count', 'money', 'length', 'area', 'rate', 'index', 'quantity', 'higher', 'lower', 'neutral', 'as-of', 'during'];

/** Keys that an observation may have, with values that may stand there. */
function statement(choose: Choose): [string, Value] {
  const number = (): number => choose(numbers);
  return choose<() => [string, Value]>([
    () => ['qualifier', choose(words)],
    () => ['status', choose(['A', 'P', 'E', 'F', 'B', 'U', 'M', 'L', 'Q', 'O'])],
    () => ['missing', choose(['not-published', 'not-surveyed', 'not-applicable', 'suppressed'])],
    () => ['unitMult', choose([0, 1, 4, 8, 12, 15])],
    () => ['decimals', choose([0, 1, 2, 15])],
    () => ['group', choose(['men', 'women', 'urban', '18-29'])],
    () => ['low', number()],
    () => ['high', number()],
    () => ['derived', true],
    () => ['unit', choose<Value>(['%', '人', { en: 'people' }, ''])],
    () => ['changes', [{ measure: choose(['points', 'percent', 'absolute', 'times']), value: number(), kind: choose(['year-on-year', 'against', 'since', 'average']), base: { period: choose(['2015', '2020', '1990', '2017/2022']), value: number() } }]],
    () => ['ranks', [{ position: choose([1, 4, 1e9]), of: number(), scope: choose<Value>(['全国', { en: 'China' }, '']), tie: true }]],
    () => ['claims', [{ type: choose(['only', 'first', 'first-batch', 'consecutive']), count: number(), scope: choose(texts), grantor: choose(texts) }]],
    () => ['share', { of: choose(texts), numerator: number(), denominator: number() }],
    () => ['part', { total: number(), done: number(), label: choose(texts) }],
    () => ['from', { value: number(), period: choose(['2015', '2020']), unitMult: choose([0, 4, 8, 15]), decimals: choose([0, 2, 15]) }],
    () => ['note', choose(texts)],
    () => ['quote', choose(texts)],
    () => ['asPrinted', choose(texts)],
  ])();
}

function anything(choose: Choose): Value {
  return choose<() => Value>([
    () => choose(texts), () => choose(texts), () => choose(numbers), () => choose(numbers), () => choose(words), () => null, () => true, () => [], () => ({}), () => [[]], () => [choose(numbers)],
    () => ({ 'zh-CN': choose(texts), en: choose(texts) }), () => ({ toString: 1, valueOf: 2 }), () => JSON.parse('{"__proto__": {"value": 1}}') as Value, () => JSON.parse('['.repeat(200) + ']'.repeat(200)) as Value, () => ({ href: choose(['a.csv', 'javascript:alert(1)', '']) }),
  ])();
}

/** All places of a document, or a run of them where there are very many. */
function spotsIn(value: Value, found: Spot[] = []): Spot[] {
  if (typeof value !== 'object' || value === null || found.length > 4000) return found;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    found.push({ parent: value as Json, key });
    spotsIn((value as Json)[key], found);
  }
  return found;
}

const at = ({ parent, key }: Spot): Value => (parent as Json)[key];

function put({ parent, key }: Spot, value: Value): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove({ parent, key }: Spot): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

/** One change somewhere in a document. */
function change(document: Json, choose: Choose): void {
  const spots = spotsIn(document);
  if (!spots.length) return;
  const spot = choose(spots);
  const value = at(spot);
  const rows = spots.filter((one) => typeof at(one) === 'object' && at(one) !== null && 'period' in (at(one) as object) && 'value' in (at(one) as object)).map((one) => at(one) as Json);
  choose<() => void>([
    () => put(spot, anything(choose)),
    () => put(spot, anything(choose)),
    () => remove(spot),
    () => (Array.isArray(spot.parent) ? spot.parent.push(structuredClone(value)) : put({ parent: spot.parent, key: `${spot.key}2` }, value)),
    () => put(spot, at(choose(spots))),
    () => put(spot, structuredClone(value)),
    () => put(spot, typeof value === 'number' ? String(value) : typeof value === 'string' ? Number(value) : [value]),
    () => typeof value === 'number' && put(spot, value * choose([-1, 10, 1e4, 1e8, 1e-4, 1 / 3])),
    () => Array.isArray(value) && value.reverse(),
    () => Array.isArray(value) && value.splice(0, value.length - 1),
    () => !Array.isArray(spot.parent) && put({ parent: spot.parent, key: choose(texts) }, anything(choose)),
    () => rows.length && put({ parent: choose(rows), key: choose(['region', 'period', 'value']) }, anything(choose)),
    () => rows.length && put({ parent: choose(rows), key: 'value' }, choose<Value>([...numbers, null])),
    () => rows.length && put({ parent: choose(rows), key: 'period' }, choose(['2020', '2019', '2020-Q1', '2020-03', '2017/2022', '0000', '9999'])),
    ...Array.from({ length: 6 }, () => () => {
      if (rows.length) put({ parent: choose(rows), key: statement(choose)[0] }, statement(choose)[1]);
    }),
    ...Array.from({ length: 6 }, () => () => {
      const [key, said] = statement(choose);
      if (rows.length) put({ parent: choose(rows), key }, said);
    }),
    () => toColumns(document, choose),
  ])();
}

/** Writes the observations of one indicator as columns. */
function toColumns(document: Json, choose: Choose): void {
  const indicators = document['indicators'];
  const indicator: Value = Array.isArray(indicators) && indicators.length ? choose(indicators) : undefined;
  const rows = (indicator as Json | undefined)?.['observations'];
  if (!Array.isArray(rows) || !rows.every((row) => typeof row === 'object' && row !== null)) return;
  const keys = [...new Set((rows as Json[]).flatMap((row) => Object.keys(row)))].filter((key) => key !== '__proto__');
  (indicator as Json)['observations'] = Object.fromEntries(keys.map((key) => [key, (rows as Json[]).map((row) => row[key] ?? null)]));
}

/** The feed of a number, made from one of some sound documents: one to five changes, and at most three of its indicators. */
export function mutatedFeed(documents: readonly Json[], seed: number): Json {
  const next = random(seed);
  const choose: Choose = (list) => list[Math.floor(next() * list.length)]!;
  const document = structuredClone(choose(documents));
  const indicators = document['indicators'] as Value[];
  while (indicators.length > 3) indicators.splice(Math.floor(next() * indicators.length), 1);
  for (const indicator of indicators as Json[]) {
    const rows = indicator['observations'];
    if (Array.isArray(rows) && rows.length > 40) rows.splice(40);
  }
  for (let left = 1 + Math.floor(next() * 5); left > 0; left--) change(document, choose);
  return document;
}
