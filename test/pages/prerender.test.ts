import assert from 'node:assert/strict';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { prerender } from '../../src/cli/prerender/prerender.js';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { settle } from './widgets.js';
import { temporaryFolder } from '../temporary.js';

const body = `<indicator-card feed="ningxia.json" indicator="civic-scientific-literacy">
2020年宁夏公民具备科学素质的比例为7.72%。</indicator-card>
<indicator-card feed="literacy.json" indicator="civic-scientific-literacy" region="640000"></indicator-card>
<indicator-trend feed="literacy.json" indicator="civic-scientific-literacy"></indicator-trend>
<indicator-group feed="literacy.json" region="640000"><indicator-map indicator="civic-scientific-literacy" period="2020"></indicator-map></indicator-group>
<indicator-ranking feed="anhui.json"></indicator-ranking>
<indicator-table feed="anhui.json"></indicator-table>
<indicator-story feed="ankang.json"></indicator-story>
<indicator-timeline feed="ningxia.json"></indicator-timeline>
<p><a href="literacy.html#indicator-trend?indicator=civic-scientific-literacy">全国公民科学素质</a></p>
<p>见<a href="literacy.html#indicator-card?indicator=civic-scientific-literacy&amp;region=640000">宁夏</a>和<a href="literacy.html#indicator-card?indicator=civic-scientific-literacy&amp;region=310000">上海</a>。</p>
<p><a href="#indicator-trend">我国公民具备科学素质的比例</a></p>
<table border="1"><tbody><tr><td>地区</td><td>2010年</td><td>2015年</td><td>2020年</td></tr><tr><td>全国</td><td>3.27%</td><td>6.20%</td><td>10.56%</td></tr></tbody></table>
<p>各市<a href="#indicator-ranking?period=2020">2020年的比例（%）</a>如下。</p>
<table border="1"><caption>公民具备科学素质的比例</caption><tr><th>市</th><th>比例（%）</th></tr><tr><td>银川市</td><td>10.6</td></tr><tr><td>固原市</td><td>5.4</td></tr></table>`;
const policy = { 'content-security-policy': "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'" };

let browser: Browser;
let site: Site;
before(async () => {
  const folder = temporaryFolder();
  for (const name of ['ningxia', 'literacy', 'anhui', 'ankang']) await copyFile(`demo/feeds/${name}.json`, join(folder, `${name}.json`));
  const pages = (['zh-CN', 'en', 'ug'] as const).map((lang) => join(folder, `${lang}.html`));
  for (const page of pages) await writeFile(page, `<!DOCTYPE html>\n<html lang="${page.slice(folder.length + 1, -5)}"${page.endsWith('ug.html') ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>示例</title><meta name="SiteName" content="示例科协"></head>\n<body>\n${body}\n</body></html>\n`);
  const made = await prerender(pages, { root: folder });
  assert.deepEqual(made.flatMap(({ faults }) => faults), []);
  const routes = Object.fromEntries(
    await Promise.all(
      pages.map(async (page) => {
        const html = (await readFile(page, 'utf8')).replace('</head>', '<script src="indicator-widgets.js" defer></script></head>');
        return [`/${page.slice(folder.length + 1)}`, { body: html, headers: policy }] as const;
      }),
    ),
  );
  site = await serve({ folders: { '/': folder, '/indicator-widgets.js': 'dist/indicator-widgets.js' }, routes });
});
after(async () => {
  await leave();
  await site.close();
});
before(async () => {
  browser = await launch();
});

/** The page as its source has it: every node of the body. Tables are folded until the widget, which has a fold of its own, takes them out; pictures give way to it. */
const written = async (page: Page): Promise<string> => (await page.evaluate(() => document.body.outerHTML)).replace(/<svg slot="picture"[\s\S]*?<\/svg>/g, '').replace(/<details slot="table"[^>]*><summary>[^<]*<\/summary>(<table slot="table"[\s\S]*?<\/table>)<\/details>/g, '$1');

for (const lang of ['zh-CN', 'en', 'ug']) {
  describe(`a prerendered page (${lang})`, () => {
    it('is the same page when its widgets have come, node for node, and nothing of it was touched meanwhile', async () => {
      const plain = await visit(browser, `${site.url}/${lang}.html`, { javascript: false });
      const source = await written(plain.page);
      await plain.page.close();

      const { page, errors, violations } = await visit(browser, `${site.url}/${lang}.html`, {
        before: () => {
          const record: string[] = [];
          Object.assign(globalThis, { record });
          const observer = new MutationObserver((records) => {
            if (document.readyState !== 'loading') for (const { type, target, attributeName, removedNodes: [removed] } of records) if (!(removed instanceof HTMLDetailsElement || removed instanceof SVGSVGElement || target instanceof HTMLDetailsElement)) record.push(`${type} ${target.nodeName} ${attributeName ?? ''}`);
          });
          observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          // What the parser added is the page itself; deferred scripts run after this.
          document.addEventListener('readystatechange', () => document.readyState === 'interactive' && observer.takeRecords());
        },
      });
      await settle(page);
      assert.equal(await written(page), source);
      assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { record: string[] }).record), []);
      assert.deepEqual([errors, violations], [[], []]);
      await page.close();
    });

    it('shows every picture without script, and has none of them beside its widget', async () => {
      const seen = (page: Page): Promise<number[]> => page.evaluate(() => [...document.querySelectorAll('svg[slot="picture"][role]')].map((picture) => picture.getBoundingClientRect().height));
      const plain = await visit(browser, `${site.url}/${lang}.html`, { javascript: false });
      const before = await seen(plain.page);
      assert.equal(before.length, 10);
      assert.ok(before.every((height) => height > 60), String(before));
      // The anchors of texts in a picture are from left to right; the page is not.
      assert.deepEqual(await plain.page.evaluate(() => [...document.querySelectorAll('svg[slot="picture"][role]')].filter((picture) => getComputedStyle(picture).direction !== 'ltr').length), 0);
      assert.ok(await plain.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await plain.page.close();

      const { page } = await visit(browser, `${site.url}/${lang}.html`);
      await settle(page);
      assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('svg')].map(({ outerHTML }) => outerHTML)), []);
      await page.close();
    });
  });
}

it('a picture says the words of the widget that takes its place', async () => {
  const plain = await visit(browser, `${site.url}/zh-CN.html`, { javascript: false });
  const stills = await plain.page.evaluate(() => [...document.querySelectorAll('svg[slot="picture"][role]')].map((picture) => ({ tag: picture.parentElement!.localName, still: picture.textContent!.replace(/\s+/g, '') })));
  await plain.page.close();
  const { page } = await visit(browser, `${site.url}/zh-CN.html`, { width: 520 });
  await settle(page);
  const drawn = await page.evaluate(() =>
    [...document.querySelectorAll('indicator-card, indicator-trend, indicator-map, indicator-ranking')].map(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('.stage > svg text, .figure, .statement span, .legend li, .keys li')].map((text) => text.textContent!.replace(/\s+/g, ''))),
  );
  const pairs = stills.map((one, index) => ({ ...one, live: drawn[index]! }));
  assert.equal(pairs.length, 10);
  for (const { tag, still, live } of pairs) {
    // A region or tick may be left out for want of room; what is large or said once is not.
    const missing = live.filter((text) => !still.includes(text));
    assert.ok(live.length > 0 && missing.length <= live.length * 0.1, `${tag}: ${missing.join(' | ')}`);
  }
  await page.close();
});

it('the page behind a link opens at the widget that was asked for', async () => {
  const { page } = await visit(browser, `${site.url}/literacy.html#indicator-card?indicator=civic-scientific-literacy&region=310000`, { javascript: false, height: 300 });
  assert.equal(await page.evaluate(() => document.querySelector(':target indicator-card')?.getAttribute('region')), '310000');
  assert.ok(await page.evaluate(() => Math.abs(document.querySelector(':target')!.getBoundingClientRect().top) < 300));
  await page.close();
});
