/** A map as a ranking, where there is neither tile layout nor outline. Loaded only then. */
import type { TemplateResult } from 'lit';
import { formatValue } from '../format/figure.js';
import { regionName } from '../describe/snapshot.js';
import { renderBars } from '../render/bars.js';
import type { Readable } from '../render/readable.js';
import { barMarks, type BarRow } from './bar-marks.js';
import type { MapScene } from './map-marks.js';

/** The bars of all observed regions, highest first. */
export function renderRanking(scene: MapScene, codes: readonly string[], readable: Readable): TemplateResult {
  const rows = new Map(rowsOf(scene).map((row) => [row.id, row]));
  return renderBars({ ...readable, ...barMarks(codes.map((code) => rows.get(code)!), scene), isChoice: true });
}

function rowsOf({ snapshot: { rows, indicator }, words, m }: MapScene): BarRow[] {
  const observed = rows.filter(({ observation }) => observation);
  return observed.map(({ region, observation, value }) => ({ id: region.code, name: regionName(region, m), figure: formatValue(observation, indicator, m), words: words.get(region.code)!, value }));
}
