/**
 * Frictionless data packages and resources (Data Package 1 and 2, Table Schema, CSV Dialect): every tabular resource, from its file or
 * inline. Foreign keys and views are said to be left out.
 */
import type { Text } from '../feed/feed.js';
import { isRecord } from '../feed/json.js';
import { chunksOf } from './csv-rows.js';
import { dateReader } from './date-pattern.js';
import { ImportError, type Account } from './import-error.js';
import { delimited, inlineRows } from './frictionless-rows.js';
import { importTables, type Imported, type ImportOptions } from './import-tables.js';
import { readJson, sourceText } from './json-source.js';
import type { Resources } from './resources.js';
import type { About, Cell, Code, Column, Role, Table } from './table.js';
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
  const absent: { readonly path: string; readonly value: string }[] = [];
  const tables = list.flatMap((resource, index) => {
    const name = sourceText(resource['name']) ?? `resources[${index}]`;
    const table = tableOf(resource, descriptor, name, (path, encoding) => {
      const text = resources(path, encoding);
      if (text === undefined) absent.push({ path: name, value: path });
      return text;
    }, account);
    return table ? [table] : [];
  });
  // Where nothing else is there to be read, what is missing is why.
  if (!tables.length && absent[0]) throw new ImportError('resource', absent[0]);
  return tables;
}

function tableOf(resource: Record<string, unknown>, descriptor: Record<string, unknown>, name: string, resources: Resources, account: Account): Table | undefined {
  const format = (sourceText(resource['format']) ?? '').toLowerCase();
  const { path, data } = resource;
  const paths = (Array.isArray(path) ? path : path === undefined ? [] : [path]).map(String);
  const isJson = paths.length === 1 && (format === 'json' || (format === '' && /\.json$/i.test(paths[0]!)));
  if (data === undefined && !isJson && (!paths.length || /^(?:geojson|topojson|pdf|zip|xlsx?|html?)$/.test(format) || paths.some((one) => !/\.(?:csv|tsv|txt|tab)(?:\?.*)?$/i.test(one) && format !== 'csv' && format !== 'tsv'))) {
    account.lose('resource', name, paths[0] ?? format);
    return undefined;
  }
  const schema = described(resource['schema'], `${name}: schema`, resources, account);
  const dialect = described(resource['dialect'], `${name}: dialect`, resources, account);
  if (schema['foreignKeys'] !== undefined) account.lose('foreign-key', name, JSON.stringify(schema['foreignKeys']));
  const encoding = sourceText(resource['encoding']) ?? undefined;
  const sources = paths.map((one) => ({ one, text: resources(one, encoding) }));
  const absent = sources.find(({ text }) => text === undefined);
  if (absent) {
    account.lose('resource', name, absent.one);
    return undefined;
  }
  const texts = sources.map(({ text }) => text!);
  const fields = Array.isArray(schema['fields']) ? schema['fields'].filter(isRecord) : undefined;
  const missing = missingOf(schema['missingValues']) ?? [''];
  const inside = data === undefined && isJson ? readJson([...chunksOf(texts[0]!)].join('')) : data;
  const [header, rows] = inside === undefined ? delimited(texts, dialect, format) : inlineRows(inside, dialect, fields);
  const all: readonly Record<string, unknown>[] = fields ?? header.map((title) => ({ name: title }));
  const positions = positionsOf(all.map((field) => sourceText(field['name']) ?? ''), header, schema['fieldsMatch']);
  header.forEach((title, at) => {
    if (title && !positions.includes(at)) account.lose('column', `${name}: ${title}`);
  });
  const columns = all.map(columnOf);
  const readers = all.map((field) => readerOf(field, missingOf(field['missingValues']) ?? missing));
  const cells = function* (): Generator<readonly Cell[]> {
    for (const row of rows()) {
      if (row.length <= 1 && !row[0]?.trim()) continue;
      yield positions.map((at, index) => {
        const cell = row[at] ?? null;
        return cell === null ? null : readers[index]!(cell);
      });
    }
  };
  const title = textOf(resource['title']) ?? textOf(descriptor['title']);
  return { name, columns, about: aboutOf(resource, descriptor, account), indicator: { id: name, name: title ?? name }, rows: cells };
}

/** A schema or a dialect: written out, or in a file of its own. */
function described(written: unknown, path: string, resources: Resources, account: Account): Record<string, unknown> {
  if (typeof written !== 'string') return isRecord(written) ? written : {};
  const text = resources(written);
  const read = text === undefined ? undefined : readJson([...chunksOf(text)].join(''));
  if (isRecord(read)) return read;
  account.lose('resource', path, written);
  return {};
}

/** Where the columns of a schema are in a file: by name, whatever their order; in order where names differ. -1: the file has it not. */
function positionsOf(names: readonly string[], header: readonly string[], match: unknown): readonly number[] {
  const titles = header.map((title) => title.trim());
  const isByName = match !== undefined && match !== 'exact' && !(Array.isArray(match) && match[0] === 'exact');
  return names.map((name, index) => {
    const at = titles.indexOf(name);
    return at >= 0 ? at : isByName || names.includes(titles[index] ?? '') ? -1 : index;
  });
}

/** How cells of a field are read before anything else: none where the schema says that they stand for nothing, dates by a pattern, numbers with signs around them. */
function readerOf({ type, format, bareNumber }: Record<string, unknown>, missing: readonly string[]): (cell: string) => Cell {
  const nothing = new Set(missing);
  const reader = (read: (cell: string) => string) => (cell: string) => (nothing.has(cell) || nothing.has(cell.trim()) ? null : read(cell));
  const date = /^(?:date|datetime|yearmonth)$/.test(String(type)) && typeof format === 'string' && format.includes('%') ? dateReader(format) : undefined;
  if (date) return reader((cell) => date(cell) ?? cell);
  // A percent sign stays: it is the unit.
  if (bareNumber === false) return reader((cell) => /[-+]?[\d.,\u00a0\u202f ]*\d[\d.,]*(?:[eE][-+]?\d+)?\s*%?/.exec(cell)?.[0].trim() ?? cell);
  return reader((cell) => cell);
}

function missingOf(input: unknown): readonly string[] | undefined {
  return Array.isArray(input) ? input.map((value) => (isRecord(value) ? (sourceText(value['value']) ?? '') : (sourceText(value) ?? ''))) : undefined;
}

function columnOf(field: Record<string, unknown>): Column {
  const id = sourceText(field['name']) ?? '';
  const type = sourceText(field['type']) ?? 'any';
  const title = textOf(field['title']);
  const isNumber = type === 'number' || type === 'integer';
  const labels = (Array.isArray(field['categories']) ? field['categories'] : []).filter(isRecord).flatMap((one): [string, Code][] => (sourceText(one['value']) === null ? [] : [[sourceText(one['value'])!, { name: textOf(one['label']) }]]));
  const role: Role | undefined = type === 'year' || type === 'yearmonth' ? 'period' : /^(?:boolean|object|array|geopoint|geojson|duration)$/.test(type) ? 'ignore' : undefined;
  const [decimal, group] = [sourceText(field['decimalChar']), sourceText(field['groupChar'])];
  const unit = readHeader(title === undefined || typeof title !== 'string' ? id : title).unit ?? unitIn(field);
  return {
    id, name: title ?? id, definition: textOf(field['description']), role, unit: isNumber || type === 'any' || type === 'string' ? unit : undefined,
    codes: labels.length ? new Map(labels) : undefined, isNumber, style: isNumber && (decimal || group) ? { decimal: decimal ?? undefined, group: group ?? undefined } : undefined,
  };
}

/** A unit in a property that many packages add: `"unit": "km2"`. */
function unitIn(field: Record<string, unknown>): Column['unit'] {
  const text = sourceText(field['unit']);
  return text === null ? undefined : (readHeader(`x (${text})`).unit ?? { unit: { kind: 'quantity', label: text }, unitMult: 0 });
}

function aboutOf(resource: Record<string, unknown>, descriptor: Record<string, unknown>, account: Account): About {
  const list = (key: string): readonly Record<string, unknown>[] => [resource[key], descriptor[key]].flatMap((value) => (Array.isArray(value) ? value.filter(isRecord) : []));
  const publisher = list('contributors').find(isPublisher) ?? list('contributors')[0] ?? list('sources')[0];
  const date = [descriptor['last_updated'], descriptor['created'], descriptor['modified']].map(sourceText).find((text) => text !== null && /^\d{4}-\d{2}-\d{2}/.test(text));
  const sources = (Array.isArray(resource['sources']) ? resource['sources'] : Array.isArray(descriptor['sources']) ? descriptor['sources'] : []).filter(isRecord);
  const titles = sources.flatMap((one) => sourceText(one['title']) ?? sourceText(one['name']) ?? []);
  const licences = (Array.isArray(resource['licenses']) ? resource['licenses'] : Array.isArray(descriptor['licenses']) ? descriptor['licenses'] : []).filter(isRecord).flatMap((one) => sourceText(one['title']) ?? sourceText(one['name']) ?? sourceText(one['path']) ?? []);
  // A feed says the terms of use beside the source; without one there is no place for them.
  if (licences.length && !titles.length) account.lose('attribute', 'licenses', licences.join('; '));
  const url = sources.map((one) => sourceText(one['path'])).find((path) => path !== null);
  return {
    title: textOf(descriptor['title']) ?? textOf(resource['title']) ?? sourceText(descriptor['name']) ?? undefined,
    publisher: publisher ? (textOf(publisher['title']) ?? sourceText(publisher['name']) ?? undefined) : undefined,
    publisherUrl: publisher ? (sourceText(publisher['path']) ?? undefined) : undefined,
    published: date ? date.slice(0, 10) : undefined,
    definition: textOf(resource['description']) ?? textOf(descriptor['description']),
    source: titles.length ? { title: titles.join('; '), url: url ?? undefined, note: licences.join('; ') || undefined } : undefined,
  };
}

/** `role` in version 1, `roles` in version 2. */
function isPublisher({ role, roles }: Record<string, unknown>): boolean {
  return role === 'publisher' || (Array.isArray(roles) && roles.includes('publisher'));
}

function textOf(input: unknown): Text | undefined {
  if (isRecord(input)) {
    const texts = Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return texts.length ? Object.fromEntries(texts) : undefined;
  }
  return sourceText(input)?.trim() || undefined;
}
