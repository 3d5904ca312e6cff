/** A line without axes: the shape of a series beside its figure. */
import { periodTime } from '../feed/period.js';
import { absoluteValue } from '../query/lookup.js';
import type { Series } from '../query/series.js';
import { linearScale } from './scale.js';
import { linePath, type Point } from './path.js';

export interface SparklineLayout {
  readonly paths: readonly string[];
  /** Every point of the line; the last is the newest. */
  readonly points: readonly Point[];
}

/** The sparkline of a series in a box, in pixels; `undefined` for fewer than two values, or none that may be joined. */
export function layoutSparkline(series: Series, width: number, height: number, rtl = false): SparklineLayout | undefined {
  const told = series.observations.filter(({ value }) => value !== null);
  const times = told.map(({ period }) => periodTime(period));
  const values = told.map((observation) => absoluteValue(observation)!);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (!(first < last)) return undefined;
  const inset = 3;
  const x = linearScale([first, last], rtl ? [width - inset, inset] : [inset, width - inset]);
  const y = linearScale([Math.min(...values), Math.max(...values)], [height - inset, inset]);
  const stretches: Point[][] = [[]];
  for (const observation of series.observations) {
    const value = absoluteValue(observation);
    if (value === undefined || observation.status === 'B') stretches.push([]);
    if (value !== undefined) stretches[stretches.length - 1]!.push({ x: x(periodTime(observation.period)), y: y(value) });
  }
  return { paths: stretches.map(linePath).filter(Boolean), points: stretches.flat() };
}
