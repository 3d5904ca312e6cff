/** Bad feeds in whole pages: the built script and the command line tell the same, and readers see what is right and nothing else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { inspect } from '../../src/cli/check/inspect.js';
import { badFeeds } from '../bad-feeds.js';
import { documents } from '../fuzz/documents.js';
import { mutatedFeed } from '../fuzz/mutate.js';
import { launch, leave, serve, visit, type Site, type Visit } from './browser.js';
import { nonsense, pageOf } from './widgets.js';

/** What became of one feed in a page. */
interface Outcome {
  /** `code path` of what card and table reported, in order, each once. */
  readonly told: readonly string[];
  readonly table: string;
  readonly text: string;
  /** Elements and attributes that no widget makes. */
  readonly foreign: readonly string[];
}

let browser: Browser;
let site: Site;
let shown: Visit;
let asked = 0;

before(async () => {
  browser = await launch();
  site = await serve({ folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js' } });
  site.routes['/page.html'] = { body: pageOf('<main></main>') };
  shown = await visit(browser, `${site.url}/page.html`);
});
after(async () => {
  await leave();
  await site.close();
});

/** Does something for every item, some at a time, in order. */
async function inTurns<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let at = 0; at < items.length; at += 20) answers.push(...(await Promise.all(items.slice(at, at + 20).map(ask))));
  return answers;
}

/** Puts every widget on the page with a feed, waits until all have said what they have to say, and takes them away again. */
function show(bytes: Uint8Array, indicator: string | undefined, region: string | undefined): Promise<Outcome> {
  const address = `/feed-${asked++}.json`;
  site.routes[address] = { body: bytes, type: 'application/json' };
  return shown.page.evaluate(
    async (feed, id, code) => {
      const tags = ['card', 'trend', 'map', 'ranking', 'table', 'story', 'timeline'];
      const told: string[] = [];
      const group = document.createElement('indicator-group');
      group.setAttribute('feed', feed);
      const widgets = tags.map((tag) => document.createElement(`indicator-${tag}`) as HTMLElement & { updateComplete: Promise<unknown> });
      for (const widget of widgets) {
        if (id !== undefined && /card|trend|map|ranking/.test(widget.localName)) widget.setAttribute('indicator', id);
        if (code !== undefined && /card|trend/.test(widget.localName)) widget.setAttribute('region', code);
        if (/card|table/.test(widget.localName)) widget.addEventListener('indicator-error', (event) => told.push(...(event as CustomEvent<{ problems: { code: string; path: string }[] }>).detail.problems.map((problem) => `${problem.code} ${problem.path}`)));
      }
      group.append(...widgets);
      document.querySelector('main')!.append(group);
      // Drawn at once, drawn again at the right width, then held against itself: until nothing changes any more.
      let last = '';
      for (let quiet = 0; quiet < 3; ) {
        await Promise.all(widgets.map((widget) => widget.updateComplete));
        await new Promise((done) => setTimeout(done, 15));
        await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
        const now = widgets.map(({ shadowRoot, innerHTML }) => shadowRoot!.innerHTML + innerHTML).join() + told.length;
        quiet = now === last && !now.includes('正在加载') ? quiet + 1 : 0;
        last = now;
      }
      const elements = widgets.flatMap((widget) => [...widget.shadowRoot!.querySelectorAll('*'), ...widget.querySelectorAll('*')]);
      const foreign = elements.flatMap((element) => [
        ...(/^(script|iframe|object|embed|style|link|meta|base|form)$/.test(element.localName) ? [element.localName] : []),
        ...[...element.attributes].filter(({ name, value }) => name.startsWith('on') || /^\s*(javascript|data|vbscript):/i.test(value)).map(({ name, value }) => `${element.localName} ${name}=${value}`),
      ]);
      const textOf = (node: Element): string => [node.shadowRoot!.textContent, node.textContent, ...[...node.shadowRoot!.querySelectorAll('*'), ...node.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].filter(({ name }) => name !== 'class').map(({ value }) => value))].join(' ');
      const outcome = { told: [...new Set(told)], table: `${widgets[4]!.shadowRoot!.textContent} ${widgets[4]!.textContent}`, text: widgets.map(textOf).join('\n'), foreign };
      group.remove();
      return outcome;
    },
    address,
    indicator,
    region,
  );
}

describe('a bad feed is told alike by widget and command line, and shown as far as it is right:', () => {
  let outcomes: readonly Outcome[];
  before(async () => {
    outcomes = await inTurns(badFeeds, ({ bytes }) => show(bytes, 'literacy', '640000'));
  });

  for (const [index, { name, code, onlyChecked, bytes, isShown }] of badFeeds.entries()) {
    it(name, () => {
      const { told, table, text, foreign } = outcomes[index]!;
      const found = inspect(bytes, name, '2026-01-01').findings.filter((finding) => finding.code === code);
      assert.ok(found.length > 0);
      assert.deepEqual(told.toSorted(), onlyChecked ? [] : [...new Set(found.map((finding) => `${finding.code} ${finding.path}`))].toSorted());
      assert.equal(table.includes('7.72%'), isShown, table);
      assert.equal(table.includes('数据暂时无法显示。'), !isShown, table);
      assert.deepEqual(foreign, []);
      assert.doesNotMatch(text.replaceAll(/toString|valueOf/g, ''), nonsense);
    });
  }

  it('and the page itself met no error', () => {
    assert.deepEqual(shown.errors.filter((text) => !text.startsWith('<indicator-') && !text.startsWith('Failed to load resource')), []);
  });
});

describe('mutated feeds in a browser', () => {
  it('put no nonsense, markup or script on the page, and throw nothing', async () => {
    const before = shown.errors.length;
    const outcomes = await inTurns(Array.from({ length: 60 }, (_, index) => mutatedFeed(documents, index + 1)), (document) => {
      const [first] = Array.isArray(document['indicators']) ? (document['indicators'] as { id?: unknown }[]) : [];
      return show(Buffer.from(JSON.stringify(document)), typeof first?.id === 'string' ? first.id : 'none', undefined);
    });
    for (const [index, { text, foreign }] of outcomes.entries()) {
      assert.deepEqual(foreign, [], `npm run fuzz -- 1 ${index + 1}`);
      assert.doesNotMatch(text, nonsense, `npm run fuzz -- 1 ${index + 1}`);
    }
    assert.deepEqual(shown.errors.slice(before).filter((text) => !text.startsWith('<indicator-')), []);
  });
});
