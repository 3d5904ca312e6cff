/** Which form a map takes: tiles, outlines, or a ranking where there is neither. */
import type { Snapshot } from '../query/snapshot.js';
import type { TileCells } from '../query/tiles.js';
import { countAlong } from '../layout/tiles.js';
import { barHeight, mostBars } from './settings.js';
import type { OutlineDrawing } from './outline-marks.js';

export type MapForm =
  | { readonly kind: 'tiles'; readonly source: TileCells }
  | { readonly kind: 'outlines'; readonly source: OutlineDrawing }
  | { readonly kind: 'ranking'; readonly source?: undefined }
  /** Outlines are on their way. */
  | { readonly kind: 'pending'; readonly source?: undefined };

/** Tiles that elder readers could neither read nor hit give way to a ranking: one column, rows across the whole width. */
export function suitElders(form: MapForm, width: number): MapForm {
  return form.kind === 'tiles' && width && width / countAlong(form.source, 0) < 60 ? { kind: 'ranking' } : form;
}

/** The least width of one of several pictures in em: for elder readers tiles are to be hit. */
export const leastWidth = (elder: boolean): number => (elder ? 24 : 15);

/** The room to keep free for several pictures before there is anything to draw, as a CSS length in em. */
export function periodsReserve(count: number, width: number, em: number, elder: boolean): string {
  const ems = width / em;
  const rows = Math.ceil(count / Math.max(1, Math.floor((ems + 1) / (leastWidth(elder) + 1))));
  return `${rows * (elder ? 30 : 22) + count * (ems < 28 ? 12 : ems > 50 ? 4 : 6.5) + 14}em`;
}

/** The least height of the picture, as a CSS length in em. */
export function stageHeight(form: MapForm, { rows }: Snapshot, elder: boolean): string {
  // Hundreds of tiles have no room for names, and need none.
  if (form.kind === 'tiles') return `${countAlong(form.source, 1) * (rows.length > 150 ? 1.6 : elder ? 3.4 : 3)}em`;
  return form.kind === 'ranking' ? `${Math.min(mostBars / 2, rows.filter(({ observation }) => observation).length) * barHeight(elder)}em` : '22em';
}
