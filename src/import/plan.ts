/** How the rows of one table are read: which column says what. Made once from roles and profile, then followed row by row. */
import type { Text } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import { dateReader, type DateReader } from './date-pattern.js';
import { ImportError, type Account } from './import-error.js';
import type { Mapping } from './mapping.js';
import type { TableProfile } from './profile.js';
import { own } from './roles.js';
import type { Column, Role, Table } from './table.js';

/** A dimension whose codes make groups. */
export interface BreakdownPlan {
  readonly index: number;
  readonly column: Column;
  readonly id: string;
  readonly name: Text;
  /** The code that stands for all groups together, if there is one: its figures have no group. */
  readonly total: string | undefined;
  /** Whether another dimension has some of the same codes: then its codes carry its name. */
  readonly isShared: boolean;
  /** The column that names the codes. */
  readonly names: number | undefined;
}

export interface Plan {
  /** The first column of each role. */
  readonly at: Readonly<Partial<Record<Role, number>>>;
  readonly measures: readonly number[];
  readonly breakdowns: readonly BreakdownPlan[];
  /** Status, low, high, note … of one measure only, by the measure's id; the others serve all. */
  readonly ofMeasure: ReadonlyMap<string, Readonly<Partial<Record<Role, number>>>>;
  /** What all rows have in common: `Frequency: Annual`. */
  readonly constants: readonly string[];
  /** Reads days that are not written year first. */
  readonly date: DateReader | undefined;
  /** Whether different units make different indicators. */
  readonly isUnitPartOfIndicator: boolean;
}

/** Codes and names that statistical offices give to all groups together. */
const totalCode = /^(?:t|_t|tot|total|totals|all|_all|0_?total|ttl|ialt|合计|总计|总体|全部|全体|小计|总)$/i;
const totalName = /^(?:total|in total|all\b.*|both sexes|(?:years|ages?|sex|gender), total|i alt|totalt|alle|yhteensä|insgesamt|ensemble|totale?|合计|总计|总体|全部|全体)$/i;

/** Columns that say nothing a feed does not say by itself: how often, the number of the row. */
const saidOtherwise = /^(?:time|freq|frequency|time_?format|序号|编号|no\.?|#|series_?key|obs_?key)$/i;

export function planTable(table: Table, roles: readonly Role[], profile: TableProfile, mapping: Mapping, account: Account): Plan {
  const at: Partial<Record<Role, number>> = {};
  const ofMeasure = new Map<string, Partial<Record<Role, number>>>();
  const measures: number[] = [];
  const constants: string[] = [];
  const breakdowns: BreakdownPlan[] = [];
  const ids = new Set(table.columns.map(({ id }) => id));
  /** Whether it is the first column that says this of the measure. */
  const sayOf = (measure: string, role: Role, index: number): boolean => {
    const said = ofMeasure.get(measure) ?? {};
    ofMeasure.set(measure, said);
    return (said[role] ??= index) === index;
  };
  const figures = [...roles.keys()].filter((index) => roles[index] === 'value' || (roles[index] === 'printed' && !roles.includes('value')));
  roles.forEach((role, index) => {
    const column = table.columns[index]!;
    const { distinct, filled } = profile.columns[index]!;
    noteRemarks(column, role, account);
    if (figures.includes(index)) measures.push(index);
    else if (role === 'rank' && figures.length) {
      // An order is that of the figures before it.
      const measure = figures.findLast((figure) => figure < index) ?? figures[0]!;
      if (!sayOf(table.columns[measure]!.id, role, index)) account.note('column', column.id, distinct?.keys().next().value ?? null, filled);
    } else if (role === 'breakdown') {
      const [only] = distinct?.keys() ?? [];
      if (filled === 0) return;
      if (profile.columns[index]!.isConstant && filled === profile.rows && !own(mapping.columns, column.id)) {
        if (!isTotal(column, only!, mapping)) constants.push(`${localize(column.name, 'zh-CN') || column.id}: ${localize(column.codes?.get(only!)?.name, 'zh-CN') || only}`);
        return;
      }
      const total = own(mapping.breakdowns, column.id)?.total ?? [...(distinct?.keys() ?? [])].find((code) => isTotal(column, code, mapping));
      const names = table.columns.findIndex((other, where) => roles[where] === 'breakdown-name' && (other.of === column.id || other.id.toUpperCase() === column.id));
      breakdowns.push({ index, column, id: slug(column.id), name: own(mapping.breakdowns, column.id)?.name ?? column.name ?? column.id, total, names: names < 0 ? undefined : names, isShared: false });
    } else if (column.of !== undefined && ids.has(column.of) && roles[table.columns.findIndex(({ id }) => id === column.of)] === 'value') {
      sayOf(column.of, role, index);
    } else if (role === 'ignore') {
      if (filled && !saidOtherwise.test(column.id)) account.note('column', column.id, distinct?.keys().next().value ?? null, filled);
    } else at[role] ??= index;
  });
  const unit = at.unit;
  const isUnitPartOfIndicator = unit !== undefined && table.columns[unit]!.isDimension === true && !profile.columns[unit]!.isConstant;
  const codes = breakdowns.map(({ index, total }) => [...(profile.columns[index]!.distinct?.keys() ?? [])].filter((code) => code !== total));
  const counts = new Map<string, number>();
  for (const code of codes.flat()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return { at, measures, breakdowns: breakdowns.map((plan, index) => ({ ...plan, isShared: codes[index]!.some((code) => counts.get(code)! > 1) })), ofMeasure, constants, date: at.period === undefined ? undefined : dateOrder(table.columns[at.period]!, [...(profile.columns[at.period]!.distinct?.keys() ?? [])], mapping), isUnitPartOfIndicator };
}

/** What a source explains of its dimensions and codes and a feed has no place for; an indicator has one. */
function noteRemarks({ id, definition, codes }: Column, role: Role, account: Account): void {
  if (role === 'value' || role === 'printed') return;
  const notes = role === 'indicator' ? [] : [...(codes?.values() ?? [])].map(({ note }) => note).filter((note) => note !== undefined);
  if (definition !== undefined) account.note('annotation', id, localize(definition, 'zh-CN') ?? null, 1);
  if (notes[0] !== undefined) account.note('annotation', `${id}: codes`, localize(notes[0], 'zh-CN') ?? null, notes.length);
}

/** How days are written that do not begin with the year: by a part over 12, which is no month. @throws {ImportError} if no day tells */
function dateOrder({ id }: Column, values: readonly string[], { dates }: Mapping): DateReader | undefined {
  if (dates !== undefined) return dateReader(dates);
  const parts = values.map((value) => /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(value)).filter((match) => match !== null);
  const [first] = parts;
  if (!first || parts.length < values.length / 2) return undefined;
  const [isDayFirst, isMonthFirst] = [parts.some((part) => Number(part[1]) > 12), parts.some((part) => Number(part[3]) > 12)];
  // Points stand only between day, month and year in this order.
  if (isDayFirst === isMonthFirst && first[2] !== '.') throw new ImportError('ambiguous', { path: id, value: first[0], line: '"dates": "dd/MM/yyyy" / "MM/dd/yyyy"' });
  return dateReader(isMonthFirst ? `MM${first[2]}dd${first[2]}yyyy` : `dd${first[2]}MM${first[2]}yyyy`);
}

function isTotal(column: Column, code: string, mapping: Mapping): boolean {
  const total = own(mapping.breakdowns, column.id)?.total;
  if (total !== undefined) return total === code;
  const name = column.codes?.get(code)?.name;
  return totalCode.test(code) || (name !== undefined && totalName.test(localize(name, 'en')));
}

/** A name as an id: pages list ids with blanks and commas between them. */
export function slug(name: string): string {
  return name.trim().replace(/[\s,;，；、/\\'"<>]+/g, '-').replace(/^-+|-+$/g, '') || 'x';
}
