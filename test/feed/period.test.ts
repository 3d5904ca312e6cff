import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePeriods, isPeriod, parsePeriod, periodTime } from '../../src/feed/period.js';

test('a period is a year, a quarter, a month or a day', () => {
  assert.deepEqual(parsePeriod('2020')?.start, { year: 2020 });
  assert.deepEqual(parsePeriod('2020-Q4')?.start, { year: 2020, quarter: 4 });
  assert.deepEqual(parsePeriod('2020-03')?.start, { year: 2020, month: 3 });
  assert.deepEqual(parsePeriod('2020-10-16')?.start, { year: 2020, month: 10, day: 16 });
});

test('a period that is not an interval starts and ends with the same parts', () => {
  const span = parsePeriod('2020-03');
  assert.equal(span?.start, span?.end);
});

test('an interval has a start and an end, which may differ in precision', () => {
  assert.deepEqual(parsePeriod('2017/2022'), { start: { year: 2017 }, end: { year: 2022 } });
  assert.deepEqual(parsePeriod('2017/2022-11'), { start: { year: 2017 }, end: { year: 2022, month: 11 } });
  assert.deepEqual(parsePeriod('2020/2020'), { start: { year: 2020 }, end: { year: 2020 } });
});

test('an interval that ends before it begins is no period', () => {
  assert.equal(isPeriod('2022/2017'), false);
  assert.equal(isPeriod('2020-03/2020-02'), false);
  assert.equal(isPeriod('2020-10-16/2020-10-15'), false);
});

test('29 February exists in leap years only', () => {
  assert.equal(isPeriod('2020-02-29'), true);
  assert.equal(isPeriod('2021-02-29'), false);
  assert.equal(isPeriod('2000-02-29'), true);
  assert.equal(isPeriod('1900-02-29'), false);
});

test('months and days that no calendar has are no periods', () => {
  for (const text of ['2020-00', '2020-13', '2020-04-31', '2020-01-00', '2020-01-32', '2020-Q0', '2020-Q5']) assert.equal(isPeriod(text), false, text);
});

test('what only looks like a period is none', () => {
  for (const text of ['', '2020年', '20', '2020-1', '2020/', '/2020', '2017/2020/2022', ' 2020', '2020-W12', '2020-10-16T00:00', '一九九二']) assert.equal(isPeriod(text), false, text);
});

test('an answer is the same when asked again', () => {
  assert.deepEqual(parsePeriod('2019-07'), parsePeriod('2019-07'));
  assert.equal(parsePeriod('nonsense'), undefined);
  assert.equal(parsePeriod('nonsense'), undefined);
});

test('a period stands at its start on the time axis, an interval at the start of its end', () => {
  assert.equal(periodTime('2020'), 2020);
  assert.equal(periodTime('2020-Q3'), 2020.5);
  assert.equal(periodTime('2020-07'), 2020.5);
  assert.equal(periodTime('2017/2022'), 2022);
});

test('every day of a leap year comes after the day before it', () => {
  const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10));
  for (let index = 1; index < days.length; index++) assert.ok(periodTime(days[index]!) > periodTime(days[index - 1]!), days[index]);
  assert.ok(periodTime('2021') > periodTime(days[365]!));
});

test('periods sort by time, whatever their form', () => {
  const periods = ['2022', '2020-Q2', '2017/2021', '2020-03', '2019-12-31', '1992'];
  assert.deepEqual(periods.sort(comparePeriods), ['1992', '2019-12-31', '2020-03', '2020-Q2', '2017/2021', '2022']);
});

test('of two periods that end together the shorter comes last', () => {
  assert.ok(comparePeriods('2017/2022', '2022') < 0);
  assert.ok(comparePeriods('2020/2022', '2017/2022') > 0);
  assert.equal(comparePeriods('2022', '2022'), 0);
});
