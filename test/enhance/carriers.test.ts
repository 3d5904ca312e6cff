import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { watchCarriers } from '../../src/enhance/watch.js';
import { answerByHand, listenToConsole, nation, textOf } from '../elements/page.js';
import { waitUntil } from '../wait.js';

const link = (text = '2020年宁夏公民具备科学素质的比例为7.72%', query = 'indicator=literacy&amp;region=640000', tag = 'indicator-card', more = ''): string =>
  `<a href="/data/literacy.html#${tag}?${query}"${more}>${text}</a>`;

const frames = async (): Promise<void> => {
  for (let count = 0; count < 3; count++) await new Promise((resolve) => setTimeout(resolve));
};

let article: HTMLElement;
async function write(html: string): Promise<void> {
  article.innerHTML = html;
  await frames();
}

const widgets = (root: Element = article): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('indicator-card,indicator-trend,indicator-map,indicator-ranking,indicator-story,indicator-table,indicator-timeline')];
/** The children of the article: tags, and for a widget in brackets what it holds that was authored. */
const outline = (node: Element = article): string =>
  [...node.childNodes].filter((child) => !(child instanceof Element && child.hasAttribute('data-indicator'))).filter((child) => child.nodeType === 1 || child.textContent?.trim()).map((child) => (child instanceof Element ? (child.localName.startsWith('indicator-') ? `[${outline(child)}]` : child.localName) : 'text')).join(' ');

const { asked } = answerByHand();
const { said } = listenToConsole();

beforeEach(() => {
  article = document.createElement('article');
  document.body.append(article);
});
afterEach(() => article.remove());

describe('a link carrier in an article', () => {
  it('becomes the widget around its paragraph, with the feed beside the page that it leads to', async () => {
    await write(`<p>${link()}</p>`);
    expect(outline()).to.equal('[p]');
    const [card] = widgets();
    expect([...card!.attributes].map(({ name, value }) => `${name}=${value}`).filter((text) => !text.startsWith('style'))).to.deep.equal([`feed=${location.origin}/data/literacy.json`, 'indicator=literacy', 'region=640000']);
    for (const { answer } of asked) answer(nation());
    await waitUntil(() => textOf(card!).includes('7.72%'));
    expect(card!.querySelector('a')!.getClientRects().length).to.be.greaterThan(0);
    expect(card!.querySelector('a')!.getAttribute('href')).to.equal('/data/literacy.html#indicator-card?indicator=literacy&region=640000');
  });

  it('is found in whatever an editor wraps around it', async () => {
    await write(`<p style="text-indent:2em"><span style="font-size:16px"><strong><font color="#333">${link()}</font></strong></span>&nbsp;</p><div>${link()}</div><p><br></p><p>${link(undefined, undefined, undefined, ' target="_blank" rel="noopener" title="宁夏" _src="x" _href="y"')}</p>`);
    expect(outline()).to.equal('[p] div p [p]');
    expect(outline(article.querySelector('div')!)).to.equal('[a]');
  });

  it('keeps its distance from the lines around it', async () => {
    await write(`<p style="margin: 0">前文</p><p>${link()}</p><p style="margin: 0">后文</p>`);
    const [before, widget, after] = [...article.children].map((child) => child.getBoundingClientRect());
    expect(widget!.top - before!.bottom).to.be.greaterThan(8);
    expect(after!.top - widget!.bottom).to.be.greaterThan(8);
  });

  it('inside a sentence stays there, and the widget stands behind the paragraph', async () => {
    await write(`<p>据调查，${link()}，较2015年提高。</p><p>其次。</p>`);
    expect(outline()).to.equal('p [] p');
    expect(article.querySelector('p')!.textContent).to.equal('据调查，2020年宁夏公民具备科学素质的比例为7.72%，较2015年提高。');
  });

  it('does so for several in one paragraph, in their order', async () => {
    await write(`<p>${link('甲')}和${link('乙', 'region=340000', 'indicator-trend')}。</p><p>后文</p>`);
    expect(widgets().map(({ localName }) => localName)).to.deep.equal(['indicator-card', 'indicator-trend']);
    expect(outline()).to.equal('p [] [] p');
  });

  it('stands in lines that only breaks set apart', async () => {
    await write(`第一行<br>${link()}<br>第三行，${link('乙', 'region=340000')}，完<br>第四行`);
    expect(outline()).to.equal('text br [a] br text a text br [] text');
  });

  it('stands in list items and table cells', async () => {
    await write(`<ul><li>${link()}</li><li>见${link()}</li></ul><table><tr><td>${link()}</td></tr></table>`);
    expect(outline(article.querySelector('li')!)).to.equal('[a]');
    expect(outline(article.querySelector('li:last-child')!)).to.equal('text a []');
    expect(outline(article.querySelector(':scope > table td')!)).to.equal('[a]');
  });

  it('takes the feed of the group around it where it leads nowhere', async () => {
    await write(`<indicator-group feed="/g.json"><p><a href="#indicator-card?region=640000">宁夏</a></p></indicator-group>`);
    expect(widgets()[0]!.hasAttribute('feed')).to.equal(false);
    expect(asked.map(({ url }) => new URL(url).pathname)).to.deep.equal(['/g.json']);
  });

  for (const [how, insert] of Object.entries({
    innerHTML: (html: string) => (article.innerHTML = html),
    append: (html: string) => {
      const box = document.createElement('section');
      box.innerHTML = html;
      article.append(box);
    },
    insertAdjacentHTML: (html: string) => article.insertAdjacentHTML('beforeend', html),
    appendChild: (html: string) => article.appendChild(document.createRange().createContextualFragment(html)),
  })) {
    it(`becomes a widget when a system inserts it by ${how}`, async () => {
      await frames();
      insert(`<p>${link()}</p>`);
      await frames();
      expect(widgets()).to.have.lengthOf(1);
    });
  }

  it('becomes a widget when its address comes later', async () => {
    await write('<p><a>宁夏</a></p>');
    article.querySelector('a')!.href = '/data/literacy.html#indicator-card';
    await frames();
    expect(widgets()).to.have.lengthOf(1);
  });

  it('becomes one widget, also when its page is cloned, moved, or watched twice', async () => {
    watchCarriers(document);
    await write(`<p>${link()}</p><p>见${link()}。</p>`);
    expect(outline()).to.equal('[p] p []');
    article.append(...[...article.childNodes].map((node) => node.cloneNode(true)));
    await frames();
    expect(widgets()).to.have.lengthOf(4);
    article.remove();
    document.body.append(article);
    await frames();
    expect(widgets()).to.have.lengthOf(4);
  });

  it('never changes in what is edited, or where it is part of something else', async () => {
    for (const around of ['div contenteditable', 'div contenteditable="true"', 'div contenteditable="plaintext-only"', 'template', 'button', 'div data-indicator-off', 'textarea', 'label']) {
      await write(`<${around}><p>${link()}</p></${around.split(' ')[0]}>`);
      expect(widgets(), around).to.have.lengthOf(0);
    }
    await write(`<svg>${link()}</svg>`);
    expect(widgets()).to.have.lengthOf(0);
    await write(`<div contenteditable><div contenteditable="false"><p>${link()}</p></div></div>`);
    expect(widgets()).to.have.lengthOf(1);
  });

  it('is a link again as soon as it can be edited', async () => {
    const html = `<p>${link()}</p><p>见${link()}。</p>`;
    await write(`<section>${html}</section>`);
    expect(widgets()).to.have.lengthOf(2);
    const section = article.querySelector('section')!;
    section.setAttribute('contenteditable', 'true');
    await frames();
    expect(section.innerHTML).to.equal(html);
  });

  it('that cannot be a widget stays as it is, and the console says why and what to do', async () => {
    for (const [href, fault] of [
      ['/a.html#indicator-cart', '未知组件 "indicator-cart"；只能是：indicator-card'],
      ['/a.html#indicator-card?onclick=alert(1)', '未知属性 "onclick"；现有：feed, indicator'],
      ['https://evil.example/a.html#indicator-card', '数据来源网站无效 "https://evil.example/a.json"；链接可用的数据来自：http'],
      ['#indicator-card', '缺少数据 "#indicator-card"；请在链接中加 feed=地址'],
    ] as const) {
      said.length = 0;
      const html = `<p lang="zh-CN"><a href="${href}">文字</a></p>`;
      await write(html);
      await waitUntil(() => said.length > 0);
      expect(article.innerHTML).to.equal(html);
      expect(said).to.have.lengthOf(1);
      expect(said[0]).to.contain(`<a> ${href} ${fault}`);
    }
  });

  it('does not touch or mention any other link', async () => {
    const html = '<p><a href="/indicator-card.html">甲</a><a href="#indicator">乙</a><a name="indicator-card">丙</a><a href="javascript:void 0">丁</a></p>';
    await write(html);
    expect(article.innerHTML).to.equal(html);
    expect(said).to.deep.equal([]);
  });

  it('costs nearly nothing among ten thousand changes that are none of its', async () => {
    await frames();
    let queries = 0;
    const { querySelectorAll } = Element.prototype;
    Element.prototype.querySelectorAll = function (this: Element, selectors: string) {
      queries++;
      return querySelectorAll.call(this, selectors);
    } as typeof querySelectorAll;
    try {
      for (let index = 0; index < 10000; index++) article.append(index % 2 ? document.createElement('i') : `${index}`);
      await frames();
    } finally {
      Element.prototype.querySelectorAll = querySelectorAll;
    }
    expect(queries).to.equal(0);
  });
});

describe('a table carrier in an article', () => {
  const table = '<table><tbody><tr><td>地区</td><td>2015年</td><td>2020年</td></tr><tr><td>宁夏</td><td>4.01%</td><td>7.72%</td></tr></tbody></table>';
  const carrier = (tag = 'indicator-trend', query = ''): string => `<p><a href="#${tag}${query}">公民具备科学素质的比例</a></p>`;

  it('is drawn above its table from the cells, without a request', async () => {
    await write(carrier() + table);
    await waitUntil(() => widgets().length === 1 && textOf(widgets()[0]!).includes('7.72%'));
    expect(outline()).to.match(/^\[p.*\] table$/);
    expect(article.querySelectorAll(':scope > table td')).to.have.lengthOf(6);
    expect(asked).to.deep.equal([]);
    expect(said).to.deep.equal([]);
  });

  it('is found behind empty paragraphs and in a wrapper', async () => {
    for (const html of [`${carrier()}<p><br></p>\n<p>&nbsp;</p>${table}`, `${carrier()}<div class="table-responsive">${table}</div>`, `${carrier()}<figure>${table}</figure>`, `<a href="#indicator-trend">比例</a><br>${table}`]) {
      await write(html);
      await waitUntil(() => widgets().length === 1, html);
    }
  });

  it('names its columns and places in the link', async () => {
    await write(`${carrier('indicator-card', '?indicator=人数&amp;region=固原市&amp;period=2020')}<table><tr><td>市</td><td>比例（%）</td><td>人数（人）</td></tr><tr><td>银川市</td><td>10.6</td><td>5</td></tr><tr><td>固原市</td><td>5.4</td><td>近200</td></tr></table>`);
    await waitUntil(() => widgets().length === 1 && textOf(widgets()[0]!).includes('近200人'));
    expect(textOf(widgets()[0]!)).to.contain('固原市');
  });

  it('sets aside a cell that is not surely a figure, and names it', async () => {
    await write(`<div lang="en">${carrier()}${table.replace('4.01%', '4.01%—5%')}</div>`);
    await waitUntil(() => widgets().length === 1);
    await waitUntil(() => said.length > 0);
    expect(said[0]).to.contain('<table>').and.contain('tr[2]/td[2]: invalid figure "4.01%—5%"; left out; write one figure as a report prints it');
    await waitUntil(() => textOf(widgets()[0]!).includes('7.72%'));
    // No figure is made of it; its own words are repeated.
    expect(textOf(widgets()[0]!).split('no single figure; the table says “4.01%—5%”').join('')).not.to.contain('4.01');
  });

  it('that cannot be understood stays as it is', async () => {
    const html = `${carrier()}<table><tbody><tr><td>时间</td><td>地点</td></tr><tr><td>上午</td><td>礼堂</td></tr></tbody></table>`;
    await write(html);
    await waitUntil(() => said.length > 0);
    expect(article.innerHTML).to.equal(html);
  });

  it('does not take the table of another sentence', async () => {
    await write(`${carrier('indicator-card')}<p>另见下表。</p>${table}`);
    await waitUntil(() => said.length > 0);
    expect(widgets()).to.have.lengthOf(0);
  });

  it('leaves the table to the reader where the link names a feed, or a figure that the table has not', async () => {
    await write(`<p><a href="/data/literacy.html#indicator-card?feed=/data/literacy.json">宁夏</a></p>${table}`);
    expect(widgets()[0]!.getAttribute('feed')).to.equal(`${location.origin}/data/literacy.json`);
    await write(`<p><a href="/data/literacy.html#indicator-card?indicator=literacy">宁夏</a></p>${table}`);
    await waitUntil(() => widgets().length === 1);
    expect(widgets()[0]!.getAttribute('feed')).to.equal(`${location.origin}/data/literacy.json`);
  });

  it('is never drawn in what is edited', async () => {
    await write(`<div contenteditable>${carrier()}${table}</div>`);
    await frames();
    expect(widgets()).to.have.lengthOf(0);
  });
});
