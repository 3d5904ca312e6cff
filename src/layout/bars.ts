/** Horizontal bars from a common zero. */
import { linearScale } from './scale.js';

export interface Bar {
  /** Left edge and length in pixels; a length of 0 is a real zero, `undefined` has no figure. */
  readonly x: number;
  readonly length: number | undefined;
}

/** Bars for values in a width in pixels; negative values grow to the other side of zero. */
export function layoutBars(values: readonly (number | undefined)[], width: number, rtl = false): { readonly zero: number; readonly bars: readonly Bar[] } {
  const known = values.filter((value) => value !== undefined);
  const scale = linearScale([Math.min(0, ...known), Math.max(0, ...known)], rtl ? [width, 0] : [0, width]);
  const zero = known.some((value) => value !== 0) ? scale(0) : rtl ? width : 0;
  return {
    zero,
    bars: values.map((value) => {
      if (value === undefined) return { x: zero, length: undefined };
      if (value === 0) return { x: zero, length: 0 };
      return { x: Math.min(zero, scale(value)), length: Math.abs(scale(value) - zero) };
    }),
  };
}
