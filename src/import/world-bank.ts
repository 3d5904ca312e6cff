/** World Bank API v2 answers, `[page, rows]`, of one or several indicators; an answer of one page among several says so. */
import { isRecord } from '../feed/json.js';
import { ImportError, type Account } from './import-error.js';
import { importTables, type Imported, type ImportOptions } from './import-tables.js';
import { readJson, sourceText, wholeNumber } from './json-source.js';
import type { Cell, Code, Column, Role, Table } from './table.js';
import { readHeader } from './unit-text.js';

export type { Assumption, ImportOptions, Imported, Loss, Mapping } from './public-types.js';

/** A feed of a World Bank answer, as text (its digits are kept) or as the value that was parsed from it. */
export function readWorldBank(input: unknown, options?: ImportOptions): Imported {
  return importTables((account) => worldBankTables(input, account), options);
}

/** Whether a JSON value is an answer of that service, or a list of its pages. */
export function isWorldBank(value: unknown): boolean {
  if (isRecord(value)) return isRecord(value['source']) && Array.isArray(value['source']['data']);
  return Array.isArray(value) && ((isRecord(value[0]) && ('pages' in value[0] || 'message' in value[0] || 'per_page' in value[0])) || (Array.isArray(value[0]) && value.every(isWorldBank)));
}

export function worldBankTables(input: unknown, account: Account): readonly Table[] {
  const answer = readJson(input);
  if (!isWorldBank(answer)) throw new ImportError('format', { value: 'World Bank v2' });
  if (isRecord(answer)) return [sourceTable(answer, account)];
  const pages = (Array.isArray((answer as unknown[])[0]) ? answer : [answer]) as readonly (readonly [Record<string, unknown>, unknown])[];
  const [message] = pages.flatMap(([{ message: said }]) => (Array.isArray(said) ? said.filter(isRecord) : []));
  if (message) throw new ImportError('answer', { path: `message ${sourceText(message['id']) ?? ''}`.trim(), value: sourceText(message['value']) ?? '' });
  const [[page]] = pages as [readonly [Record<string, unknown>, unknown]];
  const list = pages.flatMap(([, rows]) => (Array.isArray(rows) ? rows : []).filter(isRecord));
  const total = wholeNumber(page['total']) ?? list.length;
  if (!list.length) throw new ImportError('no-table', { path: '[1]', value: String(total) });
  notePaging(page, pages.length, list.length, account);
  const indicators = codesOf(list, 'indicator', (name) => {
    const { unit } = readHeader(name);
    return unit ? { unit } : {};
  });
  const columns: readonly Column[] = [
    { id: 'indicator', role: 'indicator', codes: indicators },
    { id: 'country', role: 'region', codes: regionsOf(list) },
    { id: 'date', role: 'period' },
    { id: 'value', role: 'value' },
    { id: 'unit', role: 'unit' },
    { id: 'scale', role: 'multiplier' },
    { id: 'obs_status', role: 'status' },
    { id: 'decimal', role: 'decimals' },
    { id: 'footnote', role: 'note' },
  ];
  const known = new Set([...columns.map(({ id }) => id), 'countryiso3code']);
  for (const key of new Set(list.flatMap((row) => Object.keys(row)))) if (!known.has(key)) account.note('column', key, sourceText(list[0]![key]), list.length);
  const title = indicators.size === 1 ? [...indicators.values()][0]!.name : 'World Bank';
  return [{ name: 'World Bank', columns, about: { title, publisher: 'World Bank', published: dayOf(page), lang: 'en' }, rows: () => list.map(rowOf) }];
}

function notePaging(page: Record<string, unknown>, read: number, rows: number, account: Account): void {
  const [pages, at, total] = [wholeNumber(page['pages']) ?? 1, wholeNumber(page['page']) ?? 1, wholeNumber(page['total']) ?? rows];
  if (pages > read) account.lose('paging', `page ${at} / ${pages}`, `per_page=${total}`, Math.max(0, total - rows));
}

function dayOf(page: Record<string, unknown>): string | undefined {
  const updated = sourceText(page['lastupdated']);
  return updated !== null && /^\d{4}-\d{2}-\d{2}$/.test(updated) ? updated : undefined;
}

/** Answers by source (`/v2/sources/2/…/data`): concepts and values, every row with all of them. */
function sourceTable(answer: Record<string, unknown>, account: Account): Table {
  const source = answer['source'] as Record<string, unknown>;
  const rows = (source['data'] as unknown[]).filter(isRecord).map((row) => ({ variables: (Array.isArray(row['variable']) ? row['variable'] : []).filter(isRecord), value: sourceText(row['value']) }));
  if (!rows.length) throw new ImportError('no-table', { path: 'source.data', value: '0' });
  notePaging(answer, 1, rows.length, account);
  const concepts = [...new Set(rows.flatMap(({ variables }) => variables.map(({ concept }) => sourceText(concept) ?? '')))];
  const of = ({ variables }: (typeof rows)[number], concept: string): Record<string, unknown> | undefined => variables.find((one) => sourceText(one['concept']) === concept);
  const roles: Readonly<Record<string, Role>> = { Country: 'region', Series: 'indicator', Time: 'period' };
  const columns = concepts.map((concept): Column => {
    const codes = new Map(rows.flatMap((row): [string, Code][] => {
      const [id, name] = [sourceText(of(row, concept)?.['id']), sourceText(of(row, concept)?.['value'])];
      return id === null ? [] : [[id, { name: name ?? undefined, unit: concept === 'Series' ? readHeader(name ?? '').unit : undefined }]];
    }));
    return { id: concept, role: roles[concept], isDimension: true, codes };
  });
  const title = sourceText(source['name']) ?? 'World Bank';
  return { name: title, columns: [...columns, { id: 'value', role: 'value' }], about: { title, publisher: 'World Bank', published: dayOf(answer), lang: 'en' }, rows: () => rows.map((row) => [...concepts.map((concept) => sourceText(of(row, concept)?.['id'])), row.value]) };
}

function rowOf(row: Record<string, unknown>): readonly Cell[] {
  return [idOf(row['indicator']), regionCode(row), sourceText(row['date']), sourceText(row['value']), sourceText(row['unit']), sourceText(row['scale']), sourceText(row['obs_status']), decimalOf(row['decimal']), sourceText(row['footnote'])];
}

/** `decimal` says how many decimals to show; 0 stands on figures of any, so it adds nothing and takes nothing away. */
function decimalOf(decimal: unknown): Cell {
  const text = sourceText(decimal);
  return text === '0' ? null : text;
}

/** Three letters where the answer has them: aggregates have two-letter codes of the bank's own. */
function regionCode(row: Record<string, unknown>): string | null {
  return sourceText(row['countryiso3code']) || idOf(row['country']);
}

function idOf(entry: unknown): string | null {
  return isRecord(entry) ? sourceText(entry['id']) : sourceText(entry);
}

function regionsOf(rows: readonly Record<string, unknown>[]): ReadonlyMap<string, Code> {
  return new Map(rows.flatMap((row): [string, Code][] => (regionCode(row) === null ? [] : [[regionCode(row)!, { name: isRecord(row['country']) ? (sourceText(row['country']['value']) ?? undefined) : undefined }]])));
}

function codesOf(rows: readonly Record<string, unknown>[], key: string, more: (name: string) => Partial<Code>): ReadonlyMap<string, Code> {
  const codes = new Map<string, Code>();
  for (const { [key]: entry } of rows) {
    const id = idOf(entry);
    const name = isRecord(entry) ? sourceText(entry['value']) : null;
    if (id !== null && !codes.has(id)) codes.set(id, { name: name ?? undefined, ...more(name ?? '') });
  }
  return codes;
}
