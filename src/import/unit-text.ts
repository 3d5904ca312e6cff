/** Units as sources write them, in headers (`GDP（亿元）`, `tmax (degC)`), names and columns, into kind, label and power of ten. */
import type { Unit } from '../feed/feed.js';

/** A unit as a feed has it, with the power of ten that its name held: 亿元 is 元 and 8. */
export interface UnitRead {
  readonly unit: Unit;
  readonly unitMult: number;
}

const powers: readonly [RegExp, number][] = [
  [/^(?:万亿|trillions?(?: of)?\b)\s*/i, 12],
  [/^(?:十亿|billions?(?: of)?\b|bn\b)\s*/i, 9],
  [/^(?:亿|hundred millions?\b)\s*/, 8],
  [/^(?:mil millones(?: de)?|milliards?(?: de| d'|\b)|milliarden?\b)\s*/i, 9],
  [/^(?:千万)\s*/, 7],
  [/^(?:百万|millions?(?: of| d['e])?\b|millones(?: de)?\b|millionen\b|mio\.?(?=\s)|mn\b)\s*/i, 6],
  [/^(?:十万)\s*/, 5],
  [/^(?:万|ten thousands?\b)\s*(?!分之|吨公里$)/, 4],
  [/^(?:千(?![克米瓦卡伏帕赫])|thousands?(?: of)?\b|miles de\b|milliers (?:de|d')\s?|tausend\b|1 ?000\b)\s*/i, 3],
  [/^(?:百(?!分))\s*/, 2],
];

const trailing: readonly [RegExp, number][] = [
  [/[\s,(]+trillions?\)?$/i, 12],
  [/[\s,(]+(?:billions?|bn)\)?$/i, 9],
  [/[\s,(]+(?:millions?|mio\.?)\)?$/i, 6],
  [/[\s,(]+thousands?\)?$/i, 3],
];

const kinds: readonly [Unit['kind'], RegExp][] = [
  ['share', /^(?:%|％|pc|pct|percent(?:age)?|per ?cent|prosent|prozent|procent|por ?cent\w*|pour ?cent|百分比|pc_\w+|pt)(?:\b|$|[\s_])/i],
  ['rate', /(?:‰|per (?:1[ ,.]?000|100[ ,.]?000|million|capita|inhabitant)|\/\s*(?:人|万人|千人|km2|平方公里)|per mille|rate)/i],
  ['index', /(?:指数|\bindex\b|=\s*100)/i],
  ['money', /(?:元|美元|欧元|日元|港元|\b(?:usd|us\$|eur|cny|rmb|gbp|jpy|dollars?|euros?|yuan|nok|sek|dkk|kroner)\b|[$€£¥￥])/i],
  ['area', /(?:平方|公顷|亩|\bkm2\b|km²|m²|\bha\b|hectares?|square)/i],
  ['length', /(?:公里|千米|米$|\bkm\b|\bmm\b|\bcm\b|\bm\b|\bmiles?\b|metres?|meters?)/i],
  ['count', /^(?:人|名|个|家|户|辆|台|件|项|次|场|场次|人次|套|所|座|支|张|册|本|只|头|起|处|宗|单|位|persons?|people|inhabitants?|personer|number|numbers?|nr|count|units?|households?|days?|天|日)$/i],
];

/** The unit in a text that names nothing but a unit. */
export function readUnit(text: string): UnitRead {
  // 增长（±%）
  let label = text.trim().replace(/^[±＋－+-]+\s*(?=[%％‰]|个?百分点)/, '');
  let unitMult = 0;
  for (const [form, power] of powers) {
    const match = form.exec(label);
    // 万 alone, or 亿 alone, is the whole unit of a bare count.
    if (match) {
      label = label.slice(match[0].length);
      unitMult = power;
      break;
    }
  }
  for (const [form, power] of unitMult ? [] : trailing) {
    if (!form.test(label)) continue;
    label = label.replace(form, '');
    unitMult = power;
    break;
  }
  const kind = kinds.find(([, form]) => form.test(label))?.[0] ?? 'quantity';
  return { unit: { kind, label: kind === 'share' && /^(?:％|pc|pct|percent(?:age)?|per ?cent|prosent|prozent|procent|百分比)$/i.test(label) ? '%' : label }, unitMult };
}

/** A header taken apart into its name and the unit in brackets, or after a comma, at its end; 增速% has one, too. 专利/万人 may be per head, and is a name. */
export function readHeader(header: string): { readonly name: string; readonly unit?: UnitRead } {
  const text = header.replace(/\s+/g, ' ').trim();
  const match = /^(.+?)\s*[（(［[]([^()（）[\]［］]{1,30})[)）］\]]$/.exec(text) ?? /^(.+?)[,，]\s*(%|‰|[^,，\s]{0,3}元|km2|mm)$/.exec(text) ?? /^(.*[\u4e00-\u9fff])\s*([%％‰])$/.exec(text);
  if (!match || !isUnit(match[2]!) || unitsIn(match[2]!).length > 1) return { name: text };
  return { name: match[1]!, unit: readUnit(match[2]!.replace(/^单位\s*[:：]\s*/, '')) };
}

/**
 * The units that a text lists: 万人、亿元 are two, 元/人 is one; what stands beside a unit and is none is left out. Of several, none is
 * the unit of all.
 */
export function unitsIn(text: string): readonly string[] {
  const own = text.trim().replace(/^单位\s*[:：]\s*/, '').replace(/(?<=^|\s)([十百千万亿]+)\s+(?=[\u4e00-\u9fff])/g, '$1');
  const [first = '', ...others] = own.split(/[、，,;；]/).map((part) => part.trim()).filter(Boolean);
  // USD, millions
  if (others.length && others.every((part) => readUnit(part).unit.label === '')) return [own];
  const isList = own.includes('、');
  const parts = [first, ...others.filter((part) => isUnit(part) || (isList && part.length <= 6 && !/\d/.test(part)))];
  return [...new Set(parts.flatMap(apart))];
}

/** 亿元 % and 万人/亿元: units beside each other with nothing, or a stroke, between them; 元/人 is a unit of two words. */
function apart(part: string): readonly string[] {
  const words = /[\u4e00-\u9fff]/.test(part) || /\s[%％‰](?:\s|$)/.test(part) ? part.split(/\s+/) : [part];
  return words.filter((word, index) => index === 0 || isUnit(word)).flatMap((word) => {
    const sides = word.split(/[/／]/);
    return sides.length > 1 && sides.every((side) => /^[%％‰]$/.test(side) || readUnit(side).unitMult > 0) ? sides : [word];
  });
}

/** Whether figures of this name are a part or a growth of something, which no 万人 or 亿元 over a whole table counts. */
export function isRatio(name: string): boolean {
  return /(?:率|增速|增长|增长速度|增幅|涨幅|降幅|同比|环比|占比|比重|比例|百分比|百分点|指数|系数)$|\b(?:rates?|ratios?|growth|shares?|percent(?:age)?)$/i.test(name.trim());
}

/** Whether a unit can be that of a part or a growth: it counts no things. */
export function isOfRatio({ unit: { kind }, unitMult }: UnitRead): boolean {
  return unitMult === 0 && kind !== 'count' && kind !== 'money' && kind !== 'area' && kind !== 'length';
}

/** Whether a text in brackets looks like a unit rather than a remark: 亿元, %, degC, current US$; not 2020, not 含港澳台. */
export function isUnit(text: string): boolean {
  if (/^单位\s*[:：]/.test(text)) return true;
  if (/^\d{4}/.test(text)) return false;
  const { unit, unitMult } = readUnit(text);
  return unitMult > 0 || unit.kind !== 'quantity' || /^(?:°|deg ?)[CF]$|^(?:吨|千克|公斤|克|升|立方米|千瓦时|度|小时|hours?|mm|kg|t|tonnes?|tons|kwh|gwh|mw|l|岁|分|元\/.+)$/i.test(text);
}

/** The unit that stands alone below a header, in brackets or not. */
export function unitBelow(text: string): UnitRead | undefined {
  return readHeader(`x (${text.replace(/^[（(](.*)[)）]$/, '$1')})`).unit;
}
