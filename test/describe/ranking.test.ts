import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeRanking, describeRow } from '../../src/describe/ranking.js';
import { parseFeed } from '../../src/feed/parse.js';
import { en } from '../../src/messages/en.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { listInventory, rankGroups, rankSnapshot, type Ranking } from '../../src/query/ranking.js';
import { querySnapshot } from '../../src/query/snapshot.js';
import { feedOf, indicatorOf, observed, people, places, regionOf, rowOf, type Json } from '../fixtures.js';

const title = '公民具备科学素质的比例';
const city = (index: number, value: number | null, more: Json = {}): Json => rowOf({ region: `640${index}00`, value, ...(value === null ? { missing: 'not-surveyed' } : {}), ...more });

function cities(rows: readonly Json[], head: Json = {}, regions: readonly Json[] = places): Ranking {
  const { feed, indicator } = observed(rows, head, { regions });
  return rankSnapshot(querySnapshot(feed, indicator)!);
}

const groups = [['18-29', '18—29岁', 25.72], ['30-39', '30—39岁', 19], ['40-49', '40—49岁', 13.23]] as const;
const { indicator: byAge } = observed(groups.map(([group, , value]) => rowOf({ group, value })), { breakdowns: [{ id: 'age', name: '年龄', groups: groups.map(([id, name]) => ({ id, name })) }] });
const ages = rankGroups(byAge, '640000', 'age')!;

const count = (id: string, name: string, unit: string, value: number): Json => indicatorOf([rowOf({ value })], { ...people, id, name, unit: { kind: 'count', label: unit } });
const stock = parseFeed(feedOf({ indicators: [count('a', '科普大篷车', '辆', 5), count('b', '农村中学科技馆', '个', 2)] }));
const inventory = listInventory(stock, ['a', 'b'], '640000');

test('few regions are said one by one, from the highest', () => {
  assert.equal(describeRanking(cities([city(1, 9), city(2, 5)]), title, zhCN).sentence, '2020年，公民具备科学素质的比例：银川9%，石嘴山5%。');
  assert.equal(describeRanking(cities([city(1, 9), city(2, 5)]), 'Literacy', en).sentence, '2020, Literacy: Yinchuan 9%; Shizuishan 5%.');
});

test('many regions are said by the highest, the lowest and their number', () => {
  const codes = Array.from({ length: 12 }, (_, index) => `64${String(index).padStart(4, '0')}`);
  const ranking = cities(codes.map((region, index) => rowOf({ region, value: index })), {}, codes.map((code) => regionOf(code, `地${code.slice(4)}`, `Place ${code.slice(4)}`)));
  assert.equal(describeRanking(ranking, title, zhCN).sentence, '2020年，公民具备科学素质的比例：最高为地11（11%），最低为地00（0%），12个地区有数据。');
});

test('eight are few, nine are many', () => {
  const rank = (length: number): string => {
    const codes = Array.from({ length }, (_, index) => `64${String(index).padStart(4, '0')}`);
    return describeRanking(cities(codes.map((region, index) => rowOf({ region, value: index })), {}, codes.map((code) => regionOf(code, code, code))), title, zhCN).sentence;
  };
  assert.doesNotMatch(rank(8), /最高/);
  assert.match(rank(9), /最高.*最低.*9个地区有数据/);
});

test('groups are all said, in their own order', () => {
  assert.equal(describeRanking(ages, '宁夏公民具备科学素质的比例，按年龄', zhCN).sentence, '2020年，宁夏公民具备科学素质的比例，按年龄：18—29岁25.72%，30—39岁19%，40—49岁13.23%。');
});

test('things of an inventory are said each in its measure word', () => {
  assert.equal(describeRanking(inventory, '科普设施', zhCN).sentence, '2020年，科普设施：科普大篷车5辆，农村中学科技馆2个。');
});

test('a row without a figure says why', () => {
  assert.equal(describeRanking(cities([city(1, 9), city(2, null)]), title, zhCN).sentence, '2020年，公民具备科学素质的比例：银川9%，石嘴山未调查。');
});

test('the period is said in the time kind of the indicator, and not at all where there is none in common', () => {
  assert.match(describeRanking(cities([city(1, 9)], { time: 'as-of' }), title, zhCN).sentence, /^截至2020年，/);
  assert.equal(describeRanking({ ...inventory, period: undefined }, '科普设施', zhCN).sentence, '科普设施：科普大篷车5辆，农村中学科技馆2个。');
});

test('the table has figure, place and remark of each row; an inventory has no places', () => {
  const { table } = describeRanking(cities([city(1, 9), city(2, 9, { derived: true }), city(3, 5), city(4, null, { note: '疫情' })]), title, zhCN);
  assert.equal(table.caption, '2020年，公民具备科学素质的比例');
  assert.deepEqual(table.columns.map(({ label, numeric }) => [label, numeric]), [['地区', false], ['数值', true], ['位次', true], ['备注', false]]);
  assert.deepEqual(table.rows, [['银川', '9%', '1', ''], ['石嘴山', '9%', '1', '推算'], ['吴忠', '5%', '3', ''], ['固原', '未调查', '', '疫情']]);
  assert.deepEqual(describeRanking(ages, title, zhCN).table.columns.map(({ label }) => label), ['分组', '数值', '位次', '备注']);
  const list = describeRanking(inventory, '科普设施', zhCN).table;
  assert.deepEqual(list.columns.map(({ label }) => label), ['指标', '数值', '备注']);
  assert.deepEqual(list.rows, [['科普大篷车', '5辆', ''], ['农村中学科技馆', '2个', '']]);
});

test('the table has a rank as a report states it, in the place of the one counted here', () => {
  const ranked = cities([city(1, 9, { ranks: [{ position: 4, scope: { 'zh-CN': '全国', en: 'China' } }] }), city(2, 5)]);
  assert.deepEqual(describeRanking(ranked, title, zhCN).table.rows.map(([, , place]) => place), ['全国第4', '2']);
});

test('a row says its place among all, or among those that have a figure', () => {
  const all = cities([city(1, 9), city(2, 5)]);
  assert.deepEqual(all.rows.map((row) => describeRow(row, all, zhCN)), ['银川 9%，第1（共2个）', '石嘴山 5%，第2（共2个）']);
  const some = cities([city(1, 9), city(2, null)]);
  assert.deepEqual(some.rows.map((row) => describeRow(row, some, zhCN)), ['银川 9%，有数据的1个中第1', '石嘴山 未调查']);
});

test('rows that are equal say one place', () => {
  const tied = cities([city(1, 9), city(2, 9), city(3, 1)]);
  assert.deepEqual(tied.rows.map((row) => describeRow(row, tied, en)), ['Yinchuan 9%, no. 1 of 3', 'Shizuishan 9%, no. 1 of 3', 'Wuzhong 1%, no. 3 of 3']);
});

test('a rank that a report states goes before the place that we count', () => {
  const stated = cities([city(1, 9, { ranks: [{ position: 10, scope: '全国' }, { position: 2, scope: '中部地区' }] }), city(2, 5)]);
  assert.equal(describeRow(stated.rows[0]!, stated, zhCN), '银川 9%，全国第10，中部地区第2');
});

test('a sentence in English begins with a capital, whatever its period begins with', () => {
  assert.equal(en.listing('as of 2022, things', ['1']), 'As of 2022, things: 1.');
});

test('a thing of an inventory has no place to say', () => {
  assert.equal(describeRow(inventory.rows[0]!, inventory, zhCN), '科普大篷车 5辆');
});

test('no language says anything senseless of rows without figures', () => {
  const empty = cities([city(1, null), city(2, null)]);
  for (const m of [zhCN, en, ug]) {
    const { sentence, table } = describeRanking(empty, title, m);
    for (const text of [sentence, table.caption, ...table.rows.flat(), ...empty.rows.map((row) => describeRow(row, empty, m))]) assert.doesNotMatch(text, /undefined|NaN|null/, text);
  }
});
