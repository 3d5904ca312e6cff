/** What every widget owes its readers whatever it shows: calm states, the author's text, languages, large type, no fault for axe. */
import { expect, fixture, html } from '@open-wc/testing';
import { address, all, answerByHand, frames, isSeen, listenToConsole, make, nonsenseIn, one, put, says, textOf } from './page.js';
import type { Json } from '../fixtures.js';
import { waitUntil } from '../wait.js';

interface Situation {
  /** A feed that the widget can show. */
  readonly data: () => Json;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What it says of that feed in Chinese, and only there, and what in English. */
  readonly chinese: string;
  readonly english: string;
  /** What it says in all languages. */
  readonly always: string;
  /** Attributes with which the feed has nothing for it. */
  readonly nothing: Readonly<Record<string, string>>;
  /** A feed with nothing for any widget of its kind. */
  readonly empty: () => Json;
}

/** The suites that a widget passes like any other. */
export function behavesAsWidget(tag: string, { data, attributes = {}, chinese, english, always, nothing, empty }: Situation): void {
  const notice = (element: Element): string => textOf(element, '[part=notice]');
  const root = (element: Element): HTMLElement => one<HTMLElement>(element, '.root');

  describe(`<${tag}> in each of its states`, () => {
    const { asked } = answerByHand();
    listenToConsole();

    const ask = async (): Promise<ReturnType<typeof make>> => {
      const element = make(tag, { ...attributes, feed: address() }, undefined, '原文');
      await fixture(html`<div style="width: 600px">${element}</div>`);
      await waitUntil(() => asked.length);
      return element;
    };

    it('says calmly that it is loading, and keeps the text of the author', async () => {
      const element = await ask();
      expect([notice(element), isSeen(element)]).to.deep.equal(['正在加载数据…', true]);
      asked[0]!.answer(data());
      await says(element, always);
      expect([all(element, '[part=notice]').length, isSeen(element)]).to.deep.equal([0, true]);
    });

    it('says calmly that the figures cannot be shown, and keeps the text of the author', async () => {
      const element = await ask();
      asked[0]!.answer('', 404);
      await element.updateComplete;
      expect([notice(element), isSeen(element)]).to.deep.equal(['数据暂时无法显示。', true]);
      expect(one(element, '[part=notice]').getAttribute('role')).to.equal('status');
    });

    it('says calmly that the feed has nothing for it, and keeps the text of the author', async () => {
      const element = await put(tag, { ...attributes, ...nothing }, data(), '原文');
      expect([notice(element), isSeen(element)]).to.deep.equal(['暂无这项数据。', true]);
      expect(notice(await put(tag, {}, empty(), '原文'))).to.equal('暂无这项数据。');
    });

    it('keeps what it shows, and says of what day it is, when a refresh fails', async () => {
      const element = await ask();
      asked[0]!.answer({ ...data(), published: '2022-11-18' });
      await says(element, always);
      const refreshed = element.refresh();
      asked[1]!.drop();
      await refreshed;
      await element.updateComplete;
      expect(textOf(element, '[part=stale]')).to.equal('暂时无法更新，显示的是2022-11-18发布的数据。');
      expect([textOf(element).includes(always), isSeen(element)]).to.deep.equal([true, true]);
    });

    it('shows what a refresh brings', async () => {
      const element = await ask();
      asked[0]!.answer(data());
      await says(element, always);
      const refreshed = element.refresh();
      expect(textOf(element)).to.contain(always);
      asked[1]!.answer(empty());
      await refreshed;
      await element.updateComplete;
      expect(notice(element)).to.equal('暂无这项数据。');
    });

    it('takes the feed of its group', async () => {
      const element = make(tag, attributes);
      await fixture(html`<indicator-group .data=${data()}>${element}</indicator-group>`);
      await says(element, always);
    });

    it('shows a new object in place of the old one', async () => {
      const element = await put(tag, attributes, empty());
      element.data = data();
      await says(element, always);
    });

    it('has the text of the author under what it shows, elements as well as text', async () => {
      const element = make(tag, attributes, data());
      element.innerHTML = '<b>原文</b>';
      await fixture(html`<div>${element}</div>`);
      await says(element, always);
      expect(isSeen(element.querySelector('b')!)).to.equal(true);
    });
  });

  describe(`<${tag}> in the language of its place`, () => {
    const { said } = listenToConsole();
    afterEach(() => expect(said).to.deep.equal([]));

    const show = async (lang: string, width = 600, more: Readonly<Record<string, string | boolean>> = {}): Promise<ReturnType<typeof make>> => {
      const element = make(tag, { ...attributes, ...more }, data());
      await fixture(html`<div lang=${lang} style="width: ${width}px">${element}</div>`);
      await waitUntil(() => root(element).lang === lang);
      await says(element, always);
      await frames(3);
      return element;
    };

    it('is Chinese, or English', async () => {
      expect(textOf(await show('zh-CN'))).to.contain(chinese);
      expect(textOf(await show('en'))).to.contain(english).and.not.contain(chinese);
    });

    it('follows when the language of the page changes', async () => {
      const element = await show('zh-CN');
      element.parentElement!.lang = 'en';
      await says(element, english);
    });

    it('runs from right to left in Uyghur, without a word of ours in Chinese', async () => {
      const element = await show('ug');
      expect(getComputedStyle(root(element)).direction).to.equal('rtl');
      expect(textOf(element)).to.match(/[\u0600-\u06ff]/).and.not.match(/来源|数据与说明|口径|下载|合作单位|年后|第.批/);
    });

    for (const lang of ['zh-CN', 'en', 'ug']) {
      it(`has nothing senseless and nothing that sticks out, in ${lang} and 280 pixels`, async () => {
        const element = await show(lang, 280);
        expect(nonsenseIn(element)).to.deep.equal([]);
        expect(root(element).scrollWidth).to.be.at.most(280);
      });

      it(`has no fault that axe finds, in ${lang}, with all details open`, async () => {
        const element = await show(lang);
        for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
        await expect(element).to.be.accessible();
      });

      it(`has none for older readers either, in ${lang}`, async () => {
        await expect(await show(lang, 600, { elder: true })).to.be.accessible();
      });
    }

    it('has text of 18 pixels at least for older readers, by its own attribute or that of its group', async () => {
      const size = (element: Element): number => parseFloat(getComputedStyle(root(element)).fontSize);
      const own = await show('zh-CN', 600, { elder: true });
      expect(size(own)).to.be.at.least(18);
      own.removeAttribute('elder');
      await own.updateComplete;
      expect(size(own)).to.equal(16);
      const grouped = make(tag, attributes, data());
      await fixture(html`<indicator-group elder>${grouped}</indicator-group>`);
      await waitUntil(() => size(grouped) >= 18);
    });
  });
}
