/** What there is to see of a page for the command line: the page, its scripts, its feeds. */
import { createHash } from 'node:crypto';
import { FeedError, type FeedProblem } from '../../feed/feed-error.js';
import { decodeFeed } from '../../feed/decode.js';
import { parseFeed } from '../../feed/parse.js';
import { parseCarrier } from '../../enhance/carrier.js';
import type { CarrierFacts, FeedFacts, PageFacts, ScriptFacts } from '../../doctor/facts.js';
import { decodePage } from '../prerender/encoding.js';
import { attributesOf } from '../prerender/still.js';
import { ancestorsOf, attributeOf, lineNumber, nearestAttribute, readPage, type Element } from '../prerender/tree.js';
import { request, type Requested } from './request.js';

/** Scripts that are asked for their first line: a site may have given ours another name. */
const scriptLimit = 40;

/** @param asked the answer for the page itself */
export async function gatherFacts(url: string, asked: Requested, onProgress: (url: string) => void = () => {}): Promise<PageFacts> {
  const { text } = decodePage(asked.bytes);
  const elements = readPage(text);
  const base = baseOf(elements, asked.answer.redirectedTo ?? url);
  const carriers = elements.flatMap((element) => carrierFacts(element, text, base, url) ?? []);
  const feeds = [...new Set(carriers.flatMap(({ feed }) => feed ?? []))];
  const origin = url.startsWith('http') ? new URL(url).origin : undefined;
  const meta = elements.filter(({ tagName }) => tagName === 'meta');
  const policy = meta.filter((element) => attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-security-policy').map((element) => attributeOf(element, 'content') ?? '');
  return {
    url,
    charset: charsetOf(asked, meta, text),
    hasDoctype: /^(?:\s|\ufeff|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*<!doctype\b/i.test(text),
    policies: [...asked.policies, ...policy.filter(Boolean)],
    scripts: await scriptsOf(elements, base, onProgress),
    carriers,
    feeds: await Promise.all(feeds.map((feed) => (onProgress(feed), readFeed(feed, origin)))),
    attributesOf: (tag) => (tag === 'indicator-group' ? ['feed', 'region', 'period', 'elder'] : attributesOf(tag)),
  };
}

function baseOf(elements: readonly Element[], url: string): string {
  const href = elements.flatMap((element) => (element.tagName === 'base' ? (attributeOf(element, 'href') ?? []) : []))[0];
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : url;
}

function charsetOf({ answer, bytes }: Requested, meta: readonly Element[], text: string): PageFacts['charset'] {
  const declared = meta.find((element) => attributeOf(element, 'charset') ?? /charset=/i.test(attributeOf(element, 'content') ?? ''));
  return {
    header: /charset\s*=\s*"?([\w-]+)/i.exec(answer.contentType ?? '')?.[1],
    meta: declared && (attributeOf(declared, 'charset') ?? /charset\s*=\s*([\w-]+)/i.exec(attributeOf(declared, 'content')!)?.[1]),
    metaAt: declared?.sourceCodeLocation?.endOffset,
    bom: bytes[0] === 0xef && bytes[1] === 0xbb ? 'utf-8' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined,
    isAscii: !/[^\0-\x7f]/.test(text),
  };
}

async function scriptsOf(elements: readonly Element[], base: string, onProgress: (url: string) => void): Promise<ScriptFacts[]> {
  const tags = elements.filter((element) => element.tagName === 'script' && URL.canParse(attributeOf(element, 'src') ?? ':', base)).slice(0, scriptLimit);
  const read = await Promise.all(
    tags.map(async (element): Promise<ScriptFacts | undefined> => {
      const url = new URL(attributeOf(element, 'src')!, base).href;
      onProgress(url);
      const { answer, bytes } = await request(url);
      const head = new TextDecoder().decode(bytes.subarray(0, 400));
      if (!/indicator-widgets|\/esm\/(?:all|indicator-\w+)\.js/.test(url) && !head.startsWith('/*! indicator-widgets ')) return undefined;
      const integrity = attributeOf(element, 'integrity');
      const algorithm = /sha(?:256|384|512)/.exec(integrity ?? '')?.[0];
      return { url, line: lineNumber(element), integrity, crossorigin: attributeOf(element, 'crossorigin') !== undefined, charset: attributeOf(element, 'charset'), answer, head, digest: algorithm && `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}` };
    }),
  );
  return read.filter((facts) => facts !== undefined);
}

function carrierFacts(element: Element, text: string, base: string, url: string): CarrierFacts | undefined {
  const start = element.sourceCodeLocation?.startTag;
  const written = start ? text.slice(start.startOffset, start.endOffset).replace(/\s+/g, ' ') : `<${element.tagName}>`;
  const group = ancestorsOf(element).find(({ tagName }) => tagName === 'indicator-group');
  const around = Object.fromEntries((group?.attrs ?? []).map(({ name, value }) => [name, value]));
  const common = { name: written.length > 90 ? `${written.slice(0, 88)}…` : written, line: lineNumber(element), group: around };
  const resolve = (address: string | undefined): string | undefined => (address && URL.canParse(address, base) ? new URL(address, base).href : undefined);
  if (element.tagName.startsWith('indicator-')) {
    const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
    return { ...common, tag: element.tagName, attributes, feed: resolve(attributes['feed'] ?? around['feed']), hasData: false, isClosed: element.sourceCodeLocation?.endTag !== undefined };
  }
  const href = element.tagName === 'a' ? (attributeOf(element, 'href') ?? '') : '';
  if (!href.includes('indicator-') || nearestAttribute(element, 'data-indicator-off') !== undefined || ancestorsOf(element).some(({ tagName }) => /^indicator-(?!group)/.test(tagName))) return undefined;
  const carrier = parseCarrier(href, { base, url, origins: { includes: () => true } as unknown as string[], attributesOf });
  if (!carrier) return undefined;
  if ('code' in carrier) return { ...common, tag: carrier.code === 'unknown-attribute' ? 'indicator-card' : carrier.value, attributes: carrier.code === 'unknown-attribute' ? { [carrier.value]: '' } : {}, feed: undefined, hasData: true, isClosed: true };
  const feed = carrier.feed ?? carrier.sibling ?? resolve(around['feed']);
  return { ...common, tag: carrier.tag, attributes: Object.fromEntries(carrier.attributes), feed, hasData: feed === undefined, isClosed: true };
}

async function readFeed(url: string, origin: string | undefined): Promise<FeedFacts> {
  const { answer, bytes } = await request(url, origin);
  if (answer.failed !== undefined) return { url, answer };
  try {
    if ((answer.status ?? 200) >= 400) throw new FeedError({ code: 'http-status', path: '', value: answer.status });
    return { url, answer, feed: parseFeed(decodeFeed(bytes, answer.contentType)) };
  } catch (error) {
    return { url, answer, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): FeedProblem {
  if (error instanceof FeedError) return error.problem;
  throw error;
}
