import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { feedOf, places, type Json } from '../fixtures.js';
import { all, listenToConsole, make, put, says, textOf, written } from './page.js';
import { behavesAsWidget } from './widget.js';

const events: readonly Json[] = [
  { batch: 3, title: { 'zh-CN': '省级专家工作站', en: 'Workstations' } },
  { date: '2022', title: { 'zh-CN': '创新大会', en: 'Conference' }, body: { 'zh-CN': '已有7项达成合作意向。', en: 'So far 7 have led to an intent.' }, region: '640000', source: 'report' },
  { edition: 6, title: { 'zh-CN': '科普知识大赛', en: 'Quiz' } },
  { date: '2015', title: { 'zh-CN': '首次调查', en: 'First survey' }, region: '640000' },
  { date: '2018-06', title: { 'zh-CN': '座谈会', en: 'Meeting' }, region: '640100' },
  { date: '2018', title: { 'zh-CN': '科普日', en: 'Science day' }, region: '640100' },
];
const told = (...list: readonly Json[]): Json => feedOf({ regions: places, indicators: [], sources: [{ id: 'report', title: '工作报告' }], events: list.length ? list : events });

/** Entries and the gaps between them, in order. */
const items = (element: Element): string[] => all(element, 'ol > li').map((item) => (item.matches('.gap') ? '' : '· ') + (item.querySelector<HTMLSlotElement>('[part=title]')?.assignedElements()[0] ?? item).textContent!.replace(/\s+/g, ' ').trim());

behavesAsWidget('indicator-timeline', {
  data: () => told(),
  chinese: '已有7项达成合作意向。',
  english: 'So far 7 have led to an intent.',
  always: '2022',
  nothing: { region: '640500' },
  empty: () => feedOf(),
});

describe('<indicator-timeline> puts events in order', () => {
  const { said } = listenToConsole();
  afterEach(() => expect(said).to.deep.equal([]));

  it('dated ones by time, with the years between them, then batches and editions as the feed has them', async () => {
    const element = await put('indicator-timeline', {}, told());
    expect(items(element)).to.deep.equal(['· 首次调查 · 宁夏', '3年后', '· 科普日 · 银川', '· 座谈会 · 银川', '4年后', '· 创新大会 · 宁夏', '· 省级专家工作站', '· 科普知识大赛']);
  });

  it('as an ordered list', async () => {
    const element = await put('indicator-timeline', {}, told());
    expect(all(element, 'ol[part=entries]')).to.have.length(1);
    expect(all(element, 'li[part=entry]')).to.have.length(6);
  });

  it('each with its date, batch or edition', async () => {
    const element = await put('indicator-timeline', {}, told());
    expect(written(element, '[slot^=when]').map(({ textContent }) => textContent)).to.deep.equal(['2015年', '2018年', '2018年6月', '2022年', '第三批', '第6届']);
  });

  it('each with its text, and its source under the entry', async () => {
    const element = await put('indicator-timeline', {}, told());
    expect(textOf(element, '[part=body]')).to.equal('已有7项达成合作意向。');
    expect(written(element, '[slot^=source]').map(({ textContent }) => textContent)).to.deep.equal(['来源：工作报告']);
  });

  it('with the source that all share once, at the end', async () => {
    const element = await put('indicator-timeline', {}, told(...events.map((event) => ({ ...event, source: 'report' }))));
    expect(written(element, '[slot^=source]')).to.have.length(1);
    expect(all(element, 'li[part=entry]').pop()!.querySelector('[part=source]')).to.not.equal(null);
  });

  it('of one region, with the years between those', async () => {
    expect(items(await put('indicator-timeline', { region: '640000' }, told()))).to.deep.equal(['· 首次调查 · 宁夏', '7年后', '· 创新大会 · 宁夏']);
  });

  it('of all regions in a group that has chosen one', async () => {
    const element = make('indicator-timeline');
    await fixture(html`<indicator-group .data=${told()} region="640100">${element}</indicator-group>`);
    await says(element, '首次调查');
    expect(all(element, 'li[part=entry]')).to.have.length(6);
  });

  it('anew when its region changes', async () => {
    const element = await put('indicator-timeline', { region: '640000' }, told());
    element.setAttribute('region', '640100');
    await element.updateComplete;
    expect(items(element)).to.deep.equal(['· 科普日 · 银川', '· 座谈会 · 银川']);
    element.removeAttribute('region');
    await element.updateComplete;
    expect(all(element, 'li[part=entry]')).to.have.length(6);
  });

  it('without a gap before the first, within two years, or before what has no date', async () => {
    const element = await put('indicator-timeline', {}, told({ date: '2015', title: '甲' }, { date: '2016', title: '乙' }, { batch: 1, title: '丙' }));
    expect(all(element, '.gap')).to.deep.equal([]);
  });

  it('with the years in the language of the page', async () => {
    const element = await put('indicator-timeline', { lang: 'en' }, told());
    await says(element, '3 years later');
    expect(written(element, '[slot^=when]').map(({ textContent }) => textContent)).to.deep.equal(['2015', '2018', 'June 2018', '2022', 'Batch 3', 'Edition 6']);
  });

  it('which run down the other side in a script from right to left', async () => {
    const left = async (dir: string): Promise<number> => written(await put('indicator-timeline', { dir }, told()), '[slot^=title]')[0]!.getBoundingClientRect().left;
    expect(await left('ltr')).to.be.above(await left('rtl'));
  });

  it('as text, never markup', async () => {
    const markup = '<img src=x onerror="window.hacked = true">会';
    const element = await put('indicator-timeline', {}, told({ date: '2015', title: markup, body: markup }));
    expect(element.querySelector('img')).to.equal(null);
    expect(textOf(element, '[part=title]')).to.equal(markup);
  });
});
