/** Records of a document that refer to each other: to what is not there, in a circle, twice; and those that nothing refers to. */
import { isRecord } from '../../feed/json.js';
import { quoteValue } from '../../feed/feed-error.js';
import { partOf } from '../../feed/part-address.js';
import type { Remark } from './finding.js';

type Json = Readonly<Record<string, unknown>>;

/** What is wrong between the records of a document, whatever is wrong in them. */
export function findReferences(document: Json): Remark[] {
  const regions = recordsOf(document['regions'], 'regions');
  const codes = new Map(regions.map(([, region]) => [region['code'], region]));
  const uses = usesOf(document);
  const hasParts = recordsOf(document['indicators'], '').some(([, { observations }]) => partOf(observations) !== undefined);
  return [
    ...regions.flatMap(([path, region]) => withinRemarks(path, region, codes)),
    ...recordsOf(document['tiles'], 'tiles').flatMap(([path, tiles]) => tileRemarks(path, tiles, codes)),
    ...recordsOf(document['indicators'], 'indicators').flatMap(([path, indicator]) => indicatorRemarks(path, indicator, codes)),
    ...['stories', 'boundaries', 'tiles'].flatMap((list) => twice(recordsOf(document[list], list), 'id')),
    ...recordsOf(document['events'], 'events').flatMap(([path, event]): Remark[] => (['date', 'batch', 'edition'].some((key) => event[key] !== undefined) ? [] : [{ code: 'undated', path, value: event['title'], severity: 'note' }])),
    ...recordsOf(document['boundaries'], 'boundaries').flatMap(([path, { within }]) => unknownRegion(within, `${path}.within`, codes)),
    // What is used in files of their own is not seen here.
    ...(hasParts ? [] : [...unused(recordsOf(document['sources'], 'sources'), 'id', uses.sources), ...unused(regions, 'code', uses.regions)]),
  ];
}

/** The records of a list with their paths. */
export function recordsOf(list: unknown, path: string): [string, Json][] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((record, index): [string, Json][] => (isRecord(record) ? [[`${path}[${index}]`, record]] : []));
}

function unknownRegion(code: unknown, path: string, codes: ReadonlyMap<unknown, Json>): Remark[] {
  return typeof code !== 'string' || codes.has(code) ? [] : [{ code: 'unknown-region', path, value: code, severity: 'warning' }];
}

function withinRemarks(path: string, region: Json, codes: ReadonlyMap<unknown, Json>): Remark[] {
  const way: unknown[] = [region['code']];
  for (let at = region['within']; at !== undefined; at = codes.get(at)?.['within']) {
    if (at === region['code']) return [{ code: 'cycle', path: `${path}.within`, value: region['within'], expected: [...way, at].join(' \u2192 '), severity: 'warning' }];
    // A circle further up is told where it is.
    if (way.includes(at)) break;
    way.push(at);
  }
  return unknownRegion(region['within'], `${path}.within`, codes);
}

function tileRemarks(path: string, tiles: Json, codes: ReadonlyMap<unknown, Json>): Remark[] {
  const taken = new Map<string, string>();
  const { cells, within } = tiles;
  const remarks = unknownRegion(within, `${path}.within`, codes);
  for (const [code, cell] of Object.entries(isRecord(cells) ? cells : {})) {
    const place = quoteValue(cell);
    const other = taken.get(place);
    remarks.push(...unknownRegion(code, `${path}.cells.${code}`, codes));
    if (other !== undefined) remarks.push({ code: 'tile-overlap', path: `${path}.cells.${code}`, value: cell, expected: other, severity: 'warning' });
    taken.set(place, code);
  }
  return remarks;
}

function indicatorRemarks(path: string, indicator: Json, codes: ReadonlyMap<unknown, Json>): Remark[] {
  const breakdowns = recordsOf(indicator['breakdowns'], `${path}.breakdowns`);
  const groups = breakdowns.flatMap(([at, { groups: list }]) => recordsOf(list, `${at}.groups`));
  const { observations } = indicator;
  const used = new Set(groups.length ? cellsOf(observations, 'group') : []);
  const isEmpty = Array.isArray(observations) ? observations.length === 0 : isRecord(observations) && Array.isArray(observations['value']) && observations['value'].length === 0;
  const isElsewhere = isRecord(observations) && 'href' in observations;
  return [
    ...recordsOf(indicator['targets'], `${path}.targets`).flatMap(([at, { region }]) => unknownRegion(region, `${at}.region`, codes)),
    ...twice(breakdowns, 'id'),
    ...twice(groups, 'id'),
    ...(isElsewhere ? [] : unused(groups, 'id', used)),
    ...(isEmpty ? [{ code: 'unused', path: `${path}.observations`, value: indicator['id'], severity: 'note' } as const] : []),
  ];
}

/** The cells of one key of observations, rows or columns. */
export function cellsOf(observations: unknown, key: string): unknown[] {
  if (Array.isArray(observations)) return observations.map((row: unknown) => (isRecord(row) ? row[key] : undefined));
  const column = isRecord(observations) ? observations[key] : undefined;
  return Array.isArray(column) ? column : [];
}

function twice(records: readonly [string, Json][], key: string): Remark[] {
  const first = new Map<unknown, string>();
  return records.flatMap(([path, record]): Remark[] => {
    const earlier = first.get(record[key]);
    if (earlier === undefined || record[key] === undefined) {
      first.set(record[key], path);
      return [];
    }
    return [{ code: 'duplicate', path: `${path}.${key}`, value: record[key], expected: earlier, severity: 'warning' }];
  });
}

/** A record that is there twice is told as such; whether it is used is then another question. */
function unused(records: readonly [string, Json][], key: string, used: ReadonlySet<unknown>): Remark[] {
  return records.flatMap(([path, record]): Remark[] => (typeof record[key] !== 'string' || used.has(record[key]) ? [] : [{ code: 'unused', path, value: record[key], severity: 'note' }]));
}

/** What is referred to anywhere in a document. A region is used by what lies in it, if that is used. */
function usesOf(document: Json): { readonly regions: Set<unknown>; readonly sources: Set<unknown> } {
  const [regions, sources] = [new Set<unknown>(), new Set<unknown>()];
  const note = (record: Json): void => {
    regions.add(record['region']).add(record['within']);
    sources.add(record['source']);
  };
  for (const list of ['tiles', 'boundaries', 'stories', 'events', 'indicators']) for (const [, record] of recordsOf(document[list], list)) note(record);
  for (const [, { cells }] of recordsOf(document['tiles'], 'tiles')) for (const code of Object.keys(isRecord(cells) ? cells : {})) regions.add(code);
  for (const [, { observations, targets }] of recordsOf(document['indicators'], 'indicators')) {
    for (const [, target] of recordsOf(targets, '')) note(target);
    for (const code of cellsOf(observations, 'region')) regions.add(typeof code === 'number' ? String(code) : code);
    for (const id of cellsOf(observations, 'source')) sources.add(id);
  }
  const around = new Map<unknown, unknown>(recordsOf(document['regions'], '').map(([, region]) => [region['code'], region['within']]));
  for (const code of regions) for (let at = around.get(code); at !== undefined && !regions.has(at); at = around.get(at)) regions.add(at);
  // Beside regions with figures those without are there to be seen: hatched, and named in the table.
  const shown = new Set<unknown>([...regions].map((code) => around.get(code)).filter((within) => within !== undefined));
  for (const [code, within] of around) if (shown.has(within)) regions.add(code);
  return { regions, sources };
}
