import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { acceptFeed } from '../../src/feed/accept.js';
import { FeedError, type FeedProblem } from '../../src/feed/feed-error.js';
import type { Feed, Indicator } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { loadPart } from '../../src/feed/part.js';
import { feedOf, indicatorOf, listed } from '../fixtures.js';

const base = 'https://example.org/data/feed.json';

/** A feed whose indicators have their observations elsewhere. */
function headOf(...hrefs: string[]): { feed: Feed; indicators: Indicator[] } {
  const feed = parseFeed(feedOf({ indicators: hrefs.map((href, index) => indicatorOf({ href }, { id: `i${index}` })) }));
  return { feed, indicators: [...feed.indicators.values()] };
}

/** Answers requests by address; returns the addresses asked for. */
function serve(files: Readonly<Record<string, string | number>>): string[] {
  const asked: string[] = [];
  mock.method(globalThis, 'fetch', async (url: string) => {
    asked.push(url);
    const file = files[url];
    return typeof file === 'string' ? new Response(file) : new Response('', { status: file ?? 404 });
  });
  return asked;
}

async function faultOf(promise: Promise<unknown>): Promise<FeedProblem> {
  const error = await promise.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof FeedError);
  return error.problem;
}

afterEach(() => mock.restoreAll());

test('an indicator whose observations are elsewhere is right without them, and asks for nothing', () => {
  const asked = serve({});
  const { feed, indicators } = headOf('counties.csv');
  assert.deepEqual(feed.problems, []);
  assert.deepEqual([indicators[0]!.href, indicators[0]!.observations.length], ['counties.csv', 0]);
  assert.notEqual(acceptFeed(feedOf({ indicators: [indicatorOf({ href: 'counties.csv' })] })), undefined);
  assert.deepEqual(asked, []);
});

test('an address that runs code is refused, and the indicator has no observations', () => {
  const document = feedOf({ indicators: [indicatorOf({ href: 'javascript:alert(1)' })] });
  const { problems, indicators } = parseFeed(document);
  assert.deepEqual(problems.map(({ code, path }) => [code, path]), [['url', 'indicators[0].observations.href']]);
  assert.equal(indicators.get('literacy')!.href, undefined);
  assert.equal(acceptFeed(document), undefined);
});

test('CSV and columns in JSON are two ways to write the same, at an address relative to the feed', async () => {
  const asked = serve({ 'https://example.org/data/a.3f9c.csv': 'region,period,value\n640000,2020,7.72\n', 'https://example.org/b.json?v=2': '{"region":["640000"],"period":["2020"],"value":[7.72]}' });
  const { feed, indicators } = headOf('a.3f9c.csv', '../b.json?v=2');
  for (const indicator of indicators) await loadPart(feed, indicator, base);
  assert.deepEqual(asked, ['https://example.org/data/a.3f9c.csv', 'https://example.org/b.json?v=2']);
  for (const indicator of indicators) assert.deepEqual([listed(indicator), indicator.href], [[{ region: '640000', period: '2020', value: 7.72 }], undefined]);
  assert.deepEqual(feed.problems, []);
});

test('an address is asked for once, however many ask and however many indicators share it', async () => {
  const asked = serve({ 'https://example.org/data/a.csv': 'region,period,value\n640000,2020,7.72\n' });
  const { feed, indicators } = headOf('a.csv', 'a.csv');
  await Promise.all([...indicators, ...indicators].map((indicator) => loadPart(feed, indicator, base)));
  assert.equal(asked.length, 1);
  assert.deepEqual(indicators.map(({ observations }) => observations.length), [1, 1]);
  assert.equal(feed.problems.length, 0);
});

test('one wrong row of a part costs only itself, and is told with the name of the file', async () => {
  serve({ 'https://example.org/data/a.csv': 'region,period,value\n640000,2020,7.72\n640000,2015,约4\n999999,2015,1\n' });
  const { feed, indicators } = headOf('a.csv');
  await loadPart(feed, indicators[0]!, base);
  assert.deepEqual(listed(indicators[0]!).map(({ value }) => value), [7.72]);
  assert.deepEqual(feed.problems.map(({ code, path, value }) => [code, path, value]), [['value', 'a.csv[1].value', '约4'], ['unknown-region', 'a.csv[2].region', '999999']]);
});

test('a part that does not come is told where the feed names it, and asked for again by the next', async () => {
  const files: Record<string, string | number> = { 'https://example.org/data/a.csv': 503 };
  const asked = serve(files);
  const { feed, indicators } = headOf('a.csv');
  const { code, path, value } = await faultOf(loadPart(feed, indicators[0]!, base));
  assert.deepEqual([code, path, value], ['http-status', 'indicators[0].observations.href', 503]);
  files['https://example.org/data/a.csv'] = 'region,period,value\n640000,2020,7.72\n';
  await loadPart(feed, indicators[0]!, base);
  assert.deepEqual([asked.length, indicators[0]!.observations.length], [2, 1]);
});

test('a web page, a part in another encoding, and a table without columns are told apart', async () => {
  const answers: [string, string | Uint8Array<ArrayBuffer>][] = [['html', '<!doctype html>'], ['encoding', Uint8Array.of(0xc4, 0xfe)], ['columns', 'a,b\n1,2']];
  for (const [code, body] of answers) {
    mock.restoreAll();
    mock.method(globalThis, 'fetch', async () => new Response(body));
    const { feed, indicators } = headOf('a.csv');
    assert.equal((await faultOf(loadPart(feed, indicators[0]!, base))).code, code);
  }
});
