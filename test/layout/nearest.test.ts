import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestPoint } from '../../src/layout/nearest.js';

const points = [{ x: 0, y: 0 }, { x: 100, y: 200 }, { x: 100, y: 50 }];

test('the point under the pointer is meant', () => {
  points.forEach(({ x, y }, index) => assert.equal(nearestPoint(points, x, y), index));
});

test('time counts more than height', () => {
  assert.equal(nearestPoint([{ x: 0, y: 0 }, { x: 50, y: 100 }], 40, 10), 1);
});

test('of two points at one time the nearer in height is meant', () => {
  assert.equal(nearestPoint(points, 110, 140), 1);
  assert.equal(nearestPoint(points, 110, 110), 2);
});

test('of two points in one place the first is meant', () => {
  assert.equal(nearestPoint([{ x: 5, y: 5 }, { x: 5, y: 5 }], 5, 5), 0);
});

test('without points none is meant', () => {
  assert.equal(nearestPoint([], 5, 5), -1);
});
