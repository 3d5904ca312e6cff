import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { demoForTests, type Visit } from './browser.js';
import { feedText, nonsense, perceive, settle } from './widgets.js';

const pages = readdirSync('demo').filter((name) => name.endsWith('.html'));
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const demo = demoForTests();

/** What axe finds, as rule and place. */
async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }> } };
    const { violations } = await checker.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`));
  });
}

/** All text of a page, in and out of shadow roots. */
const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const read = (node: Node): string =>
      node instanceof Text ? node.data : node instanceof HTMLScriptElement || node instanceof HTMLStyleElement ? '' : [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes].map(read).join('');
    return read(document.body);
  });

it('there is a demo', () => assert.ok(pages.length >= 1));

for (const name of pages) {
  describe(`demo/${name}`, () => {
    let visited: Visit;
    before(async () => {
      visited = await demo.open(name, { width: 280 });
    });
    after(() => visited.page.close());

    for (const width of [280, 640, 1200]) {
      it(`is drawn in ${width} pixels, and nothing sticks out`, async () => {
        const { page } = visited;
        await page.setViewport({ width, height: 800 });
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        await settle(page);
        for (const { tag, id, text, notice, isSeen } of await perceive(page)) {
          assert.doesNotMatch(text, nonsense, `${tag} ${id}`);
          assert.equal(notice, '', `${tag} ${id}`);
          assert.equal(isSeen, true, `the text of the author in ${tag} ${id} cannot be seen`);
        }
        const over = await page.evaluate(() => {
          const { clientWidth, scrollWidth } = document.documentElement;
          const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
          return scrollWidth > clientWidth ? `${scrollWidth} > ${clientWidth}: ${wide.map(({ localName }) => localName).slice(0, 5).join(', ')}` : '';
        });
        assert.equal(over, '');
      });
    }

    it('has no fault that axe finds, with all details open', async () => {
      await visited.page.evaluate(() => document.querySelectorAll('*').forEach((element) => element.shadowRoot?.querySelectorAll('details').forEach((details) => (details.open = true))));
      assert.deepEqual(await findFaults(visited.page), []);
    });

    it('asks no other server for anything, and tells the console nothing', () => {
      for (const request of visited.requests) assert.equal(new URL(request).origin, demo.origin(), `foreign request ${request}`);
      assert.deepEqual(visited.errors, []);
    });
  });
}

it('every figure that the report prints is on demo/ningxia.html, as it is printed', async () => {
  const { page } = await demo.open('ningxia.html');
  await settle(page);
  const text = (await textOf(page)).replace(/\s+/g, '').replaceAll('（', '(').replaceAll('）', ')');
  const { indicators } = JSON.parse(feedText('ningxia')) as { indicators: { id: string; observations: { asPrinted?: string; value: number | null; ranks?: { position: number }[] }[] }[] };
  const printed = indicators.flatMap(({ id, observations }) => observations.map((observation) => [id, observation] as const));
  assert.ok(printed.length >= 44);
  const absent = printed.filter(([, { asPrinted, value }]) => {
    const figure = asPrinted ?? (value === null ? '' : String(value));
    return !text.includes(figure.replace(/\s+/g, '').replaceAll('（', '(').replaceAll('）', ')'));
  });
  assert.deepEqual(absent.map(([id, { asPrinted, value }]) => `${id}: ${asPrinted ?? value}`), []);
  await page.close();
});
