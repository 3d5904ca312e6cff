import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupThousands, printNumber, shiftPoint } from '../../src/format/number.js';

test('a number is written out with all its digits', () => {
  assert.deepEqual([0, 7, 7.72, 100, 1234567.891, 0.1].map((value) => printNumber(value)), ['0', '7', '7.72', '100', '1234567.891', '0.1']);
});

test('a negative number has a hyphen, zero never', () => {
  assert.equal(printNumber(-3.71), '-3.71');
  assert.equal(printNumber(-0), '0');
  assert.equal(printNumber(-0, 2), '0.00');
});

test('decimals as published are filled with zeros', () => {
  assert.equal(printNumber(12.6, 2), '12.60');
  assert.equal(printNumber(10, 1), '10.0');
});

test('no digit is ever rounded away', () => {
  assert.equal(printNumber(12.345, 2), '12.345');
  assert.equal(printNumber(0.15, 0), '0.15');
});

test('very large and very small numbers have no exponent', () => {
  assert.equal(printNumber(1.5e21), '1500000000000000000000');
  assert.equal(printNumber(-1.5e21), '-1500000000000000000000');
  assert.equal(printNumber(1e-7), '0.0000001');
  assert.equal(printNumber(1.25e-7, 10), '0.0000001250');
  assert.equal(printNumber(-2e-9), '-0.000000002');
});

test('the point moves and the digits stay', () => {
  assert.equal(shiftPoint('2530', 2), '25.30');
  assert.equal(shiftPoint('27.4', -4), '274000');
  assert.equal(shiftPoint('1.85', -2), '185');
  assert.equal(shiftPoint('5', 3), '0.005');
  assert.equal(shiftPoint('12.60', 0), '12.60');
});

test('the point moves in negative numbers and zero alike', () => {
  assert.equal(shiftPoint('-2530', 2), '-25.30');
  assert.equal(shiftPoint('-0.5', -1), '-5');
  assert.equal(shiftPoint('0', -4), '0');
});

test('thousands are set apart before the point only', () => {
  assert.deepEqual(['1', '999', '1000', '274000', '1234567.8912', '-274000', '-100'].map(groupThousands), ['1', '999', '1,000', '274,000', '1,234,567.8912', '-274,000', '-100']);
});

test('a page that has replaced number methods changes no digit', () => {
  const { toFixed, toLocaleString, toString } = Number.prototype;
  const broken = (): string => '999';
  Object.assign(Number.prototype, { toFixed: broken, toLocaleString: broken, toString: broken });
  try {
    assert.equal(printNumber(12.6, 2), '12.60');
    assert.equal(printNumber(1.5e21), '1500000000000000000000');
    assert.equal(shiftPoint(printNumber(2530), 2), '25.30');
  } finally {
    Object.assign(Number.prototype, { toFixed, toLocaleString, toString });
  }
});
