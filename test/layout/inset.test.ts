import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeInset } from '../../src/layout/inset.js';
import { boxOf, collection, feature, laidOut, square, type Ring } from './boxes.js';

/** China as a box with its corners, Hainan, Taiwan, an island of the Xisha and one of the Nansha, and two dashes. Not the shape of anything. */
const country = collection(
  feature({ code: '650000' }, [[[73.5, 18.2], [73.5, 53.5], [135, 53.5], [122, 40], [120, 25], [109, 21], [98, 22], [73.5, 18.2]]]),
  feature({ code: '460000' }, [square(108.7, 18.2, false, 2)]),
  feature({ code: '460000' }, [square(112.3, 16.8, false, 0.05)]),
  feature({ code: '460000' }, [square(114, 10, false, 0.05)]),
  { type: 'Feature', properties: { line: 'dashed' }, geometry: { type: 'MultiLineString', coordinates: [[[109, 15], [110, 12]], [[122, 21], [121, 19]]] } },
);
const side = 600;

test('the south of the sea is in a frame of its own, and the country fills the rest', () => {
  const { outlines, inset, lines } = laidOut(country, side, side, true);
  assert.ok(inset);
  assert.equal(outlines.find(({ code }) => code === '460000')!.path.match(/z/g)!.length, 1);
  assert.equal(inset.paths.find(([index]) => outlines[index]!.code === '460000')![1].match(/z/g)!.length, 3);
  assert.deepEqual([lines.length, inset.lines.length], [1, 1]);
  const whole = outlines.map(({ path }) => boxOf(path));
  assert.ok(Math.max(...whole.map(({ right }) => right)) - Math.min(...whole.map(({ left }) => left)) > 580);
});

test('islands in the frame are there, however small', () => {
  const { inset } = laidOut(country, side, side, true);
  for (const [, path] of inset!.paths) for (const part of path.split('z').filter(Boolean)) {
    const { left, right } = boxOf(part);
    assert.ok(right - left >= 1, path);
  }
});

for (const [width, height] of [[260, 250], [600, 420], [1200, 500], [320, 700], [600, 100]] as const) {
  test(`in ${width} by ${height} pixels the frame covers nothing and stays inside`, () => {
    const { outlines, inset } = laidOut(country, width, height, true);
    assert.ok(inset!.x >= 0 && inset!.y >= 0 && inset!.x + inset!.width <= width && inset!.y + inset!.height <= height);
    for (const { path } of outlines) {
      const { left, right, top, bottom } = boxOf(path);
      const isCorner = outlines.length > 1 && path === outlines[0]!.path;
      // The country's box has a free corner; every other shape must stay clear as a whole.
      if (!isCorner) assert.ok(right <= inset!.x || left >= inset!.x + inset!.width || bottom <= inset!.y || top >= inset!.y + inset!.height);
    }
  });
}

test('where every corner is taken the frame stands beside the map', () => {
  const full: Ring = [[73.5, 18.2], [73.5, 53.5], [135, 53.5], [135, 18.2], [73.5, 18.2]];
  const dense = full.flatMap(([x, y], index): Ring => {
    const [nx, ny] = full[(index + 1) % full.length]!;
    return Array.from({ length: 50 }, (_, step) => [x + ((nx - x) * step) / 50, y + ((ny - y) * step) / 50]);
  });
  const { outlines, inset } = laidOut(collection(feature({ code: '650000' }, [[...dense, dense[0]]]), feature({ code: '460000' }, [square(114, 10, false, 0.05)])), side, 400, true);
  assert.ok(boxOf(outlines[0]!.path).right <= inset!.x);
});

test('a drawn line that only passes through a corner keeps the frame out of it', () => {
  const frame = placeInset({ left: 0, right: 400, bottom: 400 }, [Int32Array.from([3900, 2000, 3900, 3950]), Int32Array.from([100, 2000, 100, 3950])], 400, 400);
  assert.equal(frame, undefined);
});

test('other countries, and a file of China that is projected already, have no frame', () => {
  assert.equal(laidOut(country, side, side, false).inset, undefined);
  assert.equal(laidOut(collection(feature({ code: '650000' }, [square(0, 0, false, 600)])), side, side, true).inset, undefined);
});
