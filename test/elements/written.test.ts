/** What widgets write into the page: before, after and beside whatever the page does with it. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { markupToHtml } from '../../src/describe/html.js';
import { tellWidget, type AskedWidget } from '../../src/describe/tell.js';
import type { Part } from '../../src/describe/markup.js';
import { parseFeed } from '../../src/feed/parse.js';
import { messagesFor } from '../../src/messages/catalogue.js';
import { wholeMessages } from '../../src/messages/zh-cn.js';
import { feedOf, indicatorOf, places, rowOf, type Json } from '../fixtures.js';
import { address, all, answerByHand, frames, isSeen, listenToConsole, make, nation, put, says, textOf, written, type Widget } from './page.js';
import { waitUntil } from '../wait.js';

const events = [{ date: '2015', title: '首次调查', region: '640000', body: '已有7项', source: 'report' }, { batch: 3, title: '省级专家工作站' }];
const stories = [{ id: 'day', title: '全国科普日', body: '走进社区', items: ['展览', '讲座'], partners: ['甲馆'], quote: '“<b>”&\u00a0', note: '年份未述', source: 'report', pillar: '强服务', region: '640100', period: '2022', image: { src: '/no-such.png', alt: '现场' } }, { id: 'caravan', title: '科普大篷车' }];
const whole = (): Json => ({ ...nation(), regions: [...(nation()['regions'] as Json[]), ...places.slice(1)], sources: [{ id: 'survey', title: '抽样调查' }, { id: 'report', title: '工作报告', url: 'https://example.org/?a=1&b=2' }], stories, events });

const widgets: Readonly<Record<AskedWidget['kind'], Readonly<Record<string, string>>>> = {
  card: { indicator: 'literacy', region: '640000' },
  trend: { indicator: 'literacy', region: '640000' },
  map: { indicator: 'literacy', period: '2020' },
  ranking: { indicator: 'literacy' },
  table: {},
  story: {},
  timeline: {},
};
const kinds = Object.keys(widgets) as AskedWidget['kind'][];

/** What a build script would write into the page. */
async function told(kind: AskedWidget['kind'], own: Readonly<Record<string, string>>, lang: string, isAuthored = false, data: unknown = whole()): Promise<Part[]> {
  const m = wholeMessages(await messagesFor(lang));
  return tellWidget(parseFeed(data), { kind, own, group: {}, setting: { m, dir: m.dir, isAuthored }, resolve: (src) => new URL(src, document.baseURI).href, fault: () => undefined });
}

/** Everything that changes among the children of an element from now on. */
function watch(element: Element): { readonly changes: MutationRecord[] } {
  const changes: MutationRecord[] = [];
  new MutationObserver((records) => changes.push(...records)).observe(element, { childList: true, subtree: true, attributes: true, characterData: true });
  return { changes };
}

const rich = (): Json => feedOf({ indicators: [indicatorOf([rowOf({ value: 5 }), rowOf({ value: 4, period: '2015' })])] });

for (const kind of kinds) {
  const tag = `indicator-${kind}`;
  describe(`<${tag}> in the text of its page`, () => {
    listenToConsole();

    it('has what a build script writes for it, node for node, in every language', async () => {
      for (const lang of ['zh-CN', 'en', 'ug']) {
        const parts = await told(kind, widgets[kind], lang);
        expect(parts.length, lang).to.be.above(0);
        const element = make(tag, { ...widgets[kind], lang }, whole());
        await fixture(html`<div>${element}</div>`);
        await waitUntil(() => written(element)[0]?.lang === lang);
        expect(element.innerHTML, lang).to.equal(parts.map(markupToHtml).join(''));
      }
    });

    it('has figures and words where a reading aid of the page looks for them', async () => {
      const element = await put(tag, widgets[kind], whole());
      const found = [...element.parentElement!.querySelectorAll('p, td, th, li, blockquote')].map(({ textContent }) => textContent).join(' ');
      expect(found).to.contain({ story: '走进社区', timeline: '首次调查' }[kind as string] ?? '7.72%');
      expect(written(element, '*').filter(({ parentElement }) => parentElement === element).map(({ lang, dir }) => `${lang} ${dir}`).every((text) => text === 'zh-CN ltr')).to.equal(true);
    });

    it('takes over what is there already, and changes nothing of it', async () => {
      const parts = await told(kind, widgets[kind], 'zh-CN');
      const element = make(tag, widgets[kind], whole());
      element.innerHTML = parts.map(markupToHtml).join('');
      const { changes } = watch(element);
      await fixture(html`<div>${element}</div>`);
      await element.updateComplete;
      await frames(3);
      expect(changes).to.deep.equal([]);
      expect(textOf(element)).to.contain({ story: '走进社区', timeline: '首次调查' }[kind as string] ?? '7.72%');
    });

    it('writes nothing anew while nothing new is to be said', async () => {
      const element = await put(tag, widgets[kind], whole());
      await frames(2);
      const { changes } = watch(element);
      for (let time = 0; time < 3; time++) {
        element.requestUpdate();
        await element.updateComplete;
      }
      element.data = whole();
      await element.updateComplete;
      await frames(2);
      expect(changes).to.deep.equal([]);
    });

    it('shows each of its parts once, and prints none twice', async () => {
      const element = await put(tag, widgets[kind], whole());
      await frames(2);
      for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
      const slots = all<HTMLSlotElement & SVGElement>(element, 'slot').map(({ name }) => name);
      expect(new Set(slots).size).to.equal(slots.length);
      for (const part of element.children) expect(slots, part.slot).to.include(part.slot);
    });

    it('stands after what the author wrote, which stays as it is', async () => {
      const element = make(tag, widgets[kind], whole());
      element.innerHTML = '<b>原</b>文<!-- c -->';
      const before = [...element.childNodes];
      await fixture(html`<div>${element}</div>`);
      await element.updateComplete;
      expect([...element.childNodes].slice(0, 3)).to.deep.equal(before);
      expect(element.innerHTML).to.equal(`<b>原</b>文<!-- c -->${(await told(kind, widgets[kind], 'zh-CN', true)).map(markupToHtml).join('')}`);
    });

    it('gives way when the author writes something later', async () => {
      const element = await put(tag, widgets[kind], whole());
      await frames(2);
      element.append('后来的原文');
      await waitUntil(() => isSeen(element), 'is not shown');
      await element.updateComplete;
      expect(written(element, '[slot=sentence]')).to.deep.equal([]);
      expect(written(element).length).to.be.above(0);
    });

    it('writes again what a page took away with its own new text, and does not fight a page that will not have it', async () => {
      const element = await put(tag, widgets[kind], whole());
      await frames(2);
      const before = element.innerHTML;
      element.textContent = '';
      await waitUntil(() => element.innerHTML === before, 'does not come back');
      // A page that removes at once whatever it does not know.
      let removed = 0;
      const guard = new MutationObserver(() => {
        removed += element.childElementCount;
        if (element.childElementCount) element.textContent = '';
      });
      guard.observe(element, { childList: true });
      element.textContent = '';
      await frames(30);
      const then = removed;
      await frames(10);
      guard.disconnect();
      expect(removed).to.equal(then);
      expect(element.children).to.have.length(0);
      expect(textOf(element)).to.contain({ story: '走进社区', timeline: '首次调查' }[kind as string] ?? '7.72%');
    });

    it('keeps its parts, and writes no others, in elements that a page wraps around them', async () => {
      const element = await put(tag, widgets[kind], whole());
      await frames(2);
      const wrapper = document.createElement('font');
      wrapper.append(...element.childNodes);
      element.append(wrapper);
      await frames(3);
      expect(element.children).to.have.length(1);
      expect(wrapper.innerHTML).to.equal((await told(kind, widgets[kind], 'zh-CN')).map(markupToHtml).join(''));
      expect([...wrapper.children].some((child) => child.getBoundingClientRect().height > 0)).to.equal(true);
    });
  });
}

describe('the parts of a widget', () => {
  const { asked } = answerByHand();
  listenToConsole();
  const before = '<p slot="sentence" data-indicator="" lang="zh-CN" dir="ltr">此前写好的一句话。</p>';

  it('of a page that was prerendered stay while the feed is under way and when it fails', async () => {
    const element = make('indicator-card', { feed: address(), region: '640000' });
    element.innerHTML = before;
    await fixture(html`<div>${element}</div>`);
    expect(textOf(element)).to.contain('此前写好的一句话。').and.contain('正在加载数据');
    asked[0]!.answer('', 500);
    await says(element, '数据暂时无法显示');
    expect(textOf(element)).to.contain('此前写好的一句话。');
    expect(element.innerHTML).to.equal(before);
  });

  it('are changed in place when the feed says something else', async () => {
    const element = make('indicator-card', { feed: address(), region: '640000' });
    element.innerHTML = (await told('card', widgets.card, 'zh-CN', false, nation(1.11))).map(markupToHtml).join('');
    const [sentence] = element.children;
    await fixture(html`<div>${element}</div>`);
    asked[0]!.answer(nation());
    await says(element, '7.72%');
    expect(element.children[0]).to.equal(sentence);
    expect(sentence!.textContent).to.contain('7.72%');
    expect(element.textContent).not.to.contain('1.11%');
  });

  it('go when the question is another one that has no answer', async () => {
    const element = await put<Widget>('indicator-card', { region: '640000' }, nation());
    expect(element.textContent).to.contain('7.72%');
    element.setAttribute('indicator', 'no-such');
    await says(element, '暂无这项数据');
    expect(element.children).to.have.length(0);
  });

  it('keep what a page made of them (a translation, larger type) until there is something new to say', async () => {
    const element = await put<Widget>('indicator-card', { region: '640000' }, nation());
    const sentence = written(element, '[slot=sentence]')[0]!;
    sentence.innerHTML = '<font style="font-size: 200%">Translated</font>';
    element.requestUpdate();
    await element.updateComplete;
    expect(sentence.textContent).to.equal('Translated');
    element.data = nation(8.8);
    await element.updateComplete;
    expect(sentence.textContent).to.contain('8.8%');
  });

  it('leave a static picture of the page where it is until there is a live one', async () => {
    const element = make('indicator-trend', { feed: address(), region: '640000' });
    element.innerHTML = `${before}<img slot="picture" data-indicator="" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">`;
    await fixture(html`<div>${element}</div>`);
    expect(all<HTMLSlotElement & SVGElement>(element, 'slot').map(({ name }) => name)).to.include('picture');
    asked[0]!.answer(nation());
    await says(element, '7.72%');
    expect(all<HTMLSlotElement & SVGElement>(element, 'slot').map(({ name }) => name)).not.to.include('picture');
    expect(element.querySelector('img')).to.equal(null);
  });

  it('leave a static picture of the page where it is when there are no figures', async () => {
    const element = make('indicator-trend', { feed: address(), region: '640000' });
    element.innerHTML = `${before}<img slot="picture" data-indicator="" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">`;
    await fixture(html`<div>${element}</div>`);
    asked[0]!.answer('', 404);
    await waitUntil(() => element.shadowRoot!.querySelector('[part=notice]')?.textContent && !element.shadowRoot!.querySelector('[part=notice]')!.textContent!.endsWith('\u2026'));
    expect(element.querySelector('img')!.assignedSlot).not.to.equal(null);
  });

  it('say a Chinese text to be Chinese on a page in another language', async () => {
    const element = make('indicator-card', { lang: 'en', region: '640000' }, { ...rich(), sources: [{ id: 's', title: '只有中文' }], indicators: [indicatorOf([rowOf()], { source: 's' })] });
    await fixture(html`<div>${element}</div>`);
    await waitUntil(() => written(element, '[slot=source] bdi').length);
    expect(written(element, '[slot=source] bdi').map(({ lang, textContent }) => [lang, textContent])).to.deep.equal([['zh-CN', '只有中文']]);
  });
});
