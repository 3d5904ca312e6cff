import { expect, fixture, html } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import '../../src/define/all.js';
import type { IndicatorMap } from '../../src/index.js';
import { feedOf, indicatorOf, places, rowOf } from '../fixtures.js';
import { collection, feature, square } from '../layout/boxes.js';
import { address, all, answerByHand, listenToConsole, make, textOf } from './page.js';
import { waitUntil } from '../wait.js';

interface Node {
  readonly role?: string;
  readonly name?: string;
  readonly pressed?: boolean;
  readonly children?: readonly Node[];
}

/** All that the accessibility tree says, in order. */
const transcript = ({ name = '', children = [] }: Node): string => [name, ...children.map(transcript)].filter(Boolean).join('\n');

describe('<indicator-map> as a screen reader has it', () => {
  const { asked } = answerByHand();
  listenToConsole();

  const five = ['640100', '640200', '640300', '640400', '640500'];
  const values = [9, 4, 7, null, 6];
  const rows = (period: string, more = 0) => five.map((region, index) => rowOf({ region, period, value: values[index] === null ? null : values[index]! + more, ...(values[index] === null && { missing: 'not-surveyed' }) }));

  /** What is said of a map, and its nodes, once its outlines are there. */
  async function read(attributes: Readonly<Record<string, string | boolean>>, boundary: object = { approval: { number: 'GS（2024）0650号', provider: '某地图社', valid: '2099-12-31' } }, outlines = 5): Promise<{ said: string; nodes: readonly Node[] }> {
    const data = feedOf({ regions: places, boundaries: [{ id: 'cities', href: address(), ...boundary }], indicators: [indicatorOf([...rows('2015'), ...rows('2020', 1)])] });
    const element = make<IndicatorMap>('indicator-map', { boundaries: 'cities', ...attributes }, data);
    await fixture(html`<div style="width: 900px">${element}</div>`);
    await waitUntil(() => asked.length === 1, 'no outlines asked for');
    asked[0]!.answer(collection(...five.map((adcode, index) => feature({ adcode }, [square(100 + index, 30)]))));
    await waitUntil(() => all(element, '.outline').length === outlines, 'no outlines');
    if ('classes' in attributes) await waitUntil(() => textOf(element, '[part=legend]').includes(String(attributes['classes']).split(' ')[0]!));
    const tree = (await a11ySnapshot({})) as unknown as Node;
    const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
    return { said: transcript(tree), nodes: flat(tree) };
  }

  beforeEach(function () {
    // Only a present Chromium hands its tree to a test.
    if (!/Chrome\/1\d\d/.test(navigator.userAgent)) this.skip();
  });

  it('names title, period, highest, lowest, regions without a figure, and what was declared of the map', async () => {
    const { said } = await read({ period: '2015' });
    for (const text of ['公民具备科学素质的比例', '2015年', '最高为银川（9%）', '最低为石嘴山（4%）', '固原未调查', '审图号：GS（2024）0650号', '某地图社', '2099-12-31', '银川 9%']) expect(said).to.contain(text);
  });

  it('has a button for each region, with its figure and place or why there is none, and says which is chosen', async () => {
    const { nodes } = await read({ period: '2015', region: '640300' });
    const buttons = nodes.filter(({ role, name }) => role === 'button' && /银川|石嘴山|吴忠|固原|中卫/.test(name ?? ''));
    expect(buttons.map(({ name }) => name)).to.deep.equal(['银川 9%，有数据的4个中第1', '石嘴山 4%，有数据的4个中第4', '吴忠 7%，有数据的4个中第2', '固原 未调查', '中卫 6%，有数据的4个中第3']);
    expect(buttons.filter(({ pressed }) => pressed).map(({ name }) => name)).to.deep.equal(['吴忠 7%，有数据的4个中第2']);
  });

  it('says the classes with how many regions each has, and that regions have no figure', async () => {
    const { said } = await read({ period: '2015', classes: '5 8' });
    for (const text of ['不足5%', '5%至不足8%', '8%及以上', '无数据', '（2个）']) expect(said).to.contain(text);
  });

  it('says that a draft is one', async () => {
    const { said } = await read({ period: '2015', draft: true }, {});
    expect(said).to.contain('示意草图 · 未提供审图号');
  });

  it('of several periods says the period of each figure, and the number of each map', async () => {
    const { said, nodes } = await read({ periods: '2015 2020' }, undefined, 10);
    // Each button says its period: it may be come upon by itself.
    expect(nodes.filter(({ role, name }) => role === 'button' && /^20(15|20)年 /.test(name ?? ''))).to.have.length(10);
    expect(said.match(/审图号：GS（2024）0650号/g)).to.have.length(2);
    for (const text of ['2015年 银川 9%', '2020年 银川 10%', '2020年 固原 未调查', '2015年宁夏各地公民具备科学素质的比例：最高为银川（9%）', '2020年宁夏各地公民具备科学素质的比例：最高为银川（10%）', '提供单位：某地图社']) expect(said).to.contain(text);
  });
});
