/** The parts of a workbook that hold figures: sheets, shared strings, number formats, merged cells. */
import { strFromU8, unzipSync } from 'fflate';
import { ImportError, type Account } from './import-error.js';
import { builtInFormat, formatCell } from './number-format.js';
import type { Cell } from './table.js';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: (account: Account) => Cell[][];
}

/** Unpacked, a workbook of a million cells is about 60 MB; one that claims more than this is not one. */
const unpackedAtMost = 400_000_000;
const widest = 2000;

/** The sheets of a workbook, in their order. @throws {ImportError} `zip` */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] {
  const files = unzip(bytes);
  const text = (path: string): string => (files[path] ? strFromU8(files[path]) : '');
  const workbook = text('xl/workbook.xml');
  if (!workbook) throw new ImportError('zip', { value: Object.keys(files).slice(0, 3).join(', ') });
  const is1904 = /<(?:\w+:)?workbookPr\b[^>]*date1904="(?:1|true)"/.test(workbook);
  const targets = new Map(tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']));
  const strings = elements(text('xl/sharedStrings.xml'), 'si').map(({ body }) => textOf(body));
  const formats = formatsOf(text('xl/styles.xml'));
  return tags(workbook, 'sheet').map(({ attributes }) => {
    const target = targets.get(attributes['r:id'] ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { name: attributes['name'] ?? '', isHidden: /hidden/i.test(attributes['state'] ?? ''), rows: (account) => rowsOf(text(path), strings, formats, is1904, account) };
  });
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(name)) return false;
        size += originalSize;
        if (size > unpackedAtMost) throw new ImportError('too-many', { path: name, value: String(size) });
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('zip', { value: error instanceof Error ? error.message : '' });
  }
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

function rowsOf(sheet: string, strings: readonly string[], formats: readonly string[], is1904: boolean, account: Account): Cell[][] {
  const rows: Cell[][] = [];
  let formulas = 0;
  for (const { attributes: row, body } of elements(sheet, 'row')) {
    const at = row['r'] === undefined ? rows.length : Number(row['r']) - 1;
    if (at > 1_048_576) continue;
    while (rows.length <= at) rows.push([]);
    let column = -1;
    for (const { attributes, body: cell } of elements(body, 'c')) {
      column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
      if (column >= widest) break;
      const value = valueOf(attributes, cell, strings, formats, is1904);
      if (value === null && /<(?:\w+:)?f\b/.test(cell)) formulas++;
      const target = rows[at]!;
      while (target.length < column) target.push(null);
      target[column] = value;
    }
  }
  if (formulas) account.note('formula', 'xlsx', null, formulas);
  for (const { attributes } of tags(sheet, 'mergeCell')) fill(rows, attributes['ref'] ?? '');
  return rows;
}

function valueOf(attributes: Readonly<Record<string, string>>, cell: string, strings: readonly string[], formats: readonly string[], is1904: boolean): Cell {
  const { t: type, s: style } = attributes;
  if (type === 'inlineStr') return textOf(cell) || null;
  const [written] = elements(cell, 'v');
  const value = written && decode(written.body);
  if (value === undefined || value === '') return null;
  if (type === 's') return strings[Number(value)] ?? null;
  if (type === 'str' || type === 'd') return value;
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return value;
  return formatCell(value, formats[Number(style ?? 0)] ?? 'General', is1904);
}

/** Merged cells all say what their first one says: a province beside its cities, a year over its columns. */
function fill(rows: Cell[][], reference: string): void {
  const [from, to] = reference.split(':');
  if (!from || !to) return;
  const [left, right] = [columnOf(from), Math.min(columnOf(to), widest)];
  const [top, bottom] = [Number(/\d+/.exec(from)?.[0]) - 1, Number(/\d+/.exec(to)?.[0]) - 1];
  const value = rows[top]?.[left] ?? null;
  // A title over the whole width stays one cell; so does a note.
  if (value === null || (top === bottom && right - left > 0 && top < 3 && right - left + 1 >= Math.max(...rows.slice(0, 20).map(({ length }) => length)) - 1)) return;
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
    for (let column = left; column <= right; column++) {
      while (rows[row]!.length <= column) rows[row]!.push(null);
      rows[row]![column] = value;
    }
  }
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
  return Object.fromEntries([...written.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, key = '', value = '']) => [key, decode(value)]));
}

/** The text of a string item: its runs joined, without phonetic guides. */
function textOf(xml: string): string {
  return elements(xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't').map(({ body }) => decode(body)).join('');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => (hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (entities[name ?? ''] ?? whole)))
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
