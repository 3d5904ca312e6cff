/** The smallest feeds that make sense, as publishers write them and as they are after parsing. */
import type { Feed, Indicator, Observation } from '../src/feed/feed.js';
import { parseFeed } from '../src/feed/parse.js';
import type { Series } from '../src/query/series.js';

/** A JSON object before anything has looked at it. */
export type Json = Record<string, unknown>;

/** One row of observations: the share of Ningxia in 2020. */
export function rowOf(more: Json = {}): Json {
  return { region: '640000', period: '2020', value: 7.72, ...more };
}

/** An indicator with these observations, rows or columns. */
export function indicatorOf(observations: unknown = [rowOf()], more: Json = {}): Json {
  return { id: 'literacy', name: { 'zh-CN': '公民具备科学素质的比例', en: 'Share of citizens with scientific literacy' }, unit: { kind: 'share', label: '%' }, observations, ...more };
}

/** A whole document; what is given replaces what is there. */
export function feedOf(more: Json = {}): Json {
  return {
    version: 1,
    title: '数据',
    publisher: { name: '某科协' },
    published: '2022-11-18',
    regions: [regionOf('640000', '宁夏', 'Ningxia')],
    indicators: [indicatorOf()],
    ...more,
  };
}

export function regionOf(code: string, zh: string, en: string, within?: string): Json {
  return { code, name: { 'zh-CN': zh, en }, ...(within === undefined ? {} : { within }) };
}

/** The head of an indicator of numbers of people. */
export const people: Json = { id: 'people', name: { 'zh-CN': '科技志愿者', en: 'Volunteers' }, unit: { kind: 'count', label: { 'zh-CN': '人', en: 'people' } } };

/** The country, an autonomous region and its cities: `CN` ⊃ `640000` ⊃ `640100` … `640500`. */
export const places: readonly Json[] = [
  regionOf('CN', '全国', 'China'),
  regionOf('640000', '宁夏', 'Ningxia', 'CN'),
  regionOf('640100', '银川', 'Yinchuan', '640000'),
  regionOf('640200', '石嘴山', 'Shizuishan', '640000'),
  regionOf('640300', '吴忠', 'Wuzhong', '640000'),
  regionOf('640400', '固原', 'Guyuan', '640000'),
  regionOf('640500', '中卫', 'Zhongwei', '640000'),
];

/** A parsed feed whose only indicator has these observations; `problems` is empty unless the test is about them. */
export function observed(observations: unknown, more: Json = {}, document: Json = {}): { feed: Feed; indicator: Indicator } {
  const feed = parseFeed(feedOf({ indicators: [indicatorOf(observations, more)], ...document }));
  return { feed, indicator: [...feed.indicators.values()][0]! };
}

/** All observations of an indicator in the order of the feed. */
export function listed({ observations }: Indicator): Observation[] {
  return Array.from({ length: observations.length }, (_, index) => observations.get(index));
}

/** A series of Ningxia from values by period, `null` for a gap; a row says more than a value. */
export function seriesOf(values: Readonly<Record<string, number | null | Json>>, more: Json = {}): Series {
  const rows = Object.entries(values).map(([period, value]) => rowOf({ period, ...(typeof value === 'object' && value ? value : { value, ...(value === null ? { missing: 'not-surveyed' } : {}) }) }));
  const { feed, indicator } = observed(rows, more);
  return { indicator, region: feed.regions.get('640000')!, group: undefined, observations: listed(indicator) };
}

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
