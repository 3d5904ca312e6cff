// Pages in the encodings, doctypes and languages of older sites.
import { encodeGbk } from '../pages/widgets.js';
import type { Host } from './page.js';

/** Every character as its number, for encodings that Node cannot write: the bytes are then the same in all of them. */
const asNumbers = (html: string): string => html.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)!};`);
const gbk = (html: string): Uint8Array => encodeGbk(html);
const utf16 = (html: string): Uint8Array => Buffer.from(`\ufeff${html}`, 'utf16le');

export const encodings: Readonly<Record<string, Host>> = {
  'in GBK, declared by a meta tag': { charset: 'gbk', encode: gbk },
  'in GB2312, declared by a meta tag': { charset: 'gb2312', encode: gbk },
  'in GB18030, declared by a meta tag': { charset: 'gb18030', encode: gbk },
  'in GBK, declared by the server': { charset: '', type: 'text/html; charset=gbk', encode: gbk },
  'in GBK, declared the old way': { charset: '', head: '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', encode: gbk },
  'in GBK, with a tag of the script that says so': { charset: 'gbk', encode: gbk, script: '<script src="/indicator-widgets.js" charset="gbk"></script>' },
  'in UTF-8, with a tag of the script that says GBK': { script: '<script src="/indicator-widgets.js" charset="gb2312"></script>' },
  'in Big5': { charset: 'big5', encode: asNumbers },
  'in Shift_JIS': { charset: 'shift_jis', encode: asNumbers },
  'in EUC-KR': { charset: 'euc-kr', encode: asNumbers },
  'in ISO-8859-1': { charset: 'iso-8859-1', encode: asNumbers },
  'in windows-1252 for want of a declaration': { charset: '', encode: asNumbers },
  'in ISO-2022-JP': { charset: 'iso-2022-jp', encode: asNumbers },
  // A script is read in the encoding of its page, and this one is not a superset of ASCII: the tag has to say so.
  'in UTF-16 with a byte order mark, with a tag of the script that says UTF-8': { charset: '', encode: utf16, script: '<script src="/indicator-widgets.js" charset="utf-8"></script>' },
  'in UTF-8 with a byte order mark': { charset: '', encode: (html) => `\ufeff${html}` },
  'in UTF-8, declared as GBK by a meta tag but with a byte order mark': { charset: 'gbk', encode: (html) => `\ufeff${html}` },
  'declared twice': { charset: 'utf-8', head: '<meta charset="gbk">' },
  'without a doctype': { doctype: '' },
  'with the doctype of HTML 4.01 Transitional': { doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">' },
  'with the doctype of XHTML 1.0 Transitional': { doctype: '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">' },
  'with the doctype of HTML 3.2': { doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">' },
  'with a comment before the doctype': { doctype: '<!-- saved from url=(0014)about:internet --><!DOCTYPE html>' },
  'with conditional comments for old browsers': { head: '<!--[if lt IE 9]><script src="/absent.js"></script><![endif]--><meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1"><meta name="renderer" content="webkit">' },
  'that is real XHTML': {
    type: 'application/xhtml+xml',
    doctype: '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
    html: 'xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh-CN" lang="zh-CN"',
    encode: (html) => html.replace(/<(meta|br|img)([^>]*[^/])>/g, '<$1$2/>'),
  },
  'that is real XHTML in GBK': {
    type: 'application/xhtml+xml',
    charset: '',
    doctype: '<?xml version="1.0" encoding="GBK"?><!DOCTYPE html>',
    html: 'xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"',
    encode: gbk,
  },
  'in no language that it names': { html: '', says: /^$/ },
  'in Chinese by another name': { html: 'lang="zh"' },
  'in Chinese by an old name': { html: 'lang="zh-cmn-Hans-CN"' },
  'in Chinese in capitals': { html: 'LANG="ZH-cn"' },
};
