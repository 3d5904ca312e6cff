import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinyinInitials } from '../../src/format/initials.js';
import { provinceOf } from '../../src/query/provinces.js';
import { provinceTiles } from '../../src/query/tiles.js';

test('every province is found by the initials of its pinyin', () => {
  const spoken: Readonly<Record<string, string>> = { 110000: 'bj', 120000: 'tj', 130000: 'hb', 140000: 'sx', 150000: 'nmg', 210000: 'ln', 220000: 'jl', 230000: 'hlj', 310000: 'sh', 320000: 'js', 330000: 'zj', 340000: 'ah', 350000: 'fj', 360000: 'jx', 370000: 'sd', 410000: 'hn', 420000: 'hb', 430000: 'hn', 440000: 'gd', 450000: 'gx', 460000: 'hn', 500000: 'cq', 510000: 'sc', 520000: 'gz', 530000: 'yn', 540000: 'xz', 610000: 'sx', 620000: 'gs', 630000: 'qh', 640000: 'nx', 650000: 'xj', 710000: 'tw', 810000: 'xg', 820000: 'am' };
  for (const code of Object.keys(provinceTiles)) assert.equal(pinyinInitials((provinceOf(code)!.name as Record<string, string>)['zh-CN']!), spoken[code], code);
});

test('cities whose names are read otherwise than their characters usually are', () => {
  const cities = { 合肥: 'hf', 马鞍山: 'mas', 六安: 'la', 长春: 'cc', 厦门: 'xm', 蚌埠: 'bb', 泸州: 'lz', 漯河: 'lh', 鄂尔多斯: 'eeds', 阿坝: 'ab', 衢州: 'qz', 儋州: 'dz' };
  for (const [name, initials] of Object.entries(cities)) assert.equal(pinyinInitials(name), initials, name);
});

test('other scripts stay as they are typed', () => {
  assert.equal(pinyinInitials('Ningxia 1'), 'ningxia 1');
  assert.equal(pinyinInitials('示例1区'), 'sl1q');
  assert.equal(pinyinInitials(''), '');
});
