/** One page with its carriers filled. */
import { FeedError, type FeedProblem } from '../../feed/feed-error.js';
import { explainProblem } from '../../feed/explain.js';
import { parseFeed } from '../../feed/parse.js';
import { findCarriers, type FoundCarrier } from './carriers.js';
import { decodePage } from './encoding.js';
import type { PageFault } from './fault.js';
import { partsOf } from './parts.js';
import type { ReadFeed, Site } from './site.js';
import { splice } from './splice.js';
import { attributesOf } from './still.js';
import { attributeOf, readPage } from './tree.js';

export interface FilledCarrier {
  readonly carrier: FoundCarrier;
  readonly feed: ReadFeed;
  readonly hasPicture: boolean;
}

export interface FilledPage {
  readonly bytes: Uint8Array;
  /** What relative addresses in it start from. */
  readonly base: string;
  readonly filled: readonly FilledCarrier[];
  readonly faults: readonly PageFault[];
}

/** @param url the page's address in the site */
export async function fillPage(bytes: Uint8Array, url: string, site: Site, width: number): Promise<FilledPage> {
  const page = decodePage(bytes);
  const elements = readPage(page.text);
  const base = baseOf(elements, url);
  const { carriers, faults } = findCarriers(elements, page.text, { base, url, attributesOf });
  const filled: FilledCarrier[] = [];
  const found: PageFault[] = [...faults];
  const edits = [];
  for (const [index, carrier] of carriers.entries()) {
    const tell = (problem: FeedProblem): void => void found.push({ line: carrier.line, name: carrier.name, words: { zh: explainProblem(problem, 'zh-CN'), en: explainProblem(problem, 'en') } });
    try {
      const feed = await feedOf(carrier, site);
      const { html, hasPicture, problems } = await partsOf(carrier, feed, { width, prefix: `indicator-${index + 1}-`, base });
      problems.forEach(tell);
      if (!html && !problems.length) found.push({ line: carrier.line, name: carrier.name, words: { zh: '数据文件里没有它要的数据', en: 'the feed has nothing for it' } });
      if (!html) continue;
      edits.push(...carrier.edits(html));
      filled.push({ carrier, feed, hasPicture });
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      tell(error.problem);
    }
  }
  found.sort((a, b) => a.line - b.line);
  return { bytes: splice(bytes, page, edits), base, filled, faults: found };
}

async function feedOf({ feed, data }: FoundCarrier, site: Site): Promise<ReadFeed> {
  if (data !== undefined) return { data, feed: parseFeed(data) };
  if (feed === undefined) throw new FeedError({ code: 'missing', path: 'feed' });
  return site.feed(feed);
}

/** Where relative addresses start: `<base href>`, else the page. */
function baseOf(elements: ReturnType<typeof readPage>, url: string): string {
  const base = elements.find((element) => element.tagName === 'base' && attributeOf(element, 'href') !== undefined);
  const href = base && attributeOf(base, 'href')!;
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : url;
}
