/** What a page can see of itself. */
import { parseCarrier } from '../enhance/carrier.js';
import { decodeFeed } from '../feed/decode.js';
import { FeedError } from '../feed/feed-error.js';
import { parseFeed } from '../feed/parse.js';
import type { Answer, CarrierFacts, FeedFacts, PageFacts, ScriptFacts } from './facts.js';

const scripts = 'script[src*="indicator-widgets"], script[src*="/esm/indicator-"], script[src*="/esm/all.js"], script[doctor], script[data-doctor]';
const widgets = ['card', 'trend', 'map', 'ranking', 'story', 'table', 'timeline', 'group'].map((name) => `indicator-${name}`);

/** The oldest Chromium that the script is made for. */
const oldestChromium = 83;

export async function gatherPageFacts(page: Document): Promise<PageFacts> {
  const carriers = [...page.querySelectorAll<HTMLElement>('*')].flatMap((element) => carrierFacts(element) ?? []);
  const feeds = [...new Set(carriers.flatMap(({ feed }) => feed ?? []))];
  const own = await ask(page.URL, 'HEAD');
  const chromium = Number(/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? oldestChromium);
  return {
    url: page.URL,
    charset: {
      header: /charset\s*=\s*"?([\w-]+)/i.exec(own.answer.contentType ?? '')?.[1],
      meta: page.querySelector('meta[charset]')?.getAttribute('charset') ?? /charset\s*=\s*([\w-]+)/i.exec(page.querySelector('meta[http-equiv="content-type" i]')?.getAttribute('content') ?? '')?.[1],
      bom: page.characterSet.startsWith('UTF-16') ? page.characterSet : undefined,
      isAscii: !/[^\0-\x7f]/.test(page.documentElement.textContent),
    },
    hasDoctype: page.compatMode !== 'BackCompat',
    policies: [own.response?.headers.get('content-security-policy') ?? '', ...[...page.querySelectorAll('meta[http-equiv="content-security-policy" i]')].map((meta) => meta.getAttribute('content') ?? '')].filter(Boolean),
    scripts: await Promise.all([...page.querySelectorAll<HTMLScriptElement>(scripts)].map(scriptFacts)),
    carriers,
    feeds: await Promise.all(feeds.map(readFeed)),
    attributesOf,
    lacking: chromium < oldestChromium ? [`Chromium ${oldestChromium} (${chromium})`] : [],
    foreign: widgets.filter((tag) => customElements.get(tag) && !attributesOf(tag)?.includes('feed')),
  };
}

function attributesOf(tag: string): readonly string[] | undefined {
  return (customElements.get(tag) as { observedAttributes?: string[] } | undefined)?.observedAttributes;
}

function carrierFacts(element: HTMLElement): CarrierFacts | undefined {
  const tag = element.localName;
  const group = element.parentElement?.closest('indicator-group');
  const common = { name: writtenTag(element), group: attributesIn(group ?? undefined) };
  const address = (text: string | null | undefined): string | undefined => (text && URL.canParse(text, element.baseURI) ? new URL(text, element.baseURI).href : undefined);
  const around = address(group?.getAttribute('feed'));
  if (tag.startsWith('indicator-')) {
    const hasData = (element as { data?: unknown }).data !== undefined || (group as { data?: unknown } | null | undefined)?.data !== undefined;
    // A page that forgot an end tag has the next widgets inside of this one.
    return { ...common, tag, attributes: attributesIn(element), feed: hasData ? undefined : (address(element.getAttribute('feed')) ?? around), hasData, isClosed: tag === 'indicator-group' || !element.querySelector(widgets.join()) };
  }
  const href = tag === 'a' ? (element.getAttribute('href') ?? '') : '';
  if (!href.includes('indicator-') || element.closest(`${widgets.slice(0, -1).join()},[data-indicator-off]`)) return undefined;
  const carrier = parseCarrier(href, { base: element.baseURI, url: element.ownerDocument.URL, origins: [location.origin], attributesOf });
  if (!carrier || 'code' in carrier) return carrier && { ...common, tag: carrier.value, attributes: {}, feed: undefined, hasData: true, isClosed: true };
  const feed = carrier.feed ?? carrier.sibling ?? around;
  return { ...common, tag: carrier.tag, attributes: Object.fromEntries(carrier.attributes), feed, hasData: feed === undefined, isClosed: true };
}

function attributesIn(element: Element | undefined): Record<string, string> {
  return Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));
}

function writtenTag(element: Element): string {
  const [start = ''] = (element.cloneNode(false) as Element).outerHTML.split('></');
  return start.length > 90 ? `${start.slice(0, 88)}\u2026` : `${start}>`;
}

async function scriptFacts(script: HTMLScriptElement): Promise<ScriptFacts> {
  const { answer, response } = await ask(script.src);
  const head = (await response?.text())?.slice(0, 400);
  return { url: script.src, integrity: script.integrity || undefined, crossorigin: script.crossOrigin !== null, charset: script.charset || undefined, answer, head };
}

async function readFeed(url: string): Promise<FeedFacts> {
  const { answer, response } = await ask(url);
  if (!response) return { url, answer };
  try {
    if (!response.ok) throw new FeedError({ code: 'http-status', path: '', value: response.status });
    return { url, answer, feed: parseFeed(decodeFeed(await response.arrayBuffer(), answer.contentType)) };
  } catch (error) {
    return { url, answer, problem: error instanceof FeedError ? error.problem : { code: 'unreachable', path: '', value: String(error), severity: 'error' } };
  }
}

async function ask(url: string, method = 'GET'): Promise<{ readonly answer: Answer; readonly response?: Response }> {
  try {
    const response = await fetch(url, { method, cache: 'no-cache' });
    return { response, answer: { status: response.status, contentType: response.headers.get('content-type') ?? undefined, redirectedTo: response.redirected ? response.url : undefined } };
  } catch (error) {
    // It answers, but not to this page: then the reason is the missing permission.
    const isThere = await fetch(url, { mode: 'no-cors' }).then(() => true, () => false);
    return { answer: isThere ? { failed: String(error), allowOrigin: '' } : { failed: String(error) } };
  }
}
