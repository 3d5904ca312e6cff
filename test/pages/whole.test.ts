import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoForTests } from './browser.js';
import { settle } from './widgets.js';

/** Once the scripts of a page have begun, notes every use that our script makes of what the page has replaced by then: which method, and from where. */
function trap(): void {
  addEventListener('DOMContentLoaded', () => {
    const used = new Set<string>();
    Object.assign(window, { used });
    const { add } = Set.prototype;
    const { indexOf } = String.prototype;
    const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
    let isBusy = false;
    for (const owner of [Array.prototype, String.prototype, RegExp.prototype, Map.prototype, Set.prototype, Number.prototype, ...[[].values(), new Map().values(), new Set().values(), ''[Symbol.iterator]()].map((one) => getPrototypeOf(one)!)]) {
      for (const key of ownKeys(owner)) {
        const found = getOwnPropertyDescriptor(owner, key)!;
        const method: unknown = found.value;
        if (!found.configurable || typeof method !== 'function' || key === 'constructor' || key === 'toString' || key === 'valueOf') continue;
        const value = function (this: unknown, ...given: unknown[]): unknown {
          if (!isBusy) {
            isBusy = true;
            const { stack = '' } = new Error();
            if (apply(indexOf, stack, ['indicator-widgets.js']) >= 0) apply(add, used, [`${String(key)}\n${stack}`]);
            isBusy = false;
          }
          return apply(method as () => unknown, this, given);
        };
        defineProperty(owner, key, { ...found, value });
      }
    }
    // What makes our code take back all of it.
    Object.assign(Object.prototype, { junk: 1 });
  });
}

describe('what a page replaces after the script has begun', () => {
  const demo = demoForTests();

  for (const name of ['literacy', 'article', 'anhui', 'huaian']) {
    it(`is used by nothing that our script does on demo/${name}.html`, async () => {
      const { page } = await demo.open(`${name}.html`, { before: trap });
      await settle(page);
      await page.evaluate(() => {
        for (const widget of Array.from(document.querySelectorAll('[indicator], [feed]'))) {
          const figure = widget.shadowRoot?.querySelector<HTMLElement>('[tabindex="0"]');
          if (!figure) continue;
          figure.focus();
          for (const key of ['ArrowRight', 'End', 'Enter', 'Escape']) figure.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
          figure.dispatchEvent(new PointerEvent('pointermove', { clientX: 200, clientY: 200, bubbles: true, composed: true }));
          widget.shadowRoot?.querySelectorAll('details').forEach((details) => (details.open = true));
        }
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('online'));
        document.documentElement.lang = 'en';
      });
      await page.setViewport({ width: 500, height: 800 });
      await settle(page);
      const used = await page.evaluate(() => Array.from((window as unknown as { used: Set<string> }).used));
      assert.deepEqual(used, []);
      await page.close();
    });
  }

  it('is what a listener of the page finds while it hears of our events', async () => {
    const { page } = await demo.open('literacy.html', {
      before: () => addEventListener('DOMContentLoaded', () => {
        Array.prototype.reverse = function (this: unknown[]) {
          return this;
        };
        Object.assign(Object.prototype, { each: () => 'theirs' });
        for (const type of ['indicator-select', 'focusin']) {
          document.addEventListener(type, () => Object.assign(window, { [type]: `${[1, 2, 3].reverse().join()} ${(Array.prototype as unknown as { each(): string }).each()}` }));
        }
      }),
    });
    await settle(page);
    const heard = await page.evaluate(() => {
      const region = document.querySelector('indicator-map')!.shadowRoot!.querySelector<SVGElement>('[data-index="3"]')!;
      region.focus();
      region.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
      region.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      const { ['indicator-select']: select, focusin } = window as unknown as Record<string, string>;
      return [select, focusin];
    });
    assert.deepEqual(heard, ['1,2,3 theirs', '1,2,3 theirs']);
    await page.close();
  });
});
