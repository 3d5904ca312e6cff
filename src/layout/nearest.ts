/** The point that a pointer means. */

/** The index of the point nearest to a place, x counting more than y as readers follow time; -1 if there is none. */
export function nearestPoint(points: readonly { readonly x: number; readonly y: number }[], x: number, y: number): number {
  let best = -1;
  let distance = Infinity;
  points.forEach((point, index) => {
    const d = Math.abs(point.x - x) * 2 + Math.abs(point.y - y) * 0.5;
    if (d < distance) [best, distance] = [index, d];
  });
  return best;
}
