/** The period of a row: one column, or year and month, quarter, day in columns of their own. */
import type { FeedBuilder } from './feed-builder.js';
import type { DateReader } from './date-pattern.js';
import { narrowDigits } from './number-text.js';
import { monthOf, readPeriod } from './period-text.js';
import { localize } from '../feed/text.js';
import type { Cell, Column, Role } from './table.js';

/** The period as a feed writes it; `undefined` after saying so if a feed cannot. */
export function periodOf(row: readonly Cell[], at: Readonly<Partial<Record<Role, number>>>, columns: readonly Column[], { mapping, account }: FeedBuilder, date?: DateReader): string | undefined {
  if (at.period === undefined) return mapping.period;
  const cell = (role: Role): string => (at[role] === undefined ? '' : narrowDigits(row[at[role]]?.trim() ?? ''));
  const text = cell('period');
  const column = columns[at.period]!;
  const [month, quarter, day] = [number(cell('month')), number(cell('quarter')), number(cell('day'))];
  // `2005 - 1` in a column of quarters is no January.
  const part = quarters.test(column.id) ? /^(\d{4})\s*[-./ ]\s*([1-4])$/.exec(text) : null;
  const year = part ? `${part[1]}-Q${part[2]}` : readPeriod(date?.(text) ?? text);
  const period =
    year !== undefined && /^\d{4}$/.test(year) && (month ?? quarter) !== undefined
      ? readPeriod(month === undefined ? `${year}-Q${quarter}` : `${year}-${month}${day === undefined ? '' : `-${day}`}`)
      : (year ?? readPeriod(localize(column.codes?.get(text)?.name, 'en')) ?? readPeriod(column.codes?.get(text)?.period ?? ''));
  if (period === undefined) account.lose('period-form', column.id, [text, cell('month'), cell('quarter'), cell('day')].filter(Boolean).join(' '));
  return period;
}

const quarters = /trim|quart|kvartal|季/i;
const numerals = '一二三四';

function number(text: string): string | undefined {
  const digits = /^(?:Q|第)?(\d{1,2})(?:月份?|季度?|日|号)?$/i.exec(text)?.[1];
  if (digits !== undefined) return String(Number(digits)).padStart(1, '0');
  const month = monthOf(text);
  if (month !== undefined) return String(month);
  const quarter = numerals.indexOf(text.replace(/^第|季度?$/g, ''));
  return text !== '' && quarter >= 0 ? String(quarter + 1) : undefined;
}
