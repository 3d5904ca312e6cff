/** A cell as a printed figure; a sign of a currency may stand before it. */
import { parsePrinted, type PrintedPhrase } from '../feed/printed.js';
import { readNumber } from './number-text.js';

const currency = /^(US\$|HK\$|[$€£¥￥]|人民币)\s*(?=[\d.])/i;

export function parseCell(text: string): PrintedPhrase {
  const sign = currency.exec(text)?.[1];
  if (sign === undefined) return parsePrinted(text);
  const phrase = parsePrinted(text.replace(currency, ''));
  return phrase.kind === 'figure' && (phrase.unit === '' || phrase.unit === '元') ? { ...phrase, unit: sign === '人民币' ? '元' : sign.replace('￥', '¥') } : { kind: 'fault', fault: 'unit' };
}

/** Whether a cell is a figure, as a number or as reports print it. */
export function isFigure(cell: string): boolean {
  return cell !== '' && (readNumber(cell) !== undefined || (cell.length < 30 && parseCell(cell).kind === 'figure'));
}
