import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetsTarget, queryReading, type Reading } from '../../src/query/reading.js';
import { observed, people, rowOf, type Json } from '../fixtures.js';

function ask(rows: readonly Json[], period?: string, more: Json = {}, group?: string): Reading | undefined {
  const { feed, indicator } = observed(rows, more);
  return queryReading(feed, indicator, '640000', period, group);
}

const rows = [rowOf({ period: '2022', value: null, missing: 'not-surveyed' }), rowOf({ period: '2015', value: 4.01 }), rowOf()];

test('without a period the latest figure is read, not a later gap', () => {
  assert.equal(ask(rows)!.observation.period, '2020');
});

test('a later rank or claim without a value counts as something said', () => {
  assert.equal(ask([...rows, rowOf({ period: '2023', value: null, ranks: [{ position: 4, scope: '全国' }] })])!.observation.period, '2023');
});

test('where nothing was ever said the latest gap is read, with its reason', () => {
  assert.equal(ask([rows[0]!, rowOf({ period: '2021', value: null, missing: 'suppressed' })])!.observation.missing, 'not-surveyed');
});

test('a period asked for is read as it is, even a gap', () => {
  assert.equal(ask(rows, '2015')!.observation.value, 4.01);
  assert.equal(ask(rows, '2022')!.observation.value, null);
  assert.equal(ask(rows, '1999'), undefined);
});

test('a region that was not observed has no reading', () => {
  const { feed, indicator } = observed(rows);
  assert.equal(queryReading(feed, indicator, '640100'), undefined);
  assert.equal(ask([]), undefined);
});

test('a reading is compared with what came before it, never with what came after', () => {
  assert.equal(ask(rows)!.change!.base!.period, '2015');
  assert.equal(ask(rows, '2015')!.change, undefined);
});

test('a reading has its whole series, gaps included', () => {
  assert.deepEqual(ask(rows)!.series.observations.map(({ period }) => period), ['2015', '2020', '2022']);
});

test('the target is the next one due of the region itself', () => {
  const target = (by: string, value: number, region = '640000'): Json => ({ value, comparator: 'at-least', by, region });
  const next = (...targets: Json[]): number | undefined => ask(rows, '2020', { targets })!.target?.target.value;
  assert.equal(next(target('2025', 10), target('2015', 5), target('2035', 20)), 10);
  assert.equal(next(target('2020', 7)), 7);
  assert.equal(next(target('2015', 5)), undefined);
  assert.equal(next(target('2025', 15, 'CN')), undefined);
});

test('a target is met by its comparator', () => {
  assert.equal(meetsTarget(15, { value: 15, comparator: 'over' }), false);
  assert.equal(meetsTarget(15.01, { value: 15, comparator: 'over' }), true);
  assert.equal(meetsTarget(25, { value: 25, comparator: 'at-least' }), true);
  assert.equal(meetsTarget(24.99, { value: 25, comparator: 'at-least' }), false);
});

test('a target is compared in whole units', () => {
  const reading = ask([rowOf({ value: 27.4, unitMult: 4 })], undefined, { ...people, targets: [{ value: 270_000, comparator: 'over', region: '640000' }] });
  assert.equal(reading!.target!.met, true);
});

test('no value, no target; and a group is not held to the target of all', () => {
  const targets = [{ value: 5, comparator: 'over', region: '640000' }];
  assert.equal(ask(rows, '2022', { targets })!.target, undefined);
  const breakdowns = [{ id: 'sex', name: '性别', groups: [{ id: 'male', name: '男' }] }];
  const reading = ask([rowOf({ group: 'male', value: 9 })], undefined, { targets, breakdowns }, 'male')!;
  assert.deepEqual([reading.observation.value, reading.target], [9, undefined]);
});
