/** A region map without outlines: one equal tile a region, about where it lies. */
import type { TileCells } from '../query/tiles.js';

export interface Tile {
  readonly code: string;
  readonly column: number;
  readonly row: number;
  /** Upper left corner in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface TileLayout {
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly tiles: readonly Tile[];
}

/** Tiles filling a box in pixels, at most twice as wide as high. Never mirrored: west stays left in every script. */
export function layoutTiles(cells: TileCells, width: number, height: number, gap = 2): TileLayout {
  const entries = Object.entries(cells);
  const columns = countAlong(cells, 0);
  const rows = countAlong(cells, 1);
  const tileHeight = Math.floor((height + gap) / rows) - gap;
  const tileWidth = Math.min(Math.floor((width + gap) / columns) - gap, tileHeight * 2);
  const offset = Math.floor((width - columns * (tileWidth + gap) + gap) / 2);
  return {
    tileWidth, tileHeight,
    tiles: entries
      .map(([code, [column, row]]) => ({ code, column, row, x: offset + column * (tileWidth + gap), y: row * (tileHeight + gap) }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** How many columns (0) or rows (1) a set of cells needs. */
export function countAlong(cells: TileCells, axis: 0 | 1): number {
  return Math.max(0, ...Object.values(cells).map((cell) => cell[axis])) + 1;
}
