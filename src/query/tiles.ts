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
export const provinceTiles: TileCells = Object.fromEntries(
  [
    '.. .. .. .. .. .. 23',
    '.. .. .. 15 .. 11 22',
    '65 62 64 14 13 12 21',
    '.. 63 61 41 37 32 31',
    '54 51 50 42 34 33 ..',
    '.. 53 52 43 36 35 71',
    '.. .. 45 44 81 .. ..',
    '.. .. 46 82 .. .. ..',
  ].flatMap((line, row) => line.split(' ').flatMap((digits, column) => (digits === '..' ? [] : [[`${digits}0000`, [column, row] as const]]))),
);

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
  if (!cells) return snapshot;
  const listed = new Set(snapshot.rows.map(({ region }) => region.code));
  const more = Object.keys(cells).filter((code) => !listed.has(code));
  return { ...snapshot, rows: [...snapshot.rows, ...more.map((code) => ({ region: provinceOf(code) ?? { code, name: code }, observation: undefined, value: undefined, place: undefined }))] };
}
