import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linearScale } from '../../src/layout/scale.js';

test('ends go to ends and the middle to the middle', () => {
  const at = linearScale([10, 20], [0, 100]);
  assert.deepEqual([10, 15, 20, 25].map(at), [0, 50, 100, 150]);
});

test('a range may run backwards', () => {
  assert.deepEqual([0, 1].map(linearScale([0, 1], [200, 0])), [200, 0]);
});

test('a domain without width gives the middle, never NaN', () => {
  assert.deepEqual([5, 7].map(linearScale([5, 5], [0, 100])), [50, 50]);
});
