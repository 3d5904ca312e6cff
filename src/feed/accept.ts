/**
 * A feed with nothing wrong in it, read by the shortest way. What is refused here is read again by `parseFeed`, which names the
 * faults: its code is 2 kB that readers of a sound feed need not fetch. A test holds the two against each other.
 */
import type { Feed, Indicator, Observation, Region, Source } from './feed.js';
import { isSafeUrl } from './form.js';
import { insist } from './insist.js';
import { testOf } from './outline.js';
import { outlines } from './outlines.js';
import { insistFigure, readSound } from './sound.js';
import { tableOf } from './table.js';

const statements = new Set(Object.keys(outlines.observation));
const isDocument = testOf(outlines.document);
const isObservation = testOf(outlines.observation);

/** A document in which each record fits by itself. */
type Document = Omit<Feed, 'lang' | 'sources' | 'regions' | 'indicators' | 'boundaries' | 'tiles' | 'stories' | 'events' | 'problems'> & Partial<Pick<Feed, 'lang' | 'boundaries' | 'tiles' | 'stories' | 'events'>> & {
  readonly sources?: readonly Source[];
  readonly regions: readonly Region[];
  readonly indicators?: readonly (Omit<Indicator, 'path' | 'observations' | 'better' | 'time'> & Partial<Pick<Indicator, 'better' | 'time'>> & { readonly observations: unknown })[];
};

/** The feed in a JSON value as `parseFeed` reads it, or `undefined` if `parseFeed` would find any fault. */
export function acceptFeed(input: unknown): Feed | undefined {
  try {
    return readDocument(input as Readonly<Record<string, unknown>>);
  } catch {}
  return undefined;
}

function byKey<K extends string, T extends Readonly<Record<K, string>>>(records: readonly T[], key: K): Map<string, T> {
  const map = new Map<string, T>();
  for (let index = 0; index < records.length; index++) map.set(records[index]![key], records[index]!);
  insist(map.size === records.length);
  return map;
}

function readDocument(input: Readonly<Record<string, unknown>>): Feed {
  insist(input['version'] === 1 && isDocument(input));
  // Every key by its name, also of indicators: engines take many times as long to copy what they do not know the keys of.
  const { title, publisher, published, updates, lang = 'zh-CN', boundaries = [], tiles = [], stories = [], events = [], sources: sourceList = [], regions: regionList, indicators: heads = [] } = input as unknown as Document;
  const sources = byKey(sourceList, 'id');
  const regions = byKey(regionList, 'code');
  const insistKnown = ({ region, source }: { readonly region?: string | undefined; readonly source?: string | undefined }): void =>
    insist((region === undefined || regions.has(region)) && (source === undefined || sources.has(source)));
  const codes = regionList.map(({ code }) => code);
  const numbers = new Map<unknown, number>();
  const indicators = heads.map((head, index): Indicator => {
    const { id, name, short, definition, topic, unit, decimals, source, breakdowns, targets, better = 'neutral', time = 'during', observations: written } = head;
    const { href } = written as { readonly href?: string };
    insistKnown(head);
    insist(href === undefined || isSafeUrl(href));
    const groups = breakdowns && new Set(breakdowns.flatMap((breakdown) => breakdown.groups.map((group) => group.id)));
    const observations = readSound(tableOf(href === undefined ? written : [], (key) => statements.has(key)), codes, numbers, groups, decimals, (row) => {
      insist(isObservation(row));
      const more = row as unknown as Observation;
      insistKnown(more);
      insistMeant(more, head);
      return more;
    });
    return { id, name, short, definition, topic, unit, decimals, source, breakdowns, targets, better, time, path: `indicators[${index}]`, href, observations } satisfies Record<keyof Indicator, unknown>;
  });
  stories.forEach(insistKnown);
  events.forEach(insistKnown);
  insist(indicators.length + stories.length + events.length);
  return { title, publisher, published, updates, lang, boundaries, tiles, stories, events, sources, regions, indicators: byKey(indicators, 'id'), problems: [] } satisfies Record<keyof Feed, unknown>;
}

/** The rules of meaning, as `parseObservations` has them. */
function insistMeant({ value, missing, status, ranks, claims, low, high, changes, decimals }: Observation, { unit, decimals: usual }: Pick<Indicator, 'unit' | 'decimals'>): void {
  if (value === null) insist(missing || /[MLQO]/.test(status!) || ranks?.length || claims?.length);
  else insistFigure(value, decimals ?? usual);
  insist(!(low! > high!));
  changes?.forEach(({ measure, kind, base }) => insist(!(unit.kind === 'share' && measure === 'absolute') && ((kind && kind !== 'against') || base?.period !== undefined)));
}
