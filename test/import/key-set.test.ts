import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeySet } from '../../src/import/key-set.js';

test('a key is new once, however many there are and however large', () => {
  const keys = new KeySet();
  const all = Array.from({ length: 50_000 }, (_, index) => [index, index * 65536, (index + 1) * 4294967296]).flat();
  const distinct = new Set(all);
  assert.equal(all.filter((key) => keys.add(key)).length, distinct.size);
  assert.equal([...distinct].some((key) => keys.add(key)), false);
});
