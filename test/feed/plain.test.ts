import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arePlain, type PlainRules } from '../../src/feed/plain.js';

const rules: PlainRules = { isRegion: (code) => code === 'a' || code === 'b', isGroup: (id) => id === 'men', decimals: undefined };
const row = (region: unknown, period: unknown, value: unknown, more: object = {}): object => ({ region, period, value, ...more });

/** The answer for rows, and for the same as columns. */
function judge(rows: readonly object[], some: Partial<PlainRules> = {}, comparedAtMost = 10): [boolean, boolean] {
  const keys = [...new Set(rows.flatMap((one) => Object.keys(one)))];
  const columns = Object.fromEntries(keys.map((key) => [key, rows.map((one) => (one as Record<string, unknown>)[key] ?? null)]));
  return [arePlain(rows, { ...rules, ...some }, comparedAtMost), arePlain(columns, { ...rules, ...some }, comparedAtMost)];
}

test('figures by place and then time, or by time and then place, are plain', () => {
  assert.deepEqual(judge([row('a', '2019', 1), row('a', '2020', 2), row('b', '2019', 3), row('b', '2020', 4)]), [true, true]);
  assert.deepEqual(judge([row('b', '2020', 1), row('a', '2020', 2), row('b', '2019', 3), row('a', '2019', 4)]), [true, true]);
});

test('what may be there twice is not, unless there are very many', () => {
  for (const rows of [[row('a', '2019', 1), row('a', '2019', 2)], [row('a', '2019', 1), row('b', '2020', 2), row('b', '2019', 3), row('a', '2020', 4), row('a', '2019', 5)]]) {
    assert.deepEqual(judge(rows), [false, false]);
    assert.deepEqual(judge(rows, {}, 1), [true, true]);
  }
  assert.deepEqual(judge([row('a', '2019', 1, { group: 'men' })], {}, 0), [true, true]);
  assert.deepEqual(judge([row('a', '2019', 1, { group: 'men' })]), [false, false]);
});

test('whatever is not sound is not plain', () => {
  for (const bad of [row('c', '2019', 1), row(5, '2019', 1), row('a', '2019年', 1), row('a', 2019, 1), row('a', '2019', '1'), row('a', '2019', Infinity), row('a', '2019', 1, { group: 'women' }), row('a', '2019', 1, { note: '甲' })]) {
    assert.deepEqual(judge([bad], {}, 0), [false, false], JSON.stringify(bad));
  }
  assert.equal(arePlain([row('a', '2019', null)], rules, 0), false);
  assert.equal(arePlain([null], rules, 0), false);
  assert.equal(arePlain({ region: ['a'], period: ['2019'], value: [1, 2] }, rules, 0), false);
  assert.equal(arePlain({ region: ['a'], period: ['2019'], value: 1 }, rules, 0), false);
});

test('decimals are no more than the indicator has', () => {
  assert.deepEqual(judge([row('a', '2019', 7.72)], { decimals: 2 }), [true, true]);
  assert.deepEqual(judge([row('a', '2019', 7.725)], { decimals: 2 }), [false, false]);
  assert.deepEqual(judge([row('a', '2019', 0.1 + 0.2)], { decimals: 1 }), [false, false]);
});
