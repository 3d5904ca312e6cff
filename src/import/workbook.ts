/** The parts of a workbook that hold figures: sheets, shared strings, number formats, merged cells. */
import { strFromU8 } from 'fflate';
import { ImportError, type Account } from './import-error.js';
import { builtInFormat, formatCell, isRounded } from './number-format.js';
import { readNumber } from './number-text.js';
import { readPeriod } from './period-text.js';
import type { Cell } from './table.js';
import { unzip } from './unzip.js';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: (account: Account) => Cell[][];
}

const widest = 2000;

/** The sheets of a workbook, in their order. @throws {ImportError} `zip` */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] {
  const relations = unzip(bytes, (name) => /\.rels$|(?:^|\/)workbook\.xml$/i.test(name));
  // Where the workbook is, its package says; nearly always xl/workbook.xml.
  const main = [...relationsIn(relations, '_rels/.rels', '').values()].find(({ type }) => type.endsWith('officeDocument'))?.path ?? 'xl/workbook.xml';
  const workbook = textIn(relations, main) || textIn(unzip(bytes, (name) => name.toLowerCase() === main.toLowerCase()), main);
  if (!workbook) throw new ImportError('zip', { value: Object.keys(relations).slice(0, 3).join(', ') });
  const folder = main.replace(/[^/]*$/, '');
  const targets = relationsIn(relations, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const pathOf = (kind: string): string => [...targets.values()].find(({ type }) => type.endsWith(kind))?.path ?? `${folder}${kind}.xml`;
  const sheets = tags(workbook, 'sheet').map(({ attributes }) => ({ name: attributes['name'] ?? '', isHidden: /hidden/i.test(attributes['state'] ?? ''), path: targets.get(Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '')?.path ?? '' }));
  const wanted = new Set([pathOf('sharedStrings'), pathOf('styles'), ...sheets.map(({ path }) => path)].map((path) => path.toLowerCase()));
  const files = unzip(bytes, (name) => wanted.has(name.toLowerCase()));
  const book: Book = {
    strings: elements(textIn(files, pathOf('sharedStrings')), 'si').map(({ body }) => textOf(body)),
    formats: formatsOf(textIn(files, pathOf('styles'))),
    is1904: /<(?:\w+:)?workbookPr\b[^>]*date1904=["'](?:1|true)["']/.test(workbook),
  };
  return sheets.map(({ name, isHidden, path }) => ({ name, isHidden, rows: (account) => rowsOf(textIn(files, path), book, name, account) }));
}

/** What the sheets of a workbook share. */
interface Book {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

/** The text of a file; names are compared as packages do, without regard to case. */
function textIn(files: Readonly<Record<string, Uint8Array>>, path: string): string {
  const name = Object.keys(files).find((one) => one.toLowerCase() === path.toLowerCase());
  return name === undefined ? '' : strFromU8(files[name]!);
}

function relationsIn(files: Readonly<Record<string, Uint8Array>>, path: string, folder: string): ReadonlyMap<string, { readonly path: string; readonly type: string }> {
  return new Map(tags(textIn(files, path), 'Relationship').map(({ attributes: { Id = '', Target = '', Type = '' } }) => [Id, { path: (Target.startsWith('/') ? Target.slice(1) : folder + Target).replace(/[^/]+\/\.\.\/|\.\//g, ''), type: Type }]));
}

/** The format code of each cell style. */
function formatsOf(styles: string): readonly string[] {
  const own = new Map(tags(styles, 'numFmt').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']));
  const [cells] = elements(styles, 'cellXfs');
  return tags(cells?.body ?? '', 'xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return own.get(id) ?? builtInFormat(id);
  });
}

function rowsOf(sheet: string, book: Book, name: string, account: Account): Cell[][] {
  const rows: Cell[][] = [];
  const counts = { formula: 0, rounded: 0, 'row-length': 0 };
  for (const { attributes: row, body } of elements(sheet, 'row')) {
    const at = row['r'] === undefined ? rows.length : Number(row['r']) - 1;
    if (!(at >= 0 && at < 1_048_576)) continue;
    while (rows.length <= at) rows.push([]);
    let column = -1;
    for (const { attributes, body: cell } of elements(body, 'c')) {
      column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
      if (column >= widest) {
        counts['row-length']++;
        continue;
      }
      const { text, isRounded: isCut } = valueOf(attributes, cell, book);
      if (text === null && /<(?:\w+:)?f\b/.test(cell)) counts.formula++;
      if (isCut) counts.rounded++;
      const target = rows[at]!;
      while (target.length < column) target.push(null);
      target[column] = text;
    }
  }
  for (const [code, count] of Object.entries(counts)) if (count) account.note(code as keyof typeof counts, name, null, count);
  const left = tags(sheet, 'mergeCell').filter(({ attributes }) => !fill(rows, attributes['ref'] ?? '')).map(({ attributes }) => attributes['ref'] ?? '');
  if (left.length) account.note('merged', `${name}: ${left[0]}`, null, left.length);
  return rows;
}

function valueOf({ t: type, s: style }: Readonly<Record<string, string>>, cell: string, { strings, formats, is1904 }: Book): { readonly text: Cell; readonly isRounded: boolean } {
  if (type === 'inlineStr') return { text: textOf(cell) || null, isRounded: false };
  const [written] = elements(cell, 'v');
  const value = written && decode(written.body);
  if (value === undefined || value === '') return { text: null, isRounded: false };
  if (type === undefined || type === 'n') {
    const code = formats[Number(style ?? 0)] ?? 'General';
    const text = formatCell(value, code, is1904);
    return { text, isRounded: /[0#?]/.test(code) && isRounded(value, text) };
  }
  return { text: type === 's' ? (strings[Number(value)] ?? null) : type === 'b' ? (value === '1' ? 'TRUE' : 'FALSE') : value, isRounded: false };
}

/**
 * Merged cells all say what their first one says: a province beside its cities, a year over its columns. A figure is not said of others:
 * `false`, it stays in the first.
 */
function fill(rows: Cell[][], reference: string): boolean {
  const [from, to] = reference.split(':');
  if (!from || !to) return true;
  const [left, right] = [columnOf(from), Math.min(columnOf(to), widest)];
  const [top, bottom] = [Number(/\d+/.exec(from)?.[0]) - 1, Number(/\d+/.exec(to)?.[0]) - 1];
  const value = rows[top]?.[left] ?? null;
  // A title over the whole width stays one cell; so does a note.
  if (value === null || (top === bottom && right - left > 0 && top < 3 && right - left + 1 >= Math.max(...rows.slice(0, 20).map(({ length }) => length)) - 1)) return true;
  // Numbers are filled where they are years or codes of places.
  if (readNumber(value.replace(/%$/, '')) && !/^\d{6}(?:\d{3}|\d{6})?$/.test(value) && readPeriod(value) === undefined) return false;
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
    for (let column = left; column <= right; column++) {
      while (rows[row]!.length <= column) rows[row]!.push(null);
      rows[row]![column] = value;
    }
  }
  return true;
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Elements of one name with what is in them; workbooks nest none of these in themselves. */
function elements(xml: string, name: string): Element[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g'))].map(([, written = '', body = '']) => ({ attributes: attributesOf(written), body }));
}

/** Opening tags of one name. */
function tags(xml: string, name: string): Element[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*)>`, 'g'))].map(([, written = '']) => ({ attributes: attributesOf(written), body: '' }));
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries([...written.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, single = '']) => [key, decode(double ?? single)]));
}

/** The text of a string item: its runs joined, without phonetic guides. */
function textOf(xml: string): string {
  return elements(xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't').map(({ body }) => decode(body)).join('');
}

function character(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner.replaceAll('&', '&amp;'))
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => (hex || decimal ? character(hex ? parseInt(hex, 16) : Number(decimal), whole) : (entities[name ?? ''] ?? whole)))
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
