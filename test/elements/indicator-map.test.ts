import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/all.js';
import type { IndicatorMap, IndicatorSelectDetail } from '../../src/index.js';
import { provinceTiles } from '../../src/query/tiles.js';
import { provinceOf } from '../../src/query/provinces.js';
import { feedOf, indicatorOf, places, regionOf, rowOf, type Json } from '../fixtures.js';
import { address, all, answerByHand, drawn, frames, layoutLoops, listenToConsole, make, nation, nonsenseIn, one, says, textOf } from './page.js';
import { waitUntil } from '../wait.js';

/** 31 provinces with figures, one of them not surveyed; the feed says nothing of Taiwan, Hong Kong and Macao. */
function china(): Json {
  const codes = Object.keys(provinceTiles).filter((code) => !['710000', '810000', '820000'].includes(code)).sort();
  const region = (code: string): Json => ({ code, name: provinceOf(code)!.name, within: 'CN' });
  const rows = codes.map((code, index) => rowOf(code === '540000' ? { region: code, value: null, missing: 'not-surveyed' } : { region: code, value: 5 + index * 0.5 }));
  return feedOf({ regions: [regionOf('CN', '全国', 'China'), ...codes.map(region)], indicators: [indicatorOf(rows, { better: 'higher' })] });
}

/** Cities of Ningxia, for which no tile layout is built in. */
const cities = (more: Json = {}): Json =>
  feedOf({ regions: places, indicators: [indicatorOf(['640100', '640200', '640300', '640400', '640500'].map((region, index) => rowOf({ region, value: [9, 4, 7, 5, 6][index] })))], ...more });

async function map(data: unknown, attributes: Readonly<Record<string, string | boolean>> = {}, width = 600): Promise<IndicatorMap> {
  const element = make<IndicatorMap>('indicator-map', attributes, data);
  await fixture(html`<div style="width: ${width}px">${element}</div>`);
  await drawn(element);
  await frames(2);
  return element;
}

const regions = (element: Element) => all(element, '[data-code]');
/** Everything that is drawn of a region: its shape and its texts. */
const drawing = (mark: Element) => mark.closest('.region')!;
const region = (element: Element, code: string) => one(element, `[data-code="${code}"]`);
const wordsOf = (mark: Element) => mark.getAttribute('aria-label') ?? '';
const pressed = (element: Element) => all(element, '[aria-pressed=true]').map(({ dataset }) => dataset['code']);
const readout = (element: Element) => textOf(element, '[part=readout]');
const click = (mark: Element) => mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));

function press(element: Element, key: string): boolean {
  return element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

describe('<indicator-map> shows provinces as tiles', () => {
  const { said } = listenToConsole();

  it('all 34 of them, each with its name, whatever the feed lists', async () => {
    const element = await map(nation());
    expect(regions(element)).to.have.length(34);
    expect(new Set(regions(element).map(({ dataset }) => dataset['code'])).size).to.equal(34);
    for (const mark of regions(element)) expect(drawing(mark).querySelector('.name')?.textContent).to.equal(provinceOf(mark.dataset['code']!)!.name['zh-CN' as never]);
  });

  it('each with its figure and place, or why there is none', async () => {
    const element = await map(china());
    expect(wordsOf(region(element, '110000'))).to.contain('北京').and.contain('5%').and.contain('第30');
    expect(wordsOf(region(element, '540000'))).to.contain('西藏').and.contain('未调查');
    expect(wordsOf(region(element, '710000'))).to.contain('台湾').and.contain('暂缺');
    for (const mark of regions(element)) expect(wordsOf(mark)).not.to.equal('');
  });

  it('hatched where there is no figure, and only there', async () => {
    const element = await map(china());
    const hatched = regions(element).filter((mark) => getComputedStyle(drawing(mark).querySelector('.shape')!).fill.includes('#hatch'));
    expect(hatched.map(({ dataset }) => dataset['code'])).to.have.members(['540000', '710000', '810000', '820000']);
    expect(one(element, 'pattern#hatch').querySelectorAll('line')).to.have.length(1);
    expect(textOf(element, '[part=legend]')).to.contain('无数据');
  });

  it('in at most five classes, darker where there is more, with their limits in the legend', async () => {
    const element = await map(china());
    const band = (code: string) => Number(/band-(\d)/.exec(drawing(region(element, code)).getAttribute('class')!)?.[1]);
    expect(band('110000')).to.equal(0);
    expect(band('650000')).to.be.within(2, 4);
    const codes = regions(element).filter((mark) => !drawing(mark).classList.contains('band-none')).map(({ dataset }) => dataset['code']!).sort();
    for (const [index, code] of codes.entries()) if (index) expect(band(code)).to.be.at.least(band(codes[index - 1]!));
    expect(all(element, '[part=legend] li')).to.have.length(band('650000') + 2);
  });

  it('with text that can be read on every class', async () => {
    const element = await map(china());
    const light = (colour: string) => {
      const [r, g, b] = colour.match(/[\d.]+/g)!.map((part) => Number(part) / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    for (const mark of regions(element).filter((one) => !drawing(one).classList.contains('band-none'))) {
      const [a, b] = [getComputedStyle(drawing(mark).querySelector('.shape')!).fill, getComputedStyle(drawing(mark).querySelector('text')!).fill].map(light).sort((x, y) => y - x) as [number, number];
      expect((a + 0.05) / (b + 0.05), wordsOf(mark)).to.be.at.least(4.5);
    }
  });

  it('with west at the left in a script from right to left as well', async () => {
    const left = async (dir: string) => {
      const element = await map(china(), { dir });
      return region(element, '650000').getBoundingClientRect().left < region(element, '310000').getBoundingClientRect().left;
    };
    expect([await left('ltr'), await left('rtl')]).to.deep.equal([true, true]);
  });

  for (const width of [280, 640]) {
    it(`without a name that leaves its tile, in ${width} pixels and three languages`, async () => {
      for (const lang of ['zh-CN', 'en', 'ug']) {
        const element = await map(china(), { lang }, width);
        await waitUntil(() => one<HTMLElement>(element, '.root').lang === lang);
        for (const mark of regions(element)) {
          const tile = drawing(mark).querySelector<SVGGraphicsElement>('.shape')!.getBBox();
          for (const text of drawing(mark).querySelectorAll('text')) {
            const box = text.getBBox();
            expect(box.x, `${lang} ${text.textContent}`).to.be.at.least(tile.x - 1);
            expect(box.x + box.width, `${lang} ${text.textContent}`).to.be.at.most(tile.x + tile.width + 1);
            expect(Number.parseFloat(getComputedStyle(text).fontSize), `${lang} ${text.textContent}`).to.be.at.least(10);
          }
        }
      }
    });
  }

  it('without a word to the console', () => expect(said).to.deep.equal([]));
});

describe('<indicator-map> chooses its form', () => {
  const { said } = listenToConsole();
  const own = { id: 'ningxia', within: '640000', cells: { 640100: [1, 0], 640200: [1, 1], 640300: [2, 1], 640400: [1, 3], 640500: [0, 2] } };

  it("tiles of the feed's own where they hold the regions", async () => {
    const element = await map(cities({ tiles: [own] }));
    expect(regions(element).map(({ dataset }) => dataset['code'])).to.deep.equal(['640100', '640200', '640300', '640500', '640400']);
    expect(all(element, '.tile')).to.have.length(5);
  });

  it('a ranking where there are no tiles for the regions, highest first', async () => {
    const element = await map(cities());
    expect(all(element, '.tile')).to.deep.equal([]);
    expect(regions(element).map(({ dataset }) => dataset['code'])).to.deep.equal(['640100', '640300', '640500', '640400', '640200']);
    const lengths = all(element, '.bar').map((bar) => Number(bar.getAttribute('width')));
    expect(lengths).to.deep.equal([...lengths].sort((a, b) => b - a));
    expect(lengths[0]! / lengths[4]!).to.be.closeTo(9 / 4, 0.1);
    expect(said).to.deep.equal([]);
  });

  it('a ranking where the page asks for one', async () => {
    const element = await map(nation(), { tiles: 'none' });
    expect(regions(element)).to.have.length(5);
    expect(all(element, '[part=legend]')).to.deep.equal([]);
  });

  it('a ranking that runs from right to left with its script', async () => {
    const element = await map(cities(), { dir: 'rtl' });
    const stage = one(element, '.stage').getBoundingClientRect();
    const [longest, shortest] = [all(element, '.bar')[0]!, all(element, '.bar')[4]!].map((bar) => bar.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(longest.right).to.be.closeTo(shortest.right, 1);
    expect(longest.left).to.be.below(shortest.left);
    expect(stage.right - longest.right).to.be.above(20);
  });

  it('a ranking with a row for a region without a figure, and no bar', async () => {
    const document = cities();
    (document['indicators'] as { observations: Json[] }[])[0]!.observations[0] = rowOf({ region: '640100', value: null, missing: 'suppressed' });
    const element = await map(document);
    expect([regions(element).length, all(element, '.bar').length]).to.deep.equal([5, 4]);
    expect(wordsOf(region(element, '640100'))).to.contain('不予公布');
  });

  it('a ranking for elder readers where tiles would be too small to hit, in one layout', async () => {
    const before = layoutLoops.length;
    const element = make<IndicatorMap>('indicator-map', { elder: true });
    await fixture(html`<div style="width: 320px">${element}</div>`);
    await frames(3);
    element.data = china();
    await waitUntil(() => all(element, '.bar').length === 30);
    await frames(3);
    for (const row of all(element, '.hit')) expect(row.getBoundingClientRect().height).to.be.at.least(60);
    expect(layoutLoops.length - before).to.equal(0);
  });

  it('what fits where the page asks for tiles that the feed does not have, and tells so', async () => {
    const element = await map(nation(), { feed: address(), tiles: 'provinces' });
    expect(regions(element)).to.have.length(34);
    await waitUntil(() => said.length);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<indicator-map>').and.contain('未知方格布局 "provinces"；现有：china, none');
  });

  it('tiles, and tells of a region with a figure that has none', async () => {
    const { 640500: _left, ...cells } = own.cells;
    const element = await map(cities({ tiles: [{ ...own, cells }] }), { feed: address() });
    expect(regions(element)).to.have.length(4);
    expect(textOf(element, 'tbody')).to.contain('中卫');
    await waitUntil(() => said.length);
    expect(said[0]).to.contain('没有方格的地区 "640500"');
  });

  it('anew when the attribute changes', async () => {
    const element = await map(nation());
    element.setAttribute('tiles', 'none');
    await waitUntil(() => regions(element).length === 5);
    element.removeAttribute('tiles');
    await waitUntil(() => regions(element).length === 34);
  });
});

describe('<indicator-map> chooses its period', () => {
  listenToConsole();
  const data = (): Json => feedOf({ regions: places, indicators: [indicatorOf(['640100', '640200', '640300'].flatMap((code) => [rowOf({ region: code }), rowOf({ region: code, period: '2015', value: 4.01 })]).concat(rowOf({ region: '640100', period: '2022', value: 9 })))] });
  const heading = (element: Element) => textOf(element, '[part=heading]');

  it('by its own, else that of its group, else the latest in which most regions have a figure', async () => {
    expect(heading(await map(data(), { period: '2015' }))).to.contain('2015年');
    const grouped = make('indicator-map');
    await fixture(html`<indicator-group .data=${data()} period="2015">${grouped}</indicator-group>`);
    await says(grouped, '2015年');
    expect(heading(await map(data()))).to.contain('2020年');
  });

  it('where the period of its group says nothing of its regions, by its own best one', async () => {
    const grouped = make('indicator-map');
    await fixture(html`<indicator-group .data=${data()} period="1999">${grouped}</indicator-group>`);
    await says(grouped, '2020年');
  });
});

describe('<indicator-map> lets a reader choose', () => {
  listenToConsole();

  const choices = (element: Element, cancel = false) => {
    const found: CustomEvent<IndicatorSelectDetail>[] = [];
    element.addEventListener('indicator-select', (event) => {
      found.push(event as CustomEvent<IndicatorSelectDetail>);
      if (cancel) event.preventDefault();
    });
    return found;
  };

  it('presses the region that is chosen, and no other', async () => {
    const element = await map(china(), { region: '640000' });
    expect(pressed(element)).to.deep.equal(['640000']);
    expect(all(element, '[aria-pressed=false]')).to.have.length(33);
    expect(readout(element)).to.equal(wordsOf(region(element, '640000')));
  });

  it('presses none where none is chosen', async () => {
    expect(pressed(await map(china()))).to.deep.equal([]);
  });

  it('by a click, told in an event that leaves shadow roots, and then makes the region its own', async () => {
    const element = await map(china(), { region: '640000' });
    const found = choices(element.parentElement!);
    click(region(element, '310000'));
    await element.updateComplete;
    expect(found.map(({ detail }) => detail)).to.deep.equal([{ indicator: 'literacy', region: '310000', period: '2020' }]);
    expect([found[0]!.bubbles, found[0]!.composed, found[0]!.cancelable]).to.deep.equal([true, true, true]);
    expect(element.region).to.equal('310000');
    expect(pressed(element)).to.deep.equal(['310000']);
  });

  it('and keeps its choice when the page cancels', async () => {
    const element = await map(china(), { region: '640000' });
    choices(element, true);
    click(region(element, '310000'));
    await element.updateComplete;
    expect(element.region).to.equal('640000');
    expect(pressed(element)).to.deep.equal(['640000']);
  });

  for (const key of ['Enter', ' ']) {
    it(`by the ${key === ' ' ? 'space' : 'enter'} key, without scrolling the page`, async () => {
      const element = await map(china());
      const found = choices(element);
      region(element, '640000').focus();
      expect(press(element, key)).to.equal(false);
      await element.updateComplete;
      expect(found).to.have.length(1);
      expect(pressed(element)).to.deep.equal(['640000']);
      expect(element.shadowRoot!.activeElement).to.equal(region(element, '640000'));
    });
  }

  it('in a ranking as on tiles', async () => {
    const element = await map(cities());
    click(region(element, '640400'));
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal(['640400']);
  });

  it('a region without a figure too, and says that there is none', async () => {
    const element = await map(china());
    click(region(element, '540000'));
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal(['540000']);
    expect(readout(element)).to.contain('西藏').and.contain('未调查');
  });
});

describe('<indicator-map> by keyboard and pointer', () => {
  listenToConsole();
  const walk = async (element: IndicatorMap, ...keys: string[]) => {
    const codes: (string | undefined)[] = [];
    for (const key of keys) {
      press(element, key);
      await element.updateComplete;
      codes.push((element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['code']);
    }
    return codes;
  };

  it('is one stop for Tab, and a second for its details', async () => {
    const element = make('indicator-map', {}, china());
    const place = await fixture(html`<div style="width: 600px"><button>before</button>${element}<button>after</button></div>`);
    await drawn(element);
    expect(regions(element).filter((mark) => mark.getAttribute('tabindex') === '0')).to.have.length(1);
    place.querySelector('button')!.focus();
    await sendKeys({ press: 'Tab' });
    expect((element.shadowRoot!.activeElement as HTMLElement).dataset['index']).to.equal('0');
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement?.localName).to.equal('summary');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.textContent).to.equal('after');
  });

  it('goes to neighbours with the arrows, and to the first and last with Home and End', async () => {
    const element = await map(china());
    region(element, '640000').focus();
    expect(await walk(element, 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End', 'Home')).to.deep.equal(['140000', '410000', '610000', '640000', '820000', '230000']);
  });

  it('stays at the edge', async () => {
    const element = await map(china());
    region(element, '650000').focus();
    expect(await walk(element, 'ArrowLeft')).to.deep.equal(['650000']);
  });

  it('goes where the arrow points in a script from right to left as well', async () => {
    const element = await map(china(), { dir: 'rtl' });
    region(element, '640000').focus();
    expect(await walk(element, 'ArrowRight', 'ArrowLeft')).to.deep.equal(['140000', '640000']);
  });

  it('goes through a ranking from row to row', async () => {
    const element = await map(cities());
    regions(element)[0]!.focus();
    expect(await walk(element, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'End')).to.deep.equal(['640300', '640500', '640300', '640200']);
  });

  it('reads out the region that has the focus or the pointer, word for word, else the chosen one', async () => {
    const element = await map(china(), { region: '640000' });
    region(element, '440000').focus();
    await element.updateComplete;
    expect(readout(element)).to.equal(wordsOf(region(element, '440000')));
    (element.shadowRoot!.activeElement as HTMLElement).blur();
    await element.updateComplete;
    expect(readout(element)).to.equal(wordsOf(region(element, '640000')));
    region(element, '310000').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await element.updateComplete;
    expect(readout(element)).to.equal(wordsOf(region(element, '310000')));
  });

  it('changes nothing of the choice by being read', async () => {
    const element = await map(china(), { region: '640000' });
    region(element, '310000').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    region(element, '440000').focus();
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal(['640000']);
  });
});

describe('<indicator-map> and outlines of the site', () => {
  const { asked } = answerByHand();
  const { said } = listenToConsole();

  /** Squares side by side, one a city; not the shape of anything. */
  const squares = (codes: readonly string[], more: readonly Json[] = []): Json => ({
    type: 'FeatureCollection',
    features: [
      ...codes.map((code, index) => ({ type: 'Feature', properties: { adcode: Number(code) }, geometry: { type: 'Polygon', coordinates: [[[index, 0], [index + 1, 0], [index + 1, 1], [index, 1], [index, 0]]] } })),
      ...more,
    ],
  });
  const five = ['640100', '640200', '640300', '640400', '640500'];

  it('draws tiles or a ranking instead without a draft mark, asks for no file, and tells why', async () => {
    const element = await map(cities(), { feed: address(), boundaries: '/outlines.json' });
    expect(all(element, '.outline')).to.deep.equal([]);
    expect(all(element, '.bar')).to.have.length(5);
    expect(asked).to.deep.equal([]);
    await waitUntil(() => said.length);
    expect(said[0]).to.contain('缺少审图号').and.contain('draft');
  });

  it('draws them under a visible mark as a draft', async () => {
    const element = await map(cities(), { boundaries: address(), draft: true });
    await waitUntil(() => asked.length === 1);
    asked[0]!.answer(squares(five));
    await waitUntil(() => all(element, '.outline').length === 5);
    const mark = one(element, 'text.draft');
    expect(mark.textContent).to.equal('示意草图 · 未提供审图号');
    const [box, stage] = [mark.getBoundingClientRect(), one(element, '.stage').getBoundingClientRect()];
    expect(box.width).to.be.above(50);
    // A box of letters; how far it reaches beyond their ink differs between browsers by a pixel or two.
    expect([box.left >= stage.left - 2, box.right <= stage.right + 2, box.top >= stage.top - 2, box.bottom <= stage.bottom + 2]).to.deep.equal([true, true, true, true]);
    expect(wordsOf(region(element, '640100'))).to.contain('银川').and.contain('9%');
    expect(said).to.deep.equal([]);
  });

  it('shows tiles or a ranking while they are under way', async () => {
    const element = await map(cities(), { boundaries: address(), draft: true });
    expect(all(element, '.bar')).to.have.length(5);
    await waitUntil(() => asked.length === 1);
    asked[0]!.answer(squares(five));
    await waitUntil(() => all(element, '.outline').length === 5);
    expect(all(element, '.bar')).to.deep.equal([]);
  });

  it('lets a reader choose among them, with neighbours by the arrows', async () => {
    const element = await map(cities(), { boundaries: address(), draft: true });
    await waitUntil(() => asked.length === 1);
    asked[0]!.answer(squares(five));
    await waitUntil(() => all(element, '.outline').length === 5);
    region(element, '640200').focus();
    press(element, 'ArrowRight');
    await element.updateComplete;
    expect((element.shadowRoot!.activeElement as HTMLElement).dataset['code']).to.equal('640300');
    press(element, 'Enter');
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal(['640300']);
  });

  it('finds them by their id in the feed, relative to the feed', async () => {
    const element = make('indicator-map', { feed: `/data${address()}`, boundaries: 'cities', draft: true });
    await fixture(html`<div style="width: 600px">${element}</div>`);
    asked[0]!.answer(cities({ boundaries: [{ id: 'cities', href: 'cities.json', key: 'adcode' }] }));
    await waitUntil(() => asked.length === 2);
    expect(new URL(asked[1]!.url).pathname).to.equal('/data/cities.json');
    asked[1]!.answer(squares(five));
    await waitUntil(() => all(element, '.outline').length === 5);
  });

  it('asks once for the same file, whatever changes', async () => {
    const element = await map(cities(), { boundaries: address(), draft: true });
    await waitUntil(() => asked.length === 1);
    asked[0]!.answer(squares(five));
    await waitUntil(() => all(element, '.outline').length === 5);
    element.region = '640300';
    element.parentElement!.style.width = '400px';
    await frames(4);
    expect(asked).to.have.length(1);
    expect(pressed(element)).to.deep.equal(['640300']);
  });

  it('tells of regions without an outline and of outlines that are none, and draws the others', async () => {
    const element = await map(cities(), { feed: address(), boundaries: address(), draft: true });
    await waitUntil(() => asked.length === 1);
    asked[0]!.answer(squares(five.slice(0, 4), [{ type: 'Feature', properties: { adcode: 640500 }, geometry: { type: 'Polygon', coordinates: [[[0, 0], [Number.NaN, 1]]] } }]));
    await waitUntil(() => all(element, '.outline').length === 4);
    await waitUntil(() => said.length);
    expect(said.join()).to.contain('没有边界的地区 "640500"').and.contain('几何数据无效 "640500"');
    expect(nonsenseIn(element)).to.deep.equal([]);
  });

  for (const [name, answer] of Object.entries({ 'is missing': ['', 404], 'is a web page': ['<!doctype html>', 200], 'holds no outline': [{ type: 'FeatureCollection', features: [] }, 200], 'is no file of outlines': [{ a: 1 }, 200] } as const)) {
    it(`keeps the ranking and tells of a file that ${name}`, async () => {
      const element = await map(cities(), { feed: address(), boundaries: address(), draft: true });
      await waitUntil(() => asked.length === 1);
      asked[0]!.answer(answer[0], answer[1]);
      await waitUntil(() => said.length, 'says nothing');
      await frames(3);
      expect(all(element, '.bar')).to.have.length(5);
      expect(said[0]).to.contain('boundaries');
    });
  }
});
