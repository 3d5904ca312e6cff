import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { renderAuthored, renderFoot, renderFrame, renderNotice, renderStale } from '../../src/render/frame.js';

async function shown(template: unknown): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  render(template, place);
  return place;
}

const placesIn = (place: Element): string[] => [...place.querySelectorAll('slot')].map(({ name }) => name);

describe('a foot', () => {
  it('has a place for the source line, and keeps notes and a place for the table in a disclosure that is closed at first', async () => {
    const place = await shown(renderFoot('数据与说明', ['口径']));
    const details = place.querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(details.querySelector('summary')!.textContent).to.equal('数据与说明');
    expect(details.querySelector('.details')!.textContent).to.contain('口径');
    expect([placesIn(place), placesIn(details)]).to.deep.equal([['source', 'table'], ['table']]);
  });
});

describe('a notice', () => {
  it('stands under everything that the page has, a table and its source folded as under a picture', async () => {
    const place = await shown(renderNotice('正在加载数据…', ['sentence', 'table', 'source'], '数据与说明'));
    expect(placesIn(place)).to.deep.equal(['', 'sentence', 'source', 'table']);
    expect(placesIn(place.querySelector('details')!)).to.deep.equal(['table']);
  });

  it('has no foot where nothing was written, and no line where there are no words', async () => {
    expect((await shown(renderNotice('正在加载数据…', [], ''))).querySelector('details')).to.equal(null);
    expect((await shown(renderNotice('', [], ''))).querySelector('[part=notice]')).to.equal(null);
  });
});

describe('a frame', () => {
  it('says its language and direction, and hears of children that come or go', async () => {
    let heard = 0;
    const root = (await shown(renderFrame({ lang: 'ug', dir: 'rtl', classes: ['elder', false, undefined, ''], onSlot: () => heard++ }, html`<p>text</p>`))).firstElementChild as HTMLElement;
    expect([root.lang, root.dir, root.className, root.textContent]).to.deep.equal(['ug', 'rtl', 'root elder', 'text']);
    root.querySelector('p')!.dispatchEvent(new Event('slotchange', { bubbles: true }));
    expect(heard).to.equal(1);
  });

  it('has no line above its figures when there is nothing to say of them', async () => {
    expect((await shown(renderStale(undefined))).childElementCount).to.equal(0);
  });

  it('takes no room for a text that nobody wrote', async () => {
    expect((await shown(renderAuthored(false))).querySelector<HTMLElement>('.sentence')!.hidden).to.equal(true);
    expect((await shown(renderAuthored(true))).querySelector<HTMLElement>('.sentence')!.hidden).to.equal(false);
  });
});
