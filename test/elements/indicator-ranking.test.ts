import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/all.js';
import type { IndicatorGroup, IndicatorRanking, IndicatorSelectDetail } from '../../src/index.js';
import { feedOf, indicatorOf, people, places, regionOf, rowOf, type Json } from '../fixtures.js';
import { all, drawn, frames, listenToConsole, make, nation, one, put, says, textOf, written } from './page.js';
import { behavesAsWidget } from './widget.js';
import { waitUntil } from '../wait.js';

async function ranking(data: unknown, attributes: Readonly<Record<string, string | boolean>> = {}, width = 600): Promise<IndicatorRanking> {
  const element = make('indicator-ranking', attributes, data) as unknown as IndicatorRanking;
  await fixture(html`<div style="width: ${width}px">${element}</div>`);
  await drawn(element);
  await frames(2);
  return element;
}

const city = (index: number, value: number | null, more: Json = {}): Json => rowOf({ region: `640${index}00`, value, ...(value === null ? { missing: 'not-surveyed' } : {}), ...more });
const cities = (...rows: Json[]): Json => feedOf({ regions: places, indicators: [indicatorOf(rows)] });

const count = (id: string, name: string, unit: string, row: Json): Json => indicatorOf([rowOf(row)], { ...people, id, name: { 'zh-CN': name, en: id }, unit: { kind: 'count', label: { 'zh-CN': unit, en: unit === '家' ? 'associations' : id } }, topic: { 'zh-CN': '科普设施', en: 'Facilities' } });
const facilities = (): Json => feedOf({ indicators: [count('venues', '各类科普场馆', '个', { value: 44 }), count('caravans', '科普大篷车', '辆', { value: 5 }), count('views', '传播量', '次', { value: 5867, unitMult: 4 })] });

const ages = [['age-18-29', '18—29岁', 25.72], ['age-30-39', '30—39岁', 19], ['age-40-49', '40—49岁', 33.23]] as const;
const byAge = (): Json => feedOf({
  indicators: [indicatorOf([...ages.map(([group, , value]) => rowOf({ group, value })), rowOf()], { breakdowns: [{ id: 'age', name: { 'zh-CN': '年龄', en: 'Age' }, groups: ages.map(([id, name]) => ({ id, name })) }] })],
});

const marks = (element: Element): SVGElement[] => all(element, '[data-code]');
const mark = (element: Element, code: string): SVGElement => one(element, `[data-code="${code}"]`);
const codes = (element: Element): (string | undefined)[] => marks(element).map(({ dataset }) => dataset['code']);
const words = (element: Element): (string | null)[] => marks(element).map((found) => found.getAttribute('aria-label'));
const pressed = (element: Element): (string | undefined)[] => all(element, '[aria-pressed=true]').map(({ dataset }) => dataset['code']);
const bars = (element: Element): number[] => all(element, '.bar').map((bar) => Number(bar.getAttribute('width')));
const cells = (element: Element): string[][] => written(element, 'tbody tr').map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));
const choose = (element: Element, code: string): boolean => mark(element, code).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));

behavesAsWidget('indicator-ranking', {
  data: () => nation(),
  attributes: { region: '640000' },
  chinese: '公民具备科学素质的比例：上海24.3%',
  english: 'Share of citizens with scientific literacy: Shanghai 24.3%',
  always: '7.72%',
  nothing: { period: '1900' },
  empty: () => feedOf({ indicators: [indicatorOf([])] }),
});

describe('<indicator-ranking> ranks regions', () => {
  const { said } = listenToConsole();
  afterEach(() => expect(said).to.deep.equal([]));

  it('from the highest to the lowest, with a bar, a name and a figure each', async () => {
    const element = await ranking(nation());
    expect(codes(element)).to.deep.equal(['310000', '110000', '120000', '340000', '640000']);
    expect(bars(element)).to.have.length(5);
    expect(bars(element)[0]! / bars(element)[4]!).to.be.closeTo(24.3 / 7.72, 0.1);
    for (const text of ['上海', '24.3%', '宁夏', '7.72%']) expect(textOf(element, '.stage')).to.contain(text);
  });

  it('and says them in a sentence and in a table, under what is ranked and when', async () => {
    const element = await ranking(nation());
    expect(textOf(element, '[part=heading]')).to.equal('公民具备科学素质的比例 2020年');
    expect(textOf(element, '[part=sentence]')).to.equal('2020年，公民具备科学素质的比例：上海24.3%，北京24.07%，天津16.58%，安徽9.31%，宁夏7.72%。');
    expect(cells(element)[0]).to.deep.equal(['上海', '24.3%', '1', '']);
    expect(textOf(element, '[part=source]')).to.equal('来源：第十一次中国公民科学素质抽样调查');
  });

  it('of which equal ones share a place', async () => {
    const element = await ranking(cities(city(1, 5), city(2, 9), city(3, 9), city(4, 1)));
    expect(words(element)).to.deep.equal(['石嘴山 9%，第1（共4个）', '吴忠 9%，第1（共4个）', '银川 5%，第3（共4个）', '固原 1%，第4（共4个）']);
    expect(cells(element).map(([, , place]) => place)).to.deep.equal(['1', '1', '3', '4']);
    expect(bars(element)[0]).to.equal(bars(element)[1]);
  });

  it('of which those without a figure stand last, without a bar or a place, and say why', async () => {
    const element = await ranking(cities(city(1, null), city(2, 9), city(3, 0)));
    expect(words(element)).to.deep.equal(['石嘴山 9%，有数据的2个中第1', '吴忠 0%，有数据的2个中第2', '银川 未调查']);
    expect(bars(element)).to.have.length(2);
  });

  it('whatever the figures were printed in', async () => {
    const element = await ranking(feedOf({ regions: places, indicators: [indicatorOf([city(1, 5000), city(2, 1.2, { unitMult: 4 })], people)] }));
    expect(codes(element)).to.deep.equal(['640200', '640100']);
    expect(textOf(element, '.stage')).to.contain('1.2万人').and.contain('5000人');
  });

  it('on both sides of zero', async () => {
    const element = await ranking(cities(city(1, 5), city(2, -5)));
    expect(all(element, '.zero')).to.have.length(1);
    expect(bars(element)[0]).to.be.closeTo(bars(element)[1]!, 1);
    expect(all(element, '.bar')[1]!.getBoundingClientRect().right).to.be.at.most(all(element, '.bar')[0]!.getBoundingClientRect().left + 1);
  });

  it('with names above the bars where there is little room, off the line at zero and off the frame of the chosen one', async () => {
    const element = await ranking(cities(city(1, 5), city(2, -5)), { region: '640100' }, 140);
    const [first, second] = all(element, '.bar-row text:first-of-type').map((name) => name.getBoundingClientRect());
    const bar = all(element, '.bar')[0]!.getBoundingClientRect();
    expect(bar.top).to.be.above(first!.top + first!.height / 2);
    const lines = one(element, '.zero').getAttribute('d')!.match(/[\d.]+V[\d.]+/g)!.map((line) => line.split('V').map(Number));
    const top = one(element, '.stage svg').getBoundingClientRect().top;
    expect(lines).to.have.length(2);
    expect(lines[0]![0]! + top).to.be.within(first!.bottom - 3, bar.top);
    expect(lines[0]![1]! + top).to.be.at.most(second!.top + 3);
    expect(first!.left).to.be.above(one(element, '.chosen .ring').getBoundingClientRect().left + 1.5);
  });

  it('with the rank that a report states in the place of the one that we count', async () => {
    const element = await ranking(cities(city(1, 9, { ranks: [{ position: 10, scope: '全国' }] }), city(2, 5)));
    expect(words(element)).to.deep.equal(['银川 9%，全国第10', '石嘴山 5%，第2（共2个）']);
  });

  it('with the own one marked, and read out', async () => {
    const element = await ranking(nation(), { region: '340000' });
    expect(pressed(element)).to.deep.equal(['340000']);
    expect(mark(element, '340000').closest('.bar-row')!.classList.contains('chosen')).to.equal(true);
    expect(textOf(element, '[part=readout]')).to.equal('安徽 9.31%，第4（共5个）');
  });

  it('in the period that is asked for, else that of its group, else the latest', async () => {
    const data = feedOf({ regions: places, indicators: [indicatorOf([city(1, 5), city(2, 9), city(1, 7, { period: '2015' }), city(2, 3, { period: '2015' })])] });
    expect(codes(await ranking(data))).to.deep.equal(['640200', '640100']);
    expect(codes(await ranking(data, { period: '2015' }))).to.deep.equal(['640100', '640200']);
    const grouped = make('indicator-ranking');
    await fixture(html`<indicator-group .data=${data} period="2015">${grouped}</indicator-group>`);
    await drawn(grouped);
    expect(codes(grouped)).to.deep.equal(['640100', '640200']);
  });

  it('anew when an attribute is set and taken away', async () => {
    const data = feedOf({ regions: places, indicators: [indicatorOf([city(1, 5), city(2, 9), city(1, 7, { period: '2015' }), rowOf({ region: '640100', group: 'male', value: 6 })], { breakdowns: [{ id: 'sex', name: '性别', groups: [{ id: 'male', name: '男性' }] }] }), indicatorOf([city(1, 1)], { id: 'other' })] });
    const element = await ranking(data, { indicator: 'literacy' });
    for (const [name, value, expected] of [['period', '2015', '640100'], ['breakdown', 'sex', 'male'], ['indicators', 'other', 'other']] as const) {
      element.setAttribute(name, value);
      await element.updateComplete;
      expect(codes(element), name).to.deep.equal([expected]);
      element.removeAttribute(name);
      await element.updateComplete;
      expect(codes(element), name).to.deep.equal(['640200', '640100']);
    }
  });

  it('from right to left with its script', async () => {
    const element = await ranking(nation(), { dir: 'rtl' });
    const [longest, shortest] = [all(element, '.bar')[0]!, all(element, '.bar')[4]!].map((bar) => bar.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(longest.right).to.be.closeTo(shortest.right, 1);
    expect(longest.left).to.be.below(shortest.left);
  });

  it('with no two texts of a row over one another, in 280 pixels and three languages', async () => {
    for (const lang of ['zh-CN', 'en', 'ug']) {
      const element = await ranking(nation(), { lang }, 280);
      await waitUntil(() => one<HTMLElement>(element, '.root').lang === lang);
      await frames(3);
      for (const row of all(element, '.bar-row')) {
        const [name, figure] = [...row.querySelectorAll('text')].map((text) => text.getBoundingClientRect()).sort((a, b) => a.left - b.left) as [DOMRect, DOMRect];
        expect(name.right, `${lang} ${row.textContent}`).to.be.at.most(figure.left + 1);
      }
    }
  });
});

describe('<indicator-ranking> lists the groups of a breakdown', () => {
  const { said } = listenToConsole();
  afterEach(() => expect(said).to.deep.equal([]));

  it("in the publisher's order, with places all the same", async () => {
    const element = await ranking(byAge(), { breakdown: 'age' });
    expect(codes(element)).to.deep.equal(['age-18-29', 'age-30-39', 'age-40-49']);
    expect(words(element)).to.deep.equal(['18—29岁 25.72%，第2（共3个）', '30—39岁 19%，第3（共3个）', '40—49岁 33.23%，第1（共3个）']);
    expect(cells(element).map(([name]) => name)).to.deep.equal(['18—29岁', '30—39岁', '40—49岁']);
  });

  it('under their region and what they are divided by', async () => {
    expect(textOf(await ranking(byAge(), { breakdown: 'age' }), '[part=heading]')).to.equal('宁夏公民具备科学素质的比例，按年龄 2020年');
  });

  it('which can be read, not chosen', async () => {
    const element = await ranking(byAge(), { breakdown: 'age', region: '640000' });
    const events: Event[] = [];
    element.addEventListener('indicator-select', (event) => events.push(event));
    choose(element, 'age-30-39');
    await frames(2);
    expect(events).to.deep.equal([]);
    expect(all(element, '[aria-pressed]')).to.deep.equal([]);
    expect(marks(element).map((found) => found.getAttribute('role'))).to.deep.equal(['img', 'img', 'img']);
  });
});

describe('<indicator-ranking> lists an inventory', () => {
  const { said } = listenToConsole();
  afterEach(() => expect(said).to.deep.equal([]));

  it('of unlike things without bars and without a total, each in its measure word', async () => {
    const element = await ranking(facilities(), { indicators: 'venues caravans views' });
    expect(all(element, '.bar')).to.deep.equal([]);
    expect(words(element)).to.deep.equal(['各类科普场馆 44个', '科普大篷车 5辆', '传播量 5867万次']);
    for (const figure of ['44个', '5辆', '5867万次']) expect(textOf(element, '.stage')).to.contain(figure);
    expect(textOf(element)).not.to.match(/合计|总计|共计|49|58670049|位次/);
  });

  it('of which each has its source named', async () => {
    const data = { ...facilities(), sources: [{ id: 'a', title: '年报' }, { id: 'b', title: '公报' }] };
    const indicators = (data as unknown as { indicators: Json[] }).indicators.map((indicator, index) => ({ ...indicator, source: index ? 'b' : 'a' }));
    const element = await ranking({ ...data, indicators }, { indicators: 'venues caravans' });
    expect(textOf(element, '[part=source]')).to.contain('年报').and.contain('公报');
  });

  it('of like things with bars, still without places', async () => {
    const data = feedOf({ indicators: [count('universities', '高校科协', '家', { value: 7 }), count('seniors', '老科协', '家', { value: 15 })] });
    const element = await ranking(data, { indicators: 'universities, seniors' });
    expect(bars(element)[1]! / bars(element)[0]!).to.be.closeTo(15 / 7, 0.1);
    expect(words(element)).to.deep.equal(['高校科协 7家', '老科协 15家']);
    expect(textOf(element)).not.to.match(/合计|总计|22家|位次/);
  });

  it('in the order that is asked for, under the topic that the things share', async () => {
    const element = await ranking(facilities(), { indicators: 'caravans venues' });
    expect(codes(element)).to.deep.equal(['caravans', 'venues']);
    expect(textOf(element, '[part=heading]')).to.equal('科普设施 2020年');
    expect(textOf(element, '[part=sentence]')).to.equal('2020年，科普设施：科普大篷车5辆，各类科普场馆44个。');
  });
});

describe('<indicator-ranking> and the choice of a reader', () => {
  listenToConsole();

  it('tells the page of a choice, in an event that leaves shadow roots', async () => {
    const element = await ranking(nation());
    const events: CustomEvent<IndicatorSelectDetail>[] = [];
    element.addEventListener('indicator-select', (event) => events.push(event as CustomEvent<IndicatorSelectDetail>));
    choose(element, '340000');
    await frames(2);
    expect(events.map(({ detail, composed, bubbles, cancelable }) => [detail, composed, bubbles, cancelable])).to.deep.equal([[{ indicator: 'literacy', region: '340000', period: '2020' }, true, true, true]]);
    expect(element.region).to.equal('340000');
    expect(pressed(element)).to.deep.equal(['340000']);
  });

  it('leaves all as it was when the page cancels', async () => {
    const element = await ranking(nation(), { region: '640000' });
    element.addEventListener('indicator-select', (event) => event.preventDefault());
    choose(element, '340000');
    await frames(2);
    expect(pressed(element)).to.deep.equal(['640000']);
  });

  it('moves its group, and with it a card', async () => {
    const [element, card] = [make('indicator-ranking'), make('indicator-card')];
    const group = await fixture<IndicatorGroup & HTMLElement>(html`<indicator-group .data=${nation()} region="310000">${element}${card}</indicator-group>`);
    await drawn(element);
    await says(card, '24.3%');
    choose(element, '640000');
    await says(card, '7.72%');
    expect(group.getAttribute('region')).to.equal('640000');
    expect(pressed(element)).to.deep.equal(['640000']);
    expect(element.hasAttribute('region')).to.equal(false);
  });

  it('has one tab stop, walks by arrow keys and chooses by Enter and by space', async () => {
    const element = await ranking(nation());
    expect(all(element, '[data-index][tabindex="0"]')).to.have.length(1);
    marks(element)[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect((element.shadowRoot!.activeElement as SVGElement).dataset['code']).to.equal('110000');
    await frames(2);
    expect(textOf(element, '[part=readout]')).to.contain('北京 24.07%');
    await sendKeys({ press: 'Enter' });
    await frames(2);
    expect(pressed(element)).to.deep.equal(['110000']);
    await sendKeys({ press: 'End' });
    await sendKeys({ press: ' ' });
    await frames(2);
    expect(pressed(element)).to.deep.equal(['640000']);
    expect(all(element, '[data-index][tabindex="0"]')).to.have.length(1);
  });

  it('reads the row under the pointer, and then its own again', async () => {
    const element = await ranking(nation(), { region: '340000' });
    mark(element, '110000').dispatchEvent(new PointerEvent('pointerenter'));
    await frames(2);
    expect(textOf(element, '[part=readout]')).to.contain('北京 24.07%');
    one(element, 'svg').dispatchEvent(new PointerEvent('pointerleave'));
    await frames(2);
    expect(textOf(element, '[part=readout]')).to.contain('安徽 9.31%');
  });
});

describe('<indicator-ranking> tells the webmaster', () => {
  const { said } = listenToConsole();

  it('of a breakdown that is not there', async () => {
    const element = await put('indicator-ranking', { breakdown: 'no-such' }, byAge());
    expect(textOf(element, '[part=notice]')).to.equal('暂无这项数据。');
    await waitUntil(() => said.length);
    expect(said[0]).to.contain('未知分组方式 "no-such"；现有：age');
  });

  it('of a thing that is not there, and shows the others', async () => {
    const element = await ranking(facilities(), { indicators: 'caravans no-such' });
    expect(codes(element)).to.deep.equal(['caravans']);
    await waitUntil(() => said.length);
    expect(said[0]).to.contain('未知指标 "no-such"；现有：venues, caravans, views');
  });
});

describe('<indicator-ranking> and what publishers write', () => {
  listenToConsole();

  it('is text, never markup', async () => {
    const markup = '<img src=x onerror="window.hacked = true">名称';
    const element = await ranking(feedOf({ regions: [regionOf('640000', markup, markup)], indicators: [indicatorOf([rowOf({ note: markup })], { name: markup, definition: markup })] }));
    expect(all(element, 'img')).to.deep.equal([]);
    expect(textOf(element, '[part=heading]')).to.contain(markup);
  });
});
