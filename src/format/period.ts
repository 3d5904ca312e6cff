/** Periods in words: 2020年, Q1 2020, 2017—2022年, 截至2022年. */
import { parsePeriod, type PeriodParts } from '../feed/period.js';
import type { FigureMessages } from '../messages/messages.js';

/**
 * A period in words.
 * @param time how the indicator counts: at the end of the period (`as-of`), within it, or `since` its start
 */
export function formatPeriod(period: string, m: FigureMessages, time: 'as-of' | 'during' | 'since' = 'during'): string {
  const span = parsePeriod(period);
  if (!span) return period;
  const { start, end } = span;
  if (time === 'since' && start !== end) return m.since(side(start, m));
  if (time === 'as-of') return m.asOf(side(end, m));
  return start === end ? side(end, m) : m.interval(side(start, m), side(end, m));
}

/** A period in the fewest characters, for axes: 2020, 2020-03. */
export function formatTick(period: string): string {
  return period.includes('/') ? period.split('/')[1]! : period;
}

function side({ year, quarter, month, day }: PeriodParts, m: FigureMessages): string {
  if (quarter !== undefined) return m.quarter(year, quarter);
  if (month === undefined) return m.year(year);
  return day === undefined ? m.month(year, month) : m.day(year, month, day);
}
