/** The proof that a widget repeats its report: what we print is what was printed, and stands in the sentence quoted. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { describeReading } from '../../src/describe/reading.js';
import type { Feed, Indicator, Observation } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { formatFigure } from '../../src/format/figure.js';
import { formatChange, formatClaim, formatFrom, formatPart, formatRank } from '../../src/format/statement.js';
import { en } from '../../src/messages/en.js';
import type { Messages } from '../../src/messages/messages.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { queryReading } from '../../src/query/reading.js';
import { listed } from '../fixtures.js';

const folder = new URL('../../demo/feeds/', import.meta.url);
const feeds = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name): [string, Feed] => [name, parseFeed(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]);

type Told = readonly [indicator: Indicator, observation: Observation];
const toldIn = (feed: Feed): Told[] => [...feed.indicators.values()].flatMap((indicator) => listed(indicator).map((observation): Told => [indicator, observation]));
const quotedIn = (feed: Feed): Told[] => toldIn(feed).filter(([, { quote }]) => quote !== undefined);

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Whether a text stands in a quote, with numbers up to ten in digits or as reports also write them: 2个 is 两个, 连续3次 is 连续三次. */
function isIn(quote: string, text: string): boolean {
  return ['', '零一二三四五六七八九十', '零一两三四五六七八九十'].some((words) =>
    bare(quote).includes(bare(text).replace(/(?<![\d.])(?:\d|10)(?![\d.万亿])/g, (number) => words[Number(number)] ?? number)),
  );
}

/** The figure, or where there is none the rank: what `asPrinted` says. */
function printed(indicator: Indicator, observation: Observation, m: Messages): string {
  return formatFigure(observation, indicator, m) || (observation.ranks ?? []).map((rank) => formatRank(rank, m)).join('');
}

function sentenceOf(feed: Feed, indicator: Indicator, { region, period, group }: Observation, m: Messages): string {
  return describeReading(queryReading(feed, indicator, region, period, group)!, m).sentence;
}

/** Significant digits of a number: those of 25.30 million and 2530万 are the same, as are those of 274,000 and 27.4万. */
function significant(text: string): string {
  return text.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '');
}

/** The numbers in a text, grouping removed, as their significant digits. */
function digitsIn(text: string): string[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map(significant);
}

/** Runs a check over observations and lists every failure at once. */
function failures(told: readonly Told[], check: (indicator: Indicator, observation: Observation) => string | undefined): string[] {
  return told.flatMap(([indicator, observation]) => {
    const failure = check(indicator, observation);
    return failure === undefined ? [] : [`${indicator.id} ${observation.region} ${observation.period}: ${failure}`];
  });
}

test('the feeds quote enough of their reports for this proof to mean something', () => {
  const quotes = Object.fromEntries(feeds.map(([name, feed]) => [name, quotedIn(feed).length]));
  const prints = feeds.flatMap(([, feed]) => toldIn(feed).filter(([, { asPrinted }]) => asPrinted)).length;
  assert.ok(quotes['ningxia.json']! >= 44, JSON.stringify(quotes));
  assert.ok(quotes['literacy.json']! >= 1, JSON.stringify(quotes));
  assert.ok(prints >= 61, String(prints));
});

for (const [name, feed] of feeds) {
  test(`${name}: every figure is printed as its source printed it`, () => {
    const wrong = failures(toldIn(feed).filter(([, { asPrinted }]) => asPrinted !== undefined), (indicator, observation) => {
      const text = printed(indicator, observation, zhCN);
      return text === observation.asPrinted ? undefined : `printed ${text}, the source has ${observation.asPrinted}`;
    });
    assert.deepEqual(wrong, []);
  });

  test(`${name}: every figure stands in its quote`, () => {
    const wrong = failures(quotedIn(feed), (indicator, observation) => {
      const text = printed(indicator, observation, zhCN);
      // A number that is part of a name (“五大”) has no measure word there, and the feed no `asPrinted`.
      const isFound = isIn(observation.quote!, text) || (observation.asPrinted === undefined && isIn(observation.quote!, String(observation.value)));
      return text && isFound ? undefined : `${text || 'nothing'} is not in “${observation.quote}”`;
    });
    assert.deepEqual(wrong, []);
  });

  test(`${name}: every change, earlier figure, rank, claim and part is in the words of its quote`, () => {
    const wrong = failures(quotedIn(feed), (indicator, observation) => {
      const expected = [
        ...(observation.changes ?? []).map((change) => /[提增下减][高长降加少][\d.]+(?:个百分点|%|\D+)/.exec(formatChange(change, indicator, observation, zhCN))?.[0] ?? 'a change without number and unit'),
        ...(observation.changes ?? []).flatMap(({ base }) => (base?.period ? [`比${base.period}年`] : [])),
        ...(/^从(.+?)(?:增加至|减少至|到)(.+)$/.exec(formatFrom(observation, indicator, zhCN))?.slice(1) ?? []),
        ...(observation.ranks ?? []).map((rank) => formatRank(rank, zhCN)),
        ...(observation.claims ?? []).flatMap((claim) => {
          const text = formatClaim(claim, observation, indicator, zhCN);
          return claim.type === 'consecutive' ? [text] : [text.slice(0, 2), text.slice(2)];
        }),
        ...formatPart(observation, indicator, zhCN).split('中').filter(Boolean),
      ];
      const absent = expected.filter((text) => !isIn(observation.quote!, text));
      return absent.length ? `${absent.join(' | ')} not in “${observation.quote}”` : undefined;
    });
    assert.deepEqual(wrong, []);
  });

  test(`${name}: every sentence contains the figure, whole`, () => {
    const wrong = failures(toldIn(feed).filter(([, { value }]) => value !== null), (indicator, observation) => {
      const sentence = sentenceOf(feed, indicator, observation, zhCN);
      const text = formatFigure(observation, indicator, zhCN);
      const at = sentence.lastIndexOf(text);
      return text && at >= 0 && !/\d/.test(sentence[at - 1] ?? '') ? undefined : `${text} is not in ${sentence}`;
    });
    assert.deepEqual(wrong, []);
  });

  test(`${name}: English and Uyghur have the same significant digits`, () => {
    const told = toldIn(feed).filter(([, { value }]) => value !== null);
    const wrong = failures(told, (indicator, observation) => {
      const digits = significant(formatFigure(observation, indicator, zhCN));
      const bad = [en, ug].filter((m) => {
        const figure = digitsIn(formatFigure(observation, indicator, m));
        return figure[0] !== digits || !digitsIn(sentenceOf(feed, indicator, observation, m)).includes(digits);
      });
      return bad.length ? bad.map((m) => `${m.lang}: ${sentenceOf(feed, indicator, observation, m)}`).join(' | ') : undefined;
    });
    assert.deepEqual(wrong, []);
  });

  test(`${name}: no sentence in any language is broken`, () => {
    const wrong = failures(toldIn(feed), (indicator, observation) => {
      const sentences = [zhCN, en, ug].map((m) => sentenceOf(feed, indicator, observation, m));
      return sentences.find((text) => /undefined|NaN|\s\s|[，、,:：]\s*[。.]?$|，，|null/.test(text) || !/[。.]$/.test(text));
    });
    assert.deepEqual(wrong, []);
  });
}

test('the sentences of the report come out word for word', () => {
  const ningxia = feeds.find(([name]) => name === 'ningxia.json')![1];
  const say = (id: string, m: Messages = zhCN): string => {
    const indicator = ningxia.indicators.get(id)!;
    return sentenceOf(ningxia, indicator, listed(indicator).at(-1)!, m);
  };
  assert.equal(say('civic-scientific-literacy'), '2020年宁夏公民具备科学素质的比例为7.72%，比2015年提高3.71个百分点。');
  assert.equal(say('civic-scientific-literacy', en), 'In 2020, the share of citizens with scientific literacy in Ningxia was 7.72%, up 3.71 percentage points from 2015.');
  assert.equal(say('communicator-share'), '截至2022年宁夏科普员人口占比排名全国第4。');
  assert.equal(say('content-views'), '截至2022年宁夏科普中国传播量5867万次，排全国第7名。');
  assert.equal(say('volunteer-teams'), '2017年以来宁夏科技志愿服务队伍1000余支。');
  assert.equal(say('exhibition-area'), '截至2022年宁夏实体科技馆展厅面积从3.5万平方米增加至6.1万平方米。');
  assert.equal(say('conference-needs-matched'), '截至2022年宁夏达成合作意向的技术需求7项，10项中已有7项达成合作意向。');
});
