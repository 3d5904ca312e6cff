import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documents } from './documents.js';
import { exercise } from './exercise.js';
import { mutatedFeed } from './mutate.js';

test('a number gives the same feed in every run, and numbers give unlike feeds', () => {
  const feeds = Array.from({ length: 50 }, (_, seed) => JSON.stringify(mutatedFeed(documents, seed)));
  assert.deepEqual(feeds, Array.from({ length: 50 }, (_, seed) => JSON.stringify(mutatedFeed(documents, seed))));
  assert.ok(new Set(feeds).size > 40);
});

test('five hundred mutated feeds are read alike by widgets and by check, throw nothing, and say nothing that a reader may not see', () => {
  let read = 0;
  for (let seed = 1; seed <= 500; seed++) {
    try {
      if (exercise(mutatedFeed(documents, seed), seed)) read++;
    } catch (error) {
      throw new Error(`npm run fuzz -- 1 ${seed}: ${(error as Error).message}`, { cause: error });
    }
  }
  assert.ok(read > 400, String(read));
});
