/** The table of a carrier as data for its widget: read when a page has such a table, and only then. */
import type { FeedProblem } from '../feed/feed-error.js';
import type { Carrier } from './carrier.js';
import { gridOf } from './grid.js';
import { readTable } from './table-feed.js';

interface CarrierTable {
  readonly data: Record<string, unknown> | undefined;
  /** Those of the link, with the names in the table as their ids. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly problems: readonly FeedProblem[];
}

/** What the standard for government sites lets a page say of itself. */
const about = (page: Document, name: string): string => page.querySelector(`meta[name="${name}" i]`)?.getAttribute('content')?.trim() ?? '';

/** Reads the table behind a link. */
export function readCarrierTable(table: HTMLTableElement, text: string, { tag, attributes }: Carrier): CarrierTable {
  const page = table.ownerDocument;
  const caption = table.caption?.textContent?.trim() ?? '';
  const { feed, indicators, regions, problems } = readTable(gridOf(table), {
    title: caption || text.trim(),
    above: `${text} ${caption}`,
    region: attributes.get('region'),
    period: attributes.get('period'),
    publisher: about(page, 'ContentSource') || about(page, 'SiteName') || page.location?.hostname || page.title,
    published: /^\d{4}-\d\d-\d\d/.exec(about(page, 'PubDate'))?.[0] ?? dateOf(page.lastModified),
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

/** `lastModified` is `MM/DD/YYYY hh:mm:ss`. */
function dateOf(modified: string): string {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(modified) ?? [];
  return `${year}-${month}-${day}`;
}
