import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPeriod, formatTick } from '../../src/format/period.js';
import { en } from '../../src/messages/en.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';

const forms = ['2020', '2020-Q1', '2020-03', '2020-10-16', '2017/2022', '2020-03/2020-05'];

test('every form of a period has Chinese words', () => {
  assert.deepEqual(forms.map((period) => formatPeriod(period, zhCN)), ['2020年', '2020年第1季度', '2020年3月', '2020年10月16日', '2017—2022年', '2020年3月—5月']);
});

test('every form of a period has English words', () => {
  assert.deepEqual(forms.map((period) => formatPeriod(period, en)), ['2020', 'Q1 2020', 'March 2020', '16 October 2020', '2017–2022', 'March 2020–May 2020']);
});

test('what both sides of an interval share is said once', () => {
  const say = (period: string): string[] => [zhCN, en].map((m) => formatPeriod(period, m));
  assert.deepEqual(say('2021-10-16/2021-10-18'), ['2021年10月16日—18日', '16–18 October 2021']);
  assert.deepEqual(say('2021-09-30/2021-10-02'), ['2021年9月30日—10月2日', '30 September 2021–2 October 2021']);
  assert.deepEqual(say('2020-12/2021-01'), ['2020年12月—2021年1月', 'December 2020–January 2021']);
});

test('every form of a period keeps its numbers in Uyghur', () => {
  for (const period of forms) {
    const text = formatPeriod(period, ug);
    for (const year of period.match(/\d{4}/g)!) assert.ok(text.includes(`${year}-يىل`), text);
  }
  assert.equal(formatPeriod('2020-10-16', ug), '2020-يىل 16-ئۆكتەبىر');
});

test('a figure at a date stands as of the end of its period', () => {
  assert.equal(formatPeriod('2022', zhCN, 'as-of'), '截至2022年');
  assert.equal(formatPeriod('2017/2022-11', zhCN, 'as-of'), '截至2022年11月');
  assert.equal(formatPeriod('2022', en, 'as-of'), 'as of 2022');
});

test('a figure counted up stands since the start of its period', () => {
  assert.equal(formatPeriod('2017/2022', zhCN, 'since'), '2017年以来');
  assert.equal(formatPeriod('2017/2022', en, 'since'), 'since 2017');
});

test('a figure counted up within one period names that period', () => {
  assert.equal(formatPeriod('2022', zhCN, 'since'), '2022年');
});

test('what is no period is shown as it was written', () => {
  assert.equal(formatPeriod('“十三五”', zhCN), '“十三五”');
});

test('an axis has the shortest form, of an interval its end', () => {
  assert.deepEqual(forms.map(formatTick), ['2020', '2020-Q1', '2020-03', '2020-10-16', '2022', '2020-05']);
});
