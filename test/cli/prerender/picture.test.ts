import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { drawPicture } from '../../../src/cli/prerender/picture.js';
import type { PictureKind } from '../../../src/cli/prerender/still.js';

const feed = (name: string): unknown => JSON.parse(readFileSync(`demo/feeds/${name}.json`, 'utf8'));
const draw = (kind: PictureKind, attributes: Record<string, string>, name = 'literacy', lang = 'zh-CN'): Promise<string | undefined> =>
  drawPicture(kind, attributes, feed(name), { lang, dir: undefined, elder: false, group: {}, width: 480, prefix: 'a-', attributes: { slot: 'picture' } });
const literacy = { indicator: 'civic-scientific-literacy' };
const texts = (svg: string | undefined): string[] => [...(svg ?? '').matchAll(/<(text|tspan)[^>]*>([^<]+)</g)].map(([, , text]) => text!);

describe('the picture', () => {
  test('of a card has its name, figure, period and change', async () => {
    assert.deepEqual(texts(await draw('card', { ...literacy, region: '640000' })), ['公民具备科学素质的比例', '7.72', '%', '宁夏，2020年', '比2015年提高3.71个百分点']);
  });

  test('of a trend has a point for every figure, its breaks and targets', async () => {
    const svg = (await draw('trend', literacy))!;
    const said = texts(svg);
    for (const text of ['口径变化', '15.37%', '目标：超过15%', '2035']) assert.ok(said.includes(text), text);
    assert.equal(svg.match(/m-4,0a4,4/g)?.length, 11);
  });

  test('of a map has a tile for every province, its class and its legend', async () => {
    const svg = (await draw('map', { ...literacy, period: '2020' }))!;
    const said = texts(svg);
    for (const text of ['宁夏', '7.72%', '台湾', '澳门', '20%及以上（2个）', '无数据（18个）']) assert.ok(said.includes(text), text);
    assert.match(svg, /<pattern id="a-hatch"/);
    assert.match(svg, /fill="#2a6ca6"[^>]*\/><text[^>]*fill="#fff"[^>]*>上海/);
  });

  test('of a map of several periods has one for each, side by side or one below the other, and one legend', async () => {
    const asked = { ...literacy, periods: '2015 2020' };
    const places = (svg: string): string[] => [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>(?:2015年|2020年)</g)].map(([, x, y]) => `${x},${y}`);
    const narrow = (await draw('map', asked))!;
    assert.deepEqual(new Set(places(narrow).map((place) => place.split(',')[0])), new Set(['0']));
    const wide = (await drawPicture('map', asked, feed('literacy'), { lang: 'zh-CN', dir: undefined, elder: false, group: {}, width: 640, prefix: 'a-', attributes: {} }))!;
    assert.deepEqual(new Set(places(wide).map((place) => place.split(',')[1])).size, 1);
    for (const svg of [narrow, wide]) {
      assert.equal(svg.match(/<pattern id="a-hatch"/g)?.length, 1);
      assert.equal(texts(svg).filter((text) => text === '宁夏').length, 2);
      assert.equal(texts(svg).filter((text) => text === '20%及以上').length, 1);
    }
    assert.match(wide, /aria-label="2015年 公民具备科学素质的比例，分布图; 2020年 公民/);
  });

  test('of a map has the colours of classes that come later, also after a map without them', async () => {
    await draw('map', { ...literacy, period: '2020' });
    const svg = (await draw('map', { ...literacy, period: '2020', classes: 'average' }))!;
    assert.match(svg, /fill="#5c2e07"[^>]*\/><text[^>]*>海南/);
    assert.ok(texts(svg).some((text) => text.startsWith('全国 10.56%')), texts(svg).slice(-12).join());
  });

  test('of a ranking has its bars in order', async () => {
    const said = texts(await draw('ranking', {}, 'anhui'));
    assert.deepEqual(said.slice(3, 7), ['合肥', '17.5%', '芜湖', '15.5%']);
  });

  test('reads from right to left in Uyghur', async () => {
    const svg = (await draw('card', literacy, 'ningxia', 'ug'))!;
    assert.match(svg, /preserveAspectRatio="xMaxYMin meet"/);
    assert.match(svg, /<text x="480" [^>]*direction="rtl"/);
    assert.ok(texts(await draw('map', { ...literacy, period: '2020' }, 'literacy', 'ug')).includes('\u20672020-يىل\u2069'));
  });

  test('is none where the feed has nothing for it', async () => {
    assert.equal(await draw('trend', { indicator: 'none' }), undefined);
    assert.equal(await draw('map', { ...literacy, period: '1900' }), undefined);
  });

  test('is the same every time, also for two at once', async () => {
    const [one, two] = await Promise.all([draw('map', literacy), draw('map', literacy)]);
    assert.equal(one, two);
  });
});
