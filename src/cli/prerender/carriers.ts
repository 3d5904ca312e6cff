/** The carriers of a page: elements, links that ask for one, and links with a table behind them. */
import { parseCarrier, type Carrier, type CarrierPage } from '../../enhance/carrier.js';
import { readCarrierTable } from '../../enhance/carrier-table.js';
import type { FeedProblem } from '../../feed/feed-error.js';
import { explainProblem } from '../../feed/explain.js';
import type { Words } from '../words.js';
import type { PageFault } from './fault.js';
import { isWidget, nodesBehind, placeOfLink } from './line.js';
import type { Edit } from './splice.js';
import { isWaiting, pageOfTable, readTableElement, tableBehind, within } from './table.js';
import { ancestorsOf, attributeOf, isElement, lineNumber, nearestAttribute, rangeOf, textOf, type Element, type Node } from './tree.js';

export const kinds = ['card', 'trend', 'map', 'ranking', 'story', 'table', 'timeline'] as const;
export type Kind = (typeof kinds)[number];

/** What is asked for, and where. */
export interface FoundCarrier {
  readonly kind: Kind;
  /** How a fault names it. */
  readonly name: string;
  readonly line: number;
  /** Its attributes, `feed` not among them. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Address of the feed, absolute. */
  readonly feed: string | undefined;
  /** The feed itself, where it was read from a table. */
  readonly data: unknown;
  readonly group: Readonly<Record<string, string>>;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | undefined;
  readonly elder: boolean;
  /** Whether the page's author wrote something there. */
  readonly isAuthored: boolean;
  /** The page behind the link, as it is written there, and its fragment. */
  readonly target: { readonly page: string; readonly fragment: string } | undefined;
  /** What has to change in the page for these parts to stand there. */
  edits(parts: string): Edit[];
}

export interface Found {
  readonly carriers: readonly FoundCarrier[];
  readonly faults: readonly PageFault[];
}

/** @param page its own address, and the one that relative addresses in it start from */
export function findCarriers(elements: readonly Element[], text: string, page: Pick<CarrierPage, 'base' | 'url' | 'attributesOf'>): Found {
  const carriers: FoundCarrier[] = [];
  const faults: PageFault[] = [];
  /** What the tables say that widgets of an earlier run wait for. */
  const awaited = new Map<Element, unknown>();
  const whole: WholePage = { ...page, elements, awaited };
  for (const element of elements) {
    const name = nameOf(element, text);
    const fault = (words: Words): void => void faults.push({ line: lineNumber(element), name, words });
    if (element.tagName.startsWith('indicator-')) findElement(element, name, text, whole, carriers, fault);
    else if (element.tagName === 'a') findLink(element, name, whole, carriers, fault);
  }
  return { carriers, faults };
}

type Tell = (words: Words) => void;
type WholePage = Pick<CarrierPage, 'base' | 'url' | 'attributesOf'> & { readonly elements: readonly Element[]; readonly awaited: Map<Element, unknown> };

function kindOf(tag: string): Kind | undefined {
  return kinds.find((kind) => tag === `indicator-${kind}`);
}

function nameOf(element: Element, text: string): string {
  const tag = element.sourceCodeLocation?.startTag;
  const written = tag ? text.slice(tag.startOffset, tag.endOffset).replace(/\s+/g, ' ') : `<${element.tagName}>`;
  return written.length > 90 ? `${written.slice(0, 88)}…` : written;
}

function findElement(element: Element, name: string, text: string, page: WholePage, carriers: FoundCarrier[], fault: Tell): void {
  const { base } = page;
  const kind = kindOf(element.tagName);
  if (!kind) return element.tagName === 'indicator-group' ? undefined : fault({ zh: `没有这个标签；可用：${kinds.map((one) => `indicator-${one}`).join('、')}`, en: `there is no such tag; there is: ${kinds.map((one) => `indicator-${one}`).join(', ')}` });
  const location = element.sourceCodeLocation;
  if (!location?.startTag || !location.endTag) {
    const isSelfClosed = location?.startTag && text.slice(location.startTag.startOffset, location.startTag.endOffset).endsWith('/>');
    return fault(isSelfClosed ? { zh: `HTML 不认自闭合标签；请写成 <${element.tagName} …></${element.tagName}>`, en: `HTML knows no self-closing tag here; write <${element.tagName} …></${element.tagName}>` } : { zh: `没有结束标签；请加上 </${element.tagName}>`, en: `the end tag is missing; add </${element.tagName}>` });
  }
  if (ancestorsOf(element).some(({ tagName }) => tagName === 'p')) return fault({ zh: '标签写在 <p> 里，而段落里不能有表格；请移到 <p> 外面', en: 'it stands inside <p>, where no table can be; put it outside of the paragraph' });
  const own = element.childNodes.filter((node) => isElement(node) && attributeOf(node, 'data-indicator') !== undefined).flatMap((node) => rangeOf(node) ?? []);
  const insideEnd = location.endTag.startOffset;
  const attributes = Object.fromEntries(element.attrs.map((one) => [one.name, one.value]));
  const { feed, ...rest } = attributes;
  const link = feed ? undefined : within(element, 'a').find((one) => attributeOf(one, 'href')?.includes(`#${element.tagName}`));
  const carrier = link && readLink(link, page);
  const data = page.awaited.get(element) ?? (carrier && 'tag' in carrier ? tableOf(link, carrier, nodesBehind(element), page, fault)?.data : undefined);
  carriers.push({
    ...settingOf(element),
    kind,
    name,
    line: lineNumber(element),
    attributes: rest,
    feed: feed ? absolute(feed, base) : groupFeed(element, base),
    data,
    isAuthored: element.childNodes.some(isAuthored),
    target: undefined,
    edits: (parts) => (own.length ? own.map((range, index) => ({ ...range, text: index ? '' : parts })) : [{ start: insideEnd, end: insideEnd, text: parts }]),
  });
}

/** As the widget itself sees it: white space and its own parts are nothing. */
function isAuthored(node: Node): boolean {
  if (!isElement(node)) return textOf(node) !== '';
  if (attributeOf(node, 'data-indicator') !== undefined) return false;
  return !holdsPart(node) || node.childNodes.some(isAuthored);
}

function holdsPart(element: Element): boolean {
  return element.childNodes.some((node) => isElement(node) && (attributeOf(node, 'data-indicator') !== undefined || holdsPart(node)));
}

/** What a link asks for. */
function readLink(link: Element, page: WholePage): ReturnType<typeof parseCarrier> {
  const href = attributeOf(link, 'href') ?? '';
  return href.includes('indicator-') ? parseCarrier(href, { ...page, origins: [new URL(page.url).origin] }) : undefined;
}

/** The figures behind a link that names no feed; `undefined` where there is no table, or none that can be read. */
function tableOf(link: Element, carrier: Carrier, after: ReturnType<typeof nodesBehind>, { elements }: WholePage, fault: Tell): ReturnType<typeof readCarrierTable> | undefined {
  const table = carrier.feed === undefined ? tableBehind(after) : undefined;
  const read = table && readCarrierTable(readTableElement(table), pageOfTable(elements, table, link), carrier);
  read?.problems.forEach((problem: FeedProblem) => fault({ zh: explainProblem(problem, 'zh-CN'), en: explainProblem(problem, 'en') }));
  return read?.data ? read : undefined;
}

function findLink(link: Element, name: string, page: WholePage, carriers: FoundCarrier[], fault: Tell): void {
  const href = attributeOf(link, 'href') ?? '';
  if (ancestorsOf(link).some(({ tagName }) => /^(?:indicator-(?!group)|button$|summary$|label$|svg$)/.test(tagName))) return;
  const carrier = readLink(link, page);
  if (!carrier) return;
  if ('code' in carrier) return fault({ zh: `无法读取链接：${carrier.value}；可用：${carrier.expected}   [${carrier.code}]`, en: `the link cannot be read: ${carrier.value}; there is: ${carrier.expected}   [${carrier.code}]` });
  const place = placeOfLink(link);
  const table = place && tableOf(link, carrier, place.after, page, fault);
  const feed = table ? undefined : (carrier.feed ?? carrier.sibling);
  if (!place || (!table && feed === undefined && !ancestorsOf(link).some(({ tagName }) => tagName === 'indicator-group'))) return;
  const address = feed === undefined ? undefined : relative(feed, page.base);
  const attributes = table?.attributes ?? carrier.attributes;
  const wanted = new Map<string, string>([...(address === undefined ? [] : [['feed', address] as const]), ...attributes]);
  const there = place.kind === 'behind' ? place.following.find((node) => isWidget(node, carrier.tag, wanted)) : undefined;
  if (there) {
    if (table && isWaiting(there as Element)) page.awaited.set(there as Element, table.data);
    return;
  }
  const open = `<${carrier.tag}${[...wanted].map(([attribute, value]) => ` ${attribute}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`).join('')}>`;
  const close = `</${carrier.tag}>`;
  carriers.push({
    ...settingOf(link),
    kind: kindOf(carrier.tag)!,
    name,
    line: lineNumber(link),
    attributes: Object.fromEntries(attributes),
    feed: feed ?? (table ? undefined : groupFeed(link, page.base)),
    data: table?.data,
    isAuthored: place.kind === 'around',
    // A page of its own would be without the table.
    target: table ? undefined : targetOf(href),
    edits: (parts) =>
      place.kind === 'around'
        ? [{ start: place.start, end: place.start, text: open }, { start: place.end, end: place.end, text: parts + close }]
        : [{ start: place.at, end: place.at, text: open + parts + close }],
  });
}

function targetOf(href: string): FoundCarrier['target'] {
  const [page = '', ...fragment] = href.split('#');
  return page ? { page, fragment: fragment.join('#') } : undefined;
}

function settingOf(element: Element): Pick<FoundCarrier, 'group' | 'lang' | 'dir' | 'elder'> {
  const around = ancestorsOf(element);
  const group = around.find(({ tagName }) => tagName === 'indicator-group');
  const dir = nearestAttribute(element, 'dir', (value) => /^(?:ltr|rtl)$/i.test(value))?.toLowerCase();
  return {
    group: Object.fromEntries((group?.attrs ?? []).filter(({ name }) => name !== 'feed').map(({ name, value }) => [name, value])),
    lang: nearestAttribute(element, 'lang') ?? '',
    dir: dir === 'rtl' ? 'rtl' : dir === 'ltr' ? 'ltr' : undefined,
    elder: attributeOf(element, 'elder') !== undefined || (group !== undefined && attributeOf(group, 'elder') !== undefined) || around.some((one) => /(^|\s)indicator-elder(\s|$)/.test(attributeOf(one, 'class') ?? '')),
  };
}

function groupFeed(element: Element, base: string): string | undefined {
  const group = ancestorsOf(element).find(({ tagName }) => tagName === 'indicator-group');
  const feed = group && attributeOf(group, 'feed');
  return feed ? absolute(feed, base) : undefined;
}

function absolute(address: string, base: string): string | undefined {
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

/** An address as short as the page can write it. */
export function relative(address: string, base: string): string {
  const [to, from] = [new URL(address), new URL(base)];
  if (to.origin !== from.origin) return address;
  const [steps, start] = [to.pathname.split('/'), from.pathname.split('/').slice(0, -1)];
  let same = 0;
  while (same < start.length && same < steps.length - 1 && steps[same] === start[same]) same++;
  return [...start.slice(same).map(() => '..'), ...steps.slice(same)].join('/') + to.search;
}
