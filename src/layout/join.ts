/** Which region each shape of a file is: by code, never by name. Loaded only when a map has outlines to draw. */
import { provincesByCode } from '../query/provinces.js';
import type { Shape } from './geometry.js';

/** Properties that hold a code in common files; of several that join equally many regions the first counts. */
const usualKeys = ['code', 'adcode', 'gb', 'id', 'GEOID', 'NUTS_ID', 'iso_3166_2', 'fips'];

export interface Joined {
  /** The code of each shape in the order of the file: a region's as the feed writes it, else its own. */
  readonly codes: readonly string[];
  /** Codes in the file that no region has. */
  readonly unused: readonly string[];
  /** Codes that were joined to a region by a change of the code list. */
  readonly succeeded: readonly (readonly [code: string, region: string])[];
}

/** What a code became, or came from, in another edition of its list; empty if nothing is known. */
export type Successors = (code: string) => readonly string[];

/**
 * Joins shapes to regions.
 * @param key the property that holds the code; without it the one that joins most regions
 * @param successors asked only for codes that no region has
 */
export function joinShapes(shapes: readonly Pick<Shape, 'keys'>[], regions: Iterable<string>, key?: string, successors: Successors = () => []): Joined {
  const known = new Map<string, string>();
  const loose = new Map<string, string>();
  for (const region of regions) {
    const code = canonicalCode(region);
    known.set(code, region);
    loose.set(withoutZeros(code), region);
  }
  const regionOf = (value: unknown): string | undefined => {
    const code = canonicalCode(value);
    if (!code) return undefined;
    // A prefix of a Chinese code (34, 3401), and a number that has lost its leading zeros (FIPS 04015).
    return known.get(code) ?? (/^\d\d(\d\d)?$/.test(code) ? known.get(code.padEnd(6, '0')) : undefined) ?? (typeof value === 'number' ? loose.get(withoutZeros(code)) : undefined);
  };
  const names = key === undefined ? keysByUse(shapes, regionOf) : [key, 'id'];
  const valueOf = ({ keys }: Pick<Shape, 'keys'>): unknown => names.map((name) => keys[name]).find((value) => value !== undefined && value !== null);
  const unused = new Set<string>();
  const succeeded = new Map<string, string>();
  const codes = shapes.map((shape) => {
    const value = valueOf(shape);
    const region = regionOf(value);
    if (region !== undefined) return region;
    const code = canonicalCode(value);
    const became = [...new Set(successors(code).flatMap((next) => regionOf(next) ?? []))];
    // A unit that was divided has no one successor; one that was merged adds its area to what it was merged into.
    if (became.length === 1) {
      succeeded.set(code, became[0]!);
      return became[0]!;
    }
    const own = typeof value === 'string' ? value.trim() : code;
    const shown = own.toUpperCase() === code ? own : code;
    if (shown) unused.add(shown);
    return shown;
  });
  return { codes, unused: [...unused], succeeded: [...succeeded] };
}

/** A code in one way of writing: GB/T 2260 in six digits where it is one, else capitals without what only some files put before it. */
export function canonicalCode(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const code = String(value).trim().toUpperCase();
  const digits = /^(?:156)?(\d{6})(?:0{3}|0{6})?$/.exec(code)?.[1];
  if (digits) return digits;
  const iso = /^CN-(\w\w)$/.exec(code)?.[1];
  if (iso) return /^\d\d$/.test(iso) ? `${iso}0000` : (provinceByLetters(iso) ?? code);
  return /^\d*US(\d{2,})$/.exec(code)?.[1] ?? code;
}

/** The GB/T 2260 code of a unit by the letters of ISO 3166-2:CN: NX is 640000. */
function provinceByLetters(letters: string): string | undefined {
  return [...provincesByCode().values()].find((province) => province.letters === letters)?.code;
}

/** The properties of the shapes, those that join most regions first. */
function keysByUse(shapes: readonly Pick<Shape, 'keys'>[], regionOf: (value: unknown) => string | undefined): string[] {
  const names = new Set(['id', ...shapes.slice(0, 50).flatMap(({ keys }) => Object.keys(keys))]);
  const rank = (name: string): number => (usualKeys.includes(name) ? usualKeys.indexOf(name) : usualKeys.length);
  // Of thousands of shapes some hundreds, from all parts of the file, tell which property it is.
  const step = Math.ceil(shapes.length / 400);
  const some = shapes.filter((_, index) => index % step === 0);
  const uses = new Map([...names].map((name) => [name, new Set(some.map(({ keys }) => regionOf(keys[name])).filter(Boolean)).size]));
  return [...names].filter((name) => uses.get(name)! > 0 || rank(name) < usualKeys.length).sort((a, b) => uses.get(b)! - uses.get(a)! || rank(a) - rank(b));
}

function withoutZeros(code: string): string {
  return code.replace(/^0+(?=.)/, '');
}
