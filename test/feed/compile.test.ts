import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { compileShape } from '../../src/feed/compile.js';
import * as schemas from '../../src/feed/schema.js';
import { readShape, type Shape, type ShapeFault } from '../../src/feed/shape.js';
import { shapes } from '../../src/feed/shapes.js';
import { feedOf, random, type Json } from '../fixtures.js';

/** For every schema of a record, one record that says all that can be said. */
const records: readonly [name: string, schema: z.ZodMiniType, record: unknown][] = [
  ['text', schemas.textSchema, { 'zh-CN': '宁夏', en: 'Ningxia' }],
  ['source', schemas.sourceSchema, { id: 'report', title: { en: 'Report' }, publisher: '某报', published: '2022-11-18', url: 'https://example.org/', note: '' }],
  ['region', schemas.regionSchema, { code: '640000', name: '宁夏', short: '宁', within: 'CN', edition: '2022', note: { en: 'x' } }],
  ['unit', schemas.unitSchema, { kind: 'share', label: '%' }],
  ['target', schemas.targetSchema, { value: 25, comparator: 'at-least', by: '2035', region: 'CN', plan: '纲要' }],
  ['breakdown', schemas.breakdownSchema, { id: 'sex', name: '性别', groups: [{ id: 'male', name: '男' }, { id: 'female', name: { en: 'Women' } }] }],
  ['change', schemas.changeSchema, { measure: 'points', value: 3.71, decimals: 2, base: { period: '2015', value: 4.01 }, kind: 'against', comparable: true, derived: false }],
  ['rank', schemas.rankSchema, { position: 4, of: 31, scope: '全国', by: '总量', tie: true }],
  ['claim', schemas.claimSchema, { type: 'consecutive', count: 4, scope: '全省', grantor: '某部' }],
  [
    'observation',
    schemas.observationSchema,
    {
      region: '640000', period: '2017/2022', group: 'male', value: 6.1, unitMult: 4, decimals: 1, qualifier: 'over', unit: '平方米', status: 'P', missing: 'not-surveyed', derived: true,
      low: 5, high: 7, changes: [{ measure: 'percent', value: 2, kind: 'average' }], from: { value: 3.5, period: '2017', unitMult: 4, decimals: 1, qualifier: 'about', unit: 'm²' },
      ranks: [{ position: 1, scope: '全国' }], claims: [{ type: 'only' }], share: { of: '全省', numerator: 2, denominator: 3 }, part: { total: 10, done: 7, label: '达成' },
      asPrinted: '6.1万平方米', source: 'report', quote: '…', note: '…',
    },
  ],
  [
    'indicator',
    schemas.indicatorSchema,
    { id: 'a', name: '名', short: '名', definition: '口径', topic: '题', unit: { kind: 'count', label: '人' }, better: 'higher', decimals: 2, time: 'as-of', source: 'report', breakdowns: [{ id: 'b', name: '分', groups: [] }], targets: [{ value: 1, comparator: 'over' }] },
  ],
  ['boundary', schemas.boundarySchema, { id: 'a', href: '../map.json', within: 'CN', key: 'gb', approval: { number: 'GS(2022)1', provider: '某部', valid: '2025' }, attribution: '某部' }],
  ['tiles', schemas.tilesSchema, { id: 'a', within: 'CN', cells: { 640000: [2, 2], 640100: [3, 1] } }],
  [
    'story',
    schemas.storySchema,
    { id: 'a', title: '试点', body: '…', items: ['一', { en: 'two' }], pillar: '强', region: '640000', period: '2020-Q1', partners: ['甲'], image: { src: 'a.jpg', alt: '图' }, source: 'report', quote: '…', note: '…' },
  ],
  ['event', schemas.eventSchema, { date: '2020-10-16', batch: 2, edition: 1, title: '首届', body: '…', region: '640000', source: 'report', quote: '…' }],
  ['head', schemas.headSchema, { lang: 'zh-CN', title: '数据', publisher: { name: '某科协', url: '/' }, published: '2022-11-18', updates: 'P1Y' }],
];

function fits(shape: Shape, value: unknown): boolean {
  const faults: ShapeFault[] = [];
  readShape(shape, value, [], faults);
  return faults.length === 0;
}

const replacements: readonly unknown[] = ['', 'x', '2020', '2020年', '2022-02-30', '2022-11-18', 'javascript:alert(1)', 'https://example.org/', 'points', 'over', -1, 0, 2.5, 15, 16, 40, true, false, null, [], ['x'], [1, 2], [1, 2, 3], {}, { en: 'x' }, { en: 1 }, { value: 1 }];

/** A copy with one thing changed somewhere: a key dropped or added, a value of another kind. */
function mutate(value: unknown, next: () => number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  if (typeof value !== 'object' || value === null || next() < 0.1) return structuredClone(pick(replacements));
  if (Array.isArray(value)) {
    const index = Math.floor(next() * value.length);
    return next() < 0.3 ? [...value, structuredClone(pick(replacements))] : value.map((item: unknown, at) => (at === index ? mutate(item, next) : item));
  }
  const record = value as Json;
  const key = pick(Object.keys(record));
  const choice = next();
  if (choice < 0.25) return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  if (choice < 0.35) return { ...record, extra: structuredClone(pick(replacements)) };
  return { ...record, [key]: mutate(record[key], next) };
}

for (const [name, schema, record] of records) {
  test(`the shape of a ${name} and its schema accept and refuse the same`, () => {
    const shape = compileShape(schema);
    assert.ok(schema.safeParse(record).success, 'the record we start from is right');
    assert.ok(fits(shape, record));
    const next = random(name.length * 7919);
    const verdicts = { accepted: 0, refused: 0 };
    for (let round = 0; round < 400; round++) {
      const mutant = next() < 0.3 ? mutate(mutate(record, next), next) : mutate(record, next);
      const isRight = schema.safeParse(mutant).success;
      verdicts[isRight ? 'accepted' : 'refused']++;
      assert.equal(fits(shape, mutant), isRight, JSON.stringify(mutant));
    }
    assert.ok(verdicts.accepted > 10 && verdicts.refused > 50, JSON.stringify(verdicts));
  });

  test(`what is read of a right ${name} is what its schema reads`, () => {
    assert.deepEqual(readShape(compileShape(schema), record, [], []), schema.parse(record));
  });
}

test('defaults are the same in shape and schema', () => {
  const change = { measure: 'points', value: 1 };
  assert.deepEqual(readShape(compileShape(schemas.changeSchema), change, [], []), schemas.changeSchema.parse(change));
  const indicator = { id: 'a', name: 'a', unit: { kind: 'count', label: '' } };
  assert.deepEqual(readShape(shapes.indicator, indicator, [], []), schemas.indicatorSchema.parse(indicator));
});

test('the shapes that the builds hold survive JSON', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(shapes)), shapes);
});

test('the schema of the whole document accepts the smallest feed and refuses another version', () => {
  assert.ok(schemas.feedSchema.safeParse(feedOf()).success);
  assert.ok(!schemas.feedSchema.safeParse(feedOf({ version: 2 })).success);
});

test('a kind of schema that shapes do not have is refused when it is compiled', () => {
  assert.throws(() => compileShape(z.bigint()), /no shape for a schema of type bigint/);
  assert.throws(() => compileShape(z.union([z.string(), z.number()])), /no shape for a schema of type union/);
  assert.throws(() => compileShape(z.string().check(z.maxLength(3))), /no test for the check/);
});
