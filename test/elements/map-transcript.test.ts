import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import '../../src/define/all.js';
import type { IndicatorMap } from '../../src/index.js';
import { feedOf, indicatorOf, places, rowOf } from '../fixtures.js';
import { collection, feature, square } from '../layout/boxes.js';
import { address, all, answerByHand, listenToConsole, make } from './page.js';

interface Node {
  readonly name?: string;
  readonly children?: readonly Node[];
}

/** All that the accessibility tree says, in order. */
const transcript = ({ name = '', children = [] }: Node): string => [name, ...children.map(transcript)].filter(Boolean).join('\n');

describe('<indicator-map> as a screen reader has it', () => {
  const { asked } = answerByHand();
  listenToConsole();

  it('names title, period, highest, lowest, regions without a figure, and what was declared of the map', async function () {
    // Only a present Chromium hands its tree to a test.
    if (!/Chrome\/1\d\d/.test(navigator.userAgent)) this.skip();
    const five = ['640100', '640200', '640300', '640400', '640500'];
    const values = [9, 4, 7, null, 6];
    const data = feedOf({
      regions: places,
      boundaries: [{ id: 'cities', href: address(), approval: { number: 'GS（2024）0650号', provider: '某地图社', valid: '2099-12-31' } }],
      indicators: [indicatorOf(five.map((region, index) => rowOf({ region, value: values[index], ...(values[index] === null && { missing: 'not-surveyed' }) })))],
    });
    const element = make<IndicatorMap>('indicator-map', { boundaries: 'cities' }, data);
    await fixture(html`<div style="width: 600px">${element}</div>`);
    await waitUntil(() => asked.length === 1);
    asked[0]!.answer(collection(...five.map((adcode, index) => feature({ adcode }, [square(100 + index, 30)]))));
    await waitUntil(() => all(element, '.outline').length === 5);
    const said = transcript((await a11ySnapshot({})) as unknown as Node);
    for (const text of ['公民具备科学素质的比例', '2020年', '最高为银川（9%）', '最低为石嘴山（4%）', '固原未调查', '审图号：GS（2024）0650号', '某地图社', '2099-12-31', '银川 9%']) expect(said).to.contain(text);
  });
});
