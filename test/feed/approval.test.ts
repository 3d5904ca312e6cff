import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBoundaries, isApprovalNumber, isInChina, judgeOutlines } from '../../src/feed/approval.js';
import { parseFeed } from '../../src/feed/parse.js';
import type { Boundary } from '../../src/feed/feed.js';
import { feedOf, places } from '../fixtures.js';

const today = '2026-11-22';
const boundary = (more: Partial<Boundary> = {}): Boundary => ({ id: 'cities', href: 'cities.json', ...more });
const approved = (number: string, more: object = {}): Boundary => boundary({ approval: { number, ...more } });
const codeOf = (declared: Boundary | undefined, codes: string[] = ['640100']): string | undefined => judgeOutlines(declared, codes, today)?.code;

test('numbers of the ministry, of provinces and of cities have the form, with brackets and digits of either width', () => {
  const numbers = ['GS（2024）0650号', 'GS(2024)0650号', 'gs(2019)1822号', 'GS京(2023)1061号', '苏S（2023）12号', '粤AS（2022）013号', '川S【2023】00058号', '鲁SG（2022）003号', '黔S〔2022〕1号', '审图号：GS（2024）0650号', 'ＧＳ（２０２４）０６５０号', ' GS (2024) 0650 号 '];
  for (const number of numbers) assert.equal(isApprovalNumber(number, today), true, number);
});

test('what stands in place of a number has not', () => {
  const numbers = ['', '待定', '暂无', 'GS', 'GS2024', 'GS（2024）号', 'GS（2024）0650', 'GS(24)0650号', 'GS（2031）0650号', 'S（2023）12号', '某S（2023）12号', 'GS（2024）0650号；GS（2023）1号', '审图号：', 'GS（2024）000000650号', 'https://example.cn/GS(2024)0650号', '<b>GS（2024）0650号</b>'];
  for (const number of numbers) assert.equal(isApprovalNumber(number, today), false, number);
});

test('codes of China are known in six, nine and twelve digits and in those of ISO 3166, others are not', () => {
  for (const code of ['640000', '640100', '156640100', '640106000000', '710000', '820000', 'CN', 'CHN', 'CN-NX', 'TW', 'HK', '156', '100000', '100000_JD']) assert.equal(isInChina(code), true, code);
  for (const code of ['SL-1', '04015', 'DE', 'DE21', 'US-CA', '999999', '1', '', '36', 'FR101', '990000']) assert.equal(isInChina(code), false, code);
});

test('Chinese regions need a number of the form', () => {
  assert.equal(codeOf(approved('GS（2024）0650号')), undefined);
  assert.equal(codeOf(approved('待定')), 'approval-number');
  assert.equal(codeOf(boundary()), 'approval');
  assert.equal(codeOf(boundary({ attribution: '某局' })), 'approval');
  assert.equal(codeOf(undefined), 'approval');
});

test('one Chinese region among others is enough to need it', () => {
  assert.equal(codeOf(boundary({ attribution: 'Natural Earth' }), ['FR', 'DE', 'CN']), 'approval');
  assert.equal(codeOf(boundary({ attribution: 'Natural Earth', within: 'CN' }), []), 'approval');
});

test('elsewhere somebody must answer for the lines, by a number of any form or by name', () => {
  assert.equal(codeOf(approved('SL-MAP 2024/17'), ['SL-1']), undefined);
  assert.equal(codeOf(boundary({ attribution: 'U.S. Census Bureau' }), ['04015']), undefined);
  assert.equal(codeOf(boundary({ attribution: { en: 'U.S. Census Bureau' } }), ['04015']), undefined);
  assert.equal(codeOf(boundary(), ['04015']), 'attribution');
  assert.equal(codeOf(boundary({ attribution: ' ' }), ['04015']), 'attribution');
  assert.equal(codeOf(approved('  '), ['04015']), 'attribution');
  assert.equal(codeOf(undefined, ['04015']), 'attribution');
});

test('codes of another country that look like Chinese ones are told apart by the country the boundaries lie within', () => {
  assert.equal(codeOf(boundary({ attribution: '国土地理院', within: 'JP' }), ['131016']), undefined);
});

test('a map of all China has a number of the ministry, one of a province is none for it', () => {
  const national = (number: string): string | undefined => judgeOutlines(approved(number), ['640000', '110000'], today, true)?.code;
  for (const number of ['GS（2024）0650号', 'GS京（2023）1061号', ' 审图号：GS(2024)0650号', 'ＧＳ（２０２４）０６５０号']) assert.equal(national(number), undefined, number);
  for (const number of ['苏S（2023）12号', '京S（2023）12号', '粤AS（2022）013号']) {
    assert.equal(national(number), 'approval-number', number);
    assert.equal(codeOf(approved(number)), undefined, number);
  }
});

/** What stands in feeds in place of an approval, and what a map of Chinese regions makes of it. */
const declared: readonly (readonly [what: string, more: Partial<Boundary>, code: string])[] = [
  ['an empty number', { approval: { number: '' } }, 'approval-number'],
  ['the words for a number', { approval: { number: '审图号' } }, 'approval-number'],
  ['a number of another decade of digits', { approval: { number: 'GS（1824）0650号' } }, 'approval-number'],
  ['a number issued next year', { approval: { number: 'GS（2027）0001号' } }, 'approval-number'],
  ['two numbers', { approval: { number: 'GS（2024）0650号、GS（2023）1号' } }, 'approval-number'],
  ['a provider in place of the number', { approval: { number: '某地图社' } }, 'approval-number'],
  ['a number of a book', { approval: { number: 'ISBN 978-7-5030-0000-0' } }, 'approval-number'],
  ['a provider and no number', { attribution: '某地图社' }, 'approval'],
  ['a date of validity in words', { approval: { number: 'GS（2024）0650号', valid: '长期' } }, 'approval-valid'],
  ['the thirtieth of February', { approval: { number: 'GS（2024）0650号', valid: '2027-02-30' } }, 'approval-valid'],
  ['a date in slashes', { approval: { number: 'GS（2024）0650号', valid: '2027/12/31' } }, 'approval-valid'],
  ['a date that passed yesterday', { approval: { number: 'GS（2024）0650号', valid: '2026-11-21' } }, 'approval-valid'],
  ['a number that is right, without a provider', { approval: { number: 'GS（2024）0650号' } }, 'none'],
];
for (const [what, more, code] of declared) test(`${what} is judged ${code}`, () => assert.equal(codeOf(boundary(more)) ?? 'none', code));

test('an approval that has run out, or whose date cannot be read, is none', () => {
  const valid = (date: string): string | undefined => codeOf(approved('GS（2024）0650号', { valid: date }));
  assert.equal(valid('2026-11-22'), undefined);
  assert.equal(valid('2026-11-21'), 'approval-valid');
  for (const date of ['两年', '2027年', '2027-13-01', '']) assert.equal(valid(date), 'approval-valid', date);
});

test('every boundary of a feed is checked with the regions inside it', () => {
  const feed = parseFeed(feedOf({
    regions: [...places, { code: 'SL', name: '示例国' }, { code: 'SL-1', name: '示例北原', within: 'SL' }],
    boundaries: [boundary({ id: 'a', within: '640000' }), boundary({ id: 'b', within: 'SL', attribution: '示例' }), boundary({ id: 'c', approval: { number: 'GS（2024）0650号' } }), boundary({ id: 'd', within: 'SL' })],
  }));
  assert.deepEqual(checkBoundaries(feed, today).map(({ code, path }) => `${path} ${code}`), ['boundaries a approval', 'boundaries d attribution']);
});

test('regions that lie within each other do not lead in circles', () => {
  const feed = parseFeed(feedOf({ regions: [{ code: 'A', name: 'a', within: 'B' }, { code: 'B', name: 'b', within: 'A' }, ...places], boundaries: [boundary({ within: 'C', attribution: 'x' })] }));
  assert.deepEqual(checkBoundaries(feed, today), []);
});

test('an approval that is no record costs only itself', () => {
  for (const approval of [5, 'GS（2024）0650号', {}, { number: 650 }, { number: null }, []]) {
    const feed = parseFeed(feedOf({ boundaries: [{ ...boundary(), approval }] }));
    assert.equal(feed.boundaries.length, 1, JSON.stringify(approval));
    assert.equal(judgeOutlines(feed.boundaries[0], ['640000'], today)?.code, 'approval');
    assert.ok(feed.problems.some(({ path }) => path.startsWith('boundaries[0].approval')));
  }
});
