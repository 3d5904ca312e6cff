/** Observations of an indicator by region, found once and remembered. */
import type { Indicator, Observation, Observations } from '../feed/feed.js';
import { comparePeriods } from '../feed/period.js';

const byRegion = new WeakMap<Observations, Map<string, Observation[]>>();

/** The observations of one region and group (`undefined` is the whole population), in order of time. */
export function observationsOf(indicator: Indicator, region: string, group?: string): readonly Observation[] {
  return regionObservations(indicator, region).filter((observation) => observation.group === group);
}

/** The region codes that an indicator was observed in, in the order of the feed. */
export function observedRegions(indicator: Indicator): readonly string[] {
  return [...index(indicator.observations).keys()];
}

/** The observations of one region in all groups, in order of time. */
export function regionObservations(indicator: Indicator, region: string): readonly Observation[] {
  return index(indicator.observations).get(region) ?? [];
}

function index(observations: Observations): Map<string, Observation[]> {
  let map = byRegion.get(observations);
  if (!map) {
    map = new Map();
    for (let position = 0; position < observations.length; position++) {
      const region = observations.region(position);
      const list = map.get(region);
      if (list) list.push(observations.get(position));
      else map.set(region, [observations.get(position)]);
    }
    for (const list of map.values()) list.sort((a, b) => comparePeriods(a.period, b.period));
    byRegion.set(observations, map);
  }
  return map;
}

/** The printed value scaled to whole units (27.4 with multiplier 4 is 274000); `undefined` where there is none. */
export function absoluteValue({ value, unitMult }: { readonly value: number | null; readonly unitMult?: number | undefined }): number | undefined {
  if (value === null) return undefined;
  const text = `${value}`;
  return unitMult ? (text.includes('e') ? value * 10 ** unitMult : Number(`${text}e${unitMult}`)) : value;
}

/** Whether an observation says something worth a card: a value, or a rank or claim without one. */
export function isTold(observation: Observation): boolean {
  return observation.value !== null || Boolean(observation.ranks?.length) || Boolean(observation.claims?.length);
}
