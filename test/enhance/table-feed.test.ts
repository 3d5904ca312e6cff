import { expect } from '@open-wc/testing';
import { gridOf } from '../../src/enhance/grid.js';
import { readTable, type TableContext, type TableReading } from '../../src/enhance/table-feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { localize } from '../../src/feed/text.js';
import { listed } from '../fixtures.js';

const context: TableContext = { title: '公民具备科学素质的比例', above: '', region: undefined, period: undefined, publisher: '某科协', published: '2022-11-18' };

function read(html: string, more: Partial<TableContext> = {}): TableReading {
  const box = document.createElement('div');
  box.innerHTML = `<table>${html}</table>`;
  return readTable(gridOf(box.querySelector('table')!), { ...context, ...more });
}

/** Rows of cells separated by bars as an HTML table. */
function rows(text: string): string {
  return text.trim().split('\n').map((line) => `<tr>${line.split('|').map((cell) => `<td>${cell.trim()}</td>`).join('')}</tr>`).join('');
}

/** Every figure of a reading: indicator, region, period, and what is printed of it. */
function figures(reading: TableReading): string[] {
  if (!reading.feed) return [];
  const feed = parseFeed(reading.feed);
  expect(feed.problems).to.deep.equal([]);
  return [...feed.indicators.values()].flatMap((indicator) =>
    listed(indicator).map(({ region, period, value, unitMult, decimals, qualifier, missing, status }) =>
      [localize(indicator.name, 'zh-CN'), localize(feed.regions.get(region)!.name, 'zh-CN'), period, `${value === null ? (missing ?? status) : value.toFixed(decimals)}${unitMult ? `e${unitMult}` : ''}${qualifier ?? ''}${localize(indicator.unit.label, 'zh-CN')}`].join(' '),
    ),
  );
}

const faults = (reading: TableReading): string[] => reading.problems.map(({ code, path, value }) => `${code} ${path} ${(value as string | undefined) ?? ''}`.trim());

describe('the figures of an ordinary table', () => {
  it('are read below periods, a row for each region', () => {
    const reading = read(rows(`地区 | 2015年 | 2020年
      宁夏 | 4.01% | 7.72%
      全国 | 6.20% | 10.56%`));
    expect(figures(reading)).to.deep.equal([
      '公民具备科学素质的比例 宁夏 2015 4.01%', '公民具备科学素质的比例 宁夏 2020 7.72%',
      '公民具备科学素质的比例 全国 2015 6.20%', '公民具备科学素质的比例 全国 2020 10.56%',
    ]);
    expect(faults(reading)).to.deep.equal([]);
  });

  it('are read below indicators, a row for each region, in the year of the title', () => {
    const reading = read(rows(`市县 | 比例（%） | 志愿者（万人）
      银川市 | 10.6 | 2.4
      固原市 | 5.4 | 近1`), { title: '2020年各市情况' });
    expect(figures(reading)).to.deep.equal(['比例 银川市 2020 10.6%', '比例 固原市 2020 5.4%', '志愿者 银川市 2020 2.4e4人', '志愿者 固原市 2020 1e4nearly人']);
  });

  it('are read below two rows of headings, the upper of which says what the columns are', () => {
    const years = '<tr><td rowspan="2">地区</td><td colspan="2">年份</td></tr><tr><td>2022年</td><td>2023年</td></tr><tr><td>全市</td><td>1.85</td><td>2.40</td></tr>';
    expect(figures(read(years, { title: '科技志愿者（单位：万人）' }))).to.deep.equal(['科技志愿者 全市 2022 1.85e4人', '科技志愿者 全市 2023 2.40e4人']);
    const places = '<tr><td rowspan="2">年份</td><td colspan="2">地区</td></tr><tr><td>银川市</td><td>固原市</td></tr><tr><td>2020</td><td>10.6%</td><td>5.4%</td></tr>';
    expect(figures(read(places))).to.deep.equal(['公民具备科学素质的比例 银川市 2020 10.6%', '公民具备科学素质的比例 固原市 2020 5.4%']);
  });

  it('are read beside periods, a column for each indicator', () => {
    expect(figures(read(rows(`年份 | 科普活动（场次） | 受益人数
      2021年 | 268 | 7万多人
      2022年 | 2.3万余 | 近200人`), { region: '宁夏' }))).to.deep.equal([
      '科普活动 宁夏 2021 268场次', '科普活动 宁夏 2022 2.3e4plus场次', '受益人数 宁夏 2021 7e4many人', '受益人数 宁夏 2022 200nearly人',
    ]);
  });

  it('are read beside the names of things, in the period of the link', () => {
    expect(figures(read(rows(`项目 | 数量
      科技志愿服务队 | 460余支
      科普大篷车行程 | 110万公里`), { period: '2022' }))).to.deep.equal(['科技志愿服务队  2022 460plus支', '科普大篷车行程  2022 110e4公里']);
  });

  it('have the measure word of a column of its own', () => {
    expect(figures(read(rows(`序号 | 指标 | 单位 | 2021年 | 2022年 | 备注
      1 | 科普基地 | 个 | 84 | 90 | 含市级
      2 | 投入 | 亿元 | 1.85 | 2.00 | `)))).to.deep.equal(['科普基地  2021 84个', '科普基地  2022 90个', '投入  2021 1.85e8元', '投入  2022 2.00e8元']);
  });

  it('have the measure word that stands above the table', () => {
    for (const html of [
      `<caption>公民具备科学素质的比例（单位：%）</caption>${rows('地区 | 2020年\n宁夏 | 7.72')}`,
      `<tr><td colspan="2">公民具备科学素质的比例</td></tr><tr><td colspan="2">单位：%</td></tr>${rows('地区 | 2020年\n宁夏 | 7.72')}`,
      rows('地区 | 2020年（%）\n宁夏 | 7.72'),
      rows('地区（单位：%） | 2020年\n宁夏 | 7.72%'),
    ]) {
      const above = /<caption>(.+)<\/caption>/.exec(html)?.[1] ?? '';
      expect(figures(read(html, { above })), html).to.deep.equal(['公民具备科学素质的比例 宁夏 2020 7.72%']);
    }
  });

  it('are found under headings of several rows with merged cells', () => {
    const reading = read(`<tr><td rowspan="2">地区</td><td colspan="2">科学素质比例（%）</td><td colspan="2">科普基地（个）</td></tr>
      <tr><td>2015年</td><td>2020年</td><td>2015年</td><td>2020年</td></tr>
      <tr><td>宁夏</td><td>4.01</td><td>7.72</td><td>12</td><td>29</td></tr>`);
    expect(figures(reading)).to.deep.equal(['科学素质比例 宁夏 2015 4.01%', '科学素质比例 宁夏 2020 7.72%', '科普基地 宁夏 2015 12个', '科普基地 宁夏 2020 29个']);
  });

  it('have the region of a merged cell', () => {
    expect(figures(read(`<tr><td>地区</td><td>年份</td><td>比例</td></tr><tr><td rowspan="2">宁夏</td><td>2015</td><td>4.01%</td></tr><tr><td>2020</td><td>7.72%</td></tr>`))).to.deep.equal(['比例 宁夏 2015 4.01%', '比例 宁夏 2020 7.72%']);
  });

  it('keep marked headings of columns and rows apart', () => {
    const html = '<thead><tr><th>地区</th><th>2015年</th><th>2020年</th></tr></thead><tbody><tr><th>宁夏</th><td>4.01%</td><td>7.72%</td></tr></tbody>';
    expect(figures(read(html))).to.deep.equal(['公民具备科学素质的比例 宁夏 2015 4.01%', '公民具备科学素质的比例 宁夏 2020 7.72%']);
  });

  it('are read in full-width digits and with thousands set apart', () => {
    expect(figures(read(rows('地区 | ２０２０年\n宁夏 | ７．７２％\n青海 | １２．５０％')))).to.deep.equal(['公民具备科学素质的比例 宁夏 2020 7.72%', '公民具备科学素质的比例 青海 2020 12.50%']);
    expect(figures(read(rows('年份 | 人数\n2020 | 12,345人')))[0]).to.equal('人数  2020 12345人');
  });

  it('are missing where nothing or a dash is written, for the reason given', () => {
    expect(figures(read(rows('地区 | 2015年 | 2018年 | 2020年\n宁夏 | 4.01% | — | 7.72%\n青海 |  | 未调查 | 8.00%')))).to.deep.equal([
      '公民具备科学素质的比例 宁夏 2015 4.01%', '公民具备科学素质的比例 宁夏 2018 O%', '公民具备科学素质的比例 宁夏 2020 7.72%',
      '公民具备科学素质的比例 青海 2015 O%', '公民具备科学素质的比例 青海 2018 not-surveyed%', '公民具备科学素质的比例 青海 2020 8.00%',
    ]);
  });

  it('are not mixed up with raised footnote digits', () => {
    expect(figures(read('<tr><td>地区</td><td>2020年</td></tr><tr><td>宁夏</td><td>7.72<sup>1</sup></td></tr><tr><td>青海</td><td>8.00%<sup>①</sup></td></tr>'.replace('7.72', '7.72%')))).to.deep.equal(['公民具备科学素质的比例 宁夏 2020 7.72%', '公民具备科学素质的比例 青海 2020 8.00%']);
  });

  it('leave out totals, notes and columns of text', () => {
    expect(figures(read(`${rows('地区 | 2020年 | 牵头单位\n银川市 | 5支 | 科协\n固原市 | 3支 | 教育局\n合计 | 8支 | ')}<tr><td colspan="3">注：数据截至2020年底。</td></tr>`))).to.deep.equal(['公民具备科学素质的比例 银川市 2020 5支', '公民具备科学素质的比例 固原市 2020 3支']);
  });

  it('belong to the country where a row is the country', () => {
    const { feed } = read(rows('地区 | 2020年\n全国 | 10.56%\n宁夏 | 7.72%'));
    expect(feed?.['regions']).to.deep.equal([{ code: 'CN', name: '全国' }, { code: '640000', name: '宁夏', within: 'CN' }]);
  });

  it('that are not surely one figure are set aside, with cell and text, and the rest is read', () => {
    const reading = read(rows('地区 | 2015年 | 2020年\n宁夏 | 4.01% | 7.72%\n青海 | 3.9%-4.1% | 约8余%\n甘肃 | 5.1% | 见附件'));
    expect(figures(reading)).to.deep.equal(['公民具备科学素质的比例 宁夏 2015 4.01%', '公民具备科学素质的比例 宁夏 2020 7.72%', '公民具备科学素质的比例 甘肃 2015 5.1%', '公民具备科学素质的比例 青海 2015 not-applicable%', '公民具备科学素质的比例 青海 2020 not-applicable%', '公民具备科学素质的比例 甘肃 2020 not-applicable%']);
    // Who stands in the table is counted, and its own words are told.
    expect(listed(parseFeed(reading.feed).indicators.get('figure-1')!).flatMap(({ note }) => (note ? [localize(note, 'zh-CN')] : []))).to.deep.equal(['没有单一数字，表中为“3.9%-4.1%”', '没有单一数字，表中为“约8余%”', '没有单一数字，表中为“见附件”']);
    expect(faults(reading)).to.deep.equal(['figure tr[3]/td[2] 3.9%-4.1%', 'figure tr[3]/td[3] 约8余%', 'figure tr[4]/td[3] 见附件']);
  });

  it('whose measure words contradict each other are set aside', () => {
    const reading = read(rows('地区 | 2020年（%）\n宁夏 | 7.72\n青海 | 12人'));
    expect(figures(reading)).to.deep.equal(['公民具备科学素质的比例 宁夏 2020 7.72%', '公民具备科学素质的比例 青海 2020 not-applicable%']);
    expect(faults(reading)).to.deep.equal(['figure-unit tr[3]/td[2] 12人']);
    expect(faults(read(rows('年份 | 人数（万人）\n2020 | 27\n2021 | 274000人')))).to.deep.equal(['figure-unit tr[3]/td[2] 274000人']);
    expect(faults(read(rows('年份 | 人数\n2020 | 27人\n2021 | 12%')))).to.deep.equal(['figure-unit tr[3]/td[2] 12%']);
  });

  it('without a period are set aside', () => {
    const reading = read(rows('地区 | 比例\n宁夏 | 7.72%'));
    expect(reading.feed).to.equal(undefined);
    expect(faults(reading)).to.deep.equal(['table-period tr[2]/td[2] 7.72%']);
    expect(figures(read(rows('地区 | 比例\n宁夏 | 7.72%'), { title: '2015年至2020年，2016年' }))).to.deep.equal([]);
  });

  it('are none in a table of words', () => {
    const reading = read(rows('时间 | 地点\n上午 | 礼堂'));
    expect(reading.feed).to.equal(undefined);
    expect(faults(reading)).to.deep.equal(['table-figures table']);
    for (const html of ['', '<tr></tr>', '<tr><td></td></tr>', rows('一')]) expect(read(html).feed, html).to.equal(undefined);
  });
});
