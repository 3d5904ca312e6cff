import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { pageOf, perceive, settle } from './widgets.js';

const module = (name: string): string => `<script type="module" src="esm/${name}.js"></script>`;

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({
    folders: { '/esm': 'dist/esm', '/literacy.json': 'demo/feeds/literacy.json', '/ningxia.json': 'demo/feeds/ningxia.json' },
    routes: {
      '/card.html': { body: pageOf('<indicator-card feed="literacy.json" indicator="civic-scientific-literacy" region="640000"></indicator-card>', { script: module('indicator-card') }) },
      '/lone.html': { body: pageOf('<indicator-card feed="ningxia.json" indicator="content-views"></indicator-card>', { script: module('indicator-card') }) },
      '/all.html': { body: pageOf('<indicator-group feed="literacy.json" region="640000"><indicator-card indicator="civic-scientific-literacy"></indicator-card><indicator-trend indicator="civic-scientific-literacy"></indicator-trend><indicator-map indicator="civic-scientific-literacy" period="2020"></indicator-map></indicator-group>', { script: module('all') }) },
    },
  });
});
after(async () => {
  await leave();
  await site.close();
});

/** The files that a module imports before it runs, itself among them. */
function neededBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, specifier = ''] of readFileSync(`dist/esm/${file}`, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+\.js)["'`]/g)) neededBy(posix.join(file, '..', specifier), found);
  return found;
}

describe('the modules', () => {
  it('of a card draw a card, and load nothing of a trend, a map, other languages or messages about faults', async () => {
    const { page, errors, requests } = await visit(browser, `${site.url}/card.html`);
    await settle(page);
    const [card] = await perceive(page);
    assert.match(card!.text, /7\.72%/);
    assert.deepEqual(errors, []);
    const scripts = requests.map((url) => new URL(url).pathname).filter((path) => path.endsWith('.js'));
    assert.ok(scripts.includes('/esm/indicator-card.js'));
    const sources = scripts.flatMap((path) => (JSON.parse(readFileSync(`dist${path}.map`, 'utf8')) as { sources: string[] }).sources.map((source) => source.replace(/^.*\/src\//, 'src/')));
    assert.ok(sources.includes('src/layout/sparkline.ts'), sources.join(', '));
    assert.deepEqual(sources.filter((source) => /(layout|render|elements|styles)\/(indicator-)?(trend|map|tiles|outlines|bars|series)|explain|messages\/(en|ug)/.test(source)), []);
    assert.deepEqual(await page.evaluate(() => ['card', 'trend', 'map', 'group'].filter((name) => customElements.get(`indicator-${name}`))), ['card']);
    await page.close();
  });

  it('of a card without history are those that its size is counted by; after the drawing comes only what holds figures against each other', async () => {
    const { page, errors, requests } = await visit(browser, `${site.url}/lone.html`);
    await settle(page);
    const [card] = await perceive(page);
    assert.match(card!.text, /5867万次/);
    assert.deepEqual(errors, []);
    const scripts = requests.map((url) => new URL(url).pathname.slice('/esm/'.length)).filter((path) => path.endsWith('.js') && !path.includes('reconcile'));
    assert.deepEqual(scripts.sort(), [...neededBy('indicator-card.js')].sort());
    await page.close();
  });

  it('of all widgets draw all, each loaded once', async () => {
    const { page, errors, requests } = await visit(browser, `${site.url}/all.html`);
    await settle(page);
    for (const { tag, text } of await perceive(page)) assert.match(text, /7\.72%/, tag);
    assert.deepEqual(errors, []);
    assert.equal(new Set(requests).size, requests.length);
    await page.close();
  });
});
