import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localize } from '../../src/feed/text.js';

const name = { 'zh-CN': '宁夏', en: 'Ningxia', ug: 'نىڭشيا' };

test('a plain text serves every language', () => {
  assert.equal(localize('宁夏', 'ug'), '宁夏');
});

test('a text by language is taken in the language asked for', () => {
  assert.equal(localize(name, 'en'), 'Ningxia');
});

test('capital letters in a language tag do not matter', () => {
  assert.equal(localize(name, 'ZH-cn'), '宁夏');
});

test('a language without its region, or with another one, is found by its first part', () => {
  assert.equal(localize(name, 'zh'), '宁夏');
  assert.equal(localize(name, 'en-GB'), 'Ningxia');
  assert.equal(localize({ 'en-GB': 'Ningxia' }, 'en-US'), 'Ningxia');
});

test('the exact language goes before one of the same family', () => {
  assert.equal(localize({ 'zh-TW': '寧夏', 'zh-CN': '宁夏' }, 'zh-CN'), '宁夏');
});

test('a language that is not there falls back to the feed’s own, then Chinese, then English, then any', () => {
  assert.equal(localize({ ...name, bo: 'ནིང་ཞ།' }, 'fr', 'bo'), 'ནིང་ཞ།');
  assert.equal(localize(name, 'fr', 'de'), '宁夏');
  assert.equal(localize({ en: 'Ningxia', ug: 'نىڭشيا' }, 'fr'), 'Ningxia');
  assert.equal(localize({ ug: 'نىڭشيا' }, 'fr'), 'نىڭشيا');
});

test('nothing written is an empty text', () => {
  assert.equal(localize(undefined, 'en'), '');
  assert.equal(localize({}, 'en'), '');
});

test('characters that turn the order of the text around are left out: no figure after them is read backwards', () => {
  assert.equal(localize('比例\u202e为7.72%', 'zh-CN'), '比例为7.72%');
  assert.equal(localize({ ug: '\u202d\u200f7.72%' }, 'ug'), '\u200f7.72%');
});
