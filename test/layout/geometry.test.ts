import assert from 'node:assert/strict';
import { test } from 'node:test';
import { positionsOf } from '../../src/layout/arcs.js';
import { readGeometry, type Geometry } from '../../src/layout/geometry.js';
import type { Json } from '../fixtures.js';
import { collection, feature, laidOut, square } from './boxes.js';

const areasOf = ({ arcs, shapes }: Geometry): number[] =>
  shapes.flatMap(({ rings }) => rings.map((ring) => {
    const flat = positionsOf(arcs, ring);
    const at = (index: number): number => flat[index % flat.length]!;
    return Array.from(flat).reduce((sum, value, index) => (index % 2 ? sum : sum + value * at(index + 3) - at(index + 2) * at(index + 1)), 0) / 2;
  }));
const only = (geometry: unknown, properties: Json = { code: 'a' }): Geometry => readGeometry(collection({ type: 'Feature', properties, geometry }));

test('outer rings are wound one way and holes the other, however the file winds them', () => {
  for (const [outer, hole] of [[false, false], [false, true], [true, false], [true, true]]) {
    assert.deepEqual(areasOf(readGeometry(collection(feature({ code: 'a' }, [square(0, 0, outer, 10), square(2, 2, hole, 4)])))), [100, -16]);
  }
});

test('winding may differ from region to region of one file', () => {
  assert.deepEqual(areasOf(readGeometry(collection(feature({ code: 'a' }, [square(0, 0)]), feature({ code: 'b' }, [square(1, 0, true)])))), [1, 1]);
});

test('a hole that stands before its outline is still the hole', () => {
  assert.deepEqual(areasOf(readGeometry(collection(feature({ code: 'a' }, [square(2, 2, false, 4), square(0, 0, false, 10)])))), [-16, 100]);
});

test('every part of a multipolygon is an area of its own, an island within another part too', () => {
  assert.deepEqual(areasOf(only({ type: 'MultiPolygon', coordinates: [[square(0, 0, true, 10), square(2, 2, true, 6)], [square(4, 4, true)]] })), [100, -36, 1]);
});

test('areas far from the origin keep their sign, however small', () => {
  const tiny = square(4_000_000.5, 3_000_000.5, true, 0.001);
  assert.equal(readGeometry(collection(feature({ code: 'a' }, [tiny]))).faults.length, 0);
});

const topology = (more: Json = {}): Json => ({
  type: 'Topology',
  // Two squares that share the side from (1,0) to (1,1), quantised to tenths.
  transform: { scale: [0.1, 0.1], translate: [100, 30] },
  arcs: [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 10], [10, 0], [0, -10], [-10, 0]]],
  objects: {
    frame: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0, 1]], properties: { code: 'frame' } }] },
    regions: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0, 1]], id: 640100 }, { type: 'Polygon', arcs: [[2, ~0 + 0]].map(([a]) => [a!, 0]), id: 640200 }] },
  },
  ...more,
});

test('arcs that regions share are read once, scaled, and used in both directions', () => {
  const geometry = readGeometry(topology());
  assert.deepEqual(geometry.shapes.map(({ keys }) => keys['id']), [640100, 640200]);
  assert.equal(geometry.arcs.length, 3);
  assert.deepEqual([...geometry.arcs[0]!], [101, 30, 101, 31]);
  assert.deepEqual(areasOf(geometry).map((area) => Math.round(area * 1000) / 1000), [1, 1]);
});

test('of a TopoJSON file the areas with most regions are the map; lines and points in other objects belong to it', () => {
  const geometry = readGeometry(topology({
    objects: {
      ...(topology()['objects'] as Json),
      border: { type: 'LineString', arcs: [0], properties: { line: 'national' } },
      seats: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [5, 5], id: 640100 }] },
    },
  }));
  assert.deepEqual(geometry.lines.map(({ kind }) => kind), ['national']);
  assert.deepEqual(geometry.shapes.map(({ points }) => points.length), [0, 0, 1]);
  assert.deepEqual(geometry.shapes[2]!.points[0], [100.5, 30.5]);
});

test('a TopoJSON object of a single region is a map of one', () => {
  assert.equal(readGeometry(topology({ objects: { one: { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'a' } } } })).shapes.length, 1);
});

test('a single feature, and a collection of geometries in one, are a map of one', () => {
  assert.equal(readGeometry(feature({ code: 'a' }, [square(0, 0)])).shapes.length, 1);
  const parts = [square(0, 0), square(2, 0)].map((ring) => ({ type: 'Polygon', coordinates: [ring] }));
  assert.equal(only({ type: 'GeometryCollection', geometries: parts }).shapes[0]!.rings.length, 2);
});

test('lines are what their properties say: our own word, or those of common files', () => {
  const kind = (properties: Json): string | undefined => only({ type: 'LineString', coordinates: [[0, 0], [1, 1]] }, properties).lines[0]?.kind;
  assert.equal(kind({ line: 'national' }), 'national');
  assert.equal(kind({ line: 'dashed' }), 'dashed');
  assert.equal(kind({ line: 'disputed' }), 'disputed');
  assert.equal(kind({ featurecla: 'International boundary (verify)' }), 'national');
  assert.equal(kind({ featurecla: 'Disputed (please verify)' }), 'disputed');
  assert.equal(kind({ name: '未定国界' }), 'disputed');
  assert.equal(kind({ name: '国界' }), 'national');
  assert.equal(kind({ name: '南海断续线' }), 'dashed');
  assert.equal(kind({ name: '省界' }), 'other');
  assert.equal(kind({}), 'other');
});

test('dashes that come as thin areas are lines, not a region', () => {
  const { shapes, lines } = only({ type: 'MultiPolygon', coordinates: [[square(110, 10)], [square(112, 8)]] }, { adcode: '100000_JD' });
  assert.deepEqual([shapes.length, lines.length, lines[0]!.isArea, lines[0]!.chains.length], [0, 1, true, 2]);
});

/** Geometry that nothing can be drawn of, and the word for it. */
const bad: readonly (readonly [name: string, geometry: unknown, why: string])[] = [
  ['no geometry', null, 'empty'],
  ['no coordinates', { type: 'Polygon' }, 'empty'],
  ['no rings', { type: 'Polygon', coordinates: [] }, 'empty'],
  ['an empty ring', { type: 'Polygon', coordinates: [[]] }, 'empty'],
  ['empty parts', { type: 'MultiPolygon', coordinates: [[], [[]]] }, 'empty'],
  ['a part that is no list', { type: 'MultiPolygon', coordinates: [5] }, 'empty'],
  ['no geometries', { type: 'GeometryCollection' }, 'empty'],
  ['an infinite position', { type: 'Polygon', coordinates: [[[0, 0], [0, Infinity], [1, 1], [0, 0]]] }, 'not finite'],
  ['a position that is not a number', { type: 'Polygon', coordinates: [[[0, 0], [NaN, 1], [1, 1], [0, 0]]] }, 'not finite'],
  ['a number as text', { type: 'Polygon', coordinates: [[[0, 0], [0, '1'], [1, 1], [0, 0]]] }, 'not finite'],
  ['a position of one number', { type: 'Polygon', coordinates: [[[0, 0], [0], [1, 1], [0, 0]]] }, 'not finite'],
  ['positions that are nothing', { type: 'Polygon', coordinates: [[null, null, null]] }, 'not finite'],
  ['text in place of rings', { type: 'Polygon', coordinates: 'long text' }, 'empty'],
  ['text in place of a ring', { type: 'Polygon', coordinates: ['long text'] }, 'empty'],
  ['a point in place of a ring', { type: 'Polygon', coordinates: [[[1, 1]]] }, 'degenerate'],
  ['a line in place of a ring', { type: 'Polygon', coordinates: [[[0, 0], [1, 1], [0, 0]]] }, 'degenerate'],
  ['four times the same place', { type: 'Polygon', coordinates: [[[1, 1], [1, 1], [1, 1], [1, 1]]] }, 'degenerate'],
  ['an unknown type', { type: 'Blob', coordinates: [square(0, 0)] }, 'unknown type'],
  ['arcs that are not there', { type: 'Polygon', arcs: [[0]] }, 'broken arcs'],
  ['arcs of no number', { type: 'Polygon', arcs: [[0.5]] }, 'broken arcs'],
  ['a line of nothing', { type: 'LineString', coordinates: [] }, 'empty'],
  ['a line of one position', { type: 'LineString', coordinates: [[1, 1]] }, 'degenerate'],
  ['a position beyond every plane', { type: 'LineString', coordinates: [[1e308, 0], [-1e308, 1]] }, 'not finite'],
  ['a ring that crosses itself in the middle', { type: 'Polygon', coordinates: [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]] }, 'degenerate'],
  ['a collection of nothing in a collection', { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [] }, null] }, 'empty'],
  ['a feature in place of a geometry', { type: 'Feature', geometry: { type: 'Polygon', coordinates: [square(0, 0)] } }, 'unknown type'],
  ['a type that is a number', { type: 5, coordinates: [square(0, 0)] }, 'unknown type'],
  ['coordinates one level too deep', { type: 'Polygon', coordinates: [[square(0, 0)]] }, 'not finite'],
  ['coordinates one level too flat', { type: 'Polygon', coordinates: square(0, 0) }, 'broken arcs'],
  ['a point nowhere', { type: 'Point', coordinates: [1] }, 'not finite'],
];
for (const [name, geometry, why] of bad) {
  test(`${name} is set aside as ${why}, and the regions around it stay`, () => {
    const { shapes, faults } = readGeometry(collection(feature({ code: 'good' }, [square(0, 0)]), { type: 'Feature', properties: { code: 'bad' }, geometry }, feature({ code: 'also' }, [square(1, 0)])));
    assert.deepEqual(shapes.map(({ keys }) => keys['code']), ['good', 'also']);
    assert.deepEqual(faults, [{ where: 'bad', why }]);
  });
}

test('of a region with one bad part the others stay, and the fault is named', () => {
  const { shapes, faults } = only({ type: 'MultiPolygon', coordinates: [[square(0, 0)], [[[0, 0], [0, NaN], [1, 1]]]] });
  assert.equal(shapes[0]!.rings.length, 1);
  assert.deepEqual(faults, [{ where: 'a', why: 'not finite' }]);
});

test('a ring that nobody closed, one that touches itself, and a spike are drawn as they are', () => {
  assert.deepEqual(areasOf(only({ type: 'Polygon', coordinates: [square(0, 0, true).slice(0, 4)] })), [1]);
  assert.deepEqual(areasOf(only({ type: 'Polygon', coordinates: [[[0, 0], [2, 0], [2, 2], [1, 1], [0, 2], [1, 1], [0, 0]]] })), [2]);
  assert.deepEqual(areasOf(only({ type: 'Polygon', coordinates: [[[0, 0], [1, 0], [5, 0], [1, 0], [1, 1], [0, 1], [0, 0]]] })), [1]);
});

test('heights, and other numbers behind a position, are left out', () => {
  assert.deepEqual(areasOf(only({ type: 'Polygon', coordinates: [square(0, 0, true).map((at) => [...at, 88, 'm'])] })), [1]);
});

test('collections in collections are read, and those without end are set aside', () => {
  const inside = (depth: number): unknown => Array.from({ length: depth }).reduce((geometry) => ({ type: 'GeometryCollection', geometries: [geometry] }), { type: 'Polygon', coordinates: [square(0, 0)] } as unknown);
  assert.equal(only(inside(3)).shapes.length, 1);
  assert.deepEqual(only(inside(20_000)).faults, [{ where: 'a', why: 'unknown type' }]);
});

test('features without a code are drawn, each by itself; those of one code are one region', () => {
  assert.equal(laidOut(collection(feature({}, [square(0, 0)]), feature(null, [square(1, 0)]))).outlines.length, 2);
  assert.equal(laidOut(collection(feature({ code: 'a' }, [square(0, 0)]), feature({ code: 'a' }, [square(1, 0)]), feature({ code: 'b' }, [square(2, 0)]))).outlines.length, 2);
});

test('a TopoJSON file without its transform, or with arcs that are wanted twice, has what can be drawn', () => {
  const plain = topology({ transform: undefined, arcs: [[[1, 0], [1, 1]], [[1, 1], [0, 1], [0, 0], [1, 0]], [[1, 1], [2, 1], [2, 0], [1, 0]]] });
  assert.deepEqual(areasOf(readGeometry(plain)), [1, 1]);
  const twice = topology({ objects: { regions: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0, ~0]], id: 'a' }, { type: 'Polygon', arcs: [[0, 1]], id: 'b' }] } } });
  assert.deepEqual(readGeometry(twice).shapes.map(({ keys }) => keys['id']).slice(-1), ['b']);
});

test('nothing that a file may say becomes a path of no numbers', () => {
  const good = feature({ code: 'good' }, [square(0, 0)]);
  const files = [
    [...bad.map(([, geometry]) => ({ type: 'Feature', properties: {}, geometry })), good],
    [feature({ code: 'pole' }, [square(0, 89)]), feature({ code: 'other pole' }, [square(0, -90)])],
    [feature({ code: 'globe' }, [[[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]])],
    [feature({ code: 'strait' }, [square(179.5, 60)]), feature({ code: 'far side' }, [square(-180, 60)])],
    [feature({ code: 'tiny' }, [square(1e-9, 1e-9, false, 1e-12)])],
    [{ type: 'Feature', properties: { code: 'only a point' }, geometry: { type: 'Point', coordinates: [0, 0] } }],
    [{ type: 'Feature', properties: { line: 'national' }, geometry: { type: 'LineString', coordinates: [[0, 0], [0, 0]] } }, good],
  ];
  for (const features of files) {
    const { outlines, lines, seats } = laidOut(collection(...features));
    assert.doesNotMatch(JSON.stringify([outlines.map(({ path }) => path), lines, seats]), /NaN|null|Infinity/, JSON.stringify(features).slice(0, 90));
    assert.ok(outlines.length, JSON.stringify(features).slice(0, 90));
  }
});

test('features that are none are named by their place', () => {
  assert.deepEqual(readGeometry(collection(null, 5, 'x', {}, [])).faults.map(({ where }) => where), ['features[0]', 'features[1]', 'features[2]', 'features[3]', 'features[4]']);
});

test('what is no map, or a broken one, has no shapes and throws nothing', () => {
  const documents = [null, undefined, 5, 'x', [], {}, collection(), { type: 'FeatureCollection' }, { type: 'FeatureCollection', features: 5 }, { type: 'Topology' }, topology({ arcs: [] }), topology({ arcs: 'x' }), topology({ arcs: [[['x']], null] }), topology({ objects: {} }), topology({ objects: null }), topology({ objects: [] }), topology({ objects: { a: null } }), topology({ transform: { scale: ['x', 0] }, arcs: 5 })];
  for (const json of documents) assert.deepEqual(readGeometry(json).shapes, [], JSON.stringify(json));
});

test('rings that fell together when a file was quantised are no fault: an island stays, a hole closes', () => {
  const arcs = [[[0, 0], [0, 9], [9, -9], [-9, 0]], [[5, 5], [0, 0]], [[2, 2], [0, 0]]];
  const { shapes, faults } = readGeometry(topology({ arcs, objects: { regions: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0], [2]], id: 'a' }, { type: 'MultiPolygon', arcs: [[[0]], [[1]]], id: 'b' }] } } }));
  assert.deepEqual([shapes.map(({ rings }) => rings.length), faults], [[1, 2], []]);
});

test('ten megabytes are read', () => {
  const ring = Array.from({ length: 300_000 }, (_, index) => [100 + Math.cos(index / 47746), 35 + Math.sin(index / 47746)]);
  const text = JSON.stringify(collection(feature({ code: 'a' }, [[...ring, ring[0]]])));
  assert.ok(text.length > 1e7, String(text.length));
  assert.equal(readGeometry(JSON.parse(text)).arcs[0]!.length, 600_002);
});
