import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitLabels, valueAxis } from '../../src/layout/axis.js';
import { random } from '../fixtures.js';

const domainOf = (...values: number[]): readonly [number, number] => valueAxis(values, [100, 0], 5).domain;

test('an axis starts at zero', () => {
  assert.equal(domainOf(3, 15)[0], 0);
  assert.equal(domainOf(0.2, 1.4)[0], 0);
});

test('values that all lie within the upper quarter of their size are shown from near their lowest', () => {
  const [low, high] = domainOf(93.1, 95.2);
  assert.ok(low >= 90 && low <= 93.1 && high >= 95.2 && high <= 97, `${low} … ${high}`);
});

test('negative values hang from zero, and zero lies between values of both signs', () => {
  assert.deepEqual(domainOf(-15, -3), [-15, 0].map((end) => (end < 0 ? domainOf(-15, -3)[0] : 0)));
  assert.ok(domainOf(-15, -3)[0] <= -15);
  const [low, high] = domainOf(-5, 5);
  assert.ok(low <= -5 && high >= 5);
});

test('one value, or all equal, stands on an axis from zero', () => {
  assert.deepEqual(domainOf(5, 5, 5), [0, 5]);
  assert.deepEqual(domainOf(-5), [-5, 0]);
  assert.deepEqual(domainOf(0), [0, 1]);
});

test('without values there is an axis all the same', () => {
  const { domain, ticks } = valueAxis([], [100, 0], 5);
  assert.deepEqual(domain, [0, 1]);
  assert.ok(ticks.length > 1);
});

test('the axis ends at ticks, which are few, rising and without binary noise', () => {
  const next = random(7);
  for (let round = 0; round < 300; round++) {
    const size = 10 ** Math.floor(next() * 12 - 3);
    const values = Array.from({ length: 1 + Math.floor(next() * 8) }, () => (next() - 0.3) * size);
    const { domain, ticks, at } = valueAxis(values, [100, 0], 4);
    assert.ok(domain[0] <= Math.min(...values) && domain[1] >= Math.max(...values));
    assert.ok(ticks.length >= 2 && ticks.length <= 9, `${ticks.length} ticks for ${values.join()}`);
    for (const tick of ticks) {
      assert.ok(at(tick) >= -1e-6 && at(tick) <= 100 + 1e-6);
      assert.ok(`${tick}`.replace(/\D/g, '').length <= 8, String(tick));
    }
    assert.deepEqual(ticks, [...ticks].sort((a, b) => a - b));
  }
});

test('higher values stand higher', () => {
  const { at } = valueAxis([0, 10], [100, 0], 5);
  assert.deepEqual([0, 5, 10].map(at), [100, 50, 0]);
});

const row = (count: number, step: number, width: number): { centre: number; width: number }[] => Array.from({ length: count }, (_, index) => ({ centre: index * step, width }));

test('labels that fit all stay', () => {
  assert.deepEqual(fitLabels(row(4, 50, 30), 10), [0, 1, 2, 3]);
});

test('where they do not, the last and the first stay and others fall out', () => {
  assert.deepEqual(fitLabels(row(5, 20, 30), 5), [0, 2, 4]);
  assert.deepEqual(fitLabels(row(3, 20, 30), 5), [0, 2]);
});

test('if even two do not fit the last stays', () => {
  assert.deepEqual(fitLabels(row(2, 10, 30), 5), [1]);
});

test('a favoured label stays whatever happens', () => {
  assert.ok(fitLabels(row(10, 10, 30), 5, 8).includes(8));
  assert.ok(!fitLabels(row(10, 10, 30), 5).includes(8));
});

test('no labels, one label', () => {
  assert.deepEqual(fitLabels([], 5), []);
  assert.deepEqual(fitLabels(row(1, 0, 500), 5), [0]);
});

test('kept labels never touch, in either direction and far too many of them', () => {
  const next = random(11);
  for (let round = 0; round < 50; round++) {
    const labels = Array.from({ length: 200 }, () => ({ centre: next() * 1000, width: 20 + next() * 30 })).sort((a, b) => (round % 2 ? a.centre - b.centre : b.centre - a.centre));
    const kept = fitLabels(labels, 6).map((index) => labels[index]!).sort((a, b) => a.centre - b.centre);
    for (let index = 1; index < kept.length; index++) {
      assert.ok(kept[index]!.centre - kept[index]!.width / 2 - (kept[index - 1]!.centre + kept[index - 1]!.width / 2) >= 6 - 1e-9);
    }
  }
});
