import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv } from '../../src/import/csv.js';
import { readJsonStat } from '../../src/import/json-stat.js';
import { readSdmxCsv } from '../../src/import/sdmx-csv.js';
import { readSdmxJson } from '../../src/import/sdmx-json.js';
import { feedOf, observation, today } from './read.js';

/** What a figure with these flags says in a feed. */
const flagged = (value: string, flags: string): unknown[] => {
  const imported = readCsv(`region,year,value,OBS_FLAG\nA,2020,${value},"${flags}"\n`, { today });
  const { status, missing, note } = observation(feedOf(imported), 'table', 'A', '2020')!;
  return [status, missing, note, imported.notCarried.map((loss) => loss.value).join()];
};

describe('statements', () => {
  it('says the second and further flags of a figure in its note', () => {
    assert.deepEqual(flagged('1', 'bep'), ['B', undefined, { 'zh-CN': '估计数; 初步数据', en: 'Estimated; Provisional' }, '']);
    assert.deepEqual(flagged('1', 'b;p'), ['B', undefined, { 'zh-CN': '初步数据', en: 'Provisional' }, '']);
    assert.deepEqual(flagged('1', 'B,P'), flagged('1', 'b;p'));
    assert.deepEqual(flagged('1', 'dr'), [undefined, undefined, { 'zh-CN': '口径不同; 修订数', en: 'Definition differs; Revised' }, '']);
    assert.deepEqual(flagged('1', 'A;e;E'), ['E', undefined, undefined, '']);
  });

  it('keeps what is said of a missing figure besides its reason, and lists what contradicts', () => {
    assert.deepEqual(flagged('', ': u'), ['O', undefined, { 'zh-CN': '可靠性较低', en: 'Low reliability' }, '']);
    assert.deepEqual(flagged('', ':c'), ['O', 'suppressed', undefined, '']);
    assert.deepEqual(flagged('', ':cz'), ['O', 'suppressed', undefined, 'z']);
    assert.deepEqual(flagged('5', 'bc'), ['B', undefined, undefined, 'c']);
  });

  it('reads flags written together in JSON-stat and in the cells of Eurostat', () => {
    const stat = readJsonStat(JSON.stringify({
      version: '2.0', class: 'dataset', label: 'Flags', updated: '2025-01-01', id: ['geo', 'time'], size: [1, 2], value: [1, null], status: { 0: 'be', 1: ':z' },
      dimension: { geo: { category: { label: { DE: 'Germany' } } }, time: { category: { index: ['2015', '2016'] } } },
    }), { today });
    const feed = feedOf(stat);
    assert.deepEqual(observation(feed, 'Flags', 'DE', '2015')?.note, { 'zh-CN': '估计数', en: 'Estimated' });
    assert.equal(observation(feed, 'Flags', 'DE', '2016')?.missing, 'not-applicable');
    assert.deepEqual(stat.notCarried, []);
    const eurostat = feedOf(readCsv('freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,PC,AT\t12.3 be\t: u\nA,PC,BE\t1.5\t1.6 p\n', { today }));
    const [id] = [...eurostat.indicators.keys()];
    assert.deepEqual(['2019', '2020'].map((period) => observation(eurostat, id!, 'AT', period)?.note), [{ 'zh-CN': '估计数', en: 'Estimated' }, { 'zh-CN': '可靠性较低', en: 'Low reliability' }]);
  });

  it('joins a note in two languages and one in none in both', () => {
    const feed = feedOf(readSdmxCsv('DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,COMMENT_OBS\nX:D(1.0),B,2020,5,G,trial\n', { today }));
    assert.deepEqual(observation(feed, 'D', 'B', '2020')?.note, { 'zh-CN': '试验性数据; trial', en: 'Experimental; trial' });
  });

  it('names a source and a remark that are written as codes', () => {
    const time = { id: 'TIME_PERIOD', roles: ['TIME_PERIOD'], values: [{ id: '2020' }] };
    const area = { id: 'REF_AREA', roles: ['REF_AREA'], values: [{ id: 'CN', name: 'China' }] };
    const attributes = [{ id: 'DATA_SOURCE', values: [{ id: 'UN', name: 'UN IGME 2023' }] }, { id: 'OBS_COMMENT', values: [{ id: 'X', name: 'Based on registers' }] }];
    const message = { data: { dataSets: [{ attributes: [0, 0], observations: { '0:0': [7.5] } }], structure: { name: 'Rate', dimensions: { dataSet: [], series: [], observation: [area, time] }, attributes: { dataSet: attributes, series: [], observation: [] } } } };
    const feed = feedOf(readSdmxJson(message, { today }));
    assert.deepEqual([...feed.sources.values()].map(({ title }) => title), ['UN IGME 2023']);
    assert.equal(observation(feed, 'dataset', 'CN', '2020')?.note, 'Based on registers');
    const mapped = feedOf(readSdmxJson(message, { today, mapping: { sources: [{ id: 'UN', title: '联合国' }] } }));
    assert.deepEqual([...mapped.sources.values()].map(({ title }) => title), ['联合国']);
  });
});
