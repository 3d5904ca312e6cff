import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeSeriesTable, seriesName } from '../../src/describe/series-table.js';
import { describePoint, describeTrend } from '../../src/describe/trend.js';
import { en } from '../../src/messages/en.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { queryBreakdown, querySeries } from '../../src/query/series.js';
import { observed, places, rowOf, seriesOf } from '../fixtures.js';

const two = observed([rowOf({ period: '2015', value: 4.01 }), rowOf(), rowOf({ region: '640100', value: 9 }), rowOf({ region: '640100', period: '2010', value: 3 })], {}, { regions: places });
const both = querySeries(two.feed, two.indicator, ['640000', '640100']);

test('a trend says its first and its last figure', () => {
  const series = [seriesOf({ 2010: 1, 2015: 4.01, 2020: 7.72 })];
  assert.equal(describeTrend(series, zhCN).sentence, '宁夏公民具备科学素质的比例：2010年1%，2020年7.72%。');
  assert.equal(describeTrend(series, en).sentence, 'Share of citizens with scientific literacy, Ningxia: 1% in 2010, 7.72% in 2020.');
});

test('a single figure is said alone', () => {
  assert.equal(describeTrend([seriesOf({ 2020: 7.72 })], zhCN).sentence, '宁夏公民具备科学素质的比例：2020年7.72%。');
});

test('gaps and breaks are said after the figures', () => {
  const series = [seriesOf({ 2010: 1, 2012: null, 2014: null, 2016: { value: 2, status: 'B' } })];
  assert.equal(describeTrend(series, zhCN).sentence, '宁夏公民具备科学素质的比例：2010年1%，2016年2%。2016年起口径变化，前后不宜直接比较。2012年、2014年无数据。');
  assert.match(describeTrend(series, en).sentence, /2% in 2016\. The series breaks in 2016; .* directly\. No figures for 2012, 2014\.$/);
});

test('several series have a sentence each, set apart as their language does', () => {
  assert.equal(describeTrend(both, zhCN).sentence.split('。').length, 3);
  assert.match(describeTrend(both, en).sentence, /7\.72% in 2020\. Share of citizens/);
});

test('a series without any figure says only its gaps', () => {
  assert.equal(describeTrend([seriesOf({ 2020: null })], zhCN).sentence, '2020年无数据。');
  assert.equal(describeTrend([], en).sentence, '');
});

test('the table of one series has its figures and remarks', () => {
  const { table } = describeTrend([seriesOf({ 2010: { value: 1, derived: true }, 2020: 7.72 })], zhCN);
  assert.deepEqual(table.columns.map(({ label }) => label), ['时间', '数值', '备注']);
  assert.deepEqual(table.rows, [['2010年', '1%', '推算'], ['2020年', '7.72%', '']]);
});

test('remarks have a column only where there are any', () => {
  assert.deepEqual(describeTrend([seriesOf({ 2020: 7.72 })], zhCN).table.columns.map(({ label }) => label), ['时间', '数值']);
});

test('the table of several series has a column each and all periods in order of time', () => {
  const table = describeSeriesTable(both, '比例', zhCN);
  assert.deepEqual(table.columns.map(({ label }) => label), ['时间', '宁夏', '银川']);
  assert.deepEqual(table.rows, [['2010年', '', '3%'], ['2015年', '4.01%', ''], ['2020年', '7.72%', '9%']]);
});

test('quarters, months and intervals stand in order of time too', () => {
  const series = [seriesOf({ '2020-Q2': 1, '2020-03': 2 }), seriesOf({ '2017/2022': 3, 2021: 4 })];
  assert.deepEqual(describeSeriesTable(series, '', zhCN).rows.map(([period]) => period), ['2020年3月', '2020年第2季度', '2021年', '2017—2022年']);
});

test('in English a figure is of a day, and in a month or year', () => {
  const sentence = (from: string, to: string): string => describeTrend([seriesOf({ [from]: 1, [to]: 2 })], en).sentence;
  assert.match(sentence('2022-01-01', '2024-09-26'), /1% on 1 January 2022, 2% on 26 September 2024\.$/);
  assert.match(sentence('2022-01', '2024-12'), /1% in January 2022, 2% in December 2024\.$/);
});

test('a missing figure has its reason in the table, a period not asked about nothing', () => {
  const { table } = describeTrend([seriesOf({ 2010: null, 2020: 1 }), seriesOf({ 2020: 2 })], zhCN);
  assert.deepEqual(table.rows[0], ['2010年', '未调查', '']);
});

test('a point says period, figure and change', () => {
  const series = seriesOf({ 2015: 4.01, 2020: { value: 7.72, changes: [{ measure: 'points', value: 3.71, base: { period: '2015' } }] } });
  assert.equal(describePoint(series, series.observations[1]!, false, zhCN), '2020年 7.72%，比2015年提高3.71个百分点');
  assert.match(describePoint(series, series.observations[1]!, true, en), /^2020 Ningxia 7\.72%, up 3\.71 percentage points from 2015$/);
});

test('a point that was worked out, is provisional or missing says so', () => {
  const series = seriesOf({ 2010: { value: 1, derived: true }, 2011: { value: 1, status: 'P', qualifier: 'about' }, 2012: null });
  assert.deepEqual(series.observations.map((observation) => describePoint(series, observation, false, zhCN)), ['2010年 1% 推算', '2011年 约1%，初步数据', '2012年 未调查']);
});

test('a series is called by its group, else by its region', () => {
  const breakdowns = [{ id: 'sex', name: '性别', groups: [{ id: 'male', name: { 'zh-CN': '男性', en: 'Men' } }] }];
  const { feed, indicator } = observed([rowOf({ group: 'male' })], { breakdowns });
  assert.equal(seriesName(queryBreakdown(feed, indicator, '640000', 'sex')[0]!, en), 'Men');
  assert.equal(seriesName(seriesOf({ 2020: 1 }), en), 'Ningxia');
});
