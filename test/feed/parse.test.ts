import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError, type FeedProblem } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse.js';
import { feedOf, indicatorOf, regionOf, rowOf, type Json } from '../fixtures.js';

function refusal(input: unknown): FeedProblem {
  try {
    parseFeed(input);
  } catch (error) {
    if (error instanceof FeedError) return error.problem;
  }
  throw new Error('the feed was not refused');
}

/** The one fault of a document that is shown all the same. */
function faultIn(more: Json): unknown[] {
  const { problems } = parseFeed(feedOf(more));
  assert.equal(problems.length, 1, JSON.stringify(problems));
  const { code, path, value, severity } = problems[0]!;
  return [code, path, value, severity];
}

test('the smallest feed parses without a fault', () => {
  const feed = parseFeed(feedOf());
  assert.deepEqual(feed.problems, []);
  assert.deepEqual([...feed.regions.keys()], ['640000']);
  assert.deepEqual([...feed.indicators.keys()], ['literacy']);
  assert.equal(feed.indicators.get('literacy')!.observations.length, 1);
});

test('what is left out has a default: Chinese, neutral, during', () => {
  const feed = parseFeed(feedOf());
  const indicator = feed.indicators.get('literacy')!;
  assert.deepEqual([feed.lang, indicator.better, indicator.time], ['zh-CN', 'neutral', 'during']);
});

test('what is not an object is refused', () => {
  for (const input of [undefined, null, 5, 'feed', [], [feedOf()]]) {
    assert.deepEqual([refusal(input).code, refusal(input).value], ['shape', input]);
  }
});

test('another version is refused by name', () => {
  const { code, path, value, expected } = refusal(feedOf({ version: 2 }));
  assert.deepEqual([code, path, value, expected], ['version', 'version', 2, '1']);
  assert.equal(refusal(feedOf({ version: '1' })).code, 'version');
});

test('a version that is forgotten is missing', () => {
  const { code, path } = refusal(feedOf({ version: undefined }));
  assert.deepEqual([code, path], ['missing', 'version']);
});

test('a feed without any record is empty', () => {
  const { code, path, value } = refusal(feedOf({ indicators: [], title: undefined }));
  assert.deepEqual([code, path, value], ['empty', 'indicators', []]);
});

test('a feed whose only indicator is wrong is refused with what is wrong with it', () => {
  const { code, path } = refusal(feedOf({ title: undefined, indicators: [indicatorOf([], { unit: undefined })] }));
  assert.deepEqual([code, path], ['missing', 'indicators[0].unit']);
});

test('a feed of stories or events alone is a feed', () => {
  assert.equal(parseFeed(feedOf({ indicators: [], stories: [{ id: 'a', title: '试点' }] })).stories.length, 1);
  assert.equal(parseFeed(feedOf({ indicators: undefined, events: [{ title: '首届' }] })).events.length, 1);
});

test('a head with faults costs no figure: what is wrong is left blank', () => {
  const feed = parseFeed(feedOf({ title: 5, publisher: 'x', published: '2022年', lang: 7 }));
  assert.deepEqual(feed.problems.map(({ code, path, value }) => [code, path, value]), [['text', 'title', 5], ['type', 'publisher', 'x'], ['date', 'published', '2022年'], ['type', 'lang', 7]]);
  assert.deepEqual([feed.title, feed.publisher, feed.published, feed.lang], ['', { name: '' }, '', 'zh-CN']);
  assert.equal(feed.indicators.size, 1);
});

test('an address with a scheme that runs code is dropped and its owner stays', () => {
  const feed = parseFeed(feedOf({ publisher: { name: '某科协', url: 'javascript:alert(1)' }, sources: [{ id: 'report', title: '报告', url: ' java\nscript:alert(1)' }] }));
  assert.deepEqual(feed.problems.map(({ code, path }) => [code, path]), [['url', 'publisher.url'], ['url', 'sources[0].url']]);
  assert.deepEqual(feed.publisher, { name: '某科协' });
  assert.deepEqual(feed.sources.get('report'), { id: 'report', title: '报告' });
});

test('outlines and images behind such an address are set aside', () => {
  assert.deepEqual(faultIn({ boundaries: [{ id: 'a', href: 'data:text/html,x' }] }), ['url', 'boundaries[0].href', 'data:text/html,x', 'error']);
  assert.deepEqual(faultIn({ stories: [{ id: 'a', title: 'a', image: { src: 'javascript:x', alt: '' } }] }), ['url', 'stories[0].image.src', 'javascript:x', 'error']);
});

test('regions are required, and without them every observation is of an unknown region', () => {
  const { problems } = parseFeed(feedOf({ regions: undefined }));
  assert.deepEqual(problems.map(({ code, path }) => [code, path]), [['missing', 'regions'], ['unknown-region', 'indicators[0].observations[0].region']]);
});

test('a list that is none is told once', () => {
  assert.deepEqual(faultIn({ sources: {} }), ['type', 'sources', {}, 'error']);
  assert.deepEqual(faultIn({ tiles: 'x' }), ['type', 'tiles', 'x', 'error']);
});

test('of two records with one name the first is used', () => {
  assert.deepEqual(faultIn({ regions: [regionOf('640000', '宁夏', 'Ningxia'), regionOf('640000', '寧夏', 'Ningsia')] }), ['duplicate', 'regions[1].code', '640000', 'error']);
  const feed = parseFeed(feedOf({ indicators: [indicatorOf(), indicatorOf([])] }));
  assert.deepEqual(feed.problems.map(({ code, path }) => [code, path]), [['duplicate', 'indicators[1].id']]);
  assert.equal(feed.indicators.get('literacy')!.observations.length, 1);
});

test('one wrong indicator among good ones costs only itself', () => {
  const feed = parseFeed(feedOf({ indicators: [indicatorOf([rowOf()], { id: '' }), indicatorOf(), indicatorOf([rowOf()], { id: 'b', unit: { kind: 'ratio', label: '%' } })] }));
  assert.deepEqual([...feed.indicators.keys()], ['literacy']);
  assert.deepEqual(feed.problems.map(({ code, path, value }) => [code, path, value]), [['text', 'indicators[0].id', ''], ['choice', 'indicators[2].unit.kind', 'ratio']]);
});

test('a wrong target is dropped and the indicator stays', () => {
  const targets = [{ value: 25, comparator: 'at-least', by: '2035', region: '640000' }, { value: 15, comparator: 'more' }, { value: 16, comparator: 'over', by: '十四五' }];
  const feed = parseFeed(feedOf({ indicators: [indicatorOf([rowOf()], { targets })] }));
  assert.deepEqual(feed.problems.map(({ code, path }) => [code, path]), [['choice', 'indicators[0].targets[1].comparator'], ['period', 'indicators[0].targets[2].by']]);
  assert.deepEqual(feed.indicators.get('literacy')!.targets, [targets[0]]);
});

test('definition, topic, short name and decimals of an indicator cost only themselves', () => {
  const feed = parseFeed(feedOf({ indicators: [indicatorOf([rowOf()], { short: 1, definition: 2, topic: 3, decimals: 99 })] }));
  assert.deepEqual(feed.problems.map(({ code }) => code), ['text', 'text', 'text', 'range']);
  assert.equal(feed.indicators.get('literacy')!.decimals, undefined);
});

test('a source that an indicator names and the feed does not list is a warning', () => {
  const { problems } = parseFeed(feedOf({ sources: [{ id: 'report', title: '报告' }], indicators: [indicatorOf([rowOf()], { source: 'survey' })] }));
  assert.deepEqual(problems, [{ code: 'unknown-source', path: 'indicators[0].source', value: 'survey', expected: 'report', severity: 'warning' }]);
});

test('stories and events lose references to what is not there', () => {
  const feed = parseFeed(feedOf({ stories: [{ id: 'a', title: '试点', region: '999999', source: 'none' }], events: [{ title: '首届', region: '640000', source: 'none' }] }));
  assert.deepEqual(feed.problems.map(({ code, path, severity }) => [code, path, severity]), [
    ['unknown-region', 'stories[0].region', 'warning'],
    ['unknown-source', 'stories[0].source', 'warning'],
    ['unknown-source', 'events[0].source', 'warning'],
  ]);
  assert.deepEqual(feed.stories[0], { id: 'a', title: '试点' });
  assert.equal(feed.events[0]!.region, '640000');
});

test('a boundary with a wrong approval stays without it', () => {
  const feed = parseFeed(feedOf({ boundaries: [{ id: 'a', href: 'map.json', approval: { number: 5 } }] }));
  assert.deepEqual(feed.problems.map(({ code, path }) => [code, path]), [['type', 'boundaries[0].approval.number']]);
  assert.deepEqual(feed.boundaries, [{ id: 'a', href: 'map.json' }]);
});

test('a tile layout with a cell that is no pair is set aside', () => {
  assert.deepEqual(faultIn({ tiles: [{ id: 'a', cells: { 640000: [1, 2], 640100: [1] } }] }), ['type', 'tiles[0].cells.640100', [1], 'error']);
});

test('unknown keys are no fault', () => {
  assert.deepEqual(parseFeed(feedOf({ $schema: 'x', comment: '给编辑看的', indicators: [indicatorOf([rowOf()], { editor: '张' })] })).problems, []);
});

test('problems come in the order of the document', () => {
  const { problems } = parseFeed(feedOf({ title: 1, sources: [5], regions: [regionOf('640000', '宁夏', 'Ningxia'), 6], indicators: [indicatorOf([7, rowOf()])], stories: [8] }));
  assert.deepEqual(problems.map(({ path }) => path), ['title', 'sources[0]', 'regions[1]', 'indicators[0].observations[0]', 'stories[0]']);
});

test('keys named after what every object has are inert', () => {
  const feed = parseFeed(JSON.parse(JSON.stringify(feedOf()).replace('{', '{"__proto__": {"polluted": true, "version": 9}, ')));
  assert.deepEqual(feed.problems, []);
  assert.equal(({} as Json)['polluted'], undefined);
  assert.equal((feed as unknown as Json)['polluted'], undefined);
});
