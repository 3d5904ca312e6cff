import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ImportError } from '../../src/import/import-error.js';
import { readJsonStat } from '../../src/import/json-stat.js';
import { feedOf, observation, today } from './read.js';

/** A dataset of 2.0 with one region, two years and one measure, and what a test changes of it. */
const dataset = (change: object = {}): string =>
  JSON.stringify({
    version: '2.0', class: 'dataset', label: 'Example', source: 'Office', updated: '2024-05-01T08:00:00Z', id: ['geo', 'year'], size: [2, 2],
    dimension: {
      geo: { label: 'place', category: { index: ['A', 'B'], label: { A: 'Aland', B: 'Bland' } } },
      year: { label: 'year', category: { index: { 2021: 1, 2020: 0 } } },
    },
    value: [1, 2, 3, 4],
    ...change,
  });
const title = 'Example';

describe('readJsonStat', () => {
  it('finds time and place by name and content where no role is given', () => {
    const feed = feedOf(readJsonStat(dataset(), { today }));
    assert.equal(observation(feed, title, 'A', '2020')?.value, 1);
    assert.equal(observation(feed, title, 'A', '2021')?.value, 2);
    assert.equal(observation(feed, title, 'B', '2021')?.value, 4);
    assert.equal(feed.regions.get('B')?.name, 'Bland');
    assert.equal(feed.published, '2024-05-01');
  });

  it('reads sizes written as strings', () => {
    assert.equal(observation(feedOf(readJsonStat(dataset({ size: ['2', '2'] }), { today })), title, 'B', '2020')?.value, 3);
  });

  it('keeps the digits of the text: trailing zeros are decimals, too many are told', () => {
    const imported = readJsonStat(dataset({ value: ['@'] }).replace('["@"]', '[7.720, 7.5, 0.10, 12345678901234567891]'), { today });
    const feed = feedOf(imported);
    assert.deepEqual({ ...observation(feed, title, 'A', '2020') }, { region: 'A', period: '2020', value: 7.72, decimals: 3 });
    assert.deepEqual({ ...observation(feed, title, 'A', '2021') }, { region: 'A', period: '2021', value: 7.5 });
    assert.equal(observation(feed, title, 'B', '2020')?.decimals, 2);
    assert.deepEqual(imported.notCarried.map(({ code, value }) => [code, value]), [['digits', '12345678901234567891']]);
  });

  it('leaves out cells of a sparse table that say nothing, and keeps those that say why', () => {
    const imported = readJsonStat(dataset({ value: { 0: 5, 3: 0 }, status: { 1: 'c' } }), { today });
    const feed = feedOf(imported);
    assert.equal(observation(feed, title, 'A', '2020')?.value, 5);
    assert.equal(observation(feed, title, 'B', '2021')?.value, 0, 'zero is a figure');
    assert.deepEqual({ ...observation(feed, title, 'A', '2021') }, { region: 'A', period: '2021', value: null, missing: 'suppressed' });
    assert.equal(observation(feed, title, 'B', '2020'), undefined);
    assert.deepEqual(imported.notCarried.map(({ code, count }) => [code, count]), [['sparse', 1]]);
  });

  it('reads statuses as a list, as one for all, and as letters for several figures', () => {
    const list = feedOf(readJsonStat(dataset({ status: ['p', null, 'bp', 'e'] }), { today }));
    assert.deepEqual(['2020', '2021'].map((year) => observation(list, title, 'A', year)?.status), ['P', undefined]);
    assert.equal(observation(list, title, 'B', '2020')?.status, 'B');
    const all = feedOf(readJsonStat(dataset({ status: 'p' }), { today }));
    assert.deepEqual(['A', 'B'].map((place) => observation(all, title, place, '2021')?.status), ['P', 'P']);
    const one = feedOf(readJsonStat(dataset({ status: ['e'] }), { today }));
    assert.equal(observation(one, title, 'B', '2021')?.status, 'E');
  });

  it('takes the meaning of a sign from the mapping file', () => {
    const imported = readJsonStat(dataset({ value: [1, null, 3, null], status: { 1: ':', 3: ':' } }), { today, mapping: { statuses: { ':': 'suppressed' } } });
    assert.equal(observation(feedOf(imported), title, 'A', '2021')?.missing, 'suppressed');
    assert.deepEqual(imported.assumed.filter(({ code }) => code === 'missing-meaning'), []);
  });

  it('reads units with base, symbol and decimals, and a metric of several', () => {
    const feed = feedOf(
      readJsonStat(
        dataset({
          id: ['geo', 'year', 'what'], size: [1, 1, 2], role: { time: ['year'], geo: ['geo'], metric: ['what'] },
          dimension: {
            geo: { category: { label: { A: 'Aland' } } },
            year: { category: { index: ['2020'] } },
            what: { category: { index: ['rate', 'sum'], label: { rate: 'Rate', sum: 'Sum' }, unit: { rate: { label: 'percent', symbol: '%', decimals: 2 }, sum: { base: 'million NOK', decimals: 0 } } } },
          },
          value: [7.5, 1200],
        }),
        { today },
      ),
    );
    assert.deepEqual([feed.indicators.get('rate')!.unit, feed.indicators.get('rate')!.decimals], [{ kind: 'share', label: '%' }, 2]);
    assert.deepEqual([feed.indicators.get('sum')!.unit, observation(feed, 'sum', 'A', '2020')?.unitMult], [{ kind: 'money', label: 'NOK' }, 6]);
  });

  it('takes a parent in child hierarchies as the region above', () => {
    const feed = feedOf(readJsonStat(dataset({ dimension: { geo: { category: { index: ['A', 'B'], child: { A: ['B'] } } }, year: { category: { index: ['2020', '2021'] } } } }), { today }));
    assert.equal(feed.regions.get('B')?.within, 'A');
  });

  it('reads a bundle of 1.x, whose id, size and role are inside dimension', () => {
    const one = (value: number): object => ({ label: `Table ${value}`, dimension: { id: ['area', 'time'], size: [1, 1], role: { geo: ['area'], time: ['time'] }, area: { category: { label: { X: 'Xland' } } }, time: { category: { index: { 2019: 0 } } } }, value: [value] });
    const feed = feedOf(readJsonStat(JSON.stringify({ first: one(1), second: one(2) }), { today }));
    assert.equal(observation(feed, 'first', 'X', '2019')?.value, 1);
    assert.equal(observation(feed, 'second', 'X', '2019')?.value, 2);
  });

  it('reads the datasets in a collection and says which are only links', () => {
    const imported = readJsonStat(JSON.stringify({ class: 'collection', version: '2.0', link: { item: [{ class: 'dataset', href: 'https://example.org/other.json' }, JSON.parse(dataset())] } }), { today });
    assert.equal(observation(feedOf(imported), title, 'B', '2021')?.value, 4);
    assert.deepEqual(imported.notCarried.map(({ code, path, value }) => [code, path, value]), [['link', 'link.item[0]', 'https://example.org/other.json']]);
  });

  it('reads quarters and months of PX-Web, and half-years as what they are', () => {
    const feed = feedOf(readJsonStat(dataset({ size: [1, 4], dimension: { geo: { category: { label: { A: 'a' } } }, year: { category: { index: ['2020K3', '2020M07', '2020-S1', '2020-W53'] } } } }), { today }));
    for (const period of ['2020-Q3', '2020-07', '2020-01/2020-06', '2020-12-28/2021-01-03']) assert.ok(observation(feed, title, 'A', period), period);
  });

  it('refuses a table whose values do not fill it, with the place', () => {
    assert.throws(() => readJsonStat(dataset({ value: [1, 2, 3] })), (error) => error instanceof ImportError && error.code === 'format' && error.path === 'dataset.value');
    assert.throws(() => readJsonStat(dataset({ size: [3, 2] })), (error) => error instanceof ImportError && error.path === 'dimension.geo');
  });

  it('reads what offices make of it: sizes in another order, rolling quarters, quarters without a letter, multipliers as text', () => {
    const odd = { size: [2, 1], dimension: { geo: { category: { label: { A: 'a' } } }, year: { label: 'Time', category: { index: ['x', 'y'], label: { x: 'Nov-Jan 1994', y: 'Mar-May 1994' } } } }, value: [1, 2], role: { time: ['year'] } };
    const feed = feedOf(readJsonStat(dataset(odd), { today }));
    assert.equal(observation(feed, title, 'A', '1993-11/1994-01')?.value, 1);
    assert.equal(observation(feed, title, 'A', '1994-03/1994-05')?.value, 2);
    const quarters = { id: ['geo', 'Trimestre'], role: { time: ['Trimestre'], metric: [] }, size: [1, 2], dimension: { geo: { category: { label: { A: 'a' } } }, Trimestre: { category: { index: ['2005 - 1', '2005 - 4'] } } }, value: [1, 2] };
    assert.equal(observation(feedOf(readJsonStat(dataset(quarters), { today })), title, 'A', '2005-Q4')?.value, 2);
    const unit = (multiplier: unknown): object => ({ role: { metric: ['geo'] }, dimension: { geo: { category: { index: ['A', 'B'], unit: { A: { base: 'People', multiplier } } } }, year: { category: { index: ['2020', '2021'] } } } });
    assert.deepEqual([0, '1', 3, '1000', 'Units'].map((multiplier) => observation(feedOf(readJsonStat(dataset(unit(multiplier)), { today })), 'A', 'all', '2020')?.unitMult ?? 0), [0, 0, 3, 3, 0]);
  });

  it('says where a collection points that holds no dataset itself', () => {
    assert.throws(() => readJsonStat({ class: 'collection', link: { item: [{ class: 'dataset', href: 'https://example.org/a.json' }] } }), (error) => error instanceof ImportError && error.code === 'resource' && error.value === 'https://example.org/a.json');
  });

  it('says which line to write where there is no time at all', () => {
    const input = dataset({ id: ['geo'], size: [2], dimension: { geo: { category: { index: ['A', 'B'] } } }, value: [1, 2] });
    assert.throws(() => readJsonStat(input), (error) => error instanceof ImportError && error.code === 'no-period' && /"period": "2020"/.test(error.line ?? ''));
    assert.equal(observation(feedOf(readJsonStat(input, { today, mapping: { period: '2012' } })), title, 'B', '2012')?.value, 2);
  });

  it('keeps a second dimension of time or of measures apart, and takes the one with units for the measures', () => {
    const category = (index: readonly string[], more: object = {}): object => ({ category: { index, ...more } });
    const months = { id: ['year', 'month'], size: [2, 2], role: { time: ['year', 'month'] }, dimension: { year: category(['2020', '2021']), month: category(['01', '02']) } };
    assert.equal(observation(feedOf(readJsonStat(dataset(months), { today })), title, 'all', '2021-01')?.value, 3);
    const metrics = { id: ['what', 'how', 'year'], size: [2, 2, 1], role: { metric: ['what', 'how'], time: ['year'] }, dimension: { what: category(['GDP', 'POP']), how: category(['level', 'rate']), year: category(['2020']) } };
    const feed = feedOf(readJsonStat(dataset(metrics), { today }));
    assert.deepEqual(['level', 'rate'].map((group) => observation(feed, 'POP', 'all', '2020', group)?.value), [3, 4]);
    const units = { role: { time: ['year'] }, id: ['kind', 'year'], size: [2, 2], dimension: { kind: category(['A', 'B'], { unit: { A: { label: '%' }, B: { label: 'persons' } } }), year: category(['2020', '2021']) } };
    assert.equal(feedOf(readJsonStat(dataset(units), { today })).indicators.get('B')?.unit.label, 'persons');
  });

  it('lists what is explained of places and times, and what a dimension points to', () => {
    const geo = { note: ['Borders of 2020'], extension: { elimination: true }, category: { index: ['A', 'B'], note: { B: ['Without islands'] } } };
    const imported = readJsonStat(dataset({ dimension: { geo, year: { category: { index: ['2020', '2021'] } } } }), { today });
    assert.deepEqual(imported.notCarried.map(({ code, path, value }) => [code, path, value]), [['attribute', 'dimension.geo.extension', undefined], ['annotation', 'geo', 'Borders of 2020'], ['annotation', 'geo: codes', 'Without islands']]);
  });

  it('keeps measures of one name apart where two datasets of a bundle speak of the same place and time, and joins them where they do not', () => {
    const one = (year: string, value: number, metric = 'UNR'): object => ({ dimension: { id: ['m', 'geo', 'time'], size: ['1', '1', '1'], role: { metric: ['m'], geo: ['geo'], time: ['time'] }, m: { category: { label: { [metric]: 'Rate' } } }, geo: { category: { label: { A: 'Aland' } } }, time: { category: { label: { [year]: year } } } }, value: [value] });
    const joined = feedOf(readJsonStat({ first: one('2020', 1), second: one('2021', 2) }, { today }));
    assert.deepEqual(['2020', '2021'].map((period) => observation(joined, 'UNR', 'A', period)?.value), [1, 2]);
    const imported = readJsonStat({ first: one('2020', 1), second: one('2020', 2), third: one('2020', 3, 'GDP') }, { today });
    assert.deepEqual(['first.UNR', 'second.UNR', 'GDP'].map((id) => observation(feedOf(imported), id, 'A', '2020')?.value), [1, 2, 3]);
    assert.deepEqual(imported.notCarried, []);
  });

  it('leaves out decimals that no number has', () => {
    const unit = { role: { metric: ['geo'] }, dimension: { geo: { category: { index: ['A', 'B'], unit: { A: { label: 'kg', decimals: 99 }, B: { label: 'kg', decimals: 2 } } } }, year: { category: { index: ['2020', '2021'] } } } };
    const feed = feedOf(readJsonStat(dataset(unit), { today }));
    assert.deepEqual([feed.indicators.get('A')!.decimals, feed.indicators.get('B')!.decimals], [undefined, 2]);
  });

  it('lists a value of a cell that the dimensions do not have', () => {
    const imported = readJsonStat(dataset({ value: { 0: 1, 4: 9, 17: 2 }, status: { 0: 'p', 5: 'e' } }), { today });
    assert.deepEqual({ ...observation(feedOf(imported), title, 'A', '2020') }, { region: 'A', period: '2020', value: 1, status: 'P' });
    assert.deepEqual(imported.notCarried.filter(({ code }) => code === 'no-cell'), [{ code: 'no-cell', path: 'dataset.value', value: '4: 9', count: 2 }, { code: 'no-cell', path: 'dataset.status', value: '5: e', count: 1 }]);
  });

  it('reads the day of an update that is written day first, and lists one that may be two days', () => {
    const read = (updated: string): unknown[] => {
      const imported = readJsonStat(dataset({ updated }), { today });
      return [feedOf(imported).published, imported.notCarried.map(({ code, path, value }) => `${code} ${path} ${value}`).join()];
    };
    assert.deepEqual(read('17/10/2013 16:51:00'), ['2013-10-17', '']);
    assert.deepEqual(read('10/17/2013'), ['2013-10-17', '']);
    assert.deepEqual(read('1.2.2013'), ['2013-02-01', '']);
    assert.deepEqual(read('01/02/2013'), [today, 'attribute updated 01/02/2013']);
    assert.deepEqual(read('last week'), [today, 'attribute updated last week']);
  });
});
