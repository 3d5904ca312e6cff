/** The JSON Schema of a mapping file, with what every key and word means. For Node: no page loads it. */
import { toJSONSchema } from 'zod/mini';
import { documentSchema, type Schema } from '../feed/document-schema.js';
import { mappingSchema } from './mapping-schema.js';
import { keys, values } from './mapping-words.js';

/** Draft 2020-12. A key that is not in it is a mistake, and is refused. */
export function mappingJsonSchema(): Record<string, unknown> {
  const schema = toJSONSchema(mappingSchema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties) jsonSchema.additionalProperties = false;
    },
  }) as Schema & Record<string, unknown>;
  documentSchema(schema, { keys, values });
  return Object.assign(schema, { title: '映射文件', description: '原文件里没有写明、转换成数据文件时要知道的事。What a source does not say, for convert.' });
}
