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
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly Tile[];
}

/** Tiles filling a box in pixels, at most twice as wide as high. Never mirrored: west stays left in every script. */
export function layoutTiles(cells: TileCells, width: number, height: number, gap = 2): TileLayout {
  const entries = Object.entries(cells);
  const columns = Math.max(0, ...entries.map(([, [column]]) => column)) + 1;
  const rows = Math.max(0, ...entries.map(([, [, row]]) => row)) + 1;
  const tileHeight = Math.floor((height + gap) / rows) - gap;
  const tileWidth = Math.min(Math.floor((width + gap) / columns) - gap, tileHeight * 2);
  const offset = Math.floor((width - columns * (tileWidth + gap) + gap) / 2);
  return {
    tileWidth, tileHeight, width,
    height: rows * (tileHeight + gap) - gap,
    tiles: entries
      .map(([code, [column, row]]) => ({ code, column, row, x: offset + column * (tileWidth + gap), y: row * (tileHeight + gap) }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** The rows a set of cells needs. */
export function tileRows(cells: TileCells): number {
  return Math.max(0, ...Object.values(cells).map(([, row]) => row)) + 1;
}
