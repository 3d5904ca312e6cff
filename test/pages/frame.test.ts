import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, leave, serve, visit, type Site } from './browser.js';
import { feedText, pageOf } from './widgets.js';

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({
    folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js' },
    routes: { '/page.html': { body: pageOf('<main></main>') }, '/literacy.json': { delay: 300, body: feedText('literacy') } },
  });
});
after(async () => {
  await leave();
  await site.close();
});

/**
 * Frames begun when a widget left its first state, and when its last mark came. An answer is read between two frames, so a
 * picture in the very next frame is one more: nothing without a picture was painted.
 */
async function framesOf(markup: string, marks: number): Promise<{ readonly left: number; readonly drawn: number; readonly after: number }> {
  const { page, errors } = await visit(browser, `${site.url}/page.html`);
  try {
    const found = await page.evaluate(
      (html, count) =>
        new Promise<{ left: number; drawn: number; after: number }>((resolve) => {
          let frame = 0;
          let [left, drawn, after] = [-1, -1, -1];
          const begin = (): void => {
            frame++;
            if (frame < (drawn < 0 ? 300 : drawn + 10)) requestAnimationFrame(begin);
            else resolve({ left, drawn, after });
          };
          requestAnimationFrame(begin);
          document.querySelector('main')!.innerHTML = html;
          const root = document.querySelector('main')!.firstElementChild!.shadowRoot!;
          let waited = false;
          new MutationObserver(() => {
            const isPending = root.querySelector('[part=notice]') !== null;
            waited ||= isPending;
            if (waited && !isPending && left < 0) left = frame;
            if (drawn >= 0) after = frame;
            if (left >= 0 && drawn < 0 && root.querySelectorAll('.stage > svg [data-index]').length >= count) drawn = frame;
          }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['d', 'x', 'y', 'cx', 'cy', 'width', 'height', 'viewBox'] });
        }),
      markup,
      marks,
    );
    assert.deepEqual(errors, []);
    return found;
  } finally {
    await page.close();
  }
}

describe('the frame in which a widget leaves its first state is the frame in which it is drawn', () => {
  const widgets: Readonly<Record<string, readonly [markup: string, marks: number]>> = {
    'the national trend': ['<indicator-trend feed="literacy.json" indicator="civic-scientific-literacy" region="CN"></indicator-trend>', 10],
    'the trend by age': ['<indicator-trend feed="literacy.json" indicator="civic-scientific-literacy" region="CN" breakdown="age"></indicator-trend>', 5],
    'the map of 34 units': ['<indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020"></indicator-map>', 34],
    'the ranking': ['<indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020" tiles="none"></indicator-map>', 10],
  };
  for (const [name, [markup, marks]] of Object.entries(widgets)) {
    it(name, async () => {
      const { left, drawn } = await framesOf(markup, marks);
      assert.ok(left > 0, 'never left its first state');
      assert.ok(drawn > 0, 'never drawn');
      assert.ok(drawn - left <= 1, `left in frame ${left}, drawn in frame ${drawn}`);
    });

    // Keys below a comparison and the rows of a ranking are known only when the width is: the rest is set in the next frame.
    if (name !== 'the national trend' && name !== 'the map of 34 units') continue;
    it(`${name}, which stays as it was drawn`, async () => {
      const { drawn, after: changed } = await framesOf(markup, marks);
      assert.ok(drawn > 0, 'never drawn');
      assert.ok(changed <= drawn, `drawn in frame ${drawn}, and again in frame ${changed}`);
    });
  }
});
