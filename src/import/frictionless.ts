/**
 * Frictionless data packages and resources (Data Package 1 and 2, Table Schema, CSV Dialect): every tabular resource, from its file or
 * inline. Foreign keys and views are said to be left out.
 */
import type { Text } from '../feed/feed.js';
import { isRecord } from '../feed/json.js';
import { csvRows, detectDelimiter, beginningOf, plainDialect, type Dialect, type TextSource } from './csv-rows.js';
import { dateReader } from './date-pattern.js';
import { ImportError, type Account } from './import-error.js';
import { importTables, type Imported, type ImportOptions } from './import-tables.js';
import { readJson, sourceText, wholeNumber } from './json-source.js';
import type { Resources } from './resources.js';
import type { About, Cell, Column, Role, Table } from './table.js';
import { readHeader } from './unit-text.js';

export type { Assumption, ImportOptions, Imported, Loss, Mapping } from './public-types.js';

/** A feed of a data package's descriptor (text or parsed) and the files that it describes. */
export function readFrictionless(descriptor: unknown, resources: Resources, options?: ImportOptions): Imported {
  return importTables((account) => frictionlessTables(descriptor, resources, account), options);
}

/** Whether a JSON value is a data package or a resource. */
export function isFrictionless(value: unknown): boolean {
  return isRecord(value) && (Array.isArray(value['resources']) || (isRecord(value['schema']) && Array.isArray(value['schema']['fields'])));
}

export function frictionlessTables(input: unknown, resources: Resources, account: Account): readonly Table[] {
  const descriptor = readJson(input);
  if (!isRecord(descriptor) || !isFrictionless(descriptor)) throw new ImportError('format', { value: 'datapackage.json' });
  const list = Array.isArray(descriptor['resources']) ? descriptor['resources'].filter(isRecord) : [descriptor];
  if (descriptor['views'] !== undefined) account.lose('attribute', 'views');
  return list.flatMap((resource, index) => {
    const name = sourceText(resource['name']) ?? `resources[${index}]`;
    const table = tableOf(resource, descriptor, name, resources, account);
    return table ? [table] : [];
  });
}

function tableOf(resource: Record<string, unknown>, descriptor: Record<string, unknown>, name: string, resources: Resources, account: Account): Table | undefined {
  const format = (sourceText(resource['format']) ?? '').toLowerCase();
  const { path, data } = resource;
  const paths = (Array.isArray(path) ? path : path === undefined ? [] : [path]).map(String);
  if (data === undefined && (/^(?:geojson|topojson|pdf|zip|xlsx?|json|html?)$/.test(format) || paths.some((one) => !/\.(?:csv|tsv|txt|tab)(?:\?.*)?$/i.test(one) && format !== 'csv' && format !== 'tsv'))) {
    account.lose('resource', name, paths[0] ?? format);
    return undefined;
  }
  const schema = isRecord(resource['schema']) ? resource['schema'] : {};
  if (typeof resource['schema'] === 'string') account.lose('resource', `${name}: schema`, resource['schema']);
  if (schema['foreignKeys'] !== undefined) account.lose('foreign-key', name, JSON.stringify(schema['foreignKeys']));
  const written = isRecord(resource['dialect']) ? resource['dialect'] : {};
  const encoding = sourceText(resource['encoding']) ?? undefined;
  const sources = paths.map((one) => ({ one, text: resources(one, encoding) }));
  const absent = sources.find(({ text }) => text === undefined);
  if (absent) {
    account.lose('resource', name, absent.one);
    return undefined;
  }
  const fields = Array.isArray(schema['fields']) ? schema['fields'].filter(isRecord) : undefined;
  const missing = (Array.isArray(schema['missingValues']) ? schema['missingValues'] : ['']).map((value) => (isRecord(value) ? String(value['value']) : String(value)));
  const isInline = data !== undefined;
  const [header, rows] = isInline ? inline(data, fields) : delimited(sources.map(({ text }) => text!), written, format);
  const described: readonly Record<string, unknown>[] = fields ?? header.map((title) => ({ name: title }));
  // Files may have their columns in another order than the schema; names decide where they match.
  const positions = described.map((field, index) => {
    const at = header.findIndex((title) => title.trim() === sourceText(field['name']));
    return at < 0 ? index : at;
  });
  const columns = described.map((field) => columnOf(field, missing));
  const readers = described.map((field) => (/^(?:date|datetime|yearmonth)$/.test(String(field['type'])) && typeof field['format'] === 'string' && field['format'].includes('%') ? dateReader(field['format']) : undefined));
  const cells = function* (): Generator<readonly Cell[]> {
    for (const row of rows()) {
      if (row.length <= 1 && !row[0]?.trim()) continue;
      yield positions.map((at, index) => {
        const cell = row[at] ?? null;
        return cell !== null && readers[index] ? (readers[index](cell) ?? cell) : cell;
      });
    }
  };
  const title = textOf(resource['title']) ?? textOf(descriptor['title']);
  return { name, columns, about: aboutOf(resource, descriptor), indicator: { id: name, name: title ?? name }, rows: cells };
}

type Rows = () => Iterable<readonly Cell[]>;

function delimited(texts: readonly TextSource[], written: Record<string, unknown>, format: string): readonly [readonly string[], Rows] {
  // Version 2 of the standard has the keys of CSV below `csv` in some writers.
  const dialect = isRecord(written['csv']) ? { ...written, ...written['csv'] } : written;
  const text = (key: string, otherwise: string): string => (dialect[key] === null ? '' : (sourceText(dialect[key]) ?? otherwise));
  const used: Dialect = {
    ...plainDialect, delimiter: text('delimiter', format === 'tsv' ? '\t' : Object.keys(written).length ? ',' : detectDelimiter(beginningOf(texts[0]!))), quote: text('quoteChar', '"'),
    escape: dialect['doubleQuote'] === false || dialect['escapeChar'] ? text('escapeChar', '\\') : '', comment: text('commentChar', ''), trim: dialect['skipInitialSpace'] === true,
  };
  const headerRows = Array.isArray(dialect['headerRows']) ? dialect['headerRows'].map((row) => wholeNumber(row) ?? 1) : dialect['header'] === false ? [] : [1];
  const last = Math.max(0, ...headerRows);
  const header: string[] = [];
  let number = 0;
  for (const row of csvRows(texts[0]!, used)) {
    if (++number > last) break;
    if (headerRows.includes(number)) row.forEach((cell, index) => (header[index] = [header[index], cell.trim()].filter(Boolean).join(' ')));
  }
  return [
    header,
    function* () {
      for (const [index, one] of texts.entries()) {
        let at = 0;
        // Parts of one file have one header, in the first of them.
        for (const row of csvRows(one, used)) if (++at > (index === 0 ? last : 0)) yield row;
      }
    },
  ];
}

/** Rows inside the descriptor: lists under a header, objects, or CSV as text. */
function inline(data: unknown, fields: readonly Record<string, unknown>[] | undefined): readonly [readonly string[], Rows] {
  if (typeof data === 'string') return delimited([data], {}, '');
  const rows = Array.isArray(data) ? data : [];
  if (rows.some(isRecord)) {
    const keys = fields?.map((field) => sourceText(field['name']) ?? '') ?? [...new Set(rows.filter(isRecord).flatMap((row) => Object.keys(row)))];
    return [keys, () => rows.filter(isRecord).map((row) => keys.map((key) => (Object.hasOwn(row, key) ? sourceText(row[key]) : null)))];
  }
  const lists = rows.filter(Array.isArray) as unknown[][];
  const [header = []] = lists;
  return [header.map((cell) => sourceText(cell) ?? ''), () => lists.slice(1).map((row) => row.map((cell) => sourceText(cell)))];
}

function columnOf(field: Record<string, unknown>, missing: readonly string[]): Column {
  const id = sourceText(field['name']) ?? '';
  const type = sourceText(field['type']) ?? 'any';
  const title = textOf(field['title']);
  const isNumber = type === 'number' || type === 'integer';
  const own = Array.isArray(field['missingValues']) ? field['missingValues'].map((value) => (isRecord(value) ? String(value['value']) : String(value))) : missing;
  const role: Role | undefined = type === 'year' || type === 'yearmonth' ? 'period' : /^(?:boolean|object|array|geopoint|geojson|duration)$/.test(type) ? 'ignore' : undefined;
  const [decimal, group] = [sourceText(field['decimalChar']), sourceText(field['groupChar'])];
  const unit = readHeader(title === undefined || typeof title !== 'string' ? id : title).unit ?? unitIn(field);
  return {
    id, name: title ?? id, definition: textOf(field['description']), role, unit: isNumber || type === 'any' || type === 'string' ? unit : undefined,
    missing: own.filter(Boolean), style: isNumber && (decimal || group) ? { decimal: decimal ?? undefined, group: group ?? undefined } : undefined,
  };
}

/** A unit in a property that many packages add: `"unit": "km2"`. */
function unitIn(field: Record<string, unknown>): Column['unit'] {
  const text = sourceText(field['unit']);
  return text === null ? undefined : (readHeader(`x (${text})`).unit ?? { unit: { kind: 'quantity', label: text }, unitMult: 0 });
}

function aboutOf(resource: Record<string, unknown>, descriptor: Record<string, unknown>): About {
  const list = (key: string): readonly Record<string, unknown>[] => [resource[key], descriptor[key]].flatMap((value) => (Array.isArray(value) ? value.filter(isRecord) : []));
  const publisher = list('contributors').find((one) => one['role'] === 'publisher') ?? list('contributors')[0] ?? list('sources')[0];
  const date = [descriptor['last_updated'], descriptor['created'], descriptor['modified']].map(sourceText).find((text) => text !== null && /^\d{4}-\d{2}-\d{2}/.test(text));
  return {
    title: textOf(descriptor['title']) ?? textOf(resource['title']) ?? sourceText(descriptor['name']) ?? undefined,
    publisher: publisher ? (textOf(publisher['title']) ?? sourceText(publisher['name']) ?? undefined) : undefined,
    publisherUrl: publisher ? (sourceText(publisher['path']) ?? undefined) : undefined,
    published: date ? date.slice(0, 10) : undefined,
    definition: textOf(resource['description']) ?? textOf(descriptor['description']),
  };
}

function textOf(input: unknown): Text | undefined {
  if (isRecord(input)) {
    const texts = Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return texts.length ? Object.fromEntries(texts) : undefined;
  }
  return sourceText(input)?.trim() || undefined;
}
