/** Observations of an indicator by region, found once and remembered. */
import type { Indicator, Observation, Observations } from '../feed/feed.js';
import { comparePeriods } from '../feed/period.js';

/** By region where its observations stand, or the observations themselves once somebody asked for them: of a million few are. */
const byRegion = new WeakMap<Observations, Map<string, number[] | readonly Observation[]>>();
const isListed = new WeakSet<readonly unknown[]>();

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
  const { observations } = indicator;
  const map = index(observations);
  const found = map.get(region) ?? [];
  if (isListed.has(found)) return found as readonly Observation[];
  const listed = (found as number[]).map((position) => observations.get(position)).sort((a, b) => comparePeriods(a.period, b.period));
  isListed.add(listed);
  if (map.has(region)) map.set(region, listed);
  return listed;
}

function index(observations: Observations): Map<string, number[] | readonly Observation[]> {
  let map = byRegion.get(observations);
  if (!map) {
    map = new Map();
    for (let position = 0; position < observations.length; position++) {
      const region = observations.of(position, 'region');
      const list = map.get(region) as number[] | undefined;
      if (list) list.push(position);
      else map.set(region, [position]);
    }
    byRegion.set(observations, map);
  }
  return map;
}

/** The printed value scaled to whole units (27.4 with multiplier 4 is 274000); `undefined` where there is none. */
export function absoluteValue({ value, unitMult }: { readonly value: number | null; readonly unitMult?: number | undefined }): number | undefined {
  if (value === null) return undefined;
  return unitMult ? (`${value}`.includes('e') ? value * 10 ** unitMult : Number(`${value}e${unitMult}`)) : value;
}

/** Whether an observation says something worth a card: a value, or a rank or claim without one. */
export function isTold(observation: Observation): boolean {
  return observation.value !== null || Boolean(observation.ranks?.length) || Boolean(observation.claims?.length);
}
