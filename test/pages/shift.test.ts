import assert from 'node:assert/strict';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { prerender } from '../../src/cli/prerender/prerender.js';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { feedText, pageOf, settle } from './widgets.js';
import { temporaryFolder } from '../temporary.js';

type Shift = { readonly value: number; readonly moved: readonly string[] };

/** The figures of a card and the names of a comparison are not known before the feed: a page says how much it keeps free. */
const kept = (em: number): string => `<style>body > * { --indicator-min-block-size: ${em}em }</style>`;

const situations: Readonly<Record<string, string>> = {
  'a trend and a map': `
    <p>中文</p><indicator-trend feed="literacy.json" indicator="civic-scientific-literacy" region="CN"></indicator-trend>
    <p>中文</p><indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020"></indicator-map><p>后文</p>`,
  'a card with the text of its author, a trend and a map, with their room kept free': `${kept(54)}
    <p>前文</p><indicator-card feed="ningxia.json" indicator="civic-scientific-literacy">2020年宁夏公民具备科学素质的比例为7.72%</indicator-card>
    <p>中文</p><indicator-trend feed="literacy.json" indicator="civic-scientific-literacy" region="CN"></indicator-trend>
    <p>中文</p><indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020"></indicator-map><p>后文</p>`,
  'a card without one': '<p>前文</p><indicator-card feed="ningxia.json" indicator="volunteer-teams"></indicator-card><p>后文</p>',
  'a trend by age, with its room kept free': `${kept(48)}<p>前文</p><indicator-trend feed="literacy.json" indicator="civic-scientific-literacy" region="CN" breakdown="age"></indicator-trend><p>后文</p>`,
  'maps of three periods': `<p>前文</p><indicator-map feed="literacy.json" indicator="civic-scientific-literacy" periods="2010 2015 2020"></indicator-map><p>后文</p>`,
  'a ranking, with its room kept free': `${kept(66)}<p>前文</p><indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020" tiles="none"></indicator-map><p>后文</p>`,
};

/** What prerendering fills, with text before, between and behind: everything that gets a picture, and everything that is words. */
const stills: Readonly<Record<string, string>> = {
  pictures: `<p>前文</p>
<indicator-card feed="ningxia.json" indicator="civic-scientific-literacy">2020年宁夏公民具备科学素质的比例为7.72%。</indicator-card>
<p>中文</p><indicator-card feed="literacy.json" indicator="civic-scientific-literacy" region="640000"></indicator-card>
<h2>中文</h2><indicator-trend feed="literacy.json" indicator="civic-scientific-literacy"></indicator-trend>
<div>中文</div><indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020"></indicator-map><indicator-ranking feed="anhui.json"></indicator-ranking>
<p><a href="literacy.html#indicator-trend?indicator=civic-scientific-literacy">全国公民科学素质</a></p>
<p>见<a href="literacy.html#indicator-card?indicator=civic-scientific-literacy&amp;region=640000">宁夏</a>。</p>
<p><a href="#indicator-trend">我国公民具备科学素质的比例</a></p>
<table border="1"><tr><td>地区</td><td>2010年</td><td>2015年</td><td>2020年</td></tr><tr><td>全国</td><td>3.27%</td><td>6.20%</td><td>10.56%</td></tr></table>
<p>各市<a href="#indicator-ranking?period=2020">2020年的比例（%）</a>如下。</p>
<table border="1"><tr><td>市</td><td>比例（%）</td></tr><tr><td>银川市</td><td>10.6</td></tr><tr><td>固原市</td><td>5.4</td></tr></table><p>后文</p>`,
  words: `<p>前文</p><indicator-story feed="ankang.json" story="guidance"></indicator-story><p>中文</p><indicator-story feed="ningxia.json" stories="yinchuan-pilot six-new-industries"></indicator-story>
<h2>中文</h2><indicator-timeline feed="ankang.json"></indicator-timeline><div>中文</div><indicator-table feed="anhui.json"></indicator-table>
<indicator-table feed="literacy.json" indicator="basic-scientific-literacy"></indicator-table><p>后文</p>`,
};

/** English is longest in the narrowest column. */
const columns = [['zh-CN', 1200], ['zh-CN', 640], ['zh-CN', 280], ['en', 280]] as const;

const feeds = ['ningxia', 'literacy', 'anhui', 'ankang'];

/** How the script comes to it: it is painted before the script, or the script waits for it. */
const scripts = {
  'when the script comes late': '<script src="late.js" defer></script>',
  'when the script stands in the head': '<script src="indicator-widgets.js"></script>',
};

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({
    folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js' },
    routes: {
      ...Object.fromEntries(feeds.map((name) => [`/${name}.json`, { delay: 500, body: feedText(name) }])),
      '/late.js': { delay: 300, body: await readFile('dist/indicator-widgets.js') },
      '/shifting.html': { body: pageOf('<div id="a"></div><p>text</p>') },
    },
  });
});
after(async () => {
  await leave();
  await site.close();
});

/** Everything that moved on a page since it was opened. */
async function shiftsOf(path: string, width: number, act: () => Promise<void> | void, height = 2400): Promise<Shift[]> {
  const { page } = await visit(browser, site.url + path, {
    width,
    height,
    before: () => {
      const shifts: Shift[] = [];
      Object.assign(globalThis, { shifts });
      const name = (node: Node | null): string => (node instanceof Element ? `${node.localName}.${node.getAttribute('class') ?? ''}` : (node?.textContent ?? ''));
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[] })[])
          shifts.push({ value: entry.value, moved: entry.sources.map(({ node, previousRect: a, currentRect: b }) => `${name(node)} ${a.x},${a.y} ${a.width}×${a.height} → ${b.x},${b.y} ${b.width}×${b.height}`) });
      }).observe({ type: 'layout-shift', buffered: true });
    },
  });
  try {
    await settle(page);
    // What moves before anything was painted is no shift.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await page.evaluate(act);
    // A shift is told after the frame in which it happened.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
    return await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
  } finally {
    await page.close();
  }
}

describe('nothing on the page moves when the feed comes half a second late, with', () => {
  for (const [name, body] of Object.entries(situations)) {
    for (const width of [1200, 640, 280]) {
      it(`${name}, in ${width} pixels`, async () => {
        site.routes['/page.html'] = { body: pageOf(body) };
        const shifts = await shiftsOf('/page.html', width, () => {});
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        // Inside a narrow widget its own text may settle in the frame after; what stands around it never moves.
        const around = shifts.filter(({ moved }) => moved.some((text) => !text.startsWith(' ')));
        assert.deepEqual(around, []);
        assert.ok(sum < (width < 400 ? 0.002 : Number.MIN_VALUE), `layout shift ${sum.toFixed(4)}: ${JSON.stringify(shifts, null, 1)}`);
      });
    }
  }

  for (const [name, script] of Object.entries(scripts)) {
    for (const [what, still] of Object.entries(stills)) {
      for (const [lang, width] of columns) {
        it(`a prerendered page of ${what} (${lang}), ${name}, in ${width} pixels`, async () => {
          const folder = temporaryFolder();
          const file = join(folder, 'page.html');
          for (const feed of feeds) await copyFile(`demo/feeds/${feed}.json`, join(folder, `${feed}.json`));
          await writeFile(file, pageOf(still, { script, lang }));
          assert.deepEqual((await prerender([file], { root: folder })).flatMap(({ faults }) => faults), []);
          site.routes['/page.html'] = { body: await readFile(file) };
          // What is below the screen does not count: all of it is on the screen.
          const shifts = await shiftsOf('/page.html', width, () => {}, 9000);
          // A page that the script stands before may be painted while it is being parsed: in the middle of a widget.
          const isWhole = script.includes('defer');
          if (isWhole) assert.deepEqual(shifts.filter(({ moved }) => moved.some((text) => !text.startsWith(' '))), []);
          assert.ok(shifts.reduce((total, { value }) => total + value, 0) < (width < 400 || !isWhole ? 0.002 : Number.MIN_VALUE), JSON.stringify(shifts, null, 1));
        });
      }
    }
  }

  it('a measure that tells of a shift', async () => {
    const shifts = await shiftsOf('/shifting.html', 640, () => {
      document.querySelector<HTMLElement>('#a')!.style.height = '200px';
    });
    assert.equal(shifts.length, 1);
  });
});
