import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ImportError } from '../../src/import/import-error.js';
import { readWorldBank } from '../../src/import/world-bank.js';
import { feedOf, observation, today } from './read.js';

const row = (change: object = {}): object => ({ indicator: { id: 'SP.POP.TOTL', value: 'Population, total' }, country: { id: 'CN', value: 'China' }, countryiso3code: 'CHN', date: '2020', value: 1411100000, unit: '', obs_status: '', decimal: 0, ...change });
const page = { page: 1, pages: 1, per_page: 50, total: 1, lastupdated: '2024-06-28' };

describe('readWorldBank', () => {
  it('reads several indicators with their units', () => {
    const feed = feedOf(readWorldBank([page, [row(), row({ indicator: { id: 'SI.POV.GINI', value: 'Poverty headcount ratio (%)' }, value: 37.1 })]], { today }));
    assert.equal(observation(feed, 'SP.POP.TOTL', 'CHN', '2020')?.value, 1411100000);
    assert.deepEqual(feed.indicators.get('SI.POV.GINI')!.unit, { kind: 'share', label: '%' });
    assert.equal(feed.published, '2024-06-28');
  });

  it('says when an answer is one page of several', () => {
    const imported = readWorldBank([{ ...page, pages: 3, total: 120 }, [row()]], { today });
    feedOf(imported);
    assert.deepEqual(imported.notCarried.map(({ code, path, count }) => [code, path, count]), [['paging', 'page 1 / 3', 119]]);
  });

  it('uses the two-letter code of places that have no other', () => {
    assert.ok(observation(feedOf(readWorldBank([page, [row({ countryiso3code: '', country: { id: 'XC', value: 'Euro area' } })]], { today })), 'SP.POP.TOTL', 'XC', '2020'));
  });

  it('keeps decimals that are asked for, and the digits of the text', () => {
    const text = JSON.stringify([page, [row({ value: '@', decimal: 1 })]]).replace('"@"', '37.50');
    assert.deepEqual({ ...observation(feedOf(readWorldBank(text, { today })), 'SP.POP.TOTL', 'CHN', '2020') }, { region: 'CHN', period: '2020', value: 37.5, decimals: 2 });
  });

  it('reads quarters, months, and a forecast', () => {
    const feed = feedOf(readWorldBank([page, [row({ date: '2020Q2' }), row({ date: '2020M07' }), row({ date: '2026', obs_status: 'F' })]], { today }));
    assert.ok(observation(feed, 'SP.POP.TOTL', 'CHN', '2020-Q2'));
    assert.ok(observation(feed, 'SP.POP.TOTL', 'CHN', '2020-07'));
    assert.equal(observation(feed, 'SP.POP.TOTL', 'CHN', '2026')?.status, 'F');
  });

  it('repeats what the service says instead of figures', () => {
    assert.throws(() => readWorldBank([{ message: [{ id: '120', key: 'Invalid value', value: 'The provided parameter value is not valid' }] }]), (error) => error instanceof ImportError && error.code === 'answer' && error.path === 'message 120');
    assert.throws(() => readWorldBank([{ ...page, total: 0 }, null]), (error) => error instanceof ImportError && error.code === 'no-table');
  });

  it('reads several pages as one list, and says when some are still missing', () => {
    const row = (date: string, value: number): object => ({ indicator: { id: 'X', value: 'X (% of GDP)' }, country: { id: 'CN', value: 'China' }, countryiso3code: 'CHN', date, value, unit: '', scale: 'Millions', obs_status: '', decimal: 1 });
    const page = (at: number, date: string): unknown => [{ page: at, pages: 3, per_page: 1, total: 3, lastupdated: '2024-06-28' }, [row(date, at)]];
    const imported = readWorldBank(JSON.stringify([page(1, '2019'), page(2, '2020')]), { today });
    const feed = feedOf(imported);
    assert.deepEqual(['2019', '2020'].map((period) => observation(feed, 'X', 'CHN', period)?.value), [1, 2]);
    assert.equal(observation(feed, 'X', 'CHN', '2020')?.unitMult, 6);
    assert.deepEqual(imported.notCarried.map(({ code, count }) => [code, count]), [['paging', 1]]);
    assert.deepEqual(readWorldBank([page(1, '2019'), page(2, '2020'), page(3, '2021')], { today }).notCarried, []);
  });

  it('reads answers by source, with any concepts', () => {
    const variable = (time: string, sector: string): object[] => [{ concept: 'Country', id: 'BRA', value: 'Brazil' }, { concept: 'Series', id: 'A', value: 'Spending (US$ million)' }, { concept: 'Time', id: `YR${time}`, value: time }, { concept: 'Sector', id: sector, value: `Sector ${sector}` }];
    const feed = feedOf(readWorldBank({ page: 1, pages: 1, total: 2, source: { id: '2', name: 'Some source', data: [{ variable: variable('2015', 'a'), value: 5 }, { variable: variable('2015', 'b'), value: null }] } }, { today }));
    assert.deepEqual([observation(feed, 'A', 'BRA', '2015', 'Sector a')?.value, observation(feed, 'A', 'BRA', '2015', 'Sector a')?.unitMult, observation(feed, 'A', 'BRA', '2015', 'Sector b')?.value], [5, 6, null]);
  });
});
