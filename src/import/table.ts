/**
 * What every format becomes first: tables of printed cells whose columns are described. A format that has dimensions makes a column of
 * each; nothing is a number yet, so no digit is lost.
 */
import type { Text } from '../feed/feed.js';
import type { NumberStyle } from './number-text.js';
import type { UnitRead } from './unit-text.js';

/** What a column is for. */
export const roles = [
  'region', 'region-name', 'period', 'month', 'quarter', 'day', 'indicator', 'indicator-name', 'breakdown', 'breakdown-name', 'value', 'status', 'confidentiality', 'unit', 'multiplier',
  'decimals', 'low', 'high', 'rank', 'note', 'source', 'definition', 'quote', 'printed', 'ignore',
] as const;
export type Role = (typeof roles)[number];

/** One cell as printed; `null` where there is nothing. */
export type Cell = string | null;

/** A code of a dimension. */
export interface Code {
  readonly name?: Text | undefined;
  /** The code above it. */
  readonly parent?: string | undefined;
  readonly note?: Text | undefined;
  readonly unit?: UnitRead | undefined;
  readonly decimals?: number | undefined;
  /** The first and the last day of a period, where the source says them beside its code. */
  readonly period?: string | undefined;
}

/** One column: a dimension, a measure, or something said of them. */
export interface Column {
  /** Its name in the source, by which the mapping file speaks of it. */
  readonly id: string;
  readonly name?: Text | undefined;
  /** What the format itself says that it is for. */
  readonly role?: Role | undefined;
  /** Where it stands, from 1, among the columns that the format calls geographic. */
  readonly geographic?: number | undefined;
  /** Whether the format says that it is part of the key of every figure. */
  readonly isDimension?: boolean | undefined;
  readonly codes?: ReadonlyMap<string, Code> | undefined;
  readonly definition?: Text | undefined;
  readonly unit?: UnitRead | undefined;
  /** Whether its own header says the unit, rather than the table. */
  readonly isUnitOwn?: boolean | undefined;
  readonly decimals?: number | undefined;
  /** The column that this one says something of: a status of one measure, a name of one code. */
  readonly of?: string | undefined;
  /** The measure's period or region where the header is one, `2020年` over a column of figures, and the indicator that it also names. */
  readonly header?: { readonly role: 'period' | 'region'; readonly value: string; readonly indicator?: string | undefined } | undefined;
  /** Whether the format says that cells are numbers. */
  readonly isNumber?: boolean | undefined;
  /** What cells of this column are where the source leaves them out. */
  readonly missing?: readonly string[] | undefined;
  readonly style?: NumberStyle | undefined;
  /** Whether letters behind its figures are flags, as Eurostat's files have them: 5.6 m. */
  readonly isFlagged?: boolean | undefined;
}

/** What a source says of itself. */
export interface About {
  readonly title?: Text | undefined;
  readonly publisher?: Text | undefined;
  readonly publisherUrl?: string | undefined;
  /** The day, `YYYY-MM-DD`. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly definition?: Text | undefined;
  readonly note?: Text | undefined;
  /** Where its figures come from, with the terms of use. */
  readonly source?: { readonly title: string; readonly url?: string | undefined; readonly note?: string | undefined } | undefined;
  readonly lang?: string | undefined;
}

/** One table; its rows can be walked several times. */
export interface Table {
  /** Its name in the source. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: () => Iterable<readonly Cell[]>;
  readonly about: About;
  /** What sources of this format write for the reason of a missing figure is SDMX's list. */
  readonly style?: NumberStyle | undefined;
  /** What the whole table is about where no column says it. */
  readonly indicator?: { readonly id: string; readonly name: Text } | undefined;
}
