import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodePage, encodeHtml } from '../../../src/cli/prerender/encoding.js';
import { splice } from '../../../src/cli/prerender/splice.js';

test('a page keeps every byte outside of its edits, in any order that they come', () => {
  const bytes = Buffer.concat([encodeHtml('宁夏<b>', 'gbk'), Buffer.of(0xff, 0x81), encodeHtml('</b>完', 'gbk')]);
  const page = decodePage(bytes, 'gbk');
  const at = page.text.indexOf('</b>');
  const result = splice(bytes, page, [{ start: at + 4, end: at + 5, text: '终' }, { start: at, end: at, text: '科ئ' }]);
  assert.equal(Buffer.compare(result, Buffer.concat([encodeHtml('宁夏<b>', 'gbk'), Buffer.of(0xff, 0x81), encodeHtml('科&#1574;</b>终', 'gbk')])), 0);
});

test('edits at one place stand in their order', () => {
  const bytes = Buffer.from('ab');
  const page = decodePage(bytes);
  assert.equal(Buffer.from(splice(bytes, page, [{ start: 1, end: 1, text: '1' }, { start: 1, end: 1, text: '2' }])).toString(), 'a12b');
});
