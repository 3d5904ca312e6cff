import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
    assert.deepEqual(imported.notCarried.map(({ code }) => code), ['partial-key']);
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
});
