import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { feedOf, indicatorOf, people, places, rowOf, type Json } from '../fixtures.js';
import { all, frames, listenToConsole, make, one, put, textOf, written } from './page.js';
import { behavesAsWidget } from './widget.js';
import { waitUntil } from '../wait.js';

type Table = ReturnType<typeof make>;

/** Volunteers in the order of the publisher: printed in 万, in people, not at all, none. */
const volunteers = (more: Json = {}): Json => indicatorOf(
  [
    rowOf({ region: '640100', value: 9000 }),
    rowOf({ region: '640200', value: 2.4, unitMult: 4, qualifier: 'plus', note: '据报告' }),
    rowOf({ region: '640300', value: null, missing: 'not-surveyed' }),
    rowOf({ region: '640400', value: 0 }),
    rowOf({ region: '640500', period: '2015', value: 460 }),
  ],
  { ...people, definition: '注册人数', ...more },
);
const data = (): Json => feedOf({ title: { 'zh-CN': '工作数据', en: 'Figures' }, regions: places, sources: [{ id: 'report', title: '工作报告', url: 'https://example.org/report' }], indicators: [volunteers({ source: 'report' })] });
const two = (): Json => ({ ...data(), indicators: [volunteers({ source: 'report' }), indicatorOf([rowOf()])] });

const columns = (element: Element): string[] => written(element, 'thead th').map(({ textContent }) => textContent!);
const column = (element: Element, label: string): string[] => {
  const index = columns(element).indexOf(label);
  return written(element, 'tbody tr').map((row) => row.children[index]!.textContent!);
};
const sortOf = (element: Element): (string | null)[] => written(element, 'thead th').map((found) => found.getAttribute('aria-sort'));
const buttonOf = (element: Element, label: string): HTMLButtonElement => all<HTMLButtonElement>(element, 'button')[columns(element).indexOf(label)]!;

async function sort(element: Table, label: string): Promise<void> {
  buttonOf(element, label).click();
  await element.updateComplete;
}

behavesAsWidget('indicator-table', {
  data: () => two(),
  chinese: '未调查',
  english: 'not surveyed',
  always: '7.72%',
  nothing: { indicator: 'no-such' },
  empty: () => feedOf({ indicators: [indicatorOf([])] }),
});

describe('<indicator-table> shows a feed as a table', () => {
  const { said } = listenToConsole();
  afterEach(() => expect(said).to.deep.equal([]));

  it('with a caption, and headings for columns and rows', async () => {
    const element = await put('indicator-table', {}, two());
    expect(textOf(element, 'caption')).to.equal('工作数据');
    expect(written(element, 'thead th').every((found) => found.getAttribute('scope') === 'col')).to.equal(true);
    expect(written(element, 'tbody tr').every((row) => row.firstElementChild!.matches('th[scope=row]'))).to.equal(true);
    expect(written(element, 'tbody tr').every((row) => row.children.length === columns(element).length)).to.equal(true);
  });

  it('with every observation in the words of its report, in the order of the publisher', async () => {
    const element = await put('indicator-table', {}, data());
    expect(column(element, '数值')).to.deep.equal(['9000人', '2.4万余人', '未调查', '0人', '460人']);
    expect(column(element, '地区')).to.deep.equal(['银川', '石嘴山', '吴忠', '固原', '中卫']);
    expect(column(element, '备注')[1]).to.equal('据报告');
  });

  it('under the name of its indicator where there is one, and with a column for it where there are several', async () => {
    const one = await put('indicator-table', { indicator: 'people' }, two());
    expect(textOf(one, 'caption')).to.equal('科技志愿者');
    expect(columns(one)).not.to.include('指标');
    expect(columns(await put('indicator-table', {}, two()))).to.include('指标');
  });

  it('of the indicators asked for, in that order', async () => {
    const element = await put('indicator-table', { indicators: 'literacy, people' }, two());
    expect(column(element, '指标').map((name) => name.slice(0, 2))).to.deep.equal(['公民', '科技', '科技', '科技', '科技', '科技']);
  });

  it('of one region', async () => {
    const element = await put('indicator-table', { region: '640200' }, two());
    expect(column(element, '数值')).to.deep.equal(['2.4万余人']);
  });

  it('with where the figures come from: under the table where that is one, else by number in each row', async () => {
    const same = await put('indicator-table', {}, data());
    expect(textOf(same, '[part=source]')).to.equal('来源：工作报告');
    expect(columns(same)).not.to.include('来源');
    const different = await put('indicator-table', {}, two());
    expect(column(different, '来源')).to.deep.equal(['[1]', '[1]', '[1]', '[1]', '[1]', '[2]']);
    expect(textOf(different, '[part=source]')).to.equal('来源：[1] 工作报告；[2] 某科协');
  });

  it('with every source named under it, and none of a figure that is not shown', async () => {
    const sources = [{ id: 'report', title: '工作报告' }, { id: 'survey', title: '抽样调查' }];
    const both = { ...two(), sources, indicators: [volunteers({ source: 'report' }), indicatorOf([rowOf()], { source: 'survey' })] };
    expect(textOf(await put('indicator-table', {}, both), '[part=source]')).to.contain('工作报告').and.contain('抽样调查');
    const own = { ...data(), sources, indicators: [indicatorOf([rowOf({ region: '640000', source: 'report' }), rowOf({ region: '640100', source: 'survey' })])] };
    expect(textOf(await put('indicator-table', { region: '640100' }, own), '[part=source]')).to.equal('来源：抽样调查');
  });

  it('anew when an attribute is set and taken away', async () => {
    const element = await put('indicator-table', {}, two());
    for (const [name, value] of [['indicator', 'literacy'], ['indicators', 'literacy'], ['region', '640000']] as const) {
      element.setAttribute(name, value);
      await element.updateComplete;
      expect(written(element, 'tbody tr'), name).to.have.length(1);
      element.removeAttribute(name);
      await element.updateComplete;
      expect(written(element, 'tbody tr'), name).to.have.length(6);
    }
  });

  it('which can be scrolled by keyboard', async () => {
    const element = await put('indicator-table', {}, two());
    const scroll = one<HTMLElement & SVGElement>(element, '.scroll');
    expect([scroll.tabIndex, scroll.getAttribute('role'), scroll.getAttribute('aria-label')]).to.deep.equal([0, 'group', '工作数据']);
  });

  it('as text, never markup', async () => {
    const markup = '<img src=x onerror="window.hacked = true">';
    const element = await put('indicator-table', {}, feedOf({ title: markup, indicators: [indicatorOf([rowOf({ note: markup })], { name: markup })] }));
    expect(element.querySelector('img')).to.equal(null);
    expect(textOf(element, 'caption')).to.equal(markup);
  });
});

describe('<indicator-table> is sorted', () => {
  listenToConsole();

  it("by the button of a column: up, down, and then as the publisher has it, which the column's heading says", async () => {
    const element = await put('indicator-table', {}, data());
    const at = columns(element).indexOf('数值');
    const said: (string | null)[] = [sortOf(element)[at]!];
    for (let time = 0; time < 4; time++) {
      await sort(element, '数值');
      said.push(sortOf(element)[at]!);
    }
    expect(said).to.deep.equal([null, 'ascending', 'descending', null, 'ascending']);
  });

  it('by figures in whole units, whatever they were printed in, those without a figure last both ways', async () => {
    const element = await put('indicator-table', {}, data());
    await sort(element, '数值');
    expect(column(element, '数值')).to.deep.equal(['0人', '460人', '9000人', '2.4万余人', '未调查']);
    await sort(element, '数值');
    expect(column(element, '数值')).to.deep.equal(['2.4万余人', '9000人', '460人', '0人', '未调查']);
    await sort(element, '数值');
    expect(column(element, '数值')).to.deep.equal(['9000人', '2.4万余人', '未调查', '0人', '460人']);
  });

  it('by one column at a time, beginning anew with each', async () => {
    const element = await put('indicator-table', {}, data());
    await sort(element, '数值');
    await sort(element, '数值');
    await sort(element, '时间');
    expect(sortOf(element).filter(Boolean)).to.deep.equal(['ascending']);
    expect(sortOf(element)[columns(element).indexOf('时间')]).to.equal('ascending');
    expect(buttonOf(element, '时间').getAttribute('aria-pressed')).to.equal('true');
    expect(column(element, '时间')[0]).to.equal('2015年');
  });

  it('with rows that are equal in the order of the publisher, both ways', async () => {
    const element = await put('indicator-table', {}, data());
    await sort(element, '时间');
    expect(column(element, '地区')).to.deep.equal(['中卫', '银川', '石嘴山', '吴忠', '固原']);
    await sort(element, '时间');
    expect(column(element, '地区')).to.deep.equal(['银川', '石嘴山', '吴忠', '固原', '中卫']);
  });

  it('by names in the order of their language', async () => {
    const element = await put('indicator-table', {}, data());
    await sort(element, '地区');
    expect(column(element, '地区')).to.deep.equal([...column(element, '地区')].sort((a, b) => a.localeCompare(b, 'zh-CN')));
  });

  it('by a button that says what it does, and that keeps the focus', async () => {
    const element = await put('indicator-table', {}, data());
    const button = buttonOf(element, '数值');
    expect(button.firstChild!.nextSibling!.textContent).to.equal('按数值排序');
    button.focus();
    await sort(element, '数值');
    expect(element.shadowRoot!.activeElement).to.equal(button);
  });
});

describe('<indicator-table> can be taken along', () => {
  listenToConsole();
  const { createObjectURL, revokeObjectURL } = URL;
  const made: Blob[] = [];
  beforeEach(() => {
    made.length = 0;
    URL.createObjectURL = (blob) => {
      made.push(blob as Blob);
      return 'blob:test';
    };
    URL.revokeObjectURL = () => undefined;
  });
  afterEach(() => Object.assign(URL, { createObjectURL, revokeObjectURL }));

  /** Presses the link without leaving the page: what it stands for when its own handler is done. */
  async function download(element: Element): Promise<{ readonly href: string; readonly name: string; readonly text: string; readonly bytes: Uint8Array }> {
    const link = one<Element & SVGElement>(element, '[part=download]') as unknown as HTMLAnchorElement;
    let href = '';
    element.addEventListener('click', (event) => {
      href = link.href;
      event.preventDefault();
    }, { once: true });
    link.click();
    const bytes = new Uint8Array(await made[0]!.arrayBuffer());
    return { href, name: link.download, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), bytes };
  }

  it('as a CSV file of the same table, named after it', async () => {
    const element = await put('indicator-table', {}, data());
    const { href, name, text, bytes } = await download(element);
    expect([href, name]).to.deep.equal(['blob:test', '科技志愿者.csv']);
    expect(made[0]!.type).to.equal('text/csv;charset=utf-8');
    expect(Array.from(bytes.subarray(0, 3))).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = text.slice(1).trimEnd().split('\r\n');
    for (const label of columns(element)) expect(lines[0]!.split(',')).to.include(label);
    expect(lines).to.have.length(6);
    expect(lines[2]).to.contain('2.4万余人').and.contain('石嘴山').and.contain('据报告');
  });

  it('with where its figures come from', async () => {
    expect((await download(await put('indicator-table', {}, two()))).text).to.contain('工作报告').and.contain('某科协');
    made.length = 0;
    expect((await download(await put('indicator-table', {}, data()))).text).to.contain('工作报告');
  });

  it('in the order of the publisher, however it is sorted', async () => {
    const element = await put('indicator-table', {}, data());
    await sort(element, '数值');
    const { text } = await download(element);
    expect(text.indexOf('9000人')).to.be.below(text.indexOf('2.4万余人')).and.above(0);
  });

  it('only when it is asked for', async () => {
    const element = await put('indicator-table', {}, data());
    await frames(3);
    expect(made).to.deep.equal([]);
    expect(textOf(element, '[part=download]')).to.equal('下载数据（CSV）');
  });

  it('again and again', async () => {
    const element = await put('indicator-table', {}, data());
    await download(element);
    await download(element);
    expect(made).to.have.length(2);
  });
});

describe('<indicator-table> tells the webmaster', () => {
  const { said } = listenToConsole();

  it('of an indicator that is not there, and shows the others', async () => {
    const element = await put('indicator-table', { indicators: 'people not-there' }, two());
    expect(column(element, '数值')).to.have.length(5);
    await waitUntil(() => said.length);
    expect(said[0]).to.contain('<indicator-table>').and.contain('未知指标 "not-there"；现有：people, literacy');
  });
});
