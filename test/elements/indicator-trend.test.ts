import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/all.js';
import type { IndicatorTrend } from '../../src/index.js';
import { feedOf, indicatorOf, regionOf, rowOf, type Json } from '../fixtures.js';
import { address, all, answerByHand, drawn, frames, layoutLoops, listenToConsole, make, nation, nonsenseIn, one, says, textOf } from './page.js';
import { waitUntil } from '../wait.js';

type Values = Readonly<Record<string, number | null>>;

const years: Values = { 2010: 2.5, 2015: 4.01, 2018: 5.5, 2020: 7.72 };

const rowsOf = (values: Values, more: Json = {}): Json[] =>
  Object.entries(values).map(([period, value]) => rowOf({ period, value, ...(value === null ? { missing: 'not-surveyed' } : {}), ...more }));

const feedWith = (rows: readonly Json[], more: Json = {}): Json => feedOf({ regions: [regionOf('640000', '宁夏', 'Ningxia', 'CN'), regionOf('340000', '安徽', 'Anhui', 'CN')], indicators: [indicatorOf(rows, more)] });

/** A trend in a column of a width in pixels, drawn. */
async function trend(data: Json, attributes: Readonly<Record<string, string>> = {}, width = 700): Promise<IndicatorTrend> {
  const element = make<IndicatorTrend>('indicator-trend', attributes, data);
  await fixture(html`<div style="width: ${width}px">${element}</div>`);
  await drawn(element);
  await frames(2);
  return element;
}

const points = (element: Element) => all(element, '.point');
/** Where a point stands in its picture, in pixels. */
const placeOf = (point: Element) => {
  const box = point.querySelector<SVGGraphicsElement>('.halo')!.getBBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const wordsOf = (point: Element | null | undefined) => point?.getAttribute('aria-label') ?? '';
const focused = (element: Element) => wordsOf(element.shadowRoot!.activeElement);
const readout = (element: Element) => textOf(element, '[part=readout]');

/** Presses a key where the focus is, as a keyboard does; true if the page may still act on it. */
function press(element: Element, key: string, more: KeyboardEventInit = {}): boolean {
  return element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
}

const ages = ['18-29', '30-39', '40-49', '50-59', '60-69'];
const byAge = (values: (group: number, year: number) => number): Json =>
  feedWith(
    ages.flatMap((group, index) => [2010, 2015, 2020].map((year) => rowOf({ period: String(year), group, value: values(index, year) }))),
    { breakdowns: [{ id: 'age', name: '年龄', groups: ages.map((id) => ({ id, name: `${id}岁年龄组` })) }] },
  );

describe('<indicator-trend> draws how a figure has moved', () => {
  const { said } = listenToConsole();

  it('as one line through a point for each period, on a true time axis', async () => {
    const element = await trend(feedWith(rowsOf(years)));
    expect(all(element, 'path.line')).to.have.length(1);
    expect(points(element)).to.have.length(4);
    const [a, b, c, d] = points(element).map((point) => placeOf(point).x) as [number, number, number, number];
    expect((b - a) / (d - a)).to.be.closeTo(0.5, 0.02);
    expect((d - c) / (d - a)).to.be.closeTo(0.2, 0.02);
  });

  it('higher where the figure is higher', async () => {
    const ys = points(await trend(feedWith(rowsOf(years)))).map((point) => placeOf(point).y);
    expect(ys).to.deep.equal([...ys].sort((a, b) => b - a));
    expect(new Set(ys).size).to.equal(4);
  });

  it('as a line broken where a year has no figure, with a mark and a word for it', async () => {
    const element = await trend(feedWith(rowsOf({ 2005: 1, 2010: 2, 2012: null, 2015: 4, 2020: 7 })));
    expect(all(element, 'path.line')).to.have.length(2);
    expect(points(element)).to.have.length(5);
    expect(all(element, '.point.gap')).to.have.length(1);
    expect(wordsOf(all(element, '.point.gap')[0])).to.contain('2012年').and.contain('未调查');
    expect(textOf(element, '[part=legend]')).to.contain('无数据');
    expect(textOf(element, '[part=sentence]')).to.contain('2012年无数据');
  });

  it('never as a line from a lone point to the next across a gap', async () => {
    const element = await trend(feedWith(rowsOf({ 2005: 1, 2010: null, 2015: 4, 2018: null, 2020: 7 })));
    for (const line of all(element, 'path.line')) expect(line.getAttribute('d')).not.to.match(/[LlHhVvC]/);
    expect(points(element)).to.have.length(5);
  });

  it('in stretches around a change of the way of counting, which it marks and says', async () => {
    const rows = rowsOf(years);
    rows[2] = { ...rows[2], status: 'B' };
    const element = await trend(feedWith(rows));
    expect(all(element, 'path.line')).to.have.length(2);
    expect(all(element, 'line.break')).to.have.length(1);
    expect(textOf(element, '[part=sentence]')).to.contain('2018年起口径变化');
  });

  it('with the published interval around it', async () => {
    const rows = rowsOf(years).map((row) => ({ ...row, low: (row['value'] as number) - 1, high: (row['value'] as number) + 1 }));
    expect(all(await trend(feedWith(rows)), 'path.interval')).to.have.length(1);
  });

  it('with other points for figures that are derived or provisional, and what they mean', async () => {
    const rows = rowsOf(years);
    rows[1] = { ...rows[1], derived: true };
    rows[3] = { ...rows[3], status: 'P' };
    const element = await trend(feedWith(rows));
    expect([all(element, '.point.derived').length, all(element, '.point.provisional').length]).to.deep.equal([1, 1]);
    expect(textOf(element, '[part=legend]')).to.contain('推算').and.contain('初步数据');
  });

  it('with a target that is still ahead, and not with one that is behind', async () => {
    const targets = [{ value: 9, comparator: 'over', region: '640000', by: '2025', plan: '规划' }, { value: 5, comparator: 'over', region: '640000', by: '2018' }];
    const element = await trend(feedWith(rowsOf(years), { targets }));
    expect(all(element, 'path.target')).to.have.length(1);
    expect(textOf(element, '.details')).to.contain('超过9%').and.not.contain('超过5%');
  });

  it('as one point where there is one figure', async () => {
    const element = await trend(feedWith([rowOf()]));
    expect(points(element)).to.have.length(1);
    expect(readout(element)).to.equal('2020年 7.72%');
    expect(nonsenseIn(element)).to.deep.equal([]);
  });

  it('not at all where there is no figure', async () => {
    const element = make('indicator-trend', {}, feedWith(rowsOf({ 2015: null, 2020: null })), '原文');
    await fixture(html`<div>${element}</div>`);
    await says(element, '暂无这项数据。');
    expect(all(element, '.stage')).to.deep.equal([]);
  });

  it('inside its stage', async () => {
    for (const width of [280, 640]) {
      const element = await trend(feedWith(rowsOf({ 1992: 0.3, ...years, 2023: 14.14 }), { targets: [{ value: 25, comparator: 'at-least', region: '640000', by: '2035' }] }), {}, width);
      const stage = one(element, '.stage').getBoundingClientRect();
      for (const mark of all(element, '.stage svg text, .stage svg .dot')) {
        const box = mark.getBoundingClientRect();
        expect(box.left, `${width}: ${mark.textContent ?? ''}`).to.be.at.least(stage.left - 1);
        expect(box.right, `${width}: ${mark.textContent ?? ''}`).to.be.at.most(stage.right + 1);
      }
    }
  });

  it('without a word to the console', () => expect(said).to.deep.equal([]));
});

describe('<indicator-trend> compares', () => {
  const { said } = listenToConsole();
  const both = feedWith([...rowsOf(years), ...rowsOf({ 2015: 5, 2020: 9 }, { region: '340000' })]);

  it('the regions that are listed, each with its name', async () => {
    const element = await trend(both, { regions: '640000, 340000' });
    expect(all(element, 'path.line')).to.have.length(2);
    expect(all(element, 'text.end').map(({ textContent }) => textContent)).to.deep.equal(['宁夏 7.72%', '安徽 9%']);
    expect(textOf(element, 'thead')).to.contain('宁夏').and.contain('安徽');
  });

  it('those that the feed has, and tells of the others', async () => {
    const element = await trend(both, { regions: '640000 999999' });
    expect(all(element, 'path.line')).to.have.length(1);
    await waitUntil(() => said.length);
    expect(said[0]).to.contain('未知地区 "999999"');
  });

  it('the groups of a breakdown in a region, in their order', async () => {
    const element = await trend(byAge((group, year) => (year - 2005) * (5 - group)), { breakdown: 'age', region: '640000' });
    expect(all(element, 'path.line')).to.have.length(5);
    expect(textOf(element, 'thead').match(/\d\d-\d\d岁年龄组/g)).to.deep.equal(ages.map((age) => `${age}岁年龄组`));
  });

  it('whose names are not mirrored in a script from right to left', async () => {
    const element = await trend(byAge((group, year) => (year - 2005) * (5 - group)), { breakdown: 'age', region: '640000', lang: 'ug', dir: 'rtl' }, 280);
    const text = document.createTreeWalker(all(element, '.key bdi')[0]!, NodeFilter.SHOW_TEXT);
    while (!/18-29/.test(text.nextNode()!.textContent!));
    const leftOf = (digits: string): number => {
      const range = document.createRange();
      const start = text.currentNode.textContent!.indexOf(digits);
      range.setStart(text.currentNode, start);
      range.setEnd(text.currentNode, start + 2);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf('18')).to.be.below(leftOf('29'));
  });

  it('and shows the whole population where the breakdown is not known, and tells so', async () => {
    const rows = [...rowsOf(years), rowOf({ group: '18-29', value: 1 })];
    const element = await trend(feedWith(rows, { breakdowns: [{ id: 'age', name: '年龄', groups: [{ id: '18-29', name: '青年' }] }] }), { breakdown: 'sex' });
    expect(points(element)).to.have.length(4);
    await waitUntil(() => said.length);
    expect(said[0]).to.contain('未知分组方式 "sex"；现有：age');
  });

  const situations: Readonly<Record<string, (group: number, year: number) => number>> = {
    'far apart': (group, year) => (year - 2005) * (5 - group),
    'close together': (group, year) => (year - 2005) * 2 + group * 0.05,
    'all equal': () => 8,
    'all zero': () => 0,
  };
  for (const [name, values] of Object.entries(situations)) {
    for (const width of [280, 640, 1200]) {
      for (const lang of ['zh-CN', 'ug']) {
        it(`five groups ${name} in ${width} pixels without one label on another, in ${lang}`, async () => {
          await setViewport({ width: 1300, height: 900 });
          const element = await trend(byAge(values), { breakdown: 'age', region: '640000', lang }, width);
          const ends = all<SVGTextElement>(element, 'text.end');
          expect(ends).to.have.length(5);
          const boxes = ends.map((text) => text.getBBox());
          const gap = Number.parseFloat(getComputedStyle(ends[0]!).fontSize);
          const tops = boxes.map(({ y }) => y).sort((a, b) => a - b);
          for (let index = 1; index < tops.length; index++) expect(tops[index]! - tops[index - 1]!).to.be.at.least(gap);
          const stage = one<HTMLElement>(element, '.stage');
          // Widths are estimated; a font that is wider than most reaches into the padding of the frame, no further.
          for (const box of boxes) {
            expect(box.x).to.be.at.least(-gap / 2);
            expect(box.x + box.width).to.be.at.most(stage.clientWidth + gap / 2);
          }
          // By the baseline: the box of a text is as high as its font says, in Arabic script much more than the letters.
          for (const baseline of ends.map((text) => text.getStartPositionOfChar(0).y)) {
            expect(baseline - gap).to.be.at.least(-1);
            expect(baseline + gap / 4).to.be.at.most(stage.clientHeight + 1);
          }
          for (const age of ages) expect(textOf(element, '.root')).to.contain(age);
        });
      }
    }
  }

  for (const width of [280, 640, 1200]) {
    it(`five groups that arrive late in one layout, in ${width} pixels`, async () => {
      await setViewport({ width: 1300, height: 900 });
      const element = make<IndicatorTrend>('indicator-trend', { breakdown: 'age', region: '640000' });
      await fixture(html`<div style="width: ${width}px">${element}</div>`);
      await frames(3);
      const before = layoutLoops.length;
      element.data = byAge((group, year) => (year - 2005) * (5 - group));
      await drawn(element);
      await frames(3);
      expect(layoutLoops.length - before).to.equal(0);
    });
  }
});

describe('<indicator-trend> chooses what to show', () => {
  listenToConsole();
  const group = async (region: string | undefined, element: HTMLElement) => {
    await fixture(html`<indicator-group .data=${nation()} .region=${region}>${element}</indicator-group>`);
  };

  it('by its own region, else that of its group, else the first that was observed', async () => {
    const own = make('indicator-trend', { region: '640000' });
    await group('310000', own);
    await says(own, '宁夏公民具备科学素质的比例');
    const grouped = make('indicator-trend');
    await group('310000', grouped);
    await says(grouped, '上海公民具备科学素质的比例');
    const neither = make('indicator-trend');
    await group(undefined, neither);
    await says(neither, '北京公民具备科学素质的比例');
  });
});

describe('<indicator-trend> by keyboard', () => {
  listenToConsole();

  it('is one stop for Tab, and a second for its details', async () => {
    const element = make('indicator-trend', {}, feedWith(rowsOf(years)));
    const place = await fixture(html`<div style="width: 700px"><button>before</button>${element}<button>after</button></div>`);
    await drawn(element);
    place.querySelector('button')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal(wordsOf(points(element)[0]));
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement?.localName).to.equal('summary');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.textContent).to.equal('after');
  });

  it('goes from point to point with the arrows, to the first and last with Home and End, and stays at the ends', async () => {
    const element = await trend(feedWith(rowsOf(years)));
    const walk: number[] = [];
    points(element)[0]!.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'Home', 'ArrowLeft']) {
      expect(press(element, key), key).to.equal(false);
      await element.updateComplete;
      walk.push(points(element).findIndex((point) => point === element.shadowRoot!.activeElement));
    }
    expect(walk).to.deep.equal([1, 2, 1, 3, 3, 0, 0]);
    expect(points(element).filter((point) => point.getAttribute('tabindex') === '0')).to.have.length(1);
  });

  it('remembers the point that was left, for the next Tab', async () => {
    const element = await trend(feedWith(rowsOf(years)));
    points(element)[0]!.focus();
    press(element, 'End');
    await element.updateComplete;
    (element.shadowRoot!.activeElement as HTMLElement).blur();
    await element.updateComplete;
    expect(points(element).map((point) => point.getAttribute('tabindex'))).to.deep.equal(['-1', '-1', '-1', '0']);
  });

  it('goes the other way where time runs from right to left', async () => {
    const element = await trend(feedWith(rowsOf(years)), { dir: 'rtl' });
    points(element)[0]!.focus();
    press(element, 'ArrowLeft');
    await element.updateComplete;
    expect(focused(element)).to.contain('2015年');
    const [from, to] = [0, 1].map((index) => points(element)[index]!.getBoundingClientRect().left) as [number, number];
    expect(to).to.be.below(from);
    press(element, 'ArrowRight');
    await element.updateComplete;
    expect(focused(element)).to.contain('2010年');
  });

  it('goes from line to line with the arrows up and down', async () => {
    const element = await trend(byAge((group, year) => (year - 2005) * (5 - group)), { breakdown: 'age', region: '640000' });
    points(element)[0]!.focus();
    const before = focused(element);
    press(element, 'ArrowDown');
    await element.updateComplete;
    expect(before).to.contain('2010年').and.contain('18-29岁');
    expect(focused(element)).to.contain('2010年').and.contain('30-39岁');
  });

  it('leaves other keys, and arrows with a modifier, to the page', async () => {
    const element = await trend(feedWith(rowsOf(years)));
    points(element)[0]!.focus();
    expect(press(element, 'a')).to.equal(true);
    expect(press(element, 'PageDown')).to.equal(true);
    expect(press(element, 'ArrowRight', { altKey: true })).to.equal(true);
    expect(press(element, 'ArrowRight', { ctrlKey: true })).to.equal(true);
  });

  it('keeps a focus that can be seen', async () => {
    const element = await trend(feedWith(rowsOf(years)));
    points(element)[1]!.focus();
    await element.updateComplete;
    const halo = getComputedStyle(points(element)[1]!.querySelector('.halo')!);
    expect([halo.stroke, Number.parseFloat(halo.strokeWidth) >= 2]).to.deep.equal(['rgb(194, 87, 0)', true]);
  });

  it('reads out the point that has the focus, word for word, and the latest figure before and after', async () => {
    const element = await trend(feedWith(rowsOf({ ...years, 2022: null })));
    const latest = '2020年 7.72%，比2018年提高2.22个百分点（推算）';
    expect(readout(element)).to.equal(latest);
    for (const point of points(element)) {
      point.focus();
      await element.updateComplete;
      expect(readout(element)).not.to.equal('');
      expect(readout(element)).to.equal(wordsOf(point));
    }
    (element.shadowRoot!.activeElement as HTMLElement).blur();
    await element.updateComplete;
    expect(readout(element)).to.equal(latest);
  });
});

describe('<indicator-trend> by pointer', () => {
  listenToConsole();

  const moveTo = async (element: Element, point: Element, by = 6) => {
    const box = point.querySelector('.halo')!.getBoundingClientRect();
    one(element, '.stage').dispatchEvent(new PointerEvent('pointermove', { clientX: box.left + box.width / 2 + by, clientY: box.top + box.height / 2, bubbles: true, composed: true }));
    await (element as IndicatorTrend).updateComplete;
  };
  const pages: Readonly<Record<string, string>> = {
    'as it is': '',
    'zoomed to 150 %': 'zoom: 1.5',
    'zoomed to 67 %': 'zoom: 0.67',
    'scaled to 80 %': 'transform: scale(0.8); transform-origin: 0 0',
    'scaled to 200 % and moved': 'transform: translate(40px, 30px) scale(2); transform-origin: 0 0',
  };
  for (const [name, style] of Object.entries(pages)) {
    it(`reads out the nearest point on a page ${name}`, async () => {
      const element = make('indicator-trend', {}, feedWith(rowsOf({ 2010: 1, 2012: 5, 2014: 2, 2016: 8, 2018: 3, 2020: 7 })));
      await fixture(html`<div style=${style}><div style="width: 600px">${element}</div></div>`);
      await drawn(element);
      await frames(3);
      for (const [index, point] of points(element).entries()) {
        await moveTo(element, point);
        expect(readout(element)).to.equal(wordsOf(points(element)[index]));
      }
    });
  }

  it('marks the point that is read, and lets it go when the pointer leaves', async () => {
    const element = await trend(feedWith(rowsOf(years)));
    await moveTo(element, points(element)[1]!);
    expect([all(element, '.point.active').length, all(element, '.cursor').length]).to.deep.equal([1, 1]);
    one(element, '.stage').dispatchEvent(new PointerEvent('pointerleave'));
    await element.updateComplete;
    expect([all(element, '.point.active').length, all(element, '.cursor').length]).to.deep.equal([0, 0]);
    expect(readout(element)).to.contain('2020年');
  });

  it('does not take the focus', async () => {
    const element = await trend(feedWith(rowsOf(years)));
    await moveTo(element, points(element)[2]!);
    expect(element.shadowRoot!.activeElement).to.equal(null);
  });
});

describe('<indicator-trend> when its feed changes', () => {
  const { asked } = answerByHand();
  listenToConsole();

  it('keeps a tab stop when there are fewer points than before', async () => {
    const element = await trend(feedWith(rowsOf(years)));
    points(element)[3]!.focus();
    await element.updateComplete;
    element.data = feedWith([rowOf({ value: 5 })]);
    await says(element, '5%');
    expect(points(element).map((point) => point.getAttribute('tabindex'))).to.deep.equal(['0']);
    expect(nonsenseIn(element)).to.deep.equal([]);
  });

  it('reads out a figure that exists when the point that was read is gone', async () => {
    const element = await trend(feedWith(rowsOf(years)));
    points(element)[3]!.focus();
    await element.updateComplete;
    element.data = feedWith(rowsOf({ 2021: 5, 2022: 6 }));
    await says(element, '2022年');
    expect(readout(element)).to.contain('2022年 6%');
  });

  it('keeps its picture while a refresh is under way', async () => {
    const element = make('indicator-trend', { feed: address() });
    await fixture(html`<div style="width: 600px">${element}</div>`);
    asked[0]!.answer(feedWith(rowsOf(years)));
    await drawn(element);
    const picture = one(element, '.stage > svg');
    void element.refresh();
    element.requestUpdate();
    await frames(2);
    expect(one(element, '.stage > svg')).to.equal(picture);
    asked[1]!.answer(feedWith(rowsOf({ ...years, 2023: 9 })));
    await waitUntil(() => points(element).length === 5);
    expect(one(element, '.stage > svg')).to.equal(picture);
  });
});
