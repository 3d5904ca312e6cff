/** What can only be seen in the text of a document, not in its value: keys written twice, digits that are lost when it is read. */
import { joinPath } from '../../feed/record.js';
import { isRecord } from '../../feed/json.js';
import type { Remark } from './finding.js';
import type { JsonValue, JsonVisitor, Segment } from './walk-json.js';

/** Looks at the tokens of a text while it is walked. */
export class Tokens implements JsonVisitor {
  readonly remarks: Remark[] = [];
  readonly #text: string;
  readonly #document: unknown;
  /** The way to the present value; the document itself is no part of it. */
  readonly #way: Segment[] = [];

  constructor(text: string, document: unknown) {
    this.#text = text;
    this.#document = document;
  }

  value({ depth, segment, kind, offset, length }: JsonValue): void {
    if (depth > 0) this.#way[depth - 1] = segment;
    this.#way.length = depth;
    if (kind === 'number' && length > 2) this.#lookAtDigits(this.#text.slice(offset, offset + length), offset);
  }

  duplicate(key: string, offset: number, length: number, depth: number): void {
    this.remarks.push({ code: 'duplicate-key', path: joinPath('', [...this.#way.slice(0, depth - 1), key]), value: key, severity: 'warning', offset });
  }

  #lookAtDigits(written: string, offset: number): void {
    const read = Number(written);
    if (!isFinite(read)) return;
    const path = (): string => joinPath('', this.#way);
    if (significant(written) !== significant(String(read))) {
      this.remarks.push({ code: 'precision', path: path(), value: written, expected: String(read), severity: 'warning', offset });
      return;
    }
    const decimals = /\.(\d*0)$/.exec(written)?.[1]!.length ?? 0;
    if (decimals && this.#way[this.#way.length - 1] !== undefined && decimals > this.#declaredDecimals()) {
      this.remarks.push({ code: 'trailing-zero', path: path(), value: written, expected: String(read), severity: 'warning', offset });
    }
  }

  /** The decimals that a value is shown with: its record's, else its column's, else its indicator's; any, where none are shown. */
  #declaredDecimals(): number {
    const way = this.#way;
    const last = way[way.length - 1];
    const isColumn = typeof last === 'number' && way[way.length - 2] === 'value';
    if (last !== 'value' && !isColumn) return Infinity;
    const row = typeof last === 'number' ? last : undefined;
    const record = this.#at(way.slice(0, row === undefined ? -1 : -2));
    const declared = isRecord(record) ? record['decimals'] : undefined;
    const own = row !== undefined && Array.isArray(declared) ? (declared[row] as unknown) : declared;
    const indicator = this.#at(way.slice(0, 2));
    const decimals = own ?? (isRecord(indicator) ? indicator['decimals'] : undefined);
    return typeof decimals === 'number' ? decimals : 0;
  }

  #at(way: readonly Segment[]): unknown {
    return way.reduce<unknown>((value, segment) => (typeof value === 'object' && value !== null ? (value as Record<Segment, unknown>)[segment] : undefined), this.#document);
  }
}

/** The digits of a number that count, whatever its exponent. */
function significant(text: string): string {
  return text.replace(/[eE].*$/, '').replace(/[-+.]/g, '').replace(/^0+|0+$/g, '');
}
