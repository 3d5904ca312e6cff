/** Elements that stand in the page before anything is known of them, as with a script that loads late. */
import { expect, fixture, html } from '@open-wc/testing';
import { all, drawn, isSeen, make, nation, says, textOf } from './page.js';
import { waitUntil } from '../wait.js';

describe('elements in the page before they are defined', () => {
  let place: HTMLElement;
  const find = (selector: string): HTMLElement => place.querySelector<HTMLElement>(selector)!;

  before(async () => {
    expect(customElements.get('indicator-card')).to.equal(undefined);
    place = document.createElement('div');
    document.body.append(place);
    place.innerHTML = `
      <indicator-group id="group" region="310000">
        <indicator-card id="inside"></indicator-card><indicator-trend id="trend"></indicator-trend><indicator-map id="map"></indicator-map>
      </indicator-group>
      <indicator-card id="alone" region="640000">原文</indicator-card>`;
    Object.assign(find('#group'), { data: nation() });
    Object.assign(find('#alone'), { data: nation() });
  });
  after(() => place.remove());

  it('show what their author wrote', () => {
    expect(isSeen(find('#alone'))).to.equal(true);
  });

  it('take the properties they were given before', async () => {
    await import('../../src/define/indicator-card.js');
    await says(find('#alone'), '7.72%');
    expect(isSeen(find('#alone'))).to.equal(true);
  });

  it('wait for their group as long as they need, and do not fail before', async () => {
    expect(textOf(find('#inside'), '[part=notice]')).not.to.contain('暂无');
    await import('../../src/define/indicator-group.js');
    await says(find('#inside'), '24.3%');
  });

  it('are drawn when the group was there first', async () => {
    await import('../../src/define/all.js');
    await drawn(find('#trend'));
    await drawn(find('#map'));
    expect(all(find('#map'), '[aria-pressed=true]').map(({ dataset }) => dataset['code'])).to.deep.equal(['310000']);
  });
});

describe('elements made by a script', () => {
  it('are complete when they are put into the page', async () => {
    const element = make('indicator-card', {}, nation());
    element.region = '640000';
    await fixture(html`<div>${element}</div>`);
    await element.updateComplete;
    expect(textOf(element, '[part=digits]')).to.equal('7.72');
  });

  it('can be made by their constructors', async () => {
    const { IndicatorTrend } = await import('../../src/index.js');
    const element = new IndicatorTrend();
    element.data = nation();
    element.region = '640000';
    await fixture(html`<div>${element}</div>`);
    await waitUntil(() => textOf(element).includes('7.72%'));
  });
});
