import assert from 'node:assert/strict';
import { test } from 'node:test';
import { naturalBreaks } from '../../src/layout/ckmeans.js';
import { random } from '../fixtures.js';

test('values that stand in groups are parted between them', () => {
  assert.deepEqual(naturalBreaks([1, 2, 3, 10, 11, 12, 50, 51], 3), [10, 50]);
});

test('there are no more groups than different values', () => {
  assert.deepEqual(naturalBreaks([5, 5, 5], 3), []);
  assert.deepEqual(naturalBreaks([5, 5, 7], 3), [7]);
  assert.deepEqual(naturalBreaks([], 3), []);
});

test('large figures close together are parted as small ones are', () => {
  assert.deepEqual(naturalBreaks([1, 2, 3, 10, 11, 12].map((value) => value + 1e9), 2), [1e9 + 10]);
});

/** Squared distances from the mean of each group. */
function cost(sorted: readonly number[], breaks: readonly number[]): number {
  const groups = [...breaks, Infinity].map((end, index) => sorted.filter((value) => value < end && value >= (breaks[index - 1] ?? -Infinity)));
  return groups.reduce((sum, group) => {
    const mean = group.reduce((a, b) => a + b, 0) / (group.length || 1);
    return sum + group.reduce((a, b) => a + (b - mean) ** 2, 0);
  }, 0);
}

test('no other breaks are better', () => {
  const next = random(11);
  for (let round = 0; round < 60; round++) {
    const sorted = Array.from({ length: 10 }, () => Math.round(next() * 60)).sort((a, b) => a - b);
    const found = cost(sorted, naturalBreaks(sorted, 3));
    const starts = [...new Set(sorted)].slice(1);
    for (const [index, first] of starts.entries()) for (const second of starts.slice(index + 1)) assert.ok(found <= cost(sorted, [first, second]) + 1e-6, sorted.join());
  }
});

test('three thousand values are parted', () => {
  const next = random(5);
  assert.equal(naturalBreaks(Array.from({ length: 3100 }, () => next() * 100).sort((a, b) => a - b), 5).length, 4);
});
