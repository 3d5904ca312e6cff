/** Outlines of regions as paths and places for their names. Loaded only when a map has outlines to draw. */
import { positionsOf, type Arc, type Chain } from './arcs.js';
import { pathWriter, projectArcs } from './chain-path.js';
import type { Geometry, LineKind } from './geometry.js';
import { insetExtent, northern, placeInset, type Rectangle } from './inset.js';
import { once } from './once.js';
import { extentOf, fit, planeOf, project, type Projection } from './projection.js';

/** One region: its code and path. */
export interface Outline {
  readonly code: string;
  readonly path: string;
  /** Looked for when it is first asked for. */
  readonly place: () => LabelPlace;
}

/** A place for a label with the room there, in pixels. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  /** How wide a label may be at this place. */
  readonly room: number;
  /** Area in square pixels: large ones are labelled first. */
  readonly size: number;
}

export interface DrawnLine {
  readonly kind: LineKind;
  readonly isArea: boolean;
  readonly path: string;
}

/** The South China Sea in a frame of its own; paths by the position of their outline. */
export interface Inset extends Rectangle {
  readonly paths: readonly (readonly [index: number, path: string])[];
  readonly lines: readonly DrawnLine[];
}

export interface OutlineLayout {
  readonly outlines: readonly Outline[];
  readonly lines: readonly DrawnLine[];
  /** Seats: points of regions that have an outline too. */
  readonly seats: readonly (readonly [x: number, y: number])[];
  readonly inset: Inset | undefined;
}

export interface Region {
  readonly code: string;
  readonly chains: readonly Chain[];
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** The shapes of one code are one region, in the order of the file. */
export function regionsOf({ shapes }: Pick<Geometry, 'shapes'>, codes: readonly string[]): Region[] {
  const regions = new Map<string, { code: string; chains: Chain[]; points: (readonly [number, number])[] }>();
  shapes.forEach(({ rings, points }, index) => {
    const code = codes[index]!;
    const key = code || `#${index}`;
    const region = regions.get(key) ?? { code, chains: [], points: [] };
    region.chains.push(...rings);
    region.points.push(...points);
    regions.set(key, region);
  });
  return [...regions.values()];
}

/**
 * Outlines filling a box in pixels.
 * @param isNational a geographic map of China: the South China Sea gets a frame of its own
 */
export function layoutOutlines(geometry: Pick<Geometry, 'arcs' | 'lines'>, regions: readonly Region[], width: number, height: number, isNational = false): OutlineLayout {
  const { arcs, lines } = geometry;
  const points = regions.flatMap((region) => region.points);
  const whole = extentOf(points.length ? [...arcs, Float64Array.from(points.flat())] : arcs);
  if (!whole) return { outlines: [], lines: [], seats: [], inset: undefined };
  const plane = planeOf(whole);
  const split = isNational && plane === 'degrees' && whole.low < insetExtent.high - 6;
  const isMain = split ? northern(arcs) : () => true;
  const mainRegions = split ? regions.map((region) => ({ ...region, chains: region.chains.filter(isMain) })) : regions;
  const mainLines = split ? lines.map((line) => ({ ...line, chains: line.chains.filter(isMain) })) : lines;
  const used = new Set((split ? [...mainRegions, ...mainLines] : []).flatMap(({ chains }) => chains.flat().map((arc) => (arc < 0 ? ~arc : arc))));
  const extent = split ? (extentOf(arcs.filter((_, index) => used.has(index))) ?? whole) : whole;
  const margin = 2;
  const fitted = (right: number): Projection => fit(extent, plane, { left: margin, top: margin, width: Math.max(1, width - right - margin * 2), height: Math.max(1, height - margin * 2) });
  let projection = fitted(0);
  let drawn = projectArcs(arcs, projection);
  let frame: Rectangle | undefined;
  if (split) {
    frame = placeInset(projection, drawn.filter((_, index) => used.has(index)), width, height);
    if (!frame) {
      // Nowhere inside without covering something: beside the map, which gives way.
      const wide = Math.max(52, Math.min(150, width * 0.16));
      projection = fitted(wide + 6);
      drawn = projectArcs(arcs, projection);
      const tall = Math.min(height - margin * 2, wide * 1.22);
      frame = { x: width - wide - 1, y: Math.min(height - tall - margin, Math.max(margin, projection.bottom - tall)), width: wide, height: tall };
    }
  }
  const write = pathWriter(drawn);
  const dots = regions.filter(({ chains }) => chains.length).flatMap((region) => region.points);
  return {
    outlines: mainRegions.map(({ code, chains, points: own }) => ({ code, ...(chains.length ? { path: write(chains, true), place: once(() => labelPlace(drawn, chains)) } : dotOf(own[0], projection)) })),
    lines: mainLines.filter(({ chains }) => chains.length).map(({ kind, isArea, chains }) => ({ kind, isArea, path: write(chains, isArea) })),
    seats: dots.map((dot) => project(projection, dot)),
    inset: frame && drawInset(arcs, regions, lines, frame),
  };
}

function drawInset(arcs: readonly Arc[], regions: readonly Region[], lines: Geometry['lines'], frame: Rectangle): Inset {
  const projection = fit(insetExtent, 'degrees', { left: 0, top: 0, width: frame.width, height: frame.height });
  const isNear = arcs.map((arc) => {
    const extent = extentOf([arc]);
    return extent !== undefined && extent.right > insetExtent.left && extent.left < insetExtent.right && extent.high > insetExtent.low && extent.low < insetExtent.high;
  });
  const isSeen = (chain: Chain): boolean => chain.some((arc) => isNear[arc < 0 ? ~arc : arc]);
  const write = pathWriter(projectArcs(arcs, projection));
  return {
    ...frame,
    paths: regions.flatMap(({ chains }, index) => {
      const seen = chains.filter(isSeen);
      return seen.length ? [[index, write(seen, true)] as const] : [];
    }),
    lines: lines.flatMap(({ kind, isArea, chains }) => {
      const seen = chains.filter(isSeen);
      return seen.length ? [{ kind, isArea, path: write(seen, isArea) }] : [];
    }),
  };
}

/** Inside the largest ring: its centre of gravity, or the middle of the widest part at that height where the centre lies outside. */
function labelPlace(drawn: readonly Int32Array[], chains: readonly Chain[]): LabelPlace {
  let best = { area: NaN, x: 0, y: 0, chain: chains[0]! };
  for (const chain of chains) {
    const ring = positionsOf(drawn, chain);
    // Relative to the first position, which is 0,0 then.
    const [fx, fy] = [ring[0]!, ring[1]!];
    let [area, cx, cy, px, py] = [0, 0, 0, 0, 0];
    for (let i = 2; i < ring.length; i += 2) {
      const dx = ring[i]! - fx;
      const dy = ring[i + 1]! - fy;
      const cross = px * dy - dx * py;
      area += cross;
      cx += (px + dx) * cross;
      cy += (py + dy) * cross;
      px = dx;
      py = dy;
    }
    if (best.area === best.area && Math.abs(area) <= Math.abs(best.area)) continue;
    best = { area, x: area ? fx + cx / (3 * area) : fx, y: area ? fy + cy / (3 * area) : fy, chain };
  }
  const ring = positionsOf(drawn, best.chain);
  const crossings: number[] = [];
  for (let i = 2; i < ring.length; i += 2) {
    const [lx, ly, x, y] = [ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!];
    if (ly < best.y !== y < best.y) crossings.push(lx + ((best.y - ly) / (y - ly)) * (x - lx));
  }
  crossings.sort((a, b) => a - b);
  const parts = crossings.flatMap((from, index) => (index % 2 || index + 1 === crossings.length ? [] : [{ from, to: crossings[index + 1]! }]));
  let widest = { from: best.x, to: best.x };
  for (const part of parts) if (part.to - part.from > widest.to - widest.from) widest = part;
  const { from, to } = parts.find((part) => part.from <= best.x && best.x <= part.to) ?? widest;
  return { x: (best.x >= from && best.x <= to ? best.x : (from + to) / 2) / 10, y: best.y / 10, room: (to - from) / 10, size: Math.abs(best.area) / 200 };
}

/** A region that is only a point: a dot large enough to see. */
function dotOf(point: readonly [number, number] | undefined, projection: Projection): Pick<Outline, 'path' | 'place'> {
  if (!point) return { path: '', place: () => ({ x: 0, y: 0, room: 0, size: 0 }) };
  const [x, y] = project(projection, point).map(Math.round) as [number, number];
  return { path: `M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0-12 0z`, place: () => ({ x, y, room: 12, size: 113 }) };
}
