/** A region map without outlines: one equal tile a region, about where it lies. */

/** Columns and rows count from 0 at the top left (west, north). */
export type TileCells = Readonly<Record<string, readonly [column: number, row: number]>>;

/**
 * The 34 province-level units of China by GB/T 2260 code, in seven columns and eight rows.
 * Our own arrangement: neighbours stay neighbours where a grid allows it; Taiwan, Hong Kong and Macao are always there.
 */
export const provinceTiles: TileCells = {
  230000: [6, 0],
  150000: [3, 1], 110000: [5, 1], 220000: [6, 1],
  650000: [0, 2], 620000: [1, 2], 640000: [2, 2], 140000: [3, 2], 130000: [4, 2], 120000: [5, 2], 210000: [6, 2],
  630000: [1, 3], 610000: [2, 3], 410000: [3, 3], 370000: [4, 3], 320000: [5, 3], 310000: [6, 3],
  540000: [0, 4], 510000: [1, 4], 500000: [2, 4], 420000: [3, 4], 340000: [4, 4], 330000: [5, 4],
  530000: [1, 5], 520000: [2, 5], 430000: [3, 5], 360000: [4, 5], 350000: [5, 5], 710000: [6, 5],
  450000: [2, 6], 440000: [3, 6], 810000: [4, 6],
  460000: [2, 7], 820000: [3, 7],
};

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
