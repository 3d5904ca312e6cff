import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { feedText, pageOf, perceive, settle } from './widgets.js';

const policy = "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'";
const headers = { 'content-security-policy': policy };
const square = (code: string, x: number) => ({ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [[[x, 30], [x + 1, 30], [x + 1, 31], [x, 31], [x, 30]]] } });

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({
    folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js', '/': 'demo/feeds' },
    routes: {
      '/page.html': {
        headers,
        body: pageOf(`<indicator-group feed="literacy.json" region="640000">
          <indicator-card indicator="civic-scientific-literacy">原文</indicator-card>
          <indicator-trend indicator="civic-scientific-literacy"></indicator-trend>
          <indicator-map indicator="civic-scientific-literacy" period="2020"></indicator-map>
        </indicator-group>
        <indicator-map id="outlines" feed="anhui.json" boundaries="squares.json" draft></indicator-map>`),
      },
      '/styled.html': { headers, body: pageOf('<p style="color: red">inline</p>') },
      '/squares.json': { body: JSON.stringify({ type: 'FeatureCollection', features: (JSON.parse(feedText('anhui')) as { regions: { code: string; within?: string }[] }).regions.filter(({ within }) => within).map(({ code }, index) => square(code, 115 + index)) }) },
    },
  });
});
after(async () => {
  await leave();
  await site.close();
});

describe(`a page under ${policy}`, () => {
  it('hears of a violation, as this test must', async () => {
    const { page, violations } = await visit(browser, `${site.url}/styled.html`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(violations.length, 1);
    await page.close();
  });

  it('has all widgets drawn, used and renewed without one', async () => {
    const { page, errors, violations } = await visit(browser, `${site.url}/page.html`);
    await settle(page);
    // Outlines are drawn once they are on the screen.
    await page.evaluate(() => document.querySelector('#outlines')!.scrollIntoView());
    await page.waitForFunction(() => (document.querySelector('#outlines')!.shadowRoot?.querySelectorAll('.outline').length ?? 0) >= 16);
    for (const { tag, marks, notice } of await perceive(page)) {
      assert.equal(notice, '', tag);
      if (tag !== 'indicator-card') assert.ok(marks > 0, tag);
    }

    await page.evaluate(() => document.querySelectorAll('indicator-card, indicator-trend, indicator-map').forEach((element) => (element.shadowRoot!.querySelector('details')!.open = true)));
    await page.locator('indicator-map >>> [data-code="310000"]').click();
    await page.waitForFunction(() => document.querySelector('indicator-card')!.shadowRoot!.textContent!.includes('上海'));
    await page.locator('indicator-trend >>> .stage').hover();
    await page.keyboard.press('Tab');
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
      document.querySelector('indicator-group')!.setAttribute('region', '640000');
    });
    await page.waitForFunction(() => document.querySelector('indicator-card')!.shadowRoot!.textContent!.includes('Ningxia'));
    await page.evaluate(() => document.querySelector('indicator-group')!.setAttribute('feed', 'ningxia.json'));
    await page.waitForFunction(() => document.querySelector('indicator-card > [slot=source]')?.textContent?.includes('A record of reform'));
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'ug'));
    await page.waitForFunction(() => document.querySelector('indicator-card')!.shadowRoot!.querySelector<HTMLElement>('.root')!.dir === 'rtl');

    assert.deepEqual(violations, []);
    assert.deepEqual(errors, []);
    await page.close();
  });
});
