/** Feeds by URL: one request a URL a page, shared by every widget; a failure is forgotten, so the next asker tries again. */
import { FeedError } from './feed-error.js';
import type { Feed } from './feed.js';
import type { Answer } from './get.js';
import { readFeed } from './read.js';

/** How long a server may take before the reader is told, in milliseconds. */
const patience = 15000;

const asked = new Map<string, Promise<Feed>>();
const lastGood = new Map<string, Feed>();

/**
 * The feed at an absolute URL.
 * @throws {FeedError} `unreachable`, `timeout`, `http-status`, and whatever `decodeFeed` and `parseFeed` throw
 */
export function loadFeed(url: string): Promise<Feed> {
  let answer = asked.get(url);
  if (!answer) {
    answer = fetchJson(url).then(readFeed);
    asked.set(url, answer);
    answer.then(
      (feed) => lastGood.set(url, feed),
      // A later request may have taken its place: that one is not ours to forget.
      () => asked.get(url) === answer && asked.delete(url),
    );
  }
  return answer;
}

/** The last feed that was read from this URL while the page was open, if any. */
export function lastGoodFeed(url: string): Feed | undefined {
  return lastGood.get(url);
}

/** Forgets the answer of a URL, so that the next asker requests it again. */
export function forgetFeed(url: string): void {
  asked.delete(url);
}

/** A JSON value by plain GET: a feed, or outlines that belong to one. */
export function fetchJson(url: string): Promise<unknown> {
  return fetchFile(url, readJson);
}

/** What is read from the bytes of a file, by plain GET. @throws {FeedError} as `loadFeed` */
export async function fetchFile<T>(url: string, read: (bytes: ArrayBuffer, contentType: string) => T | Promise<T>): Promise<T> {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    // Whichever comes first, for stand-ins of `fetch` know nothing of signals. (`Promise.race` would walk a list.)
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new FeedError({ code: 'timeout', path: '', value: url }));
        abort.abort();
      }, patience);
      request(url, abort.signal, read).then(resolve, reject);
    });
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError({ code: 'unreachable', path: '', value: url, expected: (error as Error | undefined)?.message ?? '' });
  } finally {
    clearTimeout(timer);
  }
}

async function request<T>(url: string, signal: AbortSignal, read: (bytes: ArrayBuffer, contentType: string) => T | Promise<T>): Promise<T> {
  const response = await get(url, signal);
  if (!response.ok) throw new FeedError({ code: 'http-status', path: '', value: response.status });
  return read(await response.arrayBuffer(), response.headers.get('content-type') ?? '');
}

async function get(url: string, signal: AbortSignal): Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  try {
    answer = fetch(url, { signal });
  } catch {} // missing, or a stand-in that throws at once
  const response = await answer;
  return typeof response?.arrayBuffer === 'function' && response.ok ? response : (await import('./get.js')).getOtherwise(url, signal, response);
}

/** UTF-8 JSON at once, whatever a server says of all its files; of anything else `decodeFeed` knows what it is, and is fetched for it. */
async function readJson(bytes: ArrayBuffer, contentType: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {}
  return (await import('./decode.js')).decodeFeed(bytes, contentType);
}
