/**
 * The figures of reports, typed as a spreadsheet column of printed phrases, against the feeds that were made of them by hand. A phrase
 * is the feed's own `asPrinted`, else the count in words that its quote has: 一次, 六届.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Feed, Indicator, Observation } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { localize } from '../../src/feed/text.js';
import { printNumber } from '../../src/format/number.js';
import { readCsv } from '../../src/import/csv.js';
import { listed } from '../fixtures.js';
import { feedOf, today } from './read.js';

const folder = new URL('../../demo/feeds/', import.meta.url);
const feeds = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name): [string, Feed] => [name, parseFeed(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]);

const zh = (text: Observation['unit']): string => localize(text, 'zh-CN');

/** What somebody who types the report into a spreadsheet would type. */
function phraseOf(indicator: Indicator, { asPrinted, quote, unit, value }: Observation): string | undefined {
  if (asPrinted !== undefined) return asPrinted;
  const word = zh(unit ?? indicator.unit.label);
  if (quote?.includes(`${value}${word}`)) return `${value}${word}`;
  return quote?.match(new RegExp(`[一二两三四五六七八九十]${word}`, 'g'))?.find((phrase) => '零一二三四五六七八九十'.indexOf(phrase[0]!.replace('两', '二')) === value);
}

/** What is compared of a figure: everything that its phrase says. */
function said(indicator: Indicator, { value, unitMult, qualifier, unit, decimals, ranks }: Observation): string {
  const rank = value === null ? (ranks ?? []).slice(0, 1).map(({ position, scope }) => `${zh(scope)}第${position}`).join('') : '';
  return [value, unitMult ?? 0, qualifier ?? '', value === null ? '' : zh(unit ?? indicator.unit.label), value === null ? '' : printNumber(value, decimals ?? indicator.decimals), rank].join(' ');
}

const told = feeds.flatMap(([name, feed]) => [...feed.indicators.values()].flatMap((indicator) => listed(indicator).flatMap((observation) => {
  const phrase = observation.quote === undefined ? undefined : phraseOf(indicator, observation);
  return phrase === undefined ? [] : [{ name, indicator, observation, phrase }];
})));

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('printed phrases in a column of a spreadsheet', () => {
  it('are as many as the feeds quote', () => {
    const quoted = feeds.flatMap(([, feed]) => [...feed.indicators.values()].flatMap((indicator) => listed(indicator).filter(({ quote }) => quote !== undefined)));
    assert.ok(quoted.length >= 90, String(quoted.length));
    // 五大 counts events in the report's own word, which is no measure word: nobody would type it as a figure.
    assert.deepEqual(quoted.filter((observation) => !told.some((one) => one.observation === observation)).map(({ quote }) => quote), ['持续举办 “五大”科技品牌赛事']);
  });

  for (const name of new Set(told.map((one) => one.name))) {
    it(`${name}: values, powers of ten, qualifiers and measure words are those of the feed made by hand`, () => {
      const rows = told.filter((one) => one.name === name);
      const text = ['指标,地区,时间,分组,原文', ...rows.map(({ indicator, observation, phrase }) => [indicator.id, observation.region, observation.period, observation.group ?? '', phrase].map(cell).join(','))].join('\n');
      const imported = readCsv(text, { today });
      const feed = feedOf(imported);
      assert.deepEqual(imported.notCarried, []);
      const differing = rows.flatMap(({ indicator, observation, phrase }) => {
        const made = feed.indicators.get(indicator.id)!;
        const found = listed(made).find(({ region, period, group }) => region === observation.region && period === observation.period && (group ?? '') === (observation.group ?? ''));
        const [one, other] = [found && said(made, found), said(indicator, observation)];
        return one === other ? [] : [`${phrase}: ${one} instead of ${other}`];
      });
      assert.deepEqual(differing, []);
    });
  }
});
