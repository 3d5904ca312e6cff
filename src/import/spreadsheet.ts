/**
 * A grid as offices make them into a table: title rows above the header, units beside or under it, periods or regions as columns, two
 * rows of header, remarks below. Rows are walked, never gathered.
 */
import { isPeriod } from '../feed/period.js';
import type { Account } from './import-error.js';
import { ImportError } from './import-error.js';
import type { Mapping } from './mapping.js';
import { readNumber } from './number-text.js';
import { parseCell } from './printed-cell.js';
import { readPeriod } from './period-text.js';
import { withPeriods } from './spreadsheet-periods.js';
import { blockWidth, isNumbering, unfolded, type Grid } from './spreadsheet-shape.js';
import { isMissingSign } from './status.js';
import type { Cell, Column, Table } from './table.js';
import { readHeader, readUnit, type UnitRead } from './unit-text.js';
import { roleOfName } from './column-names.js';

/** Rows looked at to find the header. */
const looked = 60;

const remark = /^(?:[（(]?(?:备?注|说明|数据来源|资料来源|来源)|notes?\b|sources?\b|\*)/i;
const unitLine = /(?:计量)?单位\s*[:：]\s*([^\s,，;；)）]+)|^units?\s*:\s*(.+)$/i;
const regionName = /(?:省|市|自治区|自治州|地区|盟|县|区|旗|兵团|特别行政区)$/;

/** The table in a grid. @throws {ImportError} `no-table` */
export function spreadsheetTable(name: string, grid: Grid, mapping: Mapping, account: Account): Table {
  const head: (readonly string[])[] = [];
  for (const row of grid()) {
    head.push(row.map((cell) => cell?.trim() ?? ''));
    if (head.length >= looked) break;
  }
  const at = mapping.table?.headerRow === undefined ? findHeader(head, name) : mapping.table.headerRow - 1;
  const header = head[at];
  if (!header?.some(Boolean)) throw new ImportError('no-table', { path: name, line: '"table": { "headerRow": 3 }' });
  const width = blockWidth(header);
  if (width) return spreadsheetTable(name, () => unfolded(grid, at, width), { ...mapping, table: { ...mapping.table, headerRow: at + 1 } }, account);
  const second = secondHeader(head, at);
  let from = at + (second ? 2 : 1);
  if (isNumbering(head[from] ?? [], head[from + 1] ?? [])) account.note('annotation', `${name}: row ${++from}`, head[from - 1]!.join(','), 1);
  const titles = head.slice(0, at).flatMap((row) => row.filter(Boolean));
  const whole = titles.map((text) => unitLine.exec(text)).find((match) => match !== null);
  // The national bureau's exports say above the table what all of it is: 指标：地区生产总值(亿元).
  const subject = titles.map((text) => /^指标\s*[:：]\s*(.+)$/.exec(text)?.[1]).find((text) => text !== undefined);
  const about = subject === undefined ? undefined : readHeader(subject);
  const unit = whole ? readUnit((whole[1] ?? whole[2])!) : about?.unit;
  const title = titles.map((text) => text.replace(/[（(]?\s*(?:计量)?单位\s*[:：].*$/, '').trim()).find((text) => text !== '' && !remark.test(text) && !/^(?:指标|数据库|时间)\s*[:：]/.test(text)) ?? about?.name;
  const columns = columnsOf(header, second, unit, head.slice(from), mapping);
  for (const text of titles) if (text !== title && (subject === undefined || !text.endsWith(subject)) && !unitLine.test(text)) account.note('annotation', `${name}: ${text.slice(0, 40)}`, text, 1);
  return { name, columns, about: { title }, ...(about ? { indicator: { id: about.name, name: about.name } } : {}), rows: () => bodyOf(grid, from, columns, name, account) };
}

/** The first row that is as wide as the table and above figures. @throws {ImportError} `no-table`, where the first row is one of figures */
function findHeader(head: readonly (readonly string[])[], name: string): number {
  const widths = head.map((row) => row.filter(Boolean).length);
  const width = Math.max(...widths, 0);
  const likely = head.flatMap((row, index) => {
    // Over the names of rows there may stand nothing.
    const isWide = widths[index]! >= Math.max(2, width * 0.5) || (width === 2 && row[0] === '' && widths[index] === 1);
    if (!isWide || remark.test(row.find(Boolean) ?? '') || row.some((cell) => /^[（(]?(?:计量)?单位\s*[:：]/.test(cell))) return [];
    return head.slice(index + 1, index + 4).some((next) => next.some(isFigure)) ? [{ index, row, numbers: row.filter(isPlainNumber).length }] : [];
  });
  const found = likely.find(({ numbers }) => numbers === 0) ?? likely.find(({ index, numbers }) => numbers <= widths[index]! / 3) ?? likely[0];
  if (!found) return widths.findIndex((count) => count >= 2);
  // A row like those below it is no header: taken for one, its figures would be gone.
  if (found.row.some((cell, at) => isPlainNumber(cell) && isPlainNumber(head[found.index + 1]?.[at] ?? ''))) throw new ImportError('no-table', { path: name, value: found.row.slice(0, 6).join(', '), line: '"table": { "headerRow": 3 }' });
  return found.index;
}

/** A number that is no year or other period. */
function isPlainNumber(cell: string): boolean {
  return readNumber(cell) !== undefined && readPeriod(cell) === undefined;
}

/** A second row of header: no figure in it, under cells that are above figures. */
function secondHeader(head: readonly (readonly string[])[], at: number): readonly string[] | undefined {
  const [row, next] = [head[at + 1], head[at + 2]];
  const header = head[at]!;
  if (!row || !next || row.some((cell, index) => (readPeriod(cell) === undefined || /^\d+\.\d+$/.test(cell) ? isFigure(cell) || /^[\W_]*\d/.test(cell) : roleOfName(header[index] ?? '') === 'period'))) return undefined;
  const isAbove = row.filter((cell, index) => cell !== '' && isFigure(next[index] ?? '')).length;
  return isAbove > 0 && row.every((cell) => !isMissingSign(cell) || cell === '') ? row : undefined;
}

function isFigure(cell: string): boolean {
  return cell !== '' && (readNumber(cell) !== undefined || (cell.length < 30 && parseCell(cell).kind === 'figure'));
}

function columnsOf(header: readonly string[], second: readonly string[] | undefined, unit: UnitRead | undefined, body: readonly (readonly string[])[], mapping: Mapping): readonly Column[] {
  const width = Math.max(header.length, second?.length ?? 0);
  const seen = new Map<string, number>();
  let top = '';
  const parts = Array.from({ length: width }, (_, index) => {
    // A header over several columns is in the first of them.
    if (header[index]) top = header[index];
    return { top: header[index] || (second?.[index] ? top : ''), bottom: second?.[index] === header[index] ? '' : (second?.[index] ?? '') };
  });
  const isRegions = mapping.headers === 'region' || (mapping.headers === undefined && parts.filter(({ top: text }) => regionName.test(text) && roleOfName(text) === undefined).length > width / 2);
  const measures: boolean[] = [];
  const columns = parts.map(({ top: text, bottom }, index): Column => {
    const figures = body.filter((row) => isFigure(row[index] ?? '')).length;
    const filled = body.filter((row) => (row[index] ?? '') !== '' && !isMissingSign(row[index]!)).length;
    const hasFigures = figures > 0 && figures >= filled * 0.5;
    const written = [text, bottom].filter(Boolean).join(' ') || `column ${index + 1}`;
    const count = (seen.get(written) ?? 0) + 1;
    seen.set(written, count);
    const id = count > 1 ? `${written} (${count})` : written;
    const below = bottom ? unitBelow(bottom) : undefined;
    const read = readHeader(below ? text : written);
    const own = below ?? read.unit;
    const header_ = hasFigures || filled === 0 ? headerOf(text, below ? '' : bottom, isRegions, mapping) : undefined;
    const isMeasure = hasFigures && roleOfName(id) === undefined && roleOfName(read.name) === undefined;
    measures.push(isMeasure);
    return { id, name: read.name, header: header_, isUnitOwn: own !== undefined, unit: own ?? (isMeasure || header_ || roleOfName(id) === 'value' ? unit : undefined) };
  });
  return withPeriods(columns, measures, mapping);
}

/** A header that is a period or a place; what stands under or behind it is the indicator. */
function headerOf(text: string, bottom: string, isRegions: boolean, { headers }: Mapping): Column['header'] {
  if (headers === 'indicator') return undefined;
  for (const [one, other] of [[text, bottom], [bottom, text]] as const) {
    if (one === '') continue;
    if (isRegions && (regionName.test(one) || headers === 'region') && roleOfName(one) === undefined) return { role: 'region', value: one, indicator: other || undefined };
    // 2020年（亿元）
    const { name, unit } = readHeader(one);
    const period = headers === 'region' ? undefined : (readPeriod(one) ?? (unit && readPeriod(name)));
    // 2020年 over 2020 is one year in two languages.
    if (period !== undefined && isPeriod(period)) return { role: 'period', value: period, indicator: other && readPeriod(other) !== period ? readHeader(other).name : undefined };
    const [, before, after] = /^(\d{4}年?)\s+(.+)$/.exec(one) ?? [];
    const first = before === undefined ? undefined : readPeriod(before);
    if (first !== undefined && after !== undefined && !bottom) return { role: 'period', value: first, indicator: readHeader(after).name };
    // The World Bank's spreadsheets: 2020 [YR2020].
    const bracketed = /^(\d{4}) \[YR\1\]$/.exec(one)?.[1];
    if (bracketed !== undefined) return { role: 'period', value: bracketed, indicator: other || undefined };
  }
  return undefined;
}

function unitBelow(text: string): UnitRead | undefined {
  const bare = text.replace(/^[（(](.*)[)）]$/, '$1');
  return readHeader(`x (${bare})`).unit;
}

function* bodyOf(grid: Grid, from: number, columns: readonly Column[], name: string, account: Account): Generator<readonly Cell[]> {
  let index = -1;
  for (const row of grid()) {
    index++;
    if (index < from) continue;
    const filled = row.filter((cell) => cell !== null && cell.trim() !== '');
    if (!filled.length) continue;
    if (filled.length <= 1 && columns.length > 1 && (remark.test(filled[0]!.trim()) || (columns.length > 2 && row[0] === filled[0]))) {
      account.note('annotation', `${name}: row ${index + 1}`, filled[0]!, 1);
      continue;
    }
    if (row.length > columns.length && row.slice(columns.length).some((cell) => cell?.trim())) account.note('row-length', `${name}: row ${index + 1}`, row.slice(columns.length).join(','), 1);
    yield row;
  }
}
