/** The periods that a map can show. Loaded with a slider or several maps side by side. */
import type { Feed } from '../feed/feed.js';
import { comparePeriods } from '../feed/period.js';
import { absoluteValue, observationsOf } from './lookup.js';
import type { Snapshot } from './snapshot.js';

/** Periods in order in which at least one region of a snapshot has a figure, and all these figures in whole units. */
export function queryPeriods({ indicator, rows }: Pick<Snapshot, 'indicator' | 'rows'>): { readonly periods: readonly string[]; readonly values: readonly number[] } {
  const periods = new Set<string>();
  const values: number[] = [];
  for (const { region } of rows) {
    for (const observation of observationsOf(indicator, region.code)) {
      const value = absoluteValue(observation);
      if (value === undefined) continue;
      periods.add(observation.period);
      values.push(value);
    }
  }
  return { periods: [...periods].sort(comparePeriods), values };
}

/** Whether a region has parts of which an indicator tells something. */
export function hasParts(feed: Feed, { indicator }: Pick<Snapshot, 'indicator'>, code: string): boolean {
  return [...feed.regions.values()].some((region) => region.within === code && observationsOf(indicator, region.code).length > 0);
}
