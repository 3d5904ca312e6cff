/** A ZIP archive of texts, as servers give whole tables away: CSV files with remarks beside them, or a data package. */
import { csvTables } from './csv.js';
import { isFrictionless, frictionlessTables } from './frictionless.js';
import { ImportError, type Account } from './import-error.js';
import { readJson } from './json-source.js';
import type { Mapping } from './mapping.js';
import { isSdmxCsv, sdmxCsvTables } from './sdmx-csv.js';
import type { Table } from './table.js';
import { unzip } from './unzip.js';

/** Whether an archive is a workbook. */
export function isWorkbook(bytes: Uint8Array): boolean {
  let found = false;
  unzip(bytes, (name) => {
    found ||= /(?:^|\/)workbook\.xml$/i.test(name);
    return false;
  });
  return found;
}

/** The tables of the CSV files in an archive, or of the data package that it is. @throws {ImportError} `zip` */
export function archiveTables(bytes: Uint8Array, mapping: Mapping, account: Account): readonly Table[] {
  const files = unzip(bytes, (name) => /\.(?:csv|tsv|txt|json)$/i.test(name) && !/(?:^|\/)(?:__MACOSX|\.)/.test(name));
  const names = Object.keys(files).sort();
  const text = (name: string): string | undefined => (Object.hasOwn(files, name) ? decoded(files[name]!) : undefined);
  const descriptor = names.find((name) => /(?:^|\/)datapackage\.json$/.test(name));
  const read = descriptor === undefined ? undefined : readJson(text(descriptor));
  if (descriptor !== undefined && isFrictionless(read)) return frictionlessTables(read, (path) => text(descriptor.replace(/[^/]*$/, '') + path), account);
  // The World Bank puts descriptions of countries and indicators beside its table.
  const tables = names.filter((name) => /\.(?:csv|tsv)$/i.test(name) && !/(?:^|\/)Metadata_/i.test(name));
  if (!tables.length) throw new ImportError('zip', { value: names.slice(0, 3).join(', ') });
  for (const name of names) if (!tables.includes(name)) account.lose('resource', name);
  return tables.flatMap((name) => {
    const content = text(name)!;
    return isSdmxCsv(content) ? sdmxCsvTables(content, mapping, account) : csvTables(content, mapping, account, name.replace(/^.*\/|\.\w+$/g, ''));
  });
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
