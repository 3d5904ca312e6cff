import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Indicator, Observation } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { parsePrinted, parsePrintedUnit, type PrintedFigure, type PrintedPhrase } from '../../src/feed/printed.js';
import { localize } from '../../src/feed/text.js';
import { formatFigure } from '../../src/format/figure.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { listed } from '../fixtures.js';

const folder = new URL('../../demo/feeds/', import.meta.url);
const told = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => [...parseFeed(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).indicators.values()])
  .flatMap((indicator) => listed(indicator).map((observation): [Indicator, Observation] => [indicator, observation]));

function figure(value: number, more: Partial<PrintedFigure> = {}): PrintedFigure {
  return { kind: 'figure', value, unitMult: 0, decimals: 0, unit: '', ...more };
}

/** A printed figure as the feed has it. */
function asWritten(indicator: Indicator, { value, unitMult = 0, qualifier, unit, ...rest }: Observation): PrintedFigure {
  const decimals = rest.decimals ?? indicator.decimals ?? 0;
  const written = String(value).split('.')[1]?.length ?? 0;
  return figure(value!, { unitMult, decimals: Math.max(decimals, written), unit: localize(unit ?? indicator.unit.label, 'zh-CN'), ...(qualifier && { qualifier }) });
}

const same = (cases: Readonly<Record<string, PrintedPhrase>>): void => {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(parsePrinted(text), expected, text);
};

const faults = (kind: string, ...texts: readonly string[]): void => {
  for (const text of texts) assert.deepEqual(parsePrinted(text), { kind: 'fault', fault: kind }, text);
};

test('every phrase that the reports print is read as their feeds have it', () => {
  const printed = told.filter(([, { asPrinted, value }]) => asPrinted !== undefined && value !== null);
  assert.ok(printed.length >= 100, String(printed.length));
  for (const [indicator, observation] of printed) assert.deepEqual(parsePrinted(observation.asPrinted!), asWritten(indicator, observation), observation.asPrinted);
});

test('whatever the widgets print of the feeds is read back to the same figure', () => {
  for (const [indicator, observation] of told.filter(([, { value }]) => value !== null)) {
    const text = formatFigure(observation, indicator, zhCN);
    assert.deepEqual(parsePrinted(text), asWritten(indicator, observation), text);
  }
});

test('earlier figures and changes of the reports are read as their feeds have them', () => {
  const earlier = told.filter(([, { from, quote }]) => from && quote);
  assert.ok(earlier.length >= 2, String(earlier.length));
  for (const [indicator, { from, ...observation }] of earlier) {
    const text = formatFigure({ ...observation, qualifier: undefined, ...from! }, indicator, zhCN);
    assert.ok(observation.quote!.includes(text), text);
    assert.deepEqual(parsePrinted(text), asWritten(indicator, { ...observation, qualifier: undefined, ...from } as Observation), text);
  }
  same({ '3.71个百分点': figure(3.71, { decimals: 2, unit: '个百分点' }), '10%': figure(10, { unit: '%' }) });
});

test('a rank without a figure has position and scope', () => {
  same({
    全国第4: { kind: 'rank', position: 4, scope: '全国', tie: false },
    全国第7名: { kind: 'rank', position: 7, scope: '全国', tie: false },
    西部并列第2位: { kind: 'rank', position: 2, scope: '西部', tie: true },
  });
  faults('no-figure', '第29届', '第三名');
});

test('digits keep the decimals that were printed', () => {
  same({ '12.60%': figure(12.6, { decimals: 2, unit: '%' }), '19': figure(19), '0': figure(0), '-0.5%': figure(-0.5, { decimals: 1, unit: '%' }), '−3': figure(-3), '+3.71个百分点': figure(3.71, { decimals: 2, unit: '个百分点' }) });
});

test('full-width digits, signs and blanks are what they look like', () => {
  same({
    '７．７２％': figure(7.72, { decimals: 2, unit: '%' }),
    ' 460 余 支 ': figure(460, { qualifier: 'plus', unit: '支' }),
    '1\u00a0234人': figure(1234, { unit: '人' }),
    '１，２３４': figure(1234),
    '5000余场（次）': figure(5000, { qualifier: 'plus', unit: '场（次）' }),
    '－２': figure(-2),
  });
});

test('thousands may be set apart, and nothing else may', () => {
  same({ '1,234,567人': figure(1234567, { unit: '人' }), '12,345.60': figure(12345.6, { decimals: 2 }) });
  faults('digits', '7,72%', '1,23', '12,34,567', '1.234.567', '1,234\u00a0567', '007', '3.', '1234567890123456');
});

test('scale words are powers of ten, wherever the qualifier stands', () => {
  same({
    '2.3万余场次': figure(2.3, { unitMult: 4, decimals: 1, qualifier: 'plus', unit: '场次' }),
    '7万多人': figure(7, { unitMult: 4, qualifier: 'many', unit: '人' }),
    '20余万人次': figure(20, { unitMult: 4, qualifier: 'plus', unit: '人次' }),
    '1.2万亿元': figure(1.2, { unitMult: 12, decimals: 1, unit: '元' }),
    '3百万人': figure(3, { unitMult: 6, unit: '人' }),
    '5千余人': figure(5, { unitMult: 3, qualifier: 'plus', unit: '人' }),
    '1.2 million': figure(1.2, { unitMult: 6, decimals: 1 }),
    '2.5 billion yuan': figure(2.5, { unitMult: 9, decimals: 1, unit: 'yuan' }),
  });
});

test('a measure word that begins like a scale is a measure word', () => {
  same({
    '5千克': figure(5, { unit: '千克' }),
    '30万千瓦': figure(30, { unitMult: 4, unit: '千瓦' }),
    '8百分点': figure(8, { unit: '百分点' }),
    '3千米': figure(3, { unit: '千米' }),
  });
});

test('each qualifier has its words', () => {
  same({
    约3000人: figure(3000, { qualifier: 'about', unit: '人' }),
    '300人左右': figure(300, { qualifier: 'about', unit: '人' }),
    近200人: figure(200, { qualifier: 'nearly', unit: '人' }),
    超10万人次: figure(10, { unitMult: 4, qualifier: 'over', unit: '人次' }),
    超过15: figure(15, { qualifier: 'over' }),
    逾百: { kind: 'fault', fault: 'no-figure' },
    '市级84个以上': { kind: 'fault', fault: 'no-figure' },
    '84个以上': figure(84, { qualifier: 'at-least', unit: '个' }),
    '不少于5场': figure(5, { qualifier: 'at-least', unit: '场' }),
    '≥25%': figure(25, { qualifier: 'at-least', unit: '%' }),
    '10天以内': figure(10, { qualifier: 'at-most', unit: '天' }),
    'about 200 people': figure(200, { qualifier: 'about', unit: 'people' }),
  });
});

test('two qualifiers on one figure are a fault', () => {
  faults('qualifiers', '近200余人', '约200人左右', '超10万余人次', '20余万多人');
});

test('less than a number is no figure', () => {
  faults('no-figure', '不足100人', '<5', '低于10%');
});

test('verbs before a figure are left aside', () => {
  same({ 达到2530万人次: figure(2530, { unitMult: 4, unit: '人次' }), 共52名: figure(52, { unit: '名' }), 累计达1140余场: figure(1140, { qualifier: 'plus', unit: '场' }) });
});

test('small numbers in words are figures only before a measure word', () => {
  same({
    一封: figure(1, { unit: '封' }), 一次: figure(1, { unit: '次' }), 三次: figure(3, { unit: '次' }), 两个: figure(2, { unit: '个' }), 六届: figure(6, { unit: '届' }), 一场: figure(1, { unit: '场' }), 一家: figure(1, { unit: '家' }),
    十二项: figure(12, { unit: '项' }), 三十余名: figure(30, { qualifier: 'plus', unit: '名' }), 两千余人次: figure(2000, { qualifier: 'plus', unit: '人次' }), 三万多人: figure(3, { unitMult: 4, qualifier: 'many', unit: '人' }), 三个月: figure(3, { unit: '个月' }),
  });
  faults('unit', '一般', '五大', '一', '一百五十人', '十分重要');
});

test('fractions, intervals, sums, dates and sentences are not one figure', () => {
  faults('several', '三分之二', '3/5', '10—12', '10%-12%', '3～5人', '2万5千人', '1亿2000万元', '2020-03', '2020年3月', '10:30', '从3.5万平方米增加至6.1万平方米'.slice(1));
  faults('no-figure', '从3.5万平方米增加至6.1万平方米', '详见附件', '几十人', '数百人', '合格', '（1,234）');
  faults('unit', '7项，已完成', '5支队伍在全区各县区开展工作', '7.72%²', '5%以上的人');
});

test('a remark in brackets and a footnote mark are not part of the measure word', () => {
  same({
    '4.01%（推算）': figure(4.01, { decimals: 2, unit: '%', note: '推算' }),
    '12人（含兼职）': figure(12, { unit: '人', note: '含兼职' }),
    '7.72%*': figure(7.72, { decimals: 2, unit: '%' }),
    '7.72①': figure(7.72, { decimals: 2 }),
    '7.72[1]': figure(7.72, { decimals: 2 }),
  });
});

test('measure words may be written with letters', () => {
  same({ '3.5km2': figure(3.5, { decimals: 1, unit: 'km2' }), '12 m²': figure(12, { unit: 'm²' }), '300元/人': figure(300, { unit: '元/人' }) });
});

test('nothing, a dash and words for it are missing, with the reason where there is one', () => {
  for (const text of ['', ' ', '—', '——', '-', '－', '…', '/', 'N/A', '暂缺', '\u3000']) assert.deepEqual(parsePrinted(text), { kind: 'missing' }, text);
  same({ 未公布: { kind: 'missing', missing: 'not-published' }, 未调查: { kind: 'missing', missing: 'not-surveyed' }, 不适用: { kind: 'missing', missing: 'not-applicable' }, 不予公布: { kind: 'missing', missing: 'suppressed' } });
});

test('the measure word of a heading may have a scale', () => {
  assert.deepEqual(parsePrintedUnit('万人'), { unit: '人', unitMult: 4 });
  assert.deepEqual(parsePrintedUnit('亿元'), { unit: '元', unitMult: 8 });
  assert.deepEqual(parsePrintedUnit('％'), { unit: '%', unitMult: 0 });
  assert.deepEqual(parsePrintedUnit('千瓦'), { unit: '千瓦', unitMult: 0 });
  assert.equal(parsePrintedUnit('人、%'), undefined);
  assert.equal(parsePrintedUnit(''), undefined);
});
