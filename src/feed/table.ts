/** Observations as they are written, rows or columns: how many there are, and each of them. */
import { insist } from './insist.js';

export type Row = Readonly<Record<string, unknown>>;
type Column = readonly unknown[];

export interface Table {
  readonly length: number;
  /** A row as it is written; of rows anything may be one. */
  readonly row: (index: number) => Row;
  readonly of: (index: number, key: 'region' | 'period') => unknown;
  /** The columns, if there are none but region, period, value and perhaps group: then no object has to be made of a row. */
  readonly plain?: readonly [region: Column, period: Column, value: Column, group: Column | undefined] | false | undefined;
}

/** The observations in a value. @throws if it is neither rows nor columns of one length @param isKey whether a key is one of observations */
export function tableOf(written: unknown, isKey: (key: string) => boolean): Table {
  const { region, period, value, group } = written as { readonly [key in string]?: Column };
  // One word for a whole column is refused too: figures without their "about" would be other figures.
  const columns = Array.isArray(written) ? undefined : Object.entries(written as Record<string, Column>).filter(([key, column]) => (Array.isArray(column) || isKey(key)) && key !== '__proto__');
  insist(!columns || ([region, period, value].every(Array.isArray) && columns.every(([, column]) => Array.isArray(column) && column.length === region!.length)));
  const rows = written as readonly Row[];
  return {
    length: (columns ? region! : rows).length,
    row: (index) => {
      if (!columns) return rows[index]!;
      const row: Record<string, unknown> = {};
      for (const [key, column] of columns) if (column[index] !== null || key === 'value') row[key] = column[index];
      return row;
    },
    of: (index, key) => (columns ? (key === 'region' ? region! : period!)[index] : rows[index]![key]),
    plain: columns?.length === (group ? 4 : 3) && [region!, period!, value!, group],
  };
}
