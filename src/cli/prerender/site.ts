/** The folder of a site as addresses see it: pages and feeds by URL, read from the folder, or from the web where they lie elsewhere. */
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { decodeFeed, decodeText } from '../../feed/decode.js';
import { FeedError } from '../../feed/feed-error.js';
import type { Feed } from '../../feed/feed.js';
import { isCsv } from '../../feed/part.js';
import { readCsv } from '../../feed/part-csv.js';
import { parseFeed } from '../../feed/parse.js';
import { fetchFile } from './fetch-feed.js';

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

  /** The file of an address; `undefined` where it leads out of the site, or is none. */
  fileOf(url: string): string | undefined {
    const { origin: other, pathname } = new URL(url);
    if (other !== origin) return undefined;
    try {
      const names = pathname.split('/').map(decodeURIComponent);
      // A slash that was written as %2f would lead where no server of the site does.
      return names.some((name) => /[\\/]/.test(name)) ? undefined : join(this.#root, ...names);
    } catch {
      return undefined;
    }
  }

  /** The feed at an address, read once. @throws {FeedError} where there is none that can be used */
  feed(url: string): Promise<ReadFeed> {
    const known = this.#feeds.get(url) ?? this.#read(url);
    this.#feeds.set(url, known);
    return known;
  }

  async #read(url: string): Promise<ReadFeed> {
    const data = await this.#whole(await this.#value(url), url);
    return { data, feed: parseFeed(data) };
  }

  /** The JSON value at an address; of a CSV its columns. */
  async #value(url: string): Promise<unknown> {
    const file = this.fileOf(url);
    const { bytes, contentType } = file === undefined ? await fetchFile(url) : { bytes: await readFeedFile(file), contentType: '' };
    return isCsv(url) ? readCsv(decodeText(bytes, contentType)) : decodeFeed(bytes, contentType);
  }

  /** A feed with the observations in it that it has in files of their own: a page without script cannot ask for them later. */
  async #whole(data: unknown, url: string): Promise<unknown> {
    const { indicators } = (data ?? {}) as { indicators?: unknown };
    if (!Array.isArray(indicators)) return data;
    const filled = indicators.map(async (indicator: { observations?: { href?: unknown } } | null) => {
      const href = indicator?.observations?.href;
      return typeof href === 'string' && URL.canParse(href, url) ? { ...indicator, observations: await this.#value(new URL(href, url).href) } : indicator;
    });
    return { ...(data as object), indicators: await Promise.all(filled) };
  }
}

async function readFeedFile(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return Uint8Array.from(await readFile(file));
  } catch (error) {
    throw new FeedError({ code: 'unreachable', path: '', value: file, expected: (error as Error).message });
  }
}
