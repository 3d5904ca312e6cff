import { expect, fixture, html } from '@open-wc/testing';
import { fitInto } from '../../src/elements/fit.js';

/** A widget that a prerendered page gave some room, as far as fitting looks at it. */
async function put(lines: number, style: string): Promise<{ readonly host: HTMLElement; readonly root: HTMLElement }> {
  const host = await fixture<HTMLElement>(html`<div style=${`width: 300px; font-size: 16px; ${style}`}></div>`);
  host.attachShadow({ mode: 'open' }).innerHTML = `
    <style>.root { box-sizing: border-box; line-height: 1.5; padding: 16px; border: 1px solid } .gap { height: calc(4px + var(--_more, 0em)) }</style>
    <div class="root"><div class="content">${'<div>a<div class="gap"></div></div>'.repeat(lines)}</div></div>`;
  return { host, root: host.shadowRoot!.querySelector<HTMLElement>('.root')! };
}

const heightOf = (root: HTMLElement): number => root.getBoundingClientRect().height;

describe('a widget in the room of a prerendered page', () => {
  it('is exactly as high as the page was there, with its parts further apart', async () => {
    const { host, root } = await put(5, 'line-height: 1.5');
    fitInto(host, root, 200);
    expect(heightOf(root)).to.be.closeTo(200, 0.5);
    expect(root.scrollHeight).to.be.closeTo(198, 1);
    expect(root.querySelector('.gap')!.getBoundingClientRect().height).to.be.closeTo(4 + (200 - 174) / 5, 0.5);
  });

  it('keeps its parts no further apart than paragraphs are', async () => {
    const { host, root } = await put(5, 'line-height: 1.5');
    fitInto(host, root, 900);
    expect(heightOf(root)).to.equal(900);
    expect(root.querySelector('.gap')!.getBoundingClientRect().height).to.equal(20);
  });

  it('has lines as close as the page, and no closer, where the room is small', async () => {
    const { host, root } = await put(5, 'line-height: 20px');
    fitInto(host, root, 160);
    expect(getComputedStyle(root).lineHeight).to.equal('20px');
    expect(heightOf(root)).to.be.closeTo(160, 0.5);
    fitInto(host, root, 100);
    expect(getComputedStyle(root).lineHeight).to.equal('20px');
    // It grows rather than being cut.
    expect(heightOf(root)).to.be.at.least(120);
  });

  it('has lines as far apart as by itself where those of the page are further apart', async () => {
    const { host, root } = await put(5, 'line-height: 2');
    fitInto(host, root, 150);
    expect(getComputedStyle(root).lineHeight).to.equal('24px');
  });

  it('is itself again in a column of another width', async () => {
    const { host, root } = await put(5, 'line-height: 1.5');
    fitInto(host, root, 400);
    // A scroll bar is none.
    host.style.width = '285px';
    await frames();
    expect(heightOf(root)).to.equal(400);
    host.style.width = '200px';
    await frames();
    expect(heightOf(root)).to.be.lessThan(200);
  });

  it('is fitted once more when its figures have come', async () => {
    const { host, root } = await put(1, 'line-height: 1.5');
    root.querySelector('.content')!.innerHTML = '<p part="notice">…</p>';
    fitInto(host, root, 300);
    root.querySelector('.content')!.innerHTML = '<div>a<div class="gap"></div></div>'.repeat(8);
    await frames();
    expect(root.scrollHeight).to.be.closeTo(298, 1);
    expect(root.querySelector('.gap')!.getBoundingClientRect().height).to.be.greaterThan(5);
  });
});

async function frames(): Promise<void> {
  for (let count = 0; count < 3; count++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
