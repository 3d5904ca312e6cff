import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, Claim, Observation } from '../../src/feed/feed.js';
import { bracket, directionOf, formatChange, formatClaim, formatFrom, formatPart, formatRank, formatShare, formatTarget } from '../../src/format/statement.js';
import { en } from '../../src/messages/en.js';
import type { Messages } from '../../src/messages/messages.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { observed, people } from '../fixtures.js';

const share = observed([]).indicator;
const count = observed([], { ...people, decimals: 1 }).indicator;
const observation = (more: Partial<Observation> = {}): Observation => ({ region: '640000', period: '2020', value: 7, ...more });
const say = (change: Partial<Change>, m: Messages = zhCN, more: Partial<Observation> = {}): string =>
  formatChange({ measure: 'points', value: 3.71, kind: 'against', base: { period: '2015' }, ...change }, count, observation(more), m);

const measures = ['points', 'percent', 'absolute', 'times'] as const;
const kinds = ['year-on-year', 'period-on-period', 'against', 'since', 'average'] as const;

test('percentage points and percent are different words', () => {
  assert.equal(say({}), '比2015年提高3.71个百分点');
  assert.equal(say({ measure: 'percent' }), '比2015年增长3.71%');
  assert.equal(say({}, en), 'up 3.71 percentage points from 2015');
  assert.equal(say({ measure: 'percent' }, en), 'up 3.71% from 2015');
});

test('one percentage point is singular in English', () => {
  assert.deepEqual([1, -1, 1.5, 0.1].map((value) => say({ value }, en)), ['up 1 percentage point from 2015', 'down 1 percentage point from 2015', 'up 1.5 percentage points from 2015', 'up 0.1 percentage points from 2015']);
});

test('a symbol stands at its number in a change as in a figure', () => {
  const rate = observed([], { ...people, unit: { kind: 'rate', label: { 'zh-CN': '‰' } } }).indicator;
  const change: Change = { measure: 'absolute', value: -0.5, kind: 'against', base: { period: '2023' } };
  assert.equal(formatChange(change, rate, observation(), en), 'down 0.5‰ from 2023');
  assert.match(formatChange(change, rate, observation(), ug), /0\.5‰\u2069/);
});

test('a fall is said without a sign', () => {
  assert.deepEqual(measures.map((measure) => say({ measure, value: -2, base: { period: '2015' } })), ['比2015年下降2个百分点', '比2015年下降2%', '比2015年减少2人', '为2015年的2倍']);
  assert.equal(say({ value: -2 }, en), 'down 2 percentage points from 2015');
});

test('no change is said as such in every measure and kind', () => {
  assert.equal(say({ value: 0 }), '与2015年持平');
  assert.equal(say({ value: 0, kind: 'year-on-year' }), '同比持平');
  assert.equal(say({ value: 0 }, en), 'unchanged from 2015');
  assert.equal(say({ value: -0, measure: 'percent' }), '与2015年持平');
});

test('every kind of comparison has its words in Chinese', () => {
  assert.deepEqual(kinds.map((kind) => say({ kind })), ['同比提高3.71个百分点', '环比提高3.71个百分点', '比2015年提高3.71个百分点', '自2015年以来提高3.71个百分点', '年均提高3.71个百分点']);
});

test('every kind of comparison has its words in English', () => {
  assert.deepEqual(kinds.map((kind) => say({ kind, measure: 'percent' }, en)), ['up 3.71% year on year', 'up 3.71% on the previous period', 'up 3.71% from 2015', 'up 3.71% since 2015', 'up 3.71% a year on average']);
});

test('times name what they are times of', () => {
  assert.equal(say({ measure: 'times', value: 2.5 }), '为2015年的2.5倍');
  assert.equal(say({ measure: 'times', value: 2.5, base: undefined }), '2.5倍');
  assert.equal(say({ measure: 'times', value: 2.5 }, en), '2.5 times the figure of 2015');
});

test('an absolute change has the measure word and the multiplier of its figure', () => {
  assert.equal(say({ measure: 'absolute', value: 2.6 }, zhCN, { unitMult: 4 }), '比2015年增加2.6万人');
  assert.equal(say({ measure: 'absolute', value: 2.6 }, en, { unitMult: 4 }), 'up 26,000 people from 2015');
  assert.equal(say({ measure: 'absolute', value: 3, base: undefined, kind: 'year-on-year' }, zhCN, { unit: '场次' }), '同比增加3场次');
  assert.equal(say({ measure: 'absolute', value: 12 }, en), 'up 12 people from 2015');
});

test('a change keeps the decimals that were printed', () => {
  assert.equal(say({ value: 2, decimals: 2 }), '比2015年提高2.00个百分点');
});

test('only an absolute change has the multiplier of its figure', () => {
  assert.equal(say({ measure: 'percent', value: 5 }, en, { unitMult: 4 }), 'up 5% from 2015');
});

test('a change that was worked out says so', () => {
  assert.equal(say({ derived: true }), '比2015年提高3.71个百分点（推算）');
  assert.equal(say({ derived: true }, en), 'up 3.71 percentage points from 2015 (derived)');
});

test('every measure, direction and kind says its number in all languages', () => {
  for (const m of [zhCN, en, ug]) for (const measure of measures) for (const kind of kinds) for (const value of [1.25, -1.25, 0]) {
    const text = say({ measure, kind, value }, m);
    assert.doesNotMatch(text, /undefined|NaN|^$|\s\s/, text);
    assert.equal(text.includes('1.25'), value !== 0, text);
  }
});

test('a number is above, below or at zero', () => {
  assert.deepEqual([0.01, -5, 0, -0].map(directionOf), ['up', 'down', 'same', 'same']);
});

test('from–to has both figures as printed, and the way between them', () => {
  assert.equal(formatFrom(observation({ value: 6.1, unitMult: 4, unit: '平方米', from: { value: 3.5, unitMult: 4 } }), share, zhCN), '从3.5万平方米增加至6.1万平方米');
  assert.equal(formatFrom(observation({ value: 6.1, unitMult: 4, unit: 'm²', from: { value: 3.5, unitMult: 4 } }), share, en), 'up from 35,000 m² to 61,000 m²');
  assert.equal(formatFrom(observation({ value: 10, from: { value: 12.5 } }), share, zhCN), '从12.5%减少至10%');
});

test('from–to compares what the multipliers mean, not the digits', () => {
  assert.equal(formatFrom(observation({ value: 1.1, unitMult: 4, unit: '人', from: { value: 9000, unitMult: 0 } }), share, zhCN), '从9000人增加至1.1万人');
  assert.equal(formatFrom(observation({ value: 1.1, unitMult: 4, unit: '人', from: { value: 11000, unitMult: 0 } }), share, zhCN), '从11000人到1.1万人');
});

test('the earlier figure does not borrow the qualifier of the later', () => {
  assert.equal(formatFrom(observation({ value: 20, qualifier: 'over', from: { value: 10 } }), count, zhCN), '从10.0人增加至超20.0人');
  assert.equal(formatFrom(observation({ value: 20, from: { value: 10, qualifier: 'nearly', decimals: 0 } }), share, zhCN), '从近10%增加至20%');
});

test('without an earlier or a present figure there is no from–to', () => {
  assert.equal(formatFrom(observation(), share, zhCN), '');
  assert.equal(formatFrom(observation({ value: null, from: { value: 1 } }), share, zhCN), '');
});

test('a rank has its scope, and says how many and by what where that is known', () => {
  assert.equal(formatRank({ position: 4, scope: { 'zh-CN': '全国', en: 'China' } }, zhCN), '全国第4');
  assert.equal(formatRank({ position: 4, scope: { 'zh-CN': '全国', en: 'China' } }, en), 'no. 4 in China');
  assert.equal(formatRank({ position: 7, of: 31, scope: '全国', by: '总量' }, zhCN), '总量全国第7（共31个）');
  assert.equal(formatRank({ position: 7, of: 31, scope: 'China', by: 'total' }, en), 'no. 7 of 31 in China by total');
});

test('a shared place is called shared', () => {
  assert.equal(formatRank({ position: 2, scope: '全国', tie: true }, zhCN), '全国并列第2');
  assert.equal(formatRank({ position: 2, scope: 'China', tie: true }, en), 'joint no. 2 in China');
});

test('claims are said in the words of the report', () => {
  const claim = (more: Partial<Claim> & Pick<Claim, 'type'>, m: Messages = zhCN): string => formatClaim(more, observation({ unit: '年', value: 4 }), share, m);
  assert.equal(claim({ type: 'only', scope: '全省' }), '全省唯一');
  assert.equal(claim({ type: 'first', scope: '全国' }), '全国率先');
  assert.equal(claim({ type: 'first-batch', scope: '全国', grantor: '中国科协' }), '全国首批（中国科协）');
  assert.equal(claim({ type: 'only', scope: 'Ningxia' }, en), 'the only one in Ningxia');
  assert.equal(claim({ type: 'first' }, en), 'the first');
});

test('a row of years has its own count, else that of the figure', () => {
  const years = observation({ unit: '年', value: 4 });
  assert.equal(formatClaim({ type: 'consecutive', count: 3 }, years, count, zhCN), '连续3年');
  assert.equal(formatClaim({ type: 'consecutive' }, years, share, zhCN), '连续4年');
});

test('a share is said as a fraction, in words as far as reports do so', () => {
  const of = { 'zh-CN': '全省', en: 'the province' };
  assert.equal(formatShare(observation({ share: { of, numerator: 2, denominator: 3 } }), zhCN), '占全省的三分之二');
  assert.equal(formatShare(observation({ share: { of, numerator: 1, denominator: 10 } }), zhCN), '占全省的十分之一');
  assert.equal(formatShare(observation({ share: { of, numerator: 7, denominator: 16 } }), zhCN), '占全省的7/16');
  assert.equal(formatShare(observation({ share: { of, numerator: 2, denominator: 3 } }), en), '2/3 of the province');
  assert.equal(formatShare(observation(), zhCN), '');
});

test('a part of a whole has both numbers in one measure word, without decimals that nobody printed', () => {
  const part = { total: 10, done: 7, label: { 'zh-CN': '达成合作意向', en: 'with an intent' } };
  assert.equal(formatPart(observation({ unit: '项', part }), count, zhCN), '10项中已有7项达成合作意向');
  assert.equal(formatPart(observation({ unit: 'needs', part }), count, en), '7 of 10 needs: with an intent');
  assert.equal(formatPart(observation(), count, zhCN), '');
});

test('a target keeps its comparator: over is more, at least is as much', () => {
  assert.equal(formatTarget({ value: 15, comparator: 'over', by: '2025' }, share, zhCN), '目标：到2025年超过15%');
  assert.equal(formatTarget({ value: 25, comparator: 'at-least', by: '2035' }, share, zhCN), '目标：到2035年达到25%');
  assert.equal(formatTarget({ value: 15, comparator: 'over', by: '2025' }, share, en), 'Target for 2025: over 15%');
  assert.equal(formatTarget({ value: 12.5, comparator: 'at-least' }, share, en), 'Target: at least 12.5%');
});

test('brackets are those of the language', () => {
  assert.deepEqual([zhCN, en].map((m) => bracket('x', m)), ['（x）', ' (x)']);
});
