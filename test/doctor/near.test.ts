import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance, nearest } from '../../src/doctor/near.js';

test('letters changed, added, taken out and exchanged count one each', () => {
  assert.deepEqual([['', 'ab'], ['map', 'mop'], ['map', 'maps'], ['maps', 'map'], ['amp', 'map'], ['map', 'map']].map(([a, b]) => distance(a!, b!)), [2, 1, 1, 1, 1, 0]);
});

test('the nearest names come first, and nothing far away', () => {
  const names = ['civic-scientific-literacy', 'volunteers', 'events'];
  assert.deepEqual(nearest('civic-scientfic-literacy', names), ['civic-scientific-literacy']);
  assert.deepEqual(nearest('literacy', names), ['civic-scientific-literacy']);
  assert.deepEqual(nearest('Event', names), ['events']);
  assert.deepEqual(nearest('civic-literacy', names), ['civic-scientific-literacy']);
  assert.deepEqual(nearest('640001', ['310000', '640100', '640000']), ['640000', '640100']);
  assert.deepEqual(nearest('patents', names), []);
});
