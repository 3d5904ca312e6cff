/** Outlines of regions into paths. Loaded only when a map has outlines to draw. */
import { geoIdentity, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

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
  /** Features left out, by name or position, because nothing could be drawn. */
  readonly faulty: readonly string[];
}

/** Keys that hold a region's code in common files, tried in this order. */
const codeKeys = ['code', 'adcode', 'gb', 'id'];

/**
 * Outlines from GeoJSON or TopoJSON, fitted into a box in pixels.
 * Drawn in the plane with the degree of longitude shortened by the middle latitude, so the winding of rings does not matter.
 * @param key the property that holds the code; without it the usual ones are tried
 */
export function layoutOutlines(json: unknown, width: number, height: number, key?: string): OutlineLayout {
  const features = featuresOf(json);
  const faulty: string[] = [];
  const sound = features.filter((one, index) => {
    const isSound = Boolean(one.geometry) && isFiniteGeometry(one.geometry);
    if (!isSound) faulty.push(codeOf(one, key) || `features[${index}]`);
    return isSound;
  });
  const latitudes = sound.flatMap(({ geometry }) => positions(geometry).map(([, y]) => y!));
  const isGeographic = latitudes.every((y) => Math.abs(y) <= 90);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const shrink = isGeographic ? Math.cos((middle * Math.PI) / 180) : 1;
  const collection: FeatureCollection = { type: 'FeatureCollection', features: sound.map((one) => ({ ...one, geometry: mapPositions(one.geometry, ([x, y]) => [x! * shrink, y!]) })) };
  if (!sound.length) return { width, height, outlines: [], faulty };
  const projection = geoIdentity().reflectY(isGeographic).fitSize([width, height], collection as GeoPermissibleObjects & FeatureCollection);
  const path = geoPath(projection).digits(1);
  return {
    width, height, faulty,
    outlines: collection.features.map((one) => {
      const [x, y] = path.centroid(one);
      return { code: codeOf(one, key), path: path(one) ?? '', x, y };
    }),
  };
}

function featuresOf(json: unknown): Feature[] {
  const document = json as { type?: string; features?: Feature[]; objects?: Record<string, GeometryCollection> };
  if (document.type === 'Topology' && document.objects) {
    const largest = Object.values(document.objects).sort((a, b) => (b.geometries?.length ?? 0) - (a.geometries?.length ?? 0))[0];
    return largest ? (feature(document as unknown as Topology, largest) as FeatureCollection).features : [];
  }
  if (document.type === 'FeatureCollection' && Array.isArray(document.features)) return document.features;
  return document.type === 'Feature' ? [document as unknown as Feature] : [];
}

/** The region code of a feature as GB/T 2260 writes it: six digits, without a leading `156`. */
function codeOf({ id, properties }: Feature, key?: string): string {
  const value = (key === undefined ? codeKeys.map((name) => properties?.[name] as unknown).find((found) => found !== undefined && found !== null) : (properties?.[key] as unknown)) ?? id ?? '';
  return String(value).replace(/^156(?=\d{6}$)/, '');
}

function isFiniteGeometry(geometry: Geometry): boolean {
  const all = positions(geometry);
  return all.length > 0 && all.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
}

function positions(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positions);
  const flat: Position[] = [];
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    if (part.length && typeof part[0] === 'number') flat.push(part as Position);
    else part.forEach(walk);
  };
  walk(geometry.coordinates);
  return flat;
}

function mapPositions(geometry: Geometry, change: (position: Position) => Position): Geometry {
  if (geometry.type === 'GeometryCollection') return { ...geometry, geometries: geometry.geometries.map((part) => mapPositions(part, change)) };
  const walk = (part: unknown): unknown => (Array.isArray(part) ? (typeof part[0] === 'number' ? change(part as Position) : part.map(walk)) : part);
  return { ...geometry, coordinates: walk(geometry.coordinates) } as Geometry;
}
