import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeFeed } from '../../src/feed/decode.js';
import { explainProblem } from '../../src/feed/explain.js';
import { FeedError, type FeedProblem } from '../../src/feed/feed-error.js';
import type { Feed } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { reconcile } from '../../src/feed/reconcile.js';
import { badFeeds } from '../bad-feeds.js';
import { listed } from '../fixtures.js';

function read(bytes: BufferSource): { feed: Feed | undefined; problems: readonly FeedProblem[] } {
  try {
    const feed = parseFeed(decodeFeed(bytes));
    return { feed, problems: [...feed.problems, ...reconcile(feed)] };
  } catch (error) {
    if (error instanceof FeedError) return { feed: undefined, problems: [error.problem] };
    throw error;
  }
}

describe('a bad feed', () => {
  test('is one of many kinds', () => {
    assert.ok(badFeeds.length >= 80);
    assert.ok(new Set(badFeeds.map(({ code }) => code)).size >= 40);
  });

  for (const { name, code, onlyChecked, bytes, isShown } of badFeeds) {
    test(`${name} is told by its code alone, and ${isShown ? 'what is right in it stays' : 'refused'}`, () => {
      const { feed, problems } = read(bytes);
      assert.deepEqual([...new Set(problems.map((problem) => problem.code))], onlyChecked ? [] : [code], problems.map((problem) => explainProblem(problem)).join('\n'));
      const values = feed?.indicators.has('literacy') ? listed(feed.indicators.get('literacy')!).map(({ value }) => value) : [];
      assert.equal(values.includes(7.72), isShown);
    });
  }
});
