import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv } from '../../src/import/csv.js';
import { ImportError } from '../../src/import/import-error.js';
import type { Mapping } from '../../src/import/mapping.js';
import { feedOf, observation, today } from './read.js';

const read = (text: string, mapping: Mapping = {}) => feedOf(readCsv(text, { today, mapping }));

describe('readCsv', () => {
  it('reads a tidy table: region, period, indicator, value', () => {
    const feed = read('地区,年份,指标,数值,单位\n银川市,2020,常住人口,285.9,万人\n银川市,2020,城镇化率,80.5,%\n石嘴山市,2020,常住人口,75.1,万人\n');
    assert.deepEqual({ ...observation(feed, '常住人口', '银川市', '2020') }, { region: '银川市', period: '2020', value: 285.9, unitMult: 4 });
    assert.deepEqual(feed.indicators.get('常住人口')!.unit, { kind: 'count', label: '人' });
    assert.deepEqual(feed.indicators.get('城镇化率')!.unit, { kind: 'share', label: '%' });
  });

  it('reads periods as columns, with a title, a unit line and a remark around the table', () => {
    const imported = readCsv('各市地区生产总值（单位：亿元）,,,\n地区,2018年,2019年,2020年\n银川市,1901.48,"1,896.79",1964.37\n石嘴山市,605.92,511.16,541.58\n注：2020年为初步数。,,,\n', { today });
    const feed = feedOf(imported);
    const id = '各市地区生产总值';
    assert.deepEqual({ ...observation(feed, id, '银川市', '2019') }, { region: '银川市', period: '2019', value: 1896.79, unitMult: 8 });
    assert.deepEqual(feed.indicators.get(id)!.unit, { kind: 'money', label: '元' });
    assert.equal(feed.title, id);
    assert.deepEqual(imported.notCarried.map(({ code, value }) => [code, value]), [['annotation', '注：2020年为初步数。']]);
  });

  it('reads indicators as columns with units in the header', () => {
    const feed = read('年份,GDP（亿元）,人口（万人）,增长率(%)\n2019,3748.48,694.66,6.5\n2020,3920.55,720.27,3.9\n', { region: { code: '640000', name: '宁夏' } });
    assert.deepEqual({ ...observation(feed, 'GDP（亿元）', '640000', '2020') }, { region: '640000', period: '2020', value: 3920.55, unitMult: 8 });
    assert.equal(feed.indicators.get('人口（万人）')!.name, '人口');
    assert.equal(feed.indicators.get('增长率(%)')!.unit.kind, 'share');
  });

  it('reads regions as columns', () => {
    const feed = read('年份,北京市,天津市,河北省\n2019,1.5,2.5,3.5\n2020,1.6,2.6,3.6\n', { indicators: { table: { id: 'gdp', name: 'GDP' } } });
    assert.equal(observation(feed, 'gdp', '天津市', '2020')?.value, 2.6);
  });

  it('reads two rows of header: periods above indicators', () => {
    const feed = read('地区,2019年,,2020年,\n,人口（万人）,面积（公顷）,人口（万人）,面积（公顷）\n甲市,1.5,20,1.6,21\n乙市,2.5,30,2.6,31\n');
    assert.deepEqual({ ...observation(feed, '人口', '甲市', '2019') }, { region: '甲市', period: '2019', value: 1.5, unitMult: 4 });
    assert.equal(observation(feed, '面积', '乙市', '2020')?.value, 31);
  });

  it('reads phrases as reports print them', () => {
    const feed = read('指标,地区,时间,原文\na,640000,2020,7.72%\nb,640000,2022,2.3万余场次\nc,610900,2023,近200人\nd,640000,2022,460余支\ne,640000,2022,全国第4\n');
    assert.deepEqual({ ...observation(feed, 'b', '640000', '2022') }, { region: '640000', period: '2022', value: 2.3, unitMult: 4, qualifier: 'plus', asPrinted: '2.3万余场次' });
    assert.deepEqual({ ...observation(feed, 'c', '610900', '2023') }, { region: '610900', period: '2023', value: 200, qualifier: 'nearly', asPrinted: '近200人' });
    assert.equal(feed.indicators.get('b')!.unit.label, '场次');
    assert.equal(feed.indicators.get('a')!.unit.kind, 'share');
    assert.deepEqual(observation(feed, 'e', '640000', '2022')?.ranks, [{ position: 4, scope: '全国' }]);
  });

  it('reads full-width digits and separators, and keeps trailing zeros', () => {
    const feed = read('地区,年份,数值\n甲市,2020,１２，３４５．６０\n乙市,2020,12.60\n');
    assert.deepEqual({ ...observation(feed, 'table', '甲市', '2020') }, { region: '甲市', period: '2020', value: 12345.6, decimals: 2 });
    assert.equal(observation(feed, 'table', '乙市', '2020')?.decimals, 2);
  });

  it('asks where a comma may be a decimal mark, and reads it where that is said', () => {
    const text = 'region;year;value\nA;2020;12,5\nB;2020;1.234,75\n';
    assert.throws(() => readCsv(text), (error) => error instanceof ImportError && error.code === 'ambiguous' && error.line === '"numbers": { "decimal": "," }');
    const feed = read(text, { numbers: { decimal: ',', group: '.' } });
    assert.deepEqual([observation(feed, 'table', 'A', '2020')?.value, observation(feed, 'table', 'B', '2020')?.value], [12.5, 1234.75]);
  });

  it('reads quoted fields with separators, quotes and line breaks in them', () => {
    const feed = read('region,year,value,note\r\n"A, ""big""",2020,1,"two\r\nlines"\r\nB,2020,5,\r\n');
    assert.equal(observation(feed, 'table', 'A, "big"', '2020')?.value, 1);
    assert.equal(observation(feed, 'table', 'A, "big"', '2020')?.note, 'two\r\nlines');
  });

  it('tells signs for missing figures apart, and says which it took for what', () => {
    const imported = readCsv('地区,年份,数值\n甲市,2020,0\n乙市,2020,\n丙市,2020,-\n丁市,2020,未公布\n戊市,2020,不适用\n己市,2020,…\n', { today });
    const feed = feedOf(imported);
    assert.deepEqual(['甲市', '乙市', '丙市', '丁市', '戊市', '己市'].map((region) => { const { value, status, missing } = observation(feed, 'table', region, '2020')!; return [value, status ?? missing]; }), [[0, undefined], [null, 'O'], [null, 'O'], [null, 'not-published'], [null, 'not-applicable'], [null, 'not-published']]);
    assert.deepEqual(imported.assumed.filter(({ code }) => code === 'missing-meaning').map(({ value }) => value), ['-', '…']);
  });

  it('lists what it cannot read, with the place and how often', () => {
    const imported = readCsv('地区,年份,数值\n甲市,2020,10\n甲市,2020,11\n乙市,去年,5\n丙市,2020,很多\n,2020,7\n', { today });
    feedOf(imported);
    assert.deepEqual(imported.notCarried.map(({ code, path, value }) => [code, path, value]), [['duplicate', 'table', '甲市 2020'], ['period-form', '年份', '去年'], ['not-a-number', '数值', '很多'], ['region-missing', '地区', '2020, 7']]);
  });

  it('reads codes beside names, months beside years, and a group with a total', () => {
    const feed = read('Country Name,Country Code,Year,Month,Sex,Value\nChina,CHN,2020,3,Total,10\nChina,CHN,2020,3,Women,4\n');
    assert.equal(feed.regions.get('CHN')?.name, 'China');
    assert.equal(observation(feed, 'table', 'CHN', '2020-03')?.value, 10);
    assert.equal(observation(feed, 'table', 'CHN', '2020-03', 'Women')?.value, 4);
  });

  it('reads days that do not begin with the year where a part over 12 tells, and asks where none does', () => {
    assert.ok(observation(read('region,date,value\nA,31/01/2020,1\nB,05/02/2020,2\n'), 'table', 'B', '2020-02-05'));
    assert.ok(observation(read('region,date,value\nA,01/31/2020,1\nB,05/02/2020,2\n'), 'table', 'B', '2020-05-02'));
    assert.ok(observation(read('region;date;value\nA;1.2.2020;1\n'), 'table', 'A', '2020-02-01'));
    assert.throws(() => readCsv('region,date,value\nA,01/02/2020,1\n'), (error) => error instanceof ImportError && error.code === 'ambiguous' && error.path === 'date');
    assert.ok(observation(read('region,date,value\nA,01/02/2020,1\n', { dates: 'dd/MM/yyyy' }), 'table', 'A', '2020-02-01'));
  });

  it('refuses a table of which no figure can be read, with the cell that stood in the way', () => {
    assert.throws(() => readCsv('region,period,value\nA,FY2020 first half,1\n'), (error) => error instanceof ImportError && error.code === 'no-period' && error.value === 'FY2020 first half');
  });

  it('reads exports of the national bureau: indicators as rows with their units, or one indicator named above the table', () => {
    const rows = read('数据库：年度数据,,\n时间：最近10年,,\n指标,2023年,2022年\n国民总收入(亿元),1251297.0,1191767.1\n人均国内生产总值(元),89358,85310\n数据来源：国家统计局,,\n');
    assert.deepEqual({ ...observation(rows, '国民总收入(亿元)', 'all', '2023') }, { region: 'all', period: '2023', value: 1251297, unitMult: 8, decimals: 1 });
    assert.deepEqual([rows.indicators.get('国民总收入(亿元)')!.name, rows.indicators.get('人均国内生产总值(元)')!.unit.label], ['国民总收入', '元']);
    const places = read('数据库：分省年度数据,,\n指标：地区生产总值(亿元),,\n地区,2023年,2022年\n北京市,43760.7,41540.9\n');
    assert.deepEqual({ ...observation(places, '地区生产总值', '北京市', '2022') }, { region: '北京市', period: '2022', value: 41540.9, unitMult: 8 });
  });

  it('reads the tab-separated files of Eurostat', () => {
    const feed = read('freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,PC,AT\t12.3 \t12.4 b\nA,PC,BE\t: \t: c\n');
    const id = [...feed.indicators.keys()][0]!;
    assert.equal(observation(feed, id, 'AT', '2020')?.status, 'B');
    assert.equal(observation(feed, id, 'AT', '2019')?.value, 12.3);
    assert.equal(observation(feed, id, 'BE', '2020')?.missing, 'suppressed');
  });

  it('takes names, codes, units and roles from a mapping', () => {
    const feed = read('place,when,kind,n,x\nyc,2020,m,10,1\nyc,2020,all,25,1\nszs,2020,all,7,2\n', {
      title: '示例', publisher: { name: '示例市' }, published: '2024-01-01', sources: [{ id: 'r', title: '报告' }],
      columns: { place: 'region', when: 'period', n: 'value', x: 'ignore' },
      regions: { yc: { code: '640100', name: '银川市', within: '640000' }, szs: { skip: true } },
      breakdowns: { kind: { name: '性别', total: 'all', groups: { m: '男' } } },
      indicators: { n: { id: 'people', name: { 'zh-CN': '人数', en: 'People' }, unit: { kind: 'count', label: '人' }, unitMult: 4, better: 'higher', definition: '年末人数' } },
    });
    assert.deepEqual({ ...observation(feed, 'people', '640100', '2020', '男') }, { region: '640100', period: '2020', group: 'm', value: 10, unitMult: 4 });
    assert.equal(feed.regions.get('640100')?.within, '640000');
    assert.deepEqual([feed.indicators.get('people')!.better, feed.indicators.get('people')!.source, feed.regions.size], ['higher', 'r', 1]);
  });

  it('says the key of a mapping that it does not know, and a column that is not there', () => {
    assert.throws(() => readCsv('a,b\n1,2\n', { mapping: { colums: {} } as Mapping }), (error) => error instanceof ImportError && error.code === 'mapping' && error.path === 'colums');
    assert.throws(() => readCsv('地区,年份,数值\n甲市,2020,10\n', { mapping: { columns: { 区: 'region' } } }), (error) => error instanceof ImportError && error.value === '区' && error.line === '地区, 年份, 数值');
  });

  it('takes no figure such as 3510.2 for a month: the first row of figures is no second header', () => {
    const feed = read('指标,单位,2018,2019\n地区生产总值,亿元,3510.2,3748.5\n人口,万人,710,717\n', { region: { code: '640000', name: '宁夏' } });
    assert.deepEqual(['2018', '2019'].map((period) => observation(feed, '地区生产总值', '640000', period)?.value), [3510.2, 3748.5]);
    assert.equal(observation(read('时间,地区,数值\n2020.4,A,1\n2020.12,A,2\n'), 'table', 'A', '2020-12')?.value, 2);
  });

  it('never takes a row of figures for the header, and finds one over names that have none', () => {
    for (const text of ['银川,2020,5\n石嘴山,2020,6\n', 'A,5\nB,6\n']) assert.throws(() => read(text), (error) => error instanceof ImportError && error.code === 'no-table' && /5/.test(error.value ?? ''));
    const feed = read(',Value\n2019,1\n2020,2\n');
    assert.deepEqual(['2019', '2020'].map((period) => observation(feed, 'table', 'all', period)?.value), [1, 2]);
  });

  it('asks for the marks where one cell of a column proves that they are not ours', () => {
    const refused = (text: string): unknown => {
      try {
        return read(text);
      } catch (error) {
        return error instanceof ImportError ? [error.code, error.path, error.value] : error;
      }
    };
    assert.deepEqual(refused('Region;Year;Value\nA;2020;1.234,5\nB;2020;987,6\n'), ['ambiguous', 'Value', '1.234,5']);
    assert.deepEqual(refused('Region;Year;Value\nA;2020;1.234\nC;2020;1.234.567\n'), ['ambiguous', 'Value', '1.234.567']);
    assert.equal(observation(read('Region;Year;Value\nA;2020;1.234\nC;2020;1.234.567\n', { numbers: { decimal: ',', group: '.' } }), 'table', 'A', '2020')?.value, 1234);
  });

  it('reads signs of currencies before figures, and no minus behind one', () => {
    const imported = readCsv('Region,Year,Value\nA,2020,"$1,234.50"\nB,2020,$3.4 million\nC,2020,5.0-\n', { today });
    const feed = feedOf(imported);
    assert.deepEqual(['A', 'B'].map((region) => { const { value, unitMult } = observation(feed, 'table', region, '2020')!; return [value, unitMult]; }), [[1234.5, undefined], [3.4, 6]]);
    assert.deepEqual(feed.indicators.get('table')!.unit, { kind: 'money', label: '$' });
    assert.deepEqual(imported.notCarried.map(({ code, value }) => [code, value]), [['not-a-number', '5.0-']]);
  });

  it('believes a column named status, scale or 单位 only where its cells bear it out', () => {
    const feed = read('Country,Year,Status,Scale,Value\nA,2020,Developing,Millions,65\nB,2020,Developed,Units,81\n');
    assert.deepEqual([observation(feed, 'table', 'A', '2020', 'Developing')?.unitMult, observation(feed, 'table', 'B', '2020', 'Developed')?.unitMult], [6, undefined]);
    const offices = read('单位名称,办件量（件）,统计时间\n市公安局,"12,345",2023年5月\n市民政局,678,2023年5月\n');
    assert.deepEqual(['市公安局', '市民政局'].map((group) => observation(offices, '办件量（件）', 'all', '2023-05', group)?.value), [12345, 678]);
    assert.equal(offices.indicators.get('办件量（件）')!.unit.label, '件');
    const associations = read('单位,年份,科普活动\n银川市科协,2020,460余场次\n市地震学会,2020,120场次\n');
    assert.deepEqual(['银川市科协', '市地震学会'].map((group) => observation(associations, '科普活动', 'all', '2020', group)?.asPrinted), ['460余场次', '120场次']);
  });

  it('pairs codes with the names beside them, whatever the two columns are called', () => {
    const oecd = read('LOCATION,Country,SUBJECT,Subject,SEX,Sex,TIME,Time,PowerCode Code,PowerCode,Value,Flag Codes,Flags\nAUS,Australia,B1,GDP,F,Women,2019,2019,6,Millions,10,,\nAUS,Australia,B1,GDP,M,Men,2019,2019,6,Millions,11,E,Estimated value\n');
    assert.deepEqual([oecd.regions.get('AUS')!.name, oecd.indicators.get('B1')!.name], ['Australia', 'GDP']);
    assert.deepEqual({ ...observation(oecd, 'B1', 'AUS', '2019', 'Men') }, { region: 'AUS', period: '2019', group: 'M', value: 11, unitMult: 6, status: 'E' });
    const owid = read('Entity,Code,Year,Life expectancy\nAfrica,,1950,37.6\nChina,CHN,1950,43.7\n');
    assert.deepEqual([...owid.regions.values()].map(({ code, name }) => [code, name]), [['Africa', 'Africa'], ['CHN', 'China']]);
    const un = read('Region/Country/Area,,Year,Value\n4,Afghanistan,2010,28.19\n8,Albania,2010,2.9\n');
    assert.deepEqual([un.regions.get('4')!.name, un.regions.get('8')!.name], ['Afghanistan', 'Albania']);
  });

  it('passes over a first line that only tells spreadsheets the separator', () => {
    const feed = read('sep=;\nRegion;Year;Value\nA;2020;5\n');
    assert.equal(observation(feed, 'table', 'A', '2020')?.value, 5);
  });

  it('calls percent that are no share of anything a rate, unless the mapping file says otherwise', () => {
    const text = '地区,年份,增速（%）,城镇化率（%）\nA,2020,-0.9,65.0\nA,2021,6.7,66.0\n';
    const kinds = (mapping: Mapping = {}): unknown => ['增速（%）', '城镇化率（%）'].map((id) => read(text, mapping).indicators.get(id)!.unit.kind);
    assert.deepEqual(kinds(), ['rate', 'share']);
    assert.deepEqual(kinds({ indicators: { '增速（%）': { unit: { kind: 'share', label: '%' } } } }), ['share', 'share']);
  });

  it('reads growth beside the one period of a table, each with its own unit', () => {
    const feed = read('指标,单位,2020年1-12月,同比增长（%）\n工业增加值,亿元,1200.5,4.3\n零售总额,亿元,1300.2,-7.0\n');
    const of = (id: string): unknown => { const { value, unitMult } = observation(feed, id, 'all', '2020-01/2020-12')!; return [value, unitMult, feed.indicators.get(id)!.unit.label, feed.indicators.get(id)!.name]; };
    assert.deepEqual([of('工业增加值'), of('零售总额.同比增长')], [[1200.5, 8, '元', '工业增加值'], [-7, undefined, '%', '零售总额 同比增长']]);
  });

  it('reads months and quarters as columns beside a year in each row', () => {
    const feed = read('年份,1月,2月,12月\n2019,1,2,3\n2020,4,5,6\n');
    assert.deepEqual(['2019-02', '2020-12'].map((period) => observation(feed, 'table', 'all', period)?.value), [2, 6]);
    const quarters = read('Year,Q1,Q2,Q3,Q4\n2019,1,2,3,4\n');
    assert.equal(observation(quarters, 'table', 'all', '2019-Q4')?.value, 4);
  });

  it('unfolds a table that stands beside itself, and passes over rows that number the columns or say the header again', () => {
    const beside = read('地区,2020年,地区,2020年\nA市,1,C市,3\nB市,2,,\n');
    assert.deepEqual(['A市', 'B市', 'C市'].map((region) => observation(beside, 'table', region, '2020')?.value), [1, 2, 3]);
    const imported = readCsv('地区,2019年,2020年\n甲,1,2\n银川市,284.1,285.9\n', { today });
    assert.deepEqual([...feedOf(imported).regions.keys()], ['银川市']);
    assert.deepEqual(imported.notCarried.map(({ code, value }) => [code, value]), [['annotation', '甲,1,2']]);
    const two = read('各市人口,,\n地区,2019年,2020年（万人）\nRegion,2019,2020\n银川市,284.1,285.9\n');
    assert.equal(observation(two, '各市人口', '银川市', '2020')?.value, 285.9);
  });
});
