import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDate, isSafeUrl } from '../../src/feed/form.js';

test('a date is a day that the calendar has', () => {
  assert.equal(isDate('2022-11-18'), true);
  for (const text of ['2022', '2022-11', '2022-02-30', '2022-11-18/2022-11-19', '18.11.2022', '']) assert.equal(isDate(text), false, text);
});

test('http, https and relative addresses may enter a page', () => {
  for (const text of ['https://example.org/a', 'HTTP://example.org', 'map.json', './map.json', '../a/b', '/a?b=c:d', '#part', '', '报告.html']) assert.equal(isSafeUrl(text), true, text);
});

test('no other scheme may, however it is hidden', () => {
  for (const text of ['javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:x', 'java\tscript\t:x', 'data:text/html,x', 'vbscript:x', 'file:///etc', 'blob:x', 'https:x']) {
    assert.equal(isSafeUrl(text), false, JSON.stringify(text));
  }
});
