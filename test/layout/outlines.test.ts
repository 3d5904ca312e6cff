import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, collection, corners, feature, laidOut, square } from './boxes.js';

test('outlines fill their box, north up and west left', () => {
  const { outlines } = laidOut(collection(feature({ code: 'west' }, [square(0, 0)]), feature({ code: 'east' }, [square(1, 0)]), feature({ code: 'north' }, [square(0, 1)])));
  const [west, east, north] = outlines.map(({ place }) => place());
  assert.ok(west!.x < east!.x && north!.y < west!.y);
  const all = outlines.flatMap(({ path }) => corners(path)).flat();
  assert.ok(Math.min(...all) >= 2 && Math.max(...all) <= 102 && Math.max(...all) > 101);
});

test('a label stands inside its region, with the room that is there', () => {
  const [one] = laidOut(collection(feature({ code: 'a' }, [square(0, 0)]))).outlines.map(({ place }) => place());
  assert.ok(Math.abs(one!.x - 52) < 1 && Math.abs(one!.y - 52) < 1);
  assert.ok(Math.abs(one!.room - 100) < 1);
});

test('a label of a region that bends around its own middle still stands inside', () => {
  const horseshoe = [[0, 0], [0, 10], [10, 10], [10, 0], [9, 0], [9, 9], [1, 9], [1, 0], [0, 0]];
  const [one] = laidOut(collection(feature({ code: 'a' }, [horseshoe.map(([x, y]) => [x! * 1000, y! * 1000])]))).outlines.map(({ place }) => place());
  assert.ok(one!.room > 5 && (one!.x < 12.1 || one!.x > 91.9), `${one!.x}`);
});

test('a label stands in the largest part', () => {
  const [one] = laidOut(collection({ type: 'Feature', properties: { code: 'a' }, geometry: { type: 'MultiPolygon', coordinates: [[square(0, 0)], [square(5, 0, false, 5)]] } })).outlines.map(({ place }) => place());
  assert.ok(one!.x > 52);
});

test('a degree of longitude is as short as it is at the middle latitude', () => {
  const { left, right } = boxOf(laidOut(collection(feature({ code: 'a' }, [[[0, 59.5], [0, 60.5], [1, 60.5], [1, 59.5], [0, 59.5]]]))).outlines[0]!.path);
  assert.ok(Math.abs(right - left - 50) < 1);
});

test('the winding of rings does not matter', () => {
  const box = (isReversed: boolean) => boxOf(laidOut(collection(feature({ code: 'a' }, [square(100, 30, isReversed)]))).outlines[0]!.path);
  assert.deepEqual(box(true), box(false));
});

test('metres are drawn with north up, a drawing as it stands', () => {
  const heights = (size: number): number[] => laidOut(collection(feature({ code: 'low' }, [square(0, 0, false, size)]), feature({ code: 'high' }, [square(0, size, false, size)]))).outlines.map(({ place }) => place().y);
  const [metres, drawing] = [heights(100_000), heights(400)];
  assert.ok(metres[0]! > metres[1]!);
  assert.ok(drawing[0]! < drawing[1]!);
});

test('all shapes of one code are one region', () => {
  assert.deepEqual(laidOut(collection(feature({ code: 'a' }, [square(0, 0)]), feature({ code: 'b' }, [square(1, 0)]), feature({ code: 'a' }, [square(5, 5)]))).outlines.map(({ code, path }) => `${code}${path.match(/z/g)!.length}`), ['a2', 'b1']);
});

test('shapes without a code stay apart', () => {
  assert.equal(laidOut(collection(feature({}, [square(0, 0)]), feature({}, [square(1, 0)]))).outlines.length, 2);
});

test('an island smaller than a pixel stays as a dot', () => {
  const { outlines } = laidOut(collection(feature({ code: 'large' }, [square(0, 0, false, 40)]), feature({ code: 'small' }, [square(39, 50, false, 0.001)])));
  const { left, right, top, bottom } = boxOf(outlines[1]!.path);
  assert.deepEqual([right - left, bottom - top], [1, 1]);
});

test('positions nearer than a screen can show are left out, first and last never', () => {
  const coast = Array.from({ length: 5000 }, (_, index): [number, number] => [index / 5000, Math.sin(index) / 100000]);
  const { outlines } = laidOut(collection(feature({ code: 'a' }, [[...coast, [1, 1], [0, 1], coast[0]]])));
  assert.ok(corners(outlines[0]!.path).length < 200);
});

test('neighbours that share an arc share its line to the tenth of a pixel', () => {
  const wave = Array.from({ length: 300 }, (_, index): [number, number] => [5 + Math.sin(index / 7) / 3, index / 30]);
  const json = {
    type: 'Topology',
    arcs: [wave, [wave[299], [0, 10], [0, 0], wave[0]], [wave[299], [10, 10], [10, 0], wave[0]]],
    objects: { regions: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0, 1]], id: 'a' }, { type: 'Polygon', arcs: [[0, 2]], id: 'b' }] } },
  };
  const [a, b] = laidOut(json).outlines.map(({ path }) => new Set(corners(path).map((at) => at.map((n) => n.toFixed(1)).join())));
  const shared = [...a!].filter((at) => b!.has(at));
  assert.ok(shared.length > 40, String(shared.length));
});

test('a region that is only a point is a dot, a point of a region with an outline is its seat', () => {
  const point = (code: string, x: number) => ({ type: 'Feature', properties: { code }, geometry: { type: 'Point', coordinates: [x, 0.5] } });
  const { outlines, seats } = laidOut(collection(feature({ code: 'a' }, [square(0, 0)]), point('a', 0.5), point('b', 3)), 304, 104);
  assert.deepEqual(outlines.map(({ code }) => code), ['a', 'b']);
  assert.match(outlines[1]!.path, /a6 6/);
  assert.equal(seats.length, 1);
});

test('lines are drawn open, areas of dashes closed', () => {
  const { lines, outlines } = laidOut(collection(feature({ code: 'a' }, [square(0, 0)]), { type: 'Feature', properties: { line: 'national' }, geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] } }, feature({ line: 'dashed' }, [square(2, 0, false, 0.2)])));
  assert.deepEqual(lines.map(({ kind, isArea, path }) => `${kind} ${isArea} ${path.endsWith('z')}`), ['national false false', 'dashed true true']);
  assert.equal(outlines.length, 1);
});

test('nothing to draw is an empty map', () => {
  for (const json of [null, collection()]) assert.deepEqual(laidOut(json), { outlines: [], lines: [], seats: [], inset: undefined });
});

test('a box without room gives no nonsense', () => {
  for (const size of [0, 1, 3]) assert.doesNotMatch(JSON.stringify(laidOut(collection(feature({ code: 'a' }, [square(0, 0)])), size, size)), /null|NaN/);
});
