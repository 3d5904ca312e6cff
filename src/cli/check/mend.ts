/** What may be mended without asking: changes after which the document says the same, or what it can only have meant. */
import { isPeriod } from '../../feed/period.js';
import { isRecord } from '../../feed/json.js';
import { narrow } from './prose.js';
import type { Edit, Remark } from './finding.js';
import type { Place } from './place.js';
import type { Segment } from './walk-json.js';

/** What an edit is made from: the text, the value that stands at the path, and what it lies in. */
export interface Spot {
  readonly text: string;
  readonly place: Place;
  readonly way: readonly Segment[];
  readonly value: unknown;
  readonly parent: unknown;
}

const invisible = /(?![\t\n\r])[\p{Cc}\p{Cs}\u200b\u202d\u202e\u2060\ufeff\ufffe\uffff]/gu;

/** The edits that mend a remark; none if nobody can know what was meant. */
export function mend({ code, value, expected, edits }: Remark, spot: Spot | undefined, codes: ReadonlySet<unknown>): readonly Edit[] {
  if (edits) return edits;
  if (!spot) return [];
  const replace = (text: string): Edit[] => [{ offset: spot.place.offset, length: spot.place.end - spot.place.offset, text }];
  const plain = typeof spot.value === 'string' ? narrow(spot.value).replace(invisible, '').trim() : '';
  switch (code) {
    case 'type':
      return typeof spot.value === 'number' && expected === `"${spot.value}"` ? replace(expected) : [];
    case 'period':
      return plain !== spot.value && isPeriod(plain) ? replace(JSON.stringify(plain)) : [];
    case 'unknown-region':
      return plain !== spot.value && codes.has(plain) ? replace(JSON.stringify(plain)) : [];
    case 'value':
      return mendValue(plain, spot, replace);
    case 'characters':
      return typeof value === 'string' ? replace(JSON.stringify(value.replace(invisible, ''))) : [];
    case 'full-width':
      return typeof spot.value === 'string' ? replace(JSON.stringify(narrow(spot.value))) : [];
    case 'trailing-zero':
      return isRecord(spot.parent) && spot.way[spot.way.length - 1] === 'value' && !('decimals' in spot.parent) ? [declare(spot, String(value))] : [];
    default:
      return [];
  }
}

/** "7.72" in quotation marks is 7.72; "1,000" may be one or a thousand. */
function mendValue(plain: string, spot: Spot, replace: (text: string) => Edit[]): Edit[] {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(plain) || plain.replace(/\D/g, '').length > 15) return [];
  const decimals = /\.(\d*0)$/.exec(plain)?.[1]!.length;
  const needsDecimals = decimals !== undefined && isRecord(spot.parent) && !('decimals' in spot.parent);
  return replace(plain + (needsDecimals ? `, "decimals": ${decimals}` : ''));
}

function declare({ place }: Spot, written: string): Edit {
  return { offset: place.end, length: 0, text: `, "decimals": ${written.split('.')[1]!.length}` };
}

/** The edit that takes an item that is not the first out of its list, with the comma before it. */
export function removeItem(text: string, { offset, end }: Place): Edit {
  const comma = text.lastIndexOf(',', offset);
  return { offset: comma, length: end - comma, text: '' };
}

/** A text with edits made; of two that touch each other the first counts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { offset, length, text: put } of sortEdits(edits)) {
    result += text.slice(at, offset) + put;
    at = offset + length;
  }
  return result + text.slice(at);
}

/** Edits in the order of the text, without those that touch an earlier one. */
function sortEdits(edits: readonly Edit[]): Edit[] {
  let at = -1;
  return [...edits].sort((a, b) => a.offset - b.offset).filter(({ offset, length }) => {
    if (offset < at) return false;
    at = offset + Math.max(length, 1);
    return true;
  });
}

/** The lines that edits change, before and after, as `diff -U0` writes them. */
export function diffOf(text: string, edits: readonly Edit[]): string[] {
  const lines: string[] = [];
  const sorted = sortEdits(edits);
  for (let index = 0; index < sorted.length; ) {
    const start = text.lastIndexOf('\n', sorted[index]!.offset - 1) + 1;
    const group: Edit[] = [];
    let end = start;
    do {
      const edit = sorted[index++]!;
      group.push({ ...edit, offset: edit.offset - start });
      const after = text.indexOf('\n', edit.offset + edit.length);
      end = after < 0 ? text.length : after;
    } while (index < sorted.length && sorted[index]!.offset <= end);
    const before = text.slice(start, end);
    const number = text.slice(0, start).split('\n').length;
    lines.push(`@@ ${number} @@`, ...before.split('\n').map((line) => `-${line}`), ...applyEdits(before, group).split('\n').map((line) => `+${line}`));
  }
  return lines;
}
