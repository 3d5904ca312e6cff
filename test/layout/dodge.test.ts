import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dodge } from '../../src/layout/dodge.js';
import { random } from '../fixtures.js';

test('what stands apart stays where it is', () => {
  assert.deepEqual(dodge([10, 90, 50], 20, [0, 100]), [10, 90, 50]);
});

test('what would touch moves apart by the gap', () => {
  const [first, second] = dodge([50, 52], 20, [0, 100]);
  assert.equal(Math.abs(first! - second!), 20);
});

test('nothing to place, one to place', () => {
  assert.deepEqual(dodge([], 20, [0, 100]), []);
  assert.deepEqual(dodge([50], 20, [0, 100]), [50]);
});

test('what lies outside the bounds comes inside', () => {
  assert.deepEqual(dodge([-10, 150], 20, [0, 100]), [0, 100]);
});

test('positions keep their order and their gap, and stay inside wherever there is room', () => {
  const next = random(5);
  for (let round = 0; round < 500; round++) {
    const count = 1 + Math.floor(next() * 8);
    const wanted = Array.from({ length: count }, () => Math.round(next() * 140 - 20));
    const placed = dodge(wanted, 12, [0, 100]);
    const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
    for (const position of placed) assert.ok(position >= -1e-9 && position <= 100 + 1e-9, `${wanted.join()} → ${placed.join()}`);
    for (let index = 1; index < count; index++) assert.ok(placed[order[index]!]! - placed[order[index - 1]!]! >= 12 - 1e-9, `${wanted.join()} → ${placed.join()}`);
  }
});

test('where there is no room the gap is kept all the same', () => {
  const placed = dodge([5, 5, 5, 5], 20, [0, 30]).sort((a, b) => a - b);
  for (let index = 1; index < 4; index++) assert.ok(placed[index]! - placed[index - 1]! >= 20);
});
