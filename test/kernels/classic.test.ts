/** The classic script in Chromium as visitors have it: right figures from the floor on, and quiet nothing below. */
import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { kernels, oldestKernel, startKernel } from '../../.config/kernels.mjs';
import { serve, type Site } from '../pages/browser.js';

/** What a page tells of itself. */
interface Told {
  readonly agent: string;
  /** Errors, rejections, and everything said on the console. */
  readonly said: readonly string[];
  /** What is in the article for a reader to see. */
  readonly text: string;
  readonly widgets: readonly { tag: string; text: string; pictures: number }[];
}

// In the words of 2013, so that it runs in any kernel.
const listen = `var said = []; onerror = function (text) { said.push('error ' + text); };
addEventListener('unhandledrejection', function (event) { said.push('rejected ' + event.reason); });
['error', 'warn', 'log'].forEach(function (name) { console[name] = function () { said.push(name + ' ' + [].slice.call(arguments).join(' ')); }; });`;
const tell = `var tries = 0;
function tell() {
  var found = [].slice.call(document.querySelectorAll('indicator-card, indicator-trend, indicator-map'));
  var drawn = found.filter(function (one) {
    var stages = one.shadowRoot ? [].slice.call(one.shadowRoot.querySelectorAll('.stage')) : [];
    return stages.length && stages.every(function (stage) { return !stage.clientWidth || stage.querySelector('svg'); });
  });
  if (++tries < 100 && drawn.length < 5) return setTimeout(tell, 50);
  var request = new XMLHttpRequest();
  request.open('POST', '/told');
  request.send(JSON.stringify({ agent: navigator.userAgent, said: said, text: document.body.innerText, widgets: found.map(function (one) {
    return { tag: one.localName, text: one.shadowRoot ? one.shadowRoot.textContent.replace(/\\s+/g, '') : '', pictures: one.shadowRoot ? one.shadowRoot.querySelectorAll('svg').length : 0 };
  }) }));
}
addEventListener('load', function () { setTimeout(tell, 50); });`;

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>数据</title><script>${listen}</script><script src="/indicator-widgets.js"></script></head><body>
<indicator-card feed="/ningxia.json" indicator="civic-scientific-literacy">甲：2020年宁夏公民具备科学素质的比例为7.72%</indicator-card>
<indicator-trend feed="/literacy.json" indicator="civic-scientific-literacy" region="CN">乙</indicator-trend>
<indicator-map feed="/literacy.json" indicator="civic-scientific-literacy" period="2020">丙</indicator-map>
<p><a href="/x.html#indicator-card?feed=/ningxia.json&amp;indicator=civic-scientific-literacy">丁：提高3.71个百分点</a></p>
<p><a href="#indicator-trend">戊：我国公民具备科学素质的比例</a></p>
<table><tr><td>地区</td><td>2015年</td><td>2020年</td></tr><tr><td>全国</td><td>6.20%</td><td>10.56%</td></tr></table>
<script>${tell}</script></body></html>`;

let site: Site;
let hear: (told: Told) => void = () => {};
before(async () => {
  site = await serve({
    folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js', '/ningxia.json': 'demo/feeds/ningxia.json', '/literacy.json': 'demo/feeds/literacy.json' },
    routes: {
      '/': { body: page },
      '/told': async (request: IncomingMessage) => {
        let text = '';
        for await (const piece of request.setEncoding('utf8')) text += piece;
        hear(JSON.parse(text) as Told);
        return { body: '' };
      },
    },
  });
});
after(() => site.close());

/** What a kernel's page tells; `undefined` after 15 seconds. */
async function visit(major: number): Promise<Told | undefined> {
  const told = new Promise<Told>((resolve) => (hear = resolve));
  const { stop } = await startKernel(major, `${site.url}/`);
  try {
    return await Promise.race([told, new Promise<undefined>((resolve) => setTimeout(resolve, 15000, undefined).unref())]);
  } finally {
    await stop();
  }
}

for (const major of Object.keys(kernels).map(Number)) {
  describe(`Chromium ${major}`, () => {
    let told: Told;
    before(async () => {
      // A build that hangs as it starts is started once more; a page that our script hangs does so again.
      const heard = (await visit(major)) ?? (await visit(major));
      assert.ok(heard, 'The page told nothing, twice.');
      told = heard;
    });

    it('is what it says it is, and says nothing', () => {
      assert.match(told.agent, new RegExp(`Chrome/${major}\\.`));
      assert.deepEqual(told.said, []);
    });

    it('shows what the author wrote', () => {
      for (const text of ['甲', '乙', '丙', '丁', '戊', '7.72%', '3.71个百分点', '6.20%', '10.56%']) assert.ok(told.text.includes(text), `${text} is not in ${told.text}`);
    });

    if (major < oldestKernel) {
      it('draws nothing', () => {
        assert.deepEqual(told.widgets.map(({ text, pictures }) => [text, pictures]), Array(3).fill(['', 0]));
      });
    } else {
      it('draws the figures of the feeds and of the table', () => {
        assert.deepEqual(told.widgets.map(({ tag }) => tag), ['indicator-card', 'indicator-trend', 'indicator-map', 'indicator-card', 'indicator-trend']);
        const [card, trend, map, link, table] = told.widgets;
        for (const { text, pictures } of told.widgets) {
          assert.ok(pictures > 0, text);
          assert.doesNotMatch(text, /NaN|undefined|null/);
        }
        for (const { text } of [card!, link!]) assert.ok(text.includes('7.72%') && text.includes('比2015年提高3.71个百分点'), text);
        assert.ok(trend!.text.includes('15.37%'), trend!.text);
        assert.ok(map!.text.includes('北京24.07%') && map!.text.includes('宁夏7.72%'), map!.text);
        assert.ok(table!.text.includes('10.56%'), table!.text);
      });
    }
  });
}
