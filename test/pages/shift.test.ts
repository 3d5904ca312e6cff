import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, serve, visit, type Site } from './browser.js';
import { feedText, pageOf, settle } from './widgets.js';

type Shift = { readonly value: number; readonly moved: readonly string[] };

/** The figures of a card and the names of a comparison are not known before the feed: a page says how much it keeps free. */
const kept = (em: number): string => `<style>body > * { --indicator-min-block-size: ${em}em }</style>`;

const situations: Readonly<Record<string, string>> = {
  'a trend and a map': `
    <p>中文</p><indicator-trend feed="literacy.json" indicator="civic-scientific-literacy" region="CN"></indicator-trend>
    <p>中文</p><indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020"></indicator-map><p>后文</p>`,
  'a card with the text of its author, a trend and a map, with their room kept free': `${kept(54)}
    <p>前文</p><indicator-card feed="ningxia.json" indicator="civic-scientific-literacy">2020年宁夏公民具备科学素质的比例为7.72%</indicator-card>
    <p>中文</p><indicator-trend feed="literacy.json" indicator="civic-scientific-literacy" region="CN"></indicator-trend>
    <p>中文</p><indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020"></indicator-map><p>后文</p>`,
  'a card without one': '<p>前文</p><indicator-card feed="ningxia.json" indicator="volunteer-teams"></indicator-card><p>后文</p>',
  'a trend by age, with its room kept free': `${kept(48)}<p>前文</p><indicator-trend feed="literacy.json" indicator="civic-scientific-literacy" region="CN" breakdown="age"></indicator-trend><p>后文</p>`,
  'maps of three periods': `<p>前文</p><indicator-map feed="literacy.json" indicator="civic-scientific-literacy" periods="2010 2015 2020"></indicator-map><p>后文</p>`,
  'a ranking, with its room kept free': `${kept(66)}<p>前文</p><indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020" tiles="none"></indicator-map><p>后文</p>`,
};

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({
    folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js' },
    routes: {
      '/ningxia.json': { delay: 500, body: feedText('ningxia') },
      '/literacy.json': { delay: 500, body: feedText('literacy') },
      '/shifting.html': { body: pageOf('<div id="a"></div><p>text</p>') },
    },
  });
});
after(async () => {
  await browser.close();
  await site.close();
});

/** Everything that moved on a page since it was opened. */
async function shiftsOf(path: string, width: number, act: () => Promise<void> | void): Promise<Shift[]> {
  const { page } = await visit(browser, site.url + path, {
    width,
    height: 2400,
    before: () => {
      const shifts: Shift[] = [];
      Object.assign(globalThis, { shifts });
      const name = (node: Node | null): string => (node instanceof Element ? `${node.localName}.${node.getAttribute('class') ?? ''}` : (node?.textContent ?? ''));
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[] })[])
          shifts.push({ value: entry.value, moved: entry.sources.map(({ node, previousRect: a, currentRect: b }) => `${name(node)} ${a.x},${a.y} ${a.width}×${a.height} → ${b.x},${b.y} ${b.width}×${b.height}`) });
      }).observe({ type: 'layout-shift', buffered: true });
    },
  });
  try {
    await settle(page);
    // What moves before anything was painted is no shift.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await page.evaluate(act);
    // A shift is told after the frame in which it happened.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
    return await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
  } finally {
    await page.close();
  }
}

describe('nothing on the page moves when the feed comes half a second late, with', () => {
  for (const [name, body] of Object.entries(situations)) {
    for (const width of [1200, 640, 280]) {
      it(`${name}, in ${width} pixels`, async () => {
        site.routes['/page.html'] = { body: pageOf(body) };
        const shifts = await shiftsOf('/page.html', width, () => {});
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        // Inside a narrow widget its own text may settle in the frame after; what stands around it never moves.
        const around = shifts.filter(({ moved }) => moved.some((text) => !text.startsWith(' ')));
        assert.deepEqual(around, []);
        assert.ok(sum < (width < 400 ? 0.002 : Number.MIN_VALUE), `layout shift ${sum.toFixed(4)}: ${JSON.stringify(shifts, null, 1)}`);
      });
    }
  }

  it('a measure that tells of a shift', async () => {
    const shifts = await shiftsOf('/shifting.html', 640, () => {
      document.querySelector<HTMLElement>('#a')!.style.height = '200px';
    });
    assert.equal(shifts.length, 1);
  });
});
