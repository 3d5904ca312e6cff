import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define/all.js';
import type { IndicatorMap } from '../../src/index.js';
import { feedOf, indicatorOf, rowOf, type Json } from '../fixtures.js';
import { boxOf } from '../layout/boxes.js';
import { all, make, nonsenseIn, one } from './page.js';
import { waitUntil } from '../wait.js';

const url = '/node_modules/us-atlas/counties-albers-10m.json';

describe('<indicator-map> of three thousand counties', () => {
  let element: IndicatorMap;
  let codes: string[];
  /** How many outlines there were in each frame, and how high the picture was. */
  const frames: { readonly outlines: number; readonly height: number }[] = [];

  before(async function () {
    this.timeout(40000);
    const file = (await (await fetch(url)).json()) as { objects: { counties: { geometries: { id: string; properties: { name: string } }[] } } };
    const { geometries } = file.objects.counties;
    codes = geometries.map(({ id }) => id);
    const regions = geometries.map(({ id, properties: { name } }): Json => ({ code: id, name }));
    const rows = ['2023', '2024'].flatMap((period) => codes.map((region, index) => rowOf({ region, period, value: ((index * 7 + (period === '2024' ? 3 : 0)) % 1000) / 10 })));
    element = make<IndicatorMap>('indicator-map', { boundaries: 'counties', period: '2024' }, feedOf({ regions, boundaries: [{ id: 'counties', href: url, attribution: 'U.S. Census Bureau' }], indicators: [indicatorOf(rows)] }));
    await fixture(html`<div style="width: 900px">${element}</div>`);
    const look = (): void => {
      const stage = element.shadowRoot!.querySelector<HTMLElement>('.stage');
      if (stage) frames.push({ outlines: all(element, '.outline').length, height: stage.offsetHeight });
      if (all(element, '.outline').length < 3000) requestAnimationFrame(look);
    };
    look();
    await waitUntil(() => all(element, '[part=map] .outline').length > 3000, 'no counties', 20000);
  });

  it('is painted by classes first, in a picture that keeps its height', () => {
    const drawn = frames.filter(({ outlines }) => outlines > 0);
    expect(drawn[0]!.outlines).to.be.within(2, 7);
    expect(drawn[drawn.length - 1]!.outlines).to.be.above(3000);
    expect(new Set(frames.map(({ height }) => height)).size).to.equal(1);
  });

  it('draws every one of them, joined by its code', () => {
    const drawn = all(element, '[part=map] .outline').map(({ dataset }) => dataset['code']!);
    expect(drawn.sort()).to.deep.equal([...codes].sort());
    expect(all(element, '.outline.band-none')).to.deep.equal([]);
    expect(nonsenseIn(element)).to.deep.equal([]);
  });

  it('where they are: Alaska below the west, Maine at the upper right, Florida at the lower right', () => {
    const place = (code: string) => boxOf(one(element, `[data-code="${code}"]`).getAttribute('d')!);
    const [alaska, maine, florida, washington] = [place('02185'), place('23003'), place('12086'), place('53009')];
    expect(alaska.top).to.be.above(washington.bottom);
    expect(maine.left).to.be.above(washington.right);
    expect(florida.top).to.be.above(maine.bottom);
  });

  it('repaints classes and no path when the period changes, and always has a sentence and a table', async () => {
    const caption = (): string => element.querySelector('caption')?.textContent ?? '';
    await waitUntil(() => caption().includes('2024'), 'no table');
    const paths = all(element, '[part=map] .outline');
    let [moved, painted] = [0, 0];
    const observer = new MutationObserver((records) => {
      for (const { attributeName, target } of records) if (paths.includes(target as SVGElement)) attributeName === 'd' ? moved++ : attributeName === 'class' && painted++;
    });
    observer.observe(element.shadowRoot!, { subtree: true, attributes: true });
    const seen: string[] = [];
    element.period = '2023';
    await element.updateComplete;
    const until = performance.now() + 10000;
    while (!caption().includes('2023') && performance.now() < until) {
      seen.push([...element.children].map(({ slot }) => slot).join(' '));
      await nextFrame();
    }
    await aTimeout(100);
    observer.disconnect();
    expect([...new Set(seen)]).to.deep.equal(['sentence table source']);
    expect(caption()).to.contain('2023');
    expect(moved).to.equal(0);
    expect(painted).to.be.within(1, codes.length);
  });

  it('draws only a ring around the county that is pointed at', async () => {
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    observer.observe(element.shadowRoot!, { subtree: true, attributes: true, childList: true });
    const county = one(element, '[data-code="04015"]');
    county.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await element.updateComplete;
    await Promise.resolve();
    observer.disconnect();
    expect(one(element, '.ring.active').getAttribute('d')).to.equal(county.getAttribute('d'));
    expect(changed.filter((node) => node instanceof SVGElement && node.matches('.outline'))).to.deep.equal([]);
  });
});
