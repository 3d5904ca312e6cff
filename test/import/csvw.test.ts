import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsvw } from '../../src/import/csvw.js';
import { ImportError } from '../../src/import/import-error.js';
import { feedOf, observation, today } from './read.js';

const context = 'http://www.w3.org/ns/csvw';
const files = (all: Record<string, string>) => (path: string): string | undefined => all[path];

describe('readCsvw', () => {
  it('reads number patterns: group and decimal marks of a column', () => {
    const metadata = { '@context': context, url: 'a.csv', tableSchema: { columns: [{ name: 'region' }, { name: 'year', datatype: 'gYear' }, { name: 'sum', titles: 'Sum', datatype: { base: 'decimal', format: { decimalChar: ',', groupChar: '.', pattern: '#.##0,00' } } }] } };
    const feed = feedOf(readCsvw(metadata, files({ 'a.csv': 'region,year,sum\nA,2020,"1.234,50"\n' }), { today }));
    assert.deepEqual({ ...observation(feed, 'sum', 'A', '2020') }, { region: 'A', period: '2020', value: 1234.5, decimals: 2 });
    assert.equal(feed.indicators.get('sum')!.name, 'Sum');
  });

  it('reads a dialect: separator, rows before the header, comments, no header at all', () => {
    const metadata = { '@context': context, url: 'a.csv', dialect: { delimiter: ';', skipRows: 1, header: false, commentPrefix: '#' }, tableSchema: { columns: [{ name: 'region' }, { name: 'year' }, { name: 'n', datatype: 'integer' }] } };
    assert.equal(observation(feedOf(readCsvw(metadata, files({ 'a.csv': 'made on Monday\nA;2020;5\n#c\nB;2020;6\n' }), { today })), 'n', 'B', '2020')?.value, 6);
  });

  it('reads titles by language, and nulls that a table inherits', () => {
    const metadata = { '@context': [context, { '@language': 'en' }], url: 'a.csv', null: ['-', 'NA'], tableSchema: { columns: [{ name: 'region' }, { name: 'year' }, { name: 'n', titles: { en: 'Number', 'zh-CN': '数量' }, datatype: 'number' }] } };
    const feed = feedOf(readCsvw(metadata, files({ 'a.csv': 'region,year,n\nA,2020,-\nB,2020,3\n' }), { today }));
    assert.deepEqual(feed.indicators.get('n')!.name, { en: 'Number', 'zh-CN': '数量' });
    assert.equal(observation(feed, 'n', 'A', '2020')?.status, 'O');
    assert.equal(feed.lang, 'en');
  });

  it('reads dates by their pattern', () => {
    const metadata = { '@context': context, url: 'a.csv', tableSchema: { columns: [{ name: 'region' }, { name: 'date', datatype: { base: 'date', format: 'dd/MM/yyyy' } }, { name: 'n', datatype: 'integer' }] } };
    assert.ok(observation(feedOf(readCsvw(metadata, files({ 'a.csv': 'region,date,n\nA,05/10/2020,1\n' }), { today })), 'n', 'A', '2020-10-05'));
  });

  it('reads several tables, and says foreign keys and virtual columns', () => {
    const schema = (name: string): object => ({ columns: [{ name: 'region' }, { name: 'year' }, { name, datatype: 'integer' }, { name: 'extra', virtual: true, default: 'x' }], foreignKeys: [{}] });
    const imported = readCsvw({ '@context': context, tables: [{ url: 'a.csv', tableSchema: schema('n') }, { url: 'b.csv', tableSchema: schema('m') }] }, files({ 'a.csv': 'region,year,n\nA,2020,1\n', 'b.csv': 'region,year,m\nA,2020,2\n' }), { today });
    const feed = feedOf(imported);
    assert.deepEqual([observation(feed, 'n', 'A', '2020')?.value, observation(feed, 'm', 'A', '2020')?.value], [1, 2]);
    assert.deepEqual([...new Set(imported.notCarried.map(({ code }) => code))], ['column', 'foreign-key']);
  });

  it('knows roles that linked data states, and a status of one measure', () => {
    const metadata = { '@context': context, url: 'a.csv', tableSchema: { columns: [{ name: 'o', propertyUrl: 'http://purl.org/linked-data/sdmx/2009/dimension#refArea' }, { name: 't', propertyUrl: 'http://purl.org/linked-data/sdmx/2009/dimension#refPeriod' }, { name: 'n', datatype: 'number' }, { name: 'n_status' }, { name: 'm', datatype: 'number' }] } };
    const feed = feedOf(readCsvw(metadata, files({ 'a.csv': 'o,t,n,n_status,m\nA,2020,1,E,2\n' }), { today }));
    assert.deepEqual([observation(feed, 'n', 'A', '2020')?.status, observation(feed, 'm', 'A', '2020')?.status], ['E', undefined]);
  });

  it('says which file is not there', () => {
    assert.throws(() => readCsvw({ '@context': context, url: 'gone.csv', tableSchema: {} }, files({})), (error) => error instanceof ImportError && error.code === 'resource' && error.value === 'gone.csv');
  });

  it('reads schema and dialect from files of their own, relative to the base, and leaves out tables that are not to be shown', () => {
    const metadata = { '@context': [context, { '@base': 'data/' }], dialect: 'd.json', tables: [{ url: 'a.csv', tableSchema: 's.json' }, { url: 'b.csv', suppressOutput: true }] };
    const imported = readCsvw(metadata, files({ 'data/a.csv': 'A;2020;5\n', 'data/s.json': '{"columns":[{"name":"region"},{"name":"year"},{"name":"n","datatype":"integer"}]}', 'data/d.json': '{"delimiter":";","header":false}' }), { today });
    assert.equal(observation(feedOf(imported), 'n', 'A', '2020')?.value, 5);
    assert.deepEqual(imported.notCarried.map(({ code, path, value }) => [code, path, value]), [['resource', 'b.csv', 'suppressOutput']]);
  });

  it('passes over columns before the table, and lists cells beyond it, second values of a list, comments and terms of use', () => {
    const metadata = { '@context': context, url: 'a.csv', 'dc:license': { '@id': 'https://example.org/terms' }, dialect: { skipColumns: 1 }, tableSchema: { columns: [{ titles: 'region' }, { titles: 'year', separator: '|' }, { titles: 'n', datatype: 'integer' }] } };
    const imported = readCsvw(metadata, files({ 'a.csv': 'x,region,year,n\n#remark\n-,A,2020|2021,5\n-,B,2020,6,7\n' }), { today });
    const feed = feedOf(imported);
    assert.deepEqual([observation(feed, 'n', 'A', '2020')?.value, observation(feed, 'n', 'B', '2020')?.value], [5, 6]);
    assert.deepEqual(imported.notCarried.map(({ code, path, count }) => [code, path, count]), [['attribute', 'a.csv: license', 1], ['annotation', 'a.csv: #', 1], ['row-length', 'a.csv: row 4', 1], ['several-values', 'year', 1]]);
  });

  it('takes a null of any column for nothing, and commas of a pattern for groups of any length', () => {
    const metadata = { '@context': context, url: 'a.csv', tableSchema: { columns: [{ name: 'region', null: 'none' }, { name: 'year' }, { name: 'n', datatype: { base: 'decimal', format: { pattern: '#,##,##0.0' } } }] } };
    const imported = readCsvw(metadata, files({ 'a.csv': 'region,year,n\nA,2020,"12,34,567.5"\nnone,2020,6.0\n' }), { today });
    const feed = feedOf(imported);
    assert.deepEqual([observation(feed, 'n', 'A', '2020')?.value, feed.regions.has('none')], [1234567.5, false]);
    assert.deepEqual(imported.notCarried.map(({ code }) => code), ['region-missing']);
  });

  it('makes no groups of a column whose output is suppressed, and reads one that says where or when', () => {
    const columns = [{ name: 'region', suppressOutput: true }, { name: 'year', datatype: 'gYear', suppressOutput: true }, { name: 'n', datatype: 'integer' }, { name: 'stand', suppressOutput: true }];
    const imported = readCsvw({ '@context': context, url: 'a.csv', tableSchema: { columns } }, files({ 'a.csv': 'region,year,n,stand\nA,2020,1,May\nB,2020,2,June\nB,2021,3,June\n' }), { today });
    const feed = feedOf(imported);
    assert.deepEqual([observation(feed, 'n', 'A', '2020')?.value, observation(feed, 'n', 'B', '2021')?.value], [1, 3]);
    assert.deepEqual(imported.notCarried, [{ code: 'column', path: 'stand', value: 'May', count: 3 }]);
  });
});
