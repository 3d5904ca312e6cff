import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError, quoteValue } from '../../src/feed/feed-error.js';

test('an error says where, what and what was found', () => {
  const error = new FeedError({ code: 'version', path: 'version', value: 2, expected: '1' });
  assert.equal(error.message, 'version: version 2; 1');
  assert.equal(error.name, 'FeedError');
  assert.ok(error instanceof Error);
});

test('an error about the whole document names the feed', () => {
  assert.equal(new FeedError({ code: 'truncated', path: '' }).message, 'feed: truncated');
});

test('a thrown problem is always an error', () => {
  assert.equal(new FeedError({ code: 'empty', path: 'indicators' }).problem.severity, 'error');
});

test('values are quoted as JSON', () => {
  assert.equal(quoteValue('2020年'), '"2020年"');
  assert.equal(quoteValue(7), '7');
  assert.equal(quoteValue(null), 'null');
  assert.equal(quoteValue({ a: [1] }), '{"a":[1]}');
});

test('long values are cut at 60 characters', () => {
  const text = quoteValue('9'.repeat(200));
  assert.ok(text.length <= 60);
  assert.ok(text.endsWith('9…'));
});

test('values that JSON cannot hold are named by their type', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  assert.equal(quoteValue(circle), 'object');
  assert.equal(quoteValue(undefined), 'undefined');
  assert.equal(quoteValue(() => 1), 'function');
});
