import { expect, fixture, html } from '@open-wc/testing';
import { SizeController } from '../../src/controllers/size.js';
import { frames } from '../elements/page.js';
import { TestHost } from './host.js';
import { waitUntil } from '../wait.js';

const template = (stage: string) => html`<div class="ruler" style="height: 1em; font-size: 20px"></div><div><div class="stage" style=${stage}></div></div>`;

async function host(stage: string, width = '300px') {
  const element = new TestHost();
  element.content = template(stage);
  element.style.display = 'block';
  const size = new SizeController(element);
  const place = await fixture<HTMLElement>(html`<div style="width: ${width}">${element}</div>`);
  return { element, size, place };
}

describe('the room of an element', () => {
  it('is nothing until it is laid out', () => {
    const { width, stageWidth, stageHeight } = new SizeController(new TestHost());
    expect([width, stageWidth, stageHeight]).to.deep.equal([0, 0, 0]);
  });

  it('is the width of its ruler, one em, and the box of its stage', async () => {
    const { size } = await host('width: 200px; height: 50px');
    await waitUntil(() => size.stageWidth);
    expect([size.width, size.em, size.stageWidth, size.stageHeight]).to.deep.equal([300, 20, 200, 50]);
  });

  it('is in whole pixels, never more than there are', async () => {
    const { size } = await host('width: 200.9px; height: 50.9px', '300.9px');
    await waitUntil(() => size.stageWidth);
    expect([size.width, size.stageWidth, size.stageHeight]).to.deep.equal([300, 200, 50]);
  });

  it('asks for one update when it changes, and for none when it does not', async () => {
    const { element, size, place } = await host('width: 100%; height: 50px');
    await waitUntil(() => size.stageWidth === 300);
    await frames(3);
    const before = element.updates;
    place.style.width = '250px';
    await waitUntil(() => size.stageWidth === 250);
    await frames(3);
    expect(element.updates).to.equal(before + 1);
    place.style.width = '250.4px';
    await frames(3);
    expect(element.updates).to.equal(before + 1);
  });

  for (const [what, stand] of [['that never calls', class { observe = () => {}; unobserve = () => {}; disconnect = () => {}; }], ['that is missing', undefined]] as const) {
    it(`is read once where the page has an observer ${what}`, async () => {
      const real = window.ResizeObserver;
      window.ResizeObserver = stand as unknown as typeof ResizeObserver;
      try {
        const { size } = await host('width: 200px; height: 50px');
        await waitUntil(() => size.stageWidth);
        expect([size.width, size.em, size.stageWidth, size.stageHeight]).to.deep.equal([300, 20, 200, 50]);
      } finally {
        window.ResizeObserver = real;
      }
    });
  }

  it('is that of a sheet of paper where it is hidden on the screen', async () => {
    const stage = 'width: 300px; min-height: 18em; font-size: 10px';
    const [shown, hidden] = [await host(stage), await host(stage)];
    await waitUntil(() => shown.size.stageWidth && hidden.size.stageWidth);
    // Old kernels do not tell what is hidden when they begin to look.
    await frames(3);
    hidden.place.style.display = 'none';
    await waitUntil(() => !hidden.size.stageWidth);
    await frames(3);
    const before = shown.element.updates;
    dispatchEvent(new Event('beforeprint'));
    expect([hidden.size.stageWidth, hidden.size.stageHeight]).to.deep.equal([400, 180]);
    expect([shown.size.stageWidth, shown.element.updates]).to.deep.equal([300, before]);
  });

  it('follows a stage that comes later, and one that takes the place of another', async () => {
    const { element, size } = await host('width: 200px; height: 50px');
    await waitUntil(() => size.stageWidth === 200);
    element.content = html`<p></p>`;
    element.requestUpdate();
    await element.updateComplete;
    element.content = html`<section><div class="stage" style="width: 120px; height: 30px"></div></section>`;
    element.requestUpdate();
    await waitUntil(() => size.stageWidth === 120, 'still measures the old one');
  });

  it('is measured again after the element was elsewhere', async () => {
    const { element, size, place } = await host('width: 100%; height: 50px');
    await waitUntil(() => size.stageWidth === 300);
    element.remove();
    place.style.width = '150px';
    place.append(element);
    await waitUntil(() => size.stageWidth === 150);
  });
});
