import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provinceNamed } from '../../src/query/province-names.js';

test('a unit is found by its short and its whole name', () => {
  const code = (name: string): string | undefined => provinceNamed(name)?.code;
  assert.deepEqual(['宁夏', '宁夏回族自治区', '新疆维吾尔自治区', '内蒙古自治区', '北京市', '安徽省', '香港特别行政区', '广西壮族自治区'].map(code), ['640000', '640000', '650000', '150000', '110000', '340000', '810000', '450000']);
  assert.deepEqual(['银川市', '全国', '', '省', '甘肃省兰州市'].map(code), Array(5).fill(undefined));
});
