import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentSchema, type Schema } from '../../src/feed/document-schema.js';
import { feedJsonSchema } from '../../src/feed/json-schema.js';
import { mappingJsonSchema } from '../../src/import/mapping-json-schema.js';

const schemaOf = (): Schema => ({ properties: { figures: { items: { properties: { way: { enum: ['up', 'down'] } } } } } });
const keys = { '': { figures: ['数', '各数。'] }, figures: { way: ['方向', '升降。'] } } as const;
const values = { 'figures.way': { down: '降', up: '升' } };

/** Every property of a schema that has no sentence in Chinese, and every word without its own. */
function unsaid(schema: Schema, path: string): string[] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = schema;
  const inside = [items, additionalProperties, ...anyOf].filter((one): one is Schema => typeof one === 'object');
  return [
    ...(schema.enum ?? []).filter((_, index) => !/[\u4e00-\u9fff]/.test(schema.enumDescriptions?.[index] ?? '')).map((word) => `${path}=${word}`),
    ...Object.entries(properties).flatMap(([key, property]) => [...(property.title && /[\u4e00-\u9fff].*。/.test(property.description ?? '') ? [] : [`${path}.${key}`]), ...unsaid(property, `${path}.${key}`)]),
    ...inside.flatMap((one) => unsaid(one, path)),
  ];
}

test('keys and words get what they mean, words in the order of the schema', () => {
  const schema = schemaOf();
  documentSchema(schema, { keys, values });
  const figures = schema.properties!['figures']!;
  assert.deepEqual([figures.title, figures.description], ['数', '各数。']);
  assert.deepEqual(figures.items!.properties!['way'], { title: '方向', description: '升降。', enum: ['up', 'down'], enumDescriptions: ['升', '降'] });
});

test('a key or a word without a meaning is a mistake', () => {
  assert.throws(() => documentSchema(schemaOf(), { keys: { '': keys[''] }, values }), /no meaning for: figures\.way;/);
  assert.throws(() => documentSchema(schemaOf(), { keys, values: { 'figures.way': { up: '升' } } }), /no meaning for: figures\.way=down;/);
});

test('a meaning without its key or word is a mistake', () => {
  assert.throws(() => documentSchema(schemaOf(), { keys: { ...keys, way: { gone: ['无', '无。'] } }, values }), /does not have: way\.gone$/);
  assert.throws(() => documentSchema(schemaOf(), { keys, values: { 'figures.way': { ...values['figures.way'], flat: '平' } } }), /does not have: figures\.way=flat$/);
});

for (const [name, make] of Object.entries({ feed: feedJsonSchema, mapping: mappingJsonSchema })) {
  test(`every key and word of the schema of a ${name} is explained in Chinese`, () => {
    assert.deepEqual(unsaid(make(), ''), []);
  });
}

test('keys of one name say different things in different records', () => {
  const { regions, indicators } = (feedJsonSchema() as Schema).properties!;
  assert.match(regions!.items!.properties!['name']!.description!, /宁夏回族自治区/);
  assert.match(indicators!.items!.properties!['name']!.description!, /公民具备科学素质的比例/);
});
