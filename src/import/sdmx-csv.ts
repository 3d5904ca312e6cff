/**
 * SDMX-CSV 1.0 (first column DATAFLOW) and 2.x (STRUCTURE, STRUCTURE_ID, ACTION): any separator, `labels=both` (`id: name`) and
 * `labels=name` (a column of names after each), series and observation keys, rows of several structures, rows that only carry attributes.
 */
import { beginningOf, csvRows, plainDialect, type TextSource } from './csv-rows.js';
import { ImportError, type Account } from './import-error.js';
import { importTables, type Imported, type ImportOptions } from './import-tables.js';
import type { Mapping } from './mapping.js';
import { actionOf, applyActions, type ActionRow } from './sdmx-actions.js';
import { columnsOf, fieldsOf, measuresIn } from './sdmx-csv-fields.js';
import { cellsOf, decimalComma, isPartial, partialKey, structureOf, surveyRows, type Layout, type Survey } from './sdmx-csv-survey.js';
import type { Cell, Table } from './table.js';

export type { Assumption, ImportOptions, Imported, Loss, Mapping } from './public-types.js';

/** A feed of SDMX-CSV text. */
export function readSdmxCsv(input: TextSource, options?: ImportOptions): Imported {
  return importTables((account, mapping) => sdmxCsvTables(input, mapping, account), options);
}

/** Whether a text begins as SDMX-CSV does. */
export function isSdmxCsv(beginning: string): boolean {
  return /^"?(?:DATAFLOW|STRUCTURE(?:\[.\])?)"?[,;\t|]/.test(beginning);
}

/** One table a structure. */
export function sdmxCsvTables(input: TextSource, mapping: Mapping, account: Account): readonly Table[] {
  const beginning = beginningOf(input);
  // The separator is what follows the first, fixed term.
  const delimiter = mapping.table?.delimiter ?? /^"?(?:DATAFLOW|STRUCTURE(?:\[.\])?)"?(.)/.exec(beginning)?.[1];
  if (!delimiter || !isSdmxCsv(beginning)) throw new ImportError('format', { value: beginning.slice(0, 40) });
  const [header = []] = csvRows(input, { ...plainDialect, delimiter });
  const body = function* (): Generator<string[]> {
    let isHeader = true;
    for (const row of csvRows(input, { ...plainDialect, delimiter })) {
      if (!isHeader && (row.length > 1 || row[0] !== '')) yield row;
      isHeader = false;
    }
  };
  const fields = fieldsOf(header);
  const multi = /^"?STRUCTURE\[(.)/.exec(beginning)?.[1];
  const isSaid = fields.some(({ id }) => id === 'OBS_VALUE' || mapping.columns?.[id] === 'value');
  const found = isSaid ? undefined : measuresIn(body(), fields, multi);
  const isValue = (id: string): boolean => found?.has(id) ?? (id === 'OBS_VALUE' || mapping.columns?.[id] === 'value');
  const columns = columnsOf(fields, fields.map(() => new Map()), isValue);
  const at = (wanted: (index: number) => boolean): readonly number[] => [...columns.keys()].filter(wanted);
  const layout: Layout = {
    fields, multi,
    structure: Math.max(0, header.indexOf('STRUCTURE_ID')), label: header.findIndex((text) => text === 'STRUCTURE_NAME' || text === 'DATAFLOW_NAME'), action: header.indexOf('ACTION'),
    dimensions: at((index) => columns[index]!.isDimension === true), measures: at((index) => columns[index]!.role === 'value'),
  };
  if (fields.some(({ languages }) => languages.length)) account.lose('several-values', fields.find(({ languages }) => languages.length)!.id);
  const surveys = surveyRows(body(), layout);
  const isMarkSaid = mapping.numbers?.decimal !== undefined;
  const [mixed] = isMarkSaid || delimiter === ',' ? [] : [...surveys.values()].flatMap(({ comma, point }) => (comma !== undefined && point !== undefined ? [comma] : []));
  if (mixed !== undefined) throw new ImportError('ambiguous', { path: layout.measures.map((index) => fields[index]!.id).join(), value: mixed, line: '"numbers": { "decimal": ",", "group": "." }' });
  return [...surveys].map(([id, survey]) => {
    // Columns of the other structures are empty in its rows.
    const used = [...fields.keys()].filter((index) => surveys.size === 1 || survey.filled[index]! > 0);
    const described = columnsOf(fields, survey.codes, isValue);
    const [, own = survey.written, title] = /^(?:[\w.-]+:)?([\w.-]+)(?:\([\w.+*-]+\))?(?::\s*(.+))?$/.exec(survey.written) ?? [];
    const name = survey.label || title || own;
    const rows = function* (): Generator<readonly Cell[]> {
      for (const cells of rowsOf(body(), id, survey, layout, isMarkSaid ? ',' : delimiter, account)) yield used.map((index) => cells[index]!);
    };
    return { name: own, columns: used.map((index) => described[index]!), about: { title: name, publisher: /^([\w.-]+):/.exec(survey.written)?.[1] }, indicator: { id: own, name }, rows };
  });
}

function rowsOf(body: Iterable<readonly string[]>, id: string, survey: Survey, layout: Layout, delimiter: string, account: Account): Iterable<readonly Cell[]> {
  const rows = actionRows(body, id, survey, layout, delimiter, account);
  // Rows that replace or delete what stands before them: what remains in the end. Else they pass one by one.
  return survey.actions.size > 1 || survey.actions.has('delete') ? applyActions(rows, layout.dimensions, layout.measures) : cellsOnly(rows);
}

function* cellsOnly(rows: Iterable<ActionRow>): Generator<readonly Cell[]> {
  for (const { cells } of rows) yield cells;
}

function* actionRows(body: Iterable<readonly string[]>, id: string, survey: Survey, layout: Layout, delimiter: string, account: Account): Generator<ActionRow> {
  let deleted = 0;
  const unused = new Set([...survey.partial].flatMap(([said, known]) => [...known.keys()].map((key) => `${said} ${key}`)));
  for (const row of body) {
    if (structureOf(row, layout) !== id) continue;
    const action = actionOf(layout.action < 0 ? null : row[layout.action]);
    const cells = cellsOf(row, layout).map((cell, index) => (layout.measures.includes(index) ? decimalPoint(cell, delimiter) : cell));
    if (action === 'delete') deleted++;
    else if (isPartial(cells, layout)) continue;
    yield { action, cells: action === 'delete' ? cells : completed(cells, survey, unused) };
  }
  if (deleted) account.note('action', 'ACTION', 'D', deleted);
  if (unused.size || survey.forgotten) account.note('partial-key', id, [...unused][0]?.replace(/^\S* /, '').replaceAll('\u0000', '.') ?? null, unused.size + survey.forgotten);
}

/** A row with the attributes of its partial keys. */
function completed(cells: readonly Cell[], { partial }: Survey, unused: Set<string>): readonly Cell[] {
  let all = cells;
  for (const [said, known] of partial) {
    const key = partialKey(cells, said === '' ? [] : said.split(',').map(Number));
    const found = known.get(key);
    if (!found) continue;
    unused.delete(`${said} ${key}`);
    all = all.map((cell, index) => cell ?? found[index] ?? null);
  }
  return all;
}

/** Where fields are not parted by commas, one in a number is its decimal mark: no thousands are marked in SDMX. */
function decimalPoint(cell: Cell, delimiter: string): Cell {
  return delimiter !== ',' && cell !== null && decimalComma.test(cell) ? cell.replace(',', '.') : cell;
}

