/** A feed of a million observations in files of their own: a page opens what its widgets are about, and nothing else. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { feedOf, indicatorOf, regionOf } from '../fixtures.js';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { pageOf, perceive, settle } from './widgets.js';

const parts = 20;
const regions = Array.from({ length: 500 }, (_, index) => String(100000 + index));
const years = Array.from({ length: 100 }, (_, index) => String(1921 + index));

/** 50,000 observations: every region in every year. */
function partOf(index: number): string {
  return `region,period,value\n${regions.flatMap((region) => years.map((year) => `${region},${year},${Number(year) + Number(region) + index}`)).join('\n')}\n`;
}

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({ folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js', '/esm': 'dist/esm' } });
  const indicators = Array.from({ length: parts }, (_, index) => indicatorOf({ href: `parts/i${index}.csv` }, { id: `i${index}`, unit: { kind: 'count', label: '人' } }));
  site.routes['/data/feed.json'] = { body: JSON.stringify(feedOf({ regions: regions.map((code) => regionOf(code, `示例${code}`, `Sample ${code}`)), indicators })) };
  site.routes['/data/parts/i3.csv'] = { body: partOf(3), type: 'text/csv' };
});
after(async () => {
  await leave();
  await site.close();
});

const widgets = `<indicator-group feed="data/feed.json"><indicator-card id="a" indicator="i3" region="100007"></indicator-card><indicator-trend id="b" indicator="i3" region="100009"></indicator-trend>
  <indicator-card id="c" indicator="i5" region="100007">原文</indicator-card></indicator-group>`;

for (const [name, script] of [['classic script', '<script src="indicator-widgets.js"></script>'], ['modules', '<script type="module" src="esm/all.js"></script>']] as const) {
  test(`one indicator of a million observations is opened without the rest (${name})`, async () => {
    site.routes['/page.html'] = { body: pageOf(widgets, { script }) };
    const { page, requests } = await visit(browser, `${site.url}/page.html`);
    try {
      await settle(page);
      const [card, trend, missing] = await perceive(page);
      assert.match(card!.text, /102030人/);
      assert.match(trend!.text, /示例100009/);
      assert.deepEqual([missing!.notice, missing!.isSeen], ['数据暂时无法显示。', true]);
      const data = requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/data/')).sort();
      assert.deepEqual(data, ['/data/feed.json', '/data/parts/i3.csv', '/data/parts/i5.csv']);
    } finally {
      await page.close();
    }
  });
}

test('a widget that turns to another indicator asks for its part then', async () => {
  site.routes['/page.html'] = { body: pageOf('<indicator-card feed="data/feed.json" indicator="i3" region="100007"></indicator-card>') };
  site.routes['/data/parts/i8.csv'] = { body: 'region,period,value\n100007,2020,88\n', type: 'text/csv' };
  const { page, requests } = await visit(browser, `${site.url}/page.html`);
  try {
    await settle(page);
    assert.ok(!requests.some((url) => url.endsWith('i8.csv')));
    const text = await page.evaluate(async () => {
      const card = document.querySelector('indicator-card') as HTMLElement & { indicator: string; updateComplete: Promise<unknown> };
      card.indicator = 'i8';
      await card.updateComplete;
      return card.shadowRoot!.textContent;
    });
    assert.match(text!, /88\s*人/);
  } finally {
    await page.close();
  }
});
