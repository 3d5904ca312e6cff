import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv } from '../../src/import/csv.js';
import { listed } from '../fixtures.js';
import { feedOf, observation, today } from './read.js';

describe('columns of places in an order', () => {
  it('are ranks of the figures before them', () => {
    const imported = readCsv('地区,年份,科学素质比例,全国排名\n甲省,2023,7.72%,全国第4\n乙省,2023,8.1%,并列第3\n丙省,2023,6%,-\n', { today });
    const feed = feedOf(imported);
    assert.deepEqual(['甲省', '乙省', '丙省'].map((region) => observation(feed, '科学素质比例', region, '2023')?.ranks), [[{ position: 4, scope: '全国' }], [{ position: 3, scope: '全国', tie: true }], undefined]);
    assert.deepEqual([imported.notCarried, feed.indicators.get('科学素质比例')!.breakdowns ?? []], [[], []]);
  });

  it('are ranks as bare numbers where a column of figures is named, each of the figures before it', () => {
    const feed = feedOf(readCsv('地区,年份,数值,全省排名\n甲市,2023,7.7,4\n乙市,2023,8.1,3\n', { today }));
    assert.deepEqual(observation(feed, 'table', '甲市', '2023')?.ranks, [{ position: 4, scope: '全省' }]);
    const two = feedOf(readCsv('地区,年份,收入（元）,收入排名,人口（万人）,人口排名\n甲市,2023,10,第1,5,第2\n', { today }));
    assert.deepEqual(['收入（元）', '人口（万人）'].map((id) => observation(two, id, '甲市', '2023')?.ranks?.[0]?.position), [1, 2]);
  });

  it('are listed as not used beside several years, and a second one of the same figures', () => {
    const years = readCsv('地区,2022年,2023年,全国排名\n甲省,7.1,7.7,全国第4\n', { today });
    assert.equal(observation(feedOf(years), 'table', '甲省', '2023')?.ranks, undefined);
    assert.deepEqual(years.notCarried.map(({ code, path }) => [code, path]), [['column', '全国排名']]);
    const second = readCsv('地区,年份,比例,全国排名,全省排名\n甲市,2023,7%,第40,第4\n', { today });
    assert.deepEqual(observation(feedOf(second), '比例', '甲市', '2023')?.ranks?.map(({ position }) => position), [40]);
    assert.deepEqual(second.notCarried.map(({ code, path, value }) => [code, path, value]), [['column', '全省排名', '第4']]);
  });

  it('are no ranks where nothing says an order', () => {
    const feed = feedOf(readCsv('地区,年份,批次,数值\n甲市,2023,第1,4\n甲市,2023,第2,3\n', { today }));
    assert.deepEqual([observation(feed, 'table', '甲市', '2023', '第2')?.value, observation(feed, 'table', '甲市', '2023', '第2')?.ranks], [3, undefined]);
  });

  it('stand for themselves where there are no figures', () => {
    const feed = feedOf(readCsv('地区,年份,科学素质排名\n甲省,2023,全国第4\n', { today }));
    const { value, ranks } = observation(feed, '科学素质排名', '甲省', '2023')!;
    assert.deepEqual([value, ranks], [null, [{ position: 4, scope: '全国' }]]);
  });
});

describe('columns that nothing names', () => {
  it('are no classes where they say a change, and are listed', () => {
    const imported = readCsv('地区,2023年,比上年\n甲省,7.72%,提高3.71个百分点\n乙省,8.10%,下降0.2个百分点\n', { today });
    assert.equal(observation(feedOf(imported), 'table', '甲省', '2023')?.value, 7.72);
    assert.deepEqual(imported.notCarried.map(({ code, path, value }) => [code, path, value]), [['column', '比上年', '提高3.71个百分点']]);
  });

  it('are classes where changes are only their names', () => {
    for (const [one, other] of [['上升', '下降'], ['增加10人以上', '减少10人以上'], ['增长1%-5%', '增长5-9%']]) {
      const feed = feedOf(readCsv(`地区,年份,类别,数值\n甲市,2020,${one},1\n甲市,2020,${other},2\n`, { today }));
      assert.deepEqual([one, other].map((group) => observation(feed, 'table', '甲市', '2020', group)?.value), [1, 2]);
    }
  });

  it('are told where they are taken for a breakdown', () => {
    const imported = readCsv('地区,年份,类别,数值\n甲市,2020,城镇,1\n甲市,2020,农村,2\n', { today });
    assert.equal(observation(feedOf(imported), 'table', '甲市', '2020', '农村')?.value, 2);
    assert.deepEqual(imported.assumed.filter(({ code }) => code === 'group-column').map(({ path, value, line }) => [path, value, line]), [['类别', '城镇', '"columns": { "类别": "ignore" }']]);
  });
});

describe('columns named month, quarter or day', () => {
  const periods = (text: string): unknown => [...feedOf(readCsv(text, { today })).indicators.values()].flatMap((indicator) => listed(indicator).map(({ period }) => period));

  it('are the period where they hold whole ones', () => {
    assert.deepEqual(periods('region,month,income\nR1,2024-01,5\nR2,2024-02,6\n'), ['2024-01', '2024-02']);
    assert.deepEqual(periods('地区,月份,收入\nR1,2024年1月,5\nR2,2024年2月,6\n'), ['2024-01', '2024-02']);
    assert.deepEqual(periods('region,quarter,income\nR1,2024Q1,5\nR2,2024-Q2,6\n'), ['2024-Q1', '2024-Q2']);
    assert.deepEqual(periods('region,month,income\nR1,2024-01-15,5\nR2,2024-02-15,6\n'), ['2024-01-15', '2024-02-15']);
  });

  it('are it also beside a year, which then says nothing more', () => {
    const imported = readCsv('地区,年份,月份,数值\nR1,2024,2024-01,5\nR1,2024,2024-02,6\n', { today });
    assert.deepEqual(['2024-01', '2024-02'].map((period) => observation(feedOf(imported), 'table', 'R1', period)?.value), [5, 6]);
    assert.deepEqual(imported.notCarried.map(({ code, path }) => [code, path]), [['column', '年份']]);
  });

  it('stay parts of a year that another column says', () => {
    assert.deepEqual(periods('region,year,month,income\nR1,2024,1,5\nR2,2024,Feb,6\n'), ['2024-01', '2024-02']);
  });
});
