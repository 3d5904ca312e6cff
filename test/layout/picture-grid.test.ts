import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureGrid } from '../../src/layout/picture-grid.js';

test('as many stand side by side as are wide enough', () => {
  const columns = (count: number, width: number): number => pictureGrid(count, width, 240, 16).columns;
  assert.deepEqual([columns(3, 200), columns(3, 495), columns(3, 496), columns(3, 751), columns(3, 752), columns(3, 5000)], [1, 1, 2, 2, 3, 3]);
});

test('no row is much emptier than another', () => {
  assert.deepEqual([4, 5, 6, 7].map((count) => pictureGrid(count, 752, 240, 16)).map(({ columns, rows }) => [columns, rows]), [[2, 2], [3, 2], [3, 2], [3, 3]]);
});

test('they share the width without the gaps, in whole pixels', () => {
  assert.equal(pictureGrid(3, 1000, 240, 16).width, 322);
  assert.equal(pictureGrid(1, 1000, 240, 16).width, 1000);
});

test('before anything is measured there is one column', () => {
  assert.deepEqual(pictureGrid(3, 0, 240, 16), { columns: 1, rows: 3, width: 0 });
});
