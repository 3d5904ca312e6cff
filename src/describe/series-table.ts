/** The points of one or several series as a table. */
import { formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import { localize } from '../feed/text.js';
import type { Observation } from '../feed/feed.js';
import { comparePeriods } from '../feed/period.js';
import type { FigureMessages } from '../messages/messages.js';
import type { Series } from '../query/series.js';
import { describeRemark } from './remark.js';
import type { Table } from './table.js';

/** The name by which one series is told from the others: its group, else its region. */
export function seriesName(series: Series, m: FigureMessages): string {
  return series.group ? localize(series.group.name, m.lang) : localize(series.region.short ?? series.region.name, m.lang);
}

/** Periods down, series across; one series also with its changes and remarks. */
export function describeSeriesTable(series: readonly Series[], name: string, m: FigureMessages): Table {
  const periods = [...new Set(series.flatMap(({ observations }) => observations.map(({ period }) => period)))];
  periods.sort(comparePeriods);
  const at = (one: Series, period: string): Observation | undefined => one.observations.find((observation) => observation.period === period);
  const single = series.length === 1 ? series[0] : undefined;
  const remarks = periods.map((period) => [...new Set(series.map((one) => describeRemark(at(one, period), m)).filter(Boolean))].join(m.remarkSeparator));
  const hasRemarks = remarks.some(Boolean);
  const caption = single ? m.phrase([localize(single.region.short ?? single.region.name, m.lang), name]) : name;
  return {
    caption,
    columns: [
      { label: m.columns.period, numeric: false },
      ...series.map((one) => ({ label: single ? m.columns.value : seriesName(one, m), numeric: true })),
      ...(hasRemarks ? [{ label: m.columns.remark, numeric: false }] : []),
    ],
    rows: periods.map((period, index) => [
      formatPeriod(period, m, single?.indicator.time),
      ...series.map((one) => {
        const observation = at(one, period);
        return observation ? formatValue(observation, one.indicator, m) : '';
      }),
      ...(hasRemarks ? [remarks[index]!] : []),
    ]),
  };
}
