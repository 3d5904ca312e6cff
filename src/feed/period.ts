/**
 * Periods as reports write them: `2020`, `2020-Q1`, `2020-03`, `2020-10-16`, or an interval `2017/2022`.
 * A period stays a string everywhere; nothing here makes a `Date`, so no time zone can move a year.
 */

/** What one side of a period says; `quarter`, `month` and `day` exclude or refine each other as in ISO 8601. */
export interface PeriodParts {
  readonly year: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
}

/** Start and end of a period; the same object twice unless it is an interval. */
export interface PeriodSpan {
  readonly start: PeriodParts;
  readonly end: PeriodParts;
}

const single = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;
const spans = new Map<string, PeriodSpan | undefined>();

/** The parts of a period, or `undefined` if the text is not one (ISO 8601 calendar dates, SDMX quarters). */
export function parsePeriod(text: string): PeriodSpan | undefined {
  const known = spans.get(text);
  if (known || spans.has(text)) return known;
  const [from = '', to, rest] = text.split('/');
  const start = parseSide(from);
  const end = to === undefined ? start : parseSide(to);
  const span = start && end && rest === undefined && timeOf(start) <= timeOf(end) ? { start, end } : undefined;
  if (spans.size < 5000) spans.set(text, span);
  return span;
}

/** Whether the text is a period. */
export function isPeriod(text: string): boolean {
  return parsePeriod(text) !== undefined;
}

/** Where a period stands on a time axis, in years (2020-07 is 2020.5): its start, for an interval the start of its end; -1 for what is none. */
export function periodTime(period: string): number {
  const span = parsePeriod(period);
  return span ? timeOf(span.end) : -1;
}

/** Order of two periods in time, for `sort`; of two that end together the shorter comes last. */
export function comparePeriods(a: string, b: string): number {
  return periodTime(a) - periodTime(b) || startTime(a) - startTime(b);
}

function startTime(period: string): number {
  const span = parsePeriod(period);
  return span ? timeOf(span.start) : 0;
}

function timeOf({ year, quarter, month, day }: PeriodParts): number {
  if (quarter !== undefined) return year + (quarter - 1) / 4;
  return year + ((month ?? 1) - 1) / 12 + ((day ?? 1) - 1) / 366;
}

function parseSide(text: string): PeriodParts | undefined {
  const match = single.exec(text);
  if (!match) return undefined;
  const [, y, q, m, d] = match;
  const year = Number(y);
  if (q !== undefined) return { year, quarter: Number(q) };
  if (m === undefined) return { year };
  const month = Number(m);
  if (month < 1 || month > 12) return undefined;
  if (d === undefined) return { year, month };
  const day = Number(d);
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
