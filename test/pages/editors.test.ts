/** The snippets of the README, put into the article editors that public sites use, taken out again, and shown on a page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { packed } from '../../.config/packed.mjs';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { pageOf, settle } from './widgets.js';

interface Editor {
  readonly folder: () => string;
  /** Scripts of the editor, below `/editor/`. */
  readonly scripts: readonly string[];
  /** JavaScript of the page: makes the editor and calls `ready(set, get)`. */
  readonly start: string;
}

const ueditor = `UE.getEditor('editor', { serverUrl: '', autoHeightEnabled: false }).ready(function () { var editor = this; ready(function (html) { editor.setContent(html); }, function () { return editor.getContent(); }); });`;
const ueditorScripts = ['ueditor.config.js', 'ueditor.all.min.js', 'lang/zh-cn/zh-cn.js'];

const editors: Readonly<Record<string, Editor>> = {
  'UEditor 1.4.3': {
    folder: () => `${packed('ueditor@1.2.3', 'sha512-Zg2nrSjf7fDQdbyLXt6fSFA+lKC7yOJILD6VEV/YPuL28ZzOgP2QWhVkGFV4CAEspBA3EVW3/RRGvJhycrHPkA==')}/example/public/ueditor`,
    scripts: ueditorScripts,
    start: ueditor,
  },
  // The package has the version number of the one above, and the white list of tags and attributes that came with 1.4.3.3.
  'UEditor 1.4.3.3': {
    folder: () => packed('baidu-ueditor@1.4.3', 'sha512-A1OWwHbINnxX3EQ5DOKaPFvoUCoLU42Gt/ZDCuaYDJcV0FqI84BHXBYCsxJeaWRFa4MezgduTmCjoJ9Wu0WYrQ=='),
    scripts: ueditorScripts,
    start: ueditor,
  },
  'TinyMCE 5': {
    folder: () => packed('tinymce@5.10.9', 'sha512-5bkrors87X9LhYX2xq8GgPHrIgJYHl87YNs+kBcjQ5I3CiUgzo/vFcGvT3MZQ9QHsEeYMhYO6a5CLGGffR8hMg=='),
    scripts: ['tinymce.min.js'],
    start: `tinymce.init({ selector: '#editor', plugins: 'table link' }).then(function (made) { ready(function (html) { made[0].setContent(html); }, function () { return made[0].getContent(); }); });`,
  },
  'wangEditor 5': {
    folder: () => `${packed('@wangeditor/editor@5.1.23', 'sha512-0RxfeVTuK1tktUaPROnCoFfaHVJpRAIE2zdS0mpP+vq1axVQpLjM8+fCvKzqYIkH0Pg+C+44hJpe3VVroSkEuQ==')}/dist`,
    scripts: ['index.js'],
    start: `var made = wangEditor.createEditor({ selector: '#editor' }); ready(function (html) { made.setHtml(html); }, function () { return made.getHtml(); });`,
  },
};

const section = /^## 在文章编辑器里[\s\S]+?(?=^## )/m.exec(readFileSync('README.md', 'utf8'))![0];
/** What these editors are known to destroy: shows that the filter of each is at work. */
const element = '<p>甲</p><indicator-card feed="/data/ningxia.json">乙</indicator-card>';
const [linkSnippet = '', tableSnippet = ''] = [...section.matchAll(/```html\n([\s\S]+?)```/g)].map(([, html]) => html!.trim());

const article = (content: string): string => pageOf(`<h1>某市科协工作</h1><article>${content}</article>`, { script: '<script src="/indicator-widgets.js"></script>' });

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => leave());

const serveEditor = ({ folder, scripts, start }: Editor): Promise<Site> =>
  serve({
    folders: { '/editor': folder(), '/indicator-widgets.js': 'dist/indicator-widgets.js', '/data/ningxia.json': 'demo/feeds/ningxia.json' },
    routes: {
      '/': {
        body: pageOf(`<textarea id="${scripts[0] === 'index.js' ? 'none' : 'editor'}"></textarea>${scripts[0] === 'index.js' ? '<div id="editor" style="height: 20em"></div>' : ''}
          <script>window.UEDITOR_HOME_URL = '/editor/'; function ready(set, get) { window.editor = { set: set, get: get }; }</script>
          ${scripts.map((name) => `<script src="/editor/${name}"></script>`).join('')}<script>${start}</script>`, { script: '<script src="/indicator-widgets.js"></script>' }),
      },
    },
  });

/** What an editor makes of each piece of HTML, on a page that has our script as well. */
async function edit(site: Site, pieces: readonly string[]): Promise<string[]> {
  const { page } = await visit(browser, `${site.url}/`);
  const made: string[] = [];
  try {
    // Until then the name is that of the text area.
    await page.waitForFunction('window.editor?.set', { timeout: 20000 });
    for (const piece of pieces) {
      await page.evaluate((text) => (window as unknown as { editor: { set(html: string): void } }).editor.set(text), piece);
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(await page.evaluate(() => document.querySelectorAll('indicator-card, indicator-trend').length), 0, 'something was upgraded in the editor');
      made.push(await page.evaluate(() => (window as unknown as { editor: { get(): string } }).editor.get()));
    }
    return made;
  } finally {
    await page.close();
  }
}

/** What a reader finds on the page that shows the article. */
async function show(site: Site, content: string): Promise<{ tag: string; text: string; authored: string }[]> {
  site.routes['/news/1.html'] = { body: article(content) };
  const { page, errors, logs } = await visit(browser, `${site.url}/news/1.html`);
  try {
    await page.waitForFunction(() => document.querySelectorAll('indicator-card, indicator-trend').length === 2, { timeout: 8000 }).catch(() => assert.fail(`not both became widgets in ${content} ${logs.join(' ')}`));
    await settle(page);
    assert.deepEqual([errors, logs], [[], []]);
    return await page.evaluate(() =>
      [...document.querySelectorAll('indicator-card, indicator-trend')].map((widget) => ({ tag: widget.localName, text: `${widget.shadowRoot!.textContent}${widget.textContent}`.replace(/\s+/g, ''), authored: document.querySelector('article')!.innerText })),
    );
  } finally {
    await page.close();
  }
}

describe('the snippets of the README', () => {
  it('are a link and a table', () => {
    assert.match(linkSnippet, /^<p><a href="[^"]+#indicator-card\?[^"]+">/);
    assert.match(tableSnippet, /^<p><a href="#indicator-trend[^"]*">[\s\S]+<table/);
  });
});

for (const [name, editor] of Object.entries(editors)) {
  describe(`an article written in ${name}`, () => {
    let site: Site;
    let widgets: Awaited<ReturnType<typeof show>>;
    let left = '';
    before(async () => {
      site = await serveEditor(editor);
      const [link, table, rest] = await edit(site, [linkSnippet, tableSnippet, element]);
      left = rest!;
      widgets = await show(site, `${link}\n${table}`);
    });
    after(() => site.close());

    if (name !== 'UEditor 1.4.3') it('loses an element of ours', () => assert.doesNotMatch(left, /<indicator-card/));

    it('keeps the link, which becomes a card with the figure of the feed', () => {
      const [card] = widgets;
      assert.equal(card!.tag, 'indicator-card');
      for (const text of ['7.72%', '提高3.71个百分点', '宁夏']) assert.ok(card!.text.includes(text), `${text} is not in ${card!.text}`);
      assert.match(card!.authored, /2020年宁夏公民具备科学素质的比例为7\.72%/);
    });

    it('keeps the table, whose cells become a trend', () => {
      const [, trend, ...more] = widgets;
      assert.deepEqual(more, []);
      assert.equal(trend!.tag, 'indicator-trend');
      for (const text of ['3.27%', '6.20%', '10.56%']) {
        assert.ok(trend!.text.includes(text), `${text} is not in ${trend!.text}`);
        assert.ok(trend!.authored.includes(text), `the table lost ${text}`);
      }
    });
  });
}
