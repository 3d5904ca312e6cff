/** Whether a figure is the one that its source printed, in whatever words: 超过3000万元 is what a widget says as 超3000万元. */
import type { Indicator, Observation, Text } from '../../feed/feed.js';
import type { PrintedFigure, PrintedRank } from '../../feed/printed.js';
import { formatFigure } from '../../format/figure.js';
import { printNumber } from '../../format/number.js';
import { formatRank } from '../../format/statement.js';
import { parseCell } from '../../import/printed-cell.js';
import { en } from '../../messages/en.js';
import { zhCN } from '../../messages/zh-cn.js';
import { narrow } from './prose.js';

/** Whether the figure, or where there is none its rank or its absence, is what was printed. */
export function isPrinted(printed: string, indicator: Indicator, observation: Observation): boolean {
  const ranks = observation.ranks ?? [];
  if ([zhCN, en].some((m) => bare(formatFigure(observation, indicator, m) || ranks.map((rank) => formatRank(rank, m)).join('')) === bare(printed))) return true;
  const phrase = parseCell(printed);
  switch (phrase.kind) {
    case 'figure':
      return isSameFigure(phrase, indicator, observation);
    case 'rank':
      return ranks.some(({ position, tie = false, scope }) => position === phrase.position && tie === phrase.tie && isAnyOf(phrase.scope, scope));
    case 'missing':
      return observation.value === null && (phrase.missing ?? observation.missing) === observation.missing;
    case 'fault':
      return false;
  }
}

/** Without what only the type of a source makes: spaces, wide digits and signs. */
const bare = (text: string): string => narrow(text).replace(/\s+/g, '');

/** Digits, qualifier, scale and measure word; the last two may stand in the heading of a table instead. */
function isSameFigure({ value, decimals, qualifier, unit, unitMult }: PrintedFigure, indicator: Indicator, observation: Observation): boolean {
  if (observation.value === null || qualifier !== observation.qualifier) return false;
  if (printNumber(value, decimals) !== printNumber(observation.value, observation.decimals ?? indicator.decimals)) return false;
  return unit === '' && unitMult === 0 ? true : unitMult === (observation.unitMult ?? 0) && isAnyOf(unit, observation.unit ?? indicator.unit.label);
}

/** Whether words are those of a text in any of its languages; no words contradict nothing. */
function isAnyOf(words: PrintedRank['scope'], text: Text | undefined): boolean {
  return words === '' || (typeof text === 'string' ? [text] : Object.values(text ?? {})).some((one) => bare(one) === bare(words));
}
