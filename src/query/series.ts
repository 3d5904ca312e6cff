/** One indicator in one region (and group) through time: what a trend shows. */
import type { Feed, Indicator, Observation, Region, Target } from '../feed/feed.js';
import { observationsOf, regionObservations } from './lookup.js';
import { askIndicator, checkBreakdown, checkRegions, defaultRegion, listOf, type Fault, type GroupQuestion, type Question } from './question.js';

export interface Series {
  readonly indicator: Indicator;
  readonly region: Region;
  readonly group: { readonly id: string; readonly name: NonNullable<Region['name']> } | undefined;
  /** In order of time; a `null` value is a gap. */
  readonly observations: readonly Observation[];
}

/** The series that a trend is asked for; empty where nothing was observed. */
export function askSeries(feed: Feed, own: Question, group: GroupQuestion, fault: Fault): Series[] {
  const indicator = askIndicator(feed, own, fault);
  if (!indicator) return [];
  const listed = listOf(own.regions);
  const region = own.region ?? group.region ?? defaultRegion(indicator);
  const regions = listed.length || region === undefined ? listed : [region];
  checkRegions(feed, regions, fault);
  const isBroken = own.breakdown !== undefined && region !== undefined && checkBreakdown(indicator, own.breakdown, fault);
  return isBroken ? queryBreakdown(feed, indicator, region, own.breakdown!) : querySeries(feed, indicator, regions);
}

/** The series of an indicator in each of the regions; regions without an observation are left out. */
export function querySeries(feed: Feed, indicator: Indicator, regions: readonly string[]): Series[] {
  return regions
    .map((code) => ({ indicator, region: regionOf(feed, code), group: undefined, observations: observationsOf(indicator, code) }))
    .filter(({ observations }) => observations.length > 0);
}

/** One series for each group of a breakdown in a region, in the breakdown's order; empty groups are left out. */
export function queryBreakdown(feed: Feed, indicator: Indicator, region: string, breakdown: string): Series[] {
  const groups = indicator.breakdowns?.find(({ id }) => id === breakdown)?.groups ?? [];
  const observations = regionObservations(indicator, region);
  return groups
    .map((group) => ({ indicator, region: regionOf(feed, region), group, observations: observations.filter((observation) => observation.group === group.id) }))
    .filter((series) => series.observations.length > 0);
}

/** The targets that belong to a region, by due date. */
export function queryTargets(indicator: Indicator, region: string): Target[] {
  return (indicator.targets ?? []).filter((target) => target.region === region).sort((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1));
}

/** The region of a code; one that the feed does not list is called by its code. */
export function regionOf(feed: Feed, code: string): Region {
  return feed.regions.get(code) ?? { code, name: code };
}
