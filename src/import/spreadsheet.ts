/**
 * A grid as offices make them into a table: title rows above the header, units beside or under it, periods or regions as columns, two
 * or three rows of header, remarks below. Rows are walked, never gathered.
 */
import type { Account } from './import-error.js';
import { ImportError } from './import-error.js';
import type { Mapping } from './mapping.js';
import { readNumber } from './number-text.js';
import { readPeriod } from './period-text.js';
import { isFigure } from './printed-cell.js';
import { aboveTable, remark } from './spreadsheet-about.js';
import { columnsOf, headerPeriod } from './spreadsheet-columns.js';
import { blockWidth, isNumbering, unfolded, type Grid } from './spreadsheet-shape.js';
import { isMissingSign } from './status.js';
import type { Cell, Column, Table } from './table.js';
import { roleOfName } from './column-names.js';

/** Rows looked at to find the header. */
const looked = 60;

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
  const headers = headerRows(head, at);
  let from = at + headers.length;
  if (isNumbering(head[from] ?? [], head[from + 1] ?? [])) account.note('annotation', `${name}: row ${++from}`, head[from - 1]!.join(','), 1);
  const { unit, ...said } = aboveTable(name, head.slice(0, at), /单位\s*[:：]/.test(header[0]!) ? header[0]! : '', account);
  const columns = columnsOf(headers, unit, head.slice(from), mapping, account);
  return { name, columns, ...said, rows: () => bodyOf(grid, from, columns, name, account) };
}

/** The first row that is as wide as the table and above figures. @throws {ImportError} `no-table`, where the first row is one of figures */
function findHeader(head: readonly (readonly string[])[], name: string): number {
  const widths = head.map((row) => row.filter(Boolean).length);
  const width = Math.max(...widths, 0);
  const likely = head.flatMap((row, index) => {
    // Over the names of rows there may stand nothing.
    const isWide = widths[index]! >= Math.max(2, width * 0.5) || (width === 2 && row[0] === '' && widths[index] === 1);
    if (!isWide || remark.test(row.find(Boolean) ?? '') || row.some((cell) => /^[（(]?(?:(?:计量)?单位|units?)\s*[:：]/i.test(cell))) return [];
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

/** The rows of header: a second and a third have no figure in them, and stand above figures. */
function headerRows(head: readonly (readonly string[])[], at: number): readonly (readonly string[])[] {
  const header = head[at]!;
  for (const count of [2, 1]) {
    const rows = head.slice(at + 1, at + 1 + count);
    const next = head[at + 1 + count];
    const isAbove = next !== undefined && rows.at(-1)!.some((cell, index) => cell !== '' && isFigure(next[index] ?? ''));
    // What names a row in its first cell is a row of text: of three rows all are over the same names.
    if (isAbove && rows.every((row) => isHeader(row, header) && (count === 1 || row[0] === '' || row[0] === header[0]))) return [header, ...rows];
  }
  return [header];
}

/** Whether a row below a header may be header, too. */
function isHeader(row: readonly string[], header: readonly string[]): boolean {
  const isYearly = header.some((cell) => /^\d{4}$/.test(readPeriod(cell) ?? ''));
  const isText = row.every((cell, index) => (isYearly && /^\d{1,2}(?:[-—~～至]\d{1,2})?(?:月份?|季度?)$/.test(cell)) || (headerPeriod(cell) === undefined || /^\d+\.\d+$/.test(cell) ? !isFigure(cell) && !/^[\W_]*\d/.test(cell) : roleOfName(header[index] ?? '') !== 'period'));
  return isText && row.every((cell) => !isMissingSign(cell) || cell === '');
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
