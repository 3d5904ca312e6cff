// Where the one script file can find itself: a folder on a disk, an insecure address, a frameset, a page of two hundred widgets.
import assert from 'node:assert/strict';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchOptions } from '../../.config/browser.mjs';
import { serve, visit, type Site } from './browser.js';
import { settle } from './widgets.js';
import { temporaryFolder } from '../temporary.js';

const host = 'www.county.test';
const feed = '/literacy.json';
const card = `<indicator-card feed="${feed}" indicator="civic-scientific-literacy" region="640000"></indicator-card>`;
const script = '<script src="/indicator-widgets.js"></script>';
const page = (body: string): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页面</title><body>${body}</body></html>`;

let browser: Browser;
let site: Site;
before(async () => {
  const options = await launchOptions();
  browser = await puppeteer.launch({ ...options, args: [...(options.args ?? []), `--host-resolver-rules=MAP ${host} 127.0.0.1`] });
  site = await serve({
    folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js', '/literacy.json': 'demo/feeds/literacy.json' },
    routes: {
      '/one.html': { body: page(`${script}${card}`) },
      '/frames.html': { body: '<!doctype html public "-//W3C//DTD HTML 4.01 Frameset//EN"><html><head><title>框架</title><script src="/indicator-widgets.js"></script></head><frameset cols="30%,70%"><frame src="/menu.html"><frame src="/one.html"></frameset></html>' },
      '/menu.html': { body: page('<p>目录</p>') },
      '/many.html': { body: page(`${script}${card.repeat(200)}`) },
    },
  });
});
after(async () => {
  await browser.close();
  await site.close();
});

/** The figures of a page's cards. */
const figuresOf = (shown: Page): Promise<string[]> => shown.$$eval('indicator-card', (cards) => cards.map((element) => element.shadowRoot?.querySelector('[part=figure]')?.textContent?.trim() ?? ''));

test('a page opened from a folder on a disk shows what its own script gives it', async () => {
  const folder = temporaryFolder();
  await copyFile('dist/indicator-widgets.js', join(folder, 'indicator-widgets.js'));
  const data = (await readFile('demo/feeds/literacy.json', 'utf8')).replaceAll('<', '\\u003c');
  await writeFile(join(folder, 'page.html'), page(`<script src="indicator-widgets.js"></script>${card.replace(`feed="${feed}"`, '')}<script>document.querySelector('indicator-card').data = ${data};</script>`));
  const { page: shown, errors } = await visit(browser, pathToFileURL(join(folder, 'page.html')).href);
  await settle(shown);
  assert.deepEqual(await figuresOf(shown), ['7.72%']);
  assert.deepEqual(errors, []);
});

test('a feed that a disk does not hand out is told of in a calm sentence', async () => {
  const folder = temporaryFolder();
  await copyFile('dist/indicator-widgets.js', join(folder, 'indicator-widgets.js'));
  await copyFile('demo/feeds/literacy.json', join(folder, 'literacy.json'));
  await writeFile(join(folder, 'page.html'), page(`<script src="indicator-widgets.js"></script>${card.replace(feed, 'literacy.json').replace('></', '>2020年宁夏为7.72%。</')}`));
  const { page: shown, errors } = await visit(browser, pathToFileURL(join(folder, 'page.html')).href);
  await shown.waitForFunction(() => document.querySelector('indicator-card')?.shadowRoot?.querySelector('[part=notice]')?.textContent === '数据暂时无法显示。');
  assert.equal(await shown.$eval('indicator-card', ({ textContent }) => textContent), '2020年宁夏为7.72%。');
  assert.match(errors.join('\n'), /literacy\.json/);
});

test('an address without https shows its figures', async () => {
  const { page: shown, errors } = await visit(browser, `${site.url.replace(/127\.0\.0\.1|localhost/, host)}/one.html`);
  await settle(shown);
  assert.equal(await shown.evaluate('isSecureContext'), false);
  assert.deepEqual(await figuresOf(shown), ['7.72%']);
  assert.deepEqual(errors, []);
});

test('a frame of a frameset shows its figures, and the frameset stays as it is', async () => {
  const { page: shown, errors } = await visit(browser, `${site.url}/frames.html`);
  const frame = shown.frames().find((one) => one.url().endsWith('/one.html'))!;
  await frame.waitForFunction(() => document.querySelector('indicator-card')?.shadowRoot?.querySelector('[part=figure]')?.textContent?.trim() === '7.72%');
  assert.deepEqual(await shown.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName)), ['head', 'frameset']);
  assert.deepEqual(errors, []);
});

test('two hundred widgets ask once, and all are drawn', async () => {
  const { page: shown, errors, requests } = await visit(browser, `${site.url}/many.html`);
  await shown.waitForFunction(() => [...document.querySelectorAll('indicator-card')].every((element) => element.shadowRoot?.querySelector('[part=figure]')));
  assert.deepEqual(await figuresOf(shown), Array.from({ length: 200 }, () => '7.72%'));
  assert.equal(requests.filter((url) => url.endsWith(feed)).length, 1);
  assert.deepEqual(errors, []);
});
