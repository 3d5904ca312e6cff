import { expect, fixture, html } from '@open-wc/testing';
import { LocaleController, nearest } from '../../src/controllers/locale.js';
import { registerMessages } from '../../src/messages/catalogue.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { TestHost } from './host.js';
import { waitUntil } from '../wait.js';

async function host(place: HTMLElement) {
  const element = new TestHost();
  const locale = new LocaleController(element);
  place.append(element);
  await waitUntil(() => locale.messages);
  return { element, locale };
}

const lang = (locale: LocaleController) => locale.messages?.lang;

describe('the nearest attribute', () => {
  it("is an element's own, else that of what it stands in, through shadow roots", async () => {
    const place = await fixture<HTMLElement>(html`<section lang="en"><p lang="ug"><b></b></p><div></div></section>`);
    expect(nearest(place.querySelector('p')!, 'lang')).to.equal('ug');
    expect(nearest(place.querySelector('b')!, 'lang')).to.equal('ug');
    const inside = document.createElement('i');
    place.querySelector('div')!.attachShadow({ mode: 'open' }).append(inside);
    expect(nearest(inside, 'lang')).to.equal('en');
    expect(nearest(inside, 'data-nothing')).to.equal(undefined);
    expect(nearest(document.createElement('i'), 'lang')).to.equal(undefined);
  });

  it('may be empty', async () => {
    const place = await fixture<HTMLElement>(html`<section lang="en"><p lang=""></p></section>`);
    expect(nearest(place.querySelector('p')!, 'lang')).to.equal('');
  });
});

describe('the language of a place', () => {
  it('is that of the page', async () => {
    const { locale } = await host(await fixture<HTMLElement>(html`<div></div>`));
    expect([lang(locale), locale.dir]).to.deep.equal(['zh-CN', 'ltr']);
  });

  for (const [written, read] of Object.entries({ en: 'en', 'EN-gb': 'en', zh_CN: 'zh-CN', 'zh-Hant-TW': 'zh-CN', 'ug-CN': 'ug', ug: 'ug', de: 'en', '': 'zh-CN' })) {
    it(`is ${read} where the page says "${written}"`, async () => {
      const { locale } = await host(await fixture<HTMLElement>(html`<div lang=${written}></div>`));
      await waitUntil(() => lang(locale) === read, `is ${lang(locale)}`);
    });
  }

  it('gives the direction where the page declares none', async () => {
    const { locale } = await host(await fixture<HTMLElement>(html`<div lang="ug"></div>`));
    await waitUntil(() => lang(locale) === 'ug');
    expect(locale.dir).to.equal('rtl');
  });

  it('takes a direction that is none of the two for no declaration', async () => {
    const { locale } = await host(await fixture<HTMLElement>(html`<div lang="ug" dir="auto"></div>`));
    await waitUntil(() => lang(locale) === 'ug');
    expect(locale.dir).to.equal('rtl');
  });

  it('is the last one when it changes twice while words are fetched', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="zh"></div>`);
    const { locale } = await host(place);
    place.lang = 'ug';
    await Promise.resolve();
    place.lang = 'zh';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(lang(locale)).to.equal('zh-CN');
  });

  it('asks for an update when it changes, and for none when another attribute does', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const { element, locale } = await host(place);
    await element.updateComplete;
    const before = element.updates;
    place.title = 'x';
    document.body.lang = 'zh-CN';
    await new Promise((resolve) => setTimeout(resolve, 20));
    document.body.removeAttribute('lang');
    expect(element.updates - before).to.be.at.most(1);
    place.lang = 'en';
    await waitUntil(() => lang(locale) === 'en');
    await element.updateComplete;
    expect(element.updates).to.be.above(before);
  });

  it('is not read for an element that was removed', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const { element, locale } = await host(place);
    element.remove();
    element.lang = 'en';
    place.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(lang(locale)).to.equal('zh-CN');
    place.append(element);
    await waitUntil(() => lang(locale) === 'en');
  });

  it('can be one that the page brings', async () => {
    registerMessages('bo-CN', { ...zhCN, lang: 'bo' });
    const { locale } = await host(await fixture<HTMLElement>(html`<div lang="bo"></div>`));
    await waitUntil(() => lang(locale) === 'bo');
  });
});
