import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { IndicatorMap } from '../../src/index.js';
import { provinceTiles } from '../../src/query/tiles.js';
import { feedOf, indicatorOf, places, regionOf, rowOf, type Json } from '../fixtures.js';
import { boxOf, collection, feature, square } from '../layout/boxes.js';
import { address, all, answerByHand, drawn, frames, listenToConsole, make, nonsenseIn, one, textOf } from './page.js';
import { waitUntil } from '../wait.js';

const five = ['640100', '640200', '640300', '640400', '640500'];
const approval = { number: 'GS（2024）0650号', provider: '某地图社', valid: '2099-12-31' };
const squares = (codes: readonly string[] = five, ...more: unknown[]): Json => collection(...codes.map((adcode, index) => feature({ adcode }, [square(100 + index, 30)])), ...more);

/** Cities of Ningxia with boundaries as declared. */
const cities = (declared: Json = { approval }): Json =>
  feedOf({ regions: places, boundaries: [{ id: 'cities', href: address(), ...declared }], indicators: [indicatorOf(five.map((region, index) => rowOf({ region, value: [9, 4, 7, 5, 6][index] })))] });

describe('<indicator-map> draws outlines that may be published', () => {
  const { asked } = answerByHand();
  const { said } = listenToConsole();

  async function map(data: unknown, attributes: Readonly<Record<string, string | boolean>> = {}, file: unknown = squares(), width = 600): Promise<IndicatorMap> {
    const element = make<IndicatorMap>('indicator-map', { boundaries: 'cities', ...attributes }, data);
    await fixture(html`<div style="width: ${width}px">${element}</div>`);
    await drawn(element);
    await waitUntil(() => asked.length || said.length, 'neither asks for outlines nor says why not');
    asked[0]?.answer(file);
    await waitUntil(() => said.length || all(element, '.outline').length);
    await frames(3);
    return element;
  }
  const outlined = (element: Element) => all(element, '.outline').map(({ dataset }) => dataset['code']);
  const statement = (element: Element) => all(element, 'text.approval').map(({ textContent }) => textContent!.trim());

  it('with number, provider and validity at the lower left, as they were declared', async () => {
    const element = await map(cities());
    expect(outlined(element)).to.deep.equal(five);
    expect(statement(element).join(' ')).to.equal('审图号：GS（2024）0650号\u3000提供单位：某地图社\u3000有效期至：2099-12-31');
    expect(all(element, '.draft')).to.deep.equal([]);
    const stage = one(element, '.stage').getBoundingClientRect();
    for (const line of all(element, 'text.approval')) {
      const box = line.getBoundingClientRect();
      expect(box.left - stage.left).to.be.within(0, 10);
      expect(box.bottom).to.be.within(stage.bottom - 40, stage.bottom + 1);
    }
    expect(said).to.deep.equal([]);
  });

  it('without a word of them that claims a map is lawful', async () => {
    const element = await map(cities());
    expect(element.shadowRoot!.textContent).not.to.match(/合法|合规|lawful|legal|compliant/i);
  });

  it('with the statement in lines where there is little room, below the map', async () => {
    const element = await map(cities(), {}, squares(), 240);
    expect(statement(element).length).to.be.above(1);
    const lowest = Math.max(...all(element, '.outline').map((path) => boxOf(path.getAttribute('d')!).bottom));
    for (const line of all<SVGGraphicsElement>(element, 'text.approval')) {
      expect(line.getBBox().y).to.be.above(lowest);
      expect(line.getBBox().x + line.getBBox().width).to.be.at.most(Number(one(element, '[part=map]').getAttribute('width')));
    }
  });

  it('with the statement in a script from right to left at the left as well', async () => {
    const element = await map(cities(), { dir: 'rtl', lang: 'ug' });
    await waitUntil(() => one<HTMLElement>(element, '.root').lang === 'ug');
    await frames(3);
    const stage = one(element, '.stage').getBoundingClientRect();
    for (const line of all(element, 'text.approval')) expect(line.getBoundingClientRect().left - stage.left).to.be.within(0, 12);
  });

  it('with the draft mark gone once an approval is declared', async () => {
    const element = await map(cities(), { draft: true });
    expect(all(element, '.draft')).to.deep.equal([]);
    expect(statement(element).join()).to.contain('GS（2024）0650号');
  });

  const refused: Readonly<Record<string, Json>> = {
    'no number': {},
    'only a name': { attribution: '某局' },
    'a number that is none': { approval: { number: '待定' } },
    'a number of no form': { approval: { number: '2024-0650' } },
    'an approval that has run out': { approval: { ...approval, valid: '2020-01-01' } },
    'a validity that is no date': { approval: { ...approval, valid: '两年' } },
    'a number that is a number': { approval: { number: 650 } },
    'an approval that is a text': { approval: 'GS（2024）0650号' },
    'an approval that is nothing': { approval: null },
  };
  for (const [name, declared] of Object.entries(refused)) {
    it(`not with ${name}: a ranking stands instead, no file is asked for, and the webmaster is told`, async () => {
      const element = await map(cities(declared), { feed: address() });
      expect([outlined(element), asked.length]).to.deep.equal([[], 0]);
      expect(all(element, '.bar')).to.have.length(5);
      expect(said.join()).to.match(/审图号|boundaries/);
      expect(nonsenseIn(element)).to.deep.equal([]);
    });
  }

  it('of another country with a number of any form, or a name', async () => {
    const elsewhere = (declared: Json): Json =>
      feedOf({ regions: [regionOf('SL-1', '示例一', 'One'), regionOf('SL-2', '示例二', 'Two')], boundaries: [{ id: 'cities', href: address(), ...declared }], indicators: [indicatorOf([rowOf({ region: 'SL-1', value: 1 }), rowOf({ region: 'SL-2', value: 2 })])] });
    const element = await map(elsewhere({ attribution: '示例测绘局' }), {}, squares(['SL-1', 'SL-2']));
    expect(outlined(element)).to.deep.equal(['SL-1', 'SL-2']);
    expect(statement(element)).to.deep.equal(['示例测绘局']);
  });

  it('not of another country when the file turns out to hold Chinese regions', async () => {
    const data = feedOf({ regions: [regionOf('SL-1', '示例一', 'One')], boundaries: [{ id: 'cities', href: address(), attribution: '示例' }], indicators: [indicatorOf([rowOf({ region: 'SL-1', value: 1 })])] });
    const element = await map(data, { feed: address() }, squares(['SL-1', '640000']));
    expect(outlined(element)).to.deep.equal([]);
    expect(said.join()).to.contain('缺少审图号');
  });

  it('with lines in their own style, seats, and areas that are only points', async () => {
    const line = (kind: string, x: number): Json => ({ type: 'Feature', properties: { line: kind }, geometry: { type: 'LineString', coordinates: [[100 + x, 30], [100 + x, 31]] } });
    const seat = { type: 'Feature', properties: { adcode: '640100' }, geometry: { type: 'Point', coordinates: [100.5, 30.5] } };
    const element = await map(cities(), {}, squares(five, line('national', 0), line('dashed', 1), line('disputed', 2), seat));
    const style = (kind: string) => getComputedStyle(one(element, `.border.${kind}`));
    expect(style('disputed').strokeDasharray).not.to.equal('none');
    expect(Number.parseFloat(style('national').strokeWidth)).to.be.above(Number.parseFloat(style('disputed').strokeWidth));
    expect(all(element, '.seat')).to.have.length(1);
    expect(outlined(element)).to.have.length(5);
  });

  it('by a withdrawn code, and tells what it became', async () => {
    const data = feedOf({ regions: [regionOf('654203', '沙湾市', 'Shawan')], boundaries: [{ id: 'cities', href: address(), approval }], indicators: [indicatorOf([rowOf({ region: '654203', value: 5 })])] });
    const element = await map(data, { feed: address() }, squares(['654223']));
    await waitUntil(() => outlined(element).length);
    expect(outlined(element)).to.deep.equal(['654203']);
    expect(said.join()).to.contain('其他版本的代码 "654223"').and.contain('654203');
  });

  it('with outlines that no region has hatched and named by the file, and tells of them', async () => {
    const element = await map(cities(), { feed: address() }, squares(five, feature({ adcode: '649900', name: '某地' }, [square(106, 30)])));
    await waitUntil(() => outlined(element).length);
    expect(one(element, '[data-code="649900"]').getAttribute('aria-label')).to.equal('某地 无数据');
    expect(getComputedStyle(one(element, '[data-code="649900"]')).fill).to.contain('#hatch');
    expect(said.join()).to.contain('边界文件中的未知地区 "649900"');
  });

  /** All China as boxes in rows, with dashes and islands; not the shape of anything. */
  const provinces = Object.keys(provinceTiles);
  const islands = [[123.47, 25.74], [124.56, 25.92], [116.75, 20.7], [112.3, 16.8], [117.77, 15.15], [114, 10]].map(([x, y]) => feature({ adcode: '460000' }, [square(x!, y!, false, 0.01)]));
  const dashes = { type: 'Feature', properties: { line: 'dashed' }, geometry: { type: 'LineString', coordinates: [[109, 15], [110, 12]] } };
  const country = (left: readonly string[] = [], ...more: unknown[]) => collection(...provinces.filter((code) => !left.includes(code)).map((adcode, index) => feature({ adcode }, [square(75 + (index % 7) * 5, 28 + Math.floor(index / 7) * 5, false, 5)])), ...more);
  const nation = (): Json =>
    feedOf({ regions: [regionOf('CN', '全国', 'China'), regionOf('110000', '北京', 'Beijing', 'CN'), regionOf('640000', '宁夏', 'Ningxia', 'CN')], boundaries: [{ id: 'cities', href: address(), approval }], indicators: [indicatorOf([rowOf({ region: '110000', value: 24 }), rowOf()])] });

  it('of all China with every unit, whatever the feed lists, and the South China Sea in a frame', async () => {
    const element = await map(nation(), {}, country([], ...islands, dashes));
    expect(outlined(element).filter((code) => code !== undefined).length).to.be.at.least(34);
    expect(one(element, '[data-code="710000"][role]').getAttribute('aria-label')).to.contain('台湾').and.contain('暂缺');
    expect(textOf(element, '[part=sentence]')).to.contain('台湾省资料暂缺');
    expect(textOf(element, '.inset')).to.equal('南海诸岛');
    expect(said).to.deep.equal([]);
  });

  it('not of all China when units or the dashed line are missing: 34 tiles stand instead', async () => {
    const element = await map(nation(), { feed: address() }, country(['710000'], ...islands));
    expect(outlined(element)).to.deep.equal([]);
    expect(all(element, '.tile')).to.have.length(34);
    expect(said.join()).to.contain('缺少省级行政区').and.contain('710000').and.contain('南海断续线');
  });

  it('not of all China with the number of a province: 34 tiles stand instead', async () => {
    const data = { ...nation(), boundaries: [{ id: 'cities', href: address(), approval: { ...approval, number: '苏S（2023）12号' } }] };
    const element = await map(data, { feed: address() }, country([], ...islands, dashes));
    await waitUntil(() => said.length);
    expect([outlined(element).length, all(element, '.tile').length]).to.deep.equal([0, 34]);
    expect(said.join()).to.contain('审图号无效 "苏S（2023）12号"').and.contain('GS京（2023）1061号');
  });

  it('of all China with islands missing, and tells which', async () => {
    const element = await map(nation(), { feed: address() }, country([], ...islands.slice(2), dashes));
    await waitUntil(() => outlined(element).length);
    expect(said.join()).to.contain('钓鱼岛').and.contain('赤尾屿');
  });

  it('only near the screen', async () => {
    const element = make<IndicatorMap>('indicator-map', { boundaries: 'cities' }, cities());
    await fixture(html`<div><div style="height: 6000px"></div>${element}</div>`);
    await drawn(element);
    await frames(6);
    expect(asked).to.deep.equal([]);
    element.scrollIntoView();
    await waitUntil(() => asked.length === 1, 'not asked for when it comes near');
  });
});
