import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinShapes, type Successors } from '../../src/layout/join.js';
import { successorsOf } from '../../src/query/successors.js';
import type { Json } from '../fixtures.js';

const join = (keys: readonly Json[], regions: readonly string[], key?: string, successors?: Successors) => joinShapes(keys.map((one) => ({ keys: one })), regions, key, successors);
const codes = (keys: readonly Json[], regions: readonly string[], key?: string): readonly string[] => join(keys, regions, key).codes;

test('codes are joined as text, as numbers, as id, and after the 156 of China', () => {
  for (const keys of [{ code: '640000' }, { adcode: 640000 }, { gb: '156640000' }, { gb: 156640000 }, { id: 640000 }, { name: '宁夏', id: '640000' }, { code: ' 640000 ' }, { code: '640000000' }, { code: '640000000000' }]) assert.deepEqual(codes([keys], ['640000']), ['640000'], JSON.stringify(keys));
});

test('a prefix stands for the whole code: 34, 3401', () => {
  assert.deepEqual(codes([{ id: '34' }, { id: 3401 }], ['340000', '340100']), ['340000', '340100']);
});

test('letters of ISO 3166-2 and GB/T 2260 are one, whichever side writes which', () => {
  assert.deepEqual(codes([{ iso_3166_2: 'CN-NX' }, { iso_3166_2: 'CN-TW' }, { iso_3166_2: 'CN-71' }, { iso_3166_2: 'CN-XX' }], ['640000', '710000']), ['640000', '710000', '710000', 'CN-XX']);
  assert.deepEqual(codes([{ adcode: 640000 }], ['CN-NX']), ['CN-NX']);
});

test('NUTS and FIPS codes are joined, with the zeros that numbers lose and the prefix that the census adds', () => {
  assert.deepEqual(codes([{ NUTS_ID: 'DE21', LEVL_CODE: 2 }], ['DE21']), ['DE21']);
  assert.deepEqual(codes([{ id: '04015' }], ['04015']), ['04015']);
  assert.deepEqual(codes([{ FIPS: 4015 }], ['04015']), ['04015']);
  assert.deepEqual(codes([{ GEO_ID: '0500000US04015' }], ['04015']), ['04015']);
});

test('a code that only begins with 156 stays whole', () => {
  assert.deepEqual(codes([{ code: '156640' }], []), ['156640']);
});

test('without a key the property is taken that joins most regions, whatever it is called', () => {
  assert.deepEqual(codes([{ id: 1, pac: '640100' }, { id: 2, pac: '640200' }], ['640100', '640200']), ['640100', '640200']);
});

test('the key that the feed names goes before all others', () => {
  assert.deepEqual(codes([{ code: '640100', parent: '640000' }], ['640100', '640000'], 'parent'), ['640000']);
  assert.deepEqual(codes([{ code: '640100', id: '640200' }], ['640100', '640200'], 'gone'), ['640200']);
});

test('names join nothing', () => {
  assert.deepEqual(join([{ name: '宁夏回族自治区' }], ['640000']).codes, ['']);
});

test('codes in the file that no region has are named, each once', () => {
  assert.deepEqual(join([{ code: '640100' }, { code: '999999' }, { code: '999999' }, { code: null }], ['640100']).unused, ['999999']);
});

test('codes that are neither text nor number are none', () => {
  for (const code of [{}, [], true, null, undefined, '']) assert.deepEqual(codes([{ code }], ['640100']), ['']);
});

test('a code that was withdrawn is joined to what it became, and told', () => {
  const joined = join([{ code: '654223' }], ['654203'], undefined, successorsOf);
  assert.deepEqual([joined.codes, joined.succeeded, joined.unused], [['654203'], [['654223', '654203']], []]);
});

test('a feed of an older edition is joined to a newer file', () => {
  assert.deepEqual(join([{ code: '654203' }], ['654223'], undefined, successorsOf).succeeded, [['654203', '654223']]);
});

test('a unit that was merged adds its area to what it was merged into', () => {
  assert.deepEqual(join([{ code: '110101' }, { code: '110103' }], ['110101'], undefined, successorsOf).codes, ['110101', '110101']);
});

test('a unit that was divided is not guessed', () => {
  assert.deepEqual(join([{ code: '130103' }], ['130102', '130104'], undefined, successorsOf).unused, ['130103']);
});
