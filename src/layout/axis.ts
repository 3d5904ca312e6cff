/** Linear axes: nice bounds, ticks at round numbers, and as many labels as fit. */
import { ticks, nice } from 'd3-array';
import { linearScale } from './scale.js';

/** A value axis: where values stand in pixels and which ones are labelled. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Position in pixels. */
  readonly at: (value: number) => number;
}

/**
 * A value axis over the values, from bottom to top in pixels. It starts at zero unless all values lie within the upper
 * quarter of their own size (93.1 … 95.2), where zero would flatten what the figure is about.
 */
export function valueAxis(values: readonly number[], range: readonly [bottom: number, top: number], count: number): Axis {
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (!values.length) [low, high] = [0, 1];
  if (low >= 0 && low < high * 0.75) low = 0;
  if (high <= 0 && high > low * 0.75) high = 0;
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(low, 0), Math.max(high, 0)];
  const domain = nice(low, high, count) as [number, number];
  return { domain, ticks: ticks(domain[0], domain[1], count), at: linearScale(domain, range) };
}

/** A label wanted on an axis: its centre and width in pixels. */
export interface AxisLabel {
  readonly centre: number;
  readonly width: number;
}

/** Which labels can stand side by side: the favoured one, the last and the first, then from the last backwards whatever still fits. */
export function fitLabels(labels: readonly AxisLabel[], gap: number, favoured = -1): number[] {
  const kept: number[] = [];
  const order = labels.map((_, index) => index);
  const last = order.pop();
  const first = order.shift();
  for (const index of [favoured, last, first, ...order.reverse()]) {
    if (index === undefined || index < 0 || kept.includes(index)) continue;
    const { centre, width } = labels[index]!;
    const isFree = kept.every((other) => Math.abs(labels[other]!.centre - centre) >= (labels[other]!.width + width) / 2 + gap);
    if (isFree) kept.push(index);
  }
  return kept.sort((a, b) => a - b);
}
