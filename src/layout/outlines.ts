/**
 * Outlines of regions into paths. Loaded only when a map has outlines to draw.
 * In the plane: the degree of longitude is shortened by the cosine of the middle latitude (equirectangular projection with
 * that standard parallel), so the winding of rings does not matter, and a file that is projected already passes as it is.
 */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Feature, Geometry, Position } from 'geojson';
import { round } from './path.js';

/** One region's outline: its code, path and a place for its label, in pixels. */
export interface Outline {
  readonly code: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

export interface OutlineLayout {
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly Outline[];
  /** Features left out, by code or position, because nothing can be drawn of them. */
  readonly faulty: readonly string[];
}

/** Keys that hold a region's code in common files, tried in this order. */
const codeKeys = ['code', 'adcode', 'gb', 'id'];

/**
 * Outlines from GeoJSON or TopoJSON, fitted into a box in pixels.
 * @param key the property that holds the code; without it the usual ones are tried
 */
export function layoutOutlines(json: unknown, width: number, height: number, key?: string): OutlineLayout {
  const faulty: string[] = [];
  const sound: { readonly code: string; readonly rings: readonly Position[][] }[] = [];
  featuresOf(json).forEach((one, index) => {
    const code = codeOf(one, key);
    const rings = ringsOf(one?.geometry);
    const isSound = rings.length > 0 && rings.every((ring) => Array.isArray(ring) && ring.length > 2 && ring.every((at) => Number.isFinite(at?.[0]) && Number.isFinite(at[1])));
    if (isSound) sound.push({ code, rings });
    else faulty.push(code || `features[${index}]`);
  });
  const project = fit(sound.flatMap(({ rings }) => rings), width, height);
  const outlines = sound.map(({ code, rings }) => {
    const drawn = rings.map((ring) => ring.map(project));
    const [x, y] = centroid(drawn.reduce((largest, ring) => (Math.abs(area(ring)) > Math.abs(area(largest)) ? ring : largest)));
    return { code, x, y, path: drawn.map((ring) => `M${ring.map(([px, py]) => `${round(px)},${round(py)}`).join('L')}Z`).join('') };
  });
  return { width, height, outlines, faulty };
}

/** Whether there is anything to draw in a JSON value at all. */
export function hasOutlines(json: unknown): boolean {
  return featuresOf(json).length > 0;
}

type Pixel = readonly [x: number, y: number];

/** From the file's coordinates to pixels: the whole as large as the box allows, in its middle, north up. */
function fit(rings: readonly Position[][], width: number, height: number): (position: Position) => Pixel {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of rings) {
    for (const [x = 0, y = 0] of ring) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [low, high] = [Math.min(low, y), Math.max(high, y)];
    }
  }
  const isGeographic = low >= -90 && high <= 90 && left >= -180 && right <= 360;
  const shrink = isGeographic ? Math.cos((((low + high) / 2) * Math.PI) / 180) : 1;
  const scale = Math.min(width / ((right - left) * shrink || 1), height / (high - low || 1));
  return ([x = 0, y = 0]) => [width / 2 + (x - (left + right) / 2) * shrink * scale, height / 2 + (isGeographic ? -1 : 1) * (y - (low + high) / 2) * scale];
}

/** Twice the area a ring encloses; its sign is the winding. */
function area(ring: readonly Pixel[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length]!;
    return sum + x * ny - nx * y;
  }, 0);
}

/** The centre of gravity of a ring; of a ring without area, its first point. */
function centroid(ring: readonly Pixel[]): Pixel {
  const doubled = area(ring);
  if (!doubled) return ring[0]!;
  let [cx, cy] = [0, 0];
  ring.forEach(([x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length]!;
    const cross = x * ny - nx * y;
    cx += (x + nx) * cross;
    cy += (y + ny) * cross;
  });
  return [cx / (3 * doubled), cy / (3 * doubled)];
}

function featuresOf(json: unknown): Feature[] {
  const document = json as { type?: string; features?: Feature[]; objects?: Record<string, GeometryCollection> } | null;
  if (document?.type === 'Topology' && document.objects) {
    const largest = Object.values(document.objects).sort((a, b) => (b.geometries?.length ?? 0) - (a.geometries?.length ?? 0))[0];
    try {
      return featuresOf(feature(document as unknown as Topology, largest!));
    } catch {
      return []; // arcs that are not there
    }
  }
  if (document?.type === 'FeatureCollection' && Array.isArray(document.features)) return document.features;
  return document?.type === 'Feature' ? [document as unknown as Feature] : [];
}

/** The region code of a feature as GB/T 2260 writes it: six digits, without a leading `156`. */
function codeOf(one: Feature | null, key?: string): string {
  const { id, properties } = one ?? ({} as Partial<Feature>);
  const value: unknown = (key === undefined ? codeKeys.map((name) => properties?.[name] as unknown).find((found) => found !== undefined && found !== null) : properties?.[key]) ?? id ?? '';
  return `${value as string | number}`.replace(/^156(?=\d{6}$)/, '');
}

/** All rings of a polygon or multipolygon, holes too; other geometries have none. */
function ringsOf(geometry: Geometry | null | undefined): Position[][] {
  if (geometry?.type === 'Polygon' && Array.isArray(geometry.coordinates)) return geometry.coordinates;
  if (geometry?.type === 'MultiPolygon' && Array.isArray(geometry.coordinates)) return geometry.coordinates.flat();
  return geometry?.type === 'GeometryCollection' ? (geometry.geometries ?? []).flatMap(ringsOf) : [];
}
