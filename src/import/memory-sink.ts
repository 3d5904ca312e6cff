/** Observations gathered in memory: a few as rows, many as columns. */
import type { Sink } from './indicator-draft.js';

/** More than these are written as columns: the same keys, one array each. */
const rowsAtMost = 20;

export function memorySink(): Sink {
  const rows: Readonly<Record<string, unknown>>[] = [];
  return {
    add: (row) => void rows.push(row),
    finish: () => {
      if (rows.length <= rowsAtMost) return rows;
      const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key] ?? null)]));
    },
  };
}
