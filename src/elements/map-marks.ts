/** A snapshot joined to a layout: what each tile, outline or bar of a map shows and says. */
import type { FeedProblem } from '../feed/feed-error.js';
import { provinceOf } from '../query/provinces.js';
import type { Snapshot, SnapshotRow } from '../query/snapshot.js';
import { bandLimits, bandOf, symbolRadius, type Scale } from '../layout/bands.js';
import { textWidth } from '../layout/measure.js';
import type { TileCells } from '../query/tiles.js';
import { layoutTiles } from '../layout/tiles.js';
import { axisPower, formatLimit } from '../format/axis.js';
import { formatFigure } from '../format/figure.js';
import type { Messages } from '../messages/messages.js';
import { regionName } from '../describe/snapshot.js';
import type { LegendItem, RegionMark } from '../render/map.js';
import type { GridPlace } from '../controllers/roving.js';
import { shorten } from './shorten.js';

/** Everything a map is drawn from; lengths in pixels. */
export interface MapScene {
  readonly snapshot: Snapshot;
  readonly scale: Scale;
  /** What is said of each region, by code. */
  readonly words: Pick<ReadonlyMap<string, string>, 'get'>;
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly rtl: boolean;
  readonly elder: boolean;
  /** Whether it is one of several pictures, which have together what need not be in each. */
  readonly isPart?: boolean;
  readonly m: Messages;
}

export interface RegionMarks {
  readonly marks: readonly RegionMark[];
  readonly places: () => readonly GridPlace[];
  readonly problems: readonly FeedProblem[];
  /** Radius in pixels of the symbol of the largest value. */
  readonly radius: number;
}

/** Names in one size that fits the tiles; figures below them where all of them fit. */
export function tileMarks(cells: TileCells, scene: MapScene): RegionMarks {
  const { snapshot, scale, words, width, height, em, elder, m } = scene;
  const { tiles, tileWidth, tileHeight } = layoutTiles(cells, width, height);
  const rows = rowsByCode(snapshot);
  const room = tileWidth - 4;
  const names = tiles.map(({ code }) => regionName(rows.get(code)!.region, m));
  const fontSize = Math.max(elder ? 18 : 11, Math.min(elder ? em : Math.max(12, em * 0.875), ...names.map((name) => room / textWidth(name, 1))));
  const figures = tiles.map(({ code }) => figureOf(rows.get(code), snapshot, m));
  const radius = Math.min(em * 2, tileWidth / 2 - 3, tileHeight / 2 - 3);
  const short = tiles.map(({ code }, index) => shorten(names[index]!, m.lang.startsWith('zh') ? provinceOf(code)?.character : provinceOf(code)?.letters, fontSize, room));
  // Names that are cut alike say nothing, and what is wider than its tile would lie on the next one.
  const hasNames = new Set(short).size * 1.2 > short.length && short.every((name) => textWidth(name, fontSize) <= tileWidth);
  const hasFigures = hasNames && tileHeight > fontSize * 2.4 && figures.every((figure) => textWidth(figure, fontSize * 0.95) <= room);
  return {
    places: () => tiles,
    radius,
    problems: missing(snapshot, new Set(Object.keys(cells)), 'tile-missing', 'tiles'),
    marks: tiles.map(({ code, x, y }, index) => ({
      code, fontSize,
      name: hasNames ? short[index]! : '',
      figure: hasFigures ? figures[index]! : '',
      words: words.get(code)!,
      ...lookOf(rows.get(code), scale, radius),
      path: `M${x},${y}h${tileWidth}v${tileHeight}h${-tileWidth}Z`,
      x: x + tileWidth / 2,
      y: y + tileHeight / 2,
    })),
  };
}

/** Numbers of things are shown by size: coloured, a large region would seem to have more. Shares, rates and indices are coloured. */
export function isCounted({ unit: { kind } }: Snapshot['indicator']): boolean {
  return ['count', 'money', 'length', 'area'].includes(kind);
}

/** The scale that needs no choice: round classes, or sizes for counts. */
export function usualScale(indicator: Snapshot['indicator'], values: readonly number[]): Scale {
  const isSized = isCounted(indicator) && values.every((value) => value >= 0);
  return { limits: isSized ? [] : bandLimits(values), isDiverging: false, largest: isSized ? Math.max(0, ...values) : undefined };
}

/**
 * Classes with their limits and how many regions each has, or sizes; and a class for no figure where there is such a region.
 * @param radius of the symbol of the largest value, in pixels
 */
export function legendOf({ indicator, rows }: Snapshot, { limits, largest, first = 0 }: Scale, radius: number, m: Messages): LegendItem[] {
  const top = largest ?? limits[limits.length - 1] ?? 0;
  const power = axisPower(top, m);
  const counts = new Map<number | undefined, number>();
  for (const { value } of rows) {
    const band = value === undefined ? undefined : bandOf(value, limits);
    counts.set(band, (counts.get(band) ?? 0) + 1);
  }
  const count = (band: number | undefined): string => m.regionCount(counts.get(band) ?? 0);
  const none = counts.has(undefined) ? [{ band: undefined, label: m.noData, count: count(undefined) }] : [];
  if (largest !== undefined) {
    // Round sizes: the first digit of the largest, and a tenth of it.
    const unit = 10 ** Math.floor(Math.log10(top || 1));
    const size = Math.floor(top / unit) * unit;
    const sizes = top ? [size, size / 10] : [];
    return [...sizes.map((size) => ({ band: 0, radius: symbolRadius(size, top, radius), label: formatLimit(size, axisPower(size, m), indicator, m), count: '' })), ...none];
  }
  const texts = limits.map((limit) => formatLimit(limit, power, indicator, m));
  const bands = texts.map((text, index) => (index === 0 ? m.bandBelow(text) : m.bandBetween(texts[index - 1]!, text)));
  const last = texts[texts.length - 1];
  const known = rows.find(({ value }) => value !== undefined);
  const oneBand = known ? [{ band: 0, label: formatFigure(known.observation!, indicator, m), count: count(0) }] : [];
  return [
    ...bands.map((label, band) => ({ band: band + first, label, count: count(band) })),
    ...(last === undefined ? oneBand : [{ band: limits.length + first, label: m.bandFrom(last), count: count(limits.length) }]),
    ...none,
  ];
}

/** Radius in pixels that the largest symbol may have among so many outlines. */
export function symbolRoom({ width, height, em }: Pick<MapScene, 'width' | 'height' | 'em'>, count: number): number {
  return Math.max(6, Math.min(em * 1.6, Math.sqrt((width * height) / count) / 3));
}

/** The rows of a snapshot by region code. */
export function rowsByCode({ rows }: Snapshot): Map<string, SnapshotRow> {
  return new Map(rows.map((row) => [row.region.code, row]));
}

/** How a row looks: its class and, for a count, the radius of its symbol. */
export function lookOf(row: SnapshotRow | undefined, { limits, largest, first = 0 }: Scale, radius: number): Pick<RegionMark, 'band' | 'radius'> {
  const value = row?.value;
  return { band: value === undefined ? undefined : bandOf(value, limits) + first, radius: largest === undefined ? undefined : symbolRadius(value ?? 0, largest, radius) };
}

function figureOf(row: SnapshotRow | undefined, { indicator }: Snapshot, m: Messages): string {
  return row?.observation ? formatFigure(row.observation, indicator, m) : '';
}

/** Regions that have a figure and no place in the picture. */
export function missing({ rows }: Snapshot, drawn: ReadonlySet<string>, code: 'tile-missing' | 'boundary-missing', path: string): FeedProblem[] {
  const expected = [...drawn].slice(0, 8).join(', ');
  return rows.filter(({ region, value }) => value !== undefined && !drawn.has(region.code)).map(({ region }) => ({ code, path, value: region.code, expected, severity: 'warning' }));
}
