/**
 * A GeoJSON or TopoJSON file as one model: arcs in the file's coordinates, and features made of them. What regions share stays
 * shared, so that every arc is projected and written once. What cannot be drawn is set aside with its reason. Loaded only
 * when a map has outlines to draw.
 */

import { flatten, pair, positionsOf, type Arc, type Chain } from './arcs.js';

/** What a line means: the border of a country, the dashed line, a border that is disputed or undefined, or any other. */
export type LineKind = 'national' | 'dashed' | 'disputed' | 'other';

export interface Shape {
  /** Values that may be its code, by property; `id` is the feature's own. */
  readonly keys: Readonly<Record<string, unknown>>;
  /** Closed rings, outer and inner in any order; wound by their place: outer rings positive, holes negative. */
  readonly rings: readonly Chain[];
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Line {
  readonly kind: LineKind;
  readonly chains: readonly Chain[];
  /** Whether it came as thin areas, as the dashes of some files do. */
  readonly isArea: boolean;
}

/** What was left out: a feature by position or id, and why. */
export interface Fault {
  readonly where: string;
  readonly why: 'empty' | 'not finite' | 'degenerate' | 'unknown type' | 'broken arcs';
}

export interface Geometry {
  readonly arcs: readonly Arc[];
  readonly shapes: readonly Shape[];
  readonly lines: readonly Line[];
  readonly faults: readonly Fault[];
}

interface RawGeometry {
  readonly type?: string;
  readonly coordinates?: unknown;
  readonly arcs?: unknown;
  readonly geometries?: unknown;
}

interface RawFeature extends RawGeometry {
  readonly id?: unknown;
  readonly properties?: unknown;
  readonly geometry?: RawGeometry | null;
}

/** The geometry in a JSON value; without any feature if it is no map. Throws nothing, whatever it is given. */
export function readGeometry(json: unknown): Geometry {
  const reader = new Reader();
  const document = json as { readonly type?: string; readonly features?: unknown; readonly objects?: Readonly<Record<string, RawGeometry>>; readonly arcs?: unknown; readonly transform?: unknown } | null;
  if (document?.type === 'Topology') {
    const objects = Object.entries(isObject(document.objects) ? document.objects : {}).map(([name, object]) => ({ name, features: (Array.isArray(object?.geometries) ? object.geometries : [object]) as RawFeature[] }));
    const areas = objects.filter(({ features }) => features.some((one) => one?.type?.endsWith('Polygon')));
    const regions = areas.sort((a, b) => b.features.length - a.features.length)[0];
    reader.decode(document.arcs, document.transform);
    for (const object of objects) {
      // Other areas (states around counties, a nation) are not regions of this map; lines and points are part of it.
      if (object === regions || !areas.includes(object)) object.features.forEach((one, index) => reader.read(one, one, object.name, index));
    }
  } else if (document?.type === 'FeatureCollection' && Array.isArray(document.features)) {
    (document.features as RawFeature[]).forEach((one, index) => reader.read(one, one?.geometry, 'features', index));
  } else if (document?.type === 'Feature') {
    reader.read(document as RawFeature, (document as RawFeature).geometry, 'feature');
  }
  return reader;
}

const empty = new Float64Array(0);

/** Collections inside collections, as deep as anybody means it. */
const deepest = 100;

class Reader implements Geometry {
  readonly arcs: Arc[] = [];
  readonly shapes: Shape[] = [];
  readonly lines: Line[] = [];
  readonly faults: Fault[] = [];
  /** How many of the arcs are those of a TopoJSON file, which may be wanted backwards. */
  #decoded = 0;
  /** For arcs in whole numbers: twice the area between each and the origin, so that a ring is the sum of its arcs. Exact, and worked out once for both neighbours. */
  readonly #twice: number[] = [];
  /** From the file's whole numbers to coordinates; points of a quantised file need it too. */
  #transform: readonly [kx: number, ky: number, dx: number, dy: number] = [1, 1, 0, 0];
  /** What is wrong with a part of the feature being read. */
  #why: Fault['why'] | undefined;

  decode(arcs: unknown, transform: unknown): void {
    const { scale, translate } = (isObject(transform) ? transform : {}) as { scale?: unknown; translate?: unknown };
    const [kx, ky] = pair(scale) ?? [1, 1];
    const [dx, dy] = pair(translate) ?? [0, 0];
    const isDelta = isObject(transform);
    if (isDelta) this.#transform = [kx, ky, dx, dy];
    const list = Array.isArray(arcs) ? (arcs as unknown[]) : [];
    // One room for all of them: thousands of small ones are dear to make.
    let end = 0;
    for (const arc of list) if (Array.isArray(arc)) end += arc.length * 2;
    const room = new Float64Array(end);
    end = 0;
    for (const arc of list) {
      const flat = flatten(arc, (length) => room.subarray(end, (end += length))) ?? empty;
      let [x, y, twice] = [0, 0, 0];
      for (let i = 0; isDelta && i < flat.length; i += 2) {
        // Plainly: taking numbers out of a list costs more than all the rest, until the engine has compiled the loop.
        const px = x;
        const py = y;
        x += flat[i]!;
        y += flat[i + 1]!;
        if (i) twice += px * y - x * py;
        flat[i] = x * kx + dx;
        flat[i + 1] = y * ky + dy;
      }
      if (isDelta) this.#twice.push(twice * Math.sign(kx * ky));
      this.arcs.push(flat);
    }
    this.#decoded = this.arcs.length;
  }

  read(feature: RawFeature | null, geometry: RawGeometry | null | undefined, list: string, position?: number): void {
    const properties = isObject(feature?.properties) ? feature.properties : {};
    const keys = feature?.id === undefined ? properties : { ...properties, id: feature.id };
    const found = { rings: [] as Chain[], chains: [] as Chain[], points: [] as (readonly [number, number])[] };
    this.#why = undefined;
    this.#collect(geometry, found);
    const { rings, chains, points } = found;
    if (this.#why ?? !(rings.length + chains.length + points.length)) {
      const named = [keys['id'], keys['adcode'], keys['code']].find((value) => typeof value === 'string' || typeof value === 'number');
      this.faults.push({ where: String(named ?? (position === undefined ? list : `${list}[${position}]`)), why: this.#why ?? 'empty' });
    }
    const kind = lineKind(keys);
    if (kind === 'dashed' && rings.length) this.lines.push({ kind, chains: rings, isArea: true });
    else if (rings.length || points.length) this.shapes.push({ keys, rings, points });
    if (chains.length) this.lines.push({ kind, chains, isArea: false });
  }

  #collect(geometry: RawGeometry | null | undefined, found: { rings: Chain[]; chains: Chain[]; points: (readonly [number, number])[] }, depth = 0): void {
    const { type } = geometry ?? {};
    const parts = geometry?.coordinates ?? geometry?.arcs;
    const list = Array.isArray(parts) ? (parts as unknown[]) : [];
    if (type === 'Polygon') this.#polygon(list, found.rings);
    else if (type === 'MultiPolygon') list.forEach((polygon) => this.#polygon(Array.isArray(polygon) ? (polygon as unknown[]) : [], found.rings));
    else if (type === 'LineString') this.#line(parts, found.chains);
    else if (type === 'MultiLineString') list.forEach((line) => this.#line(line, found.chains));
    else if (type === 'Point') this.#point(parts, found.points);
    else if (type === 'MultiPoint') list.forEach((point) => this.#point(point, found.points));
    else if (type === 'GeometryCollection' && depth < deepest) (Array.isArray(geometry?.geometries) ? (geometry.geometries as RawGeometry[]) : []).forEach((one) => this.#collect(one, found, depth + 1));
    else if (type) this.#why = 'unknown type';
  }

  /** The rings of one polygon: the one with the largest area is its outline, whatever stands first. */
  #polygon(rings: readonly unknown[], found: Chain[]): void {
    const sound = rings.flatMap((ring, index) => {
      const chain = this.#chain(ring);
      if (!chain) return [];
      const area = this.#area(chain);
      if (area) return [{ chain, area }];
      // Quantising lets small rings fall together: an island stays as a dot, a hole closes.
      if (!this.#decoded) this.#why = 'degenerate';
      return this.#decoded && !index ? [{ chain, area }] : [];
    });
    let outer = 0;
    for (const { area } of sound) outer = Math.max(outer, Math.abs(area));
    for (const { chain, area } of sound) {
      const isOuter = Math.abs(area) === outer;
      found.push(!area || area > 0 === isOuter ? chain : chain.map((arc) => ~arc).reverse());
    }
  }

  #line(line: unknown, found: Chain[]): void {
    const chain = this.#chain(line);
    if (chain) found.push(chain);
  }

  #point(point: unknown, found: (readonly [number, number])[]): void {
    const at = pair(point);
    const [kx, ky, dx, dy] = this.#transform;
    if (at) found.push([at[0] * kx + dx, at[1] * ky + dy]);
    else this.#why = 'not finite';
  }

  /** A ring or line as arcs: those it names, or one made of its coordinates. */
  #chain(part: unknown): Chain | undefined {
    if (!Array.isArray(part) || !part.length) {
      this.#why = 'empty';
      return undefined;
    }
    if (typeof part[0] === 'number') {
      const chain = part as number[];
      if (chain.every((arc) => Number.isInteger(arc) && (this.arcs[arc < 0 ? ~arc : arc]?.length ?? 0) > 1 && (arc < 0 ? ~arc : arc) < this.#decoded)) return chain;
      this.#why = 'broken arcs';
      return undefined;
    }
    const flat = flatten(part);
    if (!flat) this.#why = 'not finite';
    else if (flat.length < 4) this.#why = 'degenerate';
    else return [this.arcs.push(flat) - 1];
    return undefined;
  }

  /** Twice the area a ring encloses in the plane, in a unit of its file; its sign is the winding. */
  #area(chain: Chain): number {
    if (this.#twice.length && this.#decoded > (chain[0]! < 0 ? ~chain[0]! : chain[0]!)) {
      let sum = 0;
      for (const arc of chain) sum += arc < 0 ? -this.#twice[~arc]! : this.#twice[arc]!;
      return sum;
    }
    const ring = positionsOf(this.arcs, chain);
    // Relative to the first position: the areas of small islands far from the origin would drown in rounding.
    const [fx, fy] = [ring[0]!, ring[1]!];
    let sum = 0;
    for (let i = 2; i < ring.length; i += 2) sum += (ring[i - 2]! - fx) * (ring[i + 1]! - fy) - (ring[i]! - fx) * (ring[i - 1]! - fy);
    return sum;
  }
}

/** Words of common files for what a line is; the first that is met counts. */
const lineWords: readonly (readonly [kind: LineKind, words: RegExp])[] = [
  ['disputed', /disput|indefinite|undefined|line of control|未定|争议/i],
  ['dashed', /_JD\b|nine.?dash|ten.?dash|dash(ed)? line|断续线|九段线|十段线/i],
  ['national', /international|national (border|boundary)|国界/i],
];

/** Whether a text has any of them: most of thousands have none, and are looked at once instead of three times. */
const anyLineWord = new RegExp(lineWords.map(([, { source }]) => source).join('|'), 'i');

/** What a line is by its properties: our own word under `line`, else the words of common files. */
function lineKind(keys: Readonly<Record<string, unknown>>): LineKind {
  const own = keys['line'];
  if (own === 'national' || own === 'dashed' || own === 'disputed') return own;
  const text = Object.values(keys).filter((value) => typeof value === 'string').join(' ');
  const found = anyLineWord.test(text) && lineWords.find(([, words]) => words.test(text));
  return found ? found[0] : 'other';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
