import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/all.js';
import type { IndicatorMap, IndicatorSelectDetail } from '../../src/index.js';
import { feedOf, indicatorOf, people, places, rowOf, type Json } from '../fixtures.js';
import { collection, feature, square } from '../layout/boxes.js';
import { address, all, answerByHand, frames, layoutLoops, listenToConsole, make, nation, nonsenseIn, one, textOf, written } from './page.js';
import { behavesAsWidget } from './widget.js';
import { waitUntil } from '../wait.js';

const cities = ['640100', '640200', '640300', '640400', '640500'];
const years = ['2015', '2020', '2025'];
const tiles = [{ id: 'ningxia', within: '640000', cells: { 640100: [1, 0], 640200: [1, 1], 640300: [2, 1], 640400: [1, 2], 640500: [0, 1] } }];

/** Ningxia and its cities in three years; Zhongwei was not surveyed in 2015. */
const rows = years.flatMap((period, year) => [
  rowOf({ period, value: 5 + year }),
  ...cities.map((region, index) => rowOf({ region, period, ...(index === 4 && !year ? { value: null, missing: 'not-surveyed' } : { value: 2 + year * 3 + index }) })),
]);
const ningxia = (more: Json = {}, indicator: Json = {}): Json => feedOf({ regions: places, tiles, indicators: [indicatorOf(rows, indicator)], ...more });

async function maps(data: unknown, attributes: Readonly<Record<string, string | boolean>> = {}, width = 900, count = 3): Promise<IndicatorMap> {
  const element = make<IndicatorMap>('indicator-map', { periods: '2015 2020 2025', ...attributes }, data);
  await fixture(html`<div style="width: ${width}px">${element}</div>`);
  await waitUntil(() => all(element, '.canvas > svg').length === count, 'not drawn');
  await frames(3);
  return element;
}
const pictures = (element: Element) => all<HTMLElement>(element, '.picture');
const mark = (element: Element, picture: number, code: string) => pictures(element)[picture]!.querySelector<SVGElement>(`[data-code="${code}"]`)!;
const bandOf = (element: Element, picture: number, code: string) => /band-\w+/.exec(mark(element, picture, code).closest('.region')!.getAttribute('class')!)?.[0];
const readout = (element: Element) => all(element, '[part=readout] p').map(({ textContent }) => textContent);
const focused = (element: Element) => {
  const at = element.shadowRoot!.activeElement as HTMLElement | null;
  return [pictures(element).findIndex((picture) => picture.contains(at)), at?.dataset['code']];
};
async function press(element: IndicatorMap, ...keys: string[]) {
  for (const key of keys) {
    element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await element.updateComplete;
  }
  return focused(element);
}

behavesAsWidget('indicator-map', { data: nation, attributes: { indicator: 'literacy', periods: '2015 2020' }, chinese: '公民具备科学素质的比例', english: 'Share of citizens', always: '24.07', nothing: { periods: '1999' }, empty: () => feedOf({ regions: places, indicators: [indicatorOf([])], events: [{ region: '640000', date: '2020-01-01', title: 'x' }] }) });

describe('<indicator-map> of several periods', () => {
  const { said } = listenToConsole();

  it('has a picture for each, in the order in which they are named, under its period', async () => {
    const element = await maps(ningxia(), { periods: '2025, 2015' }, 900, 2);
    expect(all(element, '[part=period]').map(({ textContent }) => textContent)).to.deep.equal(['2025年', '2015年']);
    expect(textOf(element, '[part=heading]')).to.equal('公民具备科学素质的比例 2025年、2015年');
    expect(all(element, '[part=map]').map((map) => map.getAttribute('aria-label'))).to.deep.equal(['2025年 公民具备科学素质的比例，分布图', '2015年 公民具备科学素质的比例，分布图']);
    expect(said).to.deep.equal([]);
  });

  it('has one scale and one legend: the same figure has the same class in each of them', async () => {
    const element = await maps(ningxia());
    expect(all(element, '[part=legend]')).to.have.length(1);
    // 5% in Guyuan in 2015 and in Yinchuan in 2020; 8% in Guyuan in 2020 and in Yinchuan in 2025.
    expect(bandOf(element, 0, '640400')).to.equal(bandOf(element, 1, '640100'));
    expect(bandOf(element, 1, '640400')).to.equal(bandOf(element, 2, '640100'));
    expect(bandOf(element, 0, '640100')).not.to.equal(bandOf(element, 2, '640500'));
    expect(textOf(element, '[part=legend]')).to.contain('无数据').and.not.contain('个）');
  });

  it('hatches what has no figure in its own period alone', async () => {
    const element = await maps(ningxia());
    const hatched = [0, 1, 2].map((picture) => getComputedStyle(mark(element, picture, '640500').querySelector('.shape')!).fill.includes('#hatch'));
    expect(hatched).to.deep.equal([true, false, false]);
  });

  for (const classes of ['quantile', 'equal', 'natural', '5 8']) {
    it(`classes all periods together by ${classes}`, async () => {
      const element = await maps(ningxia(), { classes });
      await waitUntil(() => all(element, '[part=legend] li').length > 1);
      await frames(2);
      expect(bandOf(element, 1, '640400')).to.equal(bandOf(element, 2, '640100'));
      expect(bandOf(element, 0, '640100')).to.equal('band-0');
    });
  }

  it('shows counts by size, the same in each', async () => {
    const counts = years.flatMap((period, year) => cities.map((region, index) => rowOf({ region, period, value: 100 * (year + 1) * (index + 1) })));
    const element = await maps(feedOf({ regions: places, tiles, indicators: [{ ...people, observations: counts }] }));
    const radius = (picture: number, code: string) => Number(mark(element, picture, code).closest('.region')!.querySelector('.symbol')!.getAttribute('r'));
    // 400 people in Guyuan in 2015 and in Shizuishan in 2020.
    expect(radius(0, '640400')).to.equal(radius(1, '640200'));
    expect((radius(2, '640100') / radius(0, '640100')) ** 2).to.be.closeTo(3, 0.35);
  });

  it('as rankings where there is no layout, with one axis', async () => {
    const element = await maps(ningxia({ tiles: [] }));
    expect(pictures(element).map((picture) => picture.querySelector('[data-code]')!.getAttribute('data-code'))).to.deep.equal(['640400', '640500', '640500']);
    const length = (picture: number, code: string) => Number(mark(element, picture, code).closest('.region')!.querySelector('.bar')!.getAttribute('width'));
    expect(length(1, '640400')).to.be.closeTo(length(2, '640100'), 0.5);
    expect(all(element, '[part=legend]')).to.deep.equal([]);
  });

  it('tells of a period that the feed does not have, and shows the others', async () => {
    const element = await maps(ningxia(), { periods: '2015 1949 2020', feed: address() }, 900, 2);
    await waitUntil(() => said.length);
    expect(said.join()).to.contain('periods：未知时间 "1949"；现有：2015, 2020, 2025');
    expect(pictures(element)).to.have.length(2);
  });

  it('has no slider beside them, and tells so', async () => {
    const element = await maps(ningxia(), { slider: true, period: '2015', feed: address() });
    await waitUntil(() => said.length);
    expect(said.join()).to.contain('属性矛盾 "slider"').and.contain('属性矛盾 "period"');
    expect(all(element, 'input[type=range]')).to.deep.equal([]);
    expect(pictures(element)).to.have.length(3);
  });

  it('becomes one map when the attribute goes, and several when it comes', async () => {
    const element = await maps(ningxia());
    element.removeAttribute('periods');
    await waitUntil(() => all(element, '.stage > svg').length === 1);
    expect(textOf(element, '[part=heading]')).to.contain('2025年').and.not.contain('2015年');
    expect(one<HTMLElement>(element, '.root').style.getPropertyValue('--_reserve')).to.equal('');
    element.periods = '2015 2020';
    await waitUntil(() => all(element, '.canvas > svg').length === 2);
  });

  it('goes into the parts of a region and back, in all of them', async () => {
    const element = await maps(ningxia(), { detail: true, within: 'CN' });
    await waitUntil(() => all(element, '[part=link]').length);
    mark(element, 1, '640000').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await waitUntil(() => mark(element, 0, '640100') && mark(element, 2, '640100') && all(element, '[part=back]').length);
    one<HTMLButtonElement>(element, '[part=back]').click();
    await waitUntil(() => mark(element, 0, '640000'));
  });

  it('writes a sentence for each period and one table into the page', async () => {
    const element = await maps(ningxia());
    const [sentence] = written(element, '[slot=sentence]');
    expect(sentence!.textContent!.match(/最高为/g)).to.have.length(3);
    expect(written(element, 'th[scope=col]').map(({ textContent }) => textContent)).to.deep.equal(['地区', '2015年', '2020年', '2025年']);
    expect(written(element, 'tbody tr')).to.have.length(5);
  });

  it('is unmoved by the period of its group, and shares its region', async () => {
    const element = make<IndicatorMap>('indicator-map', { periods: '2015 2020' });
    const group = await fixture(html`<indicator-group .data=${ningxia()} period="2025" region="640300">${element}</indicator-group>`);
    await waitUntil(() => all(element, '[aria-pressed=true]').length === 2);
    group.setAttribute('region', '640100');
    await waitUntil(() => all(element, '[aria-pressed=true]').every(({ dataset }) => dataset['code'] === '640100'));
    expect(said).to.deep.equal([]);
  });
});

describe('<indicator-map> of several periods is read and chosen', () => {
  listenToConsole();

  it('in one picture and told of all, a line for each period', async () => {
    const element = await maps(ningxia());
    mark(element, 1, '640500').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(readout(element)).to.deep.equal(['2015年 中卫 未调查', '2020年 中卫 9%，第1（共5个）', '2025年 中卫 12%，第1（共5个）']);
    expect(all(element, '.ring.active').map((ring) => ring.getAttribute('d')).every(Boolean)).to.equal(true);
    for (const [picture, words] of readout(element).entries()) expect(mark(element, picture, '640500').getAttribute('aria-label')).to.equal(words);
  });

  it('by a click, which tells the period of its picture and rings the region in all', async () => {
    const element = await maps(ningxia());
    const found: IndicatorSelectDetail[] = [];
    element.addEventListener('indicator-select', (event) => found.push((event as CustomEvent<IndicatorSelectDetail>).detail));
    mark(element, 1, '640200').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(found).to.deep.equal([{ indicator: 'literacy', region: '640200', period: '2020' }]);
    expect(all(element, '[aria-pressed=true]').map(({ dataset }) => dataset['code'])).to.deep.equal(['640200', '640200', '640200']);
    expect(readout(element)[0]).to.contain('石嘴山');
  });

  it('as one stop for Tab, and a second for the details', async () => {
    const element = make('indicator-map', { periods: '2015 2020 2025' }, ningxia());
    const place = await fixture(html`<div style="width: 900px"><button>before</button>${element}<button>after</button></div>`);
    await waitUntil(() => all(element, '[data-code]').length === 15);
    expect(all(element, '[data-code][tabindex="0"]')).to.have.length(1);
    place.querySelector('button')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.deep.equal([0, '640100']);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement?.localName).to.equal('summary');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.textContent).to.equal('after');
  });

  it('by arrows within a picture and on into the next', async () => {
    const element = await maps(ningxia());
    mark(element, 0, '640200').focus();
    expect(await press(element, 'ArrowRight')).to.deep.equal([0, '640300']);
    expect(await press(element, 'ArrowRight')).to.deep.equal([1, '640500']);
    expect(await press(element, 'ArrowLeft', 'ArrowLeft')).to.deep.equal([0, '640200']);
    expect(all(element, '[data-code][tabindex="0"]')).to.have.length(1);
  });

  it('by arrows as they point in a script from right to left, where the first period stands at the right', async () => {
    const element = await maps(ningxia(), { dir: 'rtl' });
    const [first, second] = pictures(element).map((picture) => picture.getBoundingClientRect());
    expect(first!.left).to.be.above(second!.right);
    mark(element, 0, '640500').focus();
    expect(await press(element, 'ArrowLeft')).to.deep.equal([1, '640300']);
  });

  it('by Enter, and by typing a name', async () => {
    const element = await maps(ningxia());
    mark(element, 1, '640100').focus();
    await press(element, 'w', 'z');
    await waitUntil(() => focused(element)[1] === '640300');
    expect(focused(element)).to.deep.equal([1, '640300']);
    await press(element, 'Enter');
    expect(element.region).to.equal('640300');
  });
});

describe('<indicator-map> of several periods and outlines', () => {
  const { asked } = answerByHand();
  listenToConsole();
  const squares = collection(...cities.map((adcode, index) => feature({ adcode }, [square(100 + index, 30)])));
  const declared = { number: 'GS（2024）0650号', provider: '某地图社', valid: '2099-12-31' };

  async function outlined(attributes: Readonly<Record<string, string | boolean>>, boundary: Json = {}, width = 900): Promise<IndicatorMap> {
    const element = make<IndicatorMap>('indicator-map', { periods: '2015 2020 2025', boundaries: 'cities', ...attributes }, ningxia({ boundaries: [{ id: 'cities', href: address(), ...boundary }] }));
    await fixture(html`<div style="width: ${width}px">${element}</div>`);
    await waitUntil(() => asked.length === 1, 'no outlines asked for');
    asked[0]!.answer(squares);
    await waitUntil(() => all(element, '.outline').length === 15, 'no outlines');
    await frames(3);
    return element;
  }

  it('asks for the file once, and gives every picture the same paths', async () => {
    const element = await outlined({}, { approval: declared });
    const paths = pictures(element).map((picture) => [...picture.querySelectorAll('.outline')].map((path) => path.getAttribute('d')).join());
    expect(new Set(paths).size).to.equal(1);
    expect(asked).to.have.length(1);
    expect(nonsenseIn(element)).to.deep.equal([]);
  });

  it('has the approval number at the lower left of each, and what else was declared once below', async () => {
    const element = await outlined({}, { approval: declared });
    for (const picture of pictures(element)) {
      const [line, ...more] = picture.querySelectorAll('text.approval');
      expect([line!.textContent!.trim(), more.length]).to.deep.equal(['审图号：GS（2024）0650号', 0]);
      const [box, canvas] = [line!.getBoundingClientRect(), picture.querySelector('.canvas')!.getBoundingClientRect()];
      expect(box.left - canvas.left).to.be.within(0, 6);
      expect(canvas.bottom - box.bottom).to.be.within(-2, 12);
    }
    expect(textOf(element, '[part=declared]')).to.equal('提供单位：某地图社 有效期至：2099-12-31');
    expect(one(element, '[part=declared]').getBoundingClientRect().left).to.be.below(one(element, '.root').getBoundingClientRect().left + 30);
  });

  it('marks each of them as a draft where nothing was declared', async () => {
    const element = await outlined({ draft: true });
    expect(pictures(element).map((picture) => picture.querySelector('text.draft')?.textContent)).to.deep.equal(Array(3).fill('示意草图 · 未提供审图号'));
    expect(textOf(element, '[part=declared]')).to.equal('');
  });

  it('draws tiles instead where they may not be drawn', async () => {
    const element = await maps(ningxia({ boundaries: [{ id: 'cities', href: address() }] }), { boundaries: 'cities', feed: address() });
    expect([all(element, '.outline').length, all(element, '.tile').length, asked.length]).to.deep.equal([0, 15, 0]);
  });
});

describe('<indicator-map> of several periods has room', () => {
  listenToConsole();

  for (const [width, columns] of [[280, 1], [640, 2], [1200, 3]] as const) {
    it(`for ${columns} side by side in ${width} pixels, all of one size, none beyond its frame`, async () => {
      const element = await maps(ningxia(), {}, width);
      const boxes = pictures(element).map((picture) => picture.querySelector('svg')!.getBoundingClientRect());
      expect(new Set(boxes.map(({ left }) => Math.round(left))).size).to.equal(columns);
      expect(new Set(boxes.map(({ width: wide, height }) => `${wide}×${height}`)).size).to.equal(1);
      expect(one<HTMLElement>(element, '.root').scrollWidth).to.be.at.most(width);
      for (const [index, box] of boxes.entries()) {
        const { bottom } = pictures(element)[index]!.getBoundingClientRect();
        expect(box.bottom).to.be.at.most(bottom + 1);
      }
    });

    it(`that is kept before the figures arrive, in ${width} pixels`, async () => {
      const before = layoutLoops.length;
      const element = make<IndicatorMap>('indicator-map', { periods: '2015 2020 2025' });
      await fixture(html`<div style="width: ${width}px">${element}</div>`);
      await frames(3);
      const { height } = element.getBoundingClientRect();
      element.data = ningxia();
      await waitUntil(() => all(element, '.canvas > svg').length === 3);
      await frames(4);
      expect(element.getBoundingClientRect().height).to.equal(height);
      expect(layoutLoops.length - before).to.equal(0);
    });
  }

  it('for tiles that elder readers can hit', async () => {
    const element = await maps(nation(), { elder: true, periods: '2015 2020' }, 640, 2);
    for (const tile of all(element, '.tile .shape')) {
      const { width, height } = tile.getBoundingClientRect();
      expect([width >= 60, height >= 56], `${width}×${height}`).to.deep.equal([true, true]);
    }
  });
});
