// How the script comes to a page, where widgets stand in it, and what becomes of them.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { script, widgets, type Host } from './page.js';

const act = (run: () => unknown, more: Partial<Host> = {}): Host => ({ act: (page: Page) => page.evaluate(run), ...more });

/** What stands in one file with the script: it guards against frames, counts its runs, and replaces what our code rests on. */
const together = "if (top !== self) top.location = '/elsewhere.html'; console.log('counted'); Number.prototype.toFixed = function () { return '3'; }; Array.prototype.map = function () { return []; };";
const ours = (): string => readFileSync('dist/indicator-widgets.js', 'utf8').replace(/\/\/# sourceMappingURL.*/, '');

const carrier = (href: string, text: string): string => `<a href="${href}">${text}</a>`;

export const loading: Readonly<Record<string, Host>> = {
  'loads it in the head': {},
  'loads it deferred': { script: '<script defer src="/indicator-widgets.js"></script>' },
  'loads it when it comes': { script: '<script async src="/indicator-widgets.js"></script>' },
  'loads it as a module': { script: '<script type="module" src="/indicator-widgets.js"></script>' },
  'loads it in a tag of old': { script: '<script language="javascript" type="text/javascript" src="/indicator-widgets.js"></script>' },
  'loads it before the widgets in the body': { script: '', body: `${script}${widgets}` },
  'loads it between the widgets': { script: '', body: widgets.replace('<indicator-map', `${script}<indicator-map`) },
  'loads it at the end of the body': { script: '', body: `${widgets}${script}` },
  'loads it after the end of the page': { script: '', encode: (html) => html + script },
  'loads it inside a widget': { script: '', body: widgets.replace('</indicator-trend>', `${script}</indicator-trend>`) },
  'loads it in a table': { script: '', body: `<table width="100%"><tr><td>${script}${widgets}</td></tr></table>` },
  'inserts it by a script': { script: '', body: `${widgets}<script>var s = document.createElement('script'); s.src = '/indicator-widgets.js'; document.body.appendChild(s);</script>` },
  'inserts it before the first script': { script: '', head: "<script>(function () { var s = document.createElement('script'); s.async = true; s.src = '/indicator-widgets.js'; var first = document.getElementsByTagName('script')[0]; first.parentNode.insertBefore(s, first); })();</script>" },
  'inserts it after a second': { script: '', body: `${widgets}<script>onload = function () { setTimeout(function () { var s = document.createElement('script'); s.src = '/indicator-widgets.js'; document.head.appendChild(s); }, 50); };</script>` },
  'imports it': { script: '', body: `${widgets}<script type="module">import '/indicator-widgets.js';</script>` },
  'loads it with a query': { script: '<script src="/indicator-widgets.js?v=20261122"></script>' },
  'loads it from a folder above': { script: '<script src="../indicator-widgets.js"></script>' },
  'loads it twice': { script: `${script}${script}`, says: /duplicate/ },
  'loads it twice, at both ends': { body: `${widgets}${script}`, says: /duplicate/ },
  'loads it twice, the second time among replaced built-ins': { body: `${widgets}<script>String.prototype.trimLeft = function () { return this.trim(); };</script>${script}`, says: /duplicate/ },
  'loads the modules as well': { after: '<script type="module" src="/esm/all.js"></script>', says: /duplicate/ },
  'loads the modules before': { script: `<script type="module" src="/esm/all.js"></script><script defer src="/indicator-widgets.js"></script>`, says: /duplicate/ },
  'loads it with other scripts that fail': { head: '<script>throw new Error("theirs")</script>', after: '<script src="/absent.js"></script>' },
  'has it in one file with other scripts': {
    script: '<script src="site.js?indicator-widgets.js"></script>',
    routes: { 'site.js': ({ url = '' }) => ({ type: 'text/javascript', body: `${together}${url.includes('nothing.js') ? '' : ours()}` }) },
  },
  'has it in the page with other scripts': {
    script: '<script nonce="r4nd0m">indicator-widgets.js</script>',
    headers: { 'content-security-policy': "script-src 'nonce-r4nd0m'" },
    encode: (html) => html.replace(/(?<=r4nd0m">)(indicator-widgets|nothing)\.js/, (name) => together + (name === 'nothing.js' ? '' : ours())),
  },
  'has a base address': { head: '<base href="/county/town/">' },
  'has a base address, and a feed relative to it': { head: '<base href="/">', body: widgets.replaceAll('"/literacy.json"', '"literacy.json"') },
  'has a base address elsewhere, and a feed with its whole path': { head: '<base href="/a/b/c.html" target="_blank">' },
  'has widgets without their text': { body: widgets.replace(/>2020年[^<]*</, '>2020年宁夏公民具备科学素质的比例为7.72%。<') },
  'writes the widgets': { body: `<script>document.write(${JSON.stringify(widgets).replaceAll('</', '<\\/')});</script>` },
  'writes tags in capitals': { body: widgets.replaceAll('indicator-', 'INDICATOR-') },
  'inserts the widgets as a text': { body: `<div id="place"></div><script>document.getElementById('place').innerHTML = ${JSON.stringify(widgets).replaceAll('</', '<\\/')};</script>` },
  'inserts the widgets by jQuery': { head: '<script src="/modules/jquery/dist/jquery.js"></script>', body: `<div id="place"></div><script>jQuery('#place').html(${JSON.stringify(widgets).replaceAll('</', '<\\/')});</script>` },
  'makes the widgets one by one': {
    body: `<div id="place"></div><template id="t">${widgets}</template><script>Array.prototype.forEach.call(document.getElementById('t').content.children, function (one) { var made = document.createElement(one.localName); for (var i = 0; i < one.attributes.length; i++) made.setAttribute(one.attributes[i].name, one.attributes[i].value); made.textContent = one.textContent; document.getElementById('place').appendChild(made); });</script>`,
  },
  'keeps the widgets in a template first': { body: `<template id="t">${widgets}</template><div id="place"></div><script>document.getElementById('place').appendChild(document.getElementById('t').content.cloneNode(true));</script>` },
  'gives settings as properties before the script': { body: `${widgets}<script>document.querySelector('indicator-trend').region = 'CN';</script>`, script: '<script defer src="/indicator-widgets.js"></script>' },
  'moves a widget while it loads': act(() => document.body.append(document.querySelector('indicator-trend')!)),
  'moves every widget to another place': act(() => {
    const place = document.createElement('section');
    document.querySelectorAll('[feed]').forEach((one) => place.append(one));
    document.body.prepend(place);
  }),
  'takes widgets away and puts them back': act(async () => {
    const all = [...document.querySelectorAll('[feed]')];
    all.forEach((one) => one.remove());
    await new Promise((resolve) => setTimeout(resolve, 50));
    all.forEach((one) => document.body.append(one));
  }),
  'clones the widgets': act(() => document.querySelectorAll('[feed]').forEach((one) => document.body.append(one.cloneNode(true)))),
  'puts clones in the place of the widgets': act(() => document.querySelectorAll('[feed]').forEach((one) => one.replaceWith(one.cloneNode(true)))),
  'writes its body anew': act(() => {
    document.body.innerHTML += '<p id="more"></p>';
  }),
  'adopts the widgets into a shadow root': act(async () => {
    const box = document.createElement('div');
    document.querySelectorAll('[feed]').forEach((one) => box.attachShadow && (box.shadowRoot ?? box.attachShadow({ mode: 'open' })).append(one));
    document.body.append(box);
    const isDrawn = (): boolean => [...box.shadowRoot!.querySelectorAll('[feed]')].every((one) => !one.shadowRoot || one.shadowRoot.querySelector('[part=figure], [data-index]'));
    for (let tries = 0; tries < 100 && !isDrawn(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  }, { isHidden: true }),
  'moves widgets into a frame and back': act(() => {
    const all = [...document.querySelectorAll('[feed]')];
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentDocument!.body.append(...all);
    document.body.append(...all);
    frame.remove();
  }),
  'changes the settings to and fro': act(() => {
    const trend = document.querySelector('indicator-trend')!;
    for (let index = 0; index < 10; index++) trend.setAttribute('region', index % 2 ? 'CN' : '640000');
    document.querySelectorAll('[feed]').forEach((one) => one.setAttribute('feed', '/absent.json'));
    document.querySelectorAll('[feed]').forEach((one) => one.setAttribute('feed', '/literacy.json'));
  }, { says: /absent|404/ }),
  'changes language to and fro': act(() => {
    for (const lang of ['en', 'ug', 'fr', 'zh-CN']) document.documentElement.lang = lang;
  }),
  'hides widgets at first, and shows them': { head: '<style>#tab { display: none }</style>', body: `<div id="tab">${widgets}</div>`, act: (page) => page.evaluate(() => document.querySelector<HTMLElement>('#tab')!.style.setProperty('display', 'block')) },
  'has widgets in closed details, and opens them': { body: `<details id="d"><summary>表</summary>${widgets}</details>`, act: (page) => page.evaluate(() => document.querySelector<HTMLDetailsElement>('#d')!.setAttribute('open', '')) },
  'has widgets in a box of no width, and gives it one': { head: '<style>#box { width: 0; overflow: hidden }</style>', body: `<div id="box">${widgets}</div>`, act: (page) => page.evaluate(() => document.querySelector<HTMLElement>('#box')!.style.setProperty('width', 'auto')) },
  'has widgets in a dialogue, and opens it': { body: `<dialog id="d" style="width: 950px; margin: 0">${widgets}</dialog>`, act: (page) => page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')!.showModal()), isRestyled: true },
  'skips what is not in view': { head: '<style>.far { content-visibility: auto; contain-intrinsic-size: 500px }</style>', body: widgets.replaceAll(' feed=', ' class="far" feed='), isHidden: true },
  'loses its connection to the parser': { body: `${widgets}<script>document.close();</script>` },
  'comes back from the cache of the browser': {
    act: async (page) => {
      const url = page.url();
      await page.goto('about:blank');
      await page.goBack({ waitUntil: 'load' }).catch(() => page.goto(url));
    },
  },
  // Both have carriers stand where the way around or behind them leads in a circle.
  'has a form that holds its parent': {
    body: `<div feed><form><fieldset name="parentElement"><p>${carrier('literacy.html#indicator-card?feed=/literacy.json&amp;indicator=civic-scientific-literacy&amp;region=640000', '2020年宁夏公民具备科学素质的比例为7.72%')}<script>0;</script></p></fieldset></form></div>${widgets}`,
  },
  'has a form that comes after what stands before it': {
    body: `<div feed><p>${carrier('#indicator-ranking', '2022年的科普阵地（单位：个）')}</p><input type="hidden" form="f" name="nextSibling"><form id="f"></form><table><tr><td>类别</td><td>数量</td></tr><tr><td>全国科普教育基地</td><td>29个</td></tr><tr><td>“科普+”基地</td><td>18个</td></tr></table></div>${widgets}`,
  },
  'is read again': { act: (page) => page.reload({ waitUntil: 'load' }) },
};
