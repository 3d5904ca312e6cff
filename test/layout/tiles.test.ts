import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countAlong, layoutTiles } from '../../src/layout/tiles.js';
import { provinceTiles } from '../../src/query/tiles.js';

test('the 34 province-level units of China have a tile each, Taiwan, Hong Kong and Macao among them', () => {
  const codes = Object.keys(provinceTiles);
  assert.equal(codes.length, 34);
  assert.ok(codes.every((code) => /^\d\d0000$/.test(code)));
  for (const code of ['710000', '810000', '820000']) assert.ok(codes.includes(code), code);
});

test('no two units share a cell', () => {
  assert.equal(new Set(Object.values(provinceTiles).map(String)).size, 34);
});

test('places lie as on a map: Heilongjiang north-east of Xinjiang, Hainan south of Beijing, Taiwan east of Xizang', () => {
  const [heilongjiang, xinjiang, hainan, beijing, taiwan, xizang] = ['230000', '650000', '460000', '110000', '710000', '540000'].map((code) => provinceTiles[code]!);
  assert.ok(heilongjiang![0] > xinjiang![0] && heilongjiang![1] < xinjiang![1]);
  assert.ok(hainan![1] > beijing![1]);
  assert.ok(taiwan![0] > xizang![0]);
});

test('no two tiles overlap and all are inside the box, from 240 to 1200 pixels', () => {
  for (let width = 240; width <= 1200; width += 40) {
    const { tiles, tileWidth, tileHeight } = layoutTiles(provinceTiles, width, 300);
    for (const { x, y } of tiles) assert.ok(x >= 0 && y >= 0 && x + tileWidth <= width && y + tileHeight <= 300, `${width}: ${x} ${y}`);
    tiles.forEach((a, index) => tiles.slice(index + 1).forEach((b) => assert.ok(Math.abs(a.x - b.x) >= tileWidth + 2 || Math.abs(a.y - b.y) >= tileHeight + 2, `${a.code} ${b.code}`)));
  }
});

test('tiles are at most twice as wide as high, and stand in the middle', () => {
  const { tiles, tileWidth, tileHeight } = layoutTiles({ a: [0, 0], b: [1, 0] }, 1000, 50);
  assert.equal(tileWidth, tileHeight * 2);
  assert.equal(tiles[0]!.x, 1000 - (tiles[1]!.x + tileWidth));
});

test('tiles come row by row, as they are read', () => {
  assert.deepEqual(layoutTiles({ c: [0, 1], b: [1, 0], a: [0, 0] }, 300, 300).tiles.map(({ code }) => code), ['a', 'b', 'c']);
});

test('an empty arrangement has no tiles', () => {
  assert.deepEqual(layoutTiles({}, 300, 300).tiles, []);
});

test('a set of cells needs as many rows as its lowest cell says', () => {
  assert.equal(countAlong(provinceTiles, 1), 8);
  assert.equal(countAlong({}, 0), 1);
});
