import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { it } from 'node:test';
import { Site } from '../../../src/cli/prerender/site.js';

it('an address of a site leads to a file of it, or to none', () => {
  const site = new Site('public');
  const address = (path: string): string => new URL(path, site.urlOf(join('public', 'index.html'))).href;
  assert.equal(site.fileOf(address('data/a%20b.json')), resolve('public/data/a b.json'));
  for (const path of ['https://example.org/a.json', '..%2f..%2fetc/passwd', 'data%5c..%5c..%5ca.json', '%zz.json']) assert.equal(site.fileOf(address(path)), undefined, path);
});
