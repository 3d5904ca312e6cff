import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textWidth } from '../../src/layout/measure.js';

test('a Chinese character is as wide as the font is large', () => {
  assert.equal(textWidth('宁夏', 16), 32);
  assert.equal(textWidth('（％）。', 10), 40);
});

test('Latin letters, digits and points are narrower', () => {
  for (const text of ['a', '7', 'M', '.', ' ', 'ئ', '%']) {
    const width = textWidth(text, 10);
    assert.ok(width > 0 && width < 10, text);
  }
  assert.ok(textWidth('.', 10) < textWidth('7', 10));
});

test('an apostrophe in a name is no wider than a letter', () => {
  assert.equal(textWidth('’', 10), textWidth('a', 10));
});

test('a width grows with the font and adds up over the text', () => {
  assert.equal(textWidth('7.72%', 20), 2 * textWidth('7.72%', 10));
  assert.ok(Math.abs(textWidth('7.72%', 10) - ['7', '.', '7', '2', '%'].reduce((sum, character) => sum + textWidth(character, 10), 0)) < 1e-9);
});

test('a character outside the basic plane counts once', () => {
  assert.equal(textWidth('𠮷', 10), 10);
});

test('nothing has no width, and neither have the marks that keep names apart', () => {
  assert.equal(textWidth('', 10), 0);
  assert.equal(textWidth('\u2068宁\u2069', 10), 10);
});
