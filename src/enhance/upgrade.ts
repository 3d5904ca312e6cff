/** Makes a widget of a carrier: of a link alone, or of a link and the table behind it. */
import type { FeedProblem } from '../feed/feed-error.js';
import { makeElement } from '../elements/make.js';
import { originOf, parseCarrier, type Carrier } from './carrier.js';
import { lineOf, natural, textOf, type Line } from './line.js';
import { isPlaced, placeWidget } from './place.js';
import { tell } from './tell.js';

/** Links that may be carriers; the rest of a page's links costs nothing more. */
export const linkSelector = 'a[href*="indicator-"]';

/** Where a carrier is part of something else: what is edited, what was upgraded before, what is pressed. */
const elsewhere = 'indicator-card,indicator-trend,indicator-map,indicator-ranking,indicator-story,indicator-table,indicator-timeline,button,summary,label,svg,[data-indicator-off]';

/** Upgrades one link if it is a carrier; any other link stays untouched. */
export function upgradeLink(link: HTMLAnchorElement, origins: readonly string[]): void {
  const href = link.getAttribute('href') ?? '';
  const around = link.closest<HTMLElement>(elsewhere);
  if (link.isContentEditable || (around && !isWaiting(around))) return;
  const own = link.ownerDocument;
  const page = { base: link.baseURI, url: own.URL, origins: [originOf(own.URL), ...origins], attributesOf: (tag: string) => (customElements.get(tag) as { observedAttributes?: string[] } | undefined)?.observedAttributes };
  const carrier = parseCarrier(href, page);
  if (!carrier) return;
  const fail = (problem: Omit<FeedProblem, 'path' | 'severity'>): void => void tell(link, href, [{ ...problem, path: '', severity: 'error' }]);
  if ('code' in carrier) return fail(carrier);
  const line = lineOf(link);
  if (!line || (around && around.localName !== carrier.tag)) return;
  const table = carrier.feed ? undefined : tableBehind(around ? around.nextSibling : (line.end ?? line.block.nextSibling));
  if (table) return void upgradeTable(link, line, table, carrier, fail);
  if (around) return;
  const feed = carrier.feed ?? carrier.sibling;
  if (!feed && !link.closest('indicator-group')) return fail({ code: 'carrier-feed', value: href });
  placeWidget(makeWidget(own, carrier, feed ? { feed } : {}), line);
}

async function upgradeTable(link: HTMLAnchorElement, line: Line, table: HTMLTableElement, carrier: Carrier, fail: (problem: Omit<FeedProblem, 'path' | 'severity'>) => void): Promise<void> {
  const { pageOfTable, readCarrierTable } = await import('./carrier-table.js');
  const around = link.closest<HTMLElement>(elsewhere);
  // The page may have changed meanwhile.
  if (!link.isConnected || !table.isConnected || table.isContentEditable || (around && !isWaiting(around))) return;
  const { attributes, data, problems } = readCarrierTable(table, pageOfTable(table, link.textContent ?? ''), carrier);
  void tell(table, '', problems);
  if (data) {
    // The table itself stays where it is, below the picture: nothing that was there to be read is folded away.
    Object.assign(around ?? placeWidget(makeWidget(link.ownerDocument, { ...carrier, attributes }, {}), line), { data });
  } else if (carrier.sibling) {
    if (!around) placeWidget(makeWidget(link.ownerDocument, carrier, { feed: carrier.sibling }), line);
  } else if (!problems.length) fail({ code: 'table-figures' });
}

/** Whether a widget of a prerendered page waits for the table behind it to be read. */
function isWaiting(widget: Element): boolean {
  return widget.localName.startsWith('indicator-') && !widget.hasAttribute('feed') && (widget as { data?: unknown }).data === undefined && !widget.closest('indicator-group[feed]');
}

function makeWidget(own: Document, { tag, attributes }: Pick<Carrier, 'tag' | 'attributes'>, more: Readonly<Record<string, string>>): HTMLElement {
  const widget = makeElement(own, tag);
  for (const [name, value] of [...Object.entries(more), ...attributes]) widget.setAttribute(name, value);
  // The paragraph's margins are inside with it; the next line keeps its distance.
  widget.style.setProperty('margin-top', '1em');
  widget.style.setProperty('margin-bottom', '1em');
  return widget;
}

/** The table that follows a line directly, also in a wrapper of its own; empty paragraphs between them do not count, nor does a prerendered widget. */
function tableBehind(first: Node | null): HTMLTableElement | undefined {
  let at = first;
  while (at && (at.nodeType !== 1 || (!textOf(at) && at.nodeName !== 'TABLE') || isWaiting(at as Element)) && !isPlaced(at)) {
    if (at.nodeType === 3 && textOf(at)) return undefined;
    at = natural('nextSibling', at);
  }
  if (!(at instanceof Element)) return undefined;
  const tables = at.localName === 'table' ? [at] : at.getElementsByTagName('table');
  return tables.length === 1 && textOf(tables[0]!) === textOf(at) ? (tables[0] as HTMLTableElement) : undefined;
}
