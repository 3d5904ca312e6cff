/** What a trend says: from what to what, where it breaks, what is missing; and every point as a table. */
import { formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import { formatChange } from '../format/statement.js';
import { localize } from '../feed/text.js';
import type { Feed, Observation } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import { queryChange } from '../query/change.js';
import type { Series } from '../query/series.js';
import type { Part } from './markup.js';
import { tellFigures, type Setting } from './parts.js';
import { describeSeriesTable, seriesName } from './series-table.js';
import { describeSources } from './source.js';
import type { Description } from './table.js';

/** What a trend writes into the page. */
export function tellSeries(feed: Feed, series: readonly Series[], setting: Setting<Messages>): Part[] {
  return tellFigures(describeTrend(series, setting.m), describeSources(feed, series.map((one) => ({ indicator: one.indicator, observation: lastTold(one) })), setting.m), setting);
}

/** The last observation of a series that has a figure. */
export function lastTold({ observations }: Series): Observation | undefined {
  return [...observations].reverse().find(({ value }) => value !== null);
}

/** A sentence for each series, and the table of all. */
export function describeTrend(series: readonly Series[], m: Messages): Description {
  const name = series[0] ? localize(series[0].indicator.name, m.lang) : '';
  const sentences = series.map((one) => describeOne(one, series.length > 1 ? seriesName(one, m) : localize(one.region.short ?? one.region.name, m.lang), name, m));
  const breaks = [...new Set(series.flatMap(({ observations }) => observations.filter(({ status }) => status === 'B').map(({ period }) => period)))];
  const gaps = [...new Set(series.flatMap(({ observations }) => observations.filter(({ value }) => value === null).map(({ period }) => period)))];
  return {
    sentence: m.sentences([
      ...sentences.filter(Boolean),
      ...breaks.map((period) => m.trendBreak(formatPeriod(period, m))),
      ...(gaps.length ? [m.trendGaps(m.join(gaps.map((period) => formatPeriod(period, m))))] : []),
    ]),
    table: describeSeriesTable(series, name, m),
  };
}

/** One point in the words of the whole figure: period, series, figure, change, remark. */
export function describePoint(series: Series, observation: Observation, named: boolean, m: Messages): string {
  const { indicator, observations } = series;
  const earlier = observations.slice(0, observations.indexOf(observation)).filter(({ value }) => value !== null);
  const change = queryChange(indicator, observation, earlier);
  const status = observation.status === 'B' ? '' : ((observation.status && m.status[observation.status]) ?? '');
  return m.clauses([
    m.phrase([formatPeriod(observation.period, m), ...(named ? [seriesName(series, m)] : []), formatValue(observation, indicator, m), ...(observation.derived ? [m.derived] : [])]),
    ...(status ? [status] : []),
    ...(change ? [formatChange(change, indicator, observation, m)] : []),
  ]);
}

function describeOne(series: Series, region: string, name: string, m: Messages): string {
  const told = series.observations.filter(({ value }) => value !== null);
  const first = told[0];
  const last = told[told.length - 1];
  if (!first || !last) return '';
  const say = (observation: Observation): [string, string] => [formatPeriod(observation.period, m, series.indicator.time), formatValue(observation, series.indicator, m)];
  return first === last ? m.trendPoint(name, region, ...say(first)) : m.trend(name, region, say(first), say(last));
}
