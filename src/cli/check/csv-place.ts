/** Where the cells of observations stand in a CSV. */
import { cellPattern, rowsIn } from '../../feed/part-csv.js';

/** Finds the offset of a cell by its row (0 after the header) and key; of what has no cell of its own, that of the figure; without a key, of the row. */
export function csvPlaces(text: string): (row: number, key: string | undefined) => number {
  const [header, ...rows] = [...rowsIn(text)];
  const keys = header?.cells.map((cell) => cell.trim()) ?? [];
  return (index, key) => {
    const row = rows[index];
    if (!row) return 0;
    if (key === undefined) return row.offset;
    const cell = cellPattern();
    cell.lastIndex = row.offset;
    for (let left = keys.includes(key) ? keys.indexOf(key) : keys.indexOf('value'); left > 0; left--) {
      const match = cell.exec(text);
      // A row that ends before, or has a quotation mark without its other: its beginning is as near as can be told.
      if (match?.[3] !== ',') return row.offset;
    }
    return cell.lastIndex;
  };
}
