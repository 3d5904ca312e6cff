import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { buildEmbed } from '../../.config/embed.mjs';

it('the script built once more is the same, byte for byte, and so is its hash', async () => {
  const files = await buildEmbed();
  // Not assert.equal: nobody reads a difference of so many characters.
  assert.ok(String(files.get('indicator-widgets.js')) === readFileSync('dist/indicator-widgets.js', 'utf8'), 'the scripts differ');
  const built = JSON.parse(String(files.get('sri.json'))) as Record<string, string>;
  const published = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Record<string, string>;
  assert.equal(built['indicator-widgets.js'], published['indicator-widgets.js']);
});

it('every test that the README names for a promise is there', () => {
  const readme = readFileSync('README.md', 'utf8');
  const promises = readme.slice(readme.indexOf('## 承诺'), readme.indexOf('## 浏览器'));
  const named = [...promises.matchAll(/\]\((test\/[^)]+|stories[^)]*)\)/g)].map(([, path = '']) => path);
  assert.ok(named.length >= 20, `${named.length} tests are named`);
  assert.deepEqual(named.filter((path) => !existsSync(path)), []);
});
