import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { IndicatorGroup } from '../../src/index.js';
import { address, all, answerByHand, drawn, frames, listenToConsole, make, nation, one, says, tags, textOf, twoIndicators } from './page.js';
import { waitUntil } from '../wait.js';

/** A group with a card, a trend and a map in it. */
async function group(attributes: Readonly<Record<string, string>> = {}, data: unknown = nation()): Promise<{ readonly group: IndicatorGroup; readonly card: Element; readonly trend: Element; readonly map: Element }> {
  const element = document.createElement('indicator-group') as IndicatorGroup;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data;
  const [card, trend, map] = [make('indicator-card'), make('indicator-trend'), make('indicator-map')];
  element.append(card, trend, map);
  await fixture(html`<div style="width: 600px">${element}</div>`);
  return { group: element, card, trend, map };
}

const choose = (map: Element, code: string) => one(map, `[data-code="${code}"]`).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
const pressed = (map: Element) => all(map, '[aria-pressed=true]').map(({ dataset }) => dataset['code']);

describe('<indicator-group> shares', () => {
  const { asked } = answerByHand();
  const { said } = listenToConsole();

  it('its feed, asked for once, relative to the page', async () => {
    const feed = address();
    const widgets = tags.map((tag) => make(tag));
    await fixture(html`<indicator-group feed=${`.${feed}`}>${widgets}</indicator-group>`);
    await waitUntil(() => asked.length);
    expect(asked.map(({ url }) => url)).to.deep.equal([new URL(`.${feed}`, document.baseURI).href]);
    asked[0]!.answer(nation());
    for (const widget of widgets) await says(widget, '24.07%');
  });

  it('an object', async () => {
    const { card, trend, map } = await group({ region: '640000' });
    for (const widget of [card, trend, map]) await says(widget, '7.72%');
    expect(asked).to.deep.equal([]);
  });

  it('a new object', async () => {
    const found = await group({ region: '640000' });
    await says(found.card, '7.72%');
    found.group.data = nation(8.88);
    for (const widget of [found.card, found.trend, found.map]) await says(widget, '8.88%');
  });

  it('another feed when its attribute changes', async () => {
    const card = make('indicator-card', { region: '640000' });
    const element = await fixture(html`<indicator-group feed=${address()}>${card}</indicator-group>`);
    await waitUntil(() => asked.length);
    asked[0]!.answer(nation(1.11));
    await says(card, '1.11%');
    element.setAttribute('feed', address());
    await waitUntil(() => asked.length === 2);
    asked[1]!.answer(nation(2.22));
    await says(card, '2.22%');
  });

  it('its region with all that have none of their own', async () => {
    const { card, trend, map } = await group({ region: '310000' });
    await says(card, '24.3%');
    await says(trend, '上海公民具备科学素质的比例');
    await drawn(map);
    expect(pressed(map)).to.deep.equal(['310000']);
  });

  it('a region that a script sets', async () => {
    const found = await group({ region: '310000' });
    await says(found.card, '24.3%');
    found.group.region = '640000';
    await says(found.card, '7.72%');
    await says(found.trend, '宁夏公民具备科学素质的比例');
    expect(found.group.getAttribute('region')).to.equal('640000');
    found.group.removeAttribute('region');
    await says(found.card, '24.07%');
  });

  it('nothing with widgets of a group inside it', async () => {
    const inner = make('indicator-card');
    await fixture(html`<indicator-group .data=${nation(1.11)} region="640000"><indicator-group .data=${nation(2.22)} region="310000">${inner}</indicator-group></indicator-group>`);
    await says(inner, '24.3%');
  });

  it('with widgets inside a shadow root', async () => {
    const card = make('indicator-card');
    const element = await fixture(html`<indicator-group .data=${nation()} region="640000"><div></div></indicator-group>`);
    element.firstElementChild!.attachShadow({ mode: 'open' }).append(card);
    await says(card, '7.72%');
  });

  it('with widgets that are added later', async () => {
    const element = await fixture(html`<indicator-group .data=${nation()} region="640000"></indicator-group>`);
    const card = make('indicator-card');
    element.append(card);
    await says(card, '7.72%');
  });

  it('what it has when it is cloned with its widgets', async () => {
    const card = make('indicator-card');
    const element = await fixture(html`<indicator-group feed=${address()} region="640000">${card}</indicator-group>`);
    await waitUntil(() => asked.length);
    asked[0]!.answer(nation());
    await says(card, '7.72%');
    const clone = element.cloneNode(true) as HTMLElement;
    element.after(clone);
    await says(clone.querySelector('indicator-card')!, '7.72%');
    clone.remove();
  });

  it('the rest of the page as it was: it is a block around what is in it', async () => {
    const element = await fixture<HTMLElement>(html`<indicator-group><p>Text</p></indicator-group>`);
    expect(getComputedStyle(element).display).to.equal('block');
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('without a word to the console', () => expect(said).to.deep.equal([]));
});

describe('<indicator-group> and the choice of a reader', () => {
  listenToConsole();

  it('moves card and trend to the region chosen on the map', async () => {
    const found = await group({ region: '310000' });
    await drawn(found.map);
    choose(found.map, '640000');
    await says(found.card, '7.72%');
    await says(found.trend, '宁夏公民具备科学素质的比例');
    expect(pressed(found.map)).to.deep.equal(['640000']);
    expect(found.group.getAttribute('region')).to.equal('640000');
    expect(found.map.getAttribute('region')).to.equal(null);
  });

  it('keeps it when the page cancels', async () => {
    const found = await group({ region: '310000' });
    await drawn(found.map);
    found.group.addEventListener('indicator-select', (event) => event.preventDefault());
    choose(found.map, '640000');
    await frames(3);
    expect(found.group.region).to.equal('310000');
    expect(textOf(found.card)).to.contain('24.3%');
    expect(pressed(found.map)).to.deep.equal(['310000']);
  });

  it('leaves a widget alone that has a region of its own', async () => {
    const found = await group({ region: '310000' });
    found.card.setAttribute('region', '110000');
    await drawn(found.map);
    choose(found.map, '640000');
    await says(found.trend, '宁夏公民具备科学素质的比例');
    expect(textOf(found.card)).to.contain('24.07%');
  });

  it('leaves another group alone', async () => {
    const one = await group({ region: '310000' });
    const other = await group({ region: '310000' });
    await drawn(one.map);
    choose(one.map, '640000');
    await says(one.card, '7.72%');
    expect(other.group.region).to.equal('310000');
  });

  it('moves the map of a second indicator as well', async () => {
    const found = await group({ region: '310000' }, twoIndicators());
    for (const widget of [found.card, found.trend, found.map]) widget.setAttribute('indicator', 'literacy');
    const other = make('indicator-map', { indicator: 'literacy', tiles: 'none' });
    found.group.append(other);
    await drawn(found.map);
    await drawn(other);
    choose(found.map, '640000');
    await waitUntil(() => pressed(other)[0] === '640000');
  });

  it('does not end when the group is moved', async () => {
    const found = await group({ region: '310000' });
    await drawn(found.map);
    const place = found.group.parentElement!;
    found.group.remove();
    place.append(found.group);
    choose(found.map, '640000');
    await says(found.card, '7.72%');
  });
});
