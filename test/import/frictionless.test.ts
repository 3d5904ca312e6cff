import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFrictionless } from '../../src/import/frictionless.js';
import { feedOf, observation, today } from './read.js';

const fields = (...more: object[]): object => ({ fields: [{ name: 'region', type: 'string' }, { name: 'year', type: 'year' }, ...more] });
const none = (): undefined => undefined;

describe('readFrictionless', () => {
  it('reads marks of numbers and missing values of the schema', () => {
    const schema = { ...fields({ name: 'n', type: 'number', decimalChar: ',', groupChar: '.' }), missingValues: ['', '-99'] };
    const feed = feedOf(readFrictionless({ name: 'p', resources: [{ name: 'r', path: 'r.csv', schema }] }, () => 'region,year,n\nA,2020,"1.234,50"\nB,2020,-99\n', { today }));
    assert.deepEqual({ ...observation(feed, 'n', 'A', '2020') }, { region: 'A', period: '2020', value: 1234.5, decimals: 2 });
    assert.equal(observation(feed, 'n', 'B', '2020')?.status, 'O');
  });

  it('reads rows inside the descriptor, as objects and as lists, digits kept', () => {
    const objects = '{"name":"p","resources":[{"name":"r","data":[{"region":"A","year":2020,"n":7.50}],"schema":{"fields":[{"name":"region","type":"string"},{"name":"year","type":"year"},{"name":"n","type":"number"}]}}]}';
    assert.deepEqual({ ...observation(feedOf(readFrictionless(objects, none, { today })), 'n', 'A', '2020') }, { region: 'A', period: '2020', value: 7.5, decimals: 2 });
    const lists = { name: 'p', resources: [{ name: 'r', data: [['region', 'year', 'n'], ['A', 2020, 3]] }] };
    assert.equal(observation(feedOf(readFrictionless(lists, none, { today })), 'n', 'A', '2020')?.value, 3);
  });

  it('reads a dialect, and a file in several parts', () => {
    const resource = { name: 'r', path: ['a.csv', 'b.csv'], dialect: { delimiter: '|', quoteChar: "'" }, schema: fields({ name: 'n', type: 'integer' }) };
    const feed = feedOf(readFrictionless({ name: 'p', resources: [resource] }, (path) => (path === 'a.csv' ? "region|year|n\n'A|a'|2020|1\n" : 'B|2020|2\n'), { today }));
    assert.deepEqual([observation(feed, 'n', 'A|a', '2020')?.value, observation(feed, 'n', 'B', '2020')?.value], [1, 2]);
  });

  it('finds columns by name where a file has them in another order', () => {
    const feed = feedOf(readFrictionless({ resources: [{ name: 'r', path: 'r.csv', schema: fields({ name: 'n', type: 'integer', title: 'Number', description: 'How many' }) }] }, () => 'n,year,region\n4,2020,A\n', { today }));
    assert.equal(observation(feed, 'n', 'A', '2020')?.value, 4);
    assert.deepEqual([feed.indicators.get('n')!.name, feed.indicators.get('n')!.definition], ['Number', 'How many']);
  });

  it('reads every table, and says foreign keys and files that are no tables', () => {
    const imported = readFrictionless(
      { title: 'Both', contributors: [{ title: 'Office', role: 'publisher', path: 'https://example.org/' }], created: '2023-05-06', resources: [{ name: 'a', path: 'a.csv', schema: { ...fields({ name: 'n', type: 'integer' }), foreignKeys: [{ fields: 'region' }] } }, { name: 'b', path: 'b.csv', schema: fields({ name: 'm', type: 'integer' }) }, { name: 'map', path: 'map.geojson', format: 'geojson' }] },
      (path) => (path === 'a.csv' ? 'region,year,n\nA,2020,1\n' : 'region,year,m\nA,2020,2\n'),
      { today },
    );
    const feed = feedOf(imported);
    assert.deepEqual([...feed.indicators.keys()], ['n', 'm']);
    assert.deepEqual(feed.publisher, { name: 'Office', url: 'https://example.org/' });
    assert.equal(feed.published, '2023-05-06');
    assert.deepEqual(imported.notCarried.map(({ code, path }) => [code, path]), [['foreign-key', 'a'], ['resource', 'map']]);
  });

  it('reads dates by a pattern of strptime', () => {
    const feed = feedOf(readFrictionless({ resources: [{ name: 'r', path: 'r.csv', schema: { fields: [{ name: 'region', type: 'string' }, { name: 'date', type: 'date', format: '%d.%m.%Y' }, { name: 'n', type: 'integer' }] } }] }, () => 'region,date,n\nA,05.10.2020,4\n', { today }));
    assert.equal(observation(feed, 'n', 'A', '2020-10-05')?.value, 4);
  });
});
