import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/messages/en.js';
import type { ChangeWords, Messages, ReadingWords } from '../../src/messages/messages.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';

const catalogues: readonly Messages[] = [zhCN, en, ug];

/** Keys down to the last one: `missing.not-surveyed`, `change()`. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'function' ? [`${path}${key}()`] : typeof inner === 'object' && inner !== null ? keysOf(inner, `${path}${key}.`) : [path + key],
  );
}

/** Every plain text of a catalogue by key. */
function textsOf(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] =>
    typeof inner === 'string' ? [[path + key, inner]] : typeof inner === 'object' && inner !== null ? textsOf(inner, `${path}${key}.`) : [],
  );
}

/** Every sentence that a function of a catalogue can make from arguments that may come: `[key, sentence]`. */
function sentencesOf(m: Messages): [string, string][] {
  const made: [string, string][] = [];
  const add = (key: keyof Messages, ...texts: string[]): void => made.push(...texts.map((text): [string, string] => [key, text])) as unknown as void;
  add('scaleName', ...[4, 6, 8, 9, 12].map((power) => m.scaleName(power)));
  for (const qualifier of ['about', 'nearly', 'over', 'plus', 'many', 'at-least', 'at-most', undefined] as const) add('frame', m.frame({ scale: m.scaleName(6), unit: '1', qualifier }).join('9'));
  add('year', m.year(2020));
  add('quarter', m.quarter(2020, 4));
  for (let month = 1; month <= 12; month++) add('month', m.month(2020, month), m.day(2020, month, 16));
  add('interval', m.interval(m.year(2017), m.year(2022)));
  add('asOf', m.asOf(m.year(2022)));
  add('since', m.since(m.year(2017)));
  for (const measure of ['points', 'percent', 'absolute', 'times'] as const) for (const direction of ['up', 'down', 'same'] as const) for (const kind of ['year-on-year', 'period-on-period', 'against', 'since', 'average'] as const) for (const base of ['1', undefined]) {
    const words: ChangeWords = { measure, direction, amount: '9', unit: '1', base, kind };
    add('change', m.change(words));
  }
  for (const direction of ['up', 'down', 'same'] as const) add('fromTo', m.fromTo('1', '2', direction));
  for (const of of [31, undefined]) for (const by of ['1', '']) for (const tie of [true, false]) add('rank', m.rank(4, of, '2', by, tie));
  for (const type of ['only', 'first', 'first-batch', 'consecutive'] as const) for (const scope of ['1', '']) for (const grantor of ['2', '']) add('claim', m.claim(type, '9', scope, grantor));
  add('share', m.share('1', 2, 3), m.share('1', 7, 16));
  add('part', m.part('1', '2', '3'), m.part('1', '2', ''));
  for (const comparator of ['over', 'at-least'] as const) add('target', m.target('1', comparator, '2'), m.target('', comparator, '2'));
  for (const figure of ['9', '']) for (const isMeasure of [true, false]) for (const namesRegion of [true, false]) for (const ranks of [[], [m.rank(4, undefined, '1', '', false)], [m.rank(4, 31, '1', '', true)]]) for (const statements of [[], ['5', '6']]) {
    const words: ReadingWords = { period: '1', region: '2', name: '3', figure, isMeasure, namesRegion, ranks, statements };
    if (figure || ranks.length || statements.length) add('reading', m.reading(words));
  }
  add('trend', m.trend('1', '2', ['3', '4'], ['5', '6']));
  add('trendPoint', m.trendPoint('1', '2', '3', '4'));
  add('trendBreak', m.trendBreak('1'));
  add('trendGaps', m.trendGaps('1'));
  add('snapshot', m.snapshot('1', '2', '3'), m.snapshot('1', '', '3'));
  add('highest', m.highest('1', '2'));
  add('lowest', m.lowest('1', '2'));
  add('figureCount', m.figureCount(0), m.figureCount(1), m.figureCount(31));
  add('titled', m.titled('1', '2'), m.titled('1', '12'));
  add('item', m.item('1', '9'));
  add('noFigure', m.noFigure('1', ['2']), m.noFigure('1', ['2', '3']));
  add('noFigureCount', m.noFigureCount('1', 12));
  add('stale', m.stale('2022-11-18'));
  add('approval', m.approval('1'));
  add('approvalProvider', m.approvalProvider('1'));
  add('approvalValid', m.approvalValid('2027-12-31'));
  add('rankingCut', m.rankingCut(20, 10, 333));
  add('regionCount', m.regionCount(3));
  add('backTo', m.backTo('1'), m.backTo(''));
  add('bandBelow', m.bandBelow('1'));
  add('bandBetween', m.bandBetween('1', '2'));
  add('bandFrom', m.bandFrom('1'));
  add('axisUnit', m.axisUnit('1'));
  add('placeOf', m.placeOf(4, 31, true), m.placeOf(4, 31, false));
  add('chart', m.chart('1'));
  add('map', m.map('1'));
  add('phrase', m.phrase(['1', '2']));
  add('clauses', m.clauses(['1', '2']));
  add('join', m.join(['1', '2']));
  add('sentences', m.sentences(['1。', '2。']));
  add('listing', m.listing('1', ['2', '3']));
  add('by', m.by('1'));
  add('sortBy', m.sortBy('1'));
  add('batch', ...[1, 2, 3, 10, 11, 12, 21, 22].map((number) => m.batch(number)));
  add('edition', ...[1, 2, 3, 10, 11, 12, 21, 22].map((number) => m.edition(number)));
  add('later', m.later(1), m.later(2));
  return made;
}

test('the three catalogues have the same keys', () => {
  assert.deepEqual(keysOf(en).filter((key) => !key.startsWith('status.')).sort(), keysOf(zhCN).filter((key) => !key.startsWith('status.')).sort());
  assert.deepEqual(keysOf(ug).sort(), keysOf(zhCN).sort());
  assert.deepEqual(keysOf(en).sort(), keysOf(zhCN).sort());
});

test('every function of a catalogue is tried below', () => {
  const tried = new Set(sentencesOf(zhCN).map(([key]) => `${key}()`).concat('day()'));
  assert.deepEqual(keysOf(zhCN).filter((key) => key.endsWith('()') && !tried.has(key)), []);
});

for (const m of catalogues) {
  test(`no text of ${m.lang} is empty, and no sentence of it undefined`, () => {
    for (const [key, text] of [...textsOf(m), ...sentencesOf(m)]) {
      assert.ok(text.trim(), key);
      assert.doesNotMatch(text, /undefined|NaN|null|\[object|function|=>/, `${key}: ${text}`);
    }
  });

  test(`no sentence of ${m.lang} has two spaces in a row, or one at its start that nobody asked for`, () => {
    for (const [key, text] of sentencesOf(m)) {
      assert.doesNotMatch(text, / {2}/, `${key}: ${text}`);
      if (key !== 'scaleName') assert.doesNotMatch(text, /^\s/, `${key}: ${text}`);
    }
  });
}

test('Chinese has no Latin words but the names of file formats', () => {
  for (const [key, text] of [...textsOf(zhCN).filter(([name]) => !['lang', 'dir', 'counting'].includes(name)), ...sentencesOf(zhCN)]) assert.doesNotMatch(text.replace(/CSV|PNG|SVG/, ''), /[A-Za-z]/, `${key}: ${text}`);
});

test('Chinese has Chinese punctuation', () => {
  for (const [key, text] of [...textsOf(zhCN).filter(([name]) => !['lang', 'dir', 'counting'].includes(name)), ...sentencesOf(zhCN)]) assert.doesNotMatch(text, /[,;:!?()]|\.(?!\d)/, `${key}: ${text}`);
});

test('Uyghur has the commas of its script', () => {
  for (const [key, text] of [...textsOf(ug), ...sentencesOf(ug)]) assert.doesNotMatch(text, /[,;?](?!\d)/, `${key}: ${text}`);
});

test('English counts one region in the singular', () => {
  assert.deepEqual([en.figureCount(1), en.figureCount(2)], ['1 region has a figure', '2 regions have a figure']);
});

test('each language says which way it runs and how it counts', () => {
  assert.deepEqual(catalogues.map(({ lang, dir, counting }) => [lang, dir, counting]), [['zh-CN', 'ltr', 'myriad'], ['en', 'ltr', 'thousand'], ['ug', 'rtl', 'thousand']]);
});

test('a name or figure inside a Uyghur sentence cannot reorder it', () => {
  const sentence = ug.trendPoint('宁夏', 'Ningxia', '2020', '7.72%');
  for (const part of ['宁夏', 'Ningxia', '2020', '7.72%']) assert.match(sentence, new RegExp(`[\u2067\u2068]${part}\u2069`), part);
});
