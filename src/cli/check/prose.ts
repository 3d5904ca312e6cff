/** Texts of a document as an editor reads them: doubled qualifiers, percent for percentage points, wide digits, markup, control characters. */
import { joinPath } from '../../feed/record.js';
import { isRecord } from '../../feed/json.js';
import { commentKey } from '../../feed/words.js';
import type { Remark } from './finding.js';
import type { Segment } from './walk-json.js';

/** Keys whose texts readers read. A source's own words (`quote`, `asPrinted`) are left as they are. */
const prose: ReadonlySet<Segment> = new Set(['title', 'name', 'short', 'definition', 'topic', 'label', 'note', 'body', 'items', 'pillar', 'partners', 'plan', 'scope', 'by', 'grantor', 'of', 'alt', 'attribution', 'provider']);
const sourced: ReadonlySet<Segment> = new Set(['quote', 'asPrinted']);

/** How long a text of one line may be. */
const lineLimits: Readonly<Record<string, number>> = { title: 200, name: 200, short: 100, label: 40, scope: 100, pillar: 100, topic: 100 };

const number = String.raw`\d[\d.,]*\s*(?:[千百万亿]+)?`;
const doubled = new RegExp(
  String.raw`(?:大约|约|将近|接近|近|超过|超|逾|不足|至少)\s*${number}(?:[余多]|(?!年)[^\s\d，。；、：,.;:（）()]{0,4}?(?:左右|上下|以上|以内))|${number}[余多][^\s\d，。；、：,.;:（）()]{0,4}?(?:左右|上下|以上|以内)|\b(?:about|approximately|nearly|over|almost)\s+(?:about|approximately|nearly|over|almost)\b|\b(?:about|approximately|nearly)\s+[\d.,]+\s+or so\b`,
  'i',
);
/** 近5年多 is a time, not a figure with two qualifiers. */
const isTime = /^近\s*\d+[余多]?年/;
const rise = /(?:提高|上升|提升|下降|降低|增加|减少)了?\s*\d[\d.]*\s*[%％]/;
const control = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202d\u202e\ufffe\uffff]/u;
const tag = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+);/i;
const wide = /[０-９．％]/;

/** An object or list that is being walked. */
interface Frame {
  readonly value: object;
  readonly keys: readonly string[];
  next: number;
  /** The nearest key that says what a text is for; a text by language lies one level deeper. */
  readonly role: Segment | undefined;
  readonly isText: boolean;
  readonly isShare: boolean;
}

/** What an editor would mark in the texts of a document, in its order. Without recursion: what is nested without end is walked, too. */
export function findProse(document: unknown): Remark[] {
  const remarks: Remark[] = [];
  const at: Segment[] = [];
  const frames: Frame[] = [];
  const enter = (value: unknown, role: Segment | undefined, isShare: boolean): void => {
    if (typeof value === 'string') remarks.push(...textRemarks(value, () => joinPath('', at), role, isShare));
    if (typeof value !== 'object' || value === null) return void at.pop();
    const isWords = isText(value, role);
    if (isWords) remarks.push(...languageRemarks(value, joinPath('', at)));
    frames.push({ value, keys: Object.keys(value), next: 0, role, isText: isWords, isShare: isShare || (isRecord(value) && isRecord(value['unit']) && value['unit']['kind'] === 'share') });
  };
  enter(document, undefined, false);
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const { value, keys, role, isShare } = frame;
    if (frame.next >= keys.length) {
      frames.pop();
      at.pop();
      continue;
    }
    const key = keys[frame.next++]!;
    if (key === commentKey) continue;
    const segment = Array.isArray(value) ? Number(key) : key;
    const isKnown = prose.has(segment) || sourced.has(segment) || key === 'id' || key === 'code' || key === 'region' || key === 'period';
    at.push(segment);
    enter((value as Readonly<Record<string, unknown>>)[key], isKnown ? segment : Array.isArray(value) || frame.isText ? role : undefined, isShare);
  }
  return remarks;
}

/** Whether an object is a text by language. */
function isText(value: object, role: Segment | undefined): value is Record<string, unknown> {
  return isRecord(value) && role !== undefined && prose.has(role) && Object.values(value).every((item) => typeof item === 'string');
}

function languageRemarks(value: Record<string, unknown>, path: string): Remark[] {
  const tags = Object.keys(value);
  if (!tags.length) return [{ code: 'text', path, value, severity: 'warning' }];
  return tags.filter((name) => !isLanguage(name)).map((name) => ({ code: 'lang', path: `${path}.${name}`, value: name, severity: 'warning' }));
}

export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function textRemarks(text: string, path: () => string, role: Segment | undefined, isShare: boolean): Remark[] {
  const remark = (code: Remark['code'], severity: Remark['severity'], value: unknown, expected?: string): Remark => ({ code, path: path(), value, severity, ...(expected === undefined ? {} : { expected }) });
  if (control.test(text)) return [remark('characters', 'warning', text)];
  if (role === undefined) return [];
  if (!prose.has(role)) return [];
  const remarks: Remark[] = [];
  const limit = lineLimits[role];
  if (limit !== undefined && text.length > limit) remarks.push(remark('long', 'note', text, String(limit)));
  if (text.trim() === '' && (role === 'name' || role === 'title')) remarks.push(remark('text', 'warning', text));
  const markup = tag.exec(text)?.[0];
  if (markup) remarks.push(remark('markup', 'warning', markup));
  if (wide.test(text)) remarks.push(remark('full-width', 'note', text, narrow(text)));
  const twice = doubled.exec(narrow(text))?.[0];
  if (twice && !isTime.test(twice)) remarks.push(remark('double-qualifier', 'warning', twice));
  const points = isShare ? rise.exec(text)?.[0] : undefined;
  if (points) remarks.push(remark('percent-points', 'warning', points));
  return remarks;
}

/** Wide digits, points and percent signs as narrow ones. */
export function narrow(text: string): string {
  return text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
