/** What a heading of a table says: a period, a measure word, a name, and what its column or row holds. */
import { parsePrintedUnit } from '../feed/printed.js';
import { parsePrintedPeriod } from '../feed/printed-period.js';

/** What is said of every figure below or beside a heading. */
export interface Heading {
  readonly name: string;
  readonly period: string | undefined;
  /** As written: `%`, `万人`. */
  readonly unit: string | undefined;
}

/** What a column of labels holds; `skip` is neither label nor figure. */
export type Role = 'region' | 'period' | 'indicator' | 'unit' | 'skip';

const roles: readonly (readonly [Role, RegExp])[] = [
  ['skip', /^(?:序号|编号|排名|名次|位次|排序|备注|说明|注|来源|数据来源|责任单位|代码)$/],
  ['unit', /^(?:计量)?单位$/],
  ['period', /^(?:年份|年度|年|时间|日期|时期|月份|季度)$/],
  ['region', /^(?:地区|区域|省份?|省区市|城市|地市|市州?|县|县区|市县|区县|县（市、区）|行政区划?)$/],
  ['indicator', /^(?:指标|指标名称|项目|名称|内容|类别|分类)$/],
];
const nothingMore = /^(?:数值|数据|数量|值|指标值|数额|结果|合计|总计)$/;
/** Measure words in brackets behind a name; other brackets belong to the name. */
const unitInBrackets = /[（(](?:单位[:：])?((?:[十百千万亿]*(?:[个名人次场项家支条所届封套台辆座处部只户位批篇件种类年天元亩米里吨]|人次|场次|场（次）|公里|平方米|平方公里|公顷|小时|公斤|千克|美元|百分点))|[%％‰])[)）]/;
const unitInWords = /[（(，,;；\s]*(?:计量)?单位[:：]\s*([^\s，,、;；）)]+)\s*[)）]?(?![、，,])/;

/** The role that a heading gives to its column, if it is one of the usual words. */
export function roleOf(name: string): Role | undefined {
  const plain = name.replace(/\s/g, '');
  return roles.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Reads one heading. */
export function readHeading(text: string): Heading {
  let rest = text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
  const found = unitInBrackets.exec(rest) ?? unitInWords.exec(rest);
  const unit = found && parsePrintedUnit(found[1]!) ? found[1] : undefined;
  if (unit !== undefined) rest = rest.replace(found![0], '').trim();
  const whole = parsePrintedPeriod(rest);
  if (whole) return { name: '', period: whole, unit };
  const [, leading = '', behind = ''] = /^(\d{4}年(?:\d{1,2}月|第?[一二三四1-4]季度)?)(?![-—–―~～至到])(.+)$/.exec(rest.replace(/ /g, '')) ?? [];
  const name = (leading ? behind : rest).trim();
  return { name: nothingMore.test(name) ? '' : name, period: leading ? parsePrintedPeriod(leading) : undefined, unit: unit ?? (/^[%％‰]$/.test(name) ? name : undefined) };
}

/** The one period that a title speaks of; `undefined` if it speaks of none or of several. */
export function periodInTitle(title: string): string | undefined {
  const found = title.replace(/\s/g, '').match(/\d{4}(?:年?[-—–―~～至]\d{4})?年(?:第?[一二三四1-4]季度|\d{1,2}月(?:\d{1,2}日)?)?/g) ?? [];
  return new Set(found).size === 1 ? parsePrintedPeriod(found[0]!) : undefined;
}
