import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFrictionless } from '../../src/import/frictionless.js';
import { ImportError } from '../../src/import/import-error.js';
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

  it('reads schema and dialect from files of their own, JSON data, and says which file is not there', () => {
    const files: Readonly<Record<string, string>> = { 's.json': JSON.stringify(fields({ name: 'n', type: 'number', decimalChar: ',' })), 'd.json': '{"delimiter":";"}', 'r.csv': 'region;year;n\nA;2020;1,5\n', 'j.json': '{"result":{"rows":[{"region":"B","year":2020,"n":7.50}]}}' };
    const imported = readFrictionless(
      { resources: [{ name: 'r', path: 'r.csv', schema: 's.json', dialect: 'd.json' }, { name: 'j', path: 'j.json', dialect: { property: 'result.rows' }, schema: 'https://example.org/s.json' }] },
      (path) => files[path],
      { today },
    );
    const feed = feedOf(imported);
    assert.deepEqual([observation(feed, 'n', 'A', '2020')?.value, observation(feed, 'n', 'B', '2020')?.value, observation(feed, 'n', 'B', '2020')?.decimals], [1.5, 7.5, 2]);
    assert.deepEqual(imported.notCarried.map(({ code, path, value }) => [code, path, value]), [['resource', 'j: schema', 'https://example.org/s.json']]);
  });

  it('takes no other column for one that a file does not have, and lists those that the schema does not know', () => {
    const schema = { fieldsMatch: ['partial'], fields: [{ name: 'region', type: 'string' }, { name: 'm', type: 'integer' }, { name: 'year', type: 'year' }, { name: 'n', type: 'integer' }] };
    const imported = readFrictionless({ resources: [{ name: 'r', path: 'r.csv', schema }] }, () => 'region,x,year,n\nA,9,2020,1\n', { today });
    const feed = feedOf(imported);
    assert.deepEqual([observation(feed, 'n', 'A', '2020')?.value, feed.indicators.has('m')], [1, false]);
    assert.deepEqual(imported.notCarried.map(({ code, path }) => [code, path]), [['column', 'r: x']]);
  });

  it('reads numbers between other signs, names of categories, rows that are no data, and a header repeated in each part', () => {
    const schema = { missingValues: [{ value: '-9', label: 'Skipped' }], fields: [{ name: 'region', type: 'string', categories: [{ value: 'A', label: 'Aland' }] }, { name: 'year', type: 'year' }, { name: 'n', type: 'number', bareNumber: false }] };
    const parts: Readonly<Record<string, string>> = { '1.csv': 'units\nregion,year,n\nA,2020,€95.5\nA,2021,-9\n', '2.csv': 'units\nA,2022,7 kg\n' };
    const feed = feedOf(readFrictionless({ resources: [{ name: 'r', path: ['1.csv', '2.csv'], dialect: { headerRows: [2], commentRows: [1] }, schema }] }, (path) => parts[path], { today }));
    assert.deepEqual(['2020', '2021', '2022'].map((period) => observation(feed, 'n', 'A', period)?.value), [95.5, null, 7]);
    assert.equal(feed.regions.get('A')!.name, 'Aland');
  });

  it('carries sources and terms of use over, each to its own figures', () => {
    const schema = fields({ name: 'n', type: 'integer' });
    const other = fields({ name: 'm', type: 'integer' });
    const licenses = [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }];
    const resources = [{ name: 'r', path: 'r.csv', schema, sources: [{ title: 'Census', path: 'https://example.org/census' }] }, { name: 's', path: 's.csv', schema: other }];
    const imported = readFrictionless({ licenses, resources }, (path) => `region,year,${path === 'r.csv' ? 'n' : 'm'}\nA,2020,1\n`, { today });
    const feed = feedOf(imported);
    assert.deepEqual([...feed.sources.values()].map(({ title, url, note }) => [title, url, note]), [['Census', 'https://example.org/census', 'CC-BY-4.0']]);
    assert.deepEqual([feed.indicators.get('n')!.source, feed.indicators.get('m')!.source], ['source-1', undefined]);
    assert.deepEqual(imported.notCarried.map(({ code, path, value }) => [code, path, value]), [['attribute', 'licenses', 'CC-BY-4.0']]);
  });

  it('lists a resource that has neither a path nor data', () => {
    const imported = readFrictionless({ resources: [{ name: 'empty', path: [] }, { name: 'r', path: 'r.csv' }] }, () => 'region,year,n\nA,2020,5\n', { today });
    assert.deepEqual(imported.notCarried.map(({ code, path }) => [code, path]), [['resource', 'empty']]);
    assert.equal(observation(feedOf(imported), 'n', 'A', '2020')?.value, 5);
  });

  it('takes what the schema calls missing for nothing, however much of a column it is and wherever it stands', () => {
    const schema = { ...fields({ name: 'n', type: 'number' }, { name: 'sex', type: 'string' }), missingValues: ['', 'n/d', 'keine'] };
    const feed = feedOf(readFrictionless({ resources: [{ name: 'r', path: 'r.csv', schema }] }, () => 'region,year,n,sex\nA,2020,3,F\nB,2020,n/d,n/d\nC,2020,keine,keine\nA,2020,5,n/d\n', { today }));
    assert.deepEqual(['B', 'C'].map((region) => observation(feed, 'n', region, '2020')?.status), ['O', 'O']);
    assert.deepEqual([observation(feed, 'n', 'A', '2020', 'F')?.value, observation(feed, 'n', 'A', '2020')?.value], [3, 5]);
  });

  it('believes the schema that a field is a number, and lists the cells that are none', () => {
    const imported = readFrictionless({ resources: [{ name: 'r', path: 'r.csv', schema: fields({ name: 'n', type: 'number' }) }] }, () => 'region,year,n\nA,2020,3\nB,2020,unknown\nC,2020,secret\n', { today });
    assert.equal(observation(feedOf(imported), 'n', 'A', '2020')?.value, 3);
    assert.deepEqual(imported.notCarried, [{ code: 'not-a-number', path: 'n', value: 'unknown', count: 2 }]);
  });

  it('names the file that is not there where nothing else can be read', () => {
    assert.throws(() => readFrictionless({ resources: [{ name: 'r', path: '../outside.csv' }] }, none), (error) => error instanceof ImportError && error.code === 'resource' && error.path === 'r' && error.value === '../outside.csv');
  });
});
