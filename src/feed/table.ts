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
  const cells = written as { readonly [key: string]: Column };
  let keys: string[] | undefined;
  if (!Array.isArray(written)) {
    insist([region, period, value].every(Array.isArray));
    keys = [];
    for (const key of Object.keys(cells)) {
      const column = cells[key]!;
      const isColumn = Array.isArray(column);
      if ((!isColumn && !isKey(key)) || key === '__proto__') continue;
      // One word for a whole column is refused too: figures without their "about" would be other figures.
      insist(isColumn && column.length === region!.length);
      keys.push(key);
    }
  }
  const rows = written as readonly Row[];
  return {
    length: (keys ? region! : rows).length,
    row: (index) => {
      if (!keys) return rows[index]!;
      const row: Record<string, unknown> = {};
      for (const key of keys) {
        const cell = cells[key]![index];
        if (cell !== null || key === 'value') row[key] = cell;
      }
      return row;
    },
    of: (index, key) => (keys ? (key === 'region' ? region! : period!)[index] : rows[index]![key]),
    plain: keys?.length === (group ? 4 : 3) && [region!, period!, value!, group],
  };
}
