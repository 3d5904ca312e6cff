import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { pageOf, perceive, settle } from './widgets.js';

const body = `<indicator-group feed="literacy.json" region="640000">
  <indicator-card indicator="civic-scientific-literacy"></indicator-card>
  <indicator-trend indicator="civic-scientific-literacy"></indicator-trend>
  <indicator-map indicator="civic-scientific-literacy" period="2020"></indicator-map>
</indicator-group>`;
const script = '<script src="indicator-widgets.js"></script>';

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({
    folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js', '/copy.js': 'dist/indicator-widgets.js', '/literacy.json': 'demo/feeds/literacy.json' },
    routes: {
      '/without.html': { body: pageOf(body, { script: '' }) },
      '/with.html': { body: pageOf(body, { script }) },
      '/twice.html': { body: pageOf(body, { script: `${script}<script src="copy.js"></script>` }) },
      '/taken.html': { body: pageOf(body, { script: `<script>customElements.define('indicator-card', class extends HTMLElement { connectedCallback() { this.title = 'theirs'; } });</script>${script}` }) },
    },
  });
});
after(async () => {
  await leave();
  await site.close();
});

/** Names on the window, and everything on the prototypes that libraries like to extend. */
async function surface(path: string, waits: boolean): Promise<{ readonly window: readonly string[]; readonly prototypes: readonly string[] }> {
  const { page } = await visit(browser, site.url + path, {
    before: () => {
      // Functions as they were before the page's scripts, to be compared by identity.
      const originals = new Map<unknown, number>();
      for (const prototype of [Object, Array, String, Number, Date, Promise, Function, Map, Set, HTMLElement, Element, Node, Document].map((one) => one.prototype as object))
        for (const key of Reflect.ownKeys(prototype)) {
          const { value, get, set } = Object.getOwnPropertyDescriptor(prototype, key)!;
          for (const one of [value, get, set] as unknown[]) if (typeof one === 'function' && !originals.has(one)) originals.set(one, originals.size);
        }
      Object.defineProperty(globalThis, 'originals', { value: originals, enumerable: false });
    },
  });
  try {
    if (waits) await settle(page);
    return await page.evaluate(() => {
      const { originals } = globalThis as unknown as { originals: Map<unknown, number> };
      const say = (one: unknown): string => (typeof one === 'function' ? String(originals.get(one) ?? `new ${one.name}`) : typeof one);
      const prototypes = Object.entries({ Object, Array, String, Number, Date, Promise, Function, Map, Set, HTMLElement, Element, Node, Document }).flatMap(([name, one]) =>
        Reflect.ownKeys(one.prototype as object).map((key) => {
          const { value, get, set, enumerable } = Object.getOwnPropertyDescriptor(one.prototype, key)!;
          return `${name}.${String(key)} ${say(value)} ${say(get)} ${say(set)} ${enumerable}`;
        }),
      );
      return { window: Object.getOwnPropertyNames(globalThis).filter((name) => !/^(puppeteer_|__aria)/.test(name)), prototypes };
    });
  } finally {
    await page.close();
  }
}

describe('the script on a page', () => {
  it('adds one name to the window at most, and changes no prototype', async () => {
    const [without, with_] = [await surface('/without.html', false), await surface('/with.html', true)];
    const added = with_.window.filter((name) => !without.window.includes(name));
    assert.ok(added.length <= 1 && added.every((name) => name === 'IndicatorWidgets'), `adds ${added.join(', ')}`);
    assert.deepEqual(with_.prototypes, without.prototypes);
    assert.ok(without.prototypes.length > 300);
  });

  it('can be there twice: it throws nothing, says so once at most, and every widget is drawn', async () => {
    const { page, errors, logs } = await visit(browser, `${site.url}/twice.html`);
    await settle(page);
    for (const { tag, notice, text } of await perceive(page)) assert.deepEqual([tag, notice, text.includes('7.72%')], [tag, '', true]);
    assert.deepEqual(errors, []);
    assert.ok(logs.length <= 1, `says ${logs.length} times: ${logs.join('\n')}`);
    await page.close();
  });

  it('leaves a tag alone that another library has, says so, and defines the others', async () => {
    const { page, errors, logs } = await visit(browser, `${site.url}/taken.html`);
    await page.waitForFunction(() => document.querySelector('indicator-map')?.shadowRoot?.querySelector('.stage > svg'));
    assert.equal(await page.$eval('indicator-card', (card) => (card as HTMLElement).title), 'theirs');
    assert.deepEqual(errors, []);
    assert.equal(logs.length, 1);
    assert.match(logs[0]!, /<indicator-card>.*duplicate/);
    await page.close();
  });

  it('does nothing and throws nothing where there are no custom elements', async () => {
    const { page, errors } = await visit(browser, `${site.url}/with.html`, { before: () => Object.defineProperty(globalThis, 'customElements', { value: undefined }) });
    assert.deepEqual(errors, []);
    await page.close();
  });
});
