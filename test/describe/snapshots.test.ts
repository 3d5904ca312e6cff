import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeSnapshots } from '../../src/describe/snapshots.js';
import { en } from '../../src/messages/en.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { askSnapshots } from '../../src/query/snapshots.js';
import type { Snapshot } from '../../src/query/snapshot.js';
import { observed, places, regionOf, rowOf, type Json } from '../fixtures.js';

const city = (index: number, period: string, value: number | null, more: Json = {}): Json => rowOf({ region: `640${index}00`, period, value, ...(value === null ? { missing: 'not-surveyed' } : {}), ...more });

function ask(rows: readonly Json[], regions: readonly Json[] = places): Snapshot[] {
  const { feed, indicator } = observed(rows, {}, { regions });
  return askSnapshots(feed, indicator, { periods: '2015 2020' }, () => {});
}
const two = [city(1, '2015', 4), city(2, '2015', 6), city(1, '2020', 8, { derived: true }), city(2, '2020', null, { note: '疫情' }), city(3, '2020', 5)];

test('a sentence for each period names the highest, the lowest and who has no figure', () => {
  const { sentence } = describeSnapshots(ask(two), zhCN);
  assert.equal(sentence, '2015年宁夏各地公民具备科学素质的比例：最高为石嘴山（6%），最低为银川（4%），2个地区有数据，吴忠、固原、中卫暂缺。2020年宁夏各地公民具备科学素质的比例：最高为银川（8%），最低为吴忠（5%），2个地区有数据，石嘴山未调查，固原、中卫暂缺。');
});

test('of Taiwan the last sentence speaks, once', () => {
  const regions = [regionOf('CN', '全国', 'China'), ...[['640000', '宁夏', 'Ningxia'], ['110000', '北京', 'Beijing'], ['710000', '台湾', 'Taiwan']].map(([code, zh, name]) => regionOf(code!, zh!, name!, 'CN'))];
  const rows = ['2015', '2020'].flatMap((period) => [rowOf({ period }), rowOf({ region: '110000', period, value: 24 })]);
  const { sentence } = describeSnapshots(ask(rows, regions), zhCN);
  assert.equal(sentence.match(/台湾/g)?.length, 1);
  assert.match(sentence, /台湾省资料暂缺。$/);
});

test('the table has a row for every region and a column for every period, highest of the last first', () => {
  const { table } = describeSnapshots(ask(two), en);
  assert.deepEqual(table.columns.map(({ label, numeric }) => [label, numeric]), [['Region', false], ['2015', true], ['2020', true], ['Remark', false]]);
  assert.deepEqual(table.rows.slice(0, 3), [['Yinchuan', '4%', '8%', '2020 derived'], ['Wuzhong', 'no figure', '5%', ''], ['Shizuishan', '6%', 'not surveyed', '2020 疫情']]);
  assert.equal(table.caption, '2015 2020 Share of citizens with scientific literacy');
});

test('without remarks there is no column for them', () => {
  const { table } = describeSnapshots(ask([city(1, '2015', 4), city(1, '2020', 8)]), zhCN);
  assert.deepEqual(table.columns.map(({ label }) => label), ['地区', '2015年', '2020年']);
});

test('in Uyghur no Chinese word of ours is left', () => {
  const { sentence, table } = describeSnapshots(ask(two), ug);
  assert.doesNotMatch(sentence + table.columns.map(({ label }) => label).join(), /年|最高|最低|地区|备注/);
});
