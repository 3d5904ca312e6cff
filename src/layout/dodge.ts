/** Labels beside line ends, moved apart so that none covers another. */

/**
 * Positions at least `gap` apart and inside the bounds, as near as possible to where they should be.
 * @param wanted centres in pixels, in any order; the result keeps that order
 */
export function dodge(wanted: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = order.map((index) => Math.min(Math.max(wanted[index]!, low), high));
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i]!, placed[i - 1]! + gap);
  if (placed.length && placed[placed.length - 1]! > high) {
    placed[placed.length - 1] = high;
    for (let i = placed.length - 2; i >= 0; i--) placed[i] = Math.min(placed[i]!, placed[i + 1]! - gap);
  }
  const result: number[] = [];
  order.forEach((index, i) => (result[index] = placed[i]!));
  return result;
}
