import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ImportError } from '../../src/import/import-error.js';
import { readJson, sourceText } from '../../src/import/json-source.js';

test('a JSON text gives the value that JSON.parse gives, where no digit is lost', () => {
  for (const text of ['[]', '{}', '[[],{}]', '{"a":[1,-2.5,0,true,false,null,"x\\u4e2d\\n\\""]}', ' [ 1 , [ ] , { "b" : { } } ] ', '"x"', '12']) assert.deepEqual(readJson(text), JSON.parse(text), text);
});

test('the text of a number is what was written', () => {
  assert.deepEqual((readJson('[7.720,1e3,-0.50,12345678901234567890,7.5]') as unknown[]).map(sourceText), ['7.720', '1e3', '-0.50', '12345678901234567890', '7.5']);
});

test('a key like __proto__ is a key', () => {
  assert.deepEqual(Object.keys(readJson('{"__proto__":{"x":1}}') as object), ['__proto__']);
  assert.equal(({} as Record<string, unknown>)['x'], undefined);
});

test('what is no JSON is refused', () => {
  for (const text of ['', '{', '[1,]', '{"a"}', '[1 2]', '01', 'nul', '[1]x', '"\n"', `${'['.repeat(500)}${']'.repeat(500)}`]) assert.throws(() => readJson(text), (error) => error instanceof ImportError && error.code === 'json', text.slice(0, 10));
});
