import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseFeed } from '../../src/feed/parse.js';

const readme = readFileSync('README.md', 'utf8');
const example = readFileSync('demo/feeds/example.json', 'utf8');
const blocks = [...readme.matchAll(/^```json\n(\{\n {2}"version": 1,[\s\S]*?)^```$/gm)].map(([, json]) => json);

test('the README shows one complete feed, word for word the one in demo/feeds/example.json', () => {
  assert.deepEqual(blocks, [example]);
});

test('the feed in the README parses without a single problem', () => {
  assert.deepEqual(parseFeed(JSON.parse(blocks[0] ?? '')).problems, []);
});
