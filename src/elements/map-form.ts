/** Which form a map takes: tiles, outlines, or a ranking where there is neither. */
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed } from '../feed/feed.js';
import { provinceOf } from '../query/provinces.js';
import type { Snapshot } from '../query/snapshot.js';
import { provinceTiles, tileRows, type TileCells } from '../layout/tiles.js';
import { barHeight } from './settings.js';
import type { OutlineDrawing } from './map-outlines.js';

export type MapForm =
  | { readonly kind: 'tiles'; readonly cells: TileCells }
  | { readonly kind: 'outlines'; readonly draw: OutlineDrawing }
  | { readonly kind: 'ranking' };

/** The tile layout that is named, else one that holds most of the observed regions, else a ranking. */
export function chooseTiles(feed: Feed, { rows, within }: Snapshot, name: string | undefined): { readonly form: MapForm; readonly problem?: FeedProblem } {
  if (name === 'none') return { form: { kind: 'ranking' } };
  const named = name === 'china' ? provinceTiles : feed.tiles.find(({ id }) => id === name)?.cells;
  if (named) return { form: { kind: 'tiles', cells: named } };
  const observed = rows.filter(({ observation }) => observation);
  const own = feed.tiles.filter((tiles) => tiles.within === undefined || tiles.within === within?.code).map(({ cells }) => cells);
  const cells = [...own, provinceTiles].find((layout) => observed.filter(({ region }) => region.code in layout).length * 2 > observed.length);
  const form: MapForm = cells ? { kind: 'tiles', cells } : { kind: 'ranking' };
  if (name === undefined) return { form };
  return { form, problem: { code: 'unknown-tiles', path: 'tiles', value: name, expected: [...feed.tiles.map(({ id }) => id), 'china', 'none'].join(', '), severity: 'error' } };
}

/** The snapshot with a row for every tile: a unit that the feed does not list is shown as one without a figure. */
export function withAllTiles(snapshot: Snapshot, cells: TileCells): Snapshot {
  const listed = new Set(snapshot.rows.map(({ region }) => region.code));
  const more = Object.keys(cells).filter((code) => !listed.has(code));
  return { ...snapshot, rows: [...snapshot.rows, ...more.map((code) => ({ region: provinceOf(code) ?? { code, name: code }, observation: undefined, value: undefined, place: undefined }))] };
}

/** Tiles that elder readers could neither read nor hit give way to a ranking: one column, rows across the whole width. */
export function suitElders(form: MapForm, width: number): MapForm {
  if (form.kind !== 'tiles' || !width) return form;
  const columns = Math.max(...Object.values(form.cells).map(([column]) => column)) + 1;
  return width / columns < 60 ? { kind: 'ranking' } : form;
}

/** The least height of the picture, as a CSS length in em. */
export function stageHeight(form: MapForm, { rows }: Snapshot, elder: boolean): string {
  if (form.kind === 'tiles') return `${tileRows(form.cells) * (elder ? 3.4 : 3)}em`;
  return form.kind === 'outlines' ? '22em' : `${rows.filter(({ observation }) => observation).length * barHeight(elder)}em`;
}
