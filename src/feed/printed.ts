/**
 * A figure as a report prints it, read back: `7.72%`, `460余支`, `近200人`, `2.3万余场次`. Nothing is guessed: what is not surely
 * one figure is a fault with its kind, so that a wrong number can never come out.
 */
import type { MissingReason, Qualifier } from './feed.js';

/** One figure with how it was said; `unit` is the measure word, empty where none is printed. */
export interface PrintedFigure {
  readonly kind: 'figure';
  readonly value: number;
  /** The power of ten of the scale word: 4 is 万, 8 is 亿; 0 where there is none. */
  readonly unitMult: number;
  /** Digits printed after the point: 2 in `12.60`. */
  readonly decimals: number;
  readonly qualifier?: Qualifier;
  readonly unit: string;
  /** A remark in brackets behind the figure: `推算`. */
  readonly note?: string;
}

/** A place in an order, without a figure: `全国第4`. */
export interface PrintedRank {
  readonly kind: 'rank';
  readonly position: number;
  readonly scope: string;
  readonly tie: boolean;
}

/** Nothing was printed: an empty cell, a dash, or the reason. */
export interface PrintedMissing {
  readonly kind: 'missing';
  readonly missing?: MissingReason;
}

/** Why a text is not one figure: nothing counted, more than one number, two qualifiers, no measure word but other words, a malformed number. */
export interface PrintedFault {
  readonly kind: 'fault';
  readonly fault: 'no-figure' | 'several' | 'qualifiers' | 'unit' | 'digits';
}

export type PrintedPhrase = PrintedFigure | PrintedRank | PrintedMissing | PrintedFault;

type Words<T> = readonly (readonly [pattern: RegExp, meaning: T])[];

const before: Words<Qualifier> = [
  [/^(?:大约|约为|约|≈|about\b|approximately\b)/i, 'about'],
  [/^(?:将近|接近|近|nearly\b|almost\b)/i, 'nearly'],
  [/^(?:不低于|不少于|至少|≥|at least\b)/i, 'at-least'],
  [/^(?:不超过|不多于|至多|最多|≤|at most\b|up to\b)/i, 'at-most'],
  [/^(?:超过|超|逾|突破|[>＞]|over\b|more than\b)/i, 'over'],
];
const within: Words<Qualifier> = [
  [/^余/, 'plus'],
  [/^多/, 'many'],
];
const behind: Words<Qualifier> = [
  [/(?:及以上|以上)$/, 'at-least'],
  [/(?:及以下|以下|以内)$/, 'at-most'],
  [/(?:左右|上下)$/, 'about'],
];

/** Powers of ten, the longer word first. 千克, 千米, 百分点 … are measure words, not thousands and hundreds. */
const scales: Words<number> = [
  [/^万亿/, 12], [/^千万/, 7], [/^百万/, 6], [/^十万/, 5], [/^亿/, 8], [/^万/, 4], [/^千(?![克米瓦卡伏帕赫焦安])/, 3], [/^百(?![分帕])/, 2], [/^十/, 1],
  [/^ ?thousand\b/i, 3], [/^ ?million\b/i, 6], [/^ ?billion\b/i, 9], [/^ ?trillion\b/i, 12],
];

const reasons: Words<MissingReason | undefined> = [
  [/^(?:[-—–―－/／…]+|\.{2,}|n\/?a|暂缺|缺|暂无|无数据|暂无数据)?$/i, undefined],
  [/^(?:尚?未(?:公布|发布|公开))$/, 'not-published'],
  [/^(?:未(?:开展)?调查)$/, 'not-surveyed'],
  [/^不适用$/, 'not-applicable'],
  [/^(?:不予公布|不予公开|保密)$/, 'suppressed'],
];

const counted = '一二三四五六七八九';
/** Chinese numerals as reports use them for small counts: 两, 十二, 三十, 两千. */
const numeral = new RegExp(`^(?:([${counted}])?十([${counted}])?|([${counted}两])([百千])?)`);
/** What may follow a number in words: “一般” and “五大” are no figures. */
const measureWord = /^[个名人次场项家支条所届封套台辆座处部只户位批篇件种类年](?:次|人|月)?$/;
const digits = /^([-+−]?)(\d[\d,.\u00a0\u2009\u202f]*)/;
const grouped = /^\d{1,3}(?:([,\u00a0\u2009\u202f])\d{3}(?:\1\d{3})*)(?:\.\d+)?$/;

/** Reads a whole text as one printed figure. */
export function parsePrinted(text: string): PrintedPhrase {
  let rest = narrow(text);
  const reason = reasons.find(([pattern]) => pattern.test(rest));
  if (reason) return { kind: 'missing', ...(reason[1] && { missing: reason[1] }) };
  const [, scope, tie, position] = /^([^\d第]{0,12}?)(并列)?第(\d{1,5})[名位]?$/.exec(rest) ?? [];
  if (position) return { kind: 'rank', position: Number(position), scope: scope!, tie: tie !== undefined };

  const found: Qualifier[] = [];
  const take = (words: Words<Qualifier>): void => {
    const word = words.find(([pattern]) => pattern.test(rest));
    if (!word) return;
    found.push(word[1]);
    rest = rest.replace(word[0], '').trim();
  };
  const note = takeNote();
  rest = rest.replace(/^(?:累计|合计|共计|总计|达到|达|共|为)+/, '');
  take(before);
  const number = digits.exec(rest);
  const inWords = number ? null : numeral.exec(rest);
  if (!number && !inWords) return fault('no-figure');
  const printed = number ? plainDigits(number[2]!) : String(numberOf(inWords!));
  if (printed === undefined) return fault('digits');
  rest = rest.slice((number ?? inWords)![0].length);
  take(within);
  const scale = scales.find(([pattern]) => pattern.test(rest));
  if (scale) rest = rest.replace(scale[0], '');
  take(within);
  take(behind);
  const unit = rest.replace(/^ | $/g, '').replace(/^％$/, '%');
  if (found.length > 1) return fault('qualifiers');
  if (/^[-—–―~～至到、/+×:：.,，]*\d|[^A-Za-z^\d]\d/.test(unit) || /分之/.test(unit)) return fault('several');
  if (inWords ? !measureWord.test(unit) : !isUnit(unit)) return fault('unit');
  const value = Number((number && /[-−]/.test(number[1]!) ? '-' : '') + printed);
  return {
    kind: 'figure',
    value,
    unitMult: scale?.[1] ?? 0,
    decimals: printed.split('.')[1]?.length ?? 0,
    ...(found[0] && { qualifier: found[0] }),
    unit,
    ...(note && { note }),
  };

  /** A remark in brackets at the end, or a footnote mark; one character in brackets belongs to the measure word: 场（次）. */
  function takeNote(): string {
    const [whole, remark = ''] = /(?:[（(]([^（()）]{2,}|注)[)）]|[*＊†‡①-⑳]+|\[\d+\])$/.exec(rest) ?? [''];
    rest = rest.slice(0, rest.length - whole.length).trim();
    return remark;
  }
}

/** A measure word as headings have it: `万人` is 人 in ten thousands; `undefined` if the text is none. */
export function parsePrintedUnit(text: string): { readonly unit: string; readonly unitMult: number } | undefined {
  const plain = narrow(text);
  const scale = scales.find(([pattern]) => pattern.test(plain));
  const unit = scale ? plain.replace(scale[0], '') : plain;
  return plain && isUnit(unit) ? { unit, unitMult: scale?.[1] ?? 0 } : undefined;
}

function fault(kind: PrintedFault['fault']): PrintedFault {
  return { kind: 'fault', fault: kind };
}

/** Full-width digits and signs as plain ones, white space as single blanks, none between Chinese characters. */
function narrow(text: string): string {
  return text
    .replace(/[０-９．，]*[０-９][０-９．，]*|[％＋－]/g, (run) => run.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))
    .replace(/[\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/[ \t\r\n\f\u3000]+/g, ' ')
    .replace(/ ?([\u2e80-\u9fff（）%‰]) ?/g, '$1')
    .trim();
}

/** Digits without grouping marks; `undefined` if they are not one decimal number that can be kept exactly. */
function plainDigits(written: string): string | undefined {
  const plain = grouped.test(written) ? written.replace(/[^\d.]/g, '') : written;
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(plain) && plain.replace('.', '').length <= 15 ? plain : undefined;
}

function numberOf([word, tens, ones, single, hundreds]: RegExpExecArray): number {
  const digit = (character: string | undefined): number => (character === '两' ? 2 : counted.indexOf(character ?? '') + (character ? 1 : 0));
  if (word!.includes('十')) return (digit(tens) || 1) * 10 + digit(ones);
  return digit(single) * (hundreds === '百' ? 100 : hundreds === '千' ? 1000 : 1);
}

/** Whether the rest of a phrase is a measure word and not a sentence: `%`, `场（次）`, `万公里`, `元/人`, `km2`, `人次`. */
function isUnit(text: string): boolean {
  return /^(?:[%‰℃°]|个?百分点|[\u2e80-\u2fff\u3400-\u9fff（）()/·]{0,10}|(?=.*[A-Za-zµ$€£¥])[A-Za-zµ$€£¥²³/·^\d -]{1,24})$/.test(text);
}
