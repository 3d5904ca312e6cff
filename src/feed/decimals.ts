/** How many decimals a number was written with. */

/** Decimals that a number needs to be written out in full. */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent] = `${value}`.split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent ?? 0));
}
