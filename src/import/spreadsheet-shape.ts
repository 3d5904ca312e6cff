/** Shapes of grids that are no plain table: one that stands beside itself, a row that only numbers the columns. */
import { roleOfName } from './column-names.js';
import type { Cell } from './table.js';

export type Grid = () => Iterable<readonly Cell[]>;

/** The width of a table that stands beside itself, its header written again: 地区, 2020年, 地区, 2020年; 0 if it does not. */
export function blockWidth(header: readonly string[]): number {
  const cells = header.slice(0, header.findLastIndex(Boolean) + 1);
  const width = cells.indexOf(cells[0]!, 1);
  return width >= 2 && cells[0] !== '' && cells.length % width === 0 && roleOfName(cells[0]!) !== undefined && cells.every((cell, index) => cell === cells[index % width]) ? width : 0;
}

export function* unfolded(grid: Grid, at: number, width: number): Generator<readonly Cell[]> {
  let index = -1;
  for (const row of grid()) {
    if (++index < at) yield row;
    else if (index === at) yield row.slice(0, width);
    else for (let start = 0; start === 0 || start < row.length; start += width) if (start === 0 || row.slice(start, start + width).some((cell) => cell?.trim())) yield row.slice(start, start + width);
  }
}

/** Whether a row below the header only numbers the columns: 甲, 1, 2, 3. */
export function isNumbering(row: readonly string[], next: readonly string[]): boolean {
  const numbers = row.filter((cell) => /^[（(]?\d{1,2}[)）]?$/.test(cell)).map((cell) => Number(/\d+/.exec(cell)![0]));
  const words = row.filter((cell) => cell !== '' && !/^[（(]?\d{1,2}[)）]?$/.test(cell));
  return numbers.length >= 2 && numbers.every((number, index) => number === numbers[0]! + index) && words.every((word) => /^[甲乙丙丁戊己]$/.test(word)) && (words.length > 0 || (numbers[0] === 1 && row[0] === '1' && !/^\d+$/.test(next[0] ?? '')));
}
