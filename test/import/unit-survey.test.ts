import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv } from '../../src/import/csv.js';
import type { Imported } from '../../src/import/import-tables.js';
import { listed } from '../fixtures.js';
import { feedOf, listedUnits, today } from './read.js';

const read = (text: string): Imported => readCsv(text, { today });

describe('figures of which some say a unit', () => {
  it('keep it to themselves where most say none, wherever they stand, and that is listed', () => {
    for (const cells of [['12.5', '7x', '3', '4'], ['7x', '12.5', '3', '4'], ['12.5', '3', '4', '7x']]) {
      const imported = read(`region,year,value\n${cells.map((cell, index) => `R${index},2020,${cell}`).join('\n')}\n`);
      assert.deepEqual(listedUnits(feedOf(imported), 'table'), cells.map((cell) => (cell === '7x' ? 'x' : '')));
      assert.deepEqual(imported.assumed.filter(({ code }) => code === 'odd-unit').map(({ path, value }) => [path, value]), [['table', 'x']]);
    }
  });

  it('keep it to themselves when they come late among very many', () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `R${index},2020,${index}.5`);
    const imported = read(`region,year,value\n${rows.join('\n')}\nZ,2020,7x\nY,2020,8\n`);
    assert.deepEqual(listedUnits(feedOf(imported), 'table').slice(-3), ['', 'x', '']);
    assert.equal(imported.assumed.filter(({ code }) => code === 'odd-unit').length, 1);
  });

  it('say the unit of all where most have it, and the others are listed as taken for it', () => {
    const imported = read('地区,年份,活动\n甲,2020,46\n乙,2020,120场次\n丙,2020,30场次\n');
    assert.deepEqual(listedUnits(feedOf(imported), '活动'), ['场次', '场次', '场次']);
    assert.deepEqual(imported.assumed.filter(({ code }) => code === 'unit-of-others').map(({ path, value }) => [path, value]), [['活动', '场次']]);
  });

  it('say it of late figures too where all before them have it, and that is listed', () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `R${index},2020,${index + 1}场次`);
    const imported = read(`地区,年份,活动\n${rows.join('\n')}\nZ,2020,7\n`);
    assert.equal(listedUnits(feedOf(imported), '活动').at(-1), '场次');
    assert.deepEqual(imported.assumed.filter(({ code }) => code === 'unit-of-others').map(({ value }) => value), ['场次']);
  });

  it('are counted indicator by indicator', () => {
    const imported = read('指标,地区,年份,原文\na,甲,2020,7.72%\nb,甲,2020,460余支\nb,乙,2020,3\nb,丙,2020,4\n');
    assert.deepEqual([listedUnits(feedOf(imported), 'a'), listedUnits(feedOf(imported), 'b')], [['%'], ['支', '', '']]);
  });

  it('have the power of ten of a column of units only where it is filled', () => {
    const feed = feedOf(read('地区,年份,数值,单位\n甲,2020,1,\n乙,2020,2,万人\n丙,2020,3,\n'));
    assert.deepEqual(listed(feed.indicators.get('table')!).map(({ unitMult }) => unitMult ?? 0), [0, 4, 0]);
  });

  it('leave alone what the header or the mapping file says', () => {
    const imported = read('地区,年份,人口（万人）\n甲,2020,1.5\n乙,2020,3人\n');
    assert.deepEqual(listed(feedOf(imported).indicators.get('人口（万人）')!).map(({ value, unitMult }) => [value, unitMult ?? 0]), [[1.5, 4], [3, 0]]);
    assert.deepEqual(imported.assumed.filter(({ code }) => /unit/.test(code)), []);
  });
});
