import assert from 'node:assert/strict';
import { test } from 'node:test';
import { antimeridianCut, cutArcs, extentOf, fit, planeOf, project } from '../../src/layout/projection.js';

const arc = (...positions: [number, number][]): Float64Array => Float64Array.from(positions.flat());
const box = { left: 0, top: 0, width: 100, height: 50 };

test('numbers say by their size whether they are degrees, metres or a drawing', () => {
  const plane = (left: number, right: number, low: number, high: number): string => planeOf({ left, right, low, high });
  assert.equal(plane(73, 135, 3, 54), 'degrees');
  assert.equal(plane(170, 190, -20, -10), 'degrees');
  assert.equal(plane(-58, 957, 13, 606), 'drawing');
  assert.equal(plane(8_000_000, 15_000_000, 400_000, 7_000_000), 'metres');
});

test('a country on both sides of 180° is cut where nothing of it is', () => {
  const russia = [arc([28, 55], [180, 65]), arc([-180, 65], [-170, 66])];
  const cut = antimeridianCut(russia)!;
  assert.ok(cut > -170 && cut <= 28, String(cut));
  assert.deepEqual(extentOf(cutArcs(russia, cut)), { left: 28, right: 190, low: 55, high: 66 });
});

test('a country on one side, and the whole world, stay as they are', () => {
  assert.equal(antimeridianCut([arc([73, 20], [135, 53])]), undefined);
  assert.equal(antimeridianCut(Array.from({ length: 72 }, (_, index) => arc([index * 5 - 180, 0], [index * 5 - 175.01, 1]))), undefined);
  assert.equal(antimeridianCut([]), undefined);
});

test('the whole is as large as the box allows, in its middle, and keeps its proportions', () => {
  const projection = fit({ left: 0, right: 100, low: 0, high: 100 }, 'drawing', box);
  const { left, right, top, bottom } = projection;
  assert.deepEqual([left, right, top, bottom], [25, 75, 0, 50]);
  assert.deepEqual(project(projection, [0, 0]), [25, 0]);
});

test('one place, and one line, have a place in the box', () => {
  for (const extent of [{ left: 5, right: 5, low: 5, high: 5 }, { left: 0, right: 9, low: 5, high: 5 }]) {
    const [x, y] = project(fit(extent, 'degrees', box), [5, 5]);
    assert.ok(x >= 0 && x <= 100 && y >= 0 && y <= 50);
  }
});

test('of no arcs there is no extent', () => {
  assert.equal(extentOf([]), undefined);
});
