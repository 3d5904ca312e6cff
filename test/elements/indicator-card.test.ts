import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { feedOf, indicatorOf, people, regionOf, rowOf, type Json } from '../fixtures.js';
import { waitUntil } from '../wait.js';
import { address, all, answerByHand, drawn, frames, isSeen, listenToConsole, make, nation, one, put, says, textOf, written } from './page.js';

const card = (row: Json, more: Json = {}, attributes: Record<string, string> = {}) => put('indicator-card', attributes, feedOf({ indicators: [indicatorOf([rowOf(row)], more)] }));

describe('<indicator-card> says a figure as the report does', () => {
  listenToConsole();

  it('with what qualifies it', async () => {
    const element = await card({ value: 460, qualifier: 'plus' }, { ...people, unit: { kind: 'count', label: '支' } });
    expect(textOf(element, '[part=figure]')).to.equal('460余支');
    expect(textOf(element, '[part=digits]')).to.equal('460');
  });

  it('whatever spaces an editor left around the names of what it shows', async () => {
    expect(textOf(await card({ value: 7.72 }, {}, { region: ' 640000\u00a0', indicator: '\u00a0literacy ', period: ' 2020 ' }), '[part=figure]')).to.equal('7.72%');
  });

  it('with the multiplier it was printed in', async () => {
    expect(textOf(await card({ value: 1.85, unitMult: 8 }, { unit: { kind: 'money', label: '元' } }), '[part=figure]')).to.equal('1.85亿元');
  });

  it('with its change and the base of it', async () => {
    const element = await card({ changes: [{ measure: 'points', value: 3.71, base: { period: '2015' } }] });
    expect(textOf(element, '[part~=change]')).to.equal('比2015年提高3.71个百分点');
  });

  it('with an arrow for the way it went, and a mark for whether that is good', async () => {
    const changed = (value: number, better: string) => card({ changes: [{ measure: 'points', value, base: { period: '2015' } }] }, { better });
    const arrow = async (value: number, better: string) => one(await changed(value, better), '[part~=change] .mark');
    expect((await arrow(1, 'higher')).classList.contains('good')).to.equal(true);
    expect((await arrow(-1, 'higher')).classList.contains('bad')).to.equal(true);
    expect((await arrow(-1, 'lower')).classList.contains('good')).to.equal(true);
    const neutral = await arrow(1, 'neutral');
    expect(neutral.classList.contains('good') || neutral.classList.contains('bad')).to.equal(false);
    expect(neutral.getAttribute('aria-hidden')).to.equal('true');
  });

  it('with ranks, shares and targets', async () => {
    const element = await card(
      { ranks: [{ position: 4, scope: '全国' }], share: { of: '全区', numerator: 1, denominator: 3 } },
      { targets: [{ value: 7, comparator: 'over', region: '640000', by: '2020' }] },
    );
    expect(textOf(element, '[part~=rank]')).to.equal('全国第4');
    expect(textOf(element, '[part~=share]')).to.equal('占全区的三分之一');
    expect(textOf(element, '[part~=target]')).to.contain('超过7%').and.contain('已实现');
  });

  it('and does not say a target of another region', async () => {
    const element = await card({}, { targets: [{ value: 7, comparator: 'over', region: 'CN', by: '2020' }] });
    expect(all(element, '[part~=target]')).to.deep.equal([]);
  });

  it('with a rank in its place where there is only a rank', async () => {
    const element = await card({ value: null, ranks: [{ position: 4, scope: '全国' }] });
    expect(textOf(element, '[part=figure]')).to.equal('全国第4');
    expect(all(element, '[part~=rank]')).to.deep.equal([]);
  });

  it('with the reason in its place where it is missing', async () => {
    expect(textOf(await card({ value: null, missing: 'not-surveyed' }), '[part=figure]')).to.equal('未调查');
  });

  it('with the region and period it is about', async () => {
    expect(textOf(await card({}), '.period')).to.equal('宁夏，2020年');
  });
});

describe('<indicator-card> chooses what to show', () => {
  const { said } = listenToConsole();
  const group = async (attributes: Record<string, string>, element: HTMLElement) => {
    const found = await fixture<HTMLElement>(html`<indicator-group .data=${nation()}>${element}</indicator-group>`);
    for (const [name, value] of Object.entries(attributes)) found.setAttribute(name, value);
  };

  it('by its own region, else that of its group, else the first that was observed', async () => {
    const own = make('indicator-card', { region: '640000' });
    await group({ region: '310000' }, own);
    await says(own, '7.72%');
    const grouped = make('indicator-card');
    await group({ region: '310000' }, grouped);
    await says(grouped, '24.3%');
    const neither = make('indicator-card');
    await group({}, neither);
    await says(neither, '24.07%');
  });

  it('by its own period, else that of its group, else the latest with a figure', async () => {
    const own = make('indicator-card', { region: '640000', period: '2015' });
    await group({ period: '2020' }, own);
    await says(own, '4.01%');
    const grouped = make('indicator-card', { region: '640000' });
    await group({ period: '2015' }, grouped);
    await says(grouped, '宁夏，2015年');
    const neither = make('indicator-card', { region: '640000' });
    await group({}, neither);
    await says(neither, '宁夏，2020年');
  });

  it('by its latest figure where it has none in the period of its group, and says of what period', async () => {
    const element = make('indicator-card', { region: '310000' });
    await group({ period: '2015' }, element);
    await says(element, '上海，2020年');
    expect(said).to.deep.equal([]);
  });

  it('by its own object before that of its group', async () => {
    const element = make('indicator-card', { region: '640000' }, nation(1.23));
    await group({}, element);
    await says(element, '1.23%');
  });

  it('anew when an attribute changes', async () => {
    const element = await put('indicator-card', { region: '640000' }, nation());
    element.setAttribute('region', '310000');
    await says(element, '24.3%');
    element.setAttribute('region', '640000');
    element.setAttribute('period', '2015');
    await says(element, '4.01%');
    element.removeAttribute('period');
    await says(element, '7.72%');
  });
});

describe('<indicator-card> draws the past of its figure', () => {
  listenToConsole();
  const past = (values: readonly (number | null)[], lang = 'zh-CN') => {
    const rows = values.map((value, index) => rowOf({ period: String(2015 + index), value, ...(value === null ? { missing: 'not-surveyed' } : {}) }));
    return make('indicator-card', { lang }, feedOf({ indicators: [indicatorOf(rows)] }));
  };

  it('as a line with a dot for each figure, hidden from those who hear the table', async () => {
    const element = past([1, 2, 3]);
    await fixture(html`<div>${element}</div>`);
    await drawn(element);
    expect(all(element, '.spark-line')).to.have.length(1);
    expect(all(element, '.spark-dot')).to.have.length(3);
    expect(one(element, '.stage').getAttribute('aria-hidden')).to.equal('true');
  });

  it('as two lines around a year without a figure', async () => {
    const element = past([1, 2, null, 3, 4]);
    await fixture(html`<div>${element}</div>`);
    await drawn(element);
    expect(all(element, '.spark-line')).to.have.length(2);
  });

  it('with the last figure at the left where the script runs from right to left', async () => {
    const ends = async (lang: string) => {
      const element = past([1, 2, 3], lang);
      await fixture(html`<div>${element}</div>`);
      await drawn(element);
      const dots = all(element, '.spark-dot').map((dot) => Number(dot.getAttribute('cx')));
      return Math.sign(dots[dots.length - 1]! - dots[0]!);
    };
    expect([await ends('zh-CN'), await ends('ug')]).to.deep.equal([1, -1]);
  });

  it('not at all where there is one figure', async () => {
    const element = past([1, null]);
    await fixture(html`<div>${element}</div>`);
    await frames(3);
    expect(all(element, '.stage')).to.deep.equal([]);
  });
});

describe('<indicator-card> and the text of its author', () => {
  listenToConsole();

  it('shows elements as well as text', async () => {
    const element = make('indicator-card', {}, nation());
    element.innerHTML = '<p>2020年<b>7.72%</b></p>';
    await fixture(html`<div>${element}</div>`);
    await says(element, '24.07%');
    expect(isSeen(element.querySelector('b')!)).to.equal(true);
  });

  it('takes white space for nothing', async () => {
    const element = await put('indicator-card', { region: '640000' }, nation(), '\n   \n');
    expect(textOf(element)).to.contain('2020年宁夏公民具备科学素质的比例为7.72%');
  });

  it('writes what a publisher wrote as text, never as markup', async () => {
    const markup = '<img src=x onerror="window.hacked = true"><b>名称</b>';
    const element = await put('indicator-card', {}, feedOf({
      regions: [regionOf('640000', markup, markup)],
      sources: [{ id: 's', title: markup }],
      indicators: [indicatorOf([rowOf({ note: markup })], { name: markup, definition: markup, source: 's' })],
    }));
    expect(textOf(element, '[part=name]')).to.equal(markup);
    expect(all(element, 'img, b')).to.deep.equal([]);
    expect(element.querySelector('img, b')).to.equal(null);
  });

  it('links a source to where it was published, and to nothing else', async () => {
    const source = async (url: string) => put('indicator-card', {}, feedOf({ sources: [{ id: 's', title: '公报', url }], indicators: [indicatorOf([rowOf()], { source: 's' })] }));
    expect(written<HTMLAnchorElement>(await source('https://example.org/report'), '[slot=source] a')[0]!.href).to.equal('https://example.org/report');
    const bad = await source('javascript:alert(1)');
    expect(bad.querySelector('a')).to.equal(null);
    expect(textOf(bad, '[part=source]')).to.contain('公报');
  });
});

describe('<indicator-card> of several figures', () => {
  listenToConsole();

  it('has each name under its figure in a script from right to left', async () => {
    const indicators = [10, 100].map((value) => indicatorOf([rowOf({ value })], { ...people, id: `n${value}`, name: '示范村' }));
    const element = make('indicator-card', { indicators: 'n10 n100', lang: 'ug', dir: 'rtl' }, feedOf({ indicators }));
    await fixture(html`<div style="width: 280px">${element}</div>`);
    await waitUntil(() => all(element, '.step-name').length);
    const right = (selector: string): number[] => all(element, selector).map((found) => found.getBoundingClientRect().right);
    expect(right('.step-name bdi')).to.have.length(2);
    right('.step-name bdi').forEach((edge, index) => expect(edge).to.be.closeTo(right('.step .digits')[index]!, 2));
  });
});

describe('<indicator-card> before its figures arrive', () => {
  const { asked } = answerByHand();

  for (const text of ['', '原句。', '原句'.repeat(90)]) {
    it(`keeps as much room as it will need beside ${text.length} characters of its author`, async () => {
      const element = make('indicator-card', { feed: address() }, undefined, text);
      await fixture(html`<div style="width: 320px; font-size: 16px">${element}</div>`);
      await frames();
      const before = element.getBoundingClientRect().height;
      asked[0]!.answer(feedOf());
      await says(element, '7.72%');
      // An author's text is set a little smaller under the figure. Old kernels have no `margin-block`, which only the builds spell out.
      expect(element.getBoundingClientRect().height).to.be.closeTo(before, CSS.supports('margin-block', '0') ? 8 : 24);
    });
  }
});
