/** The table of a carrier as data for its widget: read when a page has such a table, and only then. */
import type { FeedProblem } from '../feed/feed-error.js';
import type { Carrier } from './carrier.js';
import { gridOf, type Table } from './grid.js';
import { readTable } from './table-feed.js';

interface CarrierTable {
  readonly data: Record<string, unknown> | undefined;
  /** Those of the link, with the names in the table as their ids. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly problems: readonly FeedProblem[];
}

/** What a page says of itself and of the table; in the words of the standard for government sites. */
export interface TablePage {
  /** The text of the link. */
  readonly text: string;
  readonly caption: string;
  /** The content of a `<meta>`, or nothing. */
  readonly meta: (name: string) => string;
  readonly title: string;
  readonly host: string;
  /** When it was last changed, `YYYY-MM-DD`. */
  readonly modified: string;
}

/** The page around a table in a browser. */
export function pageOfTable(table: HTMLTableElement, text: string): TablePage {
  const page = table.ownerDocument;
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(page.lastModified) ?? [];
  return {
    text,
    caption: table.caption?.textContent?.trim() ?? '',
    meta: (name) => page.querySelector(`meta[name="${name}" i]`)?.getAttribute('content')?.trim() ?? '',
    title: page.title,
    host: page.location?.hostname ?? '',
    modified: `${year}-${month}-${day}`,
  };
}

/** Reads the table behind a link. */
export function readCarrierTable(table: Table, { text, caption, meta, title, host, modified }: TablePage, { tag, attributes }: Carrier): CarrierTable {
  const { feed, indicators, regions, problems } = readTable(gridOf(table), {
    title: caption || text.trim(),
    above: `${text} ${caption}`,
    region: attributes.get('region'),
    period: attributes.get('period'),
    // What the page says comes before what its server is called: it is the same wherever the page is read.
    publisher: meta('ContentSource') || meta('SiteName') || meta('SiteDomain') || title || host,
    published: /^\d{4}-\d\d-\d\d/.exec(meta('PubDate'))?.[0] ?? modified,
  });
  const ids = [...indicators.values()];
  const named = attributes.get('indicator');
  const isOther = named !== undefined && !indicators.has(named);
  if (!feed || isOther || /story|timeline/.test(tag)) return { data: undefined, attributes, problems: isOther ? [{ code: 'unknown-indicator', path: 'indicator', value: named, expected: [...indicators.keys()].join(', '), severity: 'error' }] : problems };

  const own = new Map(attributes);
  const rename = (name: string, names: ReadonlyMap<string, string>): void => {
    const value = own.get(name);
    if (value !== undefined) own.set(name, value.split(/[\s,，、]+/).map((part) => names.get(part) ?? part).join(','));
  };
  for (const name of ['indicator', 'indicators']) rename(name, indicators);
  for (const name of ['region', 'regions']) rename(name, regions);
  const isOneRegion = regions.size === 1;
  if (ids.length > 1 && !own.has('indicator') && !own.has('indicators') && tag !== 'indicator-table') {
    if (tag === 'indicator-ranking' && isOneRegion) own.set('indicators', ids.join(','));
    else own.set('indicator', ids[0]!);
  }
  if (tag === 'indicator-trend' && !isOneRegion && !own.has('region') && !own.has('regions')) own.set('regions', [...regions.values()].slice(0, 6).join(','));
  return { data: feed, attributes: own, problems };
}
