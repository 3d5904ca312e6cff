import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimalsOf } from '../../src/feed/decimals.js';

test('the decimals of a number are those that write it out in full', () => {
  assert.deepEqual([12, 12.6, -0.05, 1e-7, 1.5e-7, 1e21, 0].map(decimalsOf), [0, 1, 2, 7, 8, 0, 0]);
});
