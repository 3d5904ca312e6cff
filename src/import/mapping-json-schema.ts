/** The JSON Schema of a mapping file, with what each key means in Chinese and English. For Node: no page loads it. */
import { toJSONSchema } from 'zod/mini';
import { mappingSchema } from './mapping-schema.js';

const meanings: Readonly<Record<string, string>> = {
  title: '数据文件的标题。The feed’s title.',
  publisher: '发布单位。Who publishes the feed.',
  published: '发布日期 YYYY-MM-DD。The day of publication.',
  lang: '文字的语言（BCP 47）。The language of plain strings.',
  updates: '更新周期（ISO 8601），如 P1Y。How often the feed is renewed.',
  sources: '资料来源；第一个用于没有另写来源的指标。Sources; the first serves indicators that name none.',
  columns: '某列（维度）是什么：按它在原文件里的名称写。What a column or dimension is for, by its name in the source.',
  headers: '数值列的表头是时间、地区还是指标。What the headers of columns of figures are.',
  region: '没有地区列时，全部数值属于哪里。The one region of a table without a column for it.',
  period: '没有时间列时，全部数值属于何时。The one period of a table without a column for it.',
  indicators: '指标：按原文件里的代码或列名写。Indicators, by code or column in the source.',
  regions: '地区：按原文件里的代码或名称写。Regions, by code or name in the source.',
  breakdowns: '分组：按列名写名称、合计的代码、各组的名称。Breakdowns, by column: name, code of the total, names of groups.',
  statuses: '符号的意思：SDMX 状态字母，或缺数据的原因。What a sign means: a status letter of SDMX, or why there is no figure.',
  numbers: '小数点和千分位的写法。Decimal mark and thousands separator.',
  dates: '日期的写法，如 dd/MM/yyyy。How days are written.',
  table: '工作表、表头在第几行、分隔符。Worksheet, row of the header, delimiter.',
  only: '只要这些代码的行，如 {"FREQ": ["A"]}。Only rows with these codes.',
};

/** Draft 2020-12. A key that is not in it is a mistake, and is refused. */
export function mappingJsonSchema(): Record<string, unknown> {
  return toJSONSchema(mappingSchema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema, path }) => {
      if (jsonSchema.properties && path.length === 0) for (const [key, meaning] of Object.entries(meanings)) Object.assign(jsonSchema.properties[key] as object, { description: meaning });
      if (jsonSchema.properties) jsonSchema.additionalProperties = false;
    },
  });
}
