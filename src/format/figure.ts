/** A figure as the report said it: digits, power of ten, measure word, qualifier; nothing re-rounded or re-scaled. */
import type { Indicator, Observation, Qualifier, Text } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import type { FigureMessages } from '../messages/messages.js';
import { groupThousands, printNumber, shiftPoint } from './number.js';

/** A figure in three pieces, so that a card can set the digits large: `近` + `200` + `人`. */
export interface Figure {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

/** Anything with a printed value: an observation, its `from`, a target. */
export interface Printed {
  readonly value: number | null;
  readonly unitMult?: number | undefined;
  readonly decimals?: number | undefined;
  readonly qualifier?: string | undefined;
  readonly unit?: Text | undefined;
}

/** The pieces of a printed value; `undefined` where there is no value. */
export function figureOf(printed: Printed, indicator: Indicator, m: FigureMessages): Figure | undefined {
  if (printed.value === null) return undefined;
  const unit = localize(printed.unit ?? indicator.unit.label, m.lang);
  const { digits, scale } = scaleDigits(printNumber(printed.value, printed.decimals ?? indicator.decimals), printed.unitMult ?? 0, m);
  const [before, after] = m.frame({ scale, unit, qualifier: printed.qualifier as Qualifier | undefined });
  return { before, digits, after };
}

/** A printed value in one piece; empty where there is no value. */
export function formatFigure(printed: Printed, indicator: Indicator, m: FigureMessages): string {
  const figure = figureOf(printed, indicator, m);
  return figure ? figure.before + figure.digits + figure.after : '';
}

/** The figure of an observation, or why there is none. */
export function formatValue(observation: Observation | undefined, indicator: Indicator, m: FigureMessages): string {
  if (!observation) return m.missing.unknown;
  return formatFigure(observation, indicator, m) || m.missing[missingReason(observation)];
}

/** Why an observation has no figure: as said, else from its SDMX status. */
export function missingReason({ missing, status }: Observation): keyof FigureMessages['missing'] {
  return missing ?? ({ M: 'not-applicable', L: 'not-surveyed', Q: 'suppressed', O: 'not-published' } as const)[status as 'M'] ?? 'unknown';
}

/**
 * Digits and the name of their power of ten. Languages that count by 万 keep the printed power; the others move the point
 * to thousand, million or billion without losing or adding a significant digit.
 */
function scaleDigits(digits: string, power: number, m: FigureMessages): { digits: string; scale: string } {
  if (m.counting === 'myriad') return { digits, scale: m.scaleName(power) };
  if (power === 0) return { digits: groupThousands(digits), scale: '' };
  const magnitude = power + digits.replace(/^-/, '').split('.')[0]!.length;
  const target = magnitude > 12 ? 12 : magnitude > 9 ? 9 : magnitude > 6 ? 6 : 0;
  const moved = shiftPoint(digits, target - power);
  return { digits: target ? moved : groupThousands(moved), scale: m.scaleName(target) };
}
