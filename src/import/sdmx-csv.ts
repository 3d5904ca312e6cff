/**
 * SDMX-CSV 1.0 (first column DATAFLOW) and 2.0 (STRUCTURE, STRUCTURE_ID, ACTION): any separator, `labels=both` (`id: name`) and
 * `labels=name` (a column of names after each), series and observation keys. The format does not tell dimensions from attributes:
 * what stands before TIME_PERIOD is a dimension unless SDMX's guidelines know it as an attribute.
 */
import { beginningOf, csvRows, plainDialect, type TextSource } from './csv-rows.js';
import { ImportError, type Account } from './import-error.js';
import { importTables, type Imported, type ImportOptions } from './import-tables.js';
import type { Mapping } from './mapping.js';
import { attributeRole, dimensionRole, isGeographicId, isKnownAttribute } from './sdmx-components.js';
import type { Cell, Code, Column, Role, Table } from './table.js';

export type { Assumption, ImportOptions, Imported, Loss, Mapping } from './public-types.js';

/** A feed of SDMX-CSV text. */
export function readSdmxCsv(input: TextSource, options?: ImportOptions): Imported {
  return importTables((account, mapping) => sdmxCsvTables(input, mapping, account), options);
}

/** Whether a text begins as SDMX-CSV does. */
export function isSdmxCsv(beginning: string): boolean {
  return /^"?(?:DATAFLOW|STRUCTURE(?:\[.\])?)"?[,;\t|]/.test(beginning);
}

interface Field {
  readonly id: string;
  readonly name: string | undefined;
  /** Where its codes are in a row, and where their names. */
  readonly at: number;
  readonly names: number | undefined;
}

export function sdmxCsvTables(input: TextSource, mapping: Mapping, account: Account): readonly Table[] {
  const beginning = beginningOf(input);
  // The separator is what follows the first, fixed term.
  const delimiter = mapping.table?.delimiter ?? /^"?(?:DATAFLOW|STRUCTURE(?:\[.\])?)"?(.)/.exec(beginning)?.[1];
  const multi = /^"?STRUCTURE\[(.)/.exec(beginning)?.[1];
  if (!delimiter || !isSdmxCsv(beginning)) throw new ImportError('format', { value: beginning.slice(0, 40) });
  const rows = (): Iterable<string[]> => csvRows(input, { ...plainDialect, delimiter });
  const [header = [], first = []] = firstRows(rows());
  const isTwo = header[0]!.startsWith('STRUCTURE');
  const hasNames = header.includes('STRUCTURE_NAME') || header.includes('DATAFLOW_NAME');
  const fixed = new Set(['DATAFLOW', 'STRUCTURE', 'STRUCTURE_ID', 'STRUCTURE_NAME', 'DATAFLOW_NAME', 'ACTION', 'SERIES_KEY', 'OBS_KEY']);
  const fields = fieldsOf(header, fixed, hasNames);
  const structure = (isTwo ? first[header.indexOf('STRUCTURE_ID')] : first[0]) ?? '';
  const [, id = structure, title] = /^(?:[\w.-]+:)?([\w.-]+)(?:\([\w.+]+\))?(?::\s*(.+))?$/.exec(structure) ?? [];
  const label = hasNames ? first[header.findIndex((text) => text.endsWith('_NAME'))] : title;
  const columns = columnsOf(fields, codesOf(rows, fields, multi), mapping);
  const action = header.indexOf('ACTION');
  const about = { title: label || id, publisher: /^([\w.-]+):/.exec(structure)?.[1] };
  return [{ name: id, columns, about, indicator: { id, name: label || id }, rows: () => bodyOf(rows(), fields, columns, action, multi, account) }];
}

function firstRows(rows: Iterable<string[]>): string[][] {
  const found: string[][] = [];
  for (const row of rows) {
    found.push(row);
    if (found.length === 2) break;
  }
  return found;
}

function fieldsOf(header: readonly string[], fixed: ReadonlySet<string>, hasNames: boolean): readonly Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < header.length; at++) {
    const [, id = '', name] = /^([^:]*?)(?:\[\])?(?::\s+(.*))?$/.exec(header[at]!.trim()) ?? [];
    if (fixed.has(id.replace(/\[.*$/, ''))) continue;
    fields.push({ id, name: name ?? (hasNames ? header[at + 1] : undefined), at, names: hasNames ? at + 1 : undefined });
    if (hasNames) at++;
  }
  return fields;
}

/** Names of codes, where the file has them. */
function codesOf(rows: () => Iterable<string[]>, fields: readonly Field[], multi: string | undefined): readonly ReadonlyMap<string, Code>[] {
  const codes = fields.map(() => new Map<string, Code>());
  const labelled = fields.filter(({ id, name }) => name !== undefined && !/^(?:OBS_VALUE|TIME_PERIOD)$/.test(id));
  if (!labelled.length) return codes;
  let isFirst = true;
  for (const row of rows()) {
    if (isFirst) isFirst = false;
    else
      for (const field of labelled) {
        const [code, name] = codeAndName(row, field, multi);
        const known = codes[fields.indexOf(field)]!;
        if (code && name && known.size < 60000 && !known.has(code)) known.set(code, { name });
      }
  }
  return codes;
}

function codeAndName(row: readonly string[], { at, names, name }: Field, multi: string | undefined): readonly [string, string | undefined] {
  const text = row[at]?.trim() ?? '';
  if (names !== undefined) return [text, row[names]?.trim()];
  if (name === undefined) return [text, undefined];
  const parts = multi ? text.split(multi) : [text];
  const match = parts.map((part) => /^([^:\s]+): (.*)$/.exec(part));
  return match.every((one) => one) ? [match.map((one) => one![1]!).join(multi), match.map((one) => one![2]!).join('; ')] : [text, undefined];
}

function columnsOf(fields: readonly Field[], codes: readonly ReadonlyMap<string, Code>[], mapping: Mapping): readonly Column[] {
  const isValue = (id: string): boolean => id === 'OBS_VALUE' || mapping.columns?.[id] === 'value';
  const time = fields.findIndex(({ id }) => id === 'TIME_PERIOD');
  const value = fields.findIndex(({ id }) => isValue(id));
  const end = time >= 0 ? time : value >= 0 ? value : fields.length;
  const geographic = fields.filter((field) => isGeographicId({ id: field.id, roles: [] }));
  return fields.map(({ id, name }, index): Column => {
    const component = { id, roles: [] };
    const isDimension = index <= end && !isValue(id) && !isKnownAttribute(id);
    const role: Role | undefined = isValue(id) ? 'value' : isDimension ? dimensionRole(component) : value < 0 && !isKnownAttribute(id) ? undefined : attributeRole(component);
    return {
      id, name: name ?? id, role, codes: codes[index]!.size ? codes[index] : undefined, isDimension: isDimension || undefined,
      geographic: isDimension && geographic.some((field) => field.id === id) ? geographic.findIndex((field) => field.id === id) + 1 : undefined,
      missing: ['NaN', '#N/A'],
    };
  });
}

function* bodyOf(rows: Iterable<string[]>, fields: readonly Field[], columns: readonly Column[], action: number, multi: string | undefined, account: Account): Generator<readonly Cell[]> {
  const time = columns.findIndex(({ role }) => role === 'period');
  const value = columns.findIndex(({ role }) => role === 'value');
  let number = 0;
  let deleted = 0;
  let partial = 0;
  for (const row of rows) {
    if (number++ === 0 || (row.length === 1 && row[0] === '')) continue;
    const cells = fields.map((field) => codeAndName(row, field, multi)[0] || null);
    const done = action < 0 ? '' : (row[action]?.trim()[0] ?? '').toUpperCase();
    // A row of attributes only has no period: it says something of a series.
    if (done === 'D') account.note('action', 'ACTION', 'D', ++deleted);
    else if (time >= 0 && cells[time] === null && (value < 0 || cells[value] === null)) account.note('partial-key', 'TIME_PERIOD', row.slice(0, 6).join(','), ++partial);
    else yield cells;
  }
}
