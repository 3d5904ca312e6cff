import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrapText } from '../../../src/cli/prerender/wrap.js';

const lines = (text: string, width: number): string[] => wrapText([{ text, style: { fontSize: 10 } }], width).map((line) => line.map((run) => run.text).join(''));

test('Chinese breaks anywhere but before its punctuation', () => {
  assert.deepEqual(lines('科学素质，提高了', 45), ['科学素', '质，提高', '了']);
});

test('other writing breaks between words, and a long word stands alone', () => {
  assert.deepEqual(lines('up to internationalisation now', 60), ['up to ', 'internationalisation ', 'now']);
});

test('texts of several styles share lines and keep their styles', () => {
  const [small, large] = [{ fontSize: 10 }, { fontSize: 20 }];
  assert.deepEqual(wrapText([{ text: '比', style: small }, { text: '七成', style: large }], 35), [[{ text: '比', style: small }, { text: '七', style: large }], [{ text: '成', style: large }]]);
});
