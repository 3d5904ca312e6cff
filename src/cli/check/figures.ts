/** Figures of a feed that contradict its texts, its dates or common sense: nothing of this costs a reader the figure. */
import type { Feed, Indicator, Observation } from '../../feed/feed.js';
import { parsePeriod, type PeriodSpan } from '../../feed/period.js';
import { formatFigure } from '../../format/figure.js';
import { printNumber } from '../../format/number.js';
import { en } from '../../messages/en.js';
import { zhCN } from '../../messages/zh-cn.js';
import { isPrinted } from './as-printed.js';
import type { Remark } from './finding.js';

/** What in the figures is worth a second look, in document order. */
export function findFigures(feed: Feed): Remark[] {
  return [...feed.indicators.values()].flatMap((indicator) => {
    const kinds = new Map<string, Map<string, string>>();
    const remarks: Remark[] = [];
    for (let index = 0; index < indicator.observations.length; index++) {
      const observation = indicator.observations.get(index);
      const path = `${indicator.path}.observations[${indicator.observations.position(index)}]`;
      remarks.push(...figureRemarks(feed, indicator, observation, path), ...frequencyRemarks(kinds, observation, path));
    }
    return remarks;
  });
}

function figureRemarks({ published }: Feed, indicator: Indicator, observation: Observation, path: string): Remark[] {
  const { value, period, status, asPrinted, quote } = observation;
  const remarks: Remark[] = [];
  if (value !== null && published && !(status && 'EFP'.includes(status)) && startOf(period) > published) remarks.push({ code: 'future', path: `${path}.period`, value: period, expected: published, severity: 'note' });
  const { kind } = indicator.unit;
  if (value !== null && ((kind === 'share' && value > 100) || (value < 0 && ['share', 'count', 'length', 'area'].includes(kind)))) {
    remarks.push({ code: 'implausible', path: `${path}.value`, value, expected: `"${kind}": ${kind === 'share' ? '0 \u2026 100' : '>= 0'}`, severity: 'note' });
  }
  if (asPrinted !== undefined && !isPrinted(asPrinted, indicator, observation)) {
    remarks.push({ code: 'printed-mismatch', path: `${path}.asPrinted`, value: asPrinted, expected: formatFigure(observation, indicator, zhCN), severity: 'warning' });
  }
  if (quote !== undefined && value !== null && !isQuoted(quote, indicator, observation)) {
    remarks.push({ code: 'quote-mismatch', path: `${path}.quote`, value: printNumber(value, observation.decimals ?? indicator.decimals), expected: quote, severity: 'warning' });
  }
  return remarks;
}

/** Digits in the other ways that reports write small numbers: 2个 is 两个, 连续3次 is 连续三次. */
const numerals = ['零一二三四五六七八九十', '零一两三四五六七八九十'];

/** Whether the number stands in the quote, as a number of its own: 7.72 is not in 17.72. */
function isQuoted(quote: string, indicator: Indicator, observation: Observation): boolean {
  const value = observation.value!;
  const decimals = observation.decimals ?? indicator.decimals;
  const texts = [printNumber(value, decimals), String(value), formatFigure(observation, indicator, en).replace(/[^\d.]/g, '')];
  const digits = quote.replace(/[\uff10-\uff19\uff0e\uff05]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/(?<=\d)[,\s](?=\d{3})/g, '');
  const isThere = (text: string): boolean => text !== '' && new RegExp(`(?<![\\d.])${text.replace('.', '\\.')}(?!\\.?\\d)`).test(digits);
  return texts.some(isThere) || (Number.isInteger(value) && value >= 0 && value <= 10 && numerals.some((words) => quote.includes(words[value]!)));
}

function startOf(period: string): string {
  const { year, quarter, month, day } = parsePeriod(period)!.end;
  const first = quarter === undefined ? (month ?? 1) : quarter * 3 - 2;
  return [String(year).padStart(4, '0'), String(first).padStart(2, '0'), String(day ?? 1).padStart(2, '0')].join('-');
}

/** One series that has years and quarters draws a line between unlike things. */
function frequencyRemarks(kinds: Map<string, Map<string, string>>, { region, group, period }: Observation, path: string): Remark[] {
  const key = `${region} ${group ?? ''}`;
  const seen = kinds.get(key) ?? new Map<string, string>();
  kinds.set(key, seen);
  const kind = frequencyOf(parsePeriod(period)!);
  const isNew = !seen.has(kind);
  const other = [...seen].find(([name]) => name !== kind)?.[1];
  if (isNew) seen.set(kind, period);
  return isNew && other !== undefined ? [{ code: 'frequency', path: `${path}.period`, value: period, expected: other, severity: 'note' }] : [];
}

function frequencyOf({ start, end }: PeriodSpan): string {
  if (start !== end) return 'interval';
  return start.quarter !== undefined ? 'quarter' : start.day !== undefined ? 'day' : start.month !== undefined ? 'month' : 'year';
}
