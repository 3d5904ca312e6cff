import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesFor, registerMessages } from '../../src/messages/catalogue.js';
import type { Messages } from '../../src/messages/messages.js';
import { en } from '../../src/messages/en.js';
import { ug } from '../../src/messages/ug.js';
import { wholeMessages, zhCN } from '../../src/messages/zh-cn.js';
import { zhFigure } from '../../src/messages/zh-cn-figure.js';

test('Chinese is there at once, for every kind of Chinese and for a page without a language', () => {
  for (const lang of ['zh-CN', 'zh', 'ZH-Hans', 'zh_CN', '']) assert.equal(messagesFor(lang), zhFigure, lang);
});

test('all words are had from the words of a figure, in Chinese and where a catalogue is whole', () => {
  assert.equal(wholeMessages(zhFigure), zhCN);
  for (const m of [zhCN, en, ug]) assert.equal(wholeMessages(m), m);
});

test('other languages are fetched, and are there at once from then on', async () => {
  const answer = messagesFor('ug-CN');
  assert.ok(answer instanceof Promise);
  assert.equal(await answer, ug);
  assert.equal(messagesFor('ug'), ug);
});

test('a language without a catalogue is served in English', async () => {
  assert.equal(await messagesFor('fr'), en);
  assert.equal(messagesFor('en-GB'), en);
});

test('a page may add a language or replace one', () => {
  const bo = { ...en, lang: 'bo' };
  registerMessages('bo-CN', bo);
  assert.equal(messagesFor('bo'), bo);
  const own = { ...zhCN, source: '出处：' };
  const before = messagesFor('zh-CN') as Messages;
  registerMessages('zh', own);
  assert.equal(messagesFor('zh-CN'), own);
  registerMessages('zh', before);
});
