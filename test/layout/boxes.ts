/** Outlines for tests: squares of one unit, by code. */
import { readGeometry } from '../../src/layout/geometry.js';
import { joinShapes } from '../../src/layout/join.js';
import { layoutOutlines, regionsOf, type OutlineLayout } from '../../src/layout/outlines.js';
import type { Json } from '../fixtures.js';

export type Ring = [number, number][];

/** A square with its lower left corner here, clockwise or the other way round. */
export const square = (x: number, y: number, isReversed = false, size = 1): Ring => {
  const ring: Ring = [[x, y], [x, y + size], [x + size, y + size], [x + size, y], [x, y]];
  return isReversed ? ring.reverse() : ring;
};
export const feature = (properties: Json | null, coordinates: unknown, more: Json = {}): Json => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates }, ...more });
export const collection = (...features: unknown[]): Json => ({ type: 'FeatureCollection', features });

/** The layout of a file whose codes nobody asks for. */
export function laidOut(json: unknown, width = 104, height = 104, isNational = false): OutlineLayout {
  const geometry = readGeometry(json);
  return layoutOutlines(geometry, regionsOf(geometry, joinShapes(geometry.shapes, []).codes), width, height, isNational);
}

/** The corners of a path in pixels, following its relative steps. */
export function corners(path: string): [number, number][] {
  const found: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, numbers = ''] of path.matchAll(/([Mlhva])([^Mlhvaz]*)/g)) {
    const list = (numbers.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (command === 'M') found.push(([x, y] = [list[0]!, list[1]!]));
    else if (command === 'h') found.push([(x += list[0]!), y]);
    else if (command === 'v') found.push([x, (y += list[0]!)]);
    else if (command === 'l') for (let i = 0; i < list.length; i += 2) found.push([(x += list[i]!), (y += list[i + 1]!)]);
  }
  return found;
}

/** The rectangle around a path. */
export function boxOf(path: string): { left: number; right: number; top: number; bottom: number } {
  const points = corners(path);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
