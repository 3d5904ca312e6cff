import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCell } from '../../src/import/number-format.js';

test('a stored number is printed as its format code shows it', () => {
  const shown: readonly (readonly [string, string, string])[] = [
    ['0.0772', '0.00%', '7.72%'], ['0.07715', '0.00%', '7.72%'], ['0.5', '0%', '50%'], ['12.6', '0.00', '12.60'], ['1234567.891', '#,##0.0', '1234567.9'],
    ['-5', '0.0', '-5.0'], ['-5', '0.0;(0.0)', '-5.0'], ['0', '0.0;-0.0;0', '0'], ['12300000', '0.00,,', '12.30'], ['3', '0"家"', '3家'], ['1E-7', 'General', '0.0000001'],
    ['1.005', '0.00', '1.01'], ['43831', 'yyyy-mm-dd', '2020-01-01'], ['43831', 'yyyy"年"m"月"', '2020-01'], ['43831', '[$-804]yyyy"年";@', '2020'], ['0.30000000000000004', 'General', '0.3'],
  ];
  for (const [stored, code, text] of shown) assert.equal(formatCell(stored, code), text, `${stored} under ${code}`);
});

test('a workbook that counts from 1904 has its days four years later', () => {
  assert.equal(formatCell('42369', 'yyyy-mm-dd', true), '2020-01-01');
});
