import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvTables, readCsv } from '../../src/import/csv.js';
import { importTables } from '../../src/import/import-tables.js';
import type { Mapping } from '../../src/import/mapping.js';
import { feedOf, observation, today } from './read.js';

const read = (text: string, mapping: Mapping = {}) => feedOf(readCsv(text, { today, mapping }));

/** Value, power of ten and unit of one figure. */
function said(feed: ReturnType<typeof read>, indicator: string, region: string, period: string): unknown {
  const { value, unitMult, unit } = observation(feed, indicator, region, period)!;
  return [value, unitMult ?? 0, unit ?? feed.indicators.get(indicator)!.unit.label];
}

describe('headers of several rows', () => {
  it('say the unit in the upper row, above periods', () => {
    const feed = read('地区,科普场馆（个）,,参观人数（万人）,\n,2022年,2023年,2022年,2023年\n甲市,3,4,1.256,2\n');
    assert.deepEqual([said(feed, '科普场馆', '甲市', '2023'), said(feed, '参观人数', '甲市', '2022')], [[4, 0, '个'], [1.256, 4, '人']]);
    const english = read('region,Population (thousands),,GDP (million USD),\n,2022,2023,2022,2023\nA,1,2,3,4\n');
    assert.deepEqual([said(english, 'Population', 'A', '2022'), said(english, 'GDP', 'A', '2023')], [[1, 3, ''], [4, 6, 'USD']]);
  });

  it('say the unit in the upper row, above regions and above kinds', () => {
    const places = read('年份,甲市,,乙市,\n,人口（万人）,面积（公顷）,人口（万人）,面积（公顷）\n2022,1.5,20,1.6,21\n');
    assert.deepEqual(said(places, '人口', '乙市', '2022'), [1.6, 4, '人']);
    const kinds = read('地区,年份,参观人数（万人）,\n,,成人,儿童\n甲市,2022,1.5,0.5\n');
    assert.deepEqual(said(kinds, '参观人数（万人）-儿童', '甲市', '2022'), [0.5, 4, '人']);
    assert.equal(kinds.indicators.get('参观人数（万人）-儿童')!.name, '参观人数 儿童');
  });

  it('say names, periods and units in three rows, or the unit behind the period', () => {
    const feed = read('地区,参观人数,,经费,\n,2022年,2023年,2022年,2023年\n,万人,万人,亿元,亿元\n甲市,3,4,1.256,2\n');
    assert.deepEqual([said(feed, '参观人数', '甲市', '2023'), said(feed, '经费', '甲市', '2022')], [[4, 4, '人'], [1.256, 8, '元']]);
    const behind = read('地区,人数,,经费,\n,2022年（万人）,2023年（万人）,2022年（亿元）,2023年（亿元）\n甲市,1,2,3,4\n');
    assert.deepEqual([said(behind, '人数', '甲市', '2022'), said(behind, '经费', '甲市', '2023')], [[1, 4, '人'], [4, 8, '元']]);
  });

  it('may name the row of units', () => {
    const feed = read('地区,年份,人口,GDP\n单位,,万人,亿元\n甲市,2020,1.5,2\n');
    assert.deepEqual([said(feed, '人口-万人', '甲市', '2020'), said(feed, 'GDP-亿元', '甲市', '2020')], [[1.5, 4, '人'], [2, 8, '元']]);
  });

  it('keep each column in its own unit where the years of one indicator differ, and all in the one that is said once', () => {
    const feed = read('地区,人数,\n,2022年（万人）,2023年（人）\n甲市,1,20000\n');
    assert.deepEqual([said(feed, '人数', '甲市', '2022'), said(feed, '人数', '甲市', '2023')], [[1, 4, '人'], [20000, 0, '人']]);
    const once = read('各市人口,,\n地区,2019年,2020年（万人）\n甲市,284.1,285.9\n乙市,75.0,75.1\n');
    assert.deepEqual(['甲市', '乙市'].map((region) => said(once, '各市人口', region, '2019')), [[284.1, 4, '人'], [75, 4, '人']]);
  });

  it('give growth none of the unit above it', () => {
    const feed = read('地区,年份,生产总值（亿元）,\n,,总量,增速\n甲市,2023,400,6.1\n');
    assert.deepEqual(said(feed, '生产总值（亿元）-增速', '甲市', '2023'), [6.1, 0, '']);
    assert.deepEqual(said(feed, '生产总值（亿元）-总量', '甲市', '2023'), [400, 8, '元']);
  });

  it('say quarters and months below their year', () => {
    const feed = read('地区,2022年,,2023年,\n,一季度,上半年,3月,1-5月\n甲市,1,2,3,4\n');
    assert.deepEqual(['2022-Q1', '2022-01/2022-06', '2023-03', '2023-01/2023-05'].map((period) => observation(feed, 'table', '甲市', period)?.value), [1, 2, 3, 4]);
    const named = read('region,2022,,2023,\n,Q1,Mar,Q1,Mar\nA,1,2,3,4\n');
    assert.deepEqual(['2022-Q1', '2023-03'].map((period) => observation(named, 'table', 'A', period)?.value), [1, 4]);
    const words = read('region,2022,,2023,\n,Marriages,Decisions,Marriages,Decisions\nA,1,2,3,4\n');
    assert.equal(observation(words, 'Marriages', 'A', '2023')?.value, 3);
  });

  it('take no row of words for a third header', () => {
    const imported = readCsv('地区,年份,人口\nArea,Year,Population\n甲市,2020,5\n乙市,2020,6\n', { today });
    assert.deepEqual([...feedOf(imported).regions.keys()], ['甲市', '乙市']);
    const words = readCsv(`地区,年份,等级,人口\n甲市,,优,未知\n乙市,,良,不详\n丙市,2020,优,7\n${Array.from({ length: 9 }, (_, index) => `市${index},2020,优,1${index}`).join('\n')}\n`, { today });
    assert.equal(observation(feedOf(words), '人口', '丙市', '2020', '优')?.value, 7);
    assert.deepEqual(words.notCarried.map(({ code, count }) => [code, count]), [['period-form', 2]]);
  });
});

describe('the unit of a whole table', () => {
  it('is none where several are listed, and that is said with a line of the mapping file', () => {
    for (const line of ['单位：亿元，%', '单位：亿元、%', '单位：亿元 %', '计量单位：亿元/%', '单位：亿元；%', '单位：亿元,%', '（单位：亿元、%）', '单位：亿元（现价）、%']) {
      const imported = readCsv(`各市生产总值,,,${line}\n地区,年份,生产总值,速度\n甲市,2023,400,6.1\n`, { today });
      const feed = feedOf(imported);
      assert.deepEqual([said(feed, '生产总值', '甲市', '2023'), said(feed, '速度', '甲市', '2023')], [[400, 0, ''], [6.1, 0, '']], line);
      const [found] = imported.assumed.filter(({ code }) => code === 'several-units');
      assert.deepEqual([found?.value, found?.line], ['亿元、%', '"indicators": { "…": { "unit": {"kind":"money","label":"元"}, "unitMult": 8 } }'], line);
      assert.deepEqual(imported.assumed.filter(({ code }) => code === 'unit').map(({ path }) => path), ['生产总值', '速度'], line);
    }
    const two = read('各市情况,,,单位：万人、亿元\n指标,2022年,2023年\n经费,1.2,2\n', { indicators: { 经费: { unit: { kind: 'money', label: '元' }, unitMult: 8 } } });
    assert.deepEqual(said(two, '经费', 'all', '2022'), [1.2, 8, '元']);
  });

  it('is one where it only looks like several', () => {
    const of = (line: string): unknown => said(read(`各市情况,,"${line}"\n地区,年份,总量\n甲市,2023,400\n`), '总量', '甲市', '2023');
    assert.deepEqual(of('单位：元/人'), [400, 0, '元/人']);
    assert.deepEqual(of('单位：亿元，按当年价格'), [400, 8, '元']);
    assert.deepEqual(of('单位：场（次）'), [400, 0, '场（次）']);
    assert.deepEqual(of('Unit: USD, millions'), [400, 6, 'USD']);
    assert.deepEqual(of('单位：万 人'), [400, 4, '人']);
    assert.deepEqual(of('（单位：万元）'), [400, 4, '元']);
  });

  it('is not the office that filled the table in', () => {
    const imported = readCsv('各市人口,,\n填报单位：市统计局、市公安局,,单位：万人\n地区,2022年,2023年\n甲市,1,2\n', { today });
    assert.deepEqual(said(feedOf(imported), '各市人口', '甲市', '2023'), [2, 4, '人']);
    assert.deepEqual(imported.notCarried.map(({ code, value }) => [code, value]), [['annotation', '填报单位：市统计局、市公安局']]);
  });

  it('may be another in another table of the same indicator', () => {
    const imported = importTables((account, mapping) => [['单位：万人', '2022', '1.5'], ['单位：人', '2023', '16000']].flatMap(([unit, year, figure], index) => csvTables(`情况,,${unit}\n地区,年份,人口\n甲市,${year},${figure}\n`, mapping, account, String(index))), { today });
    assert.deepEqual(['2022', '2023'].map((year) => said(feedOf(imported), '人口', '甲市', year)), [[1.5, 4, '人'], [16000, 0, '人']]);
  });

  it('may stand in the corner of the header', () => {
    assert.deepEqual(said(read('地区（单位：万人）,2022年,2023年\n甲市,1,2\n'), 'table', '甲市', '2023'), [2, 4, '人']);
  });

  it('counts no growth and no share, as a column or as a row', () => {
    const imported = readCsv('各市情况,,,单位：万人\n地区,年份,人口,增长率,人口增长（%）\n甲市,2023,400,6.1,3\n', { today });
    const feed = feedOf(imported);
    assert.deepEqual([said(feed, '人口', '甲市', '2023'), said(feed, '增长率', '甲市', '2023'), said(feed, '人口增长（%）', '甲市', '2023')], [[400, 4, '人'], [6.1, 0, ''], [3, 0, '%']]);
    assert.deepEqual(imported.assumed.filter(({ code }) => code === 'unit').map(({ path }) => path), ['增长率']);
    const rows = read('全市情况,,单位：亿元\n指标,2022年,2023年\n生产总值,300,400\n增速,5.2,6.1\n');
    assert.deepEqual([said(rows, '生产总值', 'all', '2022'), said(rows, '增速', 'all', '2022')], [[300, 8, '元'], [5.2, 0, '']]);
    assert.deepEqual(said(read('全市情况,,单位：亿元\n地区,年份,总值,增速%\n甲市,2023,400,6.1\n'), '增速%', '甲市', '2023'), [6.1, 0, '%']);
    assert.deepEqual(said(read('各市占比,,单位：%\n地区,年份,占比\n甲市,2023,40\n'), '占比', '甲市', '2023'), [40, 0, '%']);
  });
});

describe('what stands above a table', () => {
  it('names the source and the day in the files of the World Bank, which are no title', () => {
    const imported = readCsv('"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-06-28",\n\n"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023",\n"Aruba","ABW","Population, total","SP.POP.TOTL","107203","107359",\n', { today });
    const feed = feedOf(imported);
    assert.deepEqual([feed.title, feed.published, [...feed.sources.values()].map(({ title }) => title)], ['Population, total', '2024-06-28', ['World Development Indicators']]);
    assert.deepEqual([imported.notCarried, imported.assumed.map(({ code }) => code)], [[], ['publisher', 'unit']]);
  });
});
