/** Which tile layout suits a snapshot, and the one that is built in. */
import type { Feed } from '../feed/feed.js';
import { provinceOf } from './provinces.js';
import type { Fault, Question } from './question.js';
import type { Snapshot } from './snapshot.js';

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

/** The tile layout that is named, else one that holds most of the observed regions; `undefined` for a ranking. */
export function askTiles(feed: Feed, { rows, within }: Snapshot, { tiles: name }: Question, fault: Fault): TileCells | undefined {
  if (name === 'none') return undefined;
  const named = name === 'china' ? provinceTiles : feed.tiles.find(({ id }) => id === name)?.cells;
  if (named) return named;
  if (name !== undefined) fault({ code: 'unknown-tiles', path: 'tiles', value: name, expected: [...feed.tiles.map(({ id }) => id), 'china', 'none'].join(', '), severity: 'error' });
  const observed = rows.filter(({ observation }) => observation);
  const own = feed.tiles.filter((tiles) => tiles.within === undefined || tiles.within === within?.code).map(({ cells }) => cells);
  return [...own, provinceTiles].find((layout) => observed.filter(({ region }) => region.code in layout).length * 2 > observed.length);
}

/** The snapshot with a row for every tile: a unit that the feed does not list is one without a figure. */
export function withAllTiles(snapshot: Snapshot, cells: TileCells | undefined): Snapshot {
  const listed = new Set(snapshot.rows.map(({ region }) => region.code));
  const more = Object.keys(cells ?? {}).filter((code) => !listed.has(code));
  return { ...snapshot, rows: [...snapshot.rows, ...more.map((code) => ({ region: provinceOf(code) ?? { code, name: code }, observation: undefined, value: undefined, place: undefined }))] };
}
