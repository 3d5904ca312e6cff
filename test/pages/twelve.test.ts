import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { pageOf, settle } from './widgets.js';

const indicator = 'feed="literacy.json" indicator="civic-scientific-literacy"';
const body = `<style>body > * { --indicator-min-block-size: 44em }</style>${['CN', '640000', '110000', '310000', '320000', '340000']
  .map((region) => `<p>前文</p><indicator-card ${indicator} region="${region}">公民具备科学素质的比例</indicator-card>`)
  .join('')}${['CN', '110000', '310000'].map((region) => `<p>中文</p><indicator-trend ${indicator} region="${region}"></indicator-trend>`).join('')}${['2020', '2015', '2010']
  .map((period) => `<p>中文</p><indicator-map ${indicator} period="${period}"></indicator-map>`)
  .join('')}<p>后文</p>`;

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({
    folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js', '/literacy.json': 'demo/feeds/literacy.json' },
    routes: { '/empty.html': { body: '<!doctype html>' }, '/page.html': { body: pageOf(body) } },
  });
});
after(async () => {
  await leave();
  await site.close();
});

it('a page of twelve widgets is drawn by a processor four times as slow, and nothing on it moves', async (test) => {
  const { page, errors } = await visit(browser, `${site.url}/empty.html`, {
    width: 1000,
    height: 3000,
    before: () => {
      const moved: number[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => (list.getEntries() as (PerformanceEntry & { value: number })[]).forEach(({ value }) => moved.push(value))).observe({ type: 'layout-shift', buffered: true });
    },
  });
  await page.emulateCPUThrottling(4);
  const start = performance.now();
  await page.goto(`${site.url}/page.html`, { waitUntil: 'load' });
  await settle(page);
  const drawn = performance.now() - start;
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
  const { count, moved } = await page.evaluate(() => ({ count: document.querySelectorAll('[feed]').length, moved: (globalThis as unknown as { moved: number[] }).moved.reduce((sum, value) => sum + value, 0) }));
  // The time depends on the machine and what else runs on it: told, not tested.
  test.diagnostic(`${count} widgets drawn in ${Math.round(drawn)} ms, layout shift ${moved.toFixed(4)}`);
  assert.equal(count, 12);
  assert.equal(moved, 0);
  assert.deepEqual(errors, []);
  await page.close();
});
