// Writes dist/feed.schema.json, the JSON Schema of a feed, from the zod schema that the widgets themselves use.
import { writeFileSync } from 'node:fs';
import { feedJsonSchema } from '../dist/npm/feed/json-schema.js';

writeFileSync('dist/feed.schema.json', `${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
