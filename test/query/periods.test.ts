import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasParts, queryPeriods } from '../../src/query/periods.js';
import { querySnapshot } from '../../src/query/snapshot.js';
import { observed, places, rowOf } from '../fixtures.js';

const { feed, indicator } = observed([rowOf({ region: '640100', period: '2020', value: 9 }), rowOf({ region: '640100', period: '2015', value: 4 }), rowOf({ region: '640200', period: '2010', value: null, missing: 'not-surveyed' }), rowOf({ period: '1999', value: 1 })], {}, { regions: places });

test('periods in order in which a region of the map has a figure, with all these figures', () => {
  assert.deepEqual(queryPeriods(querySnapshot(feed, indicator, '2020', '640000')!), { periods: ['2015', '2020'], values: [4, 9] });
});

test('a region has parts if one of them was observed', () => {
  const snapshot = querySnapshot(feed, indicator, '1999', 'CN')!;
  assert.equal(hasParts(feed, snapshot, '640000'), true);
  assert.equal(hasParts(feed, snapshot, '640100'), false);
  assert.equal(hasParts(feed, snapshot, 'nowhere'), false);
});
