import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPeriod } from '../../src/import/period-text.js';

const read = (pairs: Readonly<Record<string, string | undefined>>): void => {
  for (const [text, period] of Object.entries(pairs)) assert.equal(readPeriod(text), period, text);
};

test('periods of SDMX', () => read({ '2020': '2020', '2020-A1': '2020', '2020-Q4': '2020-Q4', '2020-M02': '2020-02', '2020-S1': '2020-01/2020-06', '2020-T3': '2020-09/2020-12', '2020-W01': '2019-12-30/2020-01-05', '2021-W53': undefined, '2020-D060': '2020-02-29', '2020-01-01/P1Y': '2020', '2020-01-01/P3M': '2020-Q1', '2020-01-15/P10D': '2020-01-15/2020-01-24' }));

test('periods of Chinese reports', () => read({ '2020年': '2020', '2020年3月': '2020-03', '２０２０年３月': '2020-03', '2020年第三季度': '2020-Q3', '2020年1季度': '2020-Q1', '2020年上半年': '2020-01/2020-06', '2020年1-9月': '2020-01/2020-09', '2017—2022年': '2017/2022', '2020年10月16日': '2020-10-16' }));

test('periods of other offices', () => read({ '2020K2': '2020-Q2', '2020M11': '2020-11', 'Q3 2020': '2020-Q3', 'YR2020': '2020', 'Mar 2020': '2020-03', '202007': '2020-07', '2019/20': '2019/2020', '20201016': '2020-10-16', '2020-10-16T00:00:00Z': '2020-10-16' }));

test('what a feed cannot say, and what is no period, is neither', () => read({ '2020-10-16T10:30:00Z': undefined, '十三五': undefined, '3/14/2020': undefined, '2020-13': undefined, '2020/2019': undefined, '': undefined, '12': undefined }));

test('a word that only begins like a month is none', () => {
  for (const text of ['Marriages 2019', 'Decisions 2020', '2019 Marriages', 'Junior 2021', 'Mayors 2020']) assert.equal(readPeriod(text), undefined, text);
  assert.deepEqual(['Sept 2019', 'March 2019', 'Mar. 2019', 'januar 2019', '2019 Dec', 'Nov-Jan 1994'].map(readPeriod), ['2019-09', '2019-03', '2019-03', '2019-01', '2019-12', '1993-11/1994-01']);
});
