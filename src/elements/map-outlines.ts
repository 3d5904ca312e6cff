/**
 * A snapshot joined to outlines, if they may be drawn. Loaded only when a map asks for outlines: what was declared of them is
 * judged before the file is asked for, and once more by the codes that it turns out to hold.
 */
import { judgeOutlines } from '../feed/approval.js';
import { FeedError, type FeedProblem } from '../feed/feed-error.js';
import type { Boundary, Feed } from '../feed/feed.js';
import { fetchJson } from '../feed/load.js';
import { provinceTiles } from '../query/tiles.js';
import { checkCompleteness, isNational } from '../layout/completeness.js';
import { readGeometry, type Geometry } from '../layout/geometry.js';
import { joinShapes, type Joined } from '../layout/join.js';
import { antimeridianCut, cutArcs, extentOf, planeOf } from '../layout/projection.js';
import { outlineDrawing, type OutlineDrawing } from './outline-marks.js';

export interface OutlineRequest {
  readonly feed: Feed;
  /** What the feed declares of the outlines; nothing for a bare address. */
  readonly boundary: Boundary | undefined;
  readonly url: string;
  /** Codes of the regions on show. */
  readonly codes: readonly string[];
  readonly isDraft: boolean;
}

export interface OutlineAnswer {
  /** Absent where the outlines may not or cannot be drawn. */
  readonly drawing?: OutlineDrawing;
  /** Whether the answer is still to come. */
  readonly isPending?: boolean;
  readonly problems: readonly FeedProblem[];
}

/** Files by address: several maps of one page, or several periods, read and prepare a file once. */
const files = new Map<string, Promise<Geometry>>();

/**
 * The drawing of the outlines, or why there is none. Never fails.
 * @param redraw asks for another drawing of them
 */
export async function askOutlines({ feed, boundary, url, codes, isDraft }: OutlineRequest, redraw: () => void): Promise<OutlineAnswer> {
  const today = new Date().toISOString().slice(0, 10);
  const refused = judgeOutlines(boundary, codes, today);
  if (refused && !isDraft) return { problems: [refused] };
  const path = `boundaries ${boundary?.id ?? url}`;
  let geometry: Geometry;
  try {
    geometry = await fileAt(url);
  } catch (error) {
    const problem: Partial<FeedProblem> = error instanceof FeedError ? error.problem : {};
    return { problems: [{ code: 'unreachable', value: url, severity: 'error', ...problem, path }] };
  }
  const faults = faultsOf(geometry, path);
  if (!geometry.shapes.length) return { problems: [...faults, { code: 'geometry', path, expected: 'GeoJSON FeatureCollection, TopoJSON', severity: 'error' }] };
  const regions = [...feed.regions.keys()];
  const joined = await join(geometry, regions, boundary?.key);
  const isChina = isNational(joined.codes);
  const judged = refused ?? judgeOutlines(boundary, joined.codes, today, isChina);
  const lacking = isChina ? lackingIn(geometry, joined.codes, path) : [];
  const problems = [...faults, ...lacking, ...notes(joined, regions, isChina, path)];
  const isClosed = judged !== undefined || lacking.some(({ code }) => code !== 'map-islands');
  if (isClosed && !isDraft) return { problems: [...(judged ? [judged] : []), ...problems] };
  return { problems, drawing: outlineDrawing({ geometry, codes: joined.codes, isChina, declared: isClosed ? undefined : boundary, redraw }) };
}

/** The prepared geometry at a URL; a failure is forgotten, so that the next asker tries again. */
function fileAt(url: string): Promise<Geometry> {
  let file = files.get(url);
  if (!file) {
    file = fetchJson(url).then((json) => {
      const geometry = readGeometry(json);
      const extent = extentOf(geometry.arcs);
      const cut = extent && planeOf(extent) === 'degrees' ? antimeridianCut(geometry.arcs) : undefined;
      return cut === undefined ? geometry : { ...geometry, arcs: cutArcs(geometry.arcs, cut) };
    });
    files.set(url, file);
    file.catch(() => files.delete(url));
  }
  return file;
}

/** By code; by changes of GB/T 2260 only where a region is left without outline and an outline without region. */
async function join(geometry: Geometry, regions: readonly string[], key: string | undefined): Promise<Joined> {
  const joined = joinShapes(geometry.shapes, regions, key);
  if (!joined.unused.some((code) => /^\d{4,6}$/.test(code))) return joined;
  const { successorsOf } = await import('../query/successors.js');
  return joinShapes(geometry.shapes, regions, key, successorsOf);
}

function faultsOf({ faults }: Geometry, path: string): FeedProblem[] {
  return faults.map(({ where, why }) => ({ code: 'geometry', path, value: where, expected: why, severity: 'warning' }));
}

function notes({ unused, succeeded }: Joined, regions: readonly string[], isChina: boolean, path: string): FeedProblem[] {
  // On a map of China every unit is drawn, whether the feed has it or not.
  const unknown = unused.filter((code) => !(isChina && code in provinceTiles));
  return [
    ...succeeded.map(([value, expected]): FeedProblem => ({ code: 'boundary-successor', path, value, expected, severity: 'warning' })),
    ...unknown.map((value): FeedProblem => ({ code: 'boundary-unused', path, value, expected: regions.slice(0, 8).join(', '), severity: 'warning' })),
  ];
}

function lackingIn(geometry: Geometry, codes: readonly string[], path: string): FeedProblem[] {
  const { units, hasDashes, islands } = checkCompleteness(geometry, codes);
  return [
    ...(units.length ? [{ code: 'map-units', path, value: units.length, expected: units.join(', '), severity: 'warning' } as const] : []),
    ...(hasDashes ? [] : [{ code: 'map-dashes', path, expected: 'line: "dashed"', severity: 'warning' } as const]),
    ...(islands.length ? [{ code: 'map-islands', path, value: islands.length, expected: islands.join(', '), severity: 'warning' } as const] : []),
  ];
}
