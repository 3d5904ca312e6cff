import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ImportError } from '../../src/import/import-error.js';
import { readSdmxJson } from '../../src/import/sdmx-json.js';
import { feedOf, observation, today } from './read.js';

const area = { id: 'REF_AREA', name: 'Area', keyPosition: 1, roles: ['REF_AREA'], values: [{ id: 'CN', name: 'China', names: { en: 'China', 'zh-CN': '中国' } }, { id: 'NO', name: 'Norway' }] };
const freq = { id: 'FREQ', name: 'Frequency', keyPosition: 0, values: [{ id: 'A', name: 'Annual' }] };
const time = { id: 'TIME_PERIOD', name: 'Time', keyPosition: 2, roles: ['TIME_PERIOD'], values: [{ id: '2020', name: '2020' }, { id: '2021-Q1' }, { id: '2021-M03' }] };
const status = { id: 'OBS_STATUS', name: 'Status', default: 'A', values: [{ id: 'A' }, { id: 'P', name: 'Provisional' }, { id: 'M' }] };
const mult = { id: 'UNIT_MULT', values: [{ id: '6', name: 'Millions' }] };
const unit = { id: 'UNIT_MEASURE', values: [{ id: 'USD', name: 'US dollar' }] };
const urn = 'urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=EX:GDP(1.0)';

const one = { meta: { id: 'x', prepared: '2024-02-03T00:00:00Z', sender: { id: 'EX', name: 'Office' }, contentLanguages: ['en'] } };

describe('readSdmxJson', () => {
  it('reads the series view of 1.0, attributes of series and observation', () => {
    const imported = readSdmxJson(
      JSON.stringify({
        ...one,
        data: {
          dataSets: [{ action: 'Information', series: { '0:0': { attributes: [0, 0], observations: { 0: [7.5, 0], 1: [8, 1], 2: [null, 2] } }, '0:1': { attributes: [0, null], observations: { 0: [1.5] } } } }],
          structure: { links: [{ urn }], name: 'GDP', dimensions: { dataSet: [], series: [freq, area], observation: [time] }, attributes: { dataSet: [], series: [unit, mult], observation: [status] } },
        },
      }),
      { today },
    );
    const feed = feedOf(imported);
    assert.deepEqual({ ...observation(feed, 'GDP', 'CN', '2020') }, { region: 'CN', period: '2020', value: 7.5, unitMult: 6 });
    assert.deepEqual({ ...observation(feed, 'GDP', 'CN', '2021-Q1') }, { region: 'CN', period: '2021-Q1', value: 8, unitMult: 6, status: 'P' });
    assert.deepEqual({ ...observation(feed, 'GDP', 'CN', '2021-03') }, { region: 'CN', period: '2021-03', value: null, status: 'M' });
    assert.equal(observation(feed, 'GDP', 'NO', '2020')?.unitMult, undefined, 'an attribute that is null holds nothing');
    assert.deepEqual(feed.indicators.get('GDP')!.unit, { kind: 'money', label: 'US dollar' });
    assert.deepEqual(feed.regions.get('CN')!.name, { en: 'China', 'zh-CN': '中国' });
    assert.equal(feed.published, '2024-02-03');
  });

  it('reads 2.0 with structures, measures, values written out, and the digits of the text', () => {
    const message = JSON.stringify({
      ...one,
      data: {
        structures: [{
          links: [{ urn }], name: 'GDP', dimensions: { dataSet: [freq], series: [], observation: [area, time] }, measures: { observation: [{ id: 'OBS_VALUE', format: { dataType: 'Double' } }] },
          attributes: { dataSet: [], observation: [status, { id: 'OBS_COMMENT', format: { dataType: 'String' } }] }, dataSets: [0],
        }],
        dataSets: [{ structure: 0, action: 'Append', observations: { '0:0': ['@', 1, 'a remark'], '1:0': ['NaN', 2] } }],
      },
    }).replace('"@"', '12.60');
    const feed = feedOf(readSdmxJson(message, { today }));
    assert.deepEqual({ ...observation(feed, 'GDP', 'CN', '2020') }, { region: 'CN', period: '2020', value: 12.6, decimals: 2, status: 'P', note: 'a remark' });
    assert.deepEqual({ ...observation(feed, 'GDP', 'NO', '2020') }, { region: 'NO', period: '2020', value: null, status: 'M' });
  });

  it('reads keys that hold dimensions of one value in the order of the data structure', () => {
    const feed = feedOf(readSdmxJson({ ...one, data: { structure: { name: 'GDP', dimensions: { dataset: [freq], observation: [area, time] } }, dataSets: [{ observations: { '0:1:0': [4] } }] } }, { today }));
    assert.equal(observation(feed, 'dataset', 'NO', '2020')?.value, 4);
  });

  it('reads attributes of partial keys, and places of a list of values that are empty', () => {
    const feed = feedOf(
      readSdmxJson(
        {
          ...one,
          data: {
            structures: [{ links: [{ urn }], dimensions: { dataSet: [], series: [area], observation: [{ ...time, keyPosition: 2 }] }, attributes: { dimensionGroup: [{ ...unit, relationship: { dimensions: ['REF_AREA'] } }], observation: [{ id: 'OBS_STATUS', values: [null, { id: 'E' }] }] } }],
            dataSets: [{ dimensionGroupAttributes: { '0:': [0] }, series: { 0: { observations: { 0: [1, 0], 1: [2, 1] } } } }],
          },
        },
        { today },
      ),
    );
    assert.equal(observation(feed, 'GDP', 'CN', '2020')?.status, undefined);
    assert.equal(observation(feed, 'GDP', 'CN', '2021-Q1')?.status, 'E');
    assert.equal(feed.indicators.get('GDP')!.unit.label, 'US dollar');
  });

  it('makes an indicator of each unit where the unit is a dimension, and breakdowns of what varies besides', () => {
    const feed = feedOf(
      readSdmxJson(
        {
          ...one,
          data: {
            structure: {
              links: [{ urn }], name: 'Pop',
              dimensions: { series: [area, { id: 'SEX', name: 'Sex', values: [{ id: '_T', name: 'Total' }, { id: 'F', name: 'Women' }] }, { id: 'UNIT_MEASURE', values: [{ id: 'PS', name: 'Persons' }, { id: 'PT', name: 'Percent' }] }], observation: [time] },
            },
            dataSets: [{ series: { '0:0:0': { observations: { 0: [100] } }, '0:1:0': { observations: { 0: [51] } }, '0:1:1': { observations: { 0: [51.0] } } } }],
          },
        },
        { today },
      ),
    );
    assert.equal(observation(feed, 'GDP.PS', 'CN', '2020')?.value, 100);
    assert.equal(observation(feed, 'GDP.PS', 'CN', '2020', 'Women')?.value, 51);
    assert.equal(observation(feed, 'GDP.PT', 'CN', '2020', 'Women')?.value, 51);
    assert.deepEqual(feed.indicators.get('GDP.PT')!.unit, { kind: 'share', label: '%' });
  });

  it('moves the point for a negative multiplier, which a feed cannot say', () => {
    const feed = feedOf(readSdmxJson('{"data":{"structure":{"name":"x","dimensions":{"observation":[{"id":"TIME_PERIOD","values":[{"id":"2020"}]}]},"attributes":{"dataSet":[{"id":"UNIT_MULT","values":[{"id":"-2"}]}]}},"dataSets":[{"attributes":[0],"observations":{"0":[1250]}}]}}', { today }));
    assert.deepEqual({ ...observation(feed, 'dataset', 'all', '2020') }, { region: 'all', period: '2020', value: 12.5, decimals: 2 });
  });

  it('leaves out a dataset that deletes, and says what a server answered instead of data', () => {
    const structure = { dimensions: { observation: [time] } };
    const imported = readSdmxJson({ data: { structure, dataSets: [{ action: 'Delete', observations: { 0: [1] } }, { action: 'Replace', observations: { 0: [2] } }] } }, { today });
    assert.equal(observation(feedOf(imported), 'dataset', 'all', '2020')?.value, 2);
    assert.deepEqual(imported.notCarried.map(({ code, path }) => [code, path]), [['action', 'dataSets[0]']]);
    assert.throws(() => readSdmxJson({ errors: [{ code: 404, title: 'No results' }] }), (error) => error instanceof ImportError && error.code === 'answer' && error.value === 'No results');
  });

  it('carries out several data sets of one structure in their order: a later one completes, replaces or deletes', () => {
    const structure = { dimensions: { series: [area], observation: [time] }, attributes: { observation: [status] } };
    const dataSets = [
      { action: 'Replace', series: { 0: { observations: { 0: [1, 1], 1: [2, 1] } }, 1: { observations: { 0: [3], 1: [4] } } } },
      { action: 'Merge', series: { 0: { observations: { 0: [1.5], 1: [] } } } },
      { action: 'Delete', series: { 1: { observations: { 1: [] } } } },
    ];
    const imported = readSdmxJson({ data: { structure, dataSets } }, { today });
    const feed = feedOf(imported);
    const read = (region: string, period: string): unknown => observation(feed, 'dataset', region, period)?.value;
    assert.deepEqual([read('CN', '2020'), read('CN', '2021-Q1'), read('NO', '2020'), read('NO', '2021-Q1')], [1.5, 2, 3, undefined]);
    assert.deepEqual(imported.notCarried.map(({ code, path }) => [code, path]), [['action', 'dataSets[2]'], ['sparse', 'dataSets[1]']]);
  });

  it('lets an attribute speak of the measures that its relationship names, and reads no sentinel value as a figure', () => {
    const measures = { observation: [{ id: 'M1', format: { dataType: 'Double', sentinelValues: [{ value: -1, name: 'No response' }] } }, { id: 'M2' }] };
    const structure = { dimensions: { observation: [area, time] }, measures, attributes: { observation: [{ ...mult, relationship: { observation: {}, measures: ['M2'] } }] } };
    const feed = feedOf(readSdmxJson({ data: { structure, dataSets: [{ observations: { '0:0': [-1, -1, 0], '1:0': [5, 6, 0] } }] } }, { today }));
    assert.deepEqual(['M1', 'M2'].map((id) => { const { value, unitMult } = observation(feed, id, 'NO', '2020')!; return [value, unitMult]; }), [[5, undefined], [6, 6]]);
    assert.deepEqual(['M1', 'M2'].map((id) => observation(feed, id, 'CN', '2020')?.value), [null, -1]);
  });

  it('takes the days of a period where its code is none, and lists remarks beside observations', () => {
    const names = { id: 'TIME_PERIOD', values: [{ id: 'P1', start: '2020-01-01T00:00:00Z', end: '2020-12-31T23:59:59Z' }, { id: 'P2', start: '2021-02-01T00:00:00Z', end: '2021-02-28T23:59:59Z' }, { id: 'P3', start: '2021-04-01T00:00:00Z', end: '2021-04-10T00:00:00Z' }] };
    const imported = readSdmxJson({ data: { structure: { dimensions: { observation: [names] }, annotations: [{ id: 'a', text: 'Remark' }] }, dataSets: [{ observations: { 0: [1, 0], 1: [2], 2: [3] } }] } }, { today });
    assert.deepEqual(['2020', '2021-02', '2021-04-01/2021-04-10'].map((period) => observation(feedOf(imported), 'dataset', 'all', period)?.value), [1, 2, 3]);
    assert.deepEqual(imported.notCarried.map(({ code, path, value }) => [code, path, value]), [['annotation', 'structure.annotations', 'Remark'], ['annotation', 'dataSets[0].annotations', undefined]]);
  });

  it('reads no attribute as a figure where a structure has no measure, or figures were not asked for', () => {
    const dimensions = { observation: [area, time] };
    const without = { data: { structure: { dimensions, measures: {}, attributes: { observation: [mult] } }, dataSets: [{ observations: { '0:0': [0] } }] } };
    assert.throws(() => readSdmxJson(without), (error) => error instanceof ImportError && error.code === 'no-value');
    const measures = { observation: [{ id: 'OBS_VALUE', format: { dataType: 'Double' } }] };
    const attributes = { observation: [{ id: 'OBS_COMMENT' }, status] };
    const feed = feedOf(readSdmxJson({ data: { structure: { dimensions, measures, attributes }, dataSets: [{ observations: { '0:0': ['Checked', 1], '1:0': [4, 'Checked'] } }] } }, { today }));
    assert.deepEqual([observation(feed, 'dataset', 'CN', '2020')?.value, observation(feed, 'dataset', 'NO', '2020')?.value, observation(feed, 'dataset', 'NO', '2020')?.note], [null, 4, 'Checked']);
  });

  it('lists a figure whose key is beyond the values of its dimensions', () => {
    const message = { data: { dataSets: [{ series: { '0:0': { observations: { 0: [1.5], 7: [3.5] } }, '0:4': { observations: { 0: [9] } } } }], structure: { links: [{ urn }], name: 'GDP', dimensions: { dataSet: [], series: [freq, area], observation: [time] }, attributes: { dataSet: [], series: [], observation: [] } } } };
    const imported = readSdmxJson(message, { today });
    assert.equal(observation(feedOf(imported), 'GDP', 'CN', '2020')?.value, 1.5);
    assert.deepEqual(imported.notCarried, [{ code: 'no-cell', path: 'dataSets[0]', value: '0:0 7 [3.5]', count: 2 }]);
  });
});
