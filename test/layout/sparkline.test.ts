import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutSparkline } from '../../src/layout/sparkline.js';
import { people, seriesOf } from '../fixtures.js';

test('a line runs from the lower left to the upper right of its box, inset by the size of a point', () => {
  const { paths, points } = layoutSparkline(seriesOf({ 2010: 0, 2020: 10 }), 106, 26)!;
  assert.deepEqual(paths, ['M3,23L103,3']);
  assert.deepEqual(points, [{ x: 3, y: 23 }, { x: 103, y: 3 }]);
});

test('years stand as far apart as they are', () => {
  const { points } = layoutSparkline(seriesOf({ 2010: 1, 2018: 2, 2020: 3 }), 106, 26)!;
  assert.deepEqual(points.map(({ x }) => x), [3, 83, 103]);
});

test('from right to left the newest is on the left', () => {
  const { points } = layoutSparkline(seriesOf({ 2010: 1, 2018: 2, 2020: 3 }), 106, 26, true)!;
  assert.deepEqual(points.map(({ x }) => x), [103, 23, 3]);
});

test('the line breaks at a gap and at a series break', () => {
  assert.equal(layoutSparkline(seriesOf({ 2010: 1, 2011: 2, 2012: null, 2013: 3, 2014: 4 }), 106, 26)!.paths.length, 2);
  assert.equal(layoutSparkline(seriesOf({ 2010: 1, 2011: 2, 2013: { value: 3, status: 'B' }, 2014: 4 }), 106, 26)!.paths.length, 2);
});

test('a point on its own between gaps is a point without a line', () => {
  const { paths, points } = layoutSparkline(seriesOf({ 2010: 1, 2011: null, 2012: 2 }), 106, 26)!;
  assert.deepEqual([paths, points.length], [[], 2]);
});

test('equal values are a level line in the middle', () => {
  assert.deepEqual(layoutSparkline(seriesOf({ 2010: 5, 2020: 5 }), 106, 26)!.paths, ['M3,13L103,13']);
});

test('negative values and zero are values', () => {
  assert.deepEqual(layoutSparkline(seriesOf({ 2010: 0, 2020: -5 }), 106, 26)!.paths, ['M3,3L103,23']);
});

test('multipliers are compared in whole units', () => {
  const { points } = layoutSparkline(seriesOf({ 2010: 9000, 2020: { value: 1, unitMult: 4 } }, people), 106, 26)!;
  assert.ok(points[1]!.y < points[0]!.y);
});

test('fewer than two values are no sparkline', () => {
  assert.equal(layoutSparkline(seriesOf({}), 106, 26), undefined);
  assert.equal(layoutSparkline(seriesOf({ 2020: 5 }), 106, 26), undefined);
  assert.equal(layoutSparkline(seriesOf({ 2010: null, 2020: 5 }), 106, 26), undefined);
});

test('a thousand values are one line', () => {
  const days = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${1000 + index}`, index]));
  assert.equal(layoutSparkline(seriesOf(days), 106, 26)!.paths[0]!.split('L').length, 1000);
});
