/** Where the marks of a trend stand: lines broken at gaps, a true time axis, labels that do not touch. */
import type { Observation, Target } from '../feed/feed.js';
import { periodTime } from '../feed/period.js';
import { absoluteValue } from '../query/lookup.js';
import type { Series } from '../query/series.js';
import { fitLabels, linearScale, valueAxis } from './axis.js';
import { dodge } from './dodge.js';
import { areaPath, linePath, type Point } from './path.js';

/** What the layout must know of the page; all lengths in pixels. */
export interface TrendSpace {
  readonly width: number;
  readonly height: number;
  /** Font size of axis and labels. */
  readonly fontSize: number;
  /** Time runs from right to left. */
  readonly rtl: boolean;
  readonly textWidth: (text: string, fontSize: number) => number;
}

/** Texts whose widths decide the margins, ready to show. */
export interface TrendTexts {
  readonly tick: (value: number) => string;
  readonly period: (period: string) => string;
  /** For each series what stands beside its last point. */
  readonly ends: readonly string[];
  readonly target: (target: Target) => string;
}

/** How an observation was made: `gap` has no value, `provisional` covers SDMX P, E, F. */
export type PointKind = 'normal' | 'derived' | 'provisional' | 'gap';

export interface TrendPoint extends Point {
  readonly series: number;
  /** Position among all periods of the figure, for walking by keyboard. */
  readonly column: number;
  readonly kind: PointKind;
  readonly observation: Observation;
}

/** A text and where it stands; `anchor` as in SVG with left-to-right direction. */
export interface TrendLabel extends Point {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Horizontal lines with their labels, one for each tick. */
  readonly valueTicks: readonly TrendLabel[];
  readonly periodTicks: readonly TrendLabel[];
  /** For each series its unbroken stretches, and the published interval around them. */
  readonly lines: readonly { readonly paths: readonly string[]; readonly intervals: readonly string[] }[];
  readonly points: readonly TrendPoint[];
  readonly ends: readonly TrendLabel[];
  /** Where one way of counting ends and another begins. */
  readonly breaks: readonly { readonly x: number; readonly period: string }[];
  readonly targets: readonly { readonly x: number; readonly y: number; readonly target: Target; readonly label: TrendLabel }[];
}

/** The layout of a trend; `targets` are those to be drawn. Never throws: no series gives an empty frame. */
export function layoutTrend(series: readonly Series[], targets: readonly Target[], texts: TrendTexts, space: TrendSpace): TrendLayout {
  const { width, height, fontSize, rtl, textWidth } = space;
  const observations = series.flatMap((one) => one.observations);
  const values = observations.flatMap((observation) => [absoluteValue(observation), observation.low, observation.high]).filter((value) => value !== undefined);
  const top = fontSize * 1.4;
  const bottom = height - fontSize * 1.9;
  const axis = valueAxis([...values, ...targets.map(({ value }) => value)], [bottom, top], Math.max(2, Math.min(6, Math.floor((bottom - top) / (fontSize * 2.6)))));

  const tickWidth = Math.max(0, ...axis.ticks.map((tick) => textWidth(texts.tick(tick), fontSize)));
  const endWidth = Math.max(0, ...texts.ends.map((text) => textWidth(text, fontSize)));
  const isBeside = series.length > 1;
  const edge = fontSize * 0.8;
  const start = tickWidth + fontSize * 0.6 + edge;
  const end = Math.max(start + 1, width - edge - (isBeside ? endWidth + fontSize * 0.6 : fontSize * 0.6));

  const times = [...observations.map(({ period }) => periodTime(period)), ...targets.flatMap(({ by }) => (by ? [periodTime(by)] : []))];
  const forward = linearScale([Math.min(...times), Math.max(...times)], [start, end]);
  const flip = (x: number): number => (rtl ? width - x : x);
  const x = (period: string): number => flip(forward(periodTime(period)));
  const before = rtl ? 'start' : 'end';
  const after = rtl ? 'end' : 'start';

  const periods = [...new Set([...observations.map(({ period }) => period), ...targets.flatMap(({ by }) => (by ? [by] : []))])].sort((a, b) => periodTime(a) - periodTime(b));
  const points = series.flatMap((one, index) =>
    one.observations.map((observation): TrendPoint => {
      const value = absoluteValue(observation);
      return { series: index, column: periods.indexOf(observation.period), observation, kind: kindOf(observation), x: x(observation.period), y: value === undefined ? bottom : axis.at(value) };
    }),
  );
  const lines = series.map((_, index) => {
    const stretches = unbroken(points.filter((point) => point.series === index));
    return {
      paths: stretches.map(linePath).filter(Boolean),
      intervals: stretches.flatMap((stretch) => {
        const known = stretch.filter(({ observation }) => observation.low !== undefined && observation.high !== undefined);
        if (!known.length) return [];
        const sides = (known.length > 1 ? known : [{ ...known[0]!, x: known[0]!.x - 3 }, { ...known[0]!, x: known[0]!.x + 3 }]);
        return [areaPath(sides.map((p) => ({ x: p.x, y: axis.at(p.observation.high!) })), sides.map((p) => ({ x: p.x, y: axis.at(p.observation.low!) })))];
      }),
    };
  });

  const labels = periods.map((period) => ({ centre: x(period), width: textWidth(texts.period(period), fontSize) }));
  return {
    width, height, top, bottom,
    left: Math.min(flip(start - edge), flip(width)),
    right: Math.max(flip(end + edge * 0.5), flip(start - edge)),
    valueTicks: axis.ticks.map((tick) => ({ text: texts.tick(tick), x: flip(start - edge - fontSize * 0.4), y: axis.at(tick), anchor: before })),
    periodTicks: fitLabels(labels, fontSize * 0.6).map((index) => {
      const half = labels[index]!.width / 2;
      return { text: texts.period(periods[index]!), x: Math.min(Math.max(labels[index]!.centre, half), width - half), y: height - fontSize * 0.5, anchor: 'middle' };
    }),
    lines, points,
    ends: layoutEnds(points, series.length, texts.ends, { isBeside, fontSize, top, bottom, after, width, textWidth, rtl }),
    breaks: layoutBreaks(points),
    targets: targets.filter(({ by }) => by).map((target) => {
      const at = { x: x(target.by!), y: axis.at(target.value) };
      const text = texts.target(target);
      const room = textWidth(text, fontSize);
      const isNearEdge = rtl ? at.x - room < 0 : at.x + room > width;
      return { ...at, target, label: { text, x: isNearEdge ? (rtl ? Math.max(0, at.x - 6) : Math.min(width, at.x + 6)) : at.x, y: at.y - fontSize * 0.6, anchor: isNearEdge ? before : 'middle' } };
    }),
  };
}

function kindOf({ value, derived, status }: Observation): PointKind {
  if (value === null) return 'gap';
  if (derived) return 'derived';
  return status && 'PEF'.includes(status) ? 'provisional' : 'normal';
}

/** Stretches of points between gaps and series breaks. */
function unbroken(points: readonly TrendPoint[]): TrendPoint[][] {
  const stretches: TrendPoint[][] = [[]];
  for (const point of points) {
    if (point.kind === 'gap') stretches.push([]);
    else if (point.observation.status === 'B') stretches.push([point]);
    else stretches[stretches.length - 1]!.push(point);
  }
  return stretches.filter(({ length }) => length);
}

/** A break stands halfway between the first point of the new way of counting and the point before it. */
function layoutBreaks(points: readonly TrendPoint[]): { x: number; period: string }[] {
  const found = new Map<string, number>();
  points.forEach((point, index) => {
    if (point.observation.status !== 'B' || found.has(point.observation.period)) return;
    const previous = points[index - 1];
    if (previous && previous.series === point.series) found.set(point.observation.period, (previous.x + point.x) / 2);
  });
  return [...found].map(([period, x]) => ({ period, x }));
}

function layoutEnds(
  points: readonly TrendPoint[],
  count: number,
  texts: readonly string[],
  { isBeside, fontSize, top, bottom, after, width, textWidth, rtl }: { isBeside: boolean; fontSize: number; top: number; bottom: number; after: 'start' | 'end'; width: number; textWidth: TrendSpace['textWidth']; rtl: boolean },
): TrendLabel[] {
  const lasts = Array.from({ length: count }, (_, index) => points.filter((point) => point.series === index && point.kind !== 'gap').pop());
  if (isBeside) {
    const ys = dodge(lasts.map((point) => point?.y ?? bottom), fontSize * 1.3, [top, bottom]);
    const edge = lasts.reduce((furthest, point) => (point ? (rtl ? Math.min(furthest, point.x) : Math.max(furthest, point.x)) : furthest), rtl ? width : 0);
    return lasts.flatMap((point, index) => (point ? [{ text: texts[index]!, x: edge + (rtl ? -1 : 1) * fontSize * 0.6, y: ys[index]! + fontSize * 0.35, anchor: after }] : []));
  }
  const last = lasts[0];
  if (!last) return [];
  const half = textWidth(texts[0]!, fontSize * 1.1) / 2;
  return [{ text: texts[0]!, x: Math.min(Math.max(last.x, half), width - half), y: Math.max(last.y - fontSize * 0.8, fontSize), anchor: 'middle' }];
}
