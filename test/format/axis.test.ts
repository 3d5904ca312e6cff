import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisPower, axisUnit, formatLimit, formatTickValue } from '../../src/format/axis.js';
import { en } from '../../src/messages/en.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { observed, people } from '../fixtures.js';

const share = observed([]).indicator;
const count = observed([], people).indicator;

test('a large tick is written like a figure: thousands apart where the language sets them apart', () => {
  assert.equal(formatTickValue(-20000, 0, count, en), '-20,000');
  assert.equal(formatLimit(2000, 0, count, en), '2,000 people');
  assert.equal(formatLimit(2000, 0, count, zhCN), '2000人');
});

test('the largest value decides the power: 万 and 亿 in Chinese, millions and billions in English', () => {
  assert.deepEqual([0, 9999, 10000, 99_999_999, 1e8, 1e13].map((largest) => axisPower(largest, zhCN)), [0, 0, 4, 4, 8, 8]);
  assert.deepEqual([0, 999_999, 1e6, 1e9].map((largest) => axisPower(largest, en)), [0, 0, 6, 9]);
});

test('all ticks have one unit, and zero is only zero', () => {
  assert.deepEqual([0, 5000, 10000, 25000, 300_000].map((tick) => formatTickValue(tick, 4, count, zhCN)), ['0', '0.5', '1', '2.5', '30']);
  assert.equal(axisUnit(4, count, zhCN), '单位：万人');
});

test('a symbol stands at every tick and no unit above the axis', () => {
  assert.deepEqual([0, 2.5, 10].map((tick) => formatTickValue(tick, 0, share, zhCN)), ['0%', '2.5%', '10%']);
  assert.equal(axisUnit(0, share, zhCN), '');
});

test('a limit that stands by itself has its unit and its power of ten', () => {
  assert.deepEqual([5, 50000, 3e8].map((limit) => formatLimit(limit, axisPower(limit, zhCN), count, zhCN)), ['5人', '5万人', '3亿人']);
  assert.deepEqual([5, 5e6].map((limit) => formatLimit(limit, axisPower(limit, en), count, en)), ['5 people', '5 million people']);
  assert.deepEqual([zhCN, en].map((m) => formatLimit(2.5, 0, share, m)), ['2.5%', '2.5%']);
});

test('zeros that say something stay', () => {
  assert.equal(formatTickValue(100, 0, count, zhCN), '100');
  assert.equal(formatTickValue(0.1, 0, count, zhCN), '0.1');
});

test('negative ticks keep their sign and zero has none', () => {
  assert.deepEqual([-20000, -0].map((tick) => formatTickValue(tick, 4, count, zhCN)), ['-2', '0']);
});

test('the unit is named in the language of the page', () => {
  assert.equal(axisUnit(6, count, en), 'Unit: million people');
  assert.equal(axisUnit(0, count, en), 'Unit: people');
  assert.equal(axisUnit(0, count, zhCN), '单位：人');
});
