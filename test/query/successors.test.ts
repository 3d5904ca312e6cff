import assert from 'node:assert/strict';
import { test } from 'node:test';
import { successorsOf } from '../../src/query/successors.js';

test('a county that became a city has one successor', () => {
  assert.deepEqual(successorsOf('654223'), ['654203']);
});

test('the successor knows what it came from, if that was one', () => {
  assert.deepEqual(successorsOf('654203'), ['654223']);
});

test('several changes are followed to the end', () => {
  const codes = successorsOf('142201');
  assert.equal(codes[0], '140902');
});

test('a unit of several sources is not led back', () => {
  assert.deepEqual(successorsOf('120116'), []);
  assert.deepEqual([successorsOf('120107'), successorsOf('120108'), successorsOf('120109')], [['120116'], ['120116'], ['120116']]);
});

test('codes without a change have none', () => {
  for (const code of ['110000', '640100', 'SL-1', '']) assert.deepEqual(successorsOf(code), []);
});
