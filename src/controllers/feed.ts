/** The feed of an element: loading, complete, stale or failed, and never an answer that came too late. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError, type FeedProblem } from '../feed/feed-error.js';
import type { Feed } from '../feed/feed.js';
import { forgetFeed, lastGoodFeed, loadFeed } from '../feed/load.js';
import { readFeed } from '../feed/read.js';
import { noteAnswer, watchFeed } from './renewal.js';
import { feedUrl } from './url.js';

/** Closed: an element is in exactly one of these. `stale` shows the last good feed after a failed renewal. */
export type FeedState =
  | { readonly status: 'pending' }
  | { readonly status: 'complete'; readonly feed: Feed }
  | { readonly status: 'stale'; readonly feed: Feed; readonly problem: FeedProblem }
  | { readonly status: 'error'; readonly problem: FeedProblem };

/** Where the feed comes from: an absolute URL, or the document itself as an object. */
export interface FeedSource {
  readonly url: string | undefined;
  readonly data: unknown;
}

/** The feed that an element asks for: its own, else its group's. */
export function feedSource(host: HTMLElement & { feed?: string | undefined; data?: unknown }, group: { feed?: string | undefined; data?: unknown }): FeedSource {
  if (host.data !== undefined) return { url: undefined, data: host.data };
  if (host.feed) return { url: feedUrl(host, host.feed), data: undefined };
  return { url: group.feed, data: group.data };
}

const pending: FeedState = { status: 'pending' };

/** How long an element without any feed waits for a script to give it one, in milliseconds. */
const grace = 1000;

const given = new WeakMap<object, Feed | Promise<Feed>>();

export class FeedController implements ReactiveController {
  state: FeedState = pending;
  readonly #host: ReactiveControllerHost;
  readonly #source: () => FeedSource;
  #asked: unknown;
  #answer: Promise<Feed> | undefined;
  #settled: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connected = false;
  #unwatch: (() => void) | undefined;

  /** @param source read before every update; a change of it loads anew */
  constructor(host: ReactiveControllerHost, source: () => FeedSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** The absolute URL that the feed comes from, if it comes from one. */
  get url(): string | undefined {
    return this.#source().url;
  }

  /** Resolves when the present load has ended, well or badly. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  hostConnected(): void {
    this.#connected = true;
    const { url, data } = this.#source();
    if (data === undefined && url === this.#asked) this.#watch(url);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    clearTimeout(this.#timer);
    this.#watch(undefined);
    // An answer to a removed element is nobody's: ask again when it comes back.
    if (this.state.status === 'pending') this.#asked = undefined;
  }

  hostUpdate(): void {
    if (!this.#connected) return;
    const { url, data } = this.#source();
    const wanted = data ?? url ?? '';
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    clearTimeout(this.#timer);
    this.#watch(data === undefined ? url : undefined);
    if (data !== undefined && data !== null) this.#read(data);
    else if (url) this.#load(url);
    else this.#wait();
  }

  /** Requests the feed once more; while the answer is under way, and if it fails, what is shown stays. */
  refresh(): Promise<void> {
    const { url, data } = this.#source();
    if (url === undefined || data !== undefined) return this.#settled;
    forgetFeed(url);
    this.#load(url, this.state);
    return this.#settled;
  }

  #load(url: string, shown: FeedState = pending): void {
    const answer = loadFeed(url);
    answer.then(
      () => noteAnswer(url, answer, undefined),
      (error: unknown) => noteAnswer(url, answer, problemOf(error).code),
    );
    this.#follow(answer, url, shown);
  }

  /** Hears when the feed at a URL is to be asked for once more; what is shown stays meanwhile. */
  #watch(url: string | undefined): void {
    this.#unwatch?.();
    this.#unwatch = url ? watchFeed(url, () => this.#asked === url && this.#load(url, this.state)) : undefined;
  }

  #read(data: unknown): void {
    const feed = feedOf(data);
    if (feed instanceof Promise) this.#follow(feed, data, pending);
    else this.state = { status: 'complete', feed };
  }

  /** Shows what an answer to `asked` brings, unless something else was asked for in the meantime. */
  #follow(answer: Promise<Feed>, asked: unknown, shown: FeedState): void {
    this.state = shown;
    this.#answer = answer;
    const isCurrent = (): boolean => this.#asked === asked && this.#answer === answer;
    this.#settled = answer.then(
      (feed) => {
        if (isCurrent()) this.#show({ status: 'complete', feed });
      },
      (error: unknown) => {
        if (!isCurrent()) return;
        const problem = problemOf(error);
        const feed = typeof asked === 'string' ? lastGoodFeed(asked) : undefined;
        this.#show(feed ? { status: 'stale', feed, problem } : { status: 'error', problem });
      },
    );
  }

  #wait(): void {
    this.state = pending;
    this.#timer = setTimeout(() => {
      this.#show({ status: 'error', problem: { code: 'missing', path: 'feed', severity: 'error' } });
    }, grace);
  }

  #show(state: FeedState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** A feed given as an object, read once however many elements it is given to. */
function feedOf(data: unknown): Feed | Promise<Feed> {
  if (typeof data !== 'object' || data === null) return readFeed(data);
  let feed = given.get(data);
  if (!feed) given.set(data, (feed = readFeed(data)));
  return feed;
}

function problemOf(error: unknown): FeedProblem {
  return error instanceof FeedError ? error.problem : { code: 'json', path: '', value: String(error), severity: 'error' };
}
