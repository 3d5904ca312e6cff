/** What tests of imports share: the feed after parsing, and a figure of it found by where, when and which group. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Feed, Observation } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import type { Imported } from '../../src/import/import-tables.js';
import { listed } from '../fixtures.js';

export const sample = (name: string): string => readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8');

export const today = '2025-01-20';

/** The parsed feed of an import; nothing in it may be at fault. */
export function feedOf({ feed }: Pick<Imported, 'feed'>): Feed {
  const parsed = parseFeed(JSON.parse(JSON.stringify(feed)));
  assert.deepEqual(parsed.problems, []);
  return parsed;
}

/** The one observation of an indicator in a region and period, by the names of its group. */
export function observation(feed: Feed, indicator: string, region: string, period: string, group?: string): Observation | undefined {
  const found = feed.indicators.get(indicator);
  assert.ok(found, `${indicator} is not among ${[...feed.indicators.keys()].join(', ')}`);
  const names = new Map((found.breakdowns ?? []).flatMap(({ groups }) => groups.map(({ id, name }) => [id, name] as const)));
  for (let index = 0; index < found.observations.length; index++) {
    const one = found.observations.get(index);
    if (one.region === region && one.period === period && (one.group === undefined ? undefined : names.get(one.group)) === group) return one;
  }
  return undefined;
}

/** The unit of each figure of an indicator, in their order. */
export function listedUnits(feed: Feed, indicator: string): readonly unknown[] {
  const found = feed.indicators.get(indicator)!;
  return listed(found).map(({ unit }) => unit ?? found.unit.label);
}
