/** The JSON Schema of a feed, made from the schema that the widgets use. For Node: no page loads it. */
import { toJSONSchema } from 'zod/mini';
import { feedSchema } from './schema.js';
import { commentKey } from './words.js';

type Schema = Record<string, unknown>;

const comment: Schema = { description: '给编辑数据文件的人看的说明，组件不读。A note to whoever edits the feed; no widget reads it.', type: ['string', 'array'], items: { type: 'string' } };

/** Draft 2020-12, of the document as it is written (before defaults). */
export function feedJsonSchema(): Schema {
  return toJSONSchema(feedSchema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties) Object.assign(jsonSchema.properties, { [commentKey]: comment });
    },
  });
}
