import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { pageOf, settle } from './widgets.js';

const policy = "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'";
const body = '<indicator-card feed="literacy.json" indicator="civic-scientfic-literacy">原文</indicator-card><indicator-cart></indicator-cart><indicator-trend feed="none.json"></indicator-trend>';
const script = (more: string): string => `<script src="indicator-widgets.js" ${more} defer></script>`;

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({
    folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js', '/indicator-doctor.js': 'dist/indicator-doctor.js', '/': 'demo/feeds' },
    routes: {
      '/asked.html': { body: pageOf(body, { script: script('doctor') }), headers: { 'content-security-policy': policy } },
      '/english.html': { body: pageOf(body, { script: script('data-doctor="en"') }) },
      '/head.html': { body: pageOf(body, { script: '<script src="indicator-widgets.js" doctor></script>' }) },
      '/well.html': { body: pageOf('<indicator-card feed="literacy.json" indicator="civic-scientific-literacy"></indicator-card>', { script: script('doctor') }) },
      '/reader.html': { body: pageOf('<indicator-card feed="literacy.json" indicator="civic-scientific-literacy"></indicator-card>', { script: script('') }) },
    },
  });
});
after(async () => {
  await leave();
  await site.close();
});

/** What the panel at the end of the page says. */
async function panel(path: string): Promise<{ text: string; logs: readonly string[]; violations: readonly string[] }> {
  const { page, logs, violations } = await visit(browser, site.url + path);
  const shown = await page.waitForFunction(() => document.querySelector('[data-indicator-doctor]')?.shadowRoot?.textContent);
  const text = String(await shown.jsonValue());
  await page.close();
  return { text, logs, violations };
}

describe('a page that is asked for its doctor', () => {
  it('says at its end and on the console what is wrong and what to do, under a strict policy', async () => {
    const { text, logs, violations } = await panel('/asked.html');
    for (const said of ['处问题', '[unknown-indicator]', '是不是：civic-scientific-literacy', '没有 indicator-cart 这个标签', 'indicator-card', '[http-status]', `安全策略：${policy}`]) assert.ok(text.includes(said), `${said}: ${text}`);
    assert.ok(logs.some((log) => log.includes('是不是：civic-scientific-literacy')));
    assert.deepEqual(violations, []);
  });

  it('says so in English where that is asked for', async () => {
    const { text } = await panel('/english.html');
    for (const said of ['found', 'perhaps: civic-scientific-literacy', 'unknown tag indicator-cart']) assert.ok(text.includes(said), `${said}: ${text}`);
    assert.doesNotMatch(text.replaceAll('原文', ''), /[\u4e00-\u9fff]/);
  });

  it('hears of it from a tag in the head, too, where the script waits for the body', async () => {
    assert.match((await panel('/head.html')).text, /处问题/);
  });

  it('finds nothing wrong where nothing is', async () => {
    assert.match((await panel('/well.html')).text, /0 处问题/);
  });
});

it('no reader ever loads or sees a doctor', async () => {
  const { page, requests } = await visit(browser, `${site.url}/reader.html`);
  await settle(page);
  assert.deepEqual(requests.filter((url) => url.includes('doctor')), []);
  assert.equal(await page.evaluate(() => document.querySelector('[data-indicator-doctor]')), null);
  await page.close();
});
