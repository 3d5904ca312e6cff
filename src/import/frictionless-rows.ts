/** The rows of a data package's resource: files with their dialect (Table Dialect, CSV Dialect), or data inside the descriptor. */
import { isRecord } from '../feed/json.js';
import { beginningOf, csvRows, detectDelimiter, plainDialect, type Dialect, type TextSource } from './csv-rows.js';
import { sourceText, wholeNumber } from './json-source.js';
import type { Cell } from './table.js';

type Rows = () => Iterable<readonly Cell[]>;

/** Header and rows of a file, or of a file in several parts. */
export function delimited(texts: readonly TextSource[], written: Record<string, unknown>, format: string): readonly [readonly string[], Rows] {
  // Version 2 of the standard has the keys of CSV below `csv` in some writers.
  const dialect = isRecord(written['csv']) ? { ...written, ...written['csv'] } : written;
  const text = (key: string, otherwise: string): string => (dialect[key] === null ? '' : (sourceText(dialect[key]) ?? otherwise));
  const used: Dialect = {
    ...plainDialect, delimiter: text('delimiter', format === 'tsv' ? '\t' : Object.keys(written).length ? ',' : detectDelimiter(beginningOf(texts[0]!))), quote: text('quoteChar', '"'),
    escape: dialect['doubleQuote'] === false || dialect['escapeChar'] ? text('escapeChar', '\\') : '', comment: text('commentChar', ''), trim: dialect['skipInitialSpace'] === true,
  };
  const numbers = (key: string): readonly number[] | undefined => (Array.isArray(dialect[key]) ? dialect[key].map((row) => wholeNumber(row) ?? 0) : undefined);
  const headerRows = numbers('headerRows') ?? (dialect['header'] === false ? [] : [1]);
  const last = Math.max(0, ...headerRows);
  const comments = new Set(numbers('commentRows'));
  const nothing = sourceText(dialect['nullSequence']);
  const header: string[] = [];
  let first: readonly string[] = [];
  let number = 0;
  for (const row of csvRows(texts[0]!, used)) {
    if (++number > last) break;
    if (number === 1) first = row;
    if (headerRows.includes(number)) row.forEach((cell, index) => (header[index] = [header[index], cell.trim()].filter(Boolean).join(text('headerJoin', ' '))));
  }
  return [
    header,
    function* () {
      for (const [index, one] of texts.entries()) {
        let at = 0;
        for (const row of csvRows(one, used)) {
          at++;
          // Parts of one file have one header, in the first of them; some writers repeat it.
          const isHeader = index === 0 ? at <= last : at === 1 && last > 0 && row.join('\u0000') === first.join('\u0000');
          if (!isHeader && !(index === 0 && comments.has(at))) yield nothing === null ? row : row.map((cell) => (cell === nothing ? null : cell));
        }
      }
    },
  ];
}

/** Rows inside a descriptor or a JSON file: lists under a header, objects, or CSV as text. */
export function inlineRows(written: unknown, dialect: Record<string, unknown>, fields: readonly Record<string, unknown>[] | undefined): readonly [readonly string[], Rows] {
  if (typeof written === 'string') return delimited([written], dialect, '');
  const property = sourceText(dialect['property']);
  const data = property !== null && isRecord(written) ? property.split('.').reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), written) : written;
  const rows = Array.isArray(data) ? data : [];
  if (rows.some(isRecord)) {
    const keys = Array.isArray(dialect['itemKeys']) ? dialect['itemKeys'].map(String) : [...new Set([...(fields ?? []).map((field) => sourceText(field['name']) ?? ''), ...rows.filter(isRecord).flatMap((row) => Object.keys(row))])];
    return [keys, () => rows.filter(isRecord).map((row) => keys.map((key) => (Object.hasOwn(row, key) ? sourceText(row[key]) : null)))];
  }
  const lists = rows.filter(Array.isArray) as unknown[][];
  const [header = []] = dialect['header'] === false ? [[]] : lists;
  return [header.map((cell) => sourceText(cell) ?? ''), () => (dialect['header'] === false ? lists : lists.slice(1)).map((row) => row.map((cell) => sourceText(cell)))];
}
