/** One observation with what it is compared to: what a card shows. */
import type { Change, Feed, Indicator, Observation, Region, Target } from '../feed/feed.js';
import { queryChange } from './change.js';
import { absoluteValue, isTold, observationsOf } from './lookup.js';
import { askIndicator, checkRegions, defaultRegion, tellPeriod, type Fault, type GroupQuestion, type Question } from './question.js';
import { regionOf, type Series } from './series.js';

/** A target of the region itself, and whether the figure meets it by its comparator. */
export interface TargetState {
  readonly target: Target;
  readonly met: boolean;
}

export interface Reading {
  readonly indicator: Indicator;
  readonly region: Region;
  readonly observation: Observation;
  readonly change: Change | undefined;
  readonly target: TargetState | undefined;
  /** The region's whole series, for a sparkline. */
  readonly series: Series;
}

/** The reading that a card is asked for. A group's period is for those that have it; the others show their latest. */
export function askReading(feed: Feed, own: Question, group: GroupQuestion, fault: Fault): Reading | undefined {
  const indicator = askIndicator(feed, own, fault);
  const region = indicator && (own.region ?? group.region ?? defaultRegion(indicator));
  if (region === undefined) return undefined;
  checkRegions(feed, [region], fault);
  const reading = queryReading(feed, indicator!, region, own.period ?? group.period);
  if (reading || own.period === undefined) return reading ?? queryReading(feed, indicator!, region);
  tellPeriod(indicator!, own.period, fault, region);
  return undefined;
}

/**
 * The reading of an indicator in a region and period; without a period the latest that says something.
 * `undefined` if nothing was observed there.
 */
export function queryReading(feed: Feed, indicator: Indicator, region: string, period?: string, group?: string): Reading | undefined {
  const observations = observationsOf(indicator, region, group);
  const told = observations.filter(isTold);
  const observation = period === undefined ? (told[told.length - 1] ?? observations[observations.length - 1]) : observations.find((candidate) => candidate.period === period);
  return observation && readingOf(feed, indicator, observation);
}

/** The reading of one observation of an indicator. */
export function readingOf(feed: Feed, indicator: Indicator, observation: Observation): Reading {
  const region = regionOf(feed, observation.region);
  const observations = observationsOf(indicator, observation.region, observation.group);
  const earlier = observations.slice(0, observations.indexOf(observation)).filter(({ value }) => value !== null);
  return {
    indicator,
    region,
    observation,
    change: queryChange(indicator, observation, earlier),
    target: observation.group === undefined ? queryTarget(indicator, observation) : undefined,
    series: { indicator, region, group: undefined, observations },
  };
}

/** Whether a value meets a target: `over` asks for more, `at-least` for as much. */
export function meetsTarget(value: number, target: Target): boolean {
  return target.comparator === 'over' ? value > target.value : value >= target.value;
}

/** The next target due at or after the observation, of its own region only: a national target is never a local one. */
function queryTarget(indicator: Indicator, observation: Observation): TargetState | undefined {
  const value = absoluteValue(observation);
  if (value === undefined) return undefined;
  const due = (indicator.targets ?? [])
    .filter(({ region, by }) => region === observation.region && (by === undefined || by >= observation.period))
    .sort((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1));
  const target = due[0];
  return target && { target, met: meetsTarget(value, target) };
}
