/**
 * Observations as CSV (RFC 4180): a header with the keys of an observation, then one row each. Cells are as columns have them:
 * numbers in `value`, `unitMult`, `decimals`, `low`, `high`, `true` in `derived`, text elsewhere; an empty cell is absent.
 */
import { FeedError } from './feed-error.js';

type Columns = Record<string, unknown[]>;

const numeric: ReadonlySet<string> = new Set(['value', 'unitMult', 'decimals', 'low', 'high']);
const plainNumber = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** The columns in a text. A digit is kept as printed: `12.60` has two decimals, where the row does not say otherwise. @throws {FeedError} `html`, `columns` */
export function readCsv(text: string): Columns {
  if (/^\s*</.test(text)) throw new FeedError({ code: 'html', path: '', value: text.trim().slice(0, 50) });
  const rows = rowsIn(text.replace(/^\ufeff/, ''));
  const header = (rows.next().value as CsvRow | undefined)?.cells ?? [];
  const keys = header.map((key) => key.trim());
  if (!['region', 'period', 'value'].every((key) => keys.includes(key))) throw new FeedError({ code: 'columns', path: '', value: header.join(), expected: 'region,period,value' });
  const columns = keys.map((): unknown[] => []);
  const decimals: unknown[] = [];
  const at = keys.indexOf('value');
  const declared = keys.indexOf('decimals');
  let length = 0;
  for (const { cells: row } of rows) {
    for (let index = 0; index < keys.length; index++) columns[index]!.push(cellOf(keys[index]!, row[index] ?? ''));
    // More cells than columns: nobody can tell which belong to which.
    if (row.length > keys.length) columns[at]![length] = row.join();
    const zeros = /\.(\d*0)$/.exec(row[at] ?? '')?.[1]?.length;
    if (zeros !== undefined && !row[declared]) decimals[length] = zeros;
    length++;
  }
  const result: Columns = Object.fromEntries(keys.map((key, index) => [key, columns[index]!]));
  if (decimals.length) result['decimals'] = Array.from({ length }, (_, index) => decimals[index] ?? result['decimals']?.[index] ?? null);
  return result;
}

/** A number that is none stays a text, to be told as one. */
function cellOf(key: string, text: string): unknown {
  if (text === '') return null;
  if (numeric.has(key)) return plainNumber.test(text) ? Number(text) : text;
  return key === 'derived' ? text === 'true' || text : text;
}

export interface CsvRow {
  readonly cells: readonly string[];
  /** Where it begins in the text. */
  readonly offset: number;
}

/** The rows of a CSV, its header first; empty lines are none. */
export function* rowsIn(text: string): Generator<CsvRow> {
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(from, text[end - 1] === '\r' ? end - 1 : end);
    if (line.includes('"')) {
      const [row, next] = quotedRow(text, from);
      yield { cells: row, offset: from };
      from = next;
    } else {
      if (line !== '') yield { cells: line.split(','), offset: from };
      from = end + 1;
    }
  }
}

/** Matches one cell after the other, with what ends it: in quotation marks, else plain. */
export function cellPattern(): RegExp {
  return /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y;
}

/** A row with quotation marks, in which commas and line breaks are text; and where the next one begins. */
function quotedRow(text: string, from: number): [string[], number] {
  const row: string[] = [];
  const cell = cellPattern();
  cell.lastIndex = from;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    row.push(match[1]?.replace(/""/g, '"') ?? match[2]!);
    if (match[3] !== ',') return [row, cell.lastIndex];
  }
  // A quotation mark that does not end: the rest of the line is one cell.
  const end = text.indexOf('\n', Math.max(cell.lastIndex, from));
  return [[...row, text.slice(from, end < 0 ? text.length : end)], end < 0 ? text.length : end + 1];
}
