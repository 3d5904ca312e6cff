/**
 * Several data sets, or rows with an action each, of one structure into the figures that hold in the end: processed in their order, a
 * later one replaces or completes what an earlier one said, a deletion takes away (SDMX 3.1, data actions).
 */
import type { Cell } from './table.js';

/** A row with what is to be done with it. */
export interface ActionRow {
  readonly action: 'merge' | 'replace' | 'delete';
  readonly cells: readonly Cell[];
}

/** What an action is called: a word of JSON and XML, or a letter of CSV. Nothing said, Append and Information are a merge. */
export function actionOf(text: string | null | undefined): ActionRow['action'] {
  const letter = text?.trim()[0]?.toUpperCase();
  return letter === 'D' ? 'delete' : letter === 'R' ? 'replace' : 'merge';
}

/** The rows that remain; `keys` are the positions of the dimensions, `measures` those of the figures. */
export function applyActions(rows: Iterable<ActionRow>, keys: readonly number[], measures: readonly number[]): Iterable<readonly Cell[]> {
  const kept = new Map<string, readonly Cell[]>();
  const keyOf = (cells: readonly Cell[]): string => keys.map((index) => cells[index] ?? '').join('\u0000');
  for (const { action, cells } of rows) {
    const key = keyOf(cells);
    const known = kept.get(key);
    if (action === 'delete') remove(kept, keyOf, cells, keys, measures);
    else if (action === 'merge' && known) kept.set(key, known.map((cell, index) => cells[index] ?? cell));
    else kept.set(key, cells);
  }
  return kept.values();
}

/** Takes away what a row names: an empty dimension stands for all of its codes; attributes alone take no figure away. */
function remove(kept: Map<string, readonly Cell[]>, keyOf: (cells: readonly Cell[]) => string, cells: readonly Cell[], keys: readonly number[], measures: readonly number[]): void {
  const others = cells.map((_, index) => index).filter((index) => !keys.includes(index) && cells[index] !== null);
  if (others.length && !others.some((index) => measures.includes(index))) return;
  if (keys.every((index) => cells[index] !== null)) kept.delete(keyOf(cells));
  else for (const [key, row] of kept) if (keys.every((index) => cells[index] === null || cells[index] === row[index])) kept.delete(key);
}
