import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { feedJsonSchema } from '../../src/feed/json-schema.js';
import { parseFeed } from '../../src/feed/parse.js';
import { reconcile } from '../../src/feed/reconcile.js';
import { cli, folder } from './world.js';

for (const lang of ['zh-CN', 'en'] as const) {
  test(`the starter feed has no fault and contradicts nothing (${lang})`, async () => {
    const { code, out } = await cli(['new'], { lang });
    assert.equal(code, 0);
    const feed = parseFeed(JSON.parse(out));
    assert.deepEqual(feed.problems, []);
    assert.deepEqual(reconcile(feed), []);
    assert.deepEqual([...feed.indicators.keys()], ['literacy', 'volunteers', 'events']);
    assert.match(JSON.stringify(feed.title), /示例/);
  });

  test(`the starter feed fits the JSON Schema (${lang})`, async () => {
    const { out } = await cli(['new'], { lang });
    const schema = z.fromJSONSchema(feedJsonSchema() as never);
    assert.deepEqual(schema.safeParse(JSON.parse(out)).error, undefined);
  });
}

test('its notes are in the language of whoever asked', async () => {
  const notes = async (lang: 'zh-CN' | 'en') => [...(await cli(['new'], { lang })).out.matchAll(/"\$comment": "(.*)"/g)].map(([, note]) => note!);
  const [chinese, english] = [await notes('zh-CN'), await notes('en')];
  assert.equal(chinese.length, english.length);
  assert.ok(chinese.length >= 8);
  assert.ok(chinese.every((note) => /[\u4e00-\u9fff]{3}/.test(note)));
  assert.ok(english.every((note) => /[a-z] [a-z]/.test(note)));
});

test('a feed that is there stays, unless it is to be overwritten', async () => {
  const cwd = await folder();
  await writeFile(join(cwd, 'feed.json'), 'mine');
  const { code, err } = await cli(['new', '-o', 'feed.json'], { cwd });
  assert.equal(code, 1);
  assert.match(err, /already there: feed\.json; add --force/);
  assert.equal(await readFile(join(cwd, 'feed.json'), 'utf8'), 'mine');
  assert.equal((await cli(['new', '-o', 'feed.json', '--force'], { cwd })).code, 0);
  assert.equal(JSON.parse(await readFile(join(cwd, 'feed.json'), 'utf8')).version, 1);
});
