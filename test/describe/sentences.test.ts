/**
 * Every sentence that the five reports become, read and approved: sentences.json has them beside the words they come from.
 * When a wording changes on purpose, `UPDATE=1 npm test -- test/describe/sentences.test.ts` writes the file anew; read its
 * difference as an editor would before it is committed.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { describeReading } from '../../src/describe/reading.js';
import type { Feed, Indicator, Observation } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { localize } from '../../src/feed/text.js';
import { printNumber } from '../../src/format/number.js';
import { en } from '../../src/messages/en.js';
import type { Messages } from '../../src/messages/messages.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { queryReading } from '../../src/query/reading.js';
import { listed } from '../fixtures.js';

interface Approved {
  readonly feed: string;
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly quote: string;
  readonly sentence: string;
}

interface Told {
  readonly name: string;
  readonly feed: Feed;
  readonly indicator: Indicator;
  readonly observation: Observation;
}

const file = new URL('sentences.json', import.meta.url);
const names = ['ningxia', 'yinchuan', 'shawan', 'ankang', 'huaian'];

const told = names.flatMap((name): Told[] => {
  const feed = parseFeed(JSON.parse(readFileSync(new URL(`../../demo/feeds/${name}.json`, import.meta.url), 'utf8')));
  return [...feed.indicators.values()].flatMap((indicator) => listed(indicator).filter(({ quote }) => quote !== undefined).map((observation) => ({ name, feed, indicator, observation })));
});

function sentenceOf({ feed, indicator, observation: { region, period, group } }: Told, m: Messages): string {
  return describeReading(queryReading(feed, indicator, region, period, group)!, m).sentence;
}

const now = told.map((one): Approved => {
  const { name, indicator, observation: { region, period, quote = '' } } = one;
  return { feed: name, indicator: indicator.id, region, period, quote, sentence: sentenceOf(one, zhCN) };
});

if (process.env['UPDATE']) writeFileSync(file, `${JSON.stringify(now, undefined, 2)}\n`);
const approved = JSON.parse(readFileSync(file, 'utf8')) as Approved[];

/**
 * The reports of Ningxia, Ankang and Huai'an state 102 figures: 47, 20 and 35; those of Yinchuan and Shawan state none. Four
 * are no observation of their own: Ningxia's 5000余场次 of volunteer services is its 5000余场(次) said twice, 3.5万平方米 and
 * Huai'an's 0.6万亩 are what 6.1万平方米 and 66.5万亩 come `from`, and 4.01% is derived, so that it has no quote.
 */
test('there is a sentence for each of the 102 figures of the five reports but the four that are merged', () => {
  const counts = Object.fromEntries(names.map((name) => [name, told.filter((one) => one.name === name).length]));
  assert.deepEqual(counts, { ningxia: 47 - 3, yinchuan: 0, shawan: 0, ankang: 20, huaian: 35 - 1 });
  assert.equal(approved.length, 102 - 4);
});

test('the merged figures are told with what they are merged into', () => {
  const say = (id: string): string => approved.find(({ indicator }) => indicator === id)!.sentence;
  assert.match(say('exhibition-area'), /从3\.5万平方米增加至6\.1万平方米/);
  assert.match(say('rice-crayfish-area'), /从0\.6万亩增加至66\.5万亩/);
  assert.match(say('volunteer-events'), /5000余场\(次\)/);
  const { feed, indicator } = told.find((one) => one.indicator.id === 'civic-scientific-literacy')!;
  assert.equal(describeReading(queryReading(feed, indicator, '640000', '2015')!, zhCN).sentence, '2015年宁夏公民具备科学素质的比例为4.01%（推算）。');
});

for (const [index, sentence] of now.entries()) {
  test(`${sentence.feed} ${sentence.indicator} is told as approved`, () => assert.deepEqual(sentence, approved[index]));
}

test('no sentence is told twice', () => {
  assert.equal(new Set(approved.map(({ sentence }) => sentence)).size, approved.length);
});

const bare = (text: string): string => text.replace(/\s+/g, '');
const lines = (check: (one: Told) => string | undefined): string[] => told.flatMap((one) => check(one) ?? []);

test('every sentence carries the figure as it was printed', () => {
  assert.deepEqual(lines((one) => {
    const { asPrinted = '' } = one.observation;
    // 五大 is printed as a word, 第29届 as an ordinal: there the number and its measure word are looked for.
    const expected = asPrinted || printNumber(one.observation.value!, one.observation.decimals);
    return expected && bare(sentenceOf(one, zhCN)).includes(bare(expected)) ? undefined : `${expected} is not in ${sentenceOf(one, zhCN)}`;
  }), []);
});

/** Words by which a language qualifies a figure, around its digits. */
const qualifiers: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  'zh-CN': { nearly: /近\d/, over: /超\d/, plus: /余/, many: /\d[万亿]?多/ },
  en: { nearly: /nearly \d/, over: /over \d/, plus: /more than \d/, many: /more than \d/ },
  ug: { nearly: /غا يېقىن|گە يېقىن/, over: /دىن ئارتۇق|تىن ئارتۇق/, plus: /دىن ئارتۇق|تىن ئارتۇق/, many: /دىن ئارتۇق|تىن ئارتۇق/ },
};

const significant = (text: string): string => text.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '');
const numbersIn = (text: string): string[] => (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map(significant);

for (const m of [zhCN, en, ug]) {
  test(`every sentence in ${m.lang} carries the digits, the measure word and the qualifier, and invents none`, () => {
    assert.deepEqual(lines((one) => {
      const { observation: { value, decimals, unit, qualifier }, indicator } = one;
      const sentence = sentenceOf(one, m);
      if (value === null) return /4/.test(sentence) ? undefined : sentence;
      const digits = numbersIn(sentence).includes(significant(printNumber(value, decimals)));
      const measure = sentence.includes(localize(unit ?? indicator.unit.label, m.lang));
      const words = Object.entries(qualifiers[m.lang]!).filter(([, word]) => word.test(sentence.slice(sentence.search(/\d/)))).map(([word]) => word);
      const qualified = qualifier ? words.includes(qualifier) : !/余|超\d|近\d|\d多|more than|nearly|over \d|ئارتۇق|يېقىن/.test(sentence);
      return digits && measure && qualified ? undefined : `${indicator.id}: ${sentence}`;
    }), []);
  });
}

test('no sentence in any language says something senseless', () => {
  assert.deepEqual(lines((one) => [zhCN, en, ug].map((m) => sentenceOf(one, m)).find((text) => /undefined|NaN|null|\[object| {2}/.test(text))), []);
});
