/** The folder of a site as addresses see it: pages and feeds by URL, read from the folder, or from the web where they lie elsewhere. */
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { decodeFeed } from '../../feed/decode.js';
import { FeedError } from '../../feed/feed-error.js';
import type { Feed } from '../../feed/feed.js';
import { parseFeed } from '../../feed/parse.js';
import { fetchFeed } from './fetch-feed.js';

/** The site's own origin: it leads nowhere, so nothing is ever asked of it. */
const origin = 'https://site.invalid';

/** A feed, and the document it came from. */
export interface ReadFeed {
  readonly data: unknown;
  readonly feed: Feed;
}

export class Site {
  readonly #root: string;
  readonly #feeds = new Map<string, Promise<ReadFeed>>();

  /** @param root the folder that `/` means */
  constructor(root: string) {
    this.#root = resolve(root);
  }

  /** The address of a file; `undefined` outside of the folder. */
  urlOf(file: string): string | undefined {
    const path = relative(this.#root, resolve(file));
    if (path.startsWith('..') || isAbsolute(path)) return undefined;
    return `${origin}/${path.split(sep).map(encodeURIComponent).join('/')}`;
  }

  /** The file of an address; `undefined` where it leads out of the site. */
  fileOf(url: string): string | undefined {
    const { origin: other, pathname } = new URL(url);
    if (other !== origin) return undefined;
    return join(this.#root, ...pathname.split('/').map(decodeURIComponent));
  }

  /** The feed at an address, read once. @throws {FeedError} where there is none that can be used */
  feed(url: string): Promise<ReadFeed> {
    const known = this.#feeds.get(url) ?? this.#read(url);
    this.#feeds.set(url, known);
    return known;
  }

  async #read(url: string): Promise<ReadFeed> {
    const file = this.fileOf(url);
    const data = file === undefined ? await fetchFeed(url) : decodeFeed(await readFeedFile(file));
    return { data, feed: parseFeed(data) };
  }
}

async function readFeedFile(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return Uint8Array.from(await readFile(file));
  } catch (error) {
    throw new FeedError({ code: 'unreachable', path: '', value: file, expected: (error as Error).message });
  }
}
