import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localize } from '../../src/feed/text.js';
import { readCsv } from '../../src/import/csv.js';
import { readCsvw } from '../../src/import/csvw.js';
import { readFrictionless } from '../../src/import/frictionless.js';
import { readJsonStat } from '../../src/import/json-stat.js';
import { readSdmxCsv } from '../../src/import/sdmx-csv.js';
import { readWorldBank } from '../../src/import/world-bank.js';
import { feedOf, observation, sample, today } from './read.js';

describe('real files', () => {
  it('Galicia: JSON-stat with two geographic dimensions keeps both, and says which became the region', () => {
    const imported = readJsonStat(sample('jsonstat_galicia_2.0.json'), { today });
    const feed = feedOf(imported);
    assert.equal(observation(feed, 'pop', 'T', '2001')?.value, 2695880);
    assert.equal(observation(feed, 'pop', '36', '2011', 'female')?.value, 491024);
    assert.equal(observation(feed, 'pop', '32', '2001', 'county of residence · 20-24 · female')?.value, 6680);
    assert.equal(observation(feed, 'pop', '27', '2011', 'abroad · 100+ · male')?.status, 'O');
    assert.equal(feed.indicators.get('pop')!.observations.length, 3960);
    assert.deepEqual(feed.indicators.get('pop')!.unit, { kind: 'count', label: 'persons' });
    assert.equal(feed.published, '2012-12-27');
    assert.deepEqual(imported.assumed.map(({ code, path, value }) => [code, path, value]), [['second-region', 'birth', 'residence']]);
    assert.deepEqual(imported.notCarried.map(({ path }) => path), ['link.alternate']);
  });

  it('Galicia: the mapping file may choose the other place', () => {
    const imported = readJsonStat(sample('jsonstat_galicia_2.0.json'), { today, mapping: { columns: { birth: 'region', residence: 'breakdown' } } });
    assert.equal(observation(feedOf(imported), 'pop', 'F', '2001', 'A Coruña')?.value, JSON.parse(sample('jsonstat_galicia_2.0.json')).value[(((5 * 22 + 0) * 3 + 0) * 2 + 0) * 5 + 1]);
    assert.deepEqual(imported.assumed, []);
  });

  it('Statistics Norway: what was not surveyed stays missing, with the sign explained', () => {
    const imported = readJsonStat(sample('ssb_05300_jsonstat2.json'), { today });
    const feed = feedOf(imported);
    const cinema = 'Under 1 km · Kino eller lokale med jevnlig spillefilmframvisning';
    assert.equal(observation(feed, 'Avstand', 'all', '1991', cinema)?.value, 16);
    assert.equal(observation(feed, 'Avstand', 'all', '2021', cinema)?.value, 12);
    assert.equal(observation(feed, 'Avstand', 'all', '2021', 'Under 1 km · Bokhandel')?.missing, 'not-applicable');
    assert.equal(observation(feed, 'Avstand', 'all', '1991', '50 km eller over · Kino eller lokale med jevnlig spillefilmframvisning')?.missing, 'not-published');
    assert.deepEqual(feed.indicators.get('Avstand')!.unit, { kind: 'share', label: '%' });
    assert.deepEqual(imported.assumed.filter(({ code }) => code === 'missing-meaning').map(({ value }) => value), ['.', '..']);
  });

  it('BIS derivatives: SDMX-CSV 1.0 with empty figures of status M', () => {
    const imported = readSdmxCsv(sample('bis_derivatives_sdmxcsv1.csv'), { today });
    const feed = feedOf(imported);
    const id = 'WEBSTATS_DER_DATAFLOW';
    assert.equal(observation(feed, id, '5J', '2004', 'HKD · TO1')?.value, 14206.490766);
    assert.equal(observation(feed, id, '5J', '2013', 'HKD · TO1')?.value, 29910.713935);
    assert.equal(observation(feed, id, '5J', '2007', 'TO1 · EUR')?.value, 443666.734085);
    assert.deepEqual({ ...observation(feed, id, '5J', '1999', 'MXN · TO1') }, { region: '5J', period: '1999', group: 'DER_CURR_LEG1:MXN+DER_CURR_LEG2:TO1', value: null, status: 'M' });
    assert.equal(feed.indicators.get(id)!.observations.length, 1000);
    assert.match(localize(feed.indicators.get(id)!.definition, 'en'), /DER_RISK: B/);
    assert.deepEqual(imported.notCarried.map(({ path, count }) => [path, count]), [['AVAILABILITY', 1000], ['COLLECTION', 1000]]);
  });

  it('Camborne: CSVW with two rows of header, units under the names, --- for missing, year and month in two columns', () => {
    const imported = readCsvw(sample('csvw_camborne_metoffice.csv-metadata.json'), (path) => (path === 'cambornedata.csv' ? sample('csvw_camborne_metoffice.csv') : undefined), { today });
    const feed = feedOf(imported);
    assert.deepEqual([...feed.indicators.keys()], ['tmax', 'tmin', 'af', 'rain', 'sun']);
    assert.equal(observation(feed, 'tmax', 'all', '1978-09')?.value, 17.5);
    assert.equal(observation(feed, 'rain', 'all', '1990-01')?.value, 196);
    assert.deepEqual({ ...observation(feed, 'sun', 'all', '1978-09') }, { region: 'all', period: '1978-09', value: null, status: 'O' });
    assert.equal(observation(feed, 'sun', 'all', '2015-03')?.status, 'P');
    assert.equal(feed.indicators.get('af')!.unit.label, 'days');
    assert.equal(feed.indicators.get('tmax')!.unit.label, 'degC');
    assert.equal(feed.publisher.name, 'Met Office');
  });

  it('Camborne: the same file without its metadata', () => {
    const feed = feedOf(readCsv(sample('csvw_camborne_metoffice.csv'), { today }));
    assert.equal(observation(feed, 'tmax-degC', 'all', '1978-09')?.value, 17.5);
    assert.equal(observation(feed, 'sun-hours', 'all', '1978-09')?.value, null);
    assert.equal(observation(feed, 'rain-mm', 'all', '1990-01')?.value, 196);
  });

  it('World Bank: the newest year without a figure is missing, not zero', () => {
    const feed = feedOf(readWorldBank(sample('worldbank_v2_USA_GDP.json'), { today }));
    const id = 'NY.GDP.MKTP.CD';
    assert.equal(observation(feed, id, 'USA', '2022')?.value, 25439700000000);
    assert.equal(observation(feed, id, 'USA', '2009')?.value, 14478064934000);
    assert.equal(observation(feed, id, 'USA', '1960')?.value, 543300000000);
    assert.equal(observation(feed, id, 'USA', '2023')?.value, null);
    assert.equal(feed.indicators.get(id)!.unit.label, 'current US$');
  });

  it('GDP: a Frictionless package whose other resource is not there', () => {
    const imported = readFrictionless(sample('frictionless_gdp/datapackage.json'), (path) => (path === 'data/gdp.csv' ? sample('frictionless_gdp/data/gdp.csv') : undefined), { today });
    const feed = feedOf(imported);
    assert.equal(observation(feed, 'gdp', 'AFG', '2000')?.value, 3521418059.923445);
    assert.equal(observation(feed, 'gdp', 'ABW', '1986')?.value, 405586592.17877096);
    assert.equal(observation(feed, 'gdp', 'ZWE', '2023')?.value, 26538273498.84614);
    assert.equal(feed.indicators.get('gdp')!.observations.length, 13979);
    assert.equal(feed.regions.get('ZWE')!.name, 'Zimbabwe');
    assert.deepEqual(imported.notCarried.map(({ code, value }) => [code, value]), [['attribute', undefined], ['resource', 'data/top-economies.csv']]);
  });
});
