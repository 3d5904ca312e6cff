import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { cli, folder } from './world.js';

test('the schema is printed, or written to a file', async () => {
  const { code, out } = await cli(['schema']);
  assert.equal(code, 0);
  const schema = JSON.parse(out);
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.deepEqual(schema.required, ['title', 'publisher', 'published', 'version', 'regions', 'indicators']);
  const cwd = await folder();
  assert.deepEqual(await cli(['schema', '-o', 'feed.schema.json'], { cwd }), { code: 0, out: '', err: '' });
  assert.equal(await readFile(join(cwd, 'feed.schema.json'), 'utf8'), `${out}\n`);
});

test('every record of the schema takes a note to the editor', async () => {
  const schema = JSON.parse((await cli(['schema'])).out);
  for (const record of [schema, schema.properties.regions.items, schema.properties.indicators.items, schema.properties.indicators.items.properties.unit]) {
    assert.deepEqual(record.properties.$comment.type, ['string', 'array']);
  }
});

test('a file that cannot be written is named', async () => {
  const { code, err } = await cli(['schema', '-o', 'no/such/folder/x.json'], { cwd: await folder() });
  assert.equal(code, 1);
  assert.match(err, /cannot write no\/such\/folder\/x\.json: ENOENT/);
});
