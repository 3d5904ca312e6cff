/** What columns are usually called, by what they are for: used only where neither format nor mapping file says it. */
import type { Role } from './table.js';

const names: readonly [Role, RegExp][] = [
  ['period', /^(?:time|time_?period|ref_?period|reference period|period|date|year|yr|yyyy|year_?month|quarter_?year|years|años?|ano|année|annee|jahr|år|tid|vuosi|anno|rok|年|年份|年度|时间|日期|时期|统计时间|统计年度|统计年份|报告期|数据时间)$/i],
  ['month', /^(?:month|mm|月|月份)$/i],
  ['quarter', /^(?:quarter|季|季度)$/i],
  ['day', /^(?:day|dd|日)$/i],
  ['value', /^(?:value|obs_?value|observation|observation value|amount|valor|valeur|wert|verdi|värde|数值|指标值|统计值|值|数据|数据值)$/i],
  ['printed', /^(?:printed|as_?printed|figure|phrase|原文|印出的数字|数字|表述)$/i],
  ['status', /^(?:obs_?status|status|flags?|flag ?codes?|obs_?flag|symbol|observation status|状态|标记)$/i],
  ['confidentiality', /^(?:obs_?conf|conf_?status|confidentiality)$/i],
  ['multiplier', /^(?:unit_?mult(?:iplier)?|multiplier|powercode|scale|倍数)$/i],
  ['decimals', /^(?:decimals?|decimal places|小数位数?)$/i],
  ['unit', /^(?:unit(?:s)?(?:_?measure|_?of_?measure)?|unit of measure|uom|measurement unit|计量单位|单位)$/i],
  ['low', /^(?:low|lower|lower_?bound|ci_?low|下限)$/i],
  ['high', /^(?:high|upper|upper_?bound|ci_?high|上限)$/i],
  ['note', /^(?:notes?|annotations?|comments?|obs_?comment|comment_?obs|remarks?|footnotes?|备注|注|说明|附注)$/i],
  ['source', /^(?:sources?|data ?source|数据来源|来源|资料来源|出处)$/i],
  ['definition', /^(?:definition|口径|指标口径|指标解释|定义)$/i],
  ['quote', /^(?:quote|quotation|引文|原句)$/i],
  ['indicator', /^(?:indicator|indicators|indic(?:_\w+)?|series|measure|variable|subject(?: descriptor)?|concept|contentscode|statistikkvariabel|item|指标|指标名称|指标项|统计指标|项目|项目名称)$/i],
  ['region', /^(?:ref_?area|entity|geo|geography|geo_?area|region|regions|area|country|countries|country or area|nation|territory|province|state|city|county|district|municipality|prefecture|location|place|reporter|(?:\w+_)?rep_?(?:cty|country|area)|reporting (?:country|area)|residence|kommune|fylke|kommun|län|maakunta|kunta|provincia|municipio|comunidad|行政区划|行政区|行政区域|地区|区域|地域|省份|省市|省区市|省|市州|城市|地市|市|设区市|县区|县|区县|县市|国家|国家和地区|国别)$/i],
  ['ignore', /^(?:序号|编号|no\.?|#|id|index|row|freq|frequency|time_?format|series_?key|obs_?key|key|last ?update|updated)$/i],
];

function roleOf(stem: string): Role | undefined {
  return names.find(([, form]) => form.test(stem))?.[0];
}

/** The role that a column's name suggests. */
export function roleOfName(name: string): Role | undefined {
  const { stem } = stemOf(name);
  const role = roleOf(stem);
  // Region/Country/Area, County and Region, 地区 Region.
  const parts = role === undefined ? stem.split(/\s*\/\s*|\s+(?:and|or)\s+|(?<=[\u4e00-\u9fff])\s+(?=[A-Za-z])/) : [];
  const [first] = parts;
  return first !== undefined && parts.length > 1 && parts.every((part) => roleOf(part) === roleOf(first)) ? roleOf(first) : role;
}

/** A name without the words that tell a code from its name: `Country Code` and `Country Name` have one stem. */
export function stemOf(name: string): { readonly stem: string; readonly is: 'code' | 'name' | undefined } {
  const text = name.trim().replace(/\s+/g, ' ').replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '');
  // 单位名称 is who, not what figures are counted in.
  if (/^单位(?:名称|名|代码|编码|编号)$/.test(text)) return { stem: text, is: undefined };
  const code = /^(.+?)(?:[ _-]?(?:code|id|iso\d?c?|iso3code)|代码|编码|代号)$/i.exec(text);
  if (code) return { stem: code[1]!, is: 'code' };
  if (/^(?:adcode|行政区划代码|区划代码|iso3|iso2|nuts)$/i.test(text)) return { stem: 'region', is: 'code' };
  const title = /^(.+?)(?:[ _-]?(?:name|label|title)|名称|名)$/i.exec(text);
  return title ? { stem: title[1]!, is: 'name' } : { stem: text, is: undefined };
}
