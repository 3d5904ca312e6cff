import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { IndicatorMap, IndicatorSelectDetail } from '../../src/index.js';
import { feedOf, indicatorOf, people, places, rowOf, type Json } from '../fixtures.js';
import { address, all, drawn, frames, listenToConsole, make, nation, one, textOf } from './page.js';
import { waitUntil } from '../wait.js';

const cities = ['640100', '640200', '640300', '640400', '640500'];

/** Ningxia and its cities in three years. */
const years = (more: Json = {}): Json =>
  feedOf({
    regions: places,
    indicators: [indicatorOf(['2015', '2020', '2025'].flatMap((period, year) => [rowOf({ period, value: 5 + year }), ...cities.map((region, index) => rowOf({ region, period, value: 2 + year * 3 + index }))]), more)],
  });

async function map(data: unknown, attributes: Readonly<Record<string, string | boolean>>): Promise<IndicatorMap> {
  const element = make<IndicatorMap>('indicator-map', attributes, data);
  await fixture(html`<div style="width: 600px">${element}</div>`);
  await drawn(element);
  await frames(2);
  return element;
}
const bands = (element: Element) => [...new Set(all(element, '.tile').map((tile) => /band-\w+/.exec(tile.getAttribute('class')!)?.[0]))];
const heading = (element: Element) => textOf(element, '[part=heading]');

describe('<indicator-map> with classes of its own', () => {
  const { said } = listenToConsole();

  for (const classes of ['quantile', 'equal', 'natural', '10 20']) {
    it(`by ${classes}, with how many regions are in each`, async () => {
      const element = await map(nation(), { classes });
      await waitUntil(() => all(element, '[part=legend] .count').length > 1);
      await frames(2);
      const counts = all(element, '[part=legend] .count').map(({ textContent }) => Number(/\d+/.exec(textContent!)![0]));
      expect(counts.reduce((a, b) => a + b, 0)).to.equal(34);
      expect(said).to.deep.equal([]);
      if (classes === '10 20') expect(textOf(element, '[part=legend]')).to.contain('不足10%').and.contain('20%及以上');
    });
  }

  it('around the published figure of the whole, in two directions', async () => {
    const data = nation() as { indicators: { observations: Json[] }[] };
    data.indicators[0]!.observations.push(rowOf({ region: 'CN', value: 10.56 }));
    const element = await map(data, { classes: 'average' });
    await waitUntil(() => textOf(element, '[part=legend]').includes('全国 10.56%'));
    expect(one(element, '.stage').classList.contains('diverging')).to.equal(true);
    expect(bands(element).length).to.be.above(2);
  });

  it('brown below and blue above, however many classes lie to each side', async () => {
    const hue = (element: Element, code: string) => {
      const [red, , blue] = getComputedStyle(one(element, `[data-code="${code}"] .shape`)).fill.match(/\d+/g)!.map(Number) as [number, number, number];
      return red > blue ? 'brown' : 'blue';
    };
    // Of five provinces none, one, two … lie below the figure of the whole.
    for (const whole of [5, 8, 10, 17, 24.2, 30]) {
      const data = nation() as { indicators: { observations: Json[] }[] };
      const { observations } = data.indicators[0]!;
      observations.push(rowOf({ region: 'CN', value: whole }));
      const element = await map(data, { classes: 'average' });
      await waitUntil(() => textOf(element, '[part=legend]').includes(`全国 ${whole}%`));
      for (const { region, value, period } of observations as { region: string; value: number; period: string }[]) {
        if (region !== 'CN' && period === '2020') expect(hue(element, region), `${region} ${value} of ${whole}`).to.equal(value < whole ? 'brown' : 'blue');
      }
      const swatches = all(element, '[part=legend] .swatch').map((swatch) => getComputedStyle(swatch).fill).filter((fill) => !fill.includes('hatch'));
      expect(new Set(swatches).size, `classes around ${whole}`).to.equal(swatches.length);
    }
  });

  it('around a target of the whole', async () => {
    const data = nation() as unknown as { indicators: Json[] };
    data.indicators[0]!['targets'] = [{ value: 15, comparator: 'over', by: '2025' }];
    const element = await map(data, { classes: 'target' });
    await waitUntil(() => textOf(element, '[part=legend]').includes('目标：到2025年超过15%'));
  });

  it('in the usual ones where there is no such figure, or no such word, and tells so', async () => {
    for (const classes of ['average', 'target', 'rainbow', '1 2 3 4 5 6']) {
      const element = await map(nation(), { classes, feed: address() });
      await waitUntil(() => said.some((text) => text.includes(classes)), `nothing about ${classes}`);
      expect(bands(element).length).to.be.above(2);
    }
  });

  it('never for counts, which are shown by size, and tells why', async () => {
    const rows = cities.map((region, index) => rowOf({ region, value: 100 * (index + 1) }));
    const tiles = [{ id: 't', cells: Object.fromEntries(cities.map((code, index) => [code, [index, 0]])) }];
    const element = await map(feedOf({ regions: places, tiles, indicators: [{ ...people, observations: rows }] }), { classes: 'quantile', feed: address() });
    await waitUntil(() => said.length);
    expect(said.join()).to.contain('按大小显示');
    const radii = all(element, '[part=map] .symbol').map((symbol) => Number(symbol.getAttribute('r')));
    expect(radii).to.have.length(5);
    // Areas, not radii, are as the values.
    expect((radii[3]! / radii[0]!) ** 2).to.be.closeTo(4, 0.3);
    expect(all(element, '.tile[class*=band-]')).to.deep.equal([]);
  });
});

describe('<indicator-map> is typed on', () => {
  listenToConsole();
  const type = async (element: IndicatorMap, text: string) => {
    for (const key of text) element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await frames(6);
    return (element.shadowRoot!.activeElement as HTMLElement).dataset['code'];
  };

  for (const [text, code] of [['nx', '640000'], ['Shang', '310000'], ['cq', '500000'], ['tai', '710000'], ['1200', '120000']] as const) {
    it(`${text} leads to ${code}`, async () => {
      const element = await map(nation(), {});
      one(element, '[data-index="0"]').focus();
      await type(element, 'q');
      await new Promise((done) => setTimeout(done, 1300));
      expect(await type(element, text)).to.equal(code);
    });
  }
});

describe('<indicator-map> with a slider', () => {
  listenToConsole();
  const slider = (element: Element) => one<HTMLInputElement>(element, 'input[type=range]');
  const slide = async (element: IndicatorMap, to: number) => {
    slider(element).value = String(to);
    slider(element).dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
  };
  const ready = async (attributes: Readonly<Record<string, string | boolean>> = {}, more: Json = {}) => {
    const element = await map(years(more), { slider: true, within: '640000', ...attributes });
    await waitUntil(() => all(element, 'input[type=range]').length === 1);
    return element;
  };

  it('that is a real range input, and says its period', async () => {
    const element = await ready();
    expect([slider(element).min, slider(element).max, slider(element).value]).to.deep.equal(['0', '2', '2']);
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('2025年');
    expect(slider(element).getAttribute('aria-label')).to.equal('时间');
  });

  it('moves to another period, announces the choice, and leaves the text in step', async () => {
    const element = await ready();
    const found: IndicatorSelectDetail[] = [];
    element.addEventListener('indicator-select', (event) => found.push((event as CustomEvent<IndicatorSelectDetail>).detail));
    await slide(element, 0);
    expect(heading(element)).to.contain('2015年');
    expect(found).to.deep.equal([{ indicator: 'literacy', region: '640000', period: '2015' }]);
    await waitUntil(() => element.textContent!.includes('2015年'), 'the text stays behind');
  });

  it('stays where it was when the page cancels', async () => {
    const element = await ready();
    element.addEventListener('indicator-select', (event) => event.preventDefault());
    await slide(element, 0);
    expect([heading(element).includes('2025年'), slider(element).value]).to.deep.equal([true, '2']);
  });

  it('plays from the first period, and stops when the reader takes the slider', async () => {
    const element = await ready();
    const button = one<HTMLButtonElement>(element, '.play');
    expect(button.textContent).to.equal('播放');
    button.click();
    await element.updateComplete;
    expect([heading(element).includes('2015年'), one(element, '.play').textContent, textOf(element, '[role=status].unseen')]).to.deep.equal([true, '停止', '2015年']);
    await slide(element, 1);
    expect([one(element, '.play').textContent, textOf(element, '[role=status].unseen')]).to.deep.equal(['播放', '']);
  });

  it('has no button where less motion is wanted', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) => ({ matches: query.includes('reduce') }) as MediaQueryList;
    try {
      const element = await ready();
      expect(all(element, '.play')).to.deep.equal([]);
    } finally {
      window.matchMedia = matchMedia;
    }
  });
});

describe('<indicator-map> in detail', () => {
  listenToConsole();
  const regions = (element: Element) => all(element, '[data-code]').map(({ dataset }) => dataset['code']);

  it('goes into a region that has parts, and back', async () => {
    const element = await map(years(), { detail: true, within: 'CN' });
    await frames(4);
    expect(regions(element)).to.include('640000');
    one(element, '[data-code="640000"]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await waitUntil(() => regions(element).join() === [...cities].reverse().join(), 'not gone into');
    const back = one<HTMLButtonElement>(element, '[part=back]');
    expect(back.textContent).to.equal('返回全国');
    back.click();
    await waitUntil(() => regions(element).includes('640000'), 'not gone back');
  });

  it('gives a link that restores the view', async () => {
    const element = await map(years(), { detail: true, within: 'CN', id: 'our-map' });
    await waitUntil(() => all(element, '[part=link]').length === 1);
    history.replaceState(null, '', '#our-map?within=640000&period=2015');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await waitUntil(() => heading(element).includes('2015年') && regions(element).includes('640100'));
    expect(one<HTMLElement & { href: string }>(element, '[part=link]').getAttribute('href')).to.match(/#our-map\?within=640000&.*period=2015$/);
    history.replaceState(null, '', location.pathname + location.search);
  });
});
