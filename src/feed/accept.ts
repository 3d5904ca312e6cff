/**
 * A feed with nothing wrong in it, read by the shortest way. What is refused here is read again by `parseFeed`, which names the
 * faults: its code is 2 kB that readers of a sound feed need not fetch. A test holds the two against each other.
 */
import type { Feed, Indicator, Observation, Region, Source } from './feed.js';
import { isSafeUrl } from './form.js';
import { insist } from './insist.js';
import { readerOf } from './outline.js';
import { outlines } from './outlines.js';
import { insistFigure, readSound } from './sound.js';
import { tableOf } from './table.js';

const statements = new Set(Object.keys(outlines.observation));
const readHead = readerOf(outlines.document);
const readObservation = readerOf(outlines.observation);

/** A document of which each record was looked at by itself. */
interface Document extends Omit<Feed, 'sources' | 'regions' | 'indicators'> {
  readonly sources: readonly Source[];
  readonly regions: readonly Region[];
  readonly indicators: readonly (Omit<Indicator, 'path' | 'observations'> & { readonly observations: unknown })[];
}

/** The feed in a JSON value as `parseFeed` reads it, or `undefined` if `parseFeed` would find any fault. */
export function acceptFeed(input: unknown): Feed | undefined {
  try {
    return readDocument(input as Readonly<Record<string, unknown>>);
  } catch {}
  return undefined;
}

function byKey<K extends string, T extends Readonly<Record<K, string>>>(records: readonly T[], key: K): Map<string, T> {
  const map = new Map<string, T>();
  for (const record of records) map.set(record[key], record);
  insist(map.size === records.length);
  return map;
}

function readDocument(input: Readonly<Record<string, unknown>>): Feed {
  insist(input['version'] === 1);
  // A copy, as every record with defaults: made into the feed without another.
  const document = readHead(input) as Document;
  const sources = byKey(document.sources, 'id');
  const regions = byKey(document.regions, 'code');
  const { stories, events } = document;
  const insistKnown = ({ region, source }: { readonly region?: string | undefined; readonly source?: string | undefined }): void =>
    insist((region === undefined || regions.has(region)) && (source === undefined || sources.has(source)));
  const codes = document.regions.map(({ code }) => code);
  const numbers = new Map<unknown, number>();
  const indicators = document.indicators.map((head, index) => {
    const { observations: written, decimals, breakdowns } = head;
    const { href } = written as { readonly href?: string };
    insistKnown(head);
    insist(href === undefined || isSafeUrl(href));
    const groups = breakdowns && new Set(breakdowns.flatMap((breakdown) => breakdown.groups.map(({ id }) => id)));
    const observations = readSound(tableOf(href === undefined ? written : [], (key) => statements.has(key)), codes, numbers, groups, decimals, (row) => {
      const more = readObservation(row) as Observation;
      insistKnown(more);
      insistMeant(more, head);
      return more;
    });
    return Object.assign(head, { path: `indicators[${index}]`, href, observations }) as Indicator;
  });
  stories.forEach(insistKnown);
  events.forEach(insistKnown);
  insist(indicators.length + stories.length + events.length);
  return Object.assign(document, { sources, regions, indicators: byKey(indicators, 'id'), problems: [] });
}

/** The rules of meaning, as `parseObservations` has them. */
function insistMeant({ value, missing, status, ranks, claims, low, high, changes, decimals }: Observation, { unit, decimals: usual }: Pick<Indicator, 'unit' | 'decimals'>): void {
  if (value === null) insist(missing || /[MLQO]/.test(status!) || ranks?.length || claims?.length);
  else insistFigure(value, decimals ?? usual);
  insist(!(low! > high!));
  changes?.forEach(({ measure, kind, base }) => insist(!(unit.kind === 'share' && measure === 'absolute') && (kind !== 'against' || base?.period !== undefined)));
}
