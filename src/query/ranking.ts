/** Figures in an order: regions in one period, the groups of a breakdown, or an inventory of unlike things. */
import type { Feed, Indicator, Observation, Text } from '../feed/feed.js';
import { comparePeriods } from '../feed/period.js';
import { localize } from '../feed/text.js';
import { absoluteValue, isTold, observationsOf, regionObservations } from './lookup.js';
import { askIndicator, checkBreakdown, checkIndicators, checkRegions, defaultRegion, listOf, type Fault, type GroupQuestion, type Question } from './question.js';
import { rankValues } from './rank.js';
import { askSnapshot, type Snapshot } from './snapshot.js';

export interface RankingRow {
  /** Region code, group id or indicator id. */
  readonly id: string;
  readonly name: Text;
  readonly indicator: Indicator;
  readonly observation: Observation | undefined;
  /** In whole units; `undefined` without a figure. */
  readonly value: number | undefined;
  /** Place among the rows that have a figure; `undefined` for an inventory, whose things are not ranked. */
  readonly place: number | undefined;
}

export interface Ranking {
  readonly kind: 'regions' | 'groups' | 'inventory';
  readonly rows: readonly RankingRow[];
  /** The period of all rows, if they have one in common. */
  readonly period: string | undefined;
  /** Whether the figures may share an axis: one unit and one kind of measure. */
  readonly isOneMeasure: boolean;
}

/** The ranking that is asked for: an inventory, groups, or regions. */
export function askRanking(feed: Feed, own: Question, group: GroupQuestion, fault: Fault): Ranking | undefined {
  const home = own.region ?? group.region;
  checkRegions(feed, [home], fault);
  if (own.indicators !== undefined) return askInventory(feed, own.indicators, home, fault);
  const indicator = askIndicator(feed, own, fault);
  if (!indicator) return undefined;
  if (own.breakdown !== undefined) {
    checkBreakdown(indicator, own.breakdown, fault);
    return rankGroups(indicator, home ?? defaultRegion(indicator) ?? '', own.breakdown, own.period ?? group.period);
  }
  const snapshot = askSnapshot(feed, indicator, own, group, fault);
  return snapshot && rankSnapshot(snapshot);
}

/** The inventory of the indicators in a list that is written with spaces or commas. */
export function askInventory(feed: Feed, list: string, region: string | undefined, fault: Fault): Ranking {
  const ids = listOf(list);
  checkIndicators(feed, ids, 'indicators', fault);
  return listInventory(feed, ids, region);
}

/** A snapshot as a ranking, highest first; regions without any observation are left out. */
export function rankSnapshot({ rows, indicator, period }: Snapshot): Ranking {
  return {
    kind: 'regions',
    period,
    isOneMeasure: true,
    rows: rows.filter(({ observation }) => observation).map(({ region, observation, value, place }) => ({ id: region.code, name: region.short ?? region.name, indicator, observation, value, place })),
  };
}

/**
 * The groups of a breakdown in one region and period, in the breakdown's own order (ages and schooling have one).
 * Without a period, the latest in which a group has a figure. `undefined` if there is none.
 */
export function rankGroups(indicator: Indicator, region: string, breakdown: string, period?: string): Ranking | undefined {
  const groups = indicator.breakdowns?.find(({ id }) => id === breakdown)?.groups ?? [];
  const ids = new Set(groups.map(({ id }) => id));
  const observations = regionObservations(indicator, region).filter(({ group }) => group !== undefined && ids.has(group));
  const chosen = period ?? observations.filter(({ value }) => value !== null).map((observation) => observation.period).sort(comparePeriods).pop();
  const found = groups.flatMap((group) => {
    const observation = observations.find((candidate) => candidate.group === group.id && candidate.period === chosen);
    return observation ? [{ group, observation, value: absoluteValue(observation) }] : [];
  });
  if (!found.length) return undefined;
  const places = rankValues(found.map(({ value }) => value));
  return {
    kind: 'groups',
    period: chosen,
    isOneMeasure: true,
    rows: found.map(({ group, observation, value }, index) => ({ id: group.id, name: group.name, indicator, observation, value, place: places[index] })),
  };
}

/** Several indicators of one region side by side, in the order asked: no places, no total, an axis only if all count the same unit. */
export function listInventory(feed: Feed, ids: readonly string[], region: string | undefined): Ranking {
  const rows = ids.flatMap((id): RankingRow[] => {
    const indicator = feed.indicators.get(id);
    const home = region ?? (indicator?.observations.length ? indicator.observations.of(0, 'region') : undefined);
    const observation = indicator && home !== undefined ? [...observationsOf(indicator, home)].reverse().find(isTold) : undefined;
    return indicator && observation ? [{ id, name: indicator.short ?? indicator.name, indicator, observation, value: absoluteValue(observation), place: undefined }] : [];
  });
  const units = new Set(rows.map(({ indicator, observation }) => `${indicator.unit.kind} ${localize(observation?.unit ?? indicator.unit.label, feed.lang)}`));
  const periods = new Set(rows.map(({ observation }) => observation?.period));
  return { kind: 'inventory', rows, period: periods.size === 1 ? rows[0]?.observation?.period : undefined, isOneMeasure: units.size === 1 };
}
