import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeRegion, describeSnapshot, regionName } from '../../src/describe/snapshot.js';
import { en } from '../../src/messages/en.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { querySnapshot, type Snapshot } from '../../src/query/snapshot.js';
import { observed, places, regionOf, rowOf, type Json } from '../fixtures.js';

const city = (index: number, value: number | null, more: Json = {}): Json => rowOf({ region: `640${index}00`, value, ...(value === null ? { missing: 'not-surveyed' } : {}), ...more });

function ask(rows: readonly Json[], regions: readonly Json[] = places): Snapshot {
  const { feed, indicator } = observed(rows, {}, { regions });
  return querySnapshot(feed, indicator)!;
}

test('a snapshot says the highest, the lowest, how many, and who has no figure and why', () => {
  const snapshot = ask([city(1, 9), city(2, 5), city(3, null), city(4, 7)]);
  assert.equal(describeSnapshot(snapshot, zhCN).sentence, '2020年宁夏各地公民具备科学素质的比例：最高为银川（9%），最低为石嘴山（5%），3个地区有数据，吴忠未调查，中卫暂缺。');
  assert.equal(describeSnapshot(snapshot, en).sentence, 'Share of citizens with scientific literacy, regions of Ningxia, 2020: highest in Yinchuan (9%); lowest in Shizuishan (5%); 3 regions have a figure; not surveyed: Wuzhong; no figure: Zhongwei.');
});

test('where all are equal, or there is one, nobody is called the lowest', () => {
  assert.doesNotMatch(describeSnapshot(ask([city(1, 5), city(2, 5)]), zhCN).sentence, /最低/);
  assert.doesNotMatch(describeSnapshot(ask([city(1, 5)]), zhCN).sentence, /最低/);
});

test('regions without a figure for one reason are named together', () => {
  const { sentence } = describeSnapshot(ask([city(1, 9), city(2, null), city(3, null), city(4, 1), city(5, 2)]), zhCN);
  assert.match(sentence, /石嘴山、吴忠未调查。$/);
});

test('where nobody has a figure that is all there is to say', () => {
  const { feed, indicator } = observed([city(1, null), city(2, null)], {}, { regions: places });
  const { sentence } = describeSnapshot(querySnapshot(feed, indicator, '2020')!, zhCN);
  assert.match(sentence, /：0个地区有数据，银川、石嘴山未调查，/);
});

test('a national picture without figures for Taiwan says so in the words that are due', () => {
  const regions = [regionOf('CN', '全国', 'China'), ...[['640000', '宁夏', 'Ningxia'], ['110000', '北京', 'Beijing'], ['710000', '台湾', 'Taiwan']].map(([code, zh, name]) => regionOf(code!, zh!, name!, 'CN'))];
  const snapshot = ask([rowOf(), rowOf({ region: '110000', value: 24 })], regions);
  assert.match(describeSnapshot(snapshot, zhCN).sentence, /，台湾省资料暂缺。$/);
  assert.match(describeSnapshot(snapshot, en).sentence, /; data for Taiwan Province are not available\.$/);
});

test('the table has every region: figure, place, remark', () => {
  const { table } = describeSnapshot(ask([city(1, 9), city(2, null, { note: '疫情' }), city(3, 9, { derived: true }), city(4, 7)]), zhCN);
  assert.deepEqual(table.columns.map(({ numeric }) => numeric), [false, true, true, false]);
  assert.deepEqual(table.rows, [['银川', '9%', '1', ''], ['吴忠', '9%', '1', '推算'], ['固原', '7%', '3', ''], ['石嘴山', '未调查', '', '疫情'], ['中卫', '暂缺', '', '']]);
});

test('a region says its figure and its place, among all or among those that have one', () => {
  const some = ask([city(1, 9), city(2, 5)]);
  assert.equal(describeRegion(some.rows[1]!, some, zhCN), '石嘴山 5%，有数据的2个中第2');
  const all = ask([1, 2, 3, 4, 5].map((index) => city(index, index)));
  assert.equal(describeRegion(all.rows[0]!, all, zhCN), '中卫 5%，第1（共5个）');
  assert.equal(describeRegion(all.rows[4]!, all, en), 'Yinchuan 1%, no. 5 of 5');
});

test('a rank that the report states goes before the place that we count', () => {
  const snapshot = ask([city(1, 9, { ranks: [{ position: 3, scope: '全国' }] }), city(2, 5)]);
  assert.equal(describeRegion(snapshot.rows[0]!, snapshot, zhCN), '银川 9%，全国第3');
});

test('a region without a figure says why, and what the report notes', () => {
  const snapshot = ask([city(1, 9), city(2, null, { note: '疫情' })]);
  assert.equal(describeRegion(snapshot.rows[1]!, snapshot, zhCN), '石嘴山 未调查，疫情');
  assert.equal(describeRegion(snapshot.rows[2]!, snapshot, zhCN), '吴忠 暂缺');
});

test('a region is called by its short name where it has one', () => {
  assert.equal(regionName({ code: 'a', name: '宁夏回族自治区', short: '宁夏' }, zhCN), '宁夏');
  assert.equal(regionName({ code: 'a', name: '银川市' }, zhCN), '银川市');
});
