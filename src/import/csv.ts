/** CSV and TSV of any origin into a feed; files that say that they are SDMX-CSV are read as that. */
import { beginningOf, csvRows, detectDelimiter, plainDialect, type TextSource } from './csv-rows.js';
import type { Account } from './import-error.js';
import { importTables, type Imported, type ImportOptions } from './import-tables.js';
import type { Mapping } from './mapping.js';
import { spreadsheetTable } from './spreadsheet.js';
import type { Cell, Table } from './table.js';

export type { Assumption, ImportOptions, Imported, Loss, Mapping } from './public-types.js';

/** A feed of CSV or TSV text. */
export function readCsv(input: TextSource, options?: ImportOptions): Imported {
  return importTables((account, mapping) => csvTables(input, mapping, account), options);
}

export function csvTables(input: TextSource, mapping: Mapping, account: Account, name = 'table'): readonly Table[] {
  const beginning = beginningOf(input);
  // A first line for spreadsheets only: sep=;
  const said = /^"?sep=(.)"?\r?\n/i.exec(beginning)?.[1];
  const delimiter = mapping.table?.delimiter ?? said ?? detectDelimiter(beginning);
  const dialect = { ...plainDialect, delimiter };
  const eurostat = /^([\w,]+)\\(\w+)\t/.exec(beginning);
  const grid = eurostat ? (): Iterable<readonly Cell[]> => eurostatRows(csvRows(input, { ...dialect, delimiter: '\t', trim: true })) : (): Iterable<readonly Cell[]> => (said === undefined ? csvRows(input, dialect) : afterFirst(csvRows(input, dialect)));
  const table = spreadsheetTable(name, grid, mapping, account);
  return [eurostat ? { ...table, columns: table.columns.map((column) => ({ ...column, isFlagged: true })) } : table];
}

/** The rows but the first, whose place stays empty: rows keep their numbers. */
function* afterFirst(rows: Iterable<readonly string[]>): Generator<readonly Cell[]> {
  let isFirst = true;
  for (const row of rows) {
    yield isFirst ? [] : row;
    isFirst = false;
  }
}

/** Eurostat's TSV has all dimensions in its first column: `freq,unit,geo\TIME_PERIOD`. */
function* eurostatRows(rows: Iterable<readonly string[]>): Generator<readonly Cell[]> {
  for (const [key = '', ...cells] of rows) yield [...key.replace(/\\\w+$/, '').split(','), ...cells];
}
