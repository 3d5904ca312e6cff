import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePrintedPeriod } from '../../src/feed/printed-period.js';

const read = (cases: Readonly<Record<string, string | undefined>>): void => {
  for (const [text, expected] of Object.entries(cases)) assert.equal(parsePrintedPeriod(text), expected, text);
};

test('a year is a period, however it is written', () => {
  read({ 2020: '2020', '2020年': '2020', '２０２０年': '2020', ' 2020 年 ': '2020', '2020年度': '2020', '2020年底': '2020', '截至2022年': '2022' });
});

test('quarters, months and days are periods', () => {
  read({ '2020年第一季度': '2020-Q1', '2020年3季度': '2020-Q3', '2020年3月': '2020-03', '2020年11月份': '2020-11', '2021年10月16日': '2021-10-16', '2020-03': '2020-03', '2020-Q2': '2020-Q2' });
});

test('a span of years is an interval', () => {
  read({ '2017—2022年': '2017/2022', '2017年至2022年': '2017/2022', '2017-2022': '2017/2022', '2017/2022': '2017/2022' });
});

test('anything else is not a period', () => {
  read({ '': undefined, 宁夏: undefined, '20年': undefined, '2020年13月': undefined, '2020年上半年': undefined, '7.72%': undefined, '2020年公民科学素质': undefined, '十三五': undefined });
});
