import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutBars } from '../../src/layout/bars.js';

test('bars grow from the left by their values, the longest fills the width', () => {
  assert.deepEqual(layoutBars([50, 100, 25], 200), { zero: 0, bars: [{ x: 0, length: 100 }, { x: 0, length: 200 }, { x: 0, length: 50 }] });
});

test('a real zero has a bar of no length, a missing figure has no bar', () => {
  assert.deepEqual(layoutBars([0, undefined, 10], 200).bars.map(({ length }) => length), [0, undefined, 200]);
});

test('negative values grow to the other side of a common zero', () => {
  const { zero, bars } = layoutBars([30, -10], 200);
  assert.equal(zero, 50);
  assert.deepEqual(bars, [{ x: 50, length: 150 }, { x: 0, length: 50 }]);
});

test('where all are negative zero is at the far side', () => {
  assert.deepEqual(layoutBars([-10, -5], 200), { zero: 200, bars: [{ x: 0, length: 200 }, { x: 100, length: 100 }] });
});

test('from right to left the picture is mirrored', () => {
  const [ltr, rtl] = [layoutBars([30, -10, 5], 200), layoutBars([30, -10, 5], 200, true)];
  assert.equal(rtl.zero, 200 - ltr.zero);
  rtl.bars.forEach(({ x, length }, index) => {
    assert.ok(Math.abs(x - (200 - ltr.bars[index]!.x - ltr.bars[index]!.length!)) < 1e-9);
    assert.ok(Math.abs(length! - ltr.bars[index]!.length!) < 1e-9);
  });
});

test('zeros and missing figures alone have their zero at the start', () => {
  assert.deepEqual(layoutBars([0, 0], 200), { zero: 0, bars: [{ x: 0, length: 0 }, { x: 0, length: 0 }] });
  assert.deepEqual(layoutBars([undefined], 200), { zero: 0, bars: [{ x: 0, length: undefined }] });
  assert.equal(layoutBars([], 200, true).zero, 200);
});
