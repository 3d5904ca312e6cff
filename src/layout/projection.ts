/**
 * From a file's coordinates to pixels. Geographic coordinates are drawn in the plane with the degree of longitude shortened by
 * the cosine of the middle latitude (equirectangular projection with that standard parallel); a file that is projected already
 * passes as it is. Loaded only when a map has outlines to draw.
 */
import type { Arc } from './arcs.js';

/** A rectangle in a file's coordinates. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** How a file writes its positions: degrees, metres with north up, or a drawing with y downwards. */
export type Plane = 'degrees' | 'metres' | 'drawing';

export interface Projection {
  /** Pixels from a position in the file: x × kx + dx, y × ky + dy. */
  readonly kx: number;
  readonly ky: number;
  readonly dx: number;
  readonly dy: number;
  /** The rectangle in pixels that the extent fills. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A position of the file in pixels. */
export function project({ kx, ky, dx, dy }: Projection, [x, y]: readonly [x: number, y: number]): readonly [x: number, y: number] {
  return [x * kx + dx, y * ky + dy];
}

const extents = new WeakMap<readonly Arc[], Extent | undefined>();

/** The extent of all arcs, worked out once; nothing if there are none. */
export function extentOf(arcs: readonly Arc[]): Extent | undefined {
  if (!extents.has(arcs)) extents.set(arcs, measure(arcs));
  return extents.get(arcs);
}

function measure(arcs: readonly Arc[]): Extent | undefined {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const arc of arcs) {
    for (let i = 0; i < arc.length; i += 2) {
      const x = arc[i]!;
      const y = arc[i + 1]!;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < low) low = y;
      if (y > high) high = y;
    }
  }
  return left <= right ? { left, right, low, high } : undefined;
}

/** What the numbers of a file are, by their size. */
export function planeOf({ left, right, low, high }: Extent): Plane {
  if (low >= -90 && high <= 90 && left >= -180 && right <= 360) return 'degrees';
  return Math.max(-left, right, -low, high) > 20_000 ? 'metres' : 'drawing';
}

/**
 * Where to cut the globe so that nothing is torn: the longitude below which 360 is added; nothing where the file is whole as
 * it is. The cut lies in the widest gap without any position, which must be wider than the gap at 180°.
 */
export function antimeridianCut(arcs: readonly Arc[]): number | undefined {
  const taken = new Uint8Array(360);
  let [isEast, isWest] = [false, false];
  const degree = (x: number): number => Math.min(359, Math.max(0, Math.floor(x + 180)));
  for (const arc of arcs) {
    for (let i = 0; i < arc.length; i += 2) {
      const x = arc[i]!;
      isEast ||= x >= 170;
      isWest ||= x <= -170;
      // A long straight border takes all that it passes; a step across 180° does not pass the whole globe.
      const before = i ? arc[i - 2]! : x;
      if (Math.abs(x - before) < 180) taken.fill(1, degree(Math.min(x, before)), degree(Math.max(x, before)) + 1);
      else taken[degree(x)] = 1;
    }
  }
  const gapAt = (start: number): number => {
    let gap = 0;
    while (gap < 360 && !taken[(start + gap) % 360]) gap++;
    return gap;
  };
  let [widest, end] = [0, 0];
  for (let start = 0; start < 360; start++) {
    if (taken[start] || (start && !taken[start - 1])) continue;
    const gap = gapAt(start);
    if (gap > widest) [widest, end] = [gap, start + gap];
  }
  // Both sides of 180° are in use, and the cut elsewhere is clear of everything.
  return isEast && isWest && widest > 20 && end < 360 ? end - 180 : undefined;
}

/** The same arcs with 360 added below the cut. */
export function cutArcs(arcs: readonly Arc[], cut: number): Arc[] {
  return arcs.map((arc) => arc.map((value, i) => (i % 2 || value >= cut ? value : value + 360)));
}

/** The whole extent as large as a box allows, in its middle, north up. */
export function fit({ left, right, low, high }: Extent, plane: Plane, box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }): Projection {
  const shrink = plane === 'degrees' ? Math.cos((((low + high) / 2) * Math.PI) / 180) : 1;
  const [wide, tall] = [(right - left) * shrink, high - low];
  const scale = Math.min(box.width / (wide || 1), box.height / (tall || 1));
  const [middle, centre] = [box.left + box.width / 2, box.top + box.height / 2];
  const kx = shrink * scale;
  const ky = plane === 'drawing' ? scale : -scale;
  return {
    kx, ky,
    dx: middle - ((left + right) / 2) * kx,
    dy: centre - ((low + high) / 2) * ky,
    left: middle - (wide * scale) / 2,
    right: middle + (wide * scale) / 2,
    top: centre - (tall * scale) / 2,
    bottom: centre + (tall * scale) / 2,
  };
}
