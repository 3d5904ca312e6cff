/** What every key and word of a mapping file means, in Chinese (and English for the first level). For its JSON Schema; no page loads it. */
import { keys as feedKeys, type Meaning } from '../feed/schema-keys.js';
import { values as feedValues } from '../feed/schema-values.js';
import type { Role } from './table.js';

const roles: Readonly<Record<Role, string>> = {
  region: '地区的代码或名称',
  'region-name': '地区的名称，另有一列是代码',
  period: '时间',
  month: '月，另有一列是年',
  quarter: '季度，另有一列是年',
  day: '日，另有列是年和月',
  indicator: '指标的代码或名称',
  'indicator-name': '指标的名称，另有一列是代码',
  breakdown: '分组，例：性别',
  'breakdown-name': '分组的名称，另有一列是代码',
  value: '数值',
  status: '数值的状态或标记',
  confidentiality: '是否保密',
  unit: '单位',
  multiplier: '倍数',
  decimals: '小数位数',
  low: '区间的下限',
  high: '区间的上限',
  rank: '排名，写在它前面那一列数值上',
  note: '说明',
  source: '来源',
  definition: '口径',
  quote: '原文',
  printed: '原文的写法',
  ignore: '不用这一列',
};

const skip: Meaning = ['不要', '不转换这一项时写 true。'];
const { id, name, short, definition, topic, unit, better, time } = feedKeys['indicators']!;
const figure = feedKeys['indicators.observations']!;

export const keys: Readonly<Record<string, Readonly<Record<string, Meaning | undefined>>>> = {
  '': {
    $schema: ['定义', 'JSON Schema 的地址，给编辑器用，例："mapping.schema.json"。'],
    title: ['标题', '数据文件的标题。The feed’s title.'],
    publisher: ['发布单位', '发布单位。Who publishes the feed.'],
    published: ['发布日期', '发布日期 YYYY-MM-DD。The day of publication.'],
    lang: ['语言', '文字的语言（BCP 47）。The language of plain strings.'],
    updates: ['更新周期', '更新周期（ISO 8601），如 P1Y。How often the feed is renewed.'],
    sources: ['来源', '资料来源；第一个用于没有另写来源的指标。Sources; the first serves indicators that name none.'],
    columns: ['各列', '某列（维度）是什么：按它在原文件里的名称写。What a column or dimension is for, by its name in the source.'],
    headers: ['表头', '数值列的表头是时间、地区还是指标。What the headers of columns of figures are.'],
    region: ['地区', '没有地区列时，全部数值属于哪里。The one region of a table without a column for it.'],
    period: ['时间', '没有时间列时，全部数值属于何时。The one period of a table without a column for it.'],
    indicators: ['指标', '指标：按原文件里的代码或列名写。Indicators, by code or column in the source.'],
    regions: ['各地区', '地区：按原文件里的代码或名称写。Regions, by code or name in the source.'],
    breakdowns: ['分组', '分组：按列名写名称、合计的代码、各组的名称。Breakdowns, by column: name, code of the total, names of groups.'],
    statuses: ['符号', '符号的意思：SDMX 状态字母，或缺数据的原因。What a sign means: a status letter of SDMX, or why there is no figure.'],
    numbers: ['数字的写法', '小数点和千分位的写法。Decimal mark and thousands separator.'],
    dates: ['日期的写法', '日期的写法，如 dd/MM/yyyy。How days are written.'],
    table: ['表格', '工作表、表头在第几行、分隔符。Worksheet, row of the header, delimiter.'],
    only: ['只要', '只要这些代码的行，如 {"FREQ": ["A"]}。Only rows with these codes.'],
  },
  publisher: feedKeys['publisher']!,
  sources: feedKeys['sources']!,
  region: { code: feedKeys['regions']!['code'], name: feedKeys['regions']!['name'] },
  indicators: { id, name, short, definition, topic, unit, unitMult: figure['unitMult'], decimals: figure['decimals'], better, time, source: figure['source'], skip },
  'indicators.unit': feedKeys['indicators.unit']!,
  regions: { code: feedKeys['regions']!['code'], name: feedKeys['regions']!['name'], short: feedKeys['regions']!['short'], within: feedKeys['regions']!['within'], skip },
  breakdowns: {
    name: ['名称', '按什么分组，例：性别。'],
    total: ['合计', '哪个代码是各组的合计，例："T"。'],
    groups: ['各组', '各组的名称，按代码写，例：{"M": "男", "F": "女"}。'],
  },
  numbers: { decimal: ['小数点', '小数点的写法，例："."。'], group: ['千分位', '千分位的写法，例：","。'] },
  table: {
    sheet: ['工作表', '用哪个工作表，写它的名称。'],
    headerRow: ['表头', '表头在第几行，从 1 数起。'],
    delimiter: ['分隔符', '各列用什么隔开，例："," 或 ";"。'],
  },
};

export const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  columns: roles,
  headers: { period: '时间，例：各年一列', region: '地区，例：各市一列', indicator: '指标，例：各项一列' },
  'indicators.unit.kind': feedValues['indicators.unit.kind']!,
  'indicators.better': feedValues['indicators.better']!,
  'indicators.time': feedValues['indicators.time']!,
  statuses: { ...feedValues['indicators.observations.status'], ...feedValues['indicators.observations.missing'] },
};
