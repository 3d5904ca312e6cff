import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around, labelBox, placeLabel, type Box } from '../../src/layout/place.js';

const bounds: Box = { left: 0, right: 200, top: 0, bottom: 100 };

test('a label covers its width from its anchor', () => {
  const at = (anchor: 'start' | 'middle' | 'end'): number[] => {
    const { left, right } = labelBox({ x: 100, y: 50, text: 'x', anchor }, 40, 10);
    return [left, right];
  };
  assert.deepEqual([at('start'), at('middle'), at('end')], [[100, 140], [80, 120], [60, 100]]);
});

test('a label covers its height above the baseline and a little below', () => {
  const { top, bottom } = labelBox({ x: 0, y: 50, text: 'x', anchor: 'start' }, 40, 10);
  assert.ok(top === 40 && bottom > 50 && bottom < 55);
});

test('the likeliest place is above the point', () => {
  const taken: Box[] = [];
  const label = placeLabel(around('x', 100, 50, 10, false), taken, bounds, 40, 10)!;
  assert.equal(label.anchor, 'middle');
  assert.ok(label.y < 50);
  assert.equal(taken.length, 1);
});

test('labels around one point never cover each other', () => {
  const taken: Box[] = [];
  while (placeLabel(around('x', 100, 50, 10, false), taken, bounds, 30, 10));
  assert.ok(taken.length >= 2, String(taken.length));
  taken.forEach((a, index) => taken.slice(index + 1).forEach((b) => assert.ok(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom)));
});

test('a label stays inside the bounds, in every corner and both directions', () => {
  for (const rtl of [false, true]) for (const [x, y] of [[2, 2], [198, 2], [2, 98], [198, 98]] as const) {
    const label = placeLabel(around('x', x, y, 10, rtl), [], bounds, 40, 10)!;
    const box = labelBox(label, 40, 10);
    assert.ok(box.left >= 0 && box.right <= 200 && box.top >= 0 && box.bottom <= 100, `${x} ${y} ${rtl}`);
  }
});

test('a label that has no room anywhere is not placed', () => {
  assert.equal(placeLabel(around('x', 100, 50, 10, false), [bounds], bounds, 40, 10), undefined);
  assert.equal(placeLabel(around('x', 100, 50, 10, false), [], bounds, 300, 10), undefined);
});
