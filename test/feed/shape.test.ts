import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRecord } from '../../src/feed/json.js';
import { readShape, type Shape, type ShapeFault } from '../../src/feed/shape.js';

function read(shape: Shape, value: unknown): { value: unknown; faults: ShapeFault[] } {
  const faults: ShapeFault[] = [];
  return { value: readShape(shape, value, [], faults), faults };
}

const codes = (shape: Shape, value: unknown): string[] => read(shape, value).faults.map(({ keys, code }) => [...keys, code].join('.'));

test('objects are records; lists and null are not', () => {
  assert.deepEqual([{}, [], null, 'a', undefined].map(isRecord), [true, false, false, false, false]);
});

test('a number is finite', () => {
  assert.deepEqual(codes('number', 0), []);
  assert.deepEqual([NaN, Infinity, '1', null].map((value) => codes('number', value)[0]), ['type', 'type', 'type', 'type']);
});

test('a text is a string or strings by language', () => {
  assert.deepEqual(codes('text', ''), []);
  assert.deepEqual(codes('text', { en: 'a' }), []);
  assert.deepEqual([1, null, ['a'], { en: 1 }].map((value) => codes('text', value)[0]), ['text', 'text', 'text', 'text']);
});

test('a number in a range includes its limits', () => {
  assert.deepEqual([0, 15].flatMap((value) => codes(['range', 0, 15], value)), []);
  assert.deepEqual([-1, 16, NaN, '3'].map((value) => codes(['range', 0, 15], value)[0]), ['range', 'range', 'range', 'range']);
  assert.equal(read(['range', 0, 15], 16).faults[0]!.expected, '0 … 15');
});

test('an enumeration says what may be written', () => {
  assert.deepEqual(codes(['enum', ['over', 'at-least']], 'over'), []);
  assert.equal(read(['enum', ['over', 'at-least']], 'more').faults[0]!.expected, 'over, at-least');
});

test('what is absent is missing unless its key ends in a question mark or it has a default', () => {
  const shape: Shape = { a: 'string', 'b?': 'string', c: ['default', ['enum', ['x', 'y']], 'x'] };
  assert.deepEqual(read(shape, { a: '1' }).value, { a: '1', c: 'x' });
  assert.deepEqual(codes(shape, { c: 'y' }), ['a.missing']);
  assert.deepEqual(codes(shape, { a: '1', c: 'z' }), ['c.choice']);
});

test('null is allowed only where it is said to be', () => {
  assert.deepEqual(codes(['null', 'number'], null), []);
  assert.deepEqual(codes({ 'a?': 'number' }, { a: null }), ['a.type']);
});

test('faults in lists, maps and pairs carry their place', () => {
  assert.deepEqual(codes(['list', 'number'], [1, 'b', 3, null]), ['1.type', '3.type']);
  assert.deepEqual(codes(['map', ['tuple', ['number', 'number']]], { a: [1, 2], b: [1], c: [1, 'x'] }), ['b.type', 'c.1.type']);
  assert.deepEqual(codes(['list', 'number'], {}), ['type']);
});

test('keys that the shape does not know are left behind', () => {
  assert.deepEqual(read({ 'a?': 'number' }, { a: 1, b: 2 }).value, { a: 1 });
});

test('keys named after what every object has are inert', () => {
  const value = JSON.parse('{"__proto__": {"a": 9}, "constructor": 1, "b": 1}') as unknown;
  const copy = read({ 'a?': 'number', b: 'number' }, value).value as object;
  assert.deepEqual(Object.keys(copy), ['b']);
  assert.equal((copy as { a?: number }).a, undefined);
  assert.equal(Object.getPrototypeOf(copy), Object.prototype);
});

test('a hole in a list is a missing item', () => {
  const list = Object.assign([], { 1: 'b' });
  assert.deepEqual(codes(['list', 'string'], list), ['0.missing']);
});
