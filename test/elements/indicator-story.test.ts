import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { feedOf, places, type Json } from '../fixtures.js';
import { address, all, answerByHand, frames, listenToConsole, make, one, put, says, textOf, written } from './page.js';
import { behavesAsWidget } from './widget.js';
import { waitUntil } from '../wait.js';

const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const service = { 'zh-CN': '强服务', en: 'Service', ug: 'مۇلازىمەت' };

const day: Json = {
  id: 'day',
  title: { 'zh-CN': '全国科普日', en: 'Science day' },
  body: { 'zh-CN': '走进社区。', en: 'In the communities.' },
  items: [{ 'zh-CN': '展览', en: 'Exhibitions' }, { 'zh-CN': '讲座', en: 'Lectures' }],
  pillar: service,
  region: '640100',
  period: '2022',
  partners: [{ 'zh-CN': '甲馆', en: 'Museum A' }],
  source: 'report',
  quote: '全国科普日走进社区1140余场',
  note: { 'zh-CN': '年份未述', en: 'Year not stated' },
};
const stories: readonly Json[] = [day, { id: 'caravan', title: { 'zh-CN': '科普大篷车', en: 'Caravans' }, pillar: service }, { id: 'reform', title: { 'zh-CN': '深化改革', en: 'Reform' }, pillar: '强动力' }];

const told = (...list: readonly Json[]): Json => feedOf({ regions: places, indicators: [], sources: [{ id: 'report', title: '工作报告', url: 'https://example.org/report' }], stories: list.length ? list : stories });
const titles = (element: Element): (string | null)[] => written(element, '[slot^=title]').map(({ textContent }) => textContent);

behavesAsWidget('indicator-story', {
  data: () => told(),
  chinese: '走进社区。',
  english: 'In the communities.',
  always: '1140余场',
  nothing: { story: 'no-such' },
  empty: () => feedOf(),
});

describe('<indicator-story> tells a story', () => {
  const { said } = listenToConsole();
  afterEach(() => expect(said).to.deep.equal([]));

  it('in all its parts', async () => {
    const element = await put('indicator-story', { story: 'day' }, told());
    expect(textOf(element, '[part=title]')).to.equal('全国科普日');
    expect(textOf(element, '[part=pillar]')).to.equal('强服务');
    expect(textOf(element, '[part=context]')).to.equal('银川，2022年');
    expect(textOf(element, '[part=body]')).to.equal('走进社区。');
    expect(written(element, '[role=listitem]').map(({ textContent }) => textContent)).to.deep.equal(['展览', '讲座']);
    expect(textOf(element, '[part=partners]')).to.equal('合作单位：甲馆');
  });

  it('of which a page can be read by headings', async () => {
    const element = await put('indicator-story', {}, told());
    expect(written(element, '[slot^=title]').map((title) => [title.getAttribute('role'), title.getAttribute('aria-level')])).to.deep.equal(stories.map(() => ['heading', '3']));
    expect(all(element, 'article')).to.have.length(3);
  });

  it("with the source's own words, a note and the source in a disclosure that is closed", async () => {
    const element = await put('indicator-story', { story: 'day' }, told());
    const details = one<HTMLElement>(element, 'details') as HTMLDetailsElement;
    expect(details.open).to.equal(false);
    expect(textOf(element, 'summary')).to.equal('原文与来源');
    expect(textOf(element, 'details [part=quote]')).to.equal('全国科普日走进社区1140余场');
    expect(textOf(element, 'details')).to.contain('年份未述');
    expect(textOf(element, 'details [part=source]')).to.equal('来源：工作报告');
    expect(written<HTMLAnchorElement>(element, '[slot^=source] a')[0]!.getAttribute('href')).to.equal('https://example.org/report');
    details.open = true;
    expect(written(element, '[slot^=quote]')[0]!.getBoundingClientRect().height).to.be.above(0);
  });

  it('without a disclosure, a list, or an empty line where there is nothing to put in it', async () => {
    const element = await put('indicator-story', { story: 'caravan' }, told());
    expect(all(element, 'details, [part=items], [part=image], [part=body], [part=context], [part=partners]')).to.deep.equal([]);
    expect(written(element, '[role=listitem], img, [slot^=body], [slot^=context], [slot^=partners]')).to.deep.equal([]);
  });

  it('with a picture and the words for those who do not see it', async () => {
    const element = await put('indicator-story', {}, told({ ...day, image: { src: '/no-such.png', alt: { 'zh-CN': '科普日现场', en: 'The day' } } }));
    expect(written(element, 'img')[0]!.getAttribute('alt')).to.equal('科普日现场');
    expect(written(element, 'img')[0]!.getAttribute('loading')).to.equal('lazy');
  });
});

describe('<indicator-story> chooses stories', () => {
  const { said } = listenToConsole();

  it('all of the feed as a set, in its order', async () => {
    const element = await put('indicator-story', {}, told());
    expect(titles(element)).to.deep.equal(['全国科普日', '科普大篷车', '深化改革']);
    expect(all(element, '.set > article')).to.have.length(3);
  });

  it('one by its id, and not as a set', async () => {
    const element = await put('indicator-story', { story: 'reform' }, told());
    expect(titles(element)).to.deep.equal(['深化改革']);
    expect(all(element, '.set')).to.deep.equal([]);
  });

  it('several by their ids, in the order asked for', async () => {
    expect(titles(await put('indicator-story', { stories: 'reform day' }, told()))).to.deep.equal(['深化改革', '全国科普日']);
    expect(titles(await put('indicator-story', { stories: 'reform, day' }, told()))).to.deep.equal(['深化改革', '全国科普日']);
  });

  it('those of a pillar, named in any language of the feed, and then does not repeat its name', async () => {
    for (const pillar of ['强服务', 'Service', 'مۇلازىمەت']) {
      const element = await put('indicator-story', { pillar }, told());
      expect(titles(element), pillar).to.deep.equal(['全国科普日', '科普大篷车']);
      expect(all(element, '[part=pillar]'), pillar).to.deep.equal([]);
    }
    expect(titles(await put('indicator-story', { pillar: '强动力' }, told()))).to.deep.equal(['深化改革']);
  });

  it('none of a pillar that no story has', async () => {
    expect(textOf(await put('indicator-story', { pillar: '强' }, told()), '[part=notice]')).to.equal('暂无这项数据。');
  });

  it('anew when an attribute changes', async () => {
    const element = await put('indicator-story', { story: 'day' }, told());
    element.setAttribute('story', 'reform');
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['深化改革']);
    element.removeAttribute('story');
    await element.updateComplete;
    expect(titles(element)).to.have.length(3);
    for (const [name, value] of [['stories', 'day'], ['pillar', '强动力']] as const) {
      element.setAttribute(name, value);
      await element.updateComplete;
      expect(titles(element), name).to.have.length(1);
      element.removeAttribute(name);
      await element.updateComplete;
      expect(titles(element), name).to.have.length(3);
    }
  });

  it('those that are there, and tells the webmaster of one that is not', async () => {
    const element = await put('indicator-story', { stories: 'day not-there' }, told());
    expect(titles(element)).to.deep.equal(['全国科普日']);
    await waitUntil(() => said.length);
    expect(said[0]).to.contain('<indicator-story>').and.contain('未知项目 "not-there"；现有：day, caravan, reform');
  });
});

describe('<indicator-story> and what publishers write', () => {
  const { asked } = answerByHand();
  listenToConsole();
  const withImage = (src: string): Json => told({ ...day, image: { src, alt: '图' } });
  const imageOf = (element: Element): string | undefined => written(element, 'img')[0]?.getAttribute('src') ?? undefined;

  it('has the address of a picture relative to the feed', async () => {
    const element = make('indicator-story', { feed: `/data/deep${address()}` });
    await fixture(html`<div>${element}</div>`);
    asked[0]!.answer(withImage('images/day.png'));
    await says(element, '全国科普日');
    expect(imageOf(element)).to.equal(new URL('/data/deep/images/day.png', document.baseURI).href);
  });

  it('has it relative to the feed of its group', async () => {
    const element = make('indicator-story');
    await fixture(html`<indicator-group feed=${`/data/deep${address()}`}>${element}</indicator-group>`);
    await waitUntil(() => asked.length);
    asked[0]!.answer(withImage('../day.png'));
    await says(element, '全国科普日');
    expect(imageOf(element)).to.equal(new URL('/data/day.png', document.baseURI).href);
  });

  it('has it relative to the page where the feed is an object, and as it is where it is whole', async () => {
    expect(imageOf(await put('indicator-story', {}, withImage('no-such.png')))).to.equal(new URL('no-such.png', document.baseURI).href);
    expect(imageOf(await put('indicator-story', {}, withImage(`${location.origin}/no-such.png`)))).to.equal(`${location.origin}/no-such.png`);
  });

  it('never brings an address that runs a script or a picture that is not fetched to the page', async () => {
    for (const src of ['javascript:window.hacked = true', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>window.hacked = true</script>', 'vbscript:x', picture]) {
      const element = await put('indicator-story', {}, told({ ...day, image: { src, alt: '图' } }, stories[1]!));
      expect(textOf(element), src).to.contain('科普大篷车');
      expect(written(element, 'img'), src).to.deep.equal([]);
      expect(element.shadowRoot!.innerHTML + element.innerHTML, src).not.to.match(/script:|data:/i);
    }
    const element = await put('indicator-story', {}, { ...told(day), sources: [{ id: 'report', title: '工作报告', url: 'javascript:alert(1)' }] });
    expect(element.querySelector('a')).to.equal(null);
    expect((window as unknown as { hacked?: boolean }).hacked).to.equal(undefined);
  });

  it('is text in every part, never markup', async () => {
    const markup = '<img src=x onerror="window.hacked = true"><b>粗</b>';
    const element = await put('indicator-story', {}, feedOf({
      regions: [{ code: '640000', name: markup }],
      sources: [{ id: 's', title: markup }],
      stories: [{ id: 'x', title: markup, body: markup, items: [markup], pillar: markup, region: '640000', partners: [markup], quote: markup, note: markup, source: 's' }],
    }));
    await frames(2);
    expect(element.querySelector('img, b')).to.equal(null);
    expect(textOf(element).split(markup)).to.have.length(10);
    expect((window as unknown as { hacked?: boolean }).hacked).to.equal(undefined);
  });
});
