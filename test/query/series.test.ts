import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queryBreakdown, querySeries, queryTargets, regionOf } from '../../src/query/series.js';
import { observed, places, rowOf } from '../fixtures.js';

const breakdowns = [{ id: 'sex', name: '性别', groups: [{ id: 'male', name: '男' }, { id: 'female', name: '女' }, { id: 'unknown', name: '不详' }] }];
const targets = [{ value: 25, comparator: 'at-least', by: '2035', region: 'CN' }, { value: 15, comparator: 'over', by: '2025', region: 'CN' }, { value: 9, comparator: 'over', region: '640000' }, { value: 1, comparator: 'over' }];
const { feed, indicator } = observed(
  [rowOf({ period: '2020', group: 'female', value: 8 }), rowOf(), rowOf({ period: '2015', value: 4.01 }), rowOf({ region: '640100', value: 9 }), rowOf({ group: 'male', value: 7 })],
  { breakdowns, targets },
  { regions: places },
);

test('each region asked for has a series, in the order asked', () => {
  const series = querySeries(feed, indicator, ['640100', '640000']);
  assert.deepEqual(series.map(({ region }) => region.code), ['640100', '640000']);
  assert.deepEqual(series[1]!.observations.map(({ value }) => value), [4.01, 7.72]);
});

test('regions that were not observed have none', () => {
  assert.deepEqual(querySeries(feed, indicator, ['640200', 'nowhere']), []);
  assert.deepEqual(querySeries(feed, indicator, []), []);
});

test('a breakdown has a series for each group in its own order, without the empty ones', () => {
  const series = queryBreakdown(feed, indicator, '640000', 'sex');
  assert.deepEqual(series.map(({ group }) => group!.id), ['male', 'female']);
  assert.deepEqual(series.map(({ observations }) => observations[0]!.value), [7, 8]);
});

test('an unknown breakdown or region has no series', () => {
  assert.deepEqual(queryBreakdown(feed, indicator, '640000', 'age'), []);
  assert.deepEqual(queryBreakdown(feed, indicator, '640100', 'sex'), []);
  assert.deepEqual(queryBreakdown(feed, observed([]).indicator, '640000', 'sex'), []);
});

test('targets are those of the region itself, by due date: a national one is never a local one', () => {
  assert.deepEqual(queryTargets(indicator, 'CN').map(({ value }) => value), [15, 25]);
  assert.deepEqual(queryTargets(indicator, '640000').map(({ value }) => value), [9]);
  assert.deepEqual(queryTargets(indicator, '640100'), []);
});

test('a region that the feed does not list is called by its code', () => {
  assert.deepEqual(regionOf(feed, '999999'), { code: '999999', name: '999999' });
  assert.equal(regionOf(feed, '640000'), feed.regions.get('640000'));
});
