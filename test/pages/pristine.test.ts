import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import type { Browser, Page } from 'puppeteer-core';
import { freeNames } from '../../.config/pristine.js';
import { apart, launch, leave, serve, visit, type Site, type Visit } from './browser.js';
import { pageOf, perceive, settle } from './widgets.js';

const script = '<script src="indicator-widgets.js"></script>';
const widgets = `<indicator-group feed="literacy.json" region="640000">
  <indicator-card indicator="civic-scientific-literacy"></indicator-card>
  <indicator-trend indicator="civic-scientific-literacy"></indicator-trend>
  <indicator-map indicator="civic-scientific-literacy" period="2020"></indicator-map>
</indicator-group>`;

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({ folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js', '/literacy.json': 'demo/feeds/literacy.json' } });
});
after(async () => {
  await leave();
  await site.close();
});

async function open(before: string, { body = widgets, headers = {}, after: late = '' } = {}): Promise<Visit> {
  site.routes['/page.html'] = { headers, body: pageOf(body, { script: `${before}${script}${late}` }) };
  return visit(browser, `${site.url}/page.html`);
}

/** The widgets are drawn with their figures; the page is told nothing. */
async function expectDrawn({ page, errors, logs, violations }: Visit): Promise<void> {
  await settle(page);
  for (const { tag, text, notice, marks } of await perceive(page)) {
    assert.equal(notice, '', tag);
    assert.ok(text.includes('7.72%'), `${tag}: ${text}`);
    if (tag !== 'indicator-card') assert.ok(marks >= 2, `${tag} has ${marks} marks`);
  }
  assert.deepEqual([errors, logs, violations], [[], [], []]);
}

/** In the page: every key of what it may replace, with what is there, in a row. */
function builtIns(): unknown[] {
  return [Object, Array, RegExp, TextDecoder].map(({ prototype }) => Reflect.ownKeys(prototype).map((key) => {
    const { value, get } = Reflect.getOwnPropertyDescriptor(prototype, key)!;
    return [key, value as unknown, get];
  })).flat(2);
}

const frames = (page: Page): number => page.frames().length - 1;

it('can stand in one file with others, behind one that ends without a semicolon', () => {
  const joined = `const theirs = function () { throw new Error('called'); }\n${readFileSync('dist/indicator-widgets.js', 'utf8')}`;
  assert.doesNotThrow(() => runInNewContext(joined, { window: {} }));
});

describe('the names of a script', () => {
  it('are those it does not declare, told apart by who has them (the language or the page) and by whether a copy would do', () => {
    const code = 'const a = new Map(); function f(fetch, { name = status }) { return fetch(name) + document.title; } try { f(a.URL); } catch (event) { JSON.parse(event, undefined, Infinity); }';
    assert.deepEqual(freeNames(code), { words: ['JSON', 'Map'], places: ['JSON'], names: ['document', 'status'] });
  });

  it('are all handed over: between its quotes, the built script is one function that knows nothing else', () => {
    const { words, names } = freeNames(readFileSync('dist/indicator-widgets.js', 'utf8'));
    // What is left is what the choice of a realm looks at, and says if there is none.
    assert.deepEqual([...words, ...names].sort(), ['Array', 'Function', 'Map', 'MutationObserver', 'Object', 'Promise', 'Reflect', 'RegExp', 'Response', 'Set', 'Symbol', 'TextDecoder', 'console', 'document', 'performance', 'setTimeout', 'window']);
  });
});

describe('the script', () => {
  it('runs in the page where nothing was replaced, also where a page has names of its own on Array.prototype', async () => {
    const visited = await open('<script>Array.prototype.remove = function () {}; String.prototype.trimAll = function () {}; window.$ = function () {};</script>');
    await expectDrawn(visited);
    assert.equal(frames(visited.page), 0);
    await visited.page.close();
  });

  it('begins where a page has taken out a method that has another name', async () => {
    const visited = await open('<script>delete Array.prototype.values;</script>');
    await expectDrawn(visited);
    await visited.page.close();
  });

  const replaced: Readonly<Record<string, string>> = {
    'a method of arrays': 'Array.prototype.map = function () { return []; };',
    'a method of strings, bound': 'String.prototype.split = function () { return []; }.bind(null);',
    'the text of functions': "var toText = Function.prototype.toString; Function.prototype.toString = function () { return 'function map() { [native code] }'; }; Array.prototype.filter = function () { return []; };",
    'the search for a pattern': 'RegExp.prototype.exec = function () { return null; };',
    'names of the language': 'function Map() {} function Set() {} function JSON() {} function Promise() {}',
    'names of the page': 'function Node() {} function URL() {} function Document() {} function TextDecoder() {} function ShadowRoot() {} function HTMLElement() {}',
    'names on every object': 'Object.prototype.signal = 1; Object.prototype.once = true; Object.prototype.get = function () {}; Object.prototype.value = 3; Object.prototype.attributes = 1;',
    'a name that is not enumerable on every object': "Object.defineProperty(Object.prototype, 'extend', { value: function () {} });",
    'the iterator of arrays': 'Array.prototype[Symbol.iterator] = function () { return { next: function () { return { done: true }; } }; };',
    'a getter': "Object.defineProperty(Map.prototype, 'size', { configurable: true, get: function () { return 0; } });",
    'the iterator of maps': 'Object.getPrototypeOf(new Map()[Symbol.iterator]()).next = function () { return { done: true }; };',
    'the iterator of sets': 'Object.getPrototypeOf(new Set()[Symbol.iterator]()).next = function () { return { done: true }; };',
    'the iterator of texts': "Object.getPrototypeOf(''[Symbol.iterator]()).next = function () { return { done: true }; };",
    'the iterator of matches': "Object.getPrototypeOf(''.matchAll(/./g)).next = function () { return { done: true }; };",
    'every generator': 'Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())).next = function () { return { done: true }; };',
    'the way numbers are written': "Number.prototype.toFixed = function () { return '3'; }; Number.prototype.toString = function () { return '3'; };",
    'every promise': 'Promise.prototype.then = function () { return this; };',
    'the way bytes are read': "TextDecoder.prototype.decode = function () { return '{}'; };",
    'the bytes of an answer': 'Response.prototype.arrayBuffer = function () { return Promise.resolve(new ArrayBuffer(0)); };',
  };
  for (const [name, code] of Object.entries(replaced)) {
    it(`runs in a frame of its own where a page has replaced ${name}`, async () => {
      const visited = await open(`<script>${code}</script>`);
      await expectDrawn(visited);
      assert.equal(frames(visited.page), 1);
      // The page neither sees the frame nor finds it among its own.
      assert.deepEqual(await apart(visited.page, () => [window.length, document.getElementsByTagName('iframe').length]), [0, 0]);
      await visited.page.close();
    });
  }

  it('waits in the head for what other scripts of the head replace', async () => {
    const visited = await open('', { after: '<script>Array.prototype.map = function () { return []; };</script>' });
    await expectDrawn(visited);
    await visited.page.close();
  });

  it('keeps the names that it uses, whatever the page does with them later', async () => {
    const visited = await open('', { body: `${widgets}<script>Map = Set = URL = fetch = Promise = JSON = undefined;</script>` });
    await expectDrawn(visited);
    await visited.page.close();
  });

  const harmful: Readonly<Record<string, string>> = {
    'the order of lists': 'var sort = Array.prototype.sort; Array.prototype.sort = function () { return sort.call(this); };',
    'what every object has': "['decimals', 'value'].forEach(function (name) { Object.defineProperty(Object.prototype, name, { configurable: true, get: function () { return 5; }, set: function () {} }); });",
    'what every object has, by a value': 'Object.prototype.unitMult = 4;',
    'the search in texts': 'RegExp.prototype.exec = function () { return null; };',
    'the parts of texts': 'var split = String.prototype.split; String.prototype.split = function (by) { return split.call(this, by).filter(function (part) { return part; }); };',
    'the iterator of lists': 'delete Array.prototype[Symbol.iterator];',
    'the way bytes are read': "TextDecoder.prototype.decode = function () { return '{}'; };",
  };
  const sites = { 'at the end of the body': (code: string) => ['', `${widgets}<script>${code}</script>`], 'once the page is there': (code: string) => [`<script>addEventListener('load', function () { ${code} });</script>`, widgets] } as const;
  for (const [name, code] of Object.entries(harmful)) {
    for (const [place, write] of Object.entries(sites)) {
      it(`draws the same where a page replaces ${name} ${place}, and leaves it replaced`, async () => {
        const [before, body] = write(`${code}; window.then = builtIns();`);
        const visited = await open(`<script>${builtIns.toString()}</script>${before}`, { body: body! });
        await expectDrawn(visited);
        assert.equal(frames(visited.page), 0);
        const isLeft = await visited.page.evaluate(() => {
          const { then, builtIns: now } = window as unknown as { then: readonly unknown[]; builtIns(): readonly unknown[] };
          const found = now();
          return then.length === found.length && then.every((one, index) => one === found[index]);
        });
        assert.ok(isLeft);
        await visited.page.close();
      });
    }
  }

  it('draws what is asked for anew with the figures of the feed, whatever a page has put on every object', async () => {
    const visited = await open('', {});
    await settle(visited.page);
    await visited.page.evaluate(() => {
      Object.assign(Object.prototype, { decimals: 0 });
      document.querySelector('indicator-card')!.setAttribute('region', 'CN');
    });
    await settle(visited.page);
    const [card] = await perceive(visited.page);
    assert.deepEqual([card!.notice, card!.text.includes('15.37%')], ['', true]);
    assert.deepEqual(visited.errors, []);
    await visited.page.close();
  });

  it('draws no figure rather than a wrong one where what was replaced cannot be taken back, and says so', async () => {
    const card = '<indicator-card feed="literacy.json" indicator="civic-scientific-literacy" region="640000">工作报告</indicator-card>';
    const code = "var sort = Array.prototype.sort; Object.defineProperty(Array.prototype, 'sort', { value: function () { return sort.call(this); }, writable: false, configurable: false });";
    const { page, logs } = await open('', { body: `${card}${widgets}<script>${code}</script>` });
    const told = (): Promise<string[]> => apart(page, () => [...document.querySelectorAll('[indicator]')].map((one) => one.shadowRoot?.textContent?.trim() ?? ''));
    for (let tries = 0; tries < 200 && (await told()).some((text) => !text || text.endsWith('…')); tries++) await wait(20);
    assert.deepEqual([...new Set(await told())], ['数据暂时无法显示。']);
    const [first] = await perceive(page);
    assert.ok(first!.isSeen);
    assert.equal(logs.length, 1);
    assert.match(logs[0]!, /replaced built-ins/);
    await page.close();
  });

  it('leaves the text of the author in sight where its own code fails', async () => {
    const { page, errors } = await open('<script>delete Element.prototype.hasAttribute; delete Element.prototype.getAttributeNames;</script>', { body: '<indicator-card feed="literacy.json" indicator="civic-scientific-literacy">工作报告</indicator-card>' });
    assert.deepEqual((await perceive(page)).map(({ isSeen }) => isSeen), [true]);
    assert.notEqual(errors.length, 0);
    await page.close();
  });

  it('finds what it needs of a document whose members are hidden by names of the page', async () => {
    const hidden = ['createElement', 'createComment', 'createTextNode', 'createTreeWalker', 'importNode', 'currentScript', 'head', 'body', 'documentElement', 'implementation'];
    const visited = await open('<script>Array.prototype.map = function () { return []; };</script>', {
      body: `${hidden.map((name) => `<img name="${name}" alt="">`).join('')}${['litHtmlPolyfillSupport', 'reactiveElementPolyfillSupport', 'ShadyCSS', 'trustedTypes', 'indicatorRealm'].map((id) => `<form id="${id}"></form>`).join('')}${widgets}`,
    });
    await expectDrawn(visited);
    await visited.page.close();
  });

  const policies = {
    'no policy for trusted types': "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    'another policy for trusted types': "default-src 'self'; require-trusted-types-for 'script'; trusted-types site",
  };
  for (const [name, policy] of Object.entries(policies)) {
    it(`asks for no policy of its own where a page allows ${name}`, async () => {
      const visited = await open('', { headers: { 'content-security-policy': policy } });
      await expectDrawn(visited);
      await visited.page.close();
    });
  }

  it('runs in its frame under a strict policy too, with the nonce of its tag', async () => {
    const policy = "default-src 'self'; script-src 'nonce-abc'; frame-src 'none'; require-trusted-types-for 'script'";
    site.routes['/page.html'] = { headers: { 'content-security-policy': policy }, body: pageOf(widgets, { script: '<script nonce="abc">Array.prototype.map = function () { return []; };</script><script nonce="abc" src="indicator-widgets.js"></script>' }) };
    const visited = await visit(browser, `${site.url}/page.html`);
    await expectDrawn(visited);
    assert.equal(frames(visited.page), 1);
    await visited.page.close();
  });

  const replacing = '<script>Array.prototype.map = function () { return []; };</script>';

  it('has its frame hold the file to the hash of its tag', async () => {
    const code = readFileSync('dist/indicator-widgets.js', 'utf8');
    const { 'indicator-widgets.js': integrity } = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Record<string, string>;
    let asked = 0;
    site.routes['/changed.js'] = () => ({ body: asked++ ? 'document.defaultView.parent.document.title = "changed"' : code });
    site.routes['/page.html'] = { body: pageOf('<p>', { script: `${replacing}<script src="changed.js" integrity="${integrity!}"></script>` }) };
    const { page } = await visit(browser, `${site.url}/page.html`);
    while (asked < 2) await wait(20);
    await page.waitForNetworkIdle();
    assert.notEqual(await page.title(), 'changed');
    await page.close();
  });

  it('has its frame ask another origin as its tag does', async () => {
    const elsewhere = site.url.replace('127.0.0.1', 'localhost');
    site.routes['/shared.js'] = { body: readFileSync('dist/indicator-widgets.js', 'utf8'), headers: { 'access-control-allow-origin': '*' } };
    site.routes['/page.html'] = { headers: { 'cross-origin-embedder-policy': 'require-corp' }, body: pageOf(widgets, { script: `${replacing}<script src="${elsewhere}/shared.js" crossorigin="anonymous"></script>` }) };
    const visited = await visit(browser, `${site.url}/page.html`);
    await expectDrawn(visited);
    await visited.page.close();
  });

  it('runs in the page where a guard lets nobody have a frame, and tells nobody', async () => {
    const visited = await open("<script>Array.prototype.copyWithin = function () {}; var append = Node.prototype.appendChild; Node.prototype.appendChild = function (node) { return node.localName === 'iframe' ? node : append.call(this, node); };</script>");
    await expectDrawn(visited);
    await visited.page.close();
  });

  it('draws no figure rather than a wrong one where it can have no frame, and numbers are read wrongly', async () => {
    const rounding = "var parse = JSON.parse; JSON.parse = function (text) { return parse(text, function (key, value) { return typeof value === 'number' ? Math.round(value * 10) / 10 : value; }); };";
    site.routes['/page.html'] = { body: pageOf('<iframe sandbox="allow-scripts" src="inner.html" width="900" height="900"></iframe>', { script: '' }) };
    site.routes['/inner.html'] = { body: pageOf('<indicator-card feed="literacy.json" indicator="civic-scientific-literacy" region="640000"></indicator-card>', { script: `<script>${rounding}</script>${script}` }) };
    const { page } = await visit(browser, `${site.url}/page.html`);
    const inner = page.frames().find((frame) => frame.url().endsWith('/inner.html'))!;
    await inner.waitForFunction(() => document.querySelector('indicator-card')!.shadowRoot?.textContent?.trim() === '数据暂时无法显示。');
    await page.close();
  });

  it('runs in the page, as well as it can, where it can have no frame', async () => {
    site.routes['/page.html'] = { body: pageOf('<iframe sandbox="allow-scripts" src="inner.html" width="900" height="900"></iframe>', { script: '' }) };
    site.routes['/inner.html'] = { body: pageOf('<indicator-card indicator="civic-scientific-literacy" region="640000"></indicator-card><script src="data.js"></script>', { script: `<script>Array.prototype.copyWithin = function () {};</script>${script}` }) };
    site.routes['/data.js'] = { body: `document.querySelector('indicator-card').data = ${readFileSync('demo/feeds/literacy.json', 'utf8')}` };
    const { page, errors } = await visit(browser, `${site.url}/page.html`);
    const inner = page.frames().find((frame) => frame.url().endsWith('/inner.html'))!;
    await inner.waitForFunction(() => document.querySelector('indicator-card')!.shadowRoot?.textContent?.includes('7.72%'));
    assert.deepEqual(errors, []);
    await page.close();
  });
});
