/** Excel workbooks (ECMA-376 spreadsheets) into a feed: cells as they are shown, merged cells filled, one table a sheet. */
import { ImportError, type Account } from './import-error.js';
import { importTables, type Imported, type ImportOptions } from './import-tables.js';
import type { Mapping } from './mapping.js';
import { spreadsheetTable } from './spreadsheet.js';
import type { Table } from './table.js';
import { readWorkbook } from './workbook.js';

export type { Assumption, ImportOptions, Imported, Loss, Mapping } from './public-types.js';

/** A feed of a workbook's bytes. */
export function readXlsx(bytes: Uint8Array, options?: ImportOptions): Imported {
  return importTables((account, mapping) => xlsxTables(bytes, mapping, account), options);
}

/** The tables of the sheet that the mapping names, else of every sheet. @throws {ImportError} `zip`, `sheet` */
export function xlsxTables(bytes: Uint8Array, mapping: Mapping, account: Account): readonly Table[] {
  const wanted = mapping.table?.sheet;
  const all = readWorkbook(bytes);
  const sheets = all.filter(({ name, isHidden }) => (wanted === undefined ? !isHidden : name === wanted));
  if (wanted !== undefined && !sheets.length) throw new ImportError('sheet', { value: wanted, line: all.map(({ name }) => name).join(', ') });
  if (wanted === undefined) for (const { name, isHidden } of all) if (isHidden) account.lose('table', name, `hidden; "table": { "sheet": ${JSON.stringify(name)} }`);
  return sheets.flatMap(({ name, rows }) => {
    const grid = rows(account);
    if (!grid.some((row) => row.some((cell) => cell !== null))) return [];
    try {
      return [spreadsheetTable(name, () => grid, mapping, account)];
    } catch (error) {
      // A sheet of remarks beside sheets of figures is no fault.
      if (!(error instanceof ImportError) || sheets.length === 1) throw error;
      account.lose('table', name, error.message);
      return [];
    }
  });
}
