/** Rows of delimited text (RFC 4180 and what is around), chunk by chunk, so that a file of any length takes little memory. */
import { ImportError } from './import-error.js';

export interface Dialect {
  readonly delimiter: string;
  /** Empty for none. */
  readonly quote: string;
  /** A character before a quote inside quotes; empty where it is doubled. */
  readonly escape: string;
  /** Lines that begin with it are comments. */
  readonly comment: string;
  readonly trim: boolean;
}

export const plainDialect: Dialect = { delimiter: ',', quote: '"', escape: '', comment: '', trim: false };

/** A text whole, or in chunks that can be walked again. */
export type TextSource = string | (() => Iterable<string>);

/** A record longer than this has lost a closing quote. */
const longest = 1_000_000;

export function* csvRows(source: TextSource, dialect: Dialect): Generator<string[]> {
  let rest = '';
  let pending: string | undefined;
  let number = 0;
  let newline = '\n';
  for (const chunk of chunksOf(source)) {
    // Old files end lines with CR alone.
    if (number === 0 && rest === '' && chunk.includes('\r') && !chunk.includes('\n')) newline = '\r';
    const lines = (rest + chunk).split(newline);
    rest = lines.pop()!;
    for (const line of lines) {
      number++;
      const record: string = pending === undefined ? line : `${pending}\n${line}`;
      const fields = record.endsWith('\r') ? fieldsOf(record.slice(0, -1), dialect) : fieldsOf(record, dialect);
      if (fields) yield fields;
      else if (record.length > longest) throw new ImportError('format', { path: `line ${number}`, value: record.slice(0, 60) });
      pending = fields ? undefined : record;
    }
  }
  const last = pending === undefined ? rest : `${pending}\n${rest}`;
  if (last === '') return;
  const fields = fieldsOf(last.replace(/\r$/, ''), dialect);
  if (!fields) throw new ImportError('format', { path: `line ${number + 1}`, value: last.slice(0, 60) });
  yield fields;
}

/** The fields of a record; `undefined` if a quoted one is still open. */
function fieldsOf(record: string, { delimiter, quote, escape, comment, trim }: Dialect): string[] | undefined {
  if (comment && record.startsWith(comment)) return [];
  if (!quote || !record.includes(quote)) {
    const plain = record.split(delimiter);
    return trim ? plain.map((field) => field.trim()) : plain;
  }
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    // A quote opens a field only where the field begins; inside it is a character like others: 5" pipe.
    let start = at;
    while (record[start] === ' ') start++;
    if (record[start] === quote) {
      let text = '';
      let from = start + 1;
      for (;;) {
        const end = record.indexOf(quote, from);
        if (end < 0) return undefined;
        if (escape && escape !== quote && record[end - 1] === escape && end > from) {
          text += record.slice(from, end - 1) + quote;
          from = end + 1;
        } else if (record[end + 1] === quote && (!escape || escape === quote)) {
          text += record.slice(from, end + 1);
          from = end + 2;
        } else {
          text += record.slice(from, end);
          at = end + 1;
          break;
        }
      }
      const next = record.indexOf(delimiter, at);
      fields.push(text + record.slice(at, next < 0 ? undefined : next).trim());
      if (next < 0) return fields;
      at = next + delimiter.length;
    } else {
      const next = record.indexOf(delimiter, at);
      const field = record.slice(at, next < 0 ? undefined : next);
      fields.push(trim ? field.trim() : field);
      if (next < 0) return fields;
      at = next + delimiter.length;
    }
  }
}

/** The chunks of a source without the mark of its encoding. */
export function* chunksOf(source: TextSource): Generator<string> {
  let isFirst = true;
  for (const chunk of typeof source === 'string' ? [source] : source()) {
    yield isFirst && chunk.charCodeAt(0) === 0xfeff ? chunk.slice(1) : chunk;
    isFirst = false;
  }
}

/** The beginning of a text, at least so many characters if there are. */
export function beginningOf(source: TextSource, length = 20000): string {
  let text = '';
  for (const chunk of chunksOf(source)) {
    text += chunk;
    if (text.length >= length) break;
  }
  return text;
}

/** The delimiter that gives the most rows of one width. */
export function detectDelimiter(beginning: string): string {
  const lines = beginning.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, 40);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of [',', '\t', ';', '|', '\uff0c']) {
    const widths = lines.map((line) => (fieldsOf(line, { ...plainDialect, delimiter }) ?? line.split(delimiter)).length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, count] of counts) {
      const score = count * Math.min(width, 8);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
