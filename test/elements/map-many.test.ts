import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { IndicatorMap, IndicatorRanking } from '../../src/index.js';
import { feedOf, indicatorOf, rowOf, type Json } from '../fixtures.js';
import { collection, feature, square } from '../layout/boxes.js';
import { address, all, answerByHand, frames, listenToConsole, make, nonsenseIn, one, textOf, written } from './page.js';
import { waitUntil } from '../wait.js';

const side = 60;
const codes = (count: number) => Array.from({ length: count }, (_, index) => `SD-${index + 1}`);
/** Places that do not exist, one in a hundred without a figure; a layout in rows where it is wanted. */
function many(count: number, more: (code: string[]) => Json = () => ({})): Json {
  const all = codes(count);
  const rows = all.map((region, index) => rowOf({ region, ...(index % 100 === 50 ? { value: null, missing: 'not-surveyed' } : { value: (index * 7919) % 100003 / 100 }) }));
  return feedOf({ regions: all.map((code, index) => ({ code, name: { 'zh-CN': `示例第${index + 1}区`, en: `Sample District ${index + 1}` } })), indicators: [indicatorOf(rows)], ...more(all) });
}
const inRows = (all: string[]): Json => ({ tiles: [{ id: 'rows', cells: Object.fromEntries(all.map((code, index) => [code, [index % 20, Math.floor(index / 20)]])) }] });

async function map(data: unknown, attributes: Readonly<Record<string, string>> = {}, width = 640): Promise<IndicatorMap> {
  const element = make<IndicatorMap>('indicator-map', attributes, data);
  await fixture(html`<div style="width: ${width}px">${element}</div>`);
  await waitUntil(() => all(element, '[data-code]').length, 'not drawn');
  await frames(3);
  return element;
}

describe('<indicator-map> of 333 tiles', () => {
  listenToConsole();

  for (const width of [280, 640, 1200]) {
    it(`has each of them, none on another, and no name that says nothing, in ${width} pixels`, async () => {
      const element = await map(many(333, inRows), {}, width);
      expect(all(element, '.tile')).to.have.length(333);
      const boxes = all<SVGGraphicsElement>(element, '.tile .shape').map((shape) => shape.getBBox());
      expect(Math.min(...boxes.map((box) => Math.min(box.width, box.height)))).to.be.above(5);
      const names = all<SVGGraphicsElement>(element, '.tile text.name');
      expect(new Set(names.map(({ textContent }) => textContent)).size).to.equal(names.length);
      for (const name of names) expect(name.getBBox().width).to.be.at.most(boxes[0]!.width + 1);
      for (const mark of all(element, '[data-code]')) expect(mark.getAttribute('aria-label')).to.match(/示例第/);
      expect(nonsenseIn(element)).to.deep.equal([]);
    });
  }
});

for (const count of [333, 2846]) {
  describe(`a ranking of ${count} regions`, () => {
    listenToConsole();
    const said = (element: Element) => all(element, '.bar-row text:first-of-type').map(({ textContent }) => textContent!);

    it('draws the highest and the lowest with their places, and says how many there are', async () => {
      const element = await map(many(count));
      const names = said(element);
      const places = names.map((name) => Number.parseInt(name));
      const figures = count - Math.floor((count + 49) / 100);
      expect(places).to.deep.equal([...Array.from({ length: 20 }, (_, index) => index + 1), ...Array.from({ length: 10 }, (_, index) => figures - 9 + index)]);
      expect(textOf(element, '.stage')).to.contain(`共${count}个地区`);
      expect(element.getBoundingClientRect().height).to.be.below(2000);
    });

    it('and the chosen one with its neighbours, which stay while others are chosen', async () => {
      const element = await map(many(count), { region: 'SD-2' });
      const own = () => one(element, '[data-code="SD-2"]');
      expect(own().getAttribute('aria-pressed')).to.equal('true');
      const rows = all(element, '[data-code]').map(({ dataset }) => dataset['code']);
      expect(rows).to.have.length(33);
      one(element, '[data-index="32"]').dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await element.updateComplete;
      expect(element.region).to.equal(rows[32]);
      expect(all(element, '[data-code]').map(({ dataset }) => dataset['code'])).to.deep.equal(rows);
      expect(own().getAttribute('aria-pressed')).to.equal('false');
    });

    it('and a chosen one without a figure, last', async () => {
      const element = await map(many(count), { region: 'SD-51' });
      expect(said(element).pop()).to.equal('示例第51区');
    });

    it('with all of them in the table', async () => {
      const element = await map(many(count));
      await waitUntil(() => written(element, 'tbody tr').length === count, 'no table');
    });

    it('as <indicator-ranking> too', async () => {
      const element = make<IndicatorRanking>('indicator-ranking', { region: 'SD-2' }, many(count));
      await fixture(html`<div style="width: 640px">${element}</div>`);
      await waitUntil(() => all(element, '[data-code]').length === 33, 'not drawn');
      expect(said(element)[20]).to.match(/^\d+\. 示例/);
      expect(written(element, 'tbody tr')).to.have.length(count);
      one(element, '[data-index="21"]').dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await element.updateComplete;
      expect(element.region).to.equal('SD-2');
    });
  });
}

describe('<indicator-map> of 2,846 outlines', () => {
  const { asked } = answerByHand();
  const { said } = listenToConsole();

  it('draws each of them, joined by its code, and has them all in its table', async function () {
    this.timeout(40000);
    const element = make<IndicatorMap>('indicator-map', { boundaries: 'squares', region: 'SD-99' }, many(2846, () => ({ boundaries: [{ id: 'squares', href: address(), attribution: '示例' }] })));
    await fixture(html`<div style="width: 640px">${element}</div>`);
    await waitUntil(() => asked.length === 1, 'no outlines asked for');
    asked[0]!.answer(collection(...codes(2846).map((code, index) => feature({ code }, [square(70 + (index % side), Math.floor(index / side) - 20)]))));
    await waitUntil(() => all(element, '[part=map] .outline[data-code]').length === 2846, 'not drawn', 15000);
    expect(all(element, '.outline.band-none')).to.have.length(28);
    expect(one(element, '.ring.chosen').getAttribute('d')).to.equal(one(element, '[data-code="SD-99"]').getAttribute('d'));
    expect(textOf(element, '[part=sentence]')).to.contain('28个地区未调查');
    await waitUntil(() => written(element, 'tbody tr').length === 2846, 'no table');
    expect(said).to.deep.equal([]);
  });
});
