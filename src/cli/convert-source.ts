/** A source of any format into a feed document: what `convert` does between reading options and writing files. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, normalize } from 'node:path';
import { archiveTables, isWorkbook } from '../import/archive.js';
import { csvTables } from '../import/csv.js';
import { csvwTables } from '../import/csvw.js';
import { detectJson, detectText, type Format } from '../import/detect.js';
import { frictionlessTables } from '../import/frictionless.js';
import { Account, ImportError } from '../import/import-error.js';
import { importTables, type Imported } from '../import/import-tables.js';
import type { Sink } from '../import/indicator-draft.js';
import { readJson } from '../import/json-source.js';
import { jsonStatTables } from '../import/json-stat.js';
import type { Mapping } from '../import/mapping.js';
import { sdmxCsvTables } from '../import/sdmx-csv.js';
import { sdmxJsonTables } from '../import/sdmx-json.js';
import type { Table } from '../import/table.js';
import { worldBankTables } from '../import/world-bank.js';
import { xlsxTables } from '../import/xlsx.js';
import { beginsWith, encodingOf, readBytes, textOf, type SourceFile } from './source-file.js';

export interface ConvertSettings {
  readonly from: Format | undefined;
  readonly encoding: string | undefined;
  readonly mapping: Mapping;
  readonly open: (indicator: string) => Sink;
}

export interface Converted extends Imported {
  readonly format: Format;
}

/** @throws {ImportError} */
export function convertSource(source: SourceFile, { from, encoding, mapping, open }: ConvertSettings): Converted {
  let format: Format = from ?? 'csv';
  const imported = importTables((account, checked) => {
    const found = tablesOf(source, from, encoding, checked, account);
    format = found.format;
    return found.tables;
  }, { mapping, open });
  return { ...imported, format };
}

interface Found {
  readonly format: Format;
  readonly tables: readonly Table[];
}

function tablesOf(source: SourceFile, from: Format | undefined, encoding: string | undefined, mapping: Mapping, account: Account): Found {
  if (from === 'xlsx' || beginsWith(source.path, [0x50, 0x4b, 3, 4])) {
    const bytes = readBytes(source.path);
    if (from !== 'xlsx' && !isWorkbook(bytes)) return { format: from ?? 'csv', tables: archiveTables(bytes, mapping, account) };
    return { format: 'xlsx', tables: xlsxTables(bytes, mapping, account) };
  }
  if (beginsWith(source.path, [0xd0, 0xcf, 0x11, 0xe0])) throw new ImportError('zip', { value: source.name });
  const used = encodingNamed(source.path, encoding, account);
  const text = (): Iterable<string> => textOf(source.path, used);
  let beginning = '';
  for (const chunk of text()) {
    beginning += chunk;
    if (beginning.trim().length > 4000) break;
  }
  beginning = beginning.replace(/^\ufeff/, '');
  if (beginning.trim() === '') throw new ImportError('no-table', { path: source.name });
  const kind = from ?? detectText(beginning);
  const described = kind === 'csv' ? metadataBeside(source.path) : undefined;
  if (described && from === undefined) return tablesOf({ ...source, path: described, name: basename(described) }, 'csvw', undefined, mapping, account);
  if (kind === 'csv' || kind === 'tsv') return { format: kind, tables: csvTables(text, mapping, account, basename(source.name).replace(/\.\w+$/, '')) };
  if (kind === 'sdmx-csv') return { format: kind, tables: sdmxCsvTables(text, mapping, account) };
  const value = readJson([...text()].join(''));
  const format = kind === 'json' ? detectJson(value) : kind;
  const resources = (path: string, named?: string): (() => Iterable<string>) | undefined => resourceBeside(source.path, path, named, account);
  switch (format) {
    case 'json-stat':
      return { format, tables: jsonStatTables(value, account) };
    case 'sdmx-json':
      return { format, tables: sdmxJsonTables(value, account) };
    case 'world-bank':
      return { format, tables: worldBankTables(value, account) };
    case 'csvw':
      return { format, tables: csvwTables(value, resources, account) };
    case 'frictionless':
      return { format, tables: frictionlessTables(value, resources, account) };
    default:
      throw new ImportError('format', { value: source.name });
  }
}

function encodingNamed(path: string, asked: string | undefined, account: Account): string {
  if (asked !== undefined) {
    try {
      return new TextDecoder(asked).encoding;
    } catch {
      throw new ImportError('encoding', { value: asked });
    }
  }
  const found = encodingOf(path);
  if (found === 'gb18030') account.assume('encoding', basename(path), found, '--encoding');
  return found;
}

/** A file that a description names: below the folder of the description, never elsewhere. */
function resourceBeside(description: string, path: string, encoding: string | undefined, account: Account): (() => Iterable<string>) | undefined {
  // What was published at an address may stand beside its description, by its own name.
  const relative = normalize(unescaped(/^https?:\/\/[^?#]*\/([^/?#]+)/i.exec(path)?.[1] ?? path));
  const isWithin = !isAbsolute(relative) && !/^[a-z][a-z0-9+.-]*:/i.test(relative) && !relative.startsWith('..');
  // `x.csv-metadata.json` describes x.csv, whatever name the table had where it was published.
  const found = [isWithin ? join(dirname(description), relative) : undefined, /\.json$/i.test(relative) ? undefined : /^(.+)-metadata\.json$/.exec(description)?.[1]];
  const file = found.find((one) => one !== undefined && statSync(one, { throwIfNoEntry: false })?.isFile());
  if (file === undefined) return undefined;
  // UTF-8 is what descriptions say of any file; whether it is that can be seen.
  const used = encoding === undefined || /^utf-?8$/i.test(encoding) ? encodingNamed(file, undefined, account) : encodingNamed(file, encoding, account);
  return () => textOf(file, used);
}

function unescaped(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** CSVW metadata beside a CSV file, by the name that the standard gives it. */
function metadataBeside(path: string): string | undefined {
  const metadata = `${path}-metadata.json`;
  return existsSync(metadata) ? metadata : undefined;
}
