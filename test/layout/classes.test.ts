import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandOf } from '../../src/layout/bands.js';
import { classLimits, limitsAround, ownLimits } from '../../src/layout/classes.js';
import { random } from '../fixtures.js';

const sizes = (values: readonly number[], limits: readonly number[]): number[] => [...limits, 0].map((_, band) => values.filter((value) => bandOf(value, limits) === band).length);

test('quantiles have equal numbers of regions', () => {
  const values = Array.from({ length: 50 }, (_, index) => index ** 2 + 0.37);
  assert.deepEqual(sizes(values, classLimits(values, 'quantile')), [10, 10, 10, 10, 10]);
});

test('equal intervals are equally wide', () => {
  assert.deepEqual(classLimits([0, 3, 11, 19, 23, 50], 'equal'), [10, 20, 30, 40]);
});

test('natural breaks lie between groups', () => {
  const limits = classLimits([1, 1.2, 1.4, 5.1, 5.3, 9.8, 9.9], 'natural', 3);
  assert.deepEqual(sizes([1, 1.2, 1.4, 5.1, 5.3, 9.8, 9.9], limits), [3, 2, 2]);
});

test('limits are the roundest numbers that part the values in the same places', () => {
  assert.deepEqual(classLimits([11.87, 12.31, 12.58, 13.02], 'quantile', 2), [12.4]);
  assert.deepEqual(classLimits([98, 103, 1870, 2310], 'natural', 2), [1000]);
  assert.deepEqual(classLimits([7.7249, 7.7251], 'quantile', 2), [7.725]);
});

test('limits have no digits that nobody wrote', () => {
  const next = random(9);
  for (let round = 0; round < 300; round++) {
    const values = Array.from({ length: 2 + Math.floor(next() * 30) }, () => Math.round((next() - 0.3) * 10000) / 100);
    for (const method of ['quantile', 'natural', 'equal'] as const) {
      const limits = classLimits(values, method);
      for (const limit of limits) assert.ok(String(limit).length <= 9 || method === 'equal', `${method} ${limit} of ${values.join()}`);
      assert.deepEqual(limits, [...new Set(limits)].sort((a, b) => a - b));
      if (method !== 'equal') assert.ok(sizes(values, limits).every((size) => size > 0), `${method} ${limits.join()} of ${values.join()}`);
    }
  }
});

test('nothing to class has no limits', () => {
  for (const method of ['quantile', 'natural', 'equal'] as const) for (const values of [[], [5], [5, 5], [NaN, Infinity]]) assert.deepEqual(classLimits(values, method), []);
});

test('many equal values make fewer classes, never an empty one', () => {
  const values = [0, 0, 0, 0, 0, 0, 0, 0, 1, 9];
  assert.ok(sizes(values, classLimits(values, 'quantile')).every((size) => size > 0));
});

test('around a target two classes lie on each side, and the target is a limit itself', () => {
  const limits = limitsAround([5, 8, 11, 14, 16, 19, 24], 15);
  assert.equal(limits.length, 3);
  assert.equal(limits[1], 15);
});

test('a side without regions, or with one figure, has one class', () => {
  assert.deepEqual(limitsAround([16, 19, 24], 15).filter((limit) => limit <= 15), [15]);
  assert.deepEqual(limitsAround([3, 16], 15), [15]);
  assert.deepEqual(limitsAround([], 15), [15]);
});

test('a publisher writes limits of its own, in any order', () => {
  assert.deepEqual(ownLimits('15 10, 20'), [10, 15, 20]);
  assert.deepEqual(ownLimits('10，15、20'), [10, 15, 20]);
  for (const text of ['', 'ten', '1 2 3 4 5', '10%', 'NaN']) assert.equal(ownLimits(text), undefined, text);
});
