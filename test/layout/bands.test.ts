import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandLimits, bandOf } from '../../src/layout/bands.js';
import { random } from '../fixtures.js';

test('limits are round numbers between the lowest and the highest value', () => {
  assert.deepEqual(bandLimits([10, 17.5, 12.7, 15.5]), [12, 14, 16]);
  assert.deepEqual(bandLimits([0, 100]), [50, 100]);
});

test('there is nothing to class in no value, one value or equal values', () => {
  assert.deepEqual(bandLimits([]), []);
  assert.deepEqual(bandLimits([5]), []);
  assert.deepEqual(bandLimits([5, 5, 5]), []);
});

test('two values that differ are told apart', () => {
  const limits = bandLimits([12.5, 12.6]);
  assert.notEqual(bandOf(12.5, limits), bandOf(12.6, limits));
});

test('negative values have limits too', () => {
  const limits = bandLimits([-10, 0, 10]);
  assert.ok(limits.includes(0));
});

test('there are one to four limits, and the lowest and highest value are never in one band', () => {
  const next = random(3);
  for (let round = 0; round < 500; round++) {
    const size = 10 ** Math.floor(next() * 12 - 4);
    const values = Array.from({ length: 2 + Math.floor(next() * 40) }, () => (next() - 0.4) * size);
    const limits = bandLimits(values);
    assert.ok(limits.length >= 1 && limits.length <= 4, `${limits.length} for ${values.join()}`);
    assert.equal(bandOf(Math.min(...values), limits), 0);
    assert.equal(bandOf(Math.max(...values), limits), limits.length);
  }
});

test('a value on a limit belongs to the band above it', () => {
  assert.deepEqual([9.9, 10, 14.9, 15, 20, 99].map((value) => bandOf(value, [10, 15, 20])), [0, 1, 1, 2, 3, 3]);
});

test('without limits there is one band', () => {
  assert.equal(bandOf(5, []), 0);
});

test('ten thousand values are classed', () => {
  assert.ok(bandLimits(Array.from({ length: 10_000 }, (_, index) => index)).length > 0);
});
