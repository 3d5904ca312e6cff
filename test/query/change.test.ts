import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../../src/feed/feed.js';
import { queryChange, subtract } from '../../src/query/change.js';
import { people, seriesOf, type Json } from '../fixtures.js';

/** The change of the last of some observations. */
function changeOf(values: Parameters<typeof seriesOf>[0], more: Json = {}): Change | undefined {
  const { indicator, observations } = seriesOf(values, more);
  const told = observations.slice(0, -1).filter(({ value }) => value !== null);
  return queryChange(indicator, observations.at(-1)!, told);
}

const rise = (more: Json = {}): Json => ({ measure: 'points', value: 3.71, base: { period: '2015' }, kind: 'against', ...more });

test('the change that the report prints is the change', () => {
  assert.deepEqual(changeOf({ 2015: 1, 2020: { value: 7.72, changes: [rise(), rise({ value: 9 })] } }), rise());
});

test('without one the difference from the figure before is worked out and marked', () => {
  assert.deepEqual(changeOf({ 2015: 4.01, 2020: 7.72 }), { measure: 'points', value: 3.71, base: { period: '2015', value: 4.01 }, kind: 'against', derived: true });
  assert.equal(changeOf({ 2015: 4, 2020: 7 }, people)!.measure, 'absolute');
});

test('points that were written as percent are refused, and worked out instead', () => {
  const asPercent = rise({ measure: 'percent' });
  assert.deepEqual(changeOf({ 2015: 4.01, 2020: { value: 7.72, changes: [asPercent] } }), { measure: 'points', value: 3.71, base: { period: '2015', value: 4.01 }, kind: 'against', derived: true });
  assert.equal(changeOf({ 2010: 1, 2020: { value: 7.72, changes: [rise({ measure: 'percent', base: { period: '2015', value: 4.01 } })] } })!.measure, 'points');
  const trueShare = rise({ measure: 'percent', value: 92.5 });
  assert.deepEqual(changeOf({ 2015: 4.01, 2020: { value: 7.72, changes: [trueShare] } }), trueShare);
});

test('a gap is stepped over: the base is the last figure before it', () => {
  assert.equal(changeOf({ 2010: 1, 2015: null, 2020: 3 })!.base!.period, '2010');
});

test('a fall is negative and no change is zero', () => {
  assert.equal(changeOf({ 2015: 7.72, 2020: 4.01 })!.value, -3.71);
  assert.equal(changeOf({ 2015: 5, 2020: 5 })!.value, 0);
  assert.equal(changeOf({ 2015: -2, 2020: -0.5 })!.value, 1.5);
});

test('a first figure, or none, has no change', () => {
  assert.equal(changeOf({ 2020: 7.72 }), undefined);
  assert.equal(changeOf({ 2015: 4, 2020: null }), undefined);
});

test('nothing is worked out from or to a qualified figure', () => {
  assert.equal(changeOf({ 2015: 4, 2020: { value: 7, qualifier: 'about' } }), undefined);
  assert.equal(changeOf({ 2015: { value: 4, qualifier: 'over' }, 2020: 7 }), undefined);
});

test('nothing is worked out between measure words or multipliers, or beside a from–to', () => {
  assert.equal(changeOf({ 2015: { value: 4, unit: '场' }, 2020: { value: 7, unit: '场次' } }, people), undefined);
  assert.equal(changeOf({ 2015: 4, 2020: { value: 7, unitMult: 4 } }, people), undefined);
  assert.equal(changeOf({ 2015: 4, 2020: { value: 7, from: { value: 3 } } }), undefined);
});

test('nothing is worked out across a series break', () => {
  assert.equal(changeOf({ 2015: 4, 2020: { value: 7, status: 'B' } }), undefined);
  assert.equal(changeOf({ 2015: 4, 2020: { value: 7, status: 'B' }, 2021: 8 })!.value, 1);
});

test('a printed change across a series break is withheld unless the report calls it comparable', () => {
  assert.equal(changeOf({ 2015: 4, 2020: { value: 7, status: 'B', changes: [rise()] } }), undefined);
  assert.equal(changeOf({ 2015: 4, 2020: { value: 7, status: 'B', changes: [rise({ comparable: true })] } })!.value, 3.71);
  assert.equal(changeOf({ 2015: 4, 2018: { value: 5, status: 'B' }, 2020: { value: 7, changes: [rise()] } })!.derived, true);
  assert.equal(changeOf({ 2015: 4, 2020: { value: 7, status: 'B', changes: [rise({ kind: 'year-on-year', base: undefined })] } }), undefined);
});

test('a printed change since the break is no change across it', () => {
  assert.equal(changeOf({ 2010: 1, 2015: { value: 4, status: 'B' }, 2020: { value: 7, changes: [rise()] } })!.value, 3.71);
});

test('a change that the report calls incomparable is not shown', () => {
  assert.equal(changeOf({ 2020: { value: 7, changes: [rise({ comparable: false })] } }), undefined);
  assert.equal(changeOf({ 2020: { value: 7, changes: [rise({ comparable: false }), rise({ value: 2 })] } })!.value, 2);
});

test('a difference has no binary noise', () => {
  assert.equal(subtract(12.93, 10.56), 2.37);
  assert.equal(subtract(0.3, 0.1), 0.2);
  assert.equal(subtract(1, 0.999), 0.001);
  assert.equal(subtract(1e-7, 3e-7), -2e-7);
});
