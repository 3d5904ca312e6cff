import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaPath, linePath, round } from '../../src/layout/path.js';

test('a line goes straight from point to point', () => {
  assert.equal(linePath([{ x: 0, y: 1 }, { x: 2, y: 3 }, { x: 4, y: 5 }]), 'M0,1L2,3L4,5');
});

test('fewer than two points are no line', () => {
  assert.equal(linePath([]), '');
  assert.equal(linePath([{ x: 1, y: 1 }]), '');
});

test('an area goes along one edge, back along the other, and closes', () => {
  assert.equal(areaPath([{ x: 0, y: 0 }, { x: 1, y: 0 }], [{ x: 0, y: 9 }, { x: 1, y: 9 }]), 'M0,0L1,0L1,9L0,9Z');
});

test('pixels have two decimals at most', () => {
  assert.deepEqual([1.005, 2 / 3, -2 / 3, 7].map(round), [1, 0.67, -0.67, 7]);
  assert.equal(linePath([{ x: 1 / 3, y: 0 }, { x: 1, y: 2 / 3 }]), 'M0.33,0L1,0.67');
});
