/** The JSON Schema of a feed, made from the schema that the widgets use. For Node: no page loads it. */
import { toJSONSchema } from 'zod/mini';
import { documentSchema, type Schema } from './document-schema.js';
import { feedSchema } from './schema.js';
import { keys } from './schema-keys.js';
import { values } from './schema-values.js';
import { commentKey } from './words.js';

/** A schema of zod, as far as its checks carry our codes. */
interface Checked {
  readonly _zod: { readonly def: { readonly checks?: readonly { readonly _zod: { readonly def: { readonly error?: () => string } } }[] } };
}

const comment: Schema = { title: '编者的话', description: '给编辑数据文件的人看的说明，组件不读。A note to whoever edits the feed; no widget reads it.', type: ['string', 'array'], items: { type: 'string' } };

const day = '(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const side = `\\d{4}(?:-(?:Q[1-4]|0[1-9]|1[0-2]|${day}))?`;

/** What editors mark of texts that have a form, by the code of their test; `check` knows the days of a month, too. */
const forms: Readonly<Record<string, Readonly<Schema>>> = {
  period: { pattern: `^${side}(?:/${side})?$`, patternErrorMessage: '时间写成 2020、2020-Q1、2020-03、2020-10-16，时段写成 2017/2022。' },
  date: { pattern: `^\\d{4}-${day}$`, patternErrorMessage: '日期写成 YYYY-MM-DD，例：2022-11-18。' },
};

/** Draft 2020-12, of the document as it is written (before defaults), with what every key and word means in Chinese. */
export function feedJsonSchema(): Record<string, unknown> {
  const schema = toJSONSchema(feedSchema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.properties) Object.assign(jsonSchema.properties, { [commentKey]: comment });
      for (const { _zod } of (zodSchema as unknown as Checked)._zod.def.checks ?? []) Object.assign(jsonSchema, forms[_zod.def.error?.() ?? '']);
    },
  }) as Schema & Record<string, unknown>;
  documentSchema(schema, { keys, values });
  nameColumns(schema.properties!['indicators']!.items!.properties!['observations']!);
  return Object.assign(schema, { title: '数据文件', description: 'indicator-widgets 的数据文件：指标、地区、数值和它们的来源，照报告原文写。' });
}

/** Columns have the keys of rows. */
function nameColumns({ anyOf = [] }: Schema): void {
  const row = anyOf.find(({ type }) => type === 'array')!.items!;
  const columns = anyOf.find(({ additionalProperties }) => additionalProperties !== undefined)!;
  columns.properties = Object.fromEntries(Object.entries(row.properties!).map(([key, property]) => [key, key === commentKey ? property : columnOf(property)]));
}

function columnOf({ title = '', description = '', enum: words, enumDescriptions = [] }: Schema): Schema {
  return { title, description, type: 'array', ...(words && { items: { enum: [...words, null], enumDescriptions: [...enumDescriptions, '没有'] } }) };
}
