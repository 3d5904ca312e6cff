import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeReading, describeStatements, type Statement } from '../../src/describe/reading.js';
import { en } from '../../src/messages/en.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { queryReading, type Reading } from '../../src/query/reading.js';
import { observed, people, rowOf, type Json } from '../fixtures.js';

function read(rows: readonly Json[], head: Json = {}, period?: string): Reading {
  const { feed, indicator } = observed(rows, head);
  return queryReading(feed, indicator, '640000', period)!;
}

const say = (row: Json, head: Json = {}, m = zhCN): string => describeReading(read([rowOf(row)], head), m).sentence;
const statements = (row: Json, head: Json = {}): Statement[] => describeStatements(read([rowOf(row)], head), zhCN);

const change = { measure: 'points', value: 3.71, base: { period: '2015' }, kind: 'against' };

test('a share is, a count stands by itself', () => {
  assert.equal(say({}), '2020年宁夏公民具备科学素质的比例为7.72%。');
  assert.equal(say({ value: 1000, qualifier: 'plus' }, people), '2020年宁夏科技志愿者1000余人。');
  assert.equal(say({}, {}, en), 'In 2020, the share of citizens with scientific literacy in Ningxia was 7.72%.');
  assert.equal(say({ value: 1000, qualifier: 'plus' }, people, en), 'In 2020, volunteers in Ningxia: more than 1,000 people.');
});

test('the time kind of an indicator is said before all', () => {
  assert.equal(say({}, { time: 'as-of' }), '截至2020年宁夏公民具备科学素质的比例为7.72%。');
  assert.equal(say({ period: '2017/2022' }, { time: 'since' }), '2017年以来宁夏公民具备科学素质的比例为7.72%。');
  assert.equal(say({}, { time: 'as-of' }, en), 'As of 2020, the share of citizens with scientific literacy in Ningxia was 7.72%.');
});

test('a name that says the region is not told the region again', () => {
  assert.equal(say({}, { name: '宁夏公民素质' }), '2020年宁夏公民素质为7.72%。');
});

test('a change follows its figure', () => {
  assert.equal(say({ changes: [change] }), '2020年宁夏公民具备科学素质的比例为7.72%，比2015年提高3.71个百分点。');
});

test('a rank follows its figure, or stands in its place', () => {
  const ranks = [{ position: 7, scope: { 'zh-CN': '全国', en: 'China' } }];
  assert.equal(say({ value: 5867, unitMult: 4, unit: '次', ranks }, { ...people, name: '传播量' }), '2020年宁夏传播量5867万次，排全国第7名。');
  assert.equal(say({ value: null, ranks }), '2020年宁夏公民具备科学素质的比例排名全国第7。');
  assert.equal(say({ value: null, ranks }, {}, en), 'In 2020, share of citizens with scientific literacy in Ningxia: no. 7 in China.');
});

test('several statements follow one another in the order of reports: change, share, claim, rank', () => {
  const row = { changes: [change], claims: [{ type: 'only', scope: '全省' }], share: { of: '全省', numerator: 2, denominator: 3 }, ranks: [{ position: 1, scope: '全国' }] };
  assert.equal(say(row), '2020年宁夏公民具备科学素质的比例为7.72%，比2015年提高3.71个百分点，占全省的三分之二，全省唯一，排全国第1名。');
});

test('a row of years is said as such', () => {
  assert.equal(say({ value: 4, unit: '年', claims: [{ type: 'consecutive', count: 4 }] }, { ...people, name: '考核优秀' }), '2020年宁夏考核优秀连续4年。');
});

test('a figure that was worked out says so', () => {
  assert.equal(say({ derived: true }), '2020年宁夏公民具备科学素质的比例为7.72%（推算）。');
});

test('a figure that is missing has its reason in its place, whatever its status', () => {
  assert.equal(say({ value: null, missing: 'not-surveyed' }), '2020年宁夏公民具备科学素质的比例未调查。');
  assert.equal(say({ value: null, missing: 'not-surveyed', status: 'P' }), '2020年宁夏公民具备科学素质的比例未调查。');
  assert.equal(say({ value: null, missing: 'not-published' }, {}, en), 'In 2020, share of citizens with scientific literacy in Ningxia: not published.');
});

test('Uyghur says period, region, name and figure', () => {
  const text = say({ changes: [change] }, {}, ug);
  for (const part of ['2020', '宁夏', '公民具备科学素质的比例', '7.72%', '3.71', '2015']) assert.ok(text.includes(part), text);
});

test('up is good where higher is better, bad where lower is, and neither until a feed says so', () => {
  const judged = (better: string | undefined, value: number): unknown => statements({ changes: [{ ...change, value }] }, better ? { better } : {})[0]!.judgement;
  assert.deepEqual([judged('higher', 1), judged('higher', -1), judged('lower', 1), judged('lower', -1)], ['good', 'bad', 'bad', 'good']);
  assert.deepEqual([judged(undefined, 1), judged('neutral', -1), judged('higher', 0)], ['neutral', 'neutral', 'neutral']);
});

test('a target is a statement of its own, met or not, and no part of the sentence', () => {
  const targets = [{ value: 15, comparator: 'over', by: '2025', region: '640000' }];
  assert.deepEqual(statements({}, { targets }).map(({ kind, text, met }) => [kind, text, met]), [['target', '目标：到2025年超过15%', false]]);
  assert.equal(statements({ value: 16 }, { targets })[0]!.met, true);
  assert.doesNotMatch(say({}, { targets }), /目标/);
});

test('how a figure was made is a remark; its note is left to the table', () => {
  assert.deepEqual(statements({ status: 'P', note: '据初步汇总' }).map(({ kind, text }) => [kind, text]), [['remark', '初步数据']]);
});

test('a figure with nothing beside it has no statements', () => {
  assert.deepEqual(statements({}), []);
});

test('the table has the whole series, with gaps and remarks', () => {
  const { table } = describeReading(read([rowOf({ period: '2010', value: null, missing: 'not-surveyed', note: '疫情' }), rowOf({ period: '2015', value: 4.01, derived: true }), rowOf()]), zhCN);
  assert.deepEqual(table.columns.map(({ label, numeric }) => [label, numeric]), [['时间', false], ['数值', true], ['备注', false]]);
  assert.deepEqual(table.rows, [['2010年', '未调查', '疫情'], ['2015年', '4.01%', '推算'], ['2020年', '7.72%', '']]);
});
