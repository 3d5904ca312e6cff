import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provinceOf } from '../../src/query/provinces.js';
import { provinceTiles } from '../../src/query/tiles.js';

const codes = Object.keys(provinceTiles);

test('the 34 province-level units are known, Taiwan, Hong Kong and Macao among them', () => {
  assert.equal(codes.length, 34);
  for (const code of codes) assert.equal(provinceOf(code)?.code, code, code);
  assert.deepEqual(['710000', '810000', '820000'].map((code) => provinceOf(code)!.name), [{ 'zh-CN': '台湾', en: 'Taiwan' }, { 'zh-CN': '香港', en: 'Hong Kong' }, { 'zh-CN': '澳门', en: 'Macao' }]);
});

test('every unit has a name, letters and a character of its own', () => {
  const units = codes.map((code) => provinceOf(code)!);
  for (const key of ['name', 'letters', 'character'] as const) assert.equal(new Set(units.map((unit) => JSON.stringify(unit[key]))).size, 34, key);
  assert.equal(provinceOf('640000')!.letters, 'NX');
  assert.equal(['110000', '340000', '500000', '640000', '710000', '820000'].map((code) => provinceOf(code)!.character).join(''), '京皖渝宁台澳');
  assert.deepEqual(provinceOf('150000')!.name, { 'zh-CN': '内蒙古', en: 'Inner Mongolia' });
});

test('cities, the country and nonsense are no provinces', () => {
  for (const code of ['640100', 'CN', '64', '', 'toString']) assert.equal(provinceOf(code), undefined, code);
});
