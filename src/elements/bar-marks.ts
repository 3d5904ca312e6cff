/** Rows of a ranking joined to a layout: what each bar shows and says. */
import { layoutBars } from '../layout/bars.js';
import { textWidth } from '../layout/measure.js';
import type { BarLines, BarMark } from '../render/bars.js';
import { barHeight } from './settings.js';
import { shorten } from './shorten.js';

/** One row, in texts that are ready to show. */
export interface BarRow {
  readonly id: string;
  readonly name: string;
  readonly figure: string;
  readonly words: string;
  /** `undefined` draws no bar: there is no figure, or the rows share no axis. */
  readonly value: number | undefined;
}

export interface BarMarks {
  readonly marks: readonly BarMark[];
  readonly height: number;
  /** The height that it needs. */
  readonly least: number;
  readonly rowHeight: number;
  /** Where a row has its name and its bar, in shares of its height: beside each other, or one above the other. */
  readonly lines: BarLines;
  /** Beside the bar where a name ends, above it where it begins, in pixels from the edge where lines begin. */
  readonly nameEdge: number;
  readonly rtl: boolean;
  readonly zero: number | undefined;
}

const beside: BarLines = { isAbove: false, name: 0.68, figure: 0.68, bar: 0.18, thickness: 0.64, zero: 0 };
/** Where a name would be cut, all stand above their bars: two names cut alike would be one. */
const above: BarLines = { isAbove: true, name: 0.42, figure: 0.82, bar: 0.56, thickness: 0.34, zero: 0.52 };

/** What rows are drawn into; lengths in pixels. */
export interface BarRoom {
  readonly width: number;
  /** Width of the column that names have to fit in, where it is not the picture's own. */
  readonly column?: number;
  /** Rows stand further apart where there is more room than they need. */
  readonly height?: number;
  readonly em: number;
  readonly rtl: boolean;
  readonly elder: boolean;
}

/** What keeps names and bars off the frame of a row that is chosen, in pixels. */
const inset = 5;

/** How much higher a row is whose name stands above its bar, and how much further apart rows may stand. */
const spread = 1.6;

/** Names, bars from a common zero, figures beside them. */
export function barMarks(rows: readonly BarRow[], { width, column = width, height = 0, em, rtl, elder }: BarRoom): BarMarks {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, em)));
  const measured = rows.filter(({ value }) => value !== undefined);
  const wanted = widest(rows.map(({ name }) => name)) + 16;
  const isAbove = wanted > (measured.length ? column * 0.4 : column - widest(rows.map(({ figure }) => figure)) - 16);
  const least = Math.round(em * barHeight(elder) * (isAbove ? spread : 1));
  const rowHeight = Math.max(least, Math.min(Math.floor(height / rows.length), Math.round(least * spread)));
  const nameWidth = isAbove ? inset : wanted;
  const room = Math.max(10, width - nameWidth - widest(measured.map(({ figure }) => figure)) - 16);
  const { bars, zero } = layoutBars(rows.map(({ value }) => value), room, rtl);
  const offset = rtl ? width - nameWidth - room : nameWidth;
  return {
    rowHeight, rtl,
    least: least * rows.length,
    lines: isAbove ? above : beside,
    nameEdge: isAbove ? inset : nameWidth - 8,
    zero: measured.some(({ value }) => value! < 0) ? offset + zero : undefined,
    height: rowHeight * rows.length,
    marks: rows.map(({ id, name, figure, words }, index) => ({
      code: id, figure, words,
      name: shorten(name, undefined, em, isAbove ? width - 2 * inset : nameWidth - 8),
      x: offset + bars[index]!.x,
      length: bars[index]!.length,
    })),
  };
}
