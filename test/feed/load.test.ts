import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { FeedError, type FeedProblem } from '../../src/feed/feed-error.js';
import { fetchJson, forgetFeed, lastGoodFeed, loadFeed } from '../../src/feed/load.js';
import { feedOf } from '../fixtures.js';

let count = 0;
/** An address that no other test has asked for. */
const address = (): string => `https://example.org/${count++}.json`;

/** Answers every request as told; returns the addresses asked for. */
function serve(answer: () => Response | Promise<Response>): string[] {
  const asked: string[] = [];
  mock.method(globalThis, 'fetch', async (url: string) => {
    asked.push(url);
    return answer();
  });
  return asked;
}

const json = (value: unknown): Response => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

async function faultOf(promise: Promise<unknown>): Promise<FeedProblem> {
  const error = await promise.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof FeedError);
  return error.problem;
}

afterEach(() => {
  mock.restoreAll();
  mock.timers.reset();
});

test('many askers of one address make one request and get one feed', async () => {
  const asked = serve(() => json(feedOf()));
  const url = address();
  const feeds = await Promise.all(Array.from({ length: 20 }, () => loadFeed(url)));
  assert.deepEqual(asked, [url]);
  assert.equal(new Set(feeds).size, 1);
  assert.equal(await loadFeed(url), feeds[0]);
  assert.equal(asked.length, 1);
});

test('two addresses are two requests', async () => {
  const asked = serve(() => json(feedOf()));
  const urls = [address(), address()];
  await Promise.all(urls.map(loadFeed));
  assert.deepEqual(asked, urls);
});

test('a failure is shared by those who asked and forgotten for the next', async () => {
  let works = false;
  const asked = serve(() => (works ? json(feedOf()) : new Response('', { status: 503 })));
  const url = address();
  const [first, second] = await Promise.all([faultOf(loadFeed(url)), faultOf(loadFeed(url))]);
  assert.equal(first, second);
  assert.equal(asked.length, 1);
  works = true;
  assert.equal((await loadFeed(url)).indicators.size, 1);
  assert.equal(asked.length, 2);
});

test('a forgotten feed is requested again, and the last good one is kept if that fails', async () => {
  let works = true;
  const asked = serve(() => (works ? json(feedOf()) : new Response('', { status: 500 })));
  const url = address();
  assert.equal(lastGoodFeed(url), undefined);
  const feed = await loadFeed(url);
  assert.equal(lastGoodFeed(url), feed);
  works = false;
  forgetFeed(url);
  await faultOf(loadFeed(url));
  assert.equal(asked.length, 2);
  assert.equal(lastGoodFeed(url), feed);
});

test('a status other than success is told', async () => {
  serve(() => new Response('{}', { status: 404 }));
  const { code, value } = await faultOf(loadFeed(address()));
  assert.deepEqual([code, value], ['http-status', 404]);
});

test('a server that cannot be reached is told with its address', async () => {
  serve(() => Promise.reject(new TypeError('Failed to fetch')));
  const url = address();
  const { code, value, expected } = await faultOf(loadFeed(url));
  assert.deepEqual([code, value, expected], ['unreachable', url, 'Failed to fetch']);
});

test('a server that does not answer within 15 seconds is told', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(globalThis, 'fetch', (_url: string, { signal }: { signal: AbortSignal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
  );
  const url = address();
  let isSettled = false;
  const fault = faultOf(loadFeed(url)).finally(() => (isSettled = true));
  mock.timers.tick(14_999);
  await new Promise(setImmediate);
  assert.equal(isSettled, false);
  mock.timers.tick(1);
  const { code, value } = await fault;
  assert.deepEqual([code, value], ['timeout', url]);
});

test('an answer in time is never interrupted', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let signal: AbortSignal | undefined;
  mock.method(globalThis, 'fetch', (_url: string, options: { signal: AbortSignal }) => {
    signal = options.signal;
    return Promise.resolve(json([1, 2]));
  });
  assert.deepEqual(await fetchJson(address()), [1, 2]);
  mock.timers.tick(60_000);
  assert.equal(signal!.aborted, false);
});

test('what is wrong with the document is told by its own code', async () => {
  const answers: [string, () => Response][] = [
    ['html', () => new Response('<!doctype html>')],
    ['truncated', () => new Response('{"version": 1')],
    ['encoding', () => new Response(new Uint8Array([0x22, 0xc4, 0xfe, 0x22]))],
    ['version', () => json(feedOf({ version: 2 }))],
    ['empty', () => json(feedOf({ indicators: [] }))],
  ];
  for (const [code, answer] of answers) {
    mock.restoreAll();
    serve(answer);
    assert.equal((await faultOf(loadFeed(address()))).code, code);
  }
});

test('the server’s charset is honoured', async () => {
  serve(() => new Response(new Uint8Array([0x22, 0xc4, 0xfe, 0xcf, 0xc4, 0x22]), { headers: { 'content-type': 'application/json; charset=gb18030' } }));
  assert.equal(await fetchJson(address()), '宁夏');
});

test('where fetch is missing, throws at once or gives no bytes, XMLHttpRequest asks', async () => {
  class Request {
    response: ArrayBuffer | undefined;
    responseType = '';
    status = 0;
    onload: () => void = () => undefined;
    url = '';
    open(_method: string, url: string): void {
      this.url = url;
    }
    getResponseHeader(): string {
      return 'application/json; charset=gb18030';
    }
    abort(): void {}
    send(): void {
      this.status = this.url.endsWith('?404') ? 404 : 200;
      this.response = new Uint8Array([0x22, 0xc4, 0xfe, 0xcf, 0xc4, 0x22]).buffer;
      queueMicrotask(() => this.onload());
    }
  }
  const { fetch } = globalThis;
  const own = Object.getOwnPropertyDescriptor(globalThis, 'XMLHttpRequest');
  Object.defineProperty(globalThis, 'XMLHttpRequest', { value: Request, configurable: true });
  try {
    for (const broken of [undefined, () => { throw new TypeError('not a function'); }, () => Promise.resolve({ ok: true, json: () => 1 }), () => undefined]) {
      globalThis.fetch = broken as unknown as typeof fetch;
      assert.equal(await fetchJson(address()), '宁夏');
    }
    assert.deepEqual((await faultOf(fetchJson(`${address()}?404`))).code, 'http-status');
  } finally {
    globalThis.fetch = fetch;
    if (own) Object.defineProperty(globalThis, 'XMLHttpRequest', own);
    else Reflect.deleteProperty(globalThis, 'XMLHttpRequest');
  }
});

test('an answer that never ends is given up in time, also by a fetch that knows no signal', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(globalThis, 'fetch', () => Promise.resolve({ ok: true, headers: new Headers(), arrayBuffer: () => new Promise(() => undefined) }));
  const fault = faultOf(loadFeed(address()));
  await new Promise(setImmediate);
  mock.timers.tick(15_000);
  assert.equal((await fault).code, 'timeout');
});
