/** A map as a ranking, where there is neither tile layout nor outline. Loaded only then. */
import { html, type TemplateResult } from 'lit';
import type { Snapshot } from '../query/snapshot.js';
import { formatValue } from '../format/figure.js';
import { regionName } from '../describe/snapshot.js';
import { renderBars } from '../render/bars.js';
import type { Readable } from '../render/readable.js';
import { barMarks, type BarRow } from './bar-marks.js';
import { drawnRows, highest, lowest } from './drawn-rows.js';
import type { MapScene } from './map-marks.js';

/** A ranking before it is known what a reader does with it. */
export interface Ranking {
  /** Codes of its rows, highest first. */
  readonly codes: readonly string[];
  render(readable: Readable): TemplateResult;
}

export const partFor = (): typeof rankings => rankings;

/**
 * The bars of all observed regions, highest first; of very many the highest, the lowest, and the chosen one with its neighbours.
 * Several rankings share one axis.
 */
function rankings(scenes: readonly MapScene[], chosen: string | undefined): Ranking[] {
  const all = scenes.map(({ snapshot }) => snapshot.rows.filter(({ observation }) => observation));
  const drawn = all.map((rows, index) => drawnRows(rows, ({ region }) => region.code, scenes[index]!.snapshot, chosen));
  const texts = drawn.map((rows, index) => rows.map((row) => textsOf(row, scenes[index]!, rows.length < all[index]!.length)));
  const { marks, rowHeight, ...shared } = barMarks(texts.flat(), scenes[0]!);
  let start = 0;
  return drawn.map((rows, index) => {
    const own = marks.slice(start, (start += rows.length));
    const { m } = scenes[index]!;
    const bars = (readable: Readable): TemplateResult => renderBars({ ...readable, ...shared, rowHeight, marks: own, height: rowHeight * own.length, isChoice: true });
    const total = all[index]!.length;
    return {
      codes: rows.map(({ region }) => region.code),
      render: (readable) => (rows.length < total ? html`${bars(readable)}<p class="period">${m.rankingCut(highest, lowest, total)}</p>` : bars(readable)),
    };
  });
}

type Row = Snapshot['rows'][number];

/** @param isCut whether rows are left out: then each says its place */
function textsOf({ region, observation, value, place }: Row, { snapshot: { indicator }, words, m }: MapScene, isCut: boolean): BarRow {
  const name = regionName(region, m);
  return { id: region.code, name: isCut && place !== undefined ? `${place}. ${name}` : name, figure: formatValue(observation, indicator, m), words: words.get(region.code)!, value };
}
