/** A power of ten that a source states beside its figures: SDMX's UNIT_MULT, or a word. */

const words: readonly [RegExp, number][] = [
  [/^(?:units?|个|none)$/i, 0], [/^(?:hundreds?|百)$/i, 2], [/^(?:thousands?|千)$/i, 3], [/^(?:ten thousands?|万)$/i, 4], [/^(?:millions?|百万)$/i, 6], [/^(?:hundred millions?|亿)$/i, 8], [/^(?:billions?|十亿)$/i, 9], [/^(?:trillions?|万亿)$/i, 12],
];

/** The power: a whole number from -15 to 15, `6: Millions`, or a word; `undefined` for anything else. */
export function readPower(text: string): number | undefined {
  const word = words.find(([form]) => form.test(text.trim()));
  if (word) return word[1];
  const power = Number(text.split(':')[0]);
  return text.trim() !== '' && Number.isInteger(power) && power >= -15 && power <= 15 ? power : undefined;
}
