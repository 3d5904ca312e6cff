import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankValues } from '../../src/query/rank.js';

test('the highest value has the first place', () => {
  assert.deepEqual(rankValues([10, 30, 20]), [3, 1, 2]);
});

test('equal values share a place and the next place is skipped', () => {
  assert.deepEqual(rankValues([30, 20, 20, 10]), [1, 2, 2, 4]);
  assert.deepEqual(rankValues([5, 5, 5]), [1, 1, 1]);
});

test('what has no value has no place and takes none', () => {
  assert.deepEqual(rankValues([undefined, 20, undefined, 30]), [undefined, 2, undefined, 1]);
  assert.deepEqual(rankValues([undefined]), [undefined]);
});

test('zero and negative values have their places', () => {
  assert.deepEqual(rankValues([0, -5, 5, -0]), [2, 4, 1, 2]);
});

test('no values have no places, one value the first', () => {
  assert.deepEqual(rankValues([]), []);
  assert.deepEqual(rankValues([-3]), [1]);
});

test('thousands of values are ranked', () => {
  const places = rankValues(Array.from({ length: 3000 }, (_, index) => index));
  assert.deepEqual([places[0], places[2999]], [3000, 1]);
});
