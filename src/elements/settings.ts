/** Where a setting comes from when an attribute is silent: the group, the feed, one default. */
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed, Indicator } from '../feed/feed.js';
import { comparePeriods } from '../feed/period.js';
import { observedRegions, regionObservations } from '../query/lookup.js';

/** The indicator that an attribute names; a feed's only indicator needs no name. */
export function chooseIndicator(feed: Feed, id: string | undefined): { readonly indicator: Indicator | undefined; readonly problem?: FeedProblem } {
  const all = [...feed.indicators.values()];
  if (id === undefined && all.length === 1) return { indicator: all[0] };
  const indicator = id === undefined ? undefined : feed.indicators.get(id);
  if (indicator) return { indicator };
  return {
    indicator: undefined,
    problem: { code: 'unknown-indicator', path: 'indicator', severity: 'error', expected: [...feed.indicators.keys()].join(', '), ...(id === undefined ? {} : { value: id }) },
  };
}

/** The faults of a list of ids that the feed does not have. */
export function unknownIndicators(feed: Feed, ids: readonly string[], path: string): FeedProblem[] {
  const expected = [...feed.indicators.keys()].join(', ');
  return ids.filter((id) => !feed.indicators.has(id)).map((value) => ({ code: 'unknown-indicator', path, value, expected, severity: 'error' }));
}

/** The faults of region codes that the feed does not have; an attribute that is silent has none. */
export function unknownRegions(feed: Feed, ...codes: readonly (string | undefined)[]): FeedProblem[] {
  const expected = [...feed.regions.keys()].slice(0, 12).join(', ');
  return codes.filter((code) => code !== undefined && !feed.regions.has(code)).map((value) => ({ code: 'unknown-region', path: 'region', value, expected, severity: 'error' }));
}

/** The fault of a period in which nothing was observed, in a region or anywhere. */
export function unknownPeriod(indicator: Indicator, value: string, region?: string): FeedProblem {
  const regions = region === undefined ? observedRegions(indicator) : [region];
  const periods = new Set(regions.flatMap((code) => regionObservations(indicator, code).map(({ period }) => period)));
  return { code: 'unknown-period', path: 'period', value, expected: [...periods].sort(comparePeriods).join(', '), severity: 'error' };
}

/** The first region that an indicator was observed in. */
export function defaultRegion(indicator: Indicator): string | undefined {
  return observedRegions(indicator)[0];
}

/** Whether the page's author wrote something inside the element. */
export function hasAuthoredText(element: Element): boolean {
  return (element.textContent ?? '').trim() !== '' || element.childElementCount > 0;
}

/** Elder mode by attribute, by group, or by an ancestor's class `indicator-elder`. */
export function isElder(element: HTMLElement & { readonly elder: boolean }, group: { readonly elder?: boolean }): boolean {
  return element.elder || group.elder === true || element.closest('.indicator-elder') !== null;
}

/** Height of a bar's row in em; a target of at least 60 px for elder readers. */
export function barHeight(elder: boolean): number {
  return elder ? 3.4 : 2;
}
