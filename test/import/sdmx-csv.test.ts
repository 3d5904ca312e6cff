import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ImportError } from '../../src/import/import-error.js';
import { readSdmxCsv } from '../../src/import/sdmx-csv.js';
import { feedOf, observation, today } from './read.js';

const feedFrom = (text: string) => feedOf(readSdmxCsv(text, { today }));

describe('readSdmxCsv', () => {
  it('reads 1.0: dataflow, dimensions, time, value, attributes', () => {
    const feed = feedFrom('DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT\nEX:GDP(1.0),A,CN,2020,7.50,P,6\nEX:GDP(1.0),A,NO,2020,,Q,6\n');
    assert.deepEqual({ ...observation(feed, 'GDP', 'CN', '2020') }, { region: 'CN', period: '2020', value: 7.5, unitMult: 6, decimals: 2, status: 'P' });
    assert.deepEqual({ ...observation(feed, 'GDP', 'NO', '2020') }, { region: 'NO', period: '2020', value: null, status: 'Q' });
    assert.equal(feed.publisher.name, 'EX');
  });

  it('reads 2.0 and leaves out rows that delete', () => {
    const imported = readSdmxCsv('STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE\ndataflow,EX:GDP(1.0.0),I,CN,2020,1\ndataflow,EX:GDP(1.0.0),D,NO,2020,-\n', { today });
    const feed = feedOf(imported);
    assert.equal(observation(feed, 'GDP', 'CN', '2020')?.value, 1);
    assert.equal(feed.regions.has('NO'), false);
    assert.deepEqual(imported.notCarried.map(({ code, count }) => [code, count]), [['action', 1]]);
  });

  it('takes the separator that follows the first term', () => {
    assert.equal(observation(feedFrom('STRUCTURE;STRUCTURE_ID;ACTION;REF_AREA;TIME_PERIOD;OBS_VALUE\ndataflow;EX:GDP(1.0);I;CN;2020;1.5\n'), 'GDP', 'CN', '2020')?.value, 1.5);
  });

  it('reads labels=both: ids with names after a colon', () => {
    const feed = feedFrom('DATAFLOW,REF_AREA: Area,SEX: Sex,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status\nEX:POP(1.0): Population,CN: China,_T: Total,2020,10,A: Normal\nEX:POP(1.0): Population,CN: China,F: Women,2020,5,E: Estimated\n');
    assert.equal(observation(feed, 'POP', 'CN', '2020')?.value, 10);
    assert.deepEqual({ ...observation(feed, 'POP', 'CN', '2020', 'Women') }, { region: 'CN', period: '2020', group: 'F', value: 5, status: 'E' });
    assert.equal(feed.regions.get('CN')!.name, 'China');
    assert.equal(feed.indicators.get('POP')!.name, 'Population');
  });

  it('reads labels=name: a column of names after each', () => {
    const feed = feedFrom('STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Area,TIME_PERIOD,Time,OBS_VALUE,Value\ndataflow,EX:POP(1.0),Population,I,CN,China,2020,,10,\n');
    assert.equal(observation(feed, 'POP', 'CN', '2020')?.value, 10);
    assert.equal(feed.regions.get('CN')!.name, 'China');
  });

  it('passes over columns of keys and rows that only carry attributes', () => {
    const imported = readSdmxCsv('STRUCTURE[;],STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,REF_AREA,TIME_PERIOD,OBS_VALUE,TITLE\ndataflow,EX:POP(1.0),I,CN,CN.2020,CN,2020,10,\ndataflow,EX:POP(1.0),I,CN,,CN,,,A series\n', { today });
    assert.equal(observation(feedOf(imported), 'POP', 'CN', '2020')?.value, 10);
    assert.deepEqual(imported.notCarried.map(({ code, path }) => [code, path]), [['column', 'TITLE']]);
  });

  it('gives observations the attributes of their partial keys, and lists those that belong to none', () => {
    const imported = readSdmxCsv('STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_COMMENT\ndataflow,EX:POP(1.0),M,CN,_T,2020,10,,\ndataflow,EX:POP(1.0),M,NO,_T,2020,11,,\ndataflow,EX:POP(1.0),M,CN,,,,3,\ndataflow,EX:POP(1.0),M,,,2020,,,Census\ndataflow,EX:POP(1.0),M,XX,,,,6,\n', { today });
    const feed = feedOf(imported);
    assert.deepEqual([observation(feed, 'POP', 'CN', '2020')?.unitMult, observation(feed, 'POP', 'NO', '2020')?.unitMult, observation(feed, 'POP', 'NO', '2020')?.note], [3, undefined, 'Census']);
    assert.deepEqual(imported.notCarried.map(({ code, path, value }) => [code, path, value]), [['partial-key', 'EX:POP', 'XX']]);
  });

  it('carries out actions in the order of the rows', () => {
    const rows = ['M,CN,2020,1,P', 'M,CN,2021,2,P', 'M,NO,2020,3,P', 'R,CN,2020,1.5,', 'M,CN,2021,2.5,', 'D,NO,,,', 'M,SE,2020,4,P', 'D,SE,2020,,-'];
    const feed = feedFrom(`STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n${rows.map((row) => `dataflow,EX:X(1.0),${row}`).join('\n')}\n`);
    const read = (region: string, period: string): unknown => { const { value, status } = observation(feed, 'X', region, period)!; return [value, status]; };
    assert.deepEqual([read('CN', '2020'), read('CN', '2021'), read('SE', '2020')], [[1.5, undefined], [2.5, 'P'], [4, 'P']]);
    assert.equal(feed.regions.has('NO'), false);
  });

  it('reads rows of several structures apart, two versions of one together', () => {
    const feed = feedFrom('STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE\ndataflow,EX:POP(1.0): People,M,CN,F,2020,1\ndataflow,EX:POP(1.1.0-draft): People,M,CN,M,2020,2\ndatastructure,EX:GDP(2.0): Product,M,CN,,2020,3\n');
    assert.deepEqual([observation(feed, 'POP', 'CN', '2020', 'F')?.value, observation(feed, 'POP', 'CN', '2020', 'M')?.value, observation(feed, 'GDP', 'CN', '2020')?.value], [1, 2, 3]);
    assert.deepEqual([feed.indicators.get('POP')!.name, feed.indicators.get('GDP')!.name], ['People', 'Product']);
  });

  it('takes a comma for the decimal mark where fields are parted by another sign', () => {
    const feed = feedFrom('DATAFLOW;REF_AREA;TIME_PERIOD;OBS_VALUE\nEX:X(1.0);CN;2020;12,4\nEX:X(1.0);CN;2021;1,234\n');
    assert.deepEqual(['2020', '2021'].map((period) => observation(feed, 'X', 'CN', period)?.value), [12.4, 1.234]);
  });

  it('asks for the mark where one figure has a comma and another a point, and moves no point where it is said', () => {
    const text = 'STRUCTURE;STRUCTURE_ID;ACTION;REF_AREA;TIME_PERIOD;OBS_VALUE\ndataflow;EX:X(1.0);I;A;2020;1.234\ndataflow;EX:X(1.0);I;A;2021;12,50\n';
    assert.throws(() => readSdmxCsv(text), (error) => error instanceof ImportError && error.code === 'ambiguous' && error.path === 'OBS_VALUE' && error.value === '12,50');
    const feed = feedOf(readSdmxCsv(text, { today, mapping: { numbers: { decimal: ',', group: '.' } } }));
    assert.deepEqual(['2020', '2021'].map((period) => observation(feed, 'X', 'A', period)?.value), [1234, 12.5]);
  });

  it('keeps what stands between time and value apart, and a colon in words', () => {
    const feed = feedFrom('DATAFLOW,FREQ: Frequency,TIME_PERIOD: Time,GEO: Place,INDICATOR: Indicator,SEX: Sex,OBS_VALUE: Value,OBS_COMMENT: Comment\nEX:X(1.0): All,A: Annual,2020,FJ: Fiji,POP: People,F: Women,1,Note: checked\nEX:X(1.0): All,A: Annual,2020,FJ: Fiji,POP: People,M: Men,2,\n');
    assert.deepEqual([observation(feed, 'POP', 'FJ', '2020', 'Women')?.note, observation(feed, 'POP', 'FJ', '2020', 'Men')?.value], ['Note: checked', 2]);
  });

  it('takes the first language of texts in several, and says so', () => {
    const imported = readSdmxCsv('STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_COMMENT[en;fr]\ndataflow,EX:X(1.0),M,CN,2020,1,"fr:Révisé;en:Revised"\n', { today });
    assert.equal(observation(feedOf(imported), 'X', 'CN', '2020')?.note, 'Revised');
    assert.deepEqual(imported.notCarried.map(({ code, path }) => [code, path]), [['several-values', 'OBS_COMMENT']]);
  });

  it('reads periods of every frequency, and says which a feed cannot hold', () => {
    const imported = readSdmxCsv(`DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE\n${['2020', '2020-Q1', '2020-M03', '2020-S2', '2020-T1', '2020-W05', '2020-01-31', '2020-A1', '2020-D366', '2020-01-01/P1M', '2020-07-05T10:30:00', 'Q1'].map((period, index) => `EX:X(1.0),R${index},${period},${index}`).join('\n')}\n`, { today });
    const feed = feedOf(imported);
    const expected = ['2020', '2020-Q1', '2020-03', '2020-07/2020-12', '2020-01/2020-04', '2020-01-27/2020-02-02', '2020-01-31', '2020', '2020-12-31', '2020-01'];
    expected.forEach((period, index) => assert.equal(observation(feed, 'X', `R${index}`, period)?.value, index));
    assert.deepEqual(imported.notCarried.map(({ code, count }) => [code, count]), [['period-form', 2]]);
  });

  it('keeps a status without a letter of a feed as a note', () => {
    const row = observation(feedFrom('DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nEX:X(1.0),CN,2020,1,D\n'), 'X', 'CN', '2020');
    assert.deepEqual([row?.status, row?.note], [undefined, { 'zh-CN': '口径不同', en: 'Definition differs' }]);
  });

  it('tells zero, missing, not applicable and suppressed apart', () => {
    const feed = feedFrom('DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,OBS_CONF\nEX:X(1.0),A,2020,0,A,F\nEX:X(1.0),B,2020,NaN,O,F\nEX:X(1.0),C,2020,,M,F\nEX:X(1.0),D,2020,,,C\n');
    assert.deepEqual(['A', 'B', 'C', 'D'].map((region) => { const { value, status, missing } = observation(feed, 'X', region, '2020')!; return [value, status, missing]; }), [[0, undefined, undefined], [null, 'O', undefined], [null, 'M', undefined], [null, undefined, 'suppressed']]);
  });

  it('finds measures that are not called OBS_VALUE, wherever they stand', () => {
    const any = feedFrom('STRUCTURE[;],STRUCTURE_ID,ACTION,OBS_VALUE1,OBS_VALUE2,ATTR_1[],DIM_2,DIM_1,DIM_3\ndataflow,EX:X(1.0),M,12.4,12.5,X;Y,B,A,2014-01\ndataflow,EX:X(1.0),M,10.8,10.9,X;Z,B,A,2014-02\n');
    assert.deepEqual([observation(any, 'OBS_VALUE1', 'all', '2014-01')?.value, observation(any, 'OBS_VALUE2', 'all', '2014-02')?.value], [12.4, 10.9]);
    const partial = feedFrom('STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,AGE,DIM_3,MEAS_1,UNIT_MULT,ATTR_2\ndataflow,EX:X(1.0),M,A,15,2014-01,12,,\ndataflow,EX:X(1.0),M,A,16,2014-01,13,,\ndataflow,EX:X(1.0),M,,15,,,3,Y\n');
    assert.deepEqual(['15', '16'].map((group) => { const { value, unitMult } = observation(partial, 'MEAS_1', 'all', '2014-01', group)!; return [value, unitMult]; }), [[12, 3], [13, undefined]]);
  });
});
