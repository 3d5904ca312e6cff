/** What the rows of a table hold, column by column: the first of two walks through a source, in bounded memory. */
import { readNumber, type NumberStyle } from './number-text.js';
import { readPeriod } from './period-text.js';
import { parseCell } from './printed-cell.js';
import { isMissingSign } from './status.js';
import type { Cell, Table } from './table.js';

/** Different values remembered of a column; a column with more is no dimension of figures that anybody draws. */
const distinctAtMost = 60000;

/** Different cells of a column that are looked at as figures; what the first of them are, the others are. */
const sampled = 2000;

export class ColumnProfile {
  readonly #isNumber: boolean;
  filled = 0;
  numbers = 0;
  wholes = 0;
  figures = 0;
  /** A cell such as 12,5 or 1.234.567 where nobody said which mark is the decimal one. */
  foreign: string | undefined;
  foreigns = 0;
  periods = 0;
  samples = 0;
  /** Different values in the order of their coming; `undefined` once there are too many. */
  distinct: Map<string, number> | undefined = new Map();

  /** @param isNumber whether the format itself says that cells are numbers */
  constructor(isNumber = false) {
    this.#isNumber = isNumber;
  }

  add(cell: Cell, style: NumberStyle): void {
    if (cell === null || cell === '') return;
    const text = cell.trim();
    if (text === '') return;
    this.filled++;
    if (this.distinct) {
      const count = this.distinct.get(text) ?? 0;
      this.distinct.set(text, count + 1);
      if (this.distinct.size > distinctAtMost) this.distinct = undefined;
      if (count) return;
    }
    if (this.samples >= sampled || isMissingSign(text)) return;
    this.samples++;
    // 1.234.567 says that 1.234 of the same column is no small number, either.
    const isForeign = !style.decimal && !style.group && (/^[-+]?\d{1,3}(?:\.\d{3})+,\d+$|^[-+]?\d{1,3}(?:\.\d{3}){2,}$|^[-+]?\d+,\d{1,2}$|^[-+]?\d+,\d{4,}$/.test(text));
    const number = isForeign ? undefined : readNumber(text, style);
    if (number) {
      this.numbers++;
      if (number.decimals === 0) this.wholes++;
    } else if (isForeign) {
      this.foreign ??= text;
      this.foreigns++;
    } else if (text.length < 30 && parseCell(text).kind === 'figure') this.figures++;
    if (readPeriod(text) !== undefined) this.periods++;
  }

  /** Whether cells are figures: numbers, or figures as printed. */
  get isFigures(): boolean {
    return this.samples > 0 && (this.#isNumber || this.numbers + this.figures + this.foreigns >= this.samples * 0.8);
  }

  /** Whether cells are whole numbers only, as codes of places are. */
  get isCodes(): boolean {
    return this.samples > 0 && this.wholes === this.samples;
  }

  get isPeriods(): boolean {
    return this.samples > 0 && this.periods >= this.samples * 0.9;
  }

  /** Whether every filled cell says the same. */
  get isConstant(): boolean {
    return this.distinct?.size === 1;
  }
}

export interface TableProfile {
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
}

/** Walks a table once. `keep` says whether a row counts. */
export function profileTable(table: Table, style: NumberStyle, keep: (row: readonly Cell[]) => boolean): TableProfile {
  const columns = table.columns.map(({ isNumber }) => new ColumnProfile(isNumber));
  let rows = 0;
  for (const row of table.rows()) {
    if (!keep(row)) continue;
    rows++;
    for (let index = 0; index < columns.length; index++) columns[index]!.add(row[index] ?? null, table.columns[index]!.style ?? style);
  }
  return { columns, rows };
}
