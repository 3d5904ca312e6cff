import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCell, isRounded } from '../../src/import/number-format.js';

test('a stored number is printed as its format code shows it', () => {
  const shown: readonly (readonly [string, string, string])[] = [
    ['0.0772', '0.00%', '7.72%'], ['0.07715', '0.00%', '7.72%'], ['0.5', '0%', '50%'], ['12.6', '0.00', '12.60'], ['1234567.891', '#,##0.0', '1234567.9'],
    ['-5', '0.0', '-5.0'], ['-5', '0.0;(0.0)', '-5.0'], ['0', '0.0;-0.0;0', '0'], ['3', '0"家"', '3家'], ['1E-7', 'General', '0.0000001'],
    ['1.005', '0.00', '1.01'], ['43831', 'yyyy-mm-dd', '2020-01-01'], ['43831', 'yyyy"年"m"月"', '2020-01'], ['43831', '[$-804]yyyy"年";@', '2020'], ['0.30000000000000004', 'General', '0.3'],
  ];
  for (const [stored, code, text] of shown) assert.equal(formatCell(stored, code), text, `${stored} under ${code}`);
});

test('a workbook that counts from 1904 has its days four years later', () => {
  assert.equal(formatCell('42369', 'yyyy-mm-dd', true), '2020-01-01');
});

test('what a format divides by is said behind the digits, or the figure would be another', () => {
  const shown: readonly (readonly [string, string, string])[] = [
    ['12300000', '0.00,,', '12.30百万'], ['12300000', '0.0,,"M"', '12.3 million'], ['12345', '#,##0,"人"', '12千人'], ['12345', '0!.0,"万"', '1.2万'], ['12345', '0"."0,', '1.2万'], ['123456789', '0!.00,,"亿元"', '1.23亿元'], ['12345', '0!.0000', '1.2345万'], ['12345', '0\\.0,"万"', '1.2万'],
  ];
  for (const [stored, code, text] of shown) assert.equal(formatCell(stored, code), text, `${stored} under ${code}`);
});

test('hours and minutes are no day', () => {
  assert.deepEqual(['h:mm', '[h]:mm', 'mm:ss', 'yyyy-mm-dd hh:mm'].map((code) => formatCell('43831.5', code)), ['43831.5', '43831.5', '43831.5', '2020-01-01']);
});

test('a shown number is rounded where digits of the stored one are gone, not where only noise is', () => {
  assert.deepEqual([['0.07715', '7.72%'], ['0.0772', '7.72%'], ['0.30000000000000004', '0.3'], ['12345', '1.2万'], ['12000', '1.2万'], ['0.4', '0'], ['0', '0']].map(([stored, shown]) => isRounded(stored!, shown!)), [true, false, false, true, false, true, false]);
});
