import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv } from '../../src/import/csv.js';
import { feedOf, observation, today } from './read.js';

describe('letters behind a figure', () => {
  it('are flags in the files of Eurostat, all that it has', () => {
    const imported = readCsv('freq,unit,geo\\TIME_PERIOD\t2018 \t2019 \t2020 \t2021 \nA,PC,FR\t5.6 v\t6 i\t5.6 m\t: m\n', { today });
    const feed = feedOf(imported);
    const [id] = [...feed.indicators.keys()];
    const said = ['2018', '2019', '2020', '2021'].map((period) => { const { value, unit, status, missing, note } = observation(feed, id!, 'FR', period)!; return [value, unit, missing ?? status, note]; });
    assert.deepEqual(said, [[5.6, undefined, undefined, { 'zh-CN': '未经核实', en: 'Unvalidated' }], [6, undefined, 'E', undefined], [5.6, undefined, undefined, undefined], [null, undefined, 'not-applicable', undefined]]);
    assert.deepEqual(imported.notCarried.map(({ code, value }) => [code, value]), [['status', 'm']]);
  });

  it('may be a unit in other files', () => {
    const feed = feedOf(readCsv('region,year,value\nA,2020,5.6 m\nB,2020,7.1 m\n', { today }));
    assert.equal(feed.indicators.get('table')!.unit.label, 'm');
  });
});
