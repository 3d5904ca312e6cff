import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeFeed } from '../../src/feed/decode.js';
import { FeedError, type FeedProblem } from '../../src/feed/feed-error.js';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** `{"名":"宁夏"}` as a Chinese Windows saves it. */
const gbk = new Uint8Array([0x7b, 0x22, 0xc3, 0xfb, 0x22, 0x3a, 0x22, 0xc4, 0xfe, 0xcf, 0xc4, 0x22, 0x7d]);

function faultOf(input: Uint8Array<ArrayBuffer>, contentType?: string): FeedProblem {
  try {
    decodeFeed(input, contentType);
  } catch (error) {
    if (error instanceof FeedError) return error.problem;
  }
  throw new Error('no FeedError');
}

test('UTF-8 is read without being declared', () => {
  assert.deepEqual(decodeFeed(bytes('{"名":"宁夏"}')), { 名: '宁夏' });
});

test('a byte order mark is no part of the document', () => {
  assert.deepEqual(decodeFeed(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('{"a":1}')])), { a: 1 });
});

test('GB 18030 and GBK are read when the server declares them', () => {
  assert.deepEqual(decodeFeed(gbk, 'application/json; charset=gb18030'), { 名: '宁夏' });
  assert.deepEqual(decodeFeed(gbk, 'text/plain;charset="GBK"'), { 名: '宁夏' });
});

test('GBK bytes without a declaration are a fault of encoding', () => {
  const { code, value } = faultOf(gbk, 'application/json');
  assert.deepEqual([code, value], ['encoding', 'utf-8']);
});

test('UTF-8 is read as such, whatever a server declares for all its files', () => {
  for (const charset of ['iso-8859-1', 'gb2312', 'klingon']) assert.deepEqual(decodeFeed(bytes('{"名":"宁夏"}'), `application/json; charset=${charset}`), { 名: '宁夏' }, charset);
});

test('an encoding that nobody knows is a fault where the bytes are not UTF-8', () => {
  const { code, value } = faultOf(gbk, 'application/json; charset=klingon');
  assert.deepEqual([code, value], ['encoding', 'klingon']);
});

test('an HTML page is told from JSON, whatever type is declared', () => {
  const { code, value } = faultOf(bytes('\n <!DOCTYPE html><title>请登录</title>'), 'application/json');
  assert.deepEqual([code, value], ['html', '<!DOCTYPE html><title>请登录</title>']);
});

test('a page is quoted by its first 50 characters', () => {
  assert.equal(String(faultOf(bytes(`<html>${'x'.repeat(100)}`)).value).length, 50);
});

test('a document whose brackets or strings are open where it ends is truncated', () => {
  for (const text of ['{"a": [1, 2', '{"title": "宁夏', '{"a": {"b": 1}', '[1, "\\"', '', '  \n']) assert.equal(faultOf(bytes(text)).code, 'truncated', text);
});

test('a truncated document is quoted by its last 30 characters', () => {
  assert.equal(faultOf(bytes(`{"a": "${'x'.repeat(50)}", "last": 12`)).value, `${'x'.repeat(17)}", "last": 12`);
});

test('brackets inside strings do not count', () => {
  assert.equal(faultOf(bytes('{"a": "[[[{", }')).code, 'json');
  assert.equal(faultOf(bytes('{"a": "\\"[", }')).code, 'json');
});

test('a document that is closed and still no JSON is broken, in the words of the browser', () => {
  for (const text of ['{"a": 1,}', "{'a': 1}", '{a: 1}', '{"a": 1}}', '{"a": 01}', 'NaN']) {
    const { code, expected } = faultOf(bytes(text));
    assert.equal(code, 'json', text);
    assert.ok(expected, text);
  }
});
