/** A snapshot joined to outlines. Loaded only when a map has outlines to draw. */
import { FeedError, type FeedProblem } from '../feed/feed-error.js';
import { fetchJson } from '../feed/load.js';
import { hasOutlines, layoutOutlines, type OutlineLayout } from '../layout/outlines.js';
import { regionName } from '../describe/snapshot.js';
import { bandOfRow, missing, rowsByCode, type MapScene, type RegionMarks } from './map-marks.js';

/** Draws the outlines of one file; a change of period or choice repaints classes, not paths. */
export type OutlineDrawing = (scene: MapScene) => RegionMarks;

/**
 * The drawing of the outlines at a URL, or why there is none.
 * @param key the property that holds the region code; without it the usual ones are tried
 */
export async function loadOutlines(url: string, key: string | undefined): Promise<OutlineDrawing | FeedProblem> {
  let json: unknown;
  try {
    json = await fetchJson(url);
  } catch (error) {
    const problem: Partial<FeedProblem> = error instanceof FeedError ? error.problem : {};
    return { code: 'unreachable', value: url, severity: 'error', ...problem, path: `boundaries ${url}` };
  }
  if (!hasOutlines(json)) return { code: 'geometry', path: `boundaries ${url}`, expected: 'GeoJSON FeatureCollection, TopoJSON', severity: 'error' };
  let layout: OutlineLayout | undefined;
  return (scene) => {
    if (layout?.width !== scene.width || layout.height !== scene.height) layout = layoutOutlines(json, scene.width, scene.height, key);
    return outlineMarks(layout, scene);
  };
}

/** Outlines with the names of the regions that the feed knows. */
function outlineMarks({ outlines, faulty }: OutlineLayout, { snapshot, limits, words, em, m }: MapScene): RegionMarks {
  const rows = rowsByCode(snapshot);
  return {
    places: outlines.map(({ x, y }) => ({ column: x, row: y })),
    problems: [
      ...faulty.map((value): FeedProblem => ({ code: 'geometry', path: 'boundaries', value, severity: 'warning' })),
      ...missing(snapshot, new Set(outlines.map(({ code }) => code)), 'boundary-missing', 'boundaries'),
    ],
    marks: outlines.map(({ code, path, x, y }) => {
      const row = rows.get(code);
      return { code, path, x, y, fontSize: Math.max(11, em * 0.8), name: row ? regionName(row.region, m) : '', figure: '', words: words.get(code) ?? code, band: bandOfRow(row, limits) };
    }),
  };
}
