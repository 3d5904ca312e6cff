import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutOutlines } from '../../src/layout/outlines.js';
import type { Json } from '../fixtures.js';

type Ring = [number, number][];

/** A square of one degree with its lower left corner here, clockwise or the other way round. */
const square = (x: number, y: number, reversed = false): Ring => {
  const ring: Ring = [[x, y], [x, y + 1], [x + 1, y + 1], [x + 1, y], [x, y]];
  return reversed ? ring.reverse() : ring;
};
const feature = (properties: Json | null, coordinates: unknown, more: Json = {}): Json => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates }, ...more });
const collection = (...features: unknown[]): Json => ({ type: 'FeatureCollection', features });
const codes = (json: unknown, key?: string): string[] => layoutOutlines(json, 100, 100, key).outlines.map(({ code }) => code);

/** Numbers of a path in pairs. */
const corners = (path: string): number[][] => [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('outlines fill their box, north up and west left', () => {
  const { outlines } = layoutOutlines(collection(feature({ code: 'west' }, [square(0, 0)]), feature({ code: 'east' }, [square(1, 0)]), feature({ code: 'north' }, [square(0, 1)])), 100, 100);
  const [west, east, north] = outlines;
  assert.ok(west!.x < east!.x && north!.y < west!.y);
  const all = outlines.flatMap(({ path }) => corners(path)).flat();
  assert.ok(Math.min(...all) >= 0 && Math.max(...all) <= 100 && Math.max(...all) > 99);
});

test('a label stands inside its region', () => {
  const [one] = layoutOutlines(collection(feature({ code: 'a' }, [square(0, 0)])), 100, 100).outlines;
  assert.ok(Math.abs(one!.x - 50) < 1 && Math.abs(one!.y - 50) < 1);
});

test('a degree of longitude is as short as it is at the middle latitude', () => {
  const [one] = layoutOutlines(collection(feature({ code: 'a' }, [[[0, 59.5], [0, 60.5], [1, 60.5], [1, 59.5], [0, 59.5]]])), 100, 100).outlines;
  const xs = corners(one!.path).map(([x]) => x!);
  assert.ok(Math.abs(Math.max(...xs) - Math.min(...xs) - 50) < 1);
});

test('the winding of rings does not matter', () => {
  const box = (reversed: boolean): number[] => {
    const points = corners(layoutOutlines(collection(feature({ code: 'a' }, [square(100, 30, reversed)])), 100, 100).outlines[0]!.path);
    return [Math.min(...points.map(([x]) => x!)), Math.max(...points.map(([x]) => x!)), Math.min(...points.map(([, y]) => y!)), Math.max(...points.map(([, y]) => y!))];
  };
  assert.deepEqual(box(true), box(false));
});

test('coordinates in metres are drawn as they are', () => {
  const [one] = layoutOutlines(collection(feature({ code: 'a' }, [[[0, 0], [0, 1000], [1000, 1000], [1000, 0], [0, 0]]])), 100, 100).outlines;
  assert.deepEqual([one!.x, one!.y], [50, 50]);
});

test('codes are found under their usual names, as numbers, as id, and after the 156 of China', () => {
  const from = (properties: Json | null, more: Json = {}): string => codes(collection(feature(properties, [square(0, 0)], more)))[0]!;
  assert.equal(from({ code: '640000' }), '640000');
  assert.equal(from({ adcode: 640000 }), '640000');
  assert.equal(from({ gb: '156640000' }), '640000');
  assert.equal(from({ gb: 156640000 }), '640000');
  assert.equal(from({ name: '宁夏' }, { id: 640000 }), '640000');
  assert.equal(from(null, { id: '640000' }), '640000');
});

test('the key that the feed names goes before all others', () => {
  assert.deepEqual(codes(collection(feature({ code: 'x', pac: 640000 }, [square(0, 0)])), 'pac'), ['640000']);
});

test('a code that only begins with 156 stays whole', () => {
  assert.deepEqual(codes(collection(feature({ code: '156640' }, [square(0, 0)]))), ['156640']);
});

const topology = (more: Json = {}): Json => ({
  type: 'Topology',
  arcs: [square(0, 0), square(1, 0)],
  objects: {
    frame: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: { code: 'frame' } }] },
    regions: { type: 'GeometryCollection', geometries: [0, 1].map((arc) => ({ type: 'Polygon', arcs: [[arc]], properties: { adcode: 640100 + arc } })) },
  },
  ...more,
});

test('of a TopoJSON file the object with most regions is drawn', () => {
  assert.deepEqual(codes(topology()), ['640100', '640101']);
});

test('TopoJSON and GeoJSON of the same places give the same paths', () => {
  const paths = (json: unknown): string[] => layoutOutlines(json, 100, 100).outlines.map(({ path }) => path);
  assert.deepEqual(paths(topology()), paths(collection(feature({ code: 1 }, [square(0, 0)]), feature({ code: 2 }, [square(1, 0)]))));
});

test('a TopoJSON object of a single region is drawn', () => {
  assert.deepEqual(codes(topology({ objects: { one: { type: 'Polygon', arcs: [[0]], properties: { code: 'a' } } } })), ['a']);
});

test('a region of several parts is one outline', () => {
  const { outlines } = layoutOutlines(collection({ type: 'Feature', properties: { code: 'a' }, geometry: { type: 'MultiPolygon', coordinates: [[square(0, 0)], [square(5, 5)]] } }), 100, 100);
  assert.equal(outlines[0]!.path.match(/Z/g)!.length, 2);
});

test('a collection of geometries is one outline', () => {
  const parts = [square(0, 0), square(2, 0)].map((ring) => ({ type: 'Polygon', coordinates: [ring] }));
  assert.deepEqual(codes(collection({ type: 'Feature', properties: { code: 'a' }, geometry: { type: 'GeometryCollection', geometries: parts } })), ['a']);
});

test('a single feature is a map of one', () => {
  assert.deepEqual(codes(feature({ code: 'a' }, [square(0, 0)])), ['a']);
});

test('a geometry that is absent, empty or not finite is left out and named, and the others are drawn', () => {
  const { outlines, faulty } = layoutOutlines(
    collection(
      feature({ code: 'good' }, [square(0, 0)]),
      feature({ code: 'none' }, [], { geometry: null }),
      feature({ code: 'empty' }, []),
      feature({ code: 'infinite' }, [[[0, 0], [0, Infinity], [1, 1], [0, 0]]]),
      feature({ code: 'text' }, [[[0, 0], [0, '1'], [1, 1], [0, 0]]]),
      feature({ code: 'short' }, [[[0, 0], [0], [1, 1], [0, 0]]]),
      feature({ code: 'line' }, ['long text']),
      feature({ code: 'holes' }, [[null, null, null]]),
      feature({}, []),
      null,
    ),
    100,
    100,
  );
  assert.deepEqual(outlines.map(({ code }) => code), ['good']);
  assert.deepEqual(faulty, ['none', 'empty', 'infinite', 'text', 'short', 'line', 'holes', 'features[8]', 'features[9]']);
});

test('a geometry of an unknown type is left out and named', () => {
  const { outlines, faulty } = layoutOutlines(collection(feature({ code: 'a' }, [square(0, 0)]), feature({ code: 'b' }, [], { geometry: { type: 'Blob', coordinates: [square(0, 0)] } })), 100, 100);
  assert.deepEqual([outlines.map(({ code }) => code), faulty], [['a'], ['b']]);
});

test('what is no map, or a broken one, has no outlines and throws nothing', () => {
  for (const json of [null, undefined, 5, 'x', [], {}, collection(), topology({ arcs: [] }), topology({ objects: {} }), { type: 'FeatureCollection' }, collection({ type: 'Feature', geometry: { type: 'GeometryCollection' } })]) {
    assert.deepEqual(layoutOutlines(json, 100, 100).outlines, [], JSON.stringify(json));
  }
});

test('a map of two hundred thousand positions is drawn', () => {
  const ring = Array.from({ length: 200_000 }, (_, index) => [100 + Math.cos(index / 31830), 35 + Math.sin(index / 31830)]);
  assert.equal(codes(collection(feature({ code: 'a' }, [[...ring, ring[0]]])))[0], 'a');
});
