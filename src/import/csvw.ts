/**
 * CSV on the Web (W3C Recommendation, 17 December 2015): tables described by JSON metadata, with dialect, datatypes, number patterns,
 * nulls, titles by language. Columns are matched in their order; virtual columns and URI templates say nothing that a feed holds.
 */
import type { Text } from '../feed/feed.js';
import { isRecord } from '../feed/json.js';
import { aboutOf, licenceOf, textIn, titleOf } from './csvw-about.js';
import { roleOfName } from './column-names.js';
import { chunksOf, csvRows, type Dialect } from './csv-rows.js';
import { dateReader, type DateReader } from './date-pattern.js';
import { ImportError, type Account } from './import-error.js';
import { importTables, type Imported, type ImportOptions } from './import-tables.js';
import { readJson, sourceText, wholeNumber } from './json-source.js';
import type { NumberStyle } from './number-text.js';
import { resourceOf, type Resources } from './resources.js';
import type { Cell, Column, Role, Table } from './table.js';
import { readHeader, readUnit } from './unit-text.js';

export type { Assumption, ImportOptions, Imported, Loss, Mapping } from './public-types.js';

/** A feed of CSVW metadata (text or parsed) and the files that it describes. */
export function readCsvw(metadata: unknown, resources: Resources, options?: ImportOptions): Imported {
  return importTables((account) => csvwTables(metadata, resources, account), options);
}

/** Whether a JSON value is CSVW metadata. */
export function isCsvw(value: unknown): boolean {
  return isRecord(value) && (JSON.stringify(value['@context'] ?? '').includes('ns/csvw') || ((Array.isArray(value['tables']) || isRecord(value['tableSchema'])) && value['resources'] === undefined));
}

export function csvwTables(input: unknown, resources: Resources, account: Account): readonly Table[] {
  const group = readJson(input);
  if (!isRecord(group)) throw new ImportError('format', { value: 'CSVW' });
  const context = Array.isArray(group['@context']) ? group['@context'].find(isRecord) : undefined;
  const lang = sourceText(context?.['@language'] ?? group['lang']);
  const described = Array.isArray(group['tables']) ? group['tables'].filter(isRecord) : [group];
  const base = sourceText(context?.['@base']) ?? '';
  return described.flatMap((table, index) => {
    const url = sourceText(table['url']);
    if (!url) throw new ImportError('format', { path: Array.isArray(group['tables']) ? `tables[${index}].url` : 'url', value: '' });
    if (table['suppressOutput'] === true) {
      account.lose('resource', url, 'suppressOutput');
      return [];
    }
    return [tableOf({ ...group, ...table }, group, { url, base, lang: lang ?? undefined }, resources, account)];
  });
}

/** Where a table is, what its addresses are relative to, and the language of its texts. */
interface Place {
  readonly url: string;
  readonly base: string;
  readonly lang: string | undefined;
}

/** A description of its own: written out, or in a file that an address points to. */
function described(written: unknown, path: string, base: string, resources: Resources, account: Account): Record<string, unknown> {
  if (typeof written !== 'string') return isRecord(written) ? written : {};
  const text = resources(resolved(written, base));
  const read = text === undefined ? undefined : readJson([...chunksOf(text)].join(''));
  if (isRecord(read)) return read;
  account.lose('resource', path, written);
  return {};
}

/** An address relative to the base of the metadata. */
function resolved(url: string, base: string): string {
  return base === '' || /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : base.replace(/[^/]*$/, '') + url;
}

function tableOf(table: Record<string, unknown>, group: Record<string, unknown>, { url, base, lang }: Place, resources: Resources, account: Account): Table {
  const schema = described(table['tableSchema'], `${url}: tableSchema`, base, resources, account);
  const dialect = { ...described(group['dialect'], 'dialect', base, resources, account), ...(table['dialect'] === group['dialect'] ? {} : described(table['dialect'], `${url}: dialect`, base, resources, account)) };
  const source = resourceOf(resources, resolved(url, base), sourceText(dialect['encoding']) ?? undefined);
  const inherited = { ...pick(group), ...pick(table), ...pick(schema) };
  const headerRows = wholeNumber(dialect['headerRowCount']) ?? (dialect['header'] === false ? 0 : 1);
  const skipRows = wholeNumber(dialect['skipRows']) ?? 0;
  const skipColumns = wholeNumber(dialect['skipColumns']) ?? 0;
  const rows = (): Iterable<readonly string[]> => csvRows(source, dialectOf(dialect));
  const header = headersOf(rows(), skipRows, headerRows).slice(skipColumns);
  const written = Array.isArray(schema['columns']) ? schema['columns'].filter(isRecord) : Array.from(header, (one) => ({ titles: one?.title ?? '' }));
  const all = written.map((column, index) => columnOf({ ...inherited, ...column }, header[index] ?? { title: '', last: '' }, index, lang));
  all.filter(({ isVirtual }) => isVirtual).forEach(({ column }) => account.lose('column', column.id, 'virtual'));
  for (const key of ['foreignKeys', 'rowTitles'] as const) if (schema[key] !== undefined) account.lose(key === 'foreignKeys' ? 'foreign-key' : 'attribute', `${url}: ${key}`);
  if (table['notes'] !== undefined) account.lose('annotation', `${url}: notes`);
  const real = all.filter(({ isVirtual }) => !isVirtual);
  header.slice(real.length).forEach((one) => account.lose('column', `${url}: ${one.title}`));
  const columns = withStatuses(real.map(({ column }) => column));
  const licence = licenceOf(table, group);
  if (licence !== undefined) account.lose('attribute', `${url}: license`, licence);
  return { name: url.replace(/^.*\/|\.[^.]*$/g, '') || url, columns, about: aboutOf(table, group, lang), rows: () => bodyOf(rows(), skipRows + headerRows, skipColumns, real, url, account) };
}

/** Inherited properties (section 5.7 of the metadata vocabulary) that reading depends on. */
function pick(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(['null', 'lang', 'datatype', 'default', 'separator', 'aboutUrl'].flatMap((key) => (record[key] === undefined ? [] : [[key, record[key]]])));
}

function dialectOf(dialect: Record<string, unknown>): Dialect {
  const text = (key: string, otherwise: string): string => (dialect[key] === null ? '' : (sourceText(dialect[key]) ?? otherwise));
  const quote = text('quoteChar', '"');
  return { delimiter: text('delimiter', ','), quote, escape: dialect['doubleQuote'] === false ? '\\' : '', comment: text('commentPrefix', '#'), trim: dialect['trim'] === true || dialect['skipInitialSpace'] === true || dialect['trim'] === 'true' };
}

interface Header {
  /** All rows of the header, joined. */
  readonly title: string;
  /** What the last of several rows says: often the unit. */
  readonly last: string;
}

function headersOf(rows: Iterable<readonly string[]>, skip: number, count: number): Header[] {
  const titles: Header[] = [];
  let number = 0;
  for (const row of rows) {
    if (number >= skip + count) break;
    if (number++ >= skip) row.forEach((cell, index) => (titles[index] = { title: [titles[index]?.title, cell.trim()].filter(Boolean).join(' '), last: count > 1 ? cell.trim() : '' }));
  }
  return titles;
}

interface Described {
  readonly column: Column;
  readonly isVirtual: boolean;
  readonly nulls: readonly string[];
  readonly otherwise: string | null;
  readonly date: DateReader | undefined;
  readonly separator: string | null;
}

function columnOf(column: Record<string, unknown>, { title: header, last }: Header, index: number, lang: string | undefined): Described {
  const title = titleOf(column['titles'], lang);
  const id = sourceText(column['name']) ?? (typeof title === 'string' ? title : Object.values(title ?? {})[0]) ?? (header || `_col.${index + 1}`);
  const datatype = isRecord(column['datatype']) ? column['datatype'] : { base: column['datatype'] };
  const base = sourceText(datatype['base']) ?? 'string';
  const isNumber = /^(?:number|decimal|double|float|integer|long|int|short|byte|\w*Integer|unsigned\w+)$/.test(base);
  const format = datatype['format'];
  const isDate = /^(?:date|dateTime|datetime|dateTimeStamp|gYear|gYearMonth|g?yearMonth)$/.test(base);
  const nulls = column['null'] === undefined ? [''] : (Array.isArray(column['null']) ? column['null'] : [column['null']]).map(String);
  const name = title ?? (header || id);
  const unit = readHeader(header).unit ?? (last && isNumber ? readUnit(last) : undefined) ?? (typeof name === 'string' ? readHeader(name).unit : undefined);
  const stated = roleOf(column, base);
  // A column that is not to be published still says where and when; anything else of it would make groups of figures.
  const role = column['suppressOutput'] === true && !isKey(stated ?? roleOfName(id) ?? (typeof name === 'string' ? roleOfName(name) : undefined)) ? 'ignore' : stated;
  const definition = textIn(column['dc:description'] ?? column['description'] ?? column['rdfs:comment'], lang);
  return {
    column: {
      id, name: blank(name) ? id : name, definition, unit, role,
      isNumber, style: isNumber ? styleOf(format) : undefined, decimals: isNumber ? decimalsOf(format) : undefined,
    },
    isVirtual: column['virtual'] === true,
    nulls,
    otherwise: sourceText(column['default']),
    date: isDate && typeof format === 'string' ? dateReader(format) : undefined,
    separator: sourceText(column['separator']),
  };
}

function blank(text: Text): boolean {
  return typeof text === 'string' && text.trim() === '';
}

function isKey(role: Role | undefined): boolean {
  return role !== undefined && /^(?:region|period|month|quarter|day|indicator)/.test(role);
}

/** Roles that linked data states: SDMX's own dimensions and attributes in RDF. */
function roleOf(column: Record<string, unknown>, base: string): Role | undefined {
  const property = sourceText(column['propertyUrl']) ?? '';
  if (/sdmx\/2009\/dimension#(?:refPeriod|timePeriod)$|sdmx-dimension:(?:refPeriod|timePeriod)$/.test(property)) return 'period';
  if (/(?:sdmx\/2009\/dimension#|sdmx-dimension:)refArea$/.test(property)) return 'region';
  if (/(?:sdmx\/2009\/(?:attribute|code)#|sdmx-attribute:)obsStatus$/i.test(property) || /obsStatus$/i.test(property)) return 'status';
  if (/(?:sdmx\/2009\/attribute#|sdmx-attribute:)unitMeasure$/.test(property)) return 'unit';
  if (/(?:sdmx\/2009\/measure#|sdmx-measure:)obsValue$/.test(property)) return 'value';
  return base === 'gYear' || base === 'gYearMonth' || base === 'gyearmonth' ? 'period' : base === 'boolean' ? 'ignore' : undefined;
}

/** `tmax_obsStatus` says something of `tmax` only. */
function withStatuses(columns: readonly Column[]): readonly Column[] {
  const ids = new Set(columns.map(({ id }) => id));
  return columns.map((column) => {
    const measure = /^(.+?)[_.-]?(?:obs)?[_-]?(?:status|flag)$/i.exec(column.id)?.[1];
    return measure !== undefined && ids.has(measure) ? { ...column, role: 'status', of: measure } : column;
  });
}

/** The marks of a number pattern (UTS 35): `#,##0.00`, or an object with the marks. */
function styleOf(format: unknown): NumberStyle | undefined {
  const written = isRecord(format) ? format : { pattern: format };
  const [decimal, group, pattern] = ['decimalChar', 'groupChar', 'pattern'].map((key) => sourceText(written[key]) ?? undefined);
  // A pattern is written with the marks that it stands for; the comma groups unless something else does.
  return decimal || group || pattern?.includes(',') ? { decimal, group: group ?? (decimal === ',' || !pattern?.includes(',') ? undefined : ',') } : undefined;
}

function decimalsOf(format: unknown): number | undefined {
  const pattern = isRecord(format) ? sourceText(format['pattern']) : sourceText(format);
  const fraction = pattern === null ? undefined : /\.(0+)/.exec(pattern)?.[1];
  return fraction?.length;
}

function* bodyOf(rows: Iterable<readonly string[]>, from: number, skipColumns: number, columns: readonly Described[], url: string, account: Account): Generator<readonly Cell[]> {
  let number = 0;
  let remarks = 0;
  const cut = columns.map(() => 0);
  const beyond: string[] = [];
  for (const row of rows) {
    if (number++ < from) continue;
    if (row.length === 0) remarks++;
    if (row.length <= 1 && !row[0]?.trim()) continue;
    if (row.length > columns.length + skipColumns && row.slice(columns.length + skipColumns).some((cell) => cell.trim())) beyond.push(String(number));
    yield columns.map(({ nulls, otherwise, date, separator }, index) => {
      const written = (row[index + skipColumns] ?? '').trim();
      const text = written === '' && otherwise !== null ? otherwise : written;
      if (text === '' || nulls.includes(text)) return null;
      const parts = separator ? text.split(separator) : [text];
      if (parts.length > 1) cut[index]!++;
      return date ? (date(parts[0]!) ?? parts[0]!) : parts[0]!;
    });
  }
  if (remarks) account.note('annotation', `${url}: #`, null, remarks);
  if (beyond[0] !== undefined) account.note('row-length', `${url}: row ${beyond[0]}`, null, beyond.length);
  columns.forEach(({ column }, index) => {
    if (cut[index]) account.note('several-values', column.id, null, cut[index]);
  });
}
