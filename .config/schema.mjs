// Writes dist/feed.schema.json and dist/mapping.schema.json, made from the zod schemas that the reading itself uses.
import { writeFileSync } from 'node:fs';
import { feedJsonSchema } from '../dist/npm/feed/json-schema.js';
import { mappingJsonSchema } from '../dist/npm/import/mapping-json-schema.js';

for (const [name, schema] of Object.entries({ feed: feedJsonSchema(), mapping: mappingJsonSchema() })) writeFileSync(`dist/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
