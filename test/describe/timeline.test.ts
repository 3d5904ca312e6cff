import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeTimeline, type ToldEvent } from '../../src/describe/timeline.js';
import { parseFeed } from '../../src/feed/parse.js';
import { en } from '../../src/messages/en.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { feedOf, places, type Json } from '../fixtures.js';

const sources = [{ id: 'report', title: '报告' }, { id: 'review', title: '总结' }];

function tell(events: readonly Json[], region?: string, m = zhCN): ToldEvent[] {
  const feed = parseFeed(feedOf({ regions: places, sources, events: events.map((event, index) => ({ title: `第${index}件`, ...event })) }));
  assert.deepEqual(feed.problems, []);
  return describeTimeline(feed, region, m);
}

const titles = (events: readonly Json[], region?: string): string[] => tell(events, region).map(({ title }) => title);

test('events stand in order of time, whatever order the feed has', () => {
  assert.deepEqual(titles([{ date: '2022' }, { date: '2018-06' }, { date: '2020-10-16' }]), ['第1件', '第2件', '第0件']);
});

test('events of one date keep the order of the feed', () => {
  assert.deepEqual(titles([{ date: '2020' }, { date: '2020' }, { date: '2019' }]), ['第2件', '第0件', '第1件']);
});

test('batches and editions without a date come after, as the feed has them', () => {
  assert.deepEqual(titles([{ edition: 6 }, { date: '2022' }, { batch: 3 }, { date: '2018' }, { batch: 1 }]), ['第3件', '第1件', '第0件', '第2件', '第4件']);
});

test('an event says its date, its batch or its edition', () => {
  const when = (event: Json, m = zhCN): string => tell([event], undefined, m)[0]!.when;
  assert.equal(when({ date: '2018-06' }), '2018年6月');
  assert.equal(when({ date: '2017/2022' }), '2017—2022年');
  assert.equal(when({ batch: 3 }), '第三批');
  assert.equal(when({ edition: 29 }), '第29届');
  assert.equal(when({ date: '2021-10-16/2021-10-18', edition: 29 }), '2021年10月16日—18日，第29届');
  assert.equal(when({ date: '2021-10-16/2021-10-18', edition: 29 }, en), '16–18 October 2021, Edition 29');
});

test('the years since the event before are said, where there are two or more', () => {
  const gaps = (...dates: string[]): string[] => tell(dates.map((date) => ({ date }))).map(({ gap }) => gap);
  assert.deepEqual(gaps('2015', '2018', '2019', '2019-12', '2022'), ['', '3年后', '', '', '3年后']);
  assert.deepEqual(tell([{ date: '2015' }, { date: '2020' }], undefined, en)[1]!.gap, '5 years later');
});

test('nothing is said of the years before a batch or an edition', () => {
  assert.deepEqual(tell([{ date: '2015' }, { batch: 1 }, { edition: 2 }]).map(({ gap }) => gap), ['', '', '']);
});

test('the source is said once, under the last, where all have the same', () => {
  assert.deepEqual(tell([{ date: '2018', source: 'report' }, { date: '2019', source: 'report' }]).map(({ source }) => source), ['', '来源：报告']);
  assert.deepEqual(tell([{ date: '2018', source: 'report' }, { date: '2019', source: 'review' }]).map(({ source }) => source), ['来源：报告', '来源：总结']);
  assert.deepEqual(tell([{ date: '2018' }]).map(({ source }) => source), ['']);
});

test('the place is the short name of the region, and empty without one', () => {
  assert.deepEqual(tell([{ date: '2018', region: '640100' }, { date: '2019' }]).map(({ place }) => place), ['银川', '']);
});

test('of one region only its own events are told', () => {
  assert.deepEqual(titles([{ date: '2018', region: '640100' }, { date: '2019', region: '640000' }, { date: '2020' }], '640100'), ['第0件']);
  assert.deepEqual(titles([{ date: '2018', region: '640100' }], '640200'), []);
});

test('of one region the years are counted between its own events', () => {
  assert.deepEqual(tell([{ date: '2015', region: '640100' }, { date: '2018', region: '640000' }, { date: '2020', region: '640100' }], '640100').map(({ gap }) => gap), ['', '5年后']);
});

test('a feed without events has none', () => {
  assert.deepEqual(tell([]), []);
});

test('nothing senseless is said in any language', () => {
  for (const m of [zhCN, en, ug]) {
    const told = tell([{ date: '2018', body: '正文' }, { batch: 12 }, { edition: 1, region: '640100', source: 'report' }], undefined, m);
    assert.doesNotMatch(JSON.stringify(told), /undefined|NaN|null|\[object/);
    assert.equal(told.every(({ when }) => when), true);
  }
});
