/** Whether a map of China is whole: 34 province-level units, the dashed line, the islands that simplifying loses first. */
import { provinceTiles } from '../query/tiles.js';
import { canonicalCode } from './join.js';
import { extentOf, planeOf } from './projection.js';
import type { Arc } from './arcs.js';
import type { Geometry } from './geometry.js';

/** Islands by name, and how far in degrees from here something of them must be drawn. */
const islands: readonly (readonly [name: string, lon: number, lat: number, within: number])[] = [
  ['钓鱼岛 Diaoyu Dao', 123.47, 25.74, 0.3],
  ['赤尾屿 Chiwei Yu', 124.56, 25.92, 0.3],
  ['东沙群岛 Dongsha Qundao', 116.75, 20.7, 0.6],
  ['西沙群岛 Xisha Qundao', 112.1, 16.5, 1.2],
  ['黄岩岛 Huangyan Dao', 117.77, 15.15, 0.6],
  ['南沙群岛 Nansha Qundao', 114, 10, 3.5],
];

export interface Completeness {
  /** Codes of the province-level units that nothing is drawn of. */
  readonly units: readonly string[];
  readonly hasDashes: boolean;
  /** Islands near which nothing is drawn; not looked for in a file without degrees. */
  readonly islands: readonly string[];
}

/** Whether codes are those of all China rather than of a part of it. */
export function isNational(codes: readonly string[]): boolean {
  return provincesIn(codes).size >= 20;
}

/** What a map of China lacks. */
export function checkCompleteness({ arcs, lines, shapes }: Geometry, codes: readonly string[]): Completeness {
  const present = provincesIn(codes);
  const points = shapes.flatMap((shape) => shape.points);
  const all = [...arcs, Float64Array.from(points.flat())];
  const extent = extentOf(all);
  const isDegrees = extent !== undefined && planeOf(extent) === 'degrees';
  const isNear = (lon: number, lat: number, within: number): boolean =>
    all.some((arc) => {
      for (let i = 0; i < arc.length; i += 2) if (Math.abs(arc[i]! - lon) < within && Math.abs(arc[i + 1]! - lat) < within) return true;
      return false;
    });
  return {
    units: Object.keys(provinceTiles).filter((code) => !present.has(code.slice(0, 2))),
    // A file may have the dashes as lines without a word about them: lines out at sea are nothing else.
    hasDashes: lines.some(({ kind, chains }) => kind === 'dashed' || (isDegrees && chains.flat().some((arc) => isAtSea(arcs[arc < 0 ? ~arc : arc]!)))),
    islands: isDegrees ? islands.filter(([, ...place]) => !isNear(...place)).map(([name, lon, lat]) => `${name} (${lat}°N ${lon}°E)`) : [],
  };
}

function isAtSea(arc: Arc): boolean {
  for (let i = 0; i < arc.length; i += 2) if (arc[i]! > 107 && arc[i]! < 121 && arc[i + 1]! > 3 && arc[i + 1]! < 17) return true;
  return false;
}

function provincesIn(codes: readonly string[]): Set<string> {
  const prefixes = new Set(Object.keys(provinceTiles).map((code) => code.slice(0, 2)));
  return new Set(codes.map(canonicalCode).filter((code) => /^\d{6}$/.test(code)).map((code) => code.slice(0, 2)).filter((prefix) => prefixes.has(prefix)));
}
