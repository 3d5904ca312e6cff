import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { encodeGbk, nonsense, pageOf, perceive, settle } from './widgets.js';

/** What the report says, by indicator. */
const figures: Readonly<Record<string, readonly string[]>> = {
  'civic-scientific-literacy': ['7.72%', '提高3.71个百分点'],
  'communicator-share': ['全国第4'],
  'three-heads-teams': ['460余支'],
  'free-opening-funds': ['1.85亿元'],
  'caravan-events': ['2.3万余场次'],
};
const authored = '自治区科协工作报告';
const cards = Object.keys(figures).map((id) => `<indicator-card id="${id}" feed="ningxia.json" indicator="${id}">${authored}</indicator-card>`).join('\n');
const more = '<indicator-trend feed="literacy.json" indicator="civic-scientific-literacy" region="CN"></indicator-trend><indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020"></indicator-map>';

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({
    folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js', '/ningxia.json': 'demo/feeds/ningxia.json', '/literacy.json': 'demo/feeds/literacy.json' },
    routes: {
      '/page.html': { body: pageOf(cards + more) },
      '/gbk.html': { body: encodeGbk(pageOf(cards + more, { charset: 'gbk' })), type: 'text/html' },
      '/quirks.html': { body: pageOf(cards + more, { doctype: '' }) },
      '/late.html': { body: pageOf(`${cards}${more}<script src="indicator-widgets.js"></script>`, { script: '' }) },
      '/county/index.html': { body: pageOf(cards.replaceAll('feed="', 'feed="../'), { script: '<script src="../indicator-widgets.js" defer></script>' }) },
      '/base.html': { body: pageOf(cards.replaceAll('feed="', 'feed="'), { script: '<base href="/"><script src="/indicator-widgets.js"></script>' }) },
    },
  });
});
after(async () => {
  await leave();
  await site.close();
});

/** Opens a page and checks that each card says its figures and that nothing went wrong. */
async function check(path: string, options: Parameters<typeof visit>[2] = {}): Promise<void> {
  const { page, errors, logs, requests } = await visit(browser, site.url + path, options);
  try {
    await settle(page);
    const widgets = await perceive(page);
    for (const [id, texts] of Object.entries(figures)) {
      const card = widgets.find((widget) => widget.id === id)!;
      for (const text of texts) assert.ok(card.text.includes(text), `${id} does not say ${text}: ${card.text}`);
      assert.equal(card.isSeen, true, `${id} hides the text of its author`);
    }
    assert.equal(await page.evaluate((text) => [...document.querySelectorAll('indicator-card')].every((card) => card.firstChild!.textContent === text), authored), true);
    for (const { tag, text, marks } of widgets) {
      assert.doesNotMatch(text, nonsense);
      if (tag !== 'indicator-card') assert.ok(marks >= 10, `${tag} has ${marks} marks`);
    }
    assert.deepEqual(errors, []);
    assert.deepEqual(logs, []);
    for (const request of requests) assert.equal(new URL(request).origin, site.url, `foreign request ${request}`);
  } finally {
    await page.close();
  }
}

describe('a page with nothing but the script, tags and a feed', () => {
  it('shows the figures of the report, and asks no other server for anything', () => check('/page.html'));

  it('does so in GBK', () => check('/gbk.html'));

  it('does so without a doctype', () => check('/quirks.html'));

  it('does so with the script at its end', () => check('/late.html'));

  it('does so in a folder, with addresses relative to the page', () => check('/county/index.html'));

  it('does so with a base address', () => check('/base.html'));

  it('asks for each feed once', async () => {
    const { page, requests } = await visit(browser, `${site.url}/page.html`);
    await settle(page);
    assert.deepEqual(requests.map((url) => new URL(url).pathname).sort(), ['/indicator-widgets.js', '/literacy.json', '/ningxia.json', '/page.html']);
    await page.close();
  });

  it('does so among enumerable additions to prototypes, as old libraries make them', () =>
    check('/page.html', {
      before: () => {
        const add = (prototype: object, names: string[]): void => {
          for (const name of names) (prototype as Record<string, unknown>)[name] = function addition() {};
        };
        add(Array.prototype, ['remove', 'contains', 'each', 'clone']);
        add(Object.prototype, ['extend', 'toJSONString', 'once', 'capture', 'passive']);
        add(String.prototype, ['strip', 'trimAll']);
      },
    }));

  it('shows what its author wrote where no script runs', async () => {
    const { page } = await visit(browser, `${site.url}/page.html`, { javascript: false });
    const text = (await page.content()).match(new RegExp(authored, 'g'));
    assert.equal(text?.length, 5);
    await page.close();
  });
});

it('the script is ASCII, so that any page can read it', () => {
  assert.doesNotMatch(readFileSync('dist/indicator-widgets.js', 'latin1'), /[^\0-\x7f]/);
});
