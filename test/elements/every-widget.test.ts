/** What a card, a trend, a map and a ranking have in common, as a page uses them. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { feedOf, indicatorOf, regionOf, rowOf } from '../fixtures.js';
import { address, all, answerByHand, authoredText, drawn, frames, isSeen, layoutLoops, listenToConsole, make, nation, nonsenseIn, put, says, tags, textOf, twoIndicators, written, type Widget } from './page.js';
import { waitUntil } from '../wait.js';

interface Problems {
  readonly problems: readonly { readonly code: string; readonly value?: unknown }[];
}

for (const tag of tags) {
  describe(`<${tag}> shows a feed`, () => {
    const { asked } = answerByHand();
    listenToConsole();

    it('says the figure, its source and its definition, and has every figure in a table', async () => {
      const element = await put(tag, { region: '640000' }, nation());
      expect(textOf(element)).to.contain('7.72%').and.contain('来源：第十一次中国公民科学素质抽样调查').and.contain('口径：18—69岁公民');
      expect(textOf(element, 'caption')).to.contain('公民具备科学素质的比例');
      expect(textOf(element, 'tbody')).to.contain('7.72%');
      expect(written(element, 'th[scope=col]')).to.have.length.above(1);
      expect(written(element, 'th[scope=row]')).to.have.length.above(1);
    });

    it('writes the sentence itself where the author wrote none', async () => {
      const element = await put(tag, { region: '640000' }, nation());
      expect(textOf(element)).to.match({ 'indicator-card': /2020年宁夏公民具备科学素质的比例为7\.72%，比2015年提高3\.71个百分点/, 'indicator-trend': /2015年4\.01%，2020年7\.72%。/, 'indicator-map': /最高为上海（24\.3%），最低为宁夏（7\.72%）/, 'indicator-ranking': /上海24\.3%，北京24\.07%，天津16\.58%，安徽9\.31%，宁夏7\.72%/ }[tag]);
    });

    it("keeps the author's sentence in place of its own", async () => {
      const element = await put(tag, { region: '640000' }, nation(), '宁夏在2020年达到7.72%');
      expect(isSeen(element)).to.equal(true);
      expect(textOf(element)).not.to.match(/比例为7\.72%|2015年4\.01%，2020年7\.72%。|最高为/);
    });

    it('requests the feed at an address relative to the page', async () => {
      const url = address();
      const element = make(tag, { feed: `.${url}`, region: '640000' });
      await fixture(html`<div>${element}</div>`);
      expect(asked.map((request) => request.url)).to.deep.equal([new URL(`.${url}`, document.baseURI).href]);
      asked[0]!.answer(nation(7.73));
      await says(element, '7.73%');
    });

    it('asks once for a feed that several of it share', async () => {
      const feed = address();
      const elements = [make(tag, { feed }), make(tag, { feed }), make(tag, { feed })];
      await fixture(html`<div>${elements}</div>`);
      expect(asked).to.have.length(1);
      asked[0]!.answer(nation());
      for (const element of elements) await says(element, '24.07%');
    });

    it('is complete when the feed is shown', async () => {
      const element = make(tag, { feed: address() });
      await fixture(html`<div>${element}</div>`);
      setTimeout(() => asked[0]!.answer(nation()), 30);
      await element.updateComplete;
      expect(textOf(element)).to.contain('24.07%');
    });

    it('is complete when its words are there, in a language that is fetched', async () => {
      const element = make(tag, { lang: 'en', region: '640000' }, nation());
      await fixture(html`<div>${element}</div>`);
      await element.updateComplete;
      expect(textOf(element)).to.contain('Figures and notes').and.contain('7.72%');
    });

    it('takes an object instead of an address, and asks nobody', async () => {
      const element = await put(tag, { feed: address(), region: '640000' }, nation(7.71));
      expect(textOf(element)).to.contain('7.71%');
      expect(asked).to.deep.equal([]);
    });

    it('shows a new object in place of the old one', async () => {
      const element = await put(tag, { region: '640000' }, nation());
      element.data = nation(8.8);
      await element.updateComplete;
      expect(textOf(element)).to.contain('8.8%').and.not.contain('7.72%');
    });

    it('shows the indicator that is named', async () => {
      const element = await put(tag, { indicator: 'literacy', region: '640000' }, twoIndicators());
      expect(textOf(element)).to.contain('7.72%');
    });
  });

  describe(`<${tag}> in each of its states`, () => {
    const { asked } = answerByHand();
    listenToConsole();
    const notice = (element: Element) => textOf(element, '[part=notice]');

    it('says calmly that it is loading, under the text of the author', async () => {
      const element = make(tag, { feed: address() }, undefined, '原文');
      await fixture(html`<div>${element}</div>`);
      expect(notice(element)).to.equal('正在加载数据…');
      expect(isSeen(element)).to.equal(true);
      asked[0]!.answer(nation());
    });

    it('says calmly that the figures cannot be shown, under the text of the author', async () => {
      const element = make(tag, { feed: address() }, undefined, '原文');
      await fixture(html`<div>${element}</div>`);
      asked[0]!.drop();
      await element.updateComplete;
      expect(notice(element)).to.equal('数据暂时无法显示。');
      expect(all(element, '[part=notice]')[0]!.getAttribute('role')).to.equal('status');
      expect(isSeen(element)).to.equal(true);
    });

    it('says calmly that there is no such figure, under the text of the author', async () => {
      const element = await put(tag, { indicator: 'no-such' }, nation(), '原文');
      expect(notice(element)).to.equal('暂无这项数据。');
      expect(isSeen(element)).to.equal(true);
    });

    it('waits a second for a feed that a script may give it, and only then gives up', async () => {
      const element = await put(tag, {}, undefined, '原文');
      expect(notice(element)).to.equal('正在加载数据…');
      await waitUntil(() => notice(element) === '数据暂时无法显示。', 'never gives up');
      expect(isSeen(element)).to.equal(true);
      element.data = nation();
      await element.updateComplete;
      expect(textOf(element)).to.contain('24.07%');
    });

    it('keeps its figures and says of what day they are when a refresh fails', async () => {
      const element = make(tag, { feed: address(), region: '640000' }, undefined, '原文');
      await fixture(html`<div>${element}</div>`);
      asked[0]!.answer(nation());
      await element.updateComplete;
      const refreshed = element.refresh();
      expect(asked).to.have.length(2);
      asked[1]!.answer('', 503);
      await refreshed;
      await element.updateComplete;
      expect(textOf(element, '[part=stale]')).to.equal('暂时无法更新，显示的是2021-01-26发布的数据。');
      expect(textOf(element)).to.contain('7.72%');
      expect(isSeen(element)).to.equal(true);
    });

    it('keeps its figures while a refresh is under way, and then shows the new ones', async () => {
      const element = make(tag, { feed: address(), region: '640000' });
      await fixture(html`<div>${element}</div>`);
      asked[0]!.answer(nation());
      await element.updateComplete;
      const refreshed = element.refresh();
      element.requestUpdate();
      await frames();
      expect(textOf(element)).to.contain('7.72%');
      asked[1]!.answer(nation(7.99));
      await refreshed;
      await element.updateComplete;
      expect(textOf(element)).to.contain('7.99%').and.not.contain('7.72%');
      expect(textOf(element, '[part=stale]')).to.equal('');
    });

    it('recovers by a refresh after a failure', async () => {
      const element = make(tag, { feed: address(), region: '640000' });
      await fixture(html`<div>${element}</div>`);
      asked[0]!.answer('', 404);
      await element.updateComplete;
      const refreshed = element.refresh();
      asked[1]!.answer(nation());
      await refreshed;
      await element.updateComplete;
      expect(textOf(element)).to.contain('7.72%');
      expect(notice(element)).to.equal('');
    });
  });

  describe(`<${tag}> and answers out of order`, () => {
    const { asked } = answerByHand();
    listenToConsole();

    it('drops the answer of an address it no longer has', async () => {
      const element = make(tag, { feed: address(), region: '640000' });
      await fixture(html`<div>${element}</div>`);
      element.setAttribute('feed', address());
      await waitUntil(() => asked.length === 2);
      asked[1]!.answer(nation(2.22));
      await says(element, '2.22%');
      asked[0]!.answer(nation(1.11));
      await frames(3);
      expect(textOf(element)).to.contain('2.22%').and.not.contain('1.11%');
    });

    it('drops the failure of an address it no longer has', async () => {
      const element = make(tag, { feed: address(), region: '640000' });
      await fixture(html`<div>${element}</div>`);
      element.setAttribute('feed', address());
      await waitUntil(() => asked.length === 2);
      asked[1]!.answer(nation(2.22));
      await says(element, '2.22%');
      asked[0]!.drop();
      await frames(3);
      expect(textOf(element)).to.contain('2.22%');
    });

    it('drops the answer of an address when it has been given an object', async () => {
      const element = make(tag, { feed: address(), region: '640000' });
      await fixture(html`<div>${element}</div>`);
      element.data = nation(2.22);
      await says(element, '2.22%');
      asked[0]!.answer(nation(1.11));
      await frames(3);
      expect(textOf(element)).to.contain('2.22%');
    });

    it('drops the answer to an earlier refresh that comes after that to a later one', async () => {
      const element = make(tag, { feed: address(), region: '640000' });
      await fixture(html`<div>${element}</div>`);
      asked[0]!.answer(nation());
      await element.updateComplete;
      void element.refresh();
      void element.refresh();
      expect(asked).to.have.length(3);
      asked[2]!.answer(nation(3.33));
      await says(element, '3.33%');
      asked[1]!.answer(nation(1.11));
      await frames(3);
      expect(textOf(element)).to.contain('3.33%').and.not.contain('1.11%');
    });
  });

  describe(`<${tag}> removed, moved, cloned`, () => {
    const { asked } = answerByHand();
    listenToConsole();

    it('shows its feed when it was removed during the load and put back after the answer', async () => {
      const element = make(tag, { feed: address(), region: '640000' });
      const place = await fixture(html`<div>${element}</div>`);
      element.remove();
      asked[0]!.answer(nation());
      await frames();
      place.append(element);
      await says(element, '7.72%');
      await drawn(element).catch((error: unknown) => {
        if (tag !== 'indicator-card') throw error;
      });
    });

    it('shows its feed when it was removed during the load and put back before the answer', async () => {
      const element = make(tag, { feed: address(), region: '640000' });
      const place = await fixture(html`<div>${element}</div>`);
      element.remove();
      place.append(element);
      await frames();
      asked.forEach((request) => request.answer(nation()));
      await says(element, '7.72%');
    });

    it('stays drawn when it is moved', async () => {
      const element = make(tag, { region: '640000' }, nation());
      const place = await fixture<HTMLElement>(html`<div><div>${element}</div><div style="width: 400px"></div></div>`);
      await drawn(element);
      place.lastElementChild!.append(element);
      await waitUntil(() => all(element, '.stage > svg')[0]!.getBoundingClientRect().right <= place.lastElementChild!.getBoundingClientRect().right, 'keeps its old width');
      expect(textOf(element)).to.contain('7.72%');
    });

    it('takes its settings from the group it was moved into', async () => {
      const element = make(tag);
      const place = await fixture<HTMLElement>(html`<div><indicator-group .data=${nation(1.11)} region="640000">${element}</indicator-group><indicator-group .data=${nation(2.22)} region="640000"></indicator-group></div>`);
      await says(element, '1.11%');
      place.lastElementChild!.append(element);
      await says(element, '2.22%');
      expect(textOf(element)).not.to.contain('1.11%');
    });

    it('leaves the settings of its group behind when it is moved out of it', async () => {
      const element = make(tag, { feed: address() });
      const place = await fixture<HTMLElement>(html`<div><indicator-group region="640000" period="2015" elder>${element}</indicator-group></div>`);
      asked[0]!.answer(nation());
      await says(element, '4.01%');
      place.append(element);
      await waitUntil(() => !all(element, '.root.elder').length, 'is still as its old group was');
      expect(all(element, '[aria-pressed=true]')).to.deep.equal([]);
      if (tag === 'indicator-card') expect(textOf(element, '[part=figure]')).to.equal('24.07%');
    });

    it('has a clone that shows the same by itself', async () => {
      const element = make(tag, { feed: address(), region: '640000' }, undefined, '原文');
      const place = await fixture(html`<div>${element}</div>`);
      asked[0]!.answer(nation());
      await element.updateComplete;
      const clone = element.cloneNode(true) as Widget;
      place.append(clone);
      await says(clone, '7.72%');
      await drawn(clone);
      expect(isSeen(clone)).to.equal(true);
      expect(clone.innerHTML).to.equal(element.innerHTML);
      expect(authoredText(clone)).to.equal('原文');
    });

    it('leaves no resize observer behind when it is removed', async () => {
      const Real = window.ResizeObserver;
      const watching = new Map<object, Set<Element>>();
      window.ResizeObserver = class extends Real {
        override observe(target: Element, options?: ResizeObserverOptions): void {
          watching.set(this, (watching.get(this) ?? new Set()).add(target));
          super.observe(target, options);
        }
        override unobserve(target: Element): void {
          watching.get(this)?.delete(target);
          super.unobserve(target);
        }
        override disconnect(): void {
          watching.delete(this);
          super.disconnect();
        }
      };
      const left = () => [...watching.values()].reduce((sum, { size }) => sum + size, 0);
      try {
        const element = await put(tag, { region: '640000' }, nation());
        await drawn(element);
        await frames(3);
        const watched = left();
        expect(watched).to.be.within(1, 2);
        element.data = nation(9.99);
        await says(element, '9.99%');
        await waitUntil(() => left() === watched, 'watches more or less than before');
        const place = element.parentElement!;
        element.remove();
        expect(left()).to.equal(0);
        element.data = nation(8.88);
        await frames();
        expect(left()).to.equal(0);
        place.append(element);
        await waitUntil(() => left() === watched, 'does not watch again');
        element.remove();
        expect(left()).to.equal(0);
      } finally {
        window.ResizeObserver = Real;
      }
    });
  });

  describe(`<${tag}> and the room it has`, () => {
    listenToConsole();
    const width = (element: Element) => Number(all(element, '.stage > svg')[0]?.getAttribute('width') ?? 0);

    it('draws nothing while it is not displayed, and at the right width when it is', async () => {
      const element = make(tag, { region: '640000' }, nation());
      const place = await fixture<HTMLElement>(html`<div style="display: none; width: 500px">${element}</div>`);
      await element.updateComplete;
      await frames();
      expect(all(element, '.stage > svg')).to.deep.equal([]);
      expect(textOf(element)).to.contain('7.72%');
      place.style.display = 'block';
      await drawn(element);
      expect(width(element)).to.be.within(400, 500);
      expect(width(element)).to.equal(Math.floor(all(element, '.stage')[0]!.getBoundingClientRect().width));
    });

    it('draws nothing at width 0, and at the right width later', async () => {
      const element = make(tag, { region: '640000', style: '--indicator-padding: 0; --indicator-border: 0' }, nation());
      const place = await fixture<HTMLElement>(html`<div style="width: 0">${element}</div>`);
      await element.updateComplete;
      await frames();
      expect(all(element, '.stage > svg')).to.deep.equal([]);
      expect(nonsenseIn(element)).to.deep.equal([]);
      place.style.width = '500px';
      await waitUntil(() => width(element) === 500, 'is not 500 pixels wide');
    });

    it('follows the width of its column, and no window has to change for it', async () => {
      const element = make(tag, { region: '640000', style: '--indicator-padding: 0; --indicator-border: 0' }, nation());
      const place = await fixture<HTMLElement>(html`<div style="width: 700px">${element}</div>`);
      await waitUntil(() => width(element) === 700);
      place.style.width = '300px';
      await waitUntil(() => width(element) === 300, 'is not 300 pixels wide');
    });

    it('needs no second layout: nothing in it changes its height after it was drawn', async () => {
      const before = layoutLoops.length;
      const element = make(tag, { region: '640000' }, nation());
      const place = await fixture<HTMLElement>(html`<div style="width: 700px">${element}</div>`);
      await drawn(element);
      for (const pixels of [640, 460, 440, 280, 900]) {
        place.style.width = `${pixels}px`;
        await frames(3);
      }
      element.toggleAttribute('elder');
      await frames(3);
      expect(layoutLoops.length - before).to.equal(0);
    });

    it('is as wide as its column and no wider, down to 280 pixels', async () => {
      const element = make(tag, { region: '640000' }, nation());
      const place = await fixture<HTMLElement>(html`<div style="width: 280px">${element}</div>`);
      await drawn(element);
      expect(place.scrollWidth).to.equal(280);
      expect(all<HTMLElement>(element, '.root')[0]!.scrollWidth).to.be.at.most(280);
    });
  });

  describe(`<${tag}> in the language of its place`, () => {
    listenToConsole();

    it('is Chinese on a Chinese page, English in an English part of it', async () => {
      const chinese = await put(tag, {}, nation());
      expect(textOf(chinese)).to.contain('数据与说明');
      const english = make(tag, {}, nation());
      await fixture(html`<div lang="en">${english}</div>`);
      await says(english, 'Figures and notes');
      expect(textOf(english)).to.contain('Share of citizens with scientific literacy').and.not.contain('数据与说明');
      expect(all<HTMLElement>(english, '.root')[0]!.lang).to.equal('en');
    });

    it('is Uyghur and runs from right to left in a Uyghur part', async () => {
      const element = make(tag, {}, nation());
      await fixture(html`<div lang="ug">${element}</div>`);
      await waitUntil(() => all<HTMLElement>(element, '.root')[0]!.lang === 'ug');
      await says(element, '24.07%');
      expect(getComputedStyle(all<HTMLElement>(element, '.root')[0]!).direction).to.equal('rtl');
      expect(textOf(element, 'summary')).to.match(/[\u0600-\u06ff]/);
    });

    it('takes the direction that the page declares before that of the language', async () => {
      const element = make(tag, {}, nation());
      await fixture(html`<div dir="rtl">${element}</div>`);
      await element.updateComplete;
      expect(all<HTMLElement>(element, '.root')[0]!.dir).to.equal('rtl');
      element.dir = 'ltr';
      await waitUntil(() => all<HTMLElement>(element, '.root')[0]!.dir === 'ltr');
    });

    it('finds the language through a shadow root', async () => {
      const element = make(tag, {}, nation());
      const host = await fixture(html`<section lang="en"><div></div></section>`);
      host.firstElementChild!.attachShadow({ mode: 'open' }).append(element);
      await says(element, 'Figures and notes');
    });

    it('follows when the language of the page changes', async () => {
      const element = make(tag, {}, nation());
      const place = await fixture<HTMLElement>(html`<div lang="zh">${element}</div>`);
      await says(element, '数据与说明');
      place.lang = 'en';
      await says(element, 'Figures and notes');
      place.removeAttribute('lang');
      await says(element, '数据与说明');
    });

    it('follows when the language changes inside the shadow root it stands in', async () => {
      const element = make(tag, {}, nation());
      const host = await fixture(html`<div></div>`);
      const inside = document.createElement('div');
      inside.append(element);
      host.attachShadow({ mode: 'open' }).append(inside);
      await says(element, '数据与说明');
      inside.lang = 'en';
      await says(element, 'Figures and notes');
    });

    it('keeps the text of the author while the words of a language are fetched', async () => {
      const element = make(tag, {}, nation(), 'As its author wrote it');
      await fixture(html`<div lang="en">${element}</div>`);
      expect(isSeen(element)).to.equal(true);
      await says(element, 'Figures and notes');
      expect(isSeen(element)).to.equal(true);
    });
  });

  describe(`<${tag}> for older readers`, () => {
    listenToConsole();
    const size = (element: Element) => parseFloat(getComputedStyle(all<HTMLElement>(element, '.root')[0]!).fontSize);

    it('has text of 18 pixels at least by its own attribute', async () => {
      const element = await put(tag, { elder: true }, nation());
      expect(size(element)).to.be.at.least(18);
      element.removeAttribute('elder');
      await element.updateComplete;
      expect(size(element)).to.equal(16);
    });

    it('has it by the class of an ancestor', async () => {
      const element = make(tag, {}, nation());
      await fixture(html`<div class="page indicator-elder">${element}</div>`);
      await element.updateComplete;
      expect(size(element)).to.be.at.least(18);
    });

    it('follows when a switch sets that class later', async () => {
      const element = make(tag, { region: '640000' }, nation());
      const place = await fixture(html`<div>${element}</div>`);
      await drawn(element);
      await frames(3);
      place.classList.add('indicator-elder');
      await waitUntil(() => size(element) >= 18, 'does not notice');
    });

    it('has it by its group, and follows it', async () => {
      const element = make(tag, {}, nation());
      const group = await fixture(html`<indicator-group elder>${element}</indicator-group>`);
      await waitUntil(() => size(element) >= 18);
      group.removeAttribute('elder');
      await waitUntil(() => size(element) === 16);
    });

    it('has a target of 60 pixels to open the details, and of 44 otherwise', async () => {
      const height = (element: Element) => all(element, 'summary')[0]!.getBoundingClientRect().height;
      expect(height(await put(tag, { elder: true }, nation()))).to.be.at.least(60);
      expect(height(await put(tag, {}, nation()))).to.be.at.least(44);
    });
  });

  describe(`<${tag}> and faults`, () => {
    const { asked } = answerByHand();
    const { said } = listenToConsole();

    const listen = async (element: Element): Promise<CustomEvent<Problems>[]> => {
      const events: CustomEvent<Problems>[] = [];
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.addEventListener('indicator-error', (event) => events.push(event as CustomEvent<Problems>));
      place.append(element);
      return events;
    };

    it('tells a fault in one event that leaves shadow roots, and in one line to the console', async () => {
      const element = make(tag, { feed: address(), indicator: 'no-such' });
      const events = await listen(element);
      asked[0]!.answer(nation());
      await says(element, '暂无这项数据。');
      element.requestUpdate();
      await element.updateComplete;
      expect(events.map(({ detail }) => detail.problems.map(({ code, value }) => ({ code, value })))).to.deep.equal([[{ code: 'unknown-indicator', value: 'no-such' }]]);
      expect(events[0]!.composed).to.equal(true);
      await waitUntil(() => said.length);
      await frames();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`<${tag}> ${element.getAttribute('feed')}`).and.contain('未知指标 "no-such"；现有：literacy');
    });

    it('tells it in English on an English page', async () => {
      const element = make(tag, { feed: address(), indicator: 'no-such', lang: 'en' });
      await listen(element);
      asked[0]!.answer(nation());
      await waitUntil(() => said.length);
      expect(said[0]).to.contain(`<${tag}>`).and.contain('unknown indicator "no-such"; there is: literacy');
      expect(said[0]).not.to.match(/[\u4e00-\u9fff]/);
    });

    it('tells a fault of a feed once however many of it show the feed, and each by its own event', async () => {
      const feed = address();
      const events = [await listen(make(tag, { feed })), await listen(make(tag, { feed }))];
      asked[0]!.answer('', 404);
      await waitUntil(() => events.every(({ length }) => length === 1));
      await waitUntil(() => said.length);
      await frames();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('无法访问：HTTP 状态码 404；数据文件必须以状态码 200 返回');
    });

    it('shows what is right and tells what is wrong of a feed with one bad observation', async () => {
      const document = nation();
      const bad = indicatorOf([rowOf(), rowOf({ region: '110000', value: 'much' }), rowOf({ region: '340000', value: 9.31 })]);
      const element = make(tag, { feed: address(), region: '640000' });
      const events = await listen(element);
      asked[0]!.answer({ ...document, indicators: [bad] });
      await says(element, '7.72%');
      await waitUntil(() => said.length);
      expect(events[0]!.detail.problems.map(({ code }) => code)).to.deep.equal(['value']);
      expect(said[0]).to.contain('indicators[0].observations[1].value：数值无效 "much"；应写数字');
    });

    it('says what is missing when a feed has several indicators and none is named', async () => {
      const element = make(tag, { feed: address() });
      await listen(element);
      asked[0]!.answer(twoIndicators());
      await waitUntil(() => said.length);
      expect(said[0]).to.contain('indicator：缺少').and.contain('literacy, other');
    });

    it('tells of a region that the feed does not have', async () => {
      const element = make(tag, { feed: address(), region: '999999' });
      const events = await listen(element);
      asked[0]!.answer(nation());
      await waitUntil(() => said.length, 'says nothing of the region');
      expect(said[0]).to.contain('未知地区 "999999"').and.contain('640000');
      expect(events).to.have.length(1);
    });

    it('tells of a region of its group that the feed does not have', async () => {
      const element = make(tag, { feed: address() });
      await fixture(html`<indicator-group region="999999">${element}</indicator-group>`);
      asked[0]!.answer(nation());
      await waitUntil(() => said.length, 'says nothing of the region');
      expect(said[0]).to.contain('未知地区 "999999"');
    });

    if (tag !== 'indicator-trend') {
      it('tells of a period in which nothing was observed', async () => {
        const element = make(tag, { feed: address(), period: '1900' });
        await listen(element);
        asked[0]!.answer(nation());
        await says(element, '暂无这项数据。');
        await waitUntil(() => said.length, 'says nothing of the period');
        expect(said[0]).to.contain('未知时间 "1900"').and.contain('2020');
      });
    }

    it('says nothing when nothing is wrong', async () => {
      const element = make(tag, { feed: address(), region: '640000' });
      const events = await listen(element);
      asked[0]!.answer(nation());
      await says(element, '7.72%');
      await frames(3);
      expect(events).to.deep.equal([]);
      expect(said).to.deep.equal([]);
    });
  });

  describe(`<${tag}> and odd feeds`, () => {
    listenToConsole();
    const regions = [regionOf('640000', '宁夏', 'Ningxia', 'CN'), regionOf('340000', '安徽', 'Anhui', 'CN'), regionOf('110000', '北京', 'Beijing', 'CN')];
    const across = (...values: readonly (number | null)[]) => values.flatMap((value, index) => [
      rowOf({ region: regions[index % 3]!['code'], period: String(2020 + Math.floor(index / 3)), value, ...(value === null ? { missing: 'not-surveyed' } : {}) }),
    ]);
    const odd: Readonly<Record<string, unknown>> = {
      'empty strings for names, sources and units': feedOf({ title: '', publisher: { name: '' }, sources: [{ id: 's', title: '' }], regions: regions.map((region) => ({ ...region, name: '' })), indicators: [indicatorOf(across(1, 2, 3), { name: '', source: 's', definition: '', unit: { kind: 'count', label: '' } })] }),
      'numbers of fifteen digits': feedOf({ regions, indicators: [indicatorOf(across(123456789012345, 999999999999999, 1), { unit: { kind: 'count', label: '人' } })] }),
      'numbers beyond what can be counted': feedOf({ regions, indicators: [indicatorOf(across(1e300, 1.7e308, -1e300), { unit: { kind: 'count', label: '人' } })] }),
      'numbers next to nothing': feedOf({ regions, indicators: [indicatorOf(across(1e-7, 2e-7, 1e-300))] }),
      'negative numbers': feedOf({ regions, indicators: [indicatorOf(across(-1, -2.5, -3, -4, -5, -6))] }),
      'numbers on both sides of zero': feedOf({ regions, indicators: [indicatorOf(across(-1, 0, 3, 4, -5, 0))] }),
      'nothing but zeros': feedOf({ regions, indicators: [indicatorOf(across(0, 0, 0, 0, 0, 0))] }),
      'numbers that are all equal': feedOf({ regions, indicators: [indicatorOf(across(7, 7, 7, 7, 7, 7))] }),
      'one point': feedOf({ regions, indicators: [indicatorOf(across(7))] }),
      'no point': feedOf({ regions, indicators: [indicatorOf([])] }),
      'nothing but gaps': feedOf({ regions, indicators: [indicatorOf(across(null, null, null, null))] }),
      'a day, a month, a quarter and an interval': feedOf({ regions, indicators: [indicatorOf(['2020-10-16', '2020-03', '2020-Q1', '2017/2022'].map((period, index) => rowOf({ period, value: index })))] }),
      'names without any language of ours': feedOf({ regions: regions.map((region) => ({ ...region, name: { bo: 'ནང' } })), indicators: [indicatorOf(across(1, 2, 3), { name: {} })] }),
      'a region that lies within nothing': feedOf({ indicators: [indicatorOf([rowOf()])] }),
    };
    for (const [name, data] of Object.entries(odd)) {
      for (const lang of ['zh-CN', 'en', 'ug']) {
        it(`says and draws nothing senseless with ${name}, in ${lang}`, async () => {
          const element = make(tag, { lang }, data);
          await fixture(html`<div style="width: 320px">${element}</div>`);
          await waitUntil(() => all<HTMLElement>(element, '.root')[0]?.lang === lang);
          await element.updateComplete;
          await frames(3);
          expect(nonsenseIn(element)).to.deep.equal([]);
          expect(textOf(element)).not.to.equal('');
        });
      }
    }
  });

  describe(`<${tag}> to assistive technology`, () => {
    listenToConsole();
    for (const lang of ['zh-CN', 'en', 'ug']) {
      it(`has no fault that axe finds, in ${lang}`, async () => {
        const element = make(tag, { region: '640000' }, nation());
        await fixture(html`<div lang=${lang} style="width: 600px">${element}</div>`);
        await waitUntil(() => all<HTMLElement>(element, '.root')[0]?.lang === lang);
        await drawn(element);
        all<HTMLDetailsElement>(element, 'details')[0]!.open = true;
        await expect(element).to.be.accessible();
      });

      it(`has none without a feed, in ${lang}`, async () => {
        const element = make(tag, { indicator: 'no-such' }, nation(), '2020');
        await fixture(html`<div lang=${lang}>${element}</div>`);
        await waitUntil(() => all<HTMLElement>(element, '.root')[0]?.lang === lang);
        await element.updateComplete;
        await expect(element).to.be.accessible();
      });
    }
  });
}
