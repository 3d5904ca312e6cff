/** SVG path strings of straight lines: no curve claims what was not observed. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An open path through the points; empty for fewer than two. */
export function linePath(points: readonly Point[]): string {
  return points.length < 2 ? '' : `M${points.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}`;
}

/** A closed path along one edge and back along the other. */
export function areaPath(upper: readonly Point[], lower: readonly Point[]): string {
  return `M${[...upper, ...[...lower].reverse()].map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}Z`;
}

/** A pixel to two decimals: shorter paths, the same picture. */
export function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
