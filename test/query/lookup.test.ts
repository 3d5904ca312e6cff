import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteValue, isTold, observationsOf, observedRegions, regionObservations } from '../../src/query/lookup.js';
import { observed, places, rowOf } from '../fixtures.js';

const breakdowns = [{ id: 'sex', name: '性别', groups: [{ id: 'male', name: '男' }] }];
const { indicator } = observed(
  [rowOf({ period: '2020' }), rowOf({ region: '640100', period: '2021', value: 1 }), rowOf({ period: '2010', value: 2 }), rowOf({ period: '2020', group: 'male', value: 3 }), rowOf({ period: '2015', value: null, missing: 'not-surveyed' })],
  { breakdowns },
  { regions: places },
);

test('the observations of a region come in order of time, whatever their order in the feed', () => {
  assert.deepEqual(observationsOf(indicator, '640000').map(({ period }) => period), ['2010', '2015', '2020']);
});

test('the whole population and a group are asked for apart', () => {
  assert.deepEqual(observationsOf(indicator, '640000', 'male').map(({ value }) => value), [3]);
  assert.equal(regionObservations(indicator, '640000').length, 4);
});

test('a region, group or indicator that was not observed has no observations', () => {
  assert.deepEqual(observationsOf(indicator, '640200'), []);
  assert.deepEqual(observationsOf(indicator, '640000', 'female'), []);
  assert.deepEqual(observedRegions(observed([]).indicator), []);
});

test('regions are listed in the order of the feed, each once', () => {
  assert.deepEqual(observedRegions(indicator), ['640000', '640100']);
});

test('an observation is the same object every time, in columns too', () => {
  const { indicator: columns } = observed({ region: ['640000'], period: ['2020'], value: [1] });
  assert.equal(observationsOf(columns, '640000')[0], observationsOf(columns, '640000')[0]);
});

test('a printed value is scaled without binary noise', () => {
  assert.equal(absoluteValue({ value: 27.4, unitMult: 4 }), 274000);
  assert.equal(absoluteValue({ value: 1.1, unitMult: 4 }), 11000);
  assert.equal(absoluteValue({ value: 1.85, unitMult: 8 }), 185_000_000);
  assert.equal(absoluteValue({ value: -2.3, unitMult: 4 }), -23000);
  assert.equal(absoluteValue({ value: 7.72 }), 7.72);
  assert.equal(absoluteValue({ value: 0, unitMult: 8 }), 0);
  assert.equal(absoluteValue({ value: null, unitMult: 4 }), undefined);
});

test('a value, a rank or a claim tells something; nothing tells nothing', () => {
  const row = { region: '640000', period: '2020', value: null };
  assert.equal(isTold({ ...row, value: 0 }), true);
  assert.equal(isTold({ ...row, ranks: [{ position: 4, scope: '全国' }] }), true);
  assert.equal(isTold({ ...row, claims: [{ type: 'only' }] }), true);
  assert.equal(isTold({ ...row, ranks: [], claims: [], missing: 'not-surveyed' }), false);
});
