/** Where the South China Sea stands on a map of China: in a frame of its own, in a corner where it covers nothing. */
import type { Arc, Chain } from './arcs.js';
import type { Extent, Projection } from './projection.js';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the frame shows, in degrees: from the coast of Guangdong to Zengmu Ansha, with all of the dashed line. */
export const insetExtent: Extent = { left: 105.5, right: 123.5, low: 2.6, high: 24 };

/** South of this latitude nothing but islands and the dashed line is left of the country. */
const southOf = 17.9;

/** Whether a chain reaches north of the islands of the South China Sea: those wholly in the south are drawn in the frame alone. */
export function northern(arcs: readonly Arc[]): (chain: Chain) => boolean {
  const reaches = arcs.map((arc) => {
    for (let i = 1; i < arc.length; i += 2) if (arc[i]! > southOf) return true;
    return false;
  });
  return (chain) => chain.some((arc) => reaches[arc < 0 ? ~arc : arc]);
}

/** The largest frame in a lower corner that no drawn line enters; nothing where even a small one would cover something. */
export function placeInset({ right, bottom, left }: Pick<Projection, 'left' | 'right' | 'bottom'>, drawn: readonly Int32Array[], width: number, height: number): Rectangle | undefined {
  for (let share = 0.26; share > 0.1; share -= 0.02) {
    const wide = Math.round((right - left) * share);
    const tall = Math.round(wide * 1.22);
    if (wide < 48 || tall > height * 0.6) continue;
    const y = Math.floor(Math.min(height - 2, bottom) - tall);
    for (const x of [Math.min(width - wide - 2, Math.floor(right)), Math.floor(right - wide), Math.max(2, Math.floor(left))]) {
      const frame = { x, y, width: wide, height: tall };
      if (x >= 0 && y >= 0 && !isEntered(frame, drawn)) return frame;
    }
  }
  return undefined;
}

/** Whether the rectangle around any drawn segment touches the frame with a little air; arcs in tenths of a pixel. */
function isEntered({ x, y, width, height }: Rectangle, drawn: readonly Int32Array[]): boolean {
  const air = 4;
  const [left, right, top, bottom] = [(x - air) * 10, (x + width + air) * 10, (y - air) * 10, (y + height + air) * 10];
  return drawn.some((arc) => {
    for (let i = 2; i < arc.length; i += 2) {
      if (Math.max(arc[i]!, arc[i - 2]!) > left && Math.min(arc[i]!, arc[i - 2]!) < right && Math.max(arc[i + 1]!, arc[i - 1]!) > top && Math.min(arc[i + 1]!, arc[i - 1]!) < bottom) return true;
    }
    return false;
  });
}
