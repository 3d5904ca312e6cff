import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCompleteness, isNational } from '../../src/layout/completeness.js';
import { readGeometry } from '../../src/layout/geometry.js';
import { joinShapes } from '../../src/layout/join.js';
import { provinceTiles } from '../../src/query/tiles.js';
import { collection, feature, square } from './boxes.js';

const provinces = Object.keys(provinceTiles);
const units = (left: readonly string[] = []): unknown[] => provinces.filter((code) => !left.includes(code)).map((adcode, index) => feature({ adcode }, [square(75 + (index % 20), 30 + Math.floor(index / 20))]));
const islands = [[123.47, 25.74], [124.56, 25.92], [116.75, 20.7], [112.3, 16.8], [117.77, 15.15], [114, 10]].map(([x, y]) => feature({ adcode: '460000' }, [square(x!, y!, false, 0.01)]));
const dashes = { type: 'Feature', properties: { line: 'dashed' }, geometry: { type: 'LineString', coordinates: [[109, 15], [110, 12]] } };
const check = (...features: unknown[]) => {
  const geometry = readGeometry(collection(...features));
  return checkCompleteness(geometry, joinShapes(geometry.shapes, provinces).codes);
};

test('a file with all units, the dashed line and the islands lacks nothing', () => {
  assert.deepEqual(check(...units(), ...islands, dashes), { units: [], hasDashes: true, islands: [] });
});

test('units that are not there are named', () => {
  assert.deepEqual(check(...units(['710000', '820000']), ...islands, dashes).units, ['710000', '820000']);
});

test('a map of counties has a unit if it has one county of it', () => {
  const counties = provinces.map((code) => feature({ adcode: `${code.slice(0, 2)}0101` }, [square(80, 30)]));
  assert.deepEqual(check(...counties).units, []);
});

test('the dashed line is found by its word, and without one by where it is', () => {
  assert.equal(check(...units()).hasDashes, false);
  assert.equal(check(...units(), { ...dashes, properties: {} }).hasDashes, true);
  assert.equal(check(...units(), { ...dashes, properties: {}, geometry: { type: 'LineString', coordinates: [[80, 30], [81, 31]] } }).hasDashes, false);
});

test('islands near which nothing is drawn are named with their place', () => {
  const { islands: lacking } = check(...units(), ...islands.slice(2), dashes);
  assert.deepEqual(lacking, ['钓鱼岛 Diaoyu Dao (25.74°N 123.47°E)', '赤尾屿 Chiwei Yu (25.92°N 124.56°E)']);
});

test('islands may be points', () => {
  const points = { type: 'Feature', properties: { adcode: '710000' }, geometry: { type: 'MultiPoint', coordinates: [[123.47, 25.74], [124.56, 25.92]] } };
  assert.deepEqual(check(...units(), ...islands.slice(2), points, dashes).islands, []);
});

test('in a file that is projected already islands are not looked for', () => {
  assert.deepEqual(check(feature({ adcode: '110000' }, [square(0, 0, false, 900)])).islands, []);
});

test('a map is national that has twenty provinces, whatever its level', () => {
  assert.equal(isNational(provinces), true);
  assert.equal(isNational(provinces.slice(0, 19)), false);
  assert.equal(isNational(provinces.map((code) => `${code.slice(0, 2)}0100`)), true);
  assert.equal(isNational(['SL-1', '04015', '']), false);
});
