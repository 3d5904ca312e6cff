import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Indicator } from '../../src/feed/feed.js';
import { figureOf, formatFigure, formatValue, missingReason } from '../../src/format/figure.js';
import { en } from '../../src/messages/en.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { listed, observed, people, rowOf, type Json } from '../fixtures.js';

/** An indicator of a unit, and its only observation. */
function one(label: unknown, more: Json = {}, head: Json = {}): [Indicator, ReturnType<typeof listed>[number]] {
  const { feed, indicator } = observed([rowOf(more)], { ...people, unit: { kind: 'count', label }, ...head });
  assert.deepEqual(feed.problems, []);
  return [indicator, listed(indicator)[0]!];
}

function print(m: typeof zhCN, label: unknown, more: Json, head?: Json): string {
  const [indicator, observation] = one(label, more, head);
  return formatFigure(observation, indicator, m);
}

test('a figure comes out in Chinese as it went in', () => {
  const figures: [string, string, Json][] = [
    ['1.85亿元', '元', { value: 1.85, unitMult: 8 }],
    ['27.4万人', '人', { value: 27.4, unitMult: 4 }],
    ['5867万次', '次', { value: 5867, unitMult: 4 }],
    ['66.5万亩', '亩', { value: 66.5, unitMult: 4 }],
    ['12.60%', '%', { value: 12.6, decimals: 2 }],
    ['2.3万余场次', '场次', { value: 2.3, unitMult: 4, qualifier: 'plus' }],
    ['近200人', '人', { value: 200, qualifier: 'nearly' }],
    ['超10万人次', '人次', { value: 10, unitMult: 4, qualifier: 'over' }],
    ['7万多人', '人', { value: 7, unitMult: 4, qualifier: 'many' }],
    ['约3.5万', '', { value: 3.5, unitMult: 4, qualifier: 'about' }],
    ['100人以上', '人', { value: 100, qualifier: 'at-least' }],
    ['50人以内', '人', { value: 50, qualifier: 'at-most' }],
    ['1000余支', '支', { value: 1000, qualifier: 'plus' }],
    ['2530万人次', '人次', { value: 2530, unitMult: 4 }],
  ];
  for (const [printed, label, more] of figures) assert.equal(print(zhCN, label, more), printed);
});

test('Chinese names every power of ten that reports use and never groups thousands', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 12].map((unitMult) => print(zhCN, '人', { value: 12345, unitMult })), [
    '12345人', '12345十人', '12345百人', '12345千人', '12345万人', '12345十万人', '12345百万人', '12345千万人', '12345亿人', '12345万亿人',
  ]);
});

test('every qualifier has its place in Chinese', () => {
  const said = (qualifier: string): string => print(zhCN, '人', { value: 3, unitMult: 4, qualifier });
  assert.deepEqual(['about', 'nearly', 'over', 'plus', 'many', 'at-least', 'at-most'].map(said), ['约3万人', '近3万人', '超3万人', '3万余人', '3万多人', '3万人以上', '3万人以内']);
});

test('every qualifier has its place in English', () => {
  const said = (qualifier: string): string => print(en, { en: 'people' }, { value: 200, qualifier });
  assert.deepEqual(['about', 'nearly', 'over', 'plus', 'many', 'at-least', 'at-most'].map(said), [
    'about 200 people', 'nearly 200 people', 'over 200 people', 'more than 200 people', 'more than 200 people', 'at least 200 people', 'at most 200 people',
  ]);
});

test('every qualifier is said in Uyghur, and an unqualified figure has none', () => {
  const said = (qualifier?: string): string => print(ug, 'ئادەم', { value: 200, ...(qualifier ? { qualifier } : {}) });
  const plain = said();
  assert.equal(plain, '200 ئادەم');
  for (const qualifier of ['about', 'nearly', 'over', 'plus', 'many', 'at-least', 'at-most']) {
    assert.ok(said(qualifier).includes(plain) && said(qualifier).length > plain.length, qualifier);
  }
});

test('English keeps every significant digit and adds none', () => {
  const said = (value: number, unitMult: number): string => print(en, { en: 'people' }, { value, unitMult });
  assert.equal(said(5867, 4), '58.67 million people');
  assert.equal(said(2530, 4), '25.30 million people');
  assert.equal(said(27.4, 4), '274,000 people');
  assert.equal(said(1.85, 8), '185 million people');
  assert.equal(said(110, 4), '1.10 million people');
  assert.equal(said(12.5, 8), '1.25 billion people');
  assert.equal(said(3, 12), '3 trillion people');
  assert.equal(said(0, 4), '0 people');
  assert.equal(said(-5867, 4), '-58.67 million people');
});

test('Uyghur counts by the same powers as English', () => {
  assert.equal(print(ug, 'قېتىم', { value: 5867, unitMult: 4 }), '58.67 مىليون قېتىم');
  assert.equal(print(ug, 'ئادەم', { value: 27.4, unitMult: 4 }), '274,000 ئادەم');
});

test('a symbol follows its digits without a space, a word with one', () => {
  assert.equal(print(en, '%', { value: 7.72 }), '7.72%');
  assert.equal(print(ug, '‰', { value: 7.72 }), '7.72‰');
  assert.equal(print(en, 'm²', { value: 3 }), '3 m²');
  assert.equal(print(en, '', { value: 3 }), '3');
});

test('the decimals of the observation go before those of the indicator', () => {
  assert.equal(print(zhCN, '%', { value: 8.3, decimals: 1 }, { decimals: 2 }), '8.3%');
  assert.equal(print(zhCN, '%', { value: 12.6 }, { decimals: 2 }), '12.60%');
});

test('the measure word of the observation goes before that of the indicator', () => {
  assert.equal(print(zhCN, '场', { value: 14, unit: '场次' }), '14场次');
});

test('a figure comes in three pieces: before, digits, after', () => {
  assert.deepEqual(figureOf({ value: 200, qualifier: 'nearly' }, one('人')[0], zhCN), { before: '近', digits: '200', after: '人' });
});

test('what has no value has no figure', () => {
  assert.equal(figureOf({ value: null }, one('人')[0], zhCN), undefined);
  assert.equal(formatFigure({ value: null }, one('人')[0], zhCN), '');
});

test('zero is a figure', () => {
  assert.equal(print(zhCN, '人', { value: 0 }), '0人');
});

test('where there is no figure the reason stands in its place', () => {
  const [indicator, observation] = one('人', { value: null, missing: 'not-surveyed' });
  assert.equal(formatValue(observation, indicator, zhCN), '未调查');
  assert.equal(formatValue(observation, indicator, en), 'not surveyed');
  assert.equal(formatValue(undefined, indicator, zhCN), '暂缺');
});

test('the reason is the one given, else that of the SDMX status, else unknown', () => {
  const reason = (more: Json): string => missingReason({ region: '640000', period: '2020', value: null, ...more });
  assert.equal(reason({ missing: 'suppressed', status: 'L' }), 'suppressed');
  assert.deepEqual(['M', 'L', 'Q', 'O', 'A'].map((status) => reason({ status })), ['not-applicable', 'not-surveyed', 'suppressed', 'not-published', 'unknown']);
  assert.equal(reason({}), 'unknown');
});
