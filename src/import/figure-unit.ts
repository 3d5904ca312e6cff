/** What is said of the digits of a figure: the unit that it is counted in, its power of ten, decimals where the number alone would lose them. */
import type { Text } from '../feed/feed.js';
import type { FigureRead } from './figure.js';
import type { Account } from './import-error.js';
import type { IndicatorDraft } from './indicator-draft.js';
import { readPower } from './multiplier.js';
import { readUnit, type UnitRead } from './unit-text.js';

/** `unit` is what row, column or table say; a measure word in the cell itself comes before it. `stated` decimals are those of a column of their own. */
export function printed(figure: FigureRead, draft: IndicatorDraft, power: number, unit: UnitRead | undefined, stated: number, account: Account): Record<string, unknown> {
  if (figure.value === null) return {};
  const word = wordOf(figure, unit);
  draft.meet(word, account);
  const known = draft.unit;
  const unitMult = figure.unitMult ?? (Math.max(0, power) || (word?.unitMult ?? known?.unitMult ?? 0));
  const natural = decimalsIn(figure.value);
  const decimals = Math.max(figure.decimals ?? natural, Math.min(stated, 15));
  const isSaid = draft.decimals === undefined ? decimals > natural : decimals > draft.decimals;
  return {
    ...(unitMult ? { unitMult } : {}),
    ...(isSaid ? { decimals } : {}),
    ...(figure.qualifier ? { qualifier: figure.qualifier } : {}),
    ...(word && word !== known && !isSameUnit(known, word) && textOf(word.unit.label) !== '' ? { unit: word.unit.label } : {}),
  };
}

/** The unit that is said of one figure; the power of ten of a measure word stands with its digits. */
export function wordOf({ unit: printed_ }: FigureRead, unit: UnitRead | undefined): UnitRead | undefined {
  return printed_ === undefined ? unit : { ...readUnit(printed_), unitMult: 0 };
}

/** A unit of the mapping file in several languages is the printed one if any of them is. */
function isSameUnit(known: UnitRead | undefined, word: UnitRead): boolean {
  if (!known) return false;
  const label = textOf(word.unit.label);
  return textOf(known.unit.label) === label || (typeof known.unit.label !== 'string' && Object.values(known.unit.label).includes(label));
}

/** The power of ten in a column of multipliers; one that is none is listed. */
export function multiplier(text: string, account: Account): number {
  if (text === '') return 0;
  const power = readPower(text);
  if (power !== undefined) return power;
  account.lose('multiplier', 'UNIT_MULT', text);
  return 0;
}

function decimalsIn(value: number): number {
  const [mantissa = '', exponent] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent ?? 0));
}

/** A text in Chinese, else English, else any language. */
export function textOf(text: Text): string {
  return typeof text === 'string' ? text : (text['zh-CN'] ?? text['en'] ?? Object.values(text)[0] ?? '');
}
