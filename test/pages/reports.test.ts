/** The pages of the five offices hold what their reports print, all of it, and nothing that only looks like a figure. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { demoForTests } from './browser.js';
import { feedText, settle } from './widgets.js';

interface Document {
  readonly indicators: {
    readonly id: string;
    readonly unit: { readonly label: string | { readonly 'zh-CN': string } };
    readonly observations: { readonly asPrinted?: string; readonly value: number | null }[];
  }[];
  readonly stories: { readonly id: string; readonly title: { readonly 'zh-CN': string } }[];
  readonly events?: { readonly title: { readonly 'zh-CN': string } }[];
}

/** Figures that each report prints, and its programmes: fewer on file would be a feed that lost some. */
const offices = { yinchuan: [0, 14], shawan: [0, 11], ningxia: [45, 5], ankang: [20, 11], huaian: [34, 12] } as const;

const demo = demoForTests();

/** A text as two people would agree on it: without white space and direction marks, brackets and dashes of one kind. */
const plain = (text: string): string =>
  text.replace(/[\s\u2066-\u2069]+/g, '').replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replace(/[—–]/g, '-');

/** What a reader finds on a page with everything opened: all its text, and what widgets of its own feed give as figures. */
async function read(name: string): Promise<{ readonly text: string; readonly figures: readonly string[] }> {
  const feed = `feeds/${name}.json`;
  const { page, errors } = await demo.open(`${name}.html`);
  try {
    await settle(page);
    assert.deepEqual(errors, []);
    const found = await page.evaluate((own) => {
      const textOf = (node: Node): string =>
        node instanceof Text ? node.data : node instanceof HTMLScriptElement || node instanceof HTMLStyleElement ? '' : [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes].map(textOf).join('');
      const widgets = [...document.querySelectorAll('*')].filter((element) => element.shadowRoot && element.closest('[feed]')?.getAttribute('feed') === own);
      const figures = widgets.flatMap((element) => [...element.shadowRoot!.querySelectorAll('[part=figure], .bar-row text:last-of-type'), ...element.querySelectorAll('[data-indicator] td[align]')].map(({ textContent }) => textContent ?? ''));
      return { text: textOf(document.body), figures };
    }, feed);
    return { text: plain(found.text), figures: found.figures.map(plain) };
  } finally {
    await page.close();
  }
}

it('each of the five offices has its page', () => {
  assert.deepEqual(Object.keys(offices).filter((name) => !existsSync(`demo/${name}.html`)), []);
});

for (const [name, [figures, programmes]] of Object.entries(offices)) {
  describe(`demo/${name}.html`, { skip: existsSync(`demo/${name}.html`) ? false : 'there is no such page yet' }, () => {
    const { indicators, stories, events = [] } = JSON.parse(feedText(name)) as Document;
    const printed = indicators.flatMap(({ id, observations }) => observations.map(({ asPrinted, value }) => [id, asPrinted ?? (value === null ? '' : String(value))] as const));
    let shown: Awaited<ReturnType<typeof read>>;
    before(async () => {
      shown = await read(name);
    });

    it('has a feed with every figure and every programme of its report', () => {
      assert.deepEqual([printed.length, stories.length], [figures, programmes]);
      assert.deepEqual(printed.filter(([, text]) => !text), []);
    });

    it('holds every figure as it was printed', () => {
      assert.deepEqual(printed.filter(([, text]) => !shown.text.includes(plain(text))), []);
    });

    it('holds every programme and every event by its title', () => {
      const titles = [...stories, ...events].map(({ title }) => title['zh-CN']);
      assert.deepEqual(titles.filter((title) => !shown.text.includes(plain(title))), []);
    });

    // What stands in the five texts and is no figure of theirs, as it would come out if it were taken for one.
    const traps: Readonly<Record<string, RegExp>> = {
      'readers, comments and likes under a text': /203,?456|150,?337|阅读\d|评论\d/,
      'telephone, postcode and street number of a newspaper': /029-?8734|87345421|87347875|710003|155号/,
      'the hour at which it was published': /15:05/,
      'the years of a plan': /2035(?:人|个|家|项|场|名|条|次|%)/,
      'a slogan in digits outside its quotation marks': /(?<!“)1248|1248(?!”)/,
      'the last kilometre as a distance': /(?<![\d.万])1公里|1km/,
      'a level for a qualifier': /(?<!不是)84个?以上/,
      'a hundred of a name for a hundred': /100(?:会|校|家学会|所高校|个学会)/,
    };
    for (const [trap, pattern] of Object.entries(traps)) {
      it(`does not take ${trap}`, () => {
        const at = shown.text.search(pattern);
        assert.equal(at < 0 ? '' : shown.text.slice(Math.max(0, at - 20), at + 30), '');
      });
    }

    it('gives nothing as a figure that its report does not print', () => {
      // Numbers that a report writes as a word (一次, 六届) are given in digits.
      const known = new Set(indicators.flatMap(({ unit: { label }, observations }) => observations.map(({ asPrinted, value }) => plain(asPrinted ?? `${value}${typeof label === 'string' ? label : label['zh-CN']}`))));
      assert.deepEqual(shown.figures.filter((figure) => /\d/.test(figure) && !known.has(figure)), []);
      assert.ok(shown.figures.length >= figures, `only ${shown.figures.length} figures are given`);
    });
  });
}
