import assert from 'node:assert/strict';
import { test } from 'node:test';
import { querySnapshot, type Snapshot } from '../../src/query/snapshot.js';
import { observed, people, places, regionOf, rowOf, type Json } from '../fixtures.js';

const city = (index: number, value: number | null, period = '2020', more: Json = {}): Json =>
  rowOf({ region: `640${index}00`, period, value, ...(value === null ? { missing: 'not-surveyed' } : {}), ...more });

function ask(rows: readonly Json[], period?: string, within?: string, more: Json = {}): Snapshot | undefined {
  const { feed, indicator } = observed(rows, more, { regions: places });
  return querySnapshot(feed, indicator, period, within);
}

const told = (snapshot: Snapshot | undefined): unknown[] => snapshot!.rows.map(({ region, value, place }) => [region.code, value, place]);

test('regions come from the highest figure to the lowest, then those without one in the order of the feed', () => {
  assert.deepEqual(told(ask([city(1, 5), city(2, null), city(4, 9)])), [['640400', 9, 1], ['640100', 5, 2], ['640200', undefined, undefined], ['640300', undefined, undefined], ['640500', undefined, undefined]]);
});

test('equal figures share a place', () => {
  assert.deepEqual(ask([city(1, 5), city(2, 7), city(3, 5), city(4, 1)])!.rows.map(({ place }) => place), [1, 2, 2, 4, undefined]);
});

test('a region without a figure and one that was not observed are told apart', () => {
  const rows = ask([city(1, 5), city(2, null)])!.rows;
  assert.equal(rows.find(({ region }) => region.code === '640200')!.observation!.missing, 'not-surveyed');
  assert.equal(rows.find(({ region }) => region.code === '640300')!.observation, undefined);
});

test('zero and negative figures are figures', () => {
  assert.deepEqual(ask([city(1, 0), city(2, -3)])!.rows.slice(0, 2).map(({ value, place }) => [value, place]), [[0, 1], [-3, 2]]);
});

test('figures in different multipliers are compared in whole units', () => {
  assert.deepEqual(told(ask([city(1, 9000), city(2, 1.2, '2020', { unitMult: 4 })], undefined, undefined, people)).slice(0, 2), [['640200', 12000, 1], ['640100', 9000, 2]]);
});

test('without a parent the one that most observed regions lie within is taken', () => {
  assert.equal(ask([rowOf(), city(1, 5), city(2, 4)])!.within!.code, '640000');
  assert.equal(ask([rowOf({ region: 'CN' }), rowOf()])!.within!.code, 'CN');
});

test('a parent asked for is taken, and its regions only', () => {
  assert.deepEqual(told(ask([rowOf(), city(1, 5), city(2, 4)], undefined, 'CN')), [['640000', 7.72, 1]]);
});

test('regions within none are a snapshot without a parent', () => {
  const snapshot = ask([rowOf({ region: 'CN', value: 10 })]);
  assert.equal(snapshot!.within, undefined);
  assert.deepEqual(told(snapshot), [['CN', 10, 1]]);
});

test('without a period the latest one that at least half as many regions have as the fullest is taken', () => {
  const rows = [1, 2, 3, 4].map((index) => city(index, index, '2015'));
  assert.equal(ask([...rows, city(1, 1, '2020')])!.period, '2015');
  assert.equal(ask([...rows, city(1, 1, '2020'), city(2, 1, '2020')])!.period, '2020');
  assert.equal(ask([...rows, ...[1, 2, 3, 4].map((index) => city(index, null, '2020'))])!.period, '2015');
});

test('a period asked for is taken, if anything was observed in it', () => {
  assert.equal(ask([city(1, 5, '2015'), city(1, 6)], '2015')!.rows[0]!.value, 5);
  assert.equal(ask([city(1, 5)], '1999'), undefined);
});

test('groups are no part of a snapshot', () => {
  const breakdowns = [{ id: 'sex', name: '性别', groups: [{ id: 'male', name: '男' }] }];
  assert.deepEqual(told(ask([city(1, 5), city(2, 9, '2020', { group: 'male' })], undefined, undefined, { breakdowns }))[0], ['640100', 5, 1]);
});

test('nothing observed is no snapshot', () => {
  assert.equal(ask([]), undefined);
});

test('three thousand counties are ranked', () => {
  const codes = Array.from({ length: 3000 }, (_, index) => String(100000 + index));
  const { feed, indicator } = observed({ region: codes, period: codes.map(() => '2020'), value: codes.map((_, index) => index) }, people, { regions: codes.map((code) => regionOf(code, code, code)) });
  const rows = querySnapshot(feed, indicator)!.rows;
  assert.deepEqual([rows[0]!.region.code, rows[2999]!.place], ['102999', 3000]);
});
