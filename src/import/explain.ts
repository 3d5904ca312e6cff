/** What an import says of itself, in Chinese and English: the only place that turns its codes into sentences. */
import type { Assumption, AssumptionCode, ImportError, ImportErrorCode, Loss, LossCode } from './import-error.js';

type Sentence = readonly [zh: string, en: string];

const errors: Readonly<Record<ImportErrorCode, Sentence>> = {
  format: ['无法识别的内容', 'not understood'],
  json: ['无效 JSON', 'invalid JSON'],
  encoding: ['编码不符，请用 --encoding 指明', 'another encoding; name it with --encoding'],
  zip: ['不是 XLSX 文件，也不是装有 CSV 的 ZIP（.xls 请另存为 .xlsx）', 'neither an XLSX file nor a ZIP of CSV files (save an .xls as .xlsx)'],
  sheet: ['没有这张工作表，现有', 'there is no such sheet; there are'],
  mapping: ['映射文件有误；可写', 'fault in the mapping file; there may stand'],
  resource: ['找不到所指的文件', 'a file that is pointed to is not there'],
  'no-table': ['没有找到数据表', 'no table found'],
  'no-period': ['没有找到时间；请在映射文件中写', 'no period found; write in the mapping file'],
  'no-value': ['没有找到数值；请在映射文件中写', 'no figures found; write in the mapping file'],
  ambiguous: ['有两种读法；请在映射文件中写', 'can be read in two ways; write in the mapping file'],
  'too-many': ['数据过多', 'too much'],
  answer: ['服务器返回的是错误', 'the server answered with an error'],
};

const losses: Readonly<Record<LossCode, Sentence>> = {
  'period-form': ['无法表示的时间', 'a period that a feed cannot say'],
  'not-a-number': ['不是一个数值', 'not one figure'],
  digits: ['位数超出数值的精度，末位有舍入', 'more digits than a number holds, the last are rounded'],
  duplicate: ['同一地区、时间、分组重复，以前一条为准', 'the same region, period and group again; the first stays'],
  column: ['没有用到的列', 'a column that is not used'],
  attribute: ['没有用到的属性', 'an attribute that is not used'],
  status: ['没有对应写法的状态', 'a status that a feed has no letter for'],
  multiplier: ['无效的倍数', 'an invalid multiplier'],
  'region-missing': ['没有写地区的行', 'a row without a region'],
  resource: ['没有读取的文件或资源', 'a file or resource that was not read'],
  link: ['没有跟随的链接', 'a link that was not followed'],
  'foreign-key': ['外键', 'a foreign key'],
  paging: ['只是其中一页，请取全部再转换', 'one page only; ask for all and convert again'],
  action: ['要求删除的数据', 'data to be deleted'],
  sparse: ['没有写出的空格', 'cells that are not written'],
  'no-cell': ['各维度以外的数值，没有它的位置', 'a figure outside the dimensions, which have no place for it'],
  annotation: ['没有用到的注释', 'a remark that is not used'],
  formula: ['没有结果的公式', 'a formula without a result'],
  'row-length': ['超出表头的格', 'cells beyond the header'],
  only: ['映射文件 only 排除的行', 'a row that "only" of the mapping file leaves out'],
  'several-values': ['只取第一个值', 'only the first value is taken'],
  'partial-key': ['只说明一组数据、没有数值的行', 'a row that says something of several figures and has none'],
  rounded: ['按单元格的显示格式舍入', 'rounded as its cells show it'],
  merged: ['合并单元格里的数值，只记在第一格', 'a figure in merged cells, kept in the first of them'],
  table: ['没有读取的表', 'a table that was not read'],
};

const assumptions: Readonly<Record<AssumptionCode, Sentence>> = {
  title: ['没有标题', 'no title'],
  publisher: ['没有发布单位', 'no publisher'],
  published: ['没有发布日期，写作', 'no day of publication, written as'],
  'region-column': ['当作地区的列', 'taken for the region'],
  'one-region': ['没有地区，全部归于', 'no region, all belongs to'],
  'period-column': ['当作时间的列', 'taken for the period'],
  unit: ['没有单位', 'no unit'],
  'missing-meaning': ['符号的意思', 'meaning of a sign'],
  header: ['表头所在的行', 'row of the header'],
  'second-region': ['另有一个地区维度，当作分组；作为地区的是', 'another geographic dimension, taken for a breakdown; the region is'],
  constant: ['各行相同的维度', 'a dimension of one value'],
  encoding: ['不是 UTF-8，按此编码读取', 'not UTF-8, read as'],
  'several-units': ['写了几种单位，有不止一种读法，一种也没有套用', 'several units, can be read in two ways: none is applied'],
  'unit-of-others': ['有的没有写单位，当作', 'some have no unit, taken to be in'],
  'odd-unit': ['只有一部分数值写了单位，只算它们的', 'a unit that only some figures have, kept for these'],
  'group-column': ['当作分组的列', 'taken for a breakdown'],
};

const pick = ([zh, en]: Sentence, lang: string): string => (/^zh/i.test(lang) ? zh : en);
const quote = (value: string | undefined): string => (value === undefined || value === '' ? '' : ` "${value}"`);

/** Why a source could not become a feed, in Chinese or (any other language) English. */
export function explainImportError({ code, path, value, line }: ImportError, lang: string): string {
  return `${path ? `${path}: ` : ''}${pick(errors[code], lang)}${line ? ` ${line}` : ''}${quote(value)} [${code}]`;
}

/** What is not in the feed. */
export function explainLoss({ code, path, value, count }: Loss, lang: string): string {
  const times = count > 1 ? (/^zh/i.test(lang) ? `（${count} 处）` : ` (${count})`) : '';
  return `${path}: ${pick(losses[code], lang)}${quote(value)}${times} [${code}]`;
}

/** What was assumed, and the line of the mapping file that would say it otherwise. */
export function explainAssumption({ code, path, value, line }: Assumption, lang: string): string {
  const remedy = line === undefined ? '' : /^zh/i.test(lang) ? `；要另作说明，在映射文件中写 ${line}` : `; to say otherwise, write in the mapping file ${line}`;
  return `${path}: ${pick(assumptions[code], lang)}${quote(value)}${remedy} [${code}]`;
}
