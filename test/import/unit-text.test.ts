import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeader, readUnit } from '../../src/import/unit-text.js';

test('a header gives up the unit in its brackets, and only a unit', () => {
  const read = (text: string): unknown => {
    const { name, unit } = readHeader(text);
    return [name, unit?.unit.kind, unit?.unit.label, unit?.unitMult];
  };
  assert.deepEqual(read('GDP（亿元）'), ['GDP', 'money', '元', 8]);
  assert.deepEqual(read('常住人口(万人)'), ['常住人口', 'count', '人', 4]);
  assert.deepEqual(read('增长率(%)'), ['增长率', 'share', '%', 0]);
  assert.deepEqual(read('GDP (current US$)'), ['GDP', 'money', 'current US$', 0]);
  assert.deepEqual(read('Exports (USD million)'), ['Exports', 'money', 'USD', 6]);
  assert.deepEqual(read('面积[平方公里]'), ['面积', 'area', '平方公里', 0]);
  assert.deepEqual(read('人口（2020年）'), ['人口（2020年）', undefined, undefined, undefined]);
  assert.deepEqual(read('人口（含港澳台）'), ['人口（含港澳台）', undefined, undefined, undefined]);
});

test('a power of ten is taken off a unit, but not off one that only begins like it', () => {
  const read = (text: string): unknown => [readUnit(text).unit.label, readUnit(text).unitMult];
  assert.deepEqual(['万人', '亿元', '千克', '千米', '百分比', 'thousand persons', 'million NOK', '万', '%'].map(read), [['人', 4], ['元', 8], ['千克', 0], ['千米', 0], ['%', 0], ['persons', 3], ['NOK', 6], ['', 4], ['%', 0]]);
});

test('thousands of people are no miles', () => {
  const read = (text: string): unknown => { const { unit, unitMult } = readUnit(text); return [unit.kind, unit.label, unitMult]; };
  assert.deepEqual(['Miles de personas', 'Millones de euros', "Milliers d'habitants", 'miles'].map(read), [['quantity', 'personas', 3], ['money', 'euros', 6], ['quantity', 'habitants', 3], ['length', 'miles', 0]]);
});
