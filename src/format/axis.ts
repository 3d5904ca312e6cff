/** Round numbers for axes and class limits: one unit for all of them. */
import type { Indicator } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import type { Messages } from '../messages/messages.js';
import { groupThousands, printNumber, shiftPoint } from './number.js';

/** The power of ten that every tick of an axis is given in: 4 or 8 by 万 and 亿, else 6 or 9; 0 for small numbers. */
export function axisPower(largest: number, m: Messages): number {
  const powers = m.counting === 'myriad' ? [8, 4] : [9, 6];
  return powers.find((power) => largest >= 10 ** power) ?? 0;
}

/** A tick in that power; with the symbol where the unit is one: 10%. */
export function formatTickValue(value: number, power: number, indicator: Indicator, m: Messages): string {
  const unit = localize(indicator.unit.label, m.lang);
  return digitsOf(value, power, m) + (isSymbol(unit) ? unit : '');
}

/** A limit or size that stands by itself, in that power: 5万人, 10%. */
export function formatLimit(value: number, power: number, indicator: Indicator, m: Messages): string {
  const [before, after] = m.frame({ scale: m.scaleName(power), unit: localize(indicator.unit.label, m.lang), qualifier: undefined });
  return before + digitsOf(value, power, m) + after;
}

/** The unit of an axis in words; empty where the ticks carry it themselves. */
export function axisUnit(power: number, indicator: Indicator, m: Messages): string {
  const unit = localize(indicator.unit.label, m.lang);
  if (isSymbol(unit)) return '';
  const scale = m.scaleName(power);
  return m.axisUnit(m.counting === 'myriad' ? scale + unit : `${scale} ${unit}`.trim());
}

function digitsOf(value: number, power: number, { counting }: Messages): string {
  const digits = shiftPoint(printNumber(value), power);
  const short = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  return counting === 'thousand' ? groupThousands(short) : short;
}

function isSymbol(unit: string): boolean {
  return /^[%\u2030\u2103\u00b0]/.test(unit);
}
