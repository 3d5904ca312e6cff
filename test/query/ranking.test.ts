import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feed } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { listInventory, rankGroups, rankSnapshot, type Ranking } from '../../src/query/ranking.js';
import { querySnapshot } from '../../src/query/snapshot.js';
import { feedOf, indicatorOf, observed, people, places, regionOf, rowOf, type Json } from '../fixtures.js';

const city = (index: number, value: number | null, more: Json = {}): Json => rowOf({ region: `640${index}00`, value, ...(value === null ? { missing: 'not-surveyed' } : {}), ...more });
const shown = ({ rows }: Ranking): unknown[][] => rows.map(({ id, value, place }) => [id, value, place]);

function regions(rows: readonly Json[], more: readonly Json[] = places): Ranking {
  const { feed, indicator } = observed(rows, {}, { regions: more });
  return rankSnapshot(querySnapshot(feed, indicator)!);
}

test('regions are ranked from the highest to the lowest', () => {
  const ranking = regions([city(1, 5), city(2, 9), city(3, 7)]);
  assert.deepEqual(shown(ranking), [['640200', 9, 1], ['640300', 7, 2], ['640100', 5, 3]]);
  assert.deepEqual([ranking.kind, ranking.period, ranking.isOneMeasure], ['regions', '2020', true]);
});

test('regions that are equal share a place, the next place is skipped, and they stand as in the feed', () => {
  assert.deepEqual(shown(regions([city(1, 5), city(2, 7), city(3, 7), city(4, 9)])), [['640400', 9, 1], ['640200', 7, 2], ['640300', 7, 2], ['640100', 5, 4]]);
});

test('a region without a figure comes last, without a place; one that nobody looked at does not come at all', () => {
  assert.deepEqual(shown(regions([city(1, null), city(2, 9), city(3, 0)])), [['640200', 9, 1], ['640300', 0, 2], ['640100', undefined, undefined]]);
});

test('figures are compared in whole units, whatever they were printed in', () => {
  assert.deepEqual(shown(regions([city(1, 5000), city(2, 1.2, { unitMult: 4 }), city(3, -3)])), [['640200', 12000, 1], ['640100', 5000, 2], ['640300', -3, 3]]);
});

test('a region goes by its short name', () => {
  const more = [regionOf('640000', '宁夏', 'Ningxia'), { ...regionOf('640100', '银川市', 'Yinchuan', '640000'), short: '银川' }];
  assert.deepEqual(regions([city(1, 5)], more).rows.map(({ name }) => name), ['银川']);
});

const ages = ['18-29', '30-39', '40-49'];
const byAge = { breakdowns: [{ id: 'age', name: '年龄', groups: ages.map((id) => ({ id, name: `${id}岁` })) }, { id: 'sex', name: '性别', groups: [{ id: 'male', name: '男性' }] }] };
const groups = (rows: readonly Json[], breakdown = 'age', period?: string, region = '640000'): Ranking | undefined => rankGroups(observed(rows, byAge).indicator, region, breakdown, period);

test('groups keep the order of their breakdown, and have places all the same', () => {
  const ranking = groups([rowOf({ group: '40-49', value: 9 }), rowOf({ group: '18-29', value: 7 }), rowOf({ group: '30-39', value: 8 }), rowOf({ group: 'male', value: 1 }), rowOf()])!;
  assert.deepEqual(shown(ranking), [['18-29', 7, 3], ['30-39', 8, 2], ['40-49', 9, 1]]);
  assert.deepEqual([ranking.kind, ranking.period, ranking.isOneMeasure], ['groups', '2020', true]);
});

test('groups are those of the latest period in which one has a figure', () => {
  const rows = [rowOf({ group: '18-29', value: 7 }), rowOf({ group: '18-29', period: '2022', value: 8 }), rowOf({ group: '30-39', period: '2023', value: null, missing: 'not-surveyed' })];
  assert.deepEqual([groups(rows)!.period, shown(groups(rows)!)], ['2022', [['18-29', 8, 1]]]);
});

test('groups of a period that is asked for are those of it, with who was not surveyed in it', () => {
  const rows = [rowOf({ group: '18-29', value: 7 }), rowOf({ group: '30-39', value: null, missing: 'not-surveyed' }), rowOf({ group: '18-29', period: '2022', value: 8 })];
  assert.deepEqual(shown(groups(rows, 'age', '2020')!), [['18-29', 7, 1], ['30-39', undefined, undefined]]);
  assert.equal(groups(rows, 'age', '1999'), undefined);
});

test('groups nobody observed are no ranking: another breakdown, another region, no such breakdown', () => {
  const rows = [rowOf({ group: '18-29', value: 7 })];
  assert.equal(groups(rows, 'sex'), undefined);
  assert.equal(groups(rows, 'no-such'), undefined);
  assert.equal(groups(rows, 'age', undefined, '640100'), undefined);
  assert.equal(groups([]), undefined);
});

const count = (id: string, unit: string, rows: readonly Json[], more: Json = {}): Json => indicatorOf(rows, { ...people, id, name: id, unit: { kind: 'count', label: unit }, ...more });
const stock = (...indicators: Json[]): Feed => parseFeed(feedOf({ regions: places, indicators }));

test('an inventory is in the order asked for, without places', () => {
  const feed = stock(count('museums', '所', [rowOf({ value: 11 })]), count('schools', '所', [rowOf({ value: 89 })]), count('other', '所', [rowOf({ value: 1 })]));
  const ranking = listInventory(feed, ['schools', 'museums'], '640000');
  assert.deepEqual(shown(ranking), [['schools', 89, undefined], ['museums', 11, undefined]]);
  assert.deepEqual([ranking.kind, ranking.period, ranking.isOneMeasure], ['inventory', '2020', true]);
});

test('things in different measure words, or of different kinds, share no axis', () => {
  const feed = stock(count('museums', '所', [rowOf({ value: 11 })]), count('caravans', '辆', [rowOf({ value: 5 })]), count('money', '所', [rowOf({ value: 5 })], { unit: { kind: 'money', label: '所' } }), count('halls', '座', [rowOf({ value: 5, unit: '所' })]));
  assert.equal(listInventory(feed, ['museums', 'caravans'], '640000').isOneMeasure, false);
  assert.equal(listInventory(feed, ['museums', 'money'], '640000').isOneMeasure, false);
  assert.equal(listInventory(feed, ['museums', 'halls'], '640000').isOneMeasure, true);
});

test('each thing has its latest figure, and the inventory a period only where all have one', () => {
  const feed = stock(count('a', '个', [rowOf({ value: 1 }), rowOf({ period: '2022', value: 2 }), rowOf({ period: '2023', value: null, missing: 'not-published' })]), count('b', '个', [rowOf({ period: '2022', value: 3 })]), count('c', '个', [rowOf({ value: 4 })]));
  assert.deepEqual([listInventory(feed, ['a', 'b'], '640000').period, shown(listInventory(feed, ['a', 'b'], '640000'))], ['2022', [['a', 2, undefined], ['b', 3, undefined]]]);
  assert.equal(listInventory(feed, ['a', 'b', 'c'], '640000').period, undefined);
});

test('a thing the feed does not have, or the region has no figure of, is left out', () => {
  const feed = stock(count('a', '个', [rowOf({ value: 1 })]), count('b', '个', [rowOf({ region: '640100', value: 3 })]));
  assert.deepEqual(shown(listInventory(feed, ['a', 'b', 'no-such'], '640000')), [['a', 1, undefined]]);
  assert.deepEqual(listInventory(feed, [], '640000').rows, []);
});

test('without a region each thing is taken where it was observed first', () => {
  const feed = stock(count('a', '个', [rowOf({ value: 1 })]), count('b', '个', [rowOf({ region: '640100', value: 3 })]));
  assert.deepEqual(shown(listInventory(feed, ['a', 'b'], undefined)), [['a', 1, undefined], ['b', 3, undefined]]);
});
