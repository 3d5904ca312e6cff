import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { launch, leave, serve, visit, type Route, type Site } from './browser.js';
import { encodeGbk, feedText, nonsense, pageOf, perceive, settle } from './widgets.js';

type Row = { region: string; period: string; value: number | null };
type Document = { version: number; indicators: { id: string; observations: (Row | Record<string, unknown>)[] }[] };

const tags = ['indicator-card', 'indicator-trend', 'indicator-map', 'indicator-ranking'];
const feed = feedText('literacy');
const authored = '2020年我国公民具备科学素质的比例达到10.56%';

/** The feed with one observation more, whose value is not a number. */
function withBadObservation(): string {
  const document = JSON.parse(feed) as Document;
  document.indicators[0]!.observations.unshift({ region: 'CN', period: '1999', value: '约10%' });
  return JSON.stringify(document);
}

interface Fault {
  readonly route?: Route;
  /** Attributes besides feed and indicator, or in their place. */
  readonly attributes?: string;
  /** What the reader is told; nothing where the figures are shown. */
  readonly notice?: string;
  /** Fault and remedy, as the console has them. */
  readonly told: readonly string[];
}

const cannotShow = '数据暂时无法显示。';
const faults: Readonly<Record<string, Fault>> = {
  'a file that is not there': { route: { status: 404, body: 'Not found', type: 'text/plain' }, notice: cannotShow, told: ['HTTP 状态码 404', '数据文件必须以状态码 200 返回'] },
  'a server that is broken': { route: { status: 500, body: 'Error' }, notice: cannotShow, told: ['HTTP 状态码 500', '数据文件必须以状态码 200 返回'] },
  'a web page in place of the file': { route: { body: '<!doctype html><title>登录</title>', type: 'text/html' }, notice: cannotShow, told: ['返回的是网页而不是 JSON', '请用浏览器打开查看'] },
  'a file that ends early': { route: { body: feed.slice(0, feed.length / 2) }, notice: cannotShow, told: ['文件不完整', '请重新上传文件'] },
  'a file in GBK': { route: { body: encodeGbk(feed), type: 'application/json' }, notice: cannotShow, told: ['编码不符 "utf-8"', '请将文件另存为 UTF-8'] },
  'a feed of version 2': { route: { body: feed.replace(/"version":\s*1/, '"version": 2') }, notice: cannotShow, told: ['未知版本 2', '本组件只读版本 1'] },
  'a connection that ends': { route: { drop: true }, notice: cannotShow, told: ['无法访问', '请检查地址、网络'] },
  'an indicator that is not in the feed': { attributes: 'feed="feed.json" indicator="no-such"', notice: '暂无这项数据。', told: ['未知指标 "no-such"', '现有：civic-scientific-literacy'] },
  'no feed at all': { attributes: '', notice: cannotShow, told: ['feed：缺少此项', '此项必填'] },
  'a region that is not in the feed': { attributes: 'feed="feed.json" indicator="civic-scientific-literacy" region="999999"', told: ['未知地区 "999999"', '没有此代码'] },
  'one bad observation among good ones': { route: { body: withBadObservation() }, told: ['indicators[0].observations[0].value：数值无效 "约10%"', '应写数字'] },
};

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({ folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js' } });
});
after(async () => {
  await leave();
  await site.close();
});

async function open(tag: string, { route, attributes = 'feed="feed.json" indicator="civic-scientific-literacy"' }: Pick<Fault, 'route' | 'attributes'>) {
  site.routes['/page.html'] = { body: pageOf(`<${tag} ${attributes}>${authored}</${tag}>`) };
  site.routes['/feed.json'] = route ?? { body: feed };
  return visit(browser, `${site.url}/page.html`);
}

for (const tag of tags) {
  describe(`<${tag}> with`, () => {
    for (const [name, fault] of Object.entries(faults)) {
      it(name, async () => {
        const { page, errors, logs } = await open(tag, fault);
        try {
          await settle(page);
          const [widget] = await perceive(page);
          if (fault.notice) {
            assert.equal(widget!.notice, fault.notice);
            assert.equal(widget!.role, 'status');
          } else if (widget!.notice) {
            // A region that does not exist has no figure; everything else that is right is shown.
            assert.equal(widget!.notice, '暂无这项数据。');
            assert.match(name, /region/);
          } else {
            assert.match(widget!.text, /10\.56%|24\.30?%/);
          }
          assert.equal(widget!.isSeen, true, 'the text of the author cannot be seen');
          assert.doesNotMatch(widget!.text, nonsense);
          const tellings = (): string[] => [...errors, ...logs].filter((text) => text.includes(`<${tag}>`));
          for (const start = Date.now(); !tellings().length && Date.now() - start < 2000; ) await wait(20);
          const told = tellings();
          assert.equal(told.length, 1, `the console has: ${[...errors, ...logs].join('\n')}`);
          for (const part of fault.told) assert.ok(told[0]!.includes(part), `"${told[0]}" does not say "${part}"`);
          assert.deepEqual([...errors, ...logs].filter((text) => !text.includes(`<${tag}>`) && !text.startsWith('Failed to load resource')), []);
        } finally {
          await page.close();
        }
      });
    }

    it('a feed that is slow and then comes', async () => {
      let release = (): void => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      site.routes['/page.html'] = { body: pageOf(`<${tag} feed="feed.json" indicator="civic-scientific-literacy">${authored}</${tag}>`) };
      site.routes['/feed.json'] = async () => {
        await released;
        return { body: feed };
      };
      const { page, errors, logs } = await visit(browser, `${site.url}/page.html`);
      const [waiting] = await perceive(page);
      assert.deepEqual([waiting!.notice, waiting!.role, waiting!.isSeen], ['正在加载数据…', 'status', true]);
      release();
      await settle(page);
      const [widget] = await perceive(page);
      assert.match(widget!.text, /10\.56%|24\.30?%|14\.14%|15\.37%/);
      assert.equal(widget!.isSeen, true);
      assert.deepEqual([...errors, ...logs], []);
      await page.close();
    });

    it('the same fault tells the reader in the language of the page', async () => {
      site.routes['/page.html'] = { body: pageOf(`<${tag} feed="feed.json">${authored}</${tag}>`, { lang: 'en' }) };
      site.routes['/feed.json'] = { status: 404 };
      const { page, errors } = await visit(browser, `${site.url}/page.html`);
      await settle(page);
      const [widget] = await perceive(page);
      assert.equal(widget!.notice, 'The figures cannot be shown at the moment.');
      const told = errors.find((text) => text.includes(`<${tag}>`));
      assert.match(told ?? '', /cannot reach: HTTP status 404; the file must be served with status 200/);
      await page.close();
    });
  });
}
