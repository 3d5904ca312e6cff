import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Observation, Observations } from '../../src/feed/feed.js';
import { readSound } from '../../src/feed/sound.js';
import { tableOf } from '../../src/feed/table.js';

const row = (region: unknown, period: unknown, value: unknown, more: object = {}): object => ({ region, period, value, ...more });

function read(written: unknown, decimals?: number, readMore: (row: object) => Observation = () => assert.fail('more is said')): Observations | undefined {
  try {
    return readSound(tableOf(written, (key) => key === 'note'), ['a', 'b', 'c'], new Map(), new Set(['men']), decimals, readMore);
  } catch {
    return undefined;
  }
}

/** Whether rows are sound, and whether the same as columns are. */
function judge(rows: readonly object[], decimals?: number): [boolean, boolean] {
  const keys = [...new Set(rows.flatMap((one) => Object.keys(one)))];
  const columns = Object.fromEntries(keys.map((key) => [key, rows.map((one) => (one as Record<string, unknown>)[key] ?? null)]));
  return [read(rows, decimals) !== undefined, read(columns, decimals) !== undefined];
}

test('figures are sound in any order of places and times', () => {
  const rows = ['a', 'b', 'c'].flatMap((region) => ['2018', '2019', '2020'].map((period) => row(region, period, 1)));
  const byTime = rows.toSorted((one, other) => (one as Observation).period.localeCompare((other as Observation).period));
  for (const list of [rows, byTime, rows.toReversed(), byTime.toReversed(), [rows[7]!, rows[0]!, rows[4]!, rows[1]!]]) assert.deepEqual(judge(list), [true, true]);
  assert.deepEqual(judge([row('a', '2020', 1), row('a', '2020', 2, { group: 'men' })]), [true, true]);
});

test('what is there twice is not, unless there are very many', () => {
  for (const rows of [
    [row('a', '2019', 1), row('a', '2019', 2)],
    [row('a', '2019', 1), row('b', '2020', 2), row('b', '2019', 3), row('a', '2020', 4), row('a', '2019', 5)],
    [row('a', '2019', 1, { group: 'men' }), row('a', '2019', 2), row('a', '2019', 3, { group: 'men' })],
  ]) {
    assert.deepEqual(judge(rows), [false, false]);
    assert.deepEqual(judge(Array.from({ length: 10001 }, (_, index) => rows[index % rows.length]!)), [true, true]);
  }
});

test('whatever is not sound is not, alone and after others', () => {
  for (const bad of [
    row('d', '2019', 1), row(5, '2019', 1), row(null, '2019', 1), row('a', '2019年', 1), row('a', 2019, 1), row('a', null, 1), row('a', ['2019'], 1),
    row('a', '2019', '1'), row('a', '2019', Infinity), row('a', '2019', null), row('a', '2019', 1, { group: 'women' }), row('a', '2019', 1, { group: 5 }),
  ]) {
    for (const rows of [[bad], [row('a', '2018', 1), bad]]) assert.deepEqual(judge(rows), [false, false], JSON.stringify(bad));
  }
  for (const bad of [null, 5, 'abc', ['a', '2019', 1], {}, { region: 'a', period: '2019' }, { period: '2019', value: 1 }]) assert.equal(read([bad]), undefined, JSON.stringify(bad));
  assert.equal(read([row('a', '2019', 1, { group: null })]), undefined);
});

test('where there are no regions nothing is sound', () => {
  for (const written of [[{ period: '2019', value: 1 }], { region: [undefined], period: ['2019'], value: [1] }]) {
    assert.throws(() => readSound(tableOf(written, () => false), [], new Map(), new Set(), undefined, () => assert.fail()));
  }
});

test('decimals are no more than the indicator has', () => {
  assert.deepEqual(judge([row('a', '2019', 7.72)], 2), [true, true]);
  assert.deepEqual(judge([row('a', '2019', 7.725)], 2), [false, false]);
  assert.deepEqual(judge([row('a', '2019', 0.1 + 0.2)], 1), [false, false]);
  assert.deepEqual(judge([row('a', '2019', 1e21)], 0), [true, true]);
});

test('a row that says more is read by whoever knows what it says', () => {
  const said = { region: 'a', period: '2019', value: 1, note: '甲' } as Observation;
  const observations = read([row('a', '2018', 1), row('a', '2019', 1, { note: '乙' })], undefined, () => said)!;
  assert.equal(observations.get(1), said);
  assert.deepEqual([observations.length, observations.of(1, 'region'), observations.of(1, 'period'), observations.position(1)], [2, 'a', '2019', 1]);
  assert.equal(read({ region: ['a'], period: ['2019'], value: [1], note: ['乙'] }, undefined, () => said)?.get(0), said);
});
