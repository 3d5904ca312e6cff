// Writes dist/feed.schema.json, the JSON Schema of a feed, from the zod schema that the widgets themselves use.
import { writeFileSync } from 'node:fs';
import { toJSONSchema } from 'zod/mini';
import { feedSchema } from '../dist/npm/feed/schema.js';

const schema = toJSONSchema(feedSchema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
writeFileSync('dist/feed.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
