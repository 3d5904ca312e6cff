/** Where the marks of a trend stand: lines broken at gaps, a true time axis, labels that do not touch. */
import type { Observation, Target } from '../feed/feed.js';
import { periodTime } from '../feed/period.js';
import { absoluteValue } from '../query/lookup.js';
import type { Series } from '../query/series.js';
import { fitLabels, valueAxis, type Axis } from './axis.js';
import { dodge } from './dodge.js';
import { areaPath, linePath, type Point } from './path.js';
import { linearScale } from './scale.js';
import { around, labelBox, placeLabel, type Box, type Label } from './place.js';

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
  readonly break: string;
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

export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  /** Whether points stand so close that only the line is drawn. */
  readonly isDense: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Horizontal lines with their labels, one for each tick. */
  readonly valueTicks: readonly Label[];
  readonly periodTicks: readonly Label[];
  /** For each series its unbroken stretches, and the published interval around them. */
  readonly lines: readonly { readonly paths: readonly string[]; readonly intervals: readonly string[] }[];
  readonly points: readonly TrendPoint[];
  readonly ends: readonly Label[];
  /** Where one way of counting ends and another begins. */
  readonly breaks: readonly { readonly x: number; readonly period: string; readonly label: Label }[];
  /** A label is `undefined` where there is no room for one; the table has the target in any case. */
  readonly targets: readonly { readonly x: number; readonly y: number; readonly target: Target; readonly label: Label | undefined }[];
}

/** The layout of a trend; `targets` are those to be drawn. Never throws: no series gives an empty frame. */
export function layoutTrend(series: readonly Series[], targets: readonly Target[], texts: TrendTexts, space: TrendSpace): TrendLayout {
  const { width, height, fontSize, rtl, textWidth } = space;
  const dated = targets.flatMap((target) => (target.by === undefined ? [] : [{ target, by: target.by }]));
  const observations = series.flatMap((one) => one.observations);
  const isBeside = series.length > 1;
  const top = fontSize * 1.9;
  const bottom = height - fontSize * 1.9;

  const values = observations.flatMap((observation) => [absoluteValue(observation), observation.low, observation.high]).filter((value) => value !== undefined);
  const tickCount = Math.floor((bottom - top) / (fontSize * 2.6));
  const isWhole = series.every(({ indicator }) => indicator.unit.kind === 'count');
  const scaled = valueAxis([...values, ...dated.map(({ target }) => target.value)], [bottom, top], Math.max(2, Math.min(6, tickCount)));
  const axis = isWhole ? { ...scaled, ticks: scaled.ticks.filter((tick) => tick % 1 === 0) } : scaled;

  const widest = (labels: readonly string[]): number => Math.max(0, ...labels.map((text) => textWidth(text, fontSize)));
  const edge = fontSize * 0.8;
  const start = widest(axis.ticks.map(texts.tick)) + fontSize * 0.6 + edge;
  const end = Math.max(start + 1, width - edge - fontSize * 0.6 - (isBeside ? widest(texts.ends) : 0));
  const periods = [...new Set([...observations.map(({ period }) => period), ...dated.map(({ by }) => by)])].sort((a, b) => periodTime(a) - periodTime(b));
  const columns = new Map(periods.map((period, index) => [period, index]));
  const forward = linearScale([periodTime(periods[0] ?? ''), periodTime(periods[periods.length - 1] ?? '')], [start, end]);
  const flip = (x: number): number => (rtl ? width - x : x);
  const at = (period: string): number => flip(forward(periodTime(period)));

  const points = series.flatMap((one, index) =>
    one.observations.map((observation): TrendPoint => {
      const value = absoluteValue(observation);
      return { series: index, column: columns.get(observation.period)!, observation, kind: kindOf(observation), x: at(observation.period), y: value === undefined ? bottom : axis.at(value) };
    }),
  );
  const stretches = series.map((_, index) => unbroken(points.filter((point) => point.series === index)));
  const breaks = layoutBreaks(points).map((found) => {
    const half = textWidth(texts.break, fontSize) / 2;
    return { ...found, label: { text: texts.break, x: clamp(found.x, half, width - half), y: fontSize, anchor: 'middle' as const } };
  });
  const marks = dated.map(({ target, by }) => ({ target, x: at(by), y: axis.at(target.value) }));

  const bounds = { left: 0, right: width, top: 0, bottom };
  const taken: Box[] = [
    ...breaks.flatMap(({ x, label }) => [{ left: x - 2, right: x + 2, top: 0, bottom }, labelBox(label, textWidth(texts.break, fontSize), fontSize)]),
    ...points.filter(({ kind }) => kind !== 'gap').map((point) => boxAround(point, 4, 4)),
    ...marks.map((mark) => boxAround(mark, 8, 5)),
    ...(dated.length || !isBeside ? stretches.flat().flatMap(alongLine) : []),
  ];
  const labels = periods.map((period) => {
    const room = textWidth(texts.period(period), fontSize);
    return { centre: clamp(at(period), room / 2, width - room / 2), width: room };
  });
  return {
    width, height, top, bottom, points, breaks,
    isDense: periods.length > (end - start) / 7,
    left: flip(rtl ? end + edge / 2 : start - edge),
    right: flip(rtl ? start - edge : end + edge / 2),
    lines: stretches.map((found) => ({ paths: found.map(linePath).filter(Boolean), intervals: found.flatMap((stretch) => intervalPath(stretch, axis)) })),
    ends: isBeside ? layoutBeside(points, series.length, texts.ends, fontSize, [top, bottom], rtl) : layoutEnd(points, texts.ends[0] ?? '', fontSize * 1.1, taken, bounds, space),
    targets: marks.map((mark) => {
      const text = texts.target(mark.target);
      return { ...mark, label: placeLabel(around(text, mark.x, mark.y, fontSize, rtl), taken, bounds, textWidth(text, fontSize), fontSize) };
    }),
    valueTicks: axis.ticks.map((tick) => ({ text: texts.tick(tick), x: flip(start - edge - fontSize * 0.4), y: axis.at(tick), anchor: rtl ? 'start' : 'end' })),
    periodTicks: fitLabels(labels, fontSize * 0.6, columns.get(newest(observations) ?? '')).map((index) => {
      return { text: texts.period(periods[index]!), x: labels[index]!.centre, y: height - fontSize * 0.5, anchor: 'middle' };
    }),
  };
}

/** The published interval around a stretch as a band; around a single point as a narrow bar. */
function intervalPath(stretch: readonly TrendPoint[], axis: Axis): string[] {
  const known = stretch.flatMap(({ x, observation: { low, high } }) => (low === undefined || high === undefined ? [] : [{ x, low: axis.at(low), high: axis.at(high) }]));
  const only = known.length === 1 ? known[0] : undefined;
  const sides = only ? [{ ...only, x: only.x - 3 }, { ...only, x: only.x + 3 }] : known;
  return sides.length ? [areaPath(sides.map(({ x, high }) => ({ x, y: high })), sides.map(({ x, low }) => ({ x, y: low })))] : [];
}

function boxAround({ x, y }: Point, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Small boxes along a line, so that no label is put on it. */
function alongLine(stretch: readonly Point[]): Box[] {
  return stretch.slice(1).flatMap((end, index) => {
    const start = stretch[index]!;
    const steps = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 6);
    return Array.from({ length: Math.min(steps, 200) }, (_, step) => {
      const x = start.x + ((end.x - start.x) * step) / steps;
      const y = start.y + ((end.y - start.y) * step) / steps;
      return { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 };
    });
  });
}

/** The newest period with a figure: its tick is worth more than those of targets. */
function newest(observations: readonly Observation[]): string | undefined {
  let latest: string | undefined;
  for (const { value, period } of observations) if (value !== null && (latest === undefined || periodTime(period) >= periodTime(latest))) latest = period;
  return latest;
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

/** The last point of each series that has a figure. */
function lastPoints(points: readonly TrendPoint[], count: number): (TrendPoint | undefined)[] {
  return Array.from({ length: count }, (_, index) => points.filter((point) => point.series === index && point.kind !== 'gap').pop());
}

/** Names of several series in one column behind the lines. */
function layoutBeside(points: readonly TrendPoint[], count: number, texts: readonly string[], fontSize: number, [top, bottom]: readonly [number, number], rtl: boolean): Label[] {
  const lasts = lastPoints(points, count);
  const ys = dodge(lasts.map((point) => point?.y ?? bottom), fontSize * 1.3, [top, bottom]);
  const xs = lasts.flatMap((point) => (point ? [point.x] : []));
  const x = rtl ? Math.min(...xs) - fontSize * 0.6 : Math.max(...xs) + fontSize * 0.6;
  return lasts.flatMap((point, index) => (point ? [{ text: texts[index]!, x, y: ys[index]! + fontSize * 0.35, anchor: rtl ? ('end' as const) : ('start' as const) }] : []));
}

/** The figure of a single series, near its last point. */
function layoutEnd(points: readonly TrendPoint[], text: string, fontSize: number, taken: Box[], bounds: Box, { rtl, textWidth }: TrendSpace): Label[] {
  const [last] = lastPoints(points, 1);
  if (!last) return [];
  const candidates = around(text, last.x, last.y, fontSize, rtl);
  // The newest figure is what the picture is about: it is shown even where it must lie on a line.
  return [placeLabel(candidates, taken, bounds, textWidth(text, fontSize), fontSize) ?? candidates[2]!];
}
