/** What each column of a table is for: the mapping file first, then the format, then names and contents. */
import { localize } from '../feed/text.js';
import { roleOfName, stemOf } from './column-names.js';
import { Account, ImportError } from './import-error.js';
import type { Mapping } from './mapping.js';
import { readPower } from './multiplier.js';
import { parseCell } from './printed-cell.js';
import type { ColumnProfile, TableProfile } from './profile.js';
import { isMissingSign, readFlag } from './status.js';
import type { Column, Role, Table } from './table.js';

const rankName = /排名|位次|名次|排位|\brank(?:ing)?\b/i;
/** 提高3.71个百分点; 增加10人以上 is a class. */
const change = /^(?!.*(?:以上|以下|以内|\d[%％]?\s*[-—~～至]\s*\d))(?:[比较同环与].{0,8}?)?(?:提高|提升|上升|增加|增长|下降|降低|减少|回落|下滑|扩大|收窄|[↑↓▲▼])\D{0,3}\d/;

/** Text codes of a column beyond which it is a remark rather than a classification. */
const groupsAtMost = 3000;

/** The role of each column, in their order. Says in the account what was decided without being told. */
export function assignRoles(table: Table, profile: TableProfile, mapping: Mapping, account: Account): readonly Role[] {
  const { columns } = table;
  const assigned: (Role | undefined)[] = columns.map(({ id, role }) => own(mapping.columns, id) ?? role);
  for (const id of Object.keys(mapping.columns ?? {})) {
    if (!columns.some((column) => column.id === id)) throw new ImportError('mapping', { path: 'columns', value: id, line: columns.map((column) => column.id).slice(0, 30).join(', ') });
  }
  const has = (role: Role): boolean => assigned.includes(role);
  const free = (): number[] => columns.flatMap((_, index) => (assigned[index] === undefined ? [index] : []));
  const named = (index: number): Role | undefined => roleOfName(columns[index]!.id) ?? roleOfName(localize(columns[index]!.name, 'en'));

  settleSeconds(columns, profile, mapping, assigned, named);
  wholePeriods(columns, profile, mapping, assigned, named, account);
  pairNames(columns, profile, assigned, named);
  for (const index of free()) {
    const column = columns[index]!;
    const role = column.header ? 'value' : named(index);
    // A column is what its name says only where its cells bear it out.
    if (role === undefined || role === 'region' || column.geographic) continue;
    if ((role === 'period' || role === 'value' || role === 'indicator') && role !== 'value' && has(role)) continue;
    if (role === 'period' && !column.isDimension && profile.columns[index]!.periods === 0 && !mapping.dates && ![...(profile.columns[index]!.distinct?.keys() ?? [])].some((text) => /\d{4}/.test(text))) continue;
    if ((role === 'status' || role === 'multiplier' || role === 'unit') && !column.isDimension && !isBorneOut(role, profile.columns[index]!)) continue;
    if (role === 'ignore' && profile.columns[index]!.isFigures && !column.isDimension && !/^(?:序号|编号|no\.?|#|id|index|row)$/i.test(column.id)) continue;
    assigned[index] = role;
  }
  if (!has('period')) choosePeriod(table, profile, mapping, assigned, account);
  if (!has('region') && !mapping.region) chooseRegion(table, profile, assigned, named, account);
  const hasValue = has('value') || has('printed');
  for (const index of free()) {
    const role = contentRole(columns[index]!, index, profile, hasValue);
    assigned[index] = role;
    const { distinct, isConstant } = profile.columns[index]!;
    if (role === 'breakdown' && !columns[index]!.isDimension && !isConstant) account.assume('group-column', columns[index]!.id, distinct?.keys().next().value, `"columns": { ${JSON.stringify(columns[index]!.id)}: "ignore" }`);
  }
  settleRanks(columns, mapping, assigned);
  assigned.forEach((role, index) => {
    const { foreign } = profile.columns[index]!;
    if (role === 'value' && foreign !== undefined) throw new ImportError('ambiguous', { path: columns[index]!.id, value: foreign, line: foreign.includes('.') ? '"numbers": { "decimal": ",", "group": "." }' : '"numbers": { "decimal": "," }' });
  });
  if (!has('value') && !has('printed')) {
    throw new ImportError('no-value', { path: table.name, value: columns.map(({ id }) => id).join(', '), line: `"columns": { "${columns.at(-1)?.id ?? '…'}": "value" }` });
  }
  return assigned as Role[];
}

/** A second dimension of time, of indicators or of units: month beside year, else a breakdown. Left out, unlike figures would look alike. */
function settleSeconds(columns: readonly Column[], profile: TableProfile, mapping: Mapping, assigned: (Role | undefined)[], named: (index: number) => Role | undefined): void {
  for (const role of ['period', 'indicator', 'unit'] as const) {
    const all = columns.flatMap(({ isDimension }, index) => (isDimension && assigned[index] === role ? [index] : []));
    if (all.length < 2) continue;
    const first = all.find((index) => own(mapping.columns, columns[index]!.id) === role) ?? (role === 'period' ? all.find((index) => profile.columns[index]!.isPeriods) : undefined) ?? all[0];
    for (const index of all) {
      const part = named(index);
      if (index !== first) assigned[index] = role === 'period' && (part === 'month' || part === 'quarter' || part === 'day') ? part : 'breakdown';
    }
  }
}

/** A column named month that holds 2024-01: no month of a year that another column says, but the period, and the year is in it. */
function wholePeriods(columns: readonly Column[], profile: TableProfile, mapping: Mapping, assigned: (Role | undefined)[], named: (index: number) => Role | undefined, account: Account): void {
  if (mapping.period !== undefined || assigned.includes('period') || columns.some(({ header }) => header?.role === 'period')) return;
  const whole = (role: Role): number[] => columns.flatMap(({ isDimension }, index) => (assigned[index] === undefined && !isDimension && named(index) === role && profile.columns[index]!.isPeriods ? [index] : []));
  const [finest, ...others] = [...whole('day'), ...whole('month'), ...whole('quarter')];
  if (finest === undefined) return;
  assigned[finest] = 'period';
  account.assume('period-column', columns[finest]!.id, undefined, `"columns": { "${columns[finest]!.id}": "period" }`);
  for (const index of [...others, ...whole('period')]) assigned[index] = 'ignore';
}

/** Places in an order are said beside a figure: of several years none is meant more than another. Without any figure they stand for themselves. */
function settleRanks(columns: readonly Column[], mapping: Mapping, assigned: (Role | undefined)[]): void {
  const isFigure = (role: Role | undefined): boolean => role === 'value' || role === 'printed';
  const measures = columns.filter((_, index) => isFigure(assigned[index]));
  const instead = measures.length ? 'ignore' : 'value';
  if (measures.length && !(measures.length > 1 && measures.some(({ header }) => header))) return;
  columns.forEach(({ id }, index) => {
    if (assigned[index] === 'rank' && own(mapping.columns, id) === undefined) assigned[index] = instead;
  });
}

const office = /(?:局|委|办|厅|院|中心|公司|学校|大学|政府|银行|支行|大队|协|会|集团|街道|[省市县区旗乡镇村馆园社]|部门|基地|处|站)$/;

/** Whether a column named Status holds flags, one named Scale powers of ten, and 单位 what figures are counted in; it may as well hold classes of countries, or offices. */
function isBorneOut(role: 'status' | 'multiplier' | 'unit', { distinct, filled }: ColumnProfile): boolean {
  const texts = [...(distinct?.keys() ?? [])];
  const known = texts.filter((text) => (role === 'unit' ? !office.test(text) || text.length < 3 : role === 'status' ? text.length <= 3 || readFlag(text) !== undefined || text.split(/[,;|\s]+/).every((part) => readFlag(part) !== undefined) : readPower(text) !== undefined));
  return filled === 0 || known.length > texts.length / 2;
}

/** `Country Name` beside `Country Code`: the one names the other. */
function pairNames(columns: readonly Column[], profile: TableProfile, assigned: (Role | undefined)[], named: (index: number) => Role | undefined): void {
  columns.forEach((column, index) => {
    if (assigned[index] !== undefined) return;
    const { stem, is } = stemOf(column.id);
    if (is === 'code') return;
    const isPlace = named(index) === 'region';
    // Names without a header stand beside their codes.
    if (index > 0 && /^column \d+$/.test(column.id) && named(index - 1) === 'region' && assigned[index - 1] === undefined && profile.columns[index - 1]!.isCodes && !profile.columns[index]!.isFigures) {
      assigned[index - 1] = 'region';
      assigned[index] = 'region-name';
      return;
    }
    // TIME and Time, MEASURE and Measure: the code in capitals, then its name.
    const upper = columns.findIndex(({ id }, at) => at !== index && id !== column.id && id === column.id.toUpperCase());
    if (upper >= 0 && (!profile.columns[index]!.isFigures || profile.columns[index]!.isPeriods)) {
      const role = assigned[upper] ?? named(upper);
      assigned[upper] = role ?? 'breakdown';
      assigned[index] = role === 'region' || role === 'indicator' ? `${role}-name` : role === undefined || role === 'breakdown' ? 'breakdown-name' : 'ignore';
      return;
    }
    const partner = columns.findIndex((other, at) => at !== index && (column.of === other.id || (isPlace && Math.abs(at - index) === 1 && /^(?:code|代码|编码)$/i.test(other.id)) || (stemOf(other.id).is === 'code' && sameStem(stemOf(other.id).stem, stem))));
    if (partner < 0) return;
    const role = assigned[partner] ?? named(partner) ?? named(index);
    if (role !== 'region' && role !== 'indicator') return;
    assigned[partner] = role;
    assigned[index] = `${role}-name`;
  });
}

function sameStem(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const role = roleOfName(a);
  return role === 'region' && roleOfName(b) === 'region';
}

function choosePeriod(table: Table, profile: TableProfile, mapping: Mapping, assigned: (Role | undefined)[], account: Account): void {
  if (mapping.period !== undefined || table.columns.some(({ header }) => header?.role === 'period')) return;
  const likely = table.columns.flatMap(({ id, header }, index) => {
    const { isPeriods, distinct } = profile.columns[index]!;
    const isYear = [...(distinct?.keys() ?? [])].every((text) => !/^\d+$/.test(text) || /^(?:1[6-9]|20)\d\d/.test(text));
    return assigned[index] === undefined && !header && isPeriods && isYear ? [{ id, index }] : [];
  });
  if (likely.length > 1) throw new ImportError('ambiguous', { path: 'period', value: likely.map(({ id }) => id).join(', '), line: `"columns": { "${likely[0]!.id}": "period" }` });
  const [found] = likely;
  if (!found) throw new ImportError('no-period', { path: table.name, value: table.columns.map(({ id }) => id).join(', '), line: '"columns": { "…": "period" } / "period": "2020"' });
  assigned[found.index] = 'period';
  account.assume('period-column', found.id, undefined, `"columns": { "${found.id}": "period" }`);
}

/** The region among columns that may be one: what the format lists first, else the one with most places. */
function chooseRegion(table: Table, profile: TableProfile, assigned: (Role | undefined)[], named: (index: number) => Role | undefined, account: Account): void {
  const rank = (index: number): number => table.columns[index]!.geographic ?? 0;
  const geographic = table.columns.flatMap((_, index) => (rank(index) && assigned[index] === undefined ? [index] : [])).sort((a, b) => rank(a) - rank(b));
  const byName = table.columns.flatMap((_, index) => (assigned[index] === undefined && named(index) === 'region' && !isMeasured(profile.columns[index]!) ? [index] : []));
  const codes = table.columns.flatMap(({ id }, index) => (assigned[index] === undefined && named(index) === 'region' && stemOf(id).is === 'code' ? [index] : []));
  const size = (index: number): number => profile.columns[index]!.distinct?.size ?? 0;
  const candidates = geographic.length ? geographic : [...new Set([...codes, ...byName])].sort((a, b) => size(b) - size(a));
  const [first, ...others] = candidates;
  if (first === undefined) return;
  assigned[first] = 'region';
  for (const index of others) {
    const { id, isDimension } = table.columns[index]!;
    if (isDimension) {
      account.assume('second-region', id, table.columns[first]!.id, `"columns": { "${id}": "region", "${table.columns[first]!.id}": "breakdown" }`);
      assigned[index] = 'breakdown';
    } else assigned[index] = index - first === 1 && size(index) === size(first) && !assigned.includes('region-name') ? 'region-name' : 'ignore';
  }
}

/** Whether cells are quantities rather than codes: an area in km² is no area. */
function isMeasured({ numbers, wholes, samples }: ColumnProfile): boolean {
  return samples > 0 && numbers > wholes;
}

/** The role of a column whose name says nothing, by what is in it. */
function contentRole(column: Column, index: number, profile: TableProfile, hasValue: boolean): Role {
  const { distinct, isFigures, isCodes, wholes, samples, filled } = profile.columns[index]!;
  if (column.isDimension) return 'breakdown';
  const texts = [...(distinct?.keys() ?? [])].slice(0, 200).filter((text) => !isMissingSign(text));
  const most = (is: (text: string) => boolean): boolean => texts.length > 0 && texts.filter(is).length >= texts.length * 0.8;
  // 第1 may as well be a batch; 全国第1 and 第1名 are places.
  if ((most((text) => parseCell(text).kind === 'rank') && (rankName.test(column.id) || !most((text) => /^第\d+$/.test(text)))) || (hasValue && isCodes && rankName.test(column.id))) return 'rank';
  if (texts.some((text) => change.test(text)) && most((text) => change.test(text) || text === '持平')) return 'ignore';
  const isClass = distinct !== undefined && distinct.size <= groupsAtMost && (distinct.size <= 50 || distinct.size * 2 <= profile.rows);
  const isUnnamed = /^column \d+$/.test(column.id);
  return filled === 0 || (isUnnamed && !isFigures) ? 'ignore' : isFigures && !hasValue ? 'value' : isFigures ? (wholes === samples && isClass && distinct.size <= 200 ? 'breakdown' : 'ignore') : isClass ? 'breakdown' : 'ignore';
}

/** A property that the object itself has: names in files may be `constructor`. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
