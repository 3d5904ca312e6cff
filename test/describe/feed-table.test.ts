import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFeedTable, figuresOf, type SortableTable } from '../../src/describe/feed-table.js';
import { parseFeed } from '../../src/feed/parse.js';
import { en } from '../../src/messages/en.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { feedOf, indicatorOf, people, places, rowOf, type Json } from '../fixtures.js';

function table(indicators: readonly Json[], region?: string, m = zhCN, more: Json = {}, withSource = false): SortableTable {
  const feed = parseFeed(feedOf({ regions: places, indicators, ...more }));
  assert.deepEqual(feed.problems, []);
  return describeFeedTable(feed, figuresOf([...feed.indicators.values()], region), '数据', m, withSource);
}

const labels = ({ columns }: SortableTable): string[] => columns.map(({ label }) => label);
const cells = (found: SortableTable, label: string): string[] => found.rows.map((row) => row[labels(found).indexOf(label)]!);
const keys = (found: SortableTable, label: string): unknown[] => found.keys.map((row) => row[labels(found).indexOf(label)]);

const share = indicatorOf([rowOf({ period: '2015', value: 4.01, derived: true }), rowOf({ changes: [{ measure: 'points', value: 3.71, base: { period: '2015' } }] })]);
const volunteers = indicatorOf([rowOf({ region: '640100', period: '2017/2022', value: 2.4, unitMult: 4, qualifier: 'plus' })], { ...people, time: 'since' });

test('every observation is a row, in the order of the feed', () => {
  assert.deepEqual(cells(table([share, volunteers]), '数值'), ['4.01%', '7.72%', '2.4万余人']);
});

test('what is the same in every row has no column: indicator, group, region, source', () => {
  assert.deepEqual(labels(table([share])), ['时间', '数值', '备注']);
  assert.deepEqual(labels(table([share, volunteers])), ['指标', '数值', '地区', '时间', '备注']);
  const grouped = indicatorOf([rowOf(), rowOf({ group: 'male', value: 9 })], { breakdowns: [{ id: 'sex', name: '性别', groups: [{ id: 'male', name: '男性' }] }] });
  assert.deepEqual(labels(table([grouped])), ['时间', '分组', '数值', '备注']);
  assert.deepEqual(cells(table([grouped]), '分组'), ['', '男性']);
});

test('only figures are numeric', () => {
  assert.deepEqual(table([share, volunteers]).columns.flatMap(({ label, numeric }) => (numeric ? [label] : [])), ['数值']);
});

test('a region goes by its short name, a period by the time kind of its indicator', () => {
  const regions = places.map((place) => (place['code'] === '640100' ? { ...place, name: '银川市', short: '银川' } : place));
  const found = table([share, volunteers], undefined, zhCN, { regions });
  assert.deepEqual([cells(found, '地区'), cells(found, '时间')], [['宁夏', '宁夏', '银川'], ['2015年', '2020年', '2017年以来']]);
});

test('the remark has what the report says beside the figure, how it was made, and its note', () => {
  assert.deepEqual(cells(table([share]), '备注'), ['推算', '比2015年提高3.71个百分点']);
  const said = indicatorOf([rowOf({ value: 5867, unitMult: 4, ranks: [{ position: 7, scope: '全国' }], claims: [{ type: 'only', scope: '全省' }], status: 'P', note: '据初步汇总' })], people);
  assert.deepEqual(cells(table([said]), '备注'), ['全国第7；全省唯一；初步数据；据初步汇总']);
});

test('what is missing has its reason in its place', () => {
  assert.deepEqual(cells(table([indicatorOf([rowOf({ value: null, missing: 'not-surveyed', note: '疫情' })])]), '数值'), ['未调查']);
});

test('where sources differ, each row has the number of its own, or its name in a file: that of the observation, else of the indicator, else the publisher', () => {
  const sources = [{ id: 'a', title: '公报' }, { id: 'b', title: '年报' }];
  const found = table([indicatorOf([rowOf({ period: '2015', source: 'a' }), rowOf()], { source: 'b' }), volunteers], undefined, zhCN, { sources });
  assert.deepEqual(cells(found, '来源'), ['[1]', '[2]', '[3]']);
  const file = table([indicatorOf([rowOf({ period: '2015', source: 'a' }), rowOf()], { source: 'b' }), volunteers], undefined, zhCN, { sources }, true);
  assert.deepEqual(cells(file, '来源'), ['公报', '年报', '某科协']);
});

test('of one region only its own observations are there', () => {
  assert.deepEqual(cells(table([share, volunteers], '640100'), '数值'), ['2.4万余人']);
  assert.deepEqual(table([share], '640500').rows, []);
});

test('figures are sorted by whole units, not by digits or words', () => {
  const found = table([indicatorOf([rowOf({ period: '2018', value: 9000 }), rowOf({ period: '2019', value: 2.4, unitMult: 4 }), rowOf({ value: null, missing: 'not-published' }), rowOf({ period: '2021', value: 0 })], people)]);
  assert.deepEqual(keys(found, '数值'), [9000, 24000, undefined, 0]);
});

test('periods are sorted by time, texts by what they say', () => {
  const found = table([share, volunteers]);
  assert.deepEqual(keys(found, '时间'), [2015, 2020, 2022]);
  assert.deepEqual(keys(found, '地区'), ['宁夏', '宁夏', '银川']);
});

test('every row has a cell and a key for every column', () => {
  const found = table([share, volunteers]);
  for (const row of [...found.rows, ...found.keys]) assert.equal(row.length, found.columns.length);
});

test('no indicator makes no row', () => {
  const feed = parseFeed(feedOf());
  assert.deepEqual(describeFeedTable(feed, figuresOf([], undefined), '数据', zhCN).rows, []);
});

test('other languages have their own words and the same figures', () => {
  for (const m of [en, ug]) {
    const found = table([share, volunteers], undefined, m);
    assert.match(found.rows[0]!.join(' '), /4\.01%/);
    assert.match(found.rows[2]!.join(' '), /24,000/);
    for (const cell of found.rows.flat()) assert.doesNotMatch(cell, /undefined|NaN|null/);
  }
});
