/** What a widget is asked for, by its own attributes, its group and defaults; and what of that a feed does not have. */
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed, Indicator, Region } from '../feed/feed.js';
import { comparePeriods } from '../feed/period.js';
import { observedRegions, regionObservations } from './lookup.js';

/** The attributes of a widget that name parts of a feed, as they are written; `undefined` where they are silent. */
export interface Question {
  readonly indicator?: string | undefined;
  readonly indicators?: string | undefined;
  readonly region?: string | undefined;
  readonly regions?: string | undefined;
  readonly period?: string | undefined;
  readonly periods?: string | undefined;
  readonly breakdown?: string | undefined;
  readonly tiles?: string | undefined;
  readonly within?: string | undefined;
  readonly story?: string | undefined;
  readonly stories?: string | undefined;
  readonly pillar?: string | undefined;
}

/** What the group around a widget says where its own attributes are silent. */
export type GroupQuestion = Pick<Question, 'region' | 'period'>;

/** Hears of faults in a question. */
export type Fault = (...problems: readonly FeedProblem[]) => void;

/** The ids of a list that is written with spaces or commas. */
export function listOf(text: string | undefined): string[] {
  return text?.split(/[\s,]+/).filter(Boolean) ?? [];
}

/** The indicator that is named; a feed's only indicator needs no name. */
export function askIndicator(feed: Feed, { indicator: id }: Question, fault: Fault): Indicator | undefined {
  const all = [...feed.indicators.values()];
  if (id === undefined && all.length === 1) return all[0];
  const indicator = id === undefined ? undefined : feed.indicators.get(id);
  if (!indicator) fault({ code: 'unknown-indicator', path: 'indicator', severity: 'error', expected: [...feed.indicators.keys()].join(', '), ...(id === undefined ? {} : { value: id }) });
  return indicator;
}

/** Tells of those of some ids that no indicator has. */
export function checkIndicators(feed: Feed, ids: readonly string[], path: string, fault: Fault): void {
  const expected = [...feed.indicators.keys()].join(', ');
  for (const value of ids) if (!feed.indicators.has(value)) fault({ code: 'unknown-indicator', path, value, expected, severity: 'error' });
}

/** Tells of region codes that the feed does not have; one that is silent is no fault. */
export function checkRegions(feed: Feed, codes: readonly (Region['code'] | undefined)[], fault: Fault): void {
  const expected = [...feed.regions.keys()].slice(0, 12).join(', ');
  for (const value of codes) if (value !== undefined && !feed.regions.has(value)) fault({ code: 'unknown-region', path: 'region', value, expected, severity: 'error' });
}

/** Tells of a period in which nothing was observed, in a region or anywhere. */
export function tellPeriod(indicator: Indicator, value: string, fault: Fault, region?: string, path = 'period'): void {
  const regions = region === undefined ? observedRegions(indicator) : [region];
  const periods = new Set(regions.flatMap((code) => regionObservations(indicator, code).map(({ period }) => period)));
  fault({ code: 'unknown-period', path, value, expected: [...periods].sort(comparePeriods).join(', '), severity: 'error' });
}

/** Whether an indicator has the breakdown that is named; if not, that is told. */
export function checkBreakdown(indicator: Indicator, value: string, fault: Fault): boolean {
  const ids = (indicator.breakdowns ?? []).map(({ id }) => id);
  const isKnown = ids.includes(value);
  if (!isKnown) fault({ code: 'unknown-breakdown', path: 'breakdown', value, expected: ids.join(', '), severity: 'error' });
  return isKnown;
}

/** The first region that an indicator was observed in. */
export function defaultRegion(indicator: Indicator): string | undefined {
  return observedRegions(indicator)[0];
}

/** The indicators that a table is asked for: one, those of a list, or all. */
export function askIndicators(feed: Feed, { indicator, indicators }: Question, fault: Fault): Indicator[] {
  if (indicator === undefined && indicators === undefined) return [...feed.indicators.values()];
  const ids = indicator === undefined ? listOf(indicators) : [indicator];
  checkIndicators(feed, ids, 'indicator', fault);
  return ids.flatMap((id) => feed.indicators.get(id) ?? []);
}
