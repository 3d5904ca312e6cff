/**
 * A feed with nothing wrong in it, read by the shortest way. What is refused here is read again by `parseFeed`, which names the
 * faults: its code is 2 kB that readers of a sound feed need not fetch. A test holds the two against each other.
 */
import { decimalsOf } from './decimals.js';
import type { Feed, Indicator, Observation, Observations } from './feed.js';
import { readOutline, type Outline } from './outline.js';
import { outlines } from './outlines.js';
import { isPeriod } from './period.js';
import { isSafeUrl } from './form.js';
import { isFigure, isRecord, partOf } from './json.js';

type Json = Record<string, unknown>;

/** The feed in a JSON value as `parseFeed` reads it, or `undefined` if `parseFeed` would find any fault. */
export function acceptFeed(input: unknown): Feed | undefined {
  try {
    return readDocument(input as Json);
  } catch {
    return undefined;
  }
}

function insist(isRight: boolean): void {
  if (!isRight) throw new TypeError('misfit');
}

function readDocument(input: Json): Feed {
  insist(isRecord(input) && input['version'] === 1);
  const list = <T>(outline: Outline, written: unknown = []): T[] => readOutline([outline], written) as T[];
  const byKey = <K extends string, T extends Readonly<Record<K, string>>>(records: readonly T[], key: K): Map<string, T> => {
    const map = new Map(records.map((record) => [record[key], record]));
    insist(map.size === records.length);
    return map;
  };
  const isKnown = ({ region, source }: { readonly region?: string | undefined; readonly source?: string | undefined }): boolean =>
    (region === undefined || regions.has(region)) && (source === undefined || sources.has(source));

  const sources: Feed['sources'] = byKey(list(outlines.source, input['sources']), 'id');
  insist(Array.isArray(input['regions']));
  const regions: Feed['regions'] = byKey(list(outlines.region, input['regions']), 'code');
  const indicators = list<Indicator>(outlines.indicator, input['indicators']).map((head, index) => {
    insist(head.source === undefined || sources.has(head.source));
    const path = `indicators[${index}]`;
    const written = (input['indicators'] as Json[])[index]!['observations'];
    const href = partOf(written);
    insist(isSafeUrl(href ?? ''));
    return { ...head, path, ...(href === undefined ? { observations: readObservations(written, head, isKnown) } : { href, observations: readObservations([], head, isKnown) }) };
  });
  const stories: Feed['stories'] = list(outlines.story, input['stories']);
  const events: Feed['events'] = list(outlines.event, input['events']);
  insist([...stories, ...events].every(isKnown) && indicators.length + stories.length + events.length > 0);
  return {
    ...(readOutline(outlines.head, input) as Feed),
    sources,
    regions,
    indicators: byKey(indicators, 'id'),
    boundaries: list(outlines.boundary, input['boundaries']),
    tiles: list(outlines.tiles, input['tiles']),
    stories,
    events,
    problems: [],
  };
}

/** What is looked at without the outline, and in columns without making an object of the row. */
const plain: ReadonlySet<string> = new Set(['region', 'period', 'group', 'value']);

/** Rows as they were written, whether as rows or as columns. */
interface Table {
  readonly length: number;
  readonly row: (index: number) => Observation;
  readonly region: (index: number) => string;
  /** The row for a look at it; where there are only plain columns, without its absent cells being taken out. */
  readonly glance: (index: number) => Observation;
}

function readObservations(written: unknown, indicator: Indicator, isKnown: (row: Observation) => boolean): Observations {
  const { length, row, region, glance } = isRecord(written) ? columnTable(written) : rowTable(written);
  const groups = new Set(indicator.breakdowns?.flatMap((breakdown) => breakdown.groups.map(({ id }) => id)));
  const said = new Map<number, Observation>();
  const seen = new Set<string>();
  for (let index = 0; index < length; index++) {
    let one = glance(index);
    insist(isRecord(one));
    for (const key in one) {
      if (plain.has(key)) continue;
      said.set(index, (one = readOutline(outlines.observation, one) as Observation));
      break;
    }
    insist(typeof one.region === 'string' && isKnown(one) && isPeriod(one.period) && (one.group === undefined || groups.has(one.group)) && isMeant(one, indicator));
    // As in `parseObservations`: of very many not every two are compared.
    if (length <= 10000) insist(seen.size < seen.add(`${one.region} ${one.period} ${one.group ?? ''}`).size);
  }
  return { length, get: (index) => said.get(index) ?? row(index), region, position: (index) => index };
}

function rowTable(written: unknown): Table {
  insist(Array.isArray(written));
  const rows = written as readonly Observation[];
  const row = (index: number): Observation => rows[index]!;
  return { length: rows.length, row, glance: row, region: (index) => rows[index]!.region };
}

function columnTable(written: Json): Table {
  const columns = Object.entries(written).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[0] !== '__proto__');
  const { region, period, value, group } = written as { readonly [key in 'region' | 'period' | 'value' | 'group']: unknown[] };
  const { length } = region;
  insist(Object.keys(written).every((key) => !(key in outlines.observation.optional!) || Array.isArray(written[key])));
  insist([region, period, value].every(Array.isArray) && columns.every(([, column]) => column.length === length));
  const row = (index: number): Observation =>
    Object.fromEntries(columns.map(([key, column]) => [key, column[index]]).filter(([key, cell]) => cell !== null || key === 'value')) as unknown as Observation;
  const isPlain = columns.every(([key]) => plain.has(key));
  return {
    length,
    row,
    glance: isPlain ? (index) => ({ region: region[index], period: period[index], value: value[index], group: group?.[index] ?? undefined }) as Observation : row,
    region: (index) => region[index] as string,
  };
}

/** The rules of meaning, as `parseObservations` has them. */
function isMeant({ value, missing, status, ranks, claims, low, high, changes, decimals }: Observation, indicator: Indicator): boolean {
  const places = decimals ?? indicator.decimals;
  return (
    (value === null ? Boolean(missing || (status && 'MLQO'.includes(status)) || ranks?.length || claims?.length) : isFigure(value) && (places === undefined || decimalsOf(value) <= places)) &&
    !(low! > high!) &&
    (changes ?? []).every(({ measure, kind, base }) => !(indicator.unit.kind === 'share' && measure === 'absolute') && (kind !== 'against' || base?.period !== undefined))
  );
}
