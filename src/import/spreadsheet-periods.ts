/** Periods that columns of a table share or that only a row completes: months beside a year, growth beside the figure of a month. */
import { roleOfName } from './column-names.js';
import type { Mapping } from './mapping.js';
import { monthOf } from './period-text.js';
import type { Column } from './table.js';

/** Months as columns beside a year in each row; and what stands beside the one period of a table, growth, is of that period, too. */
export function withPeriods(columns: readonly Column[], measures: readonly boolean[], { headers, columns: said, period }: Mapping): readonly Column[] {
  const isYearly = columns.some(({ id }) => (said?.[id] ?? roleOfName(id)) === 'period');
  if (isYearly && headers === undefined) {
    const parts = columns.map(({ id, header }) => (header || said?.[id] ? undefined : partOfYear(id)));
    if (parts.filter(Boolean).length >= 3) return columns.map((column, index) => (parts[index] ? { ...column, header: { role: 'period', value: parts[index] } } : column));
  }
  const periods = new Set(columns.flatMap(({ header }) => (header?.role === 'period' ? [header.value] : [])));
  const [only] = periods;
  if (isYearly || periods.size !== 1 || period !== undefined) return columns;
  return columns.map((column, index) => (measures[index] && !column.header && !said?.[column.id] ? { ...column, header: { role: 'period', value: only!, indicator: column.name as string } } : column));
}

/** 3月, Mar, 一季度, Q1 as what follows the year. */
function partOfYear(text: string): string | undefined {
  const month = /^(\d{1,2})月份?$/.exec(text)?.[1] ?? monthOf(text)?.toString();
  if (month !== undefined) return Number(month) >= 1 && Number(month) <= 12 ? `-${month.padStart(2, '0')}` : undefined;
  const quarter = /^(?:Q|第)?([1-4一二三四])(?:季度?)?$/i.exec(text)?.[1];
  return quarter !== undefined && text.length > 1 ? `-Q${/\d/.test(quarter) ? quarter : '一二三四'.indexOf(quarter) + 1}` : undefined;
}
