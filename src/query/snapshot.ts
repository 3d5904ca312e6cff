/** One indicator in one period across regions: what a map, a ranking shows. */
import type { Feed, Indicator, Observation, Region } from '../feed/feed.js';
import { comparePeriods } from '../feed/period.js';
import { absoluteValue, observationsOf } from './lookup.js';
import { tellPeriod, type Fault, type GroupQuestion, type Question } from './question.js';
import { rankValues } from './rank.js';

/** One region of a snapshot. */
export interface SnapshotRow {
  readonly region: Region;
  /** What was observed in the period, if anything. */
  readonly observation: Observation | undefined;
  /** The figure in whole units; `undefined` where there is none. */
  readonly value: number | undefined;
  /** Place among the regions that have a figure, 1 is the highest; equal values share one. `undefined` without a figure. */
  readonly place: number | undefined;
}

export interface Snapshot {
  readonly indicator: Indicator;
  readonly period: string;
  /** The region that the others lie within, if the feed has it. */
  readonly within: Region | undefined;
  /** Regions with a figure first, highest to lowest; then those without, in the order of the feed. */
  readonly rows: readonly SnapshotRow[];
}

/** The snapshot of an indicator that a map or ranking is asked for; where a group's period has none, the latest. */
export function askSnapshot(feed: Feed, indicator: Indicator, own: Question, group: GroupQuestion, fault: Fault): Snapshot | undefined {
  const asked = own.period ?? group.period;
  const snapshot = asked === undefined ? undefined : querySnapshot(feed, indicator, asked, own.within);
  if (snapshot || own.period === undefined) return snapshot ?? querySnapshot(feed, indicator, undefined, own.within);
  tellPeriod(indicator, own.period, fault);
  return undefined;
}

/**
 * The snapshot of an indicator across the regions that lie within one region.
 * @param period without it, the latest period in which at least half as many regions have a figure as in the fullest one
 * @param within without it, the region that most observed regions lie within
 */
export function querySnapshot(feed: Feed, indicator: Indicator, period?: string, within?: string): Snapshot | undefined {
  const parent = within ?? commonParent(feed, indicator);
  const members = [...feed.regions.values()].filter((region) => region.within === parent);
  const chosen = period ?? fullestPeriod(members.flatMap(({ code }) => observationsOf(indicator, code)));
  if (chosen === undefined) return undefined;
  const observations = observedIn(indicator, chosen);
  const observed = members.map(({ code }) => observations.get(code));
  if (!observed.some(Boolean)) return undefined;
  const values = observed.map((observation) => observation && absoluteValue(observation));
  const places = rankValues(values);
  const rows = members.map((region, index): SnapshotRow => ({ region, observation: observed[index], value: values[index], place: places[index] }));
  rows.sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0);
  return { indicator, period: chosen, within: parent === undefined ? undefined : feed.regions.get(parent), rows };
}

/** What was observed in one period, by region; of the whole population. */
function observedIn({ observations }: Indicator, period: string): Map<string, Observation> {
  const found = new Map<string, Observation>();
  // The first of a region counts: backwards it is the last to be set.
  for (let position = observations.length; position--; ) {
    if (observations.of(position, 'period') !== period) continue;
    const observation = observations.get(position);
    if (observation.group === undefined) found.set(observation.region, observation);
  }
  return found;
}

function commonParent(feed: Feed, indicator: Indicator): string | undefined {
  const counts = new Map<string | undefined, number>();
  const { observations } = indicator;
  // Not `observedRegions`: its index of every observation is not needed before the first picture.
  const codes = new Set<string>();
  for (let position = 0; position < observations.length; position++) codes.add(observations.of(position, 'region'));
  for (const code of codes) {
    const parent = feed.regions.get(code)?.within;
    counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] === undefined ? 1 : -1))[0]?.[0];
}

function fullestPeriod(observations: readonly Observation[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { period, value } of observations) counts.set(period, (counts.get(period) ?? 0) + (value === null ? 0 : 1));
  const fullest = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count * 2 >= fullest).map(([period]) => period).sort(comparePeriods).pop();
}
