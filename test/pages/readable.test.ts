import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { encodeGbk, feedText, pageOf, perceive, settle } from './widgets.js';

const authored = '2020年宁夏公民具备科学素质的比例达到7.72%';
const widgets: Readonly<Record<string, string>> = {
  card: `<indicator-card feed="ningxia.json" indicator="civic-scientific-literacy">${authored}</indicator-card>`,
  'card of its own words': '<indicator-card feed="ningxia.json" indicator="civic-scientific-literacy"></indicator-card>',
  trend: '<indicator-trend feed="literacy.json" indicator="civic-scientific-literacy" region="CN"></indicator-trend>',
  map: '<indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020"></indicator-map>',
  ranking: '<indicator-ranking feed="literacy.json" indicator="civic-scientific-literacy" period="2020"></indicator-ranking>',
  story: '<indicator-story feed="yinchuan.json" stories="green straw"></indicator-story>',
  table: '<indicator-table feed="ankang.json"></indicator-table>',
  timeline: '<indicator-timeline feed="ningxia.json"></indicator-timeline>',
};
const all = Object.values(widgets).join('\n');

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({ folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js', '/': 'demo/feeds' }, routes: { '/page.html': { body: pageOf(all) } } });
});
after(async () => {
  await leave();
  await site.close();
});

/** What stands in the page itself, shadow trees left aside. */
const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.textContent!.replace(/\s+/g, ''));

async function open(path = '/page.html', options: Parameters<typeof visit>[2] = {}): Promise<Page> {
  const { page, errors } = await visit(browser, site.url + path, options);
  await settle(page);
  assert.deepEqual(errors, []);
  return page;
}

/** Parts that are shown and cannot be read: letters too like their ground, or cut off sideways. */
const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const light = (color: string): number => {
      const [r, g, b] = channels(color).map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const groundOf = (element: Element | null): string => {
      for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as Element | undefined) ?? null) {
        const { backgroundColor } = getComputedStyle(at);
        if ((channels(backgroundColor)[3] ?? 1) > 0.5) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('[data-indicator]:not(img), [data-indicator] th, [data-indicator] td, [data-indicator] bdi')) {
      if (!element.getClientRects().length || !element.textContent) continue;
      const [a, b] = [light(getComputedStyle(element).color), light(groundOf(element))].sort((x, y) => y - x);
      const contrast = (a! + 0.05) / (b! + 0.05);
      if (contrast < 4.5) found.push(`${element.localName} "${element.textContent.slice(0, 20)}" ${contrast.toFixed(2)}:1`);
    }
    return [...new Set(found)];
  });

const openAll = (page: Page): Promise<void> => page.evaluate(() => document.querySelectorAll('*').forEach((element) => element.shadowRoot?.querySelectorAll('details').forEach((details) => (details.open = true))));

describe('the text of a page with widgets', () => {
  it('before they are drawn is part of the text after', async () => {
    const { page: still } = await visit(browser, `${site.url}/page.html`, { javascript: false });
    const before = (await still.content()).replace(/<script.*?<\/script>|<[^>]+>/g, ' ').split(/\s+/).filter((word) => word && word !== '数据');
    await still.close();
    const page = await open();
    const after = await textOf(page);
    assert.deepEqual(before.filter((word) => !after.includes(word)), []);
    assert.ok(before.join('').includes(authored));
    await page.close();
  });

  it('has every figure of its tables, where p and td are looked for', async () => {
    const page = await open();
    const found = await page.evaluate(() => [...document.querySelectorAll('p, td, th, li, blockquote')].map(({ textContent }) => textContent).join(' '));
    for (const figure of ['7.72%', '15.37%', '24.07%', '10.56%']) assert.ok(found.includes(figure), figure);
    assert.ok(found.includes('来源：') && found.includes('秸秆五化利用'));
    await page.close();
  });

  it('saved as it stands and opened without a script says the same', async () => {
    const page = await open();
    const saved = await page.content();
    const text = await textOf(page);
    await page.close();
    site.routes['/saved.html'] = { body: saved };
    const { page: still } = await visit(browser, `${site.url}/saved.html`, { javascript: false });
    assert.equal((await still.evaluate('document.body.textContent.replace(/\\s+/g, "")')) as string, text);
    assert.equal(((await still.evaluate('document.body.innerText')) as string).includes('来源：'), true);
    await still.close();
  });

  it('saved and opened again with the script changes nowhere', async () => {
    const page = await open();
    const before = await page.evaluate(() => [...document.querySelectorAll('body > *')].map(({ outerHTML }) => outerHTML));
    site.routes['/again.html'] = { body: await page.content() };
    await page.close();
    const again = await open('/again.html');
    assert.deepEqual(await again.evaluate(() => [...document.querySelectorAll('body > *')].map(({ outerHTML }) => outerHTML)), before);
    await again.close();
  });

  it('shows no sentence and no table twice, drawn or printed', async () => {
    const page = await open();
    await openAll(page);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMediaType(media);
      const twice = await page.evaluate(() => {
        const seen = new Map<string, number>();
        const read = (node: Node, widget: string): void => {
          if (node instanceof HTMLElement && node.hidden) return;
          if (node instanceof HTMLSlotElement && node.assignedElements().length) return node.assignedElements().forEach((part) => seen.set(`${widget} ${part.slot} ${part.textContent}`, (seen.get(`${widget} ${part.slot} ${part.textContent}`) ?? 0) + 1));
          node.childNodes.forEach((child) => read(child, widget));
        };
        [...document.querySelectorAll('body > *')].forEach((element, index) => element.shadowRoot && read(element.shadowRoot, String(index)));
        return [...seen].filter(([, count]) => count > 1).map(([text]) => text);
      });
      assert.deepEqual(twice, [], media);
    }
    await page.close();
  });
});

describe('an accessibility toolbar of the page', () => {
  for (const [name, script] of Object.entries({
    'that recolours everything': () => 
      document.querySelectorAll<HTMLElement>('*').forEach(({ style }) => {
        style.setProperty('color', '#ff0');
        style.setProperty('background-color', '#000');
      }),
    'that doubles the type of everything': () => document.querySelectorAll<HTMLElement>('p, td, th, li, blockquote, caption').forEach((element) => element.style.setProperty('font-size', `${parseFloat(getComputedStyle(element).fontSize) * 2}px`)),
    'that strips all styles of the page': () => document.querySelectorAll('style, link[rel=stylesheet], [style]').forEach((element) => (element.matches('[style]') ? element.removeAttribute('style') : element.remove())),
  })) {
    it(`${name} leaves every figure readable`, async () => {
      site.routes['/styled.html'] = { body: pageOf(`<style>p { text-indent: 2em; color: #333 } td { border: 1px solid #ccc; padding: 8px } table { width: 50% }</style>${all}`) };
      const page = await open('/styled.html');
      await openAll(page);
      await page.evaluate(script);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      assert.deepEqual(await unreadable(page), []);
      const sizes = await page.evaluate(() => [...document.querySelectorAll('[data-indicator] td')].filter((cell) => cell.getClientRects().length).map((cell) => parseFloat(getComputedStyle(cell).fontSize)));
      assert.ok(Math.min(...sizes) >= (name.includes('doubles') ? 24 : 12), `${Math.min(...sizes)} px`);
      await page.close();
    });
  }
});

describe('a feed that cannot be read', () => {
  const hasty = (): void => {
    const { setTimeout: set } = window;
    // Fifteen seconds of patience and the waits after it, in a hundredth of the time.
    window.setTimeout = ((run: () => void, wait = 0) => set(run, wait >= 1500 ? wait / 100 : wait)) as typeof setTimeout;
  };
  const own = (feed: string): string => Object.values(widgets).join('\n').replace(/feed="\w+\.json"/g, `feed="${feed}"`);

  it('is given up after its time; every widget says so, the author’s text stays', async () => {
    site.routes['/never.json'] = () => new Promise(() => undefined);
    site.routes['/slow.html'] = { body: pageOf(own('never.json')) };
    const { page } = await visit(browser, `${site.url}/slow.html`, { before: hasty });
    await settle(page);
    for (const { tag, notice, isSeen } of await perceive(page)) assert.deepEqual([tag, notice, isSeen], [tag, '数据暂时无法显示。', true]);
    await page.close();
  });

  it('because its server sends it round in a circle is told like any other', async () => {
    site.routes['/round.json'] = { status: 302, headers: { location: 'round.json' }, body: '' };
    site.routes['/circle.html'] = { body: pageOf(own('round.json')) };
    const { page } = await visit(browser, `${site.url}/circle.html`);
    await settle(page);
    for (const { tag, notice, isSeen } of await perceive(page)) assert.deepEqual([tag, notice, isSeen], [tag, '数据暂时无法显示。', true]);
    await page.close();
  });

  it('and then can is shown, without a reader doing anything, asked for once by all widgets', async () => {
    let asked = 0;
    site.routes['/ill.json'] = () => (++asked < 3 ? { status: 503, body: '' } : { body: feedText('literacy') });
    site.routes['/ill.html'] = { body: pageOf(['card', 'trend', 'map', 'ranking', 'table'].map((name) => widgets[name]!.replace(/feed="\w+\.json"/, 'feed="ill.json"')).join('')) };
    const { page } = await visit(browser, `${site.url}/ill.html`, { before: hasty });
    await page.waitForFunction(() => document.querySelector('indicator-table td')?.textContent && document.querySelector('indicator-trend')!.shadowRoot!.querySelector('svg'), { timeout: 8000 });
    assert.equal(asked, 3);
    for (const { notice } of await perceive(page)) assert.equal(notice, '');
    await page.close();
  });

  it('comes as soon as the network is back', async () => {
    site.routes['/off.json'] = { drop: true };
    site.routes['/off.html'] = { body: pageOf(widgets['trend']!.replace(/feed="\w+\.json"/, 'feed="off.json"')) };
    const { page } = await visit(browser, `${site.url}/off.html`);
    await settle(page);
    assert.equal((await perceive(page))[0]!.notice, '数据暂时无法显示。');
    site.routes['/off.json'] = { body: feedText('literacy') };
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.waitForFunction(() => document.querySelector('indicator-trend')!.shadowRoot!.querySelector('svg'));
    await page.close();
  });

  it('in GBK is read where its server says so', async () => {
    site.routes['/gbk.json'] = { body: encodeGbk(feedText('ningxia')), type: 'application/json; charset=GBK' };
    site.routes['/gbk-feed.html'] = { body: pageOf(widgets['card']!.replace('ningxia.json', 'gbk.json')) };
    const page = await open('/gbk-feed.html');
    assert.match((await perceive(page))[0]!.text, /7\.72%.*宁夏/);
    await page.close();
  });
});
