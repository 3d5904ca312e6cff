import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodePage, detectEncoding, encodeHtml } from '../../../src/cli/prerender/encoding.js';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('the encoding of a page', () => {
  test('is that of its byte order mark, else of its meta tag, else UTF-8 if it is that, else GB18030', () => {
    const gbk = encodeHtml('宁夏', 'gbk');
    const cases: [Uint8Array, string][] = [
      [join(Uint8Array.of(0xef, 0xbb, 0xbf), ascii('<meta charset=gbk>')), 'utf-8'],
      [Uint8Array.of(0xff, 0xfe, 0x3c, 0), 'utf-16le'],
      [Uint8Array.of(0xfe, 0xff, 0, 0x3c), 'utf-16be'],
      [ascii('<meta charset="GB2312">'), 'gbk'],
      [ascii('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=big5">'), 'big5'],
      [ascii("<meta charset='utf-16'>"), 'utf-8'],
      [ascii('<!-- <meta charset="big5"> --><meta charset="utf-8">'), 'utf-8'],
      [ascii('<meta charset="klingon">'), 'utf-8'],
      [new TextEncoder().encode('<p>宁夏'), 'utf-8'],
      [join(ascii('<p>'), gbk), 'gb18030'],
      [join(ascii(`<!--${' '.repeat(1100)}-->`), ascii('<meta charset="gbk">')), 'utf-8'],
    ];
    for (const [bytes, encoding] of cases) assert.equal(detectEncoding(bytes), encoding, new TextDecoder('latin1').decode(bytes).slice(0, 60));
  });

  test('is written as it is read', () => {
    const text = '<p>2020年宁夏为7.72%，约１００万人￥ —</p>\r\n';
    for (const encoding of ['utf-8', 'gbk', 'gb18030', 'utf-16le', 'utf-16be']) assert.equal(new TextDecoder(encoding, { ignoreBOM: true }).decode(encodeHtml(text, encoding)), text, encoding);
    assert.equal(new TextDecoder('big5').decode(encodeHtml('臺灣省資料', 'big5')), '臺灣省資料');
  });

  test('that lacks a character has its reference instead', () => {
    assert.equal(new TextDecoder('gbk').decode(encodeHtml('نى𠮷', 'gbk')), '&#1606;&#1609;&#134071;');
  });
});

test('every character of a decoded page is found at its bytes', () => {
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le']) {
    const text = 'a宁<é\r\n𠮷>夏';
    const bytes = encodeHtml(text, encoding);
    const page = decodePage(bytes, encoding);
    const expanded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    assert.equal(page.text, expanded);
    assert.equal(page.offsets.length, expanded.length + 1);
    for (const character of expanded) {
      const at = expanded.indexOf(character);
      const piece = bytes.subarray(page.offsets[at], page.offsets[at + character.length]);
      assert.equal(new TextDecoder(encoding, { ignoreBOM: true }).decode(piece), character, encoding);
    }
  }
});

test('bytes that are no text do not move what stands behind them', () => {
  const broken = join(ascii('<p>'), Uint8Array.of(0x81), ascii('</p>'), Uint8Array.of(0xff), ascii('<b>'));
  for (const encoding of ['gbk', 'utf-8', 'big5']) {
    const { text, offsets } = decodePage(broken, encoding);
    for (const tag of ['</p>', '<b>']) assert.equal(new TextDecoder('latin1').decode(broken.subarray(offsets[text.indexOf(tag)])).startsWith(tag), true, `${encoding} ${tag}`);
  }
});
