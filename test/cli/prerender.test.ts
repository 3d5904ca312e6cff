import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { encodeHtml } from '../../src/cli/prerender/encoding.js';
import { prerender } from '../../src/cli/prerender/prerender.js';
import { cli, folder } from './world.js';

/** A folder with these files and the real feeds of the demo. */
async function site(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const cwd = await folder();
  for (const name of ['literacy', 'ningxia', 'ankang', 'anhui', 'yinchuan']) await copyFile(`demo/feeds/${name}.json`, join(cwd, `${name}.json`));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, name)), { recursive: true });
    await writeFile(join(cwd, name), content);
  }
  return cwd;
}

const read = async (...path: string[]): Promise<string> => readFile(join(...path), 'utf8');
const page = (body: string, head = '<meta charset="utf-8">'): string => `<!DOCTYPE html>\r\n<html lang="zh-CN">\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;
const card = '<indicator-card feed="ningxia.json" indicator="civic-scientific-literacy">\n2020年宁夏为7.72%。</indicator-card>';
const every = `${card}
<indicator-trend feed="literacy.json" indicator="civic-scientific-literacy"></indicator-trend>
<indicator-group feed="literacy.json" region="640000"><indicator-map indicator="civic-scientific-literacy" period="2020"></indicator-map></indicator-group>
<indicator-ranking feed="anhui.json"></indicator-ranking>
<indicator-story feed="ankang.json"></indicator-story>
<indicator-table feed="literacy.json"></indicator-table>
<indicator-timeline feed="ningxia.json"></indicator-timeline>`;

const table = '<p><a href="#indicator-trend?region=宁夏">公民具备科学素质的比例</a></p>\n<p><br></p><table><tr><td>地区</td><td>2015年</td><td>2020年</td></tr><tr><td>宁夏</td><td>4.01%</td><td>7.72%</td></tr></table>';

describe('prerender', () => {
  test('fills every widget with what it says and leaves the rest of the page alone', async () => {
    const before = page(every);
    const cwd = await site({ 'page.html': before });
    const { code, out } = await cli(['prerender', 'page.html', '--no-frames'], { cwd });
    assert.equal(code, 0);
    assert.match(out, /page\.html: page, 7 widgets, 4 pictures, changed$/);
    const after = await read(cwd, 'page.html');
    for (const text of ['宁夏 公民具备科学素质的比例', '全国公民具备科学素质的比例：1996年0.2%，2024年15.37%', '来源：', '24.30%']) assert.ok(after.includes(text), text);
    // What the author wrote stands before what is written behind it.
    assert.match(after, /2020年宁夏为7\.72%。<svg slot="picture" data-indicator="" role="img" aria-label="公民具备科学素质的比例"[\s\S]*?<\/svg><details slot="table" data-indicator=""[^>]*><summary>数据与说明<\/summary><table slot="table" data-indicator=""/);
    assert.equal(after.replace(/<(svg|details|table|p|h\d|ul|ol|div|dl|span|img|figure|blockquote) slot="[^"]*" data-indicator=""[\s\S]*?<\/\1>|<img slot="[^"]*" data-indicator=""[^>]*>/g, ''), before);
  });

  test('changes nothing a second time, and makes the same of the same', async () => {
    const body = `${every}<p><a href="literacy.html#indicator-trend?indicator=civic-scientific-literacy">全国</a></p><p>见<a href="literacy.html#indicator-card?indicator=civic-scientific-literacy&amp;region=640000">宁夏</a>和<a href="literacy.html#indicator-card?indicator=civic-scientific-literacy&amp;region=310000">上海</a>。</p>${table}<p>各地<a href="#indicator-ranking">2020年的比例</a>如下。</p><table><tr><td>市</td><td>比例（%）</td></tr><tr><td>银川市</td><td>10.6</td></tr><tr><td>固原市</td><td>5.4</td></tr></table>`;
    const [one, two] = [await site({ 'page.html': page(body) }), await site({ 'page.html': page(body) })];
    const [first] = [await prerender([join(one, 'page.html')], { root: one, frames: true }), await prerender([join(two, 'page.html')], { root: two, frames: true })];
    const again = await prerender([join(one, 'page.html')], { root: one, frames: true });
    assert.ok(first.length > 8);
    assert.deepEqual(again.filter(({ changed }) => changed), []);
    for (const { file } of first) assert.equal(await read(file), await read(file.replace(one, two)), file);
  });

  test('says with --check what would change, and writes nothing', async () => {
    const cwd = await site({ 'page.html': page(card) });
    assert.equal((await cli(['prerender', 'page.html', '--check', '--no-frames'], { cwd })).code, 1);
    assert.equal(await read(cwd, 'page.html'), page(card));
    await cli(['prerender', 'page.html', '--no-frames'], { cwd });
    assert.equal((await cli(['prerender', 'page.html', '--check', '--no-frames'], { cwd })).code, 0);
  });

  test('writes elsewhere with --out-dir', async () => {
    const cwd = await site({ 'news/page.html': page(card.replace('ningxia', '../ningxia')) });
    assert.equal((await cli(['prerender', 'news/page.html', '--out-dir', 'out'], { cwd })).code, 0);
    assert.equal(await read(cwd, 'news/page.html'), page(card.replace('ningxia', '../ningxia')));
    assert.match(await read(cwd, 'out/news/page.html'), /slot="picture"/);
    assert.match(await read(cwd, 'out/news/page-widgets/card-civic-scientific-literacy.html'), /feed="\.\.\/\.\.\/ningxia\.json"/);
  });

  test('keeps the encoding of a page and every byte that is not its own', async () => {
    const body = `${card}<p>中文 é</p>`;
    const cwd = await site({ 'utf8.html': page(body), 'gbk.html': encodeHtml(page(body, '<meta charset="gbk">'), 'gbk'), 'bom.html': new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(page(body, ''))]) });
    await cli(['prerender', 'utf8.html', 'gbk.html', 'bom.html', '--no-frames'], { cwd });
    const filled = (text: string): string => text.slice(text.indexOf('<body>'));
    const utf8 = filled(await read(cwd, 'utf8.html'));
    assert.match(utf8, /slot="source"/);
    assert.equal(filled(new TextDecoder('gbk', { fatal: true }).decode(await readFile(join(cwd, 'gbk.html')))), utf8);
    assert.equal(filled(await read(cwd, 'bom.html')), utf8);
    assert.equal((await readFile(join(cwd, 'bom.html')))[0], 0xef);
  });

  test('reads the figures that a feed has in files of their own', async () => {
    const feed = { version: 1, title: '示例', publisher: { name: '示例' }, published: '2025-01-20', regions: [{ code: '990000', name: '示例市' }], indicators: [{ id: 'x', name: '示例指标', unit: { kind: 'count', label: '场' }, observations: { href: 'parts/x.csv' } }] };
    const cwd = await site({ 'page.html': page('<indicator-card feed="big.json"></indicator-card>'), 'big.json': JSON.stringify(feed), 'parts/x.csv': 'region,period,value\n990000,2023,41\n990000,2024,42\n' });
    assert.equal((await cli(['prerender', 'page.html', '--no-frames'], { cwd })).code, 0);
    assert.match(await read(cwd, 'page.html'), /示例指标.*42.*41/s);
  });

  test('finds no fault with a page that has none of ours', async () => {
    const cwd = await site({ 'page.html': '<p>nothing' });
    assert.deepEqual(await cli(['prerender', 'page.html'], { cwd }), { code: 0, out: `${join(cwd, 'page.html')}: page, 0 widgets, 0 pictures, unchanged`, err: '' });
  });

  test('writes no style and no script that a strict policy would refuse, and each id once', async () => {
    const cwd = await site({ 'page.html': page(every + '<indicator-map feed="literacy.json" indicator="civic-scientific-literacy" period="2020"></indicator-map>') });
    await cli(['prerender', 'page.html', '--no-frames'], { cwd });
    const html = await read(cwd, 'page.html');
    assert.doesNotMatch(html, /<style|<script|\sstyle=|\son\w+=|javascript:|NaN|undefined|\[object|lit-part|lit\$/);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.ok(ids.length >= 2);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id] of html.matchAll(/url\(#([^)]*)\)/g)) assert.ok(ids.includes(id), id);
  });
});

describe('a link', () => {
  const href = 'literacy.html#indicator-card?indicator=civic-scientific-literacy&amp;region=640000';

  test('that is all of its paragraph has the widget around that', async () => {
    const cwd = await site({ 'page.html': page(`<p class="x"><a href="${href}">宁夏7.72%</a></p>`) });
    await cli(['prerender', 'page.html'], { cwd });
    assert.match(await read(cwd, 'page.html'), new RegExp(`<indicator-card feed="literacy\\.json" indicator="civic-scientific-literacy" region="640000"><p class="x"><a href="${href.replace(/[.?]/g, '\\$&')}">宁夏7\\.72%</a></p><svg slot="picture"`));
  });

  test('among other words has the widget behind its paragraph', async () => {
    const cwd = await site({ 'page.html': page(`<p>见<a href="${href}">宁夏</a>。</p><p>下一段</p>`) });
    await cli(['prerender', 'page.html'], { cwd });
    assert.match(await read(cwd, 'page.html'), /。<\/p><indicator-card feed="literacy\.json" indicator="civic-scientific-literacy" region="640000"><p slot="sentence"[\s\S]*<\/indicator-card><p>下一段/);
  });

  test('leads to a page that can be read, at the widget that it asked for', async () => {
    const cwd = await site({ 'a.html': page(`<a href="data/${href}">宁夏</a>`), 'data/literacy.json': await read('demo/feeds/literacy.json') });
    assert.equal((await cli(['prerender', 'a.html'], { cwd })).code, 0);
    const html = await read(cwd, 'data/literacy.html');
    assert.match(html, /<section id="indicator-card\?indicator=civic-scientific-literacy&amp;region=640000">\n<indicator-card feed="literacy\.json" indicator="civic-scientific-literacy" region="640000"><p slot="sentence"[^>]*>2020年，?宁夏/);
    assert.match(html, /<h1>.+<\/h1>/);
    // Another page asks for more of it: what is there stays.
    await writeFile(join(cwd, 'b.html'), page('<a href="data/literacy.html#indicator-trend?indicator=civic-scientific-literacy">全国</a>'));
    await cli(['prerender', 'b.html'], { cwd });
    const more = await read(cwd, 'data/literacy.html');
    assert.equal(more.match(/<section /g)?.length, 2);
    assert.ok(more.startsWith(html.slice(0, html.indexOf('</body>'))));
  });

  test('to a page of somebody else leaves it as it is', async () => {
    const cwd = await site({ 'a.html': page(`<a href="${href}">宁夏</a>`), 'literacy.html': 'mine' });
    await cli(['prerender', 'a.html'], { cwd });
    assert.equal(await read(cwd, 'literacy.html'), 'mine');
  });

  test('before a table has a picture of the figures in it, and names the cells that are none', async () => {
    const cwd = await site({ 'page.html': page(table.replace('4.01%', '见附件'), '<meta charset="utf-8"><meta name="sitename" content="某科协"><title>页面</title>') });
    const { code, err } = await cli(['prerender', 'page.html'], { cwd });
    assert.equal(code, 1);
    assert.match(err, /page\.html:5.*tr\[2\]\/td\[2\].*见附件/s);
    const html = await read(cwd, 'page.html');
    assert.match(html, /<indicator-trend region="640000"><p><a [^>]*>公民具备科学素质的比例<\/a><\/p><svg slot="picture"[\s\S]*?7\.72%[\s\S]*来源：<bdi>某科协<\/bdi><\/p><\/indicator-trend>\n<p><br><\/p><table>/);
    await assert.rejects(read(cwd, 'page-widgets/trend-640000.html'));
  });

  test('to anywhere else is no carrier', async () => {
    const before = page('<p><a href="about.html#indicators">关于</a> <a href="indicator-card.html">卡片</a></p>');
    const cwd = await site({ 'page.html': before });
    assert.equal((await cli(['prerender', 'page.html'], { cwd })).code, 0);
    assert.equal(await read(cwd, 'page.html'), before);
  });
});

test('every widget gets a page for an iframe, with the script if one is named', async () => {
  const cwd = await site({ 'page.html': page(every) });
  const { out } = await cli(['prerender', 'page.html', '--script', 'js/indicator-widgets.js', '--json'], { cwd });
  const frames = (JSON.parse(out) as { files: { file: string; kind: string; widgets: number }[] }).files.filter(({ kind }) => kind === 'frame');
  assert.equal(frames.length, 7);
  for (const { file, widgets } of frames) {
    assert.equal(widgets, 1, file);
    assert.match(await read(file), /<script src="\.\.\/js\/indicator-widgets\.js" defer><\/script>/);
  }
  assert.match(await read(cwd, 'page-widgets/map-civic-scientific-literacy-2020.html'), /region="640000"/);
});

describe('what cannot be filled', () => {
  const faults: [string, string, RegExp][] = [
    ['a feed that is not there', '<indicator-card feed="none.json"></indicator-card>', /page\.html:5: <indicator-card feed="none\.json">\n {2}.*none\.json.*\[unreachable\]/],
    ['a feed that is a page', '<indicator-card feed="page.html"></indicator-card>', /\[html\]/],
    ['an indicator that the feed does not have', '<indicator-card feed="literacy.json" indicator="literasy"></indicator-card>', /"literasy".*civic-scientific-literacy.*\[unknown-indicator\]/],
    ['no feed at all', '<indicator-card indicator="x"></indicator-card>', /\[missing\]/],
    ['a tag that is not closed', '<indicator-card feed="literacy.json" />', /write <indicator-card …><\/indicator-card>/],
    ['a tag that is not ours', '<indicator-pie feed="literacy.json"></indicator-pie>', /there is no such tag; there is: indicator-card/],
    ['a widget inside a paragraph', `<p>${card}</p>`, /put it outside of the paragraph/],
    ['a link to a widget that is none', '<a href="x.html#indicator-pie?indicator=x">x</a>', /\[unknown-element\]/],
  ];
  for (const [name, body, said] of faults) {
    test(`is named with its line and what to do: ${name}`, async () => {
      const cwd = await site({ 'page.html': page(`${body}\n${card}`) });
      const { code, out, err } = await cli(['prerender', 'page.html', '--no-frames'], { cwd });
      assert.equal(code, 1);
      assert.match(err, said);
      // Everything else is filled all the same; only an open tag takes what follows into itself.
      if (!body.endsWith('/>')) assert.match(out, /[12] widgets, [12] pictures, changed/);
    });
  }

  test('is named in Chinese', async () => {
    const cwd = await site({ 'page.html': page('<indicator-card feed="none.json"></indicator-card>') });
    assert.match((await cli(['prerender', 'page.html'], { cwd, lang: 'zh-CN' })).err, /无法访问/);
  });

  test('is a page that is not there, or not in the site', async () => {
    const cwd = await site({ 'a/page.html': page(card) });
    assert.match((await cli(['prerender', 'b.html'], { cwd })).err, /cannot read or write .*b\.html/);
    const { code, err } = await cli(['prerender', '../page.html'], { cwd: join(cwd, 'a') });
    assert.equal(code, 1);
    assert.match(err, /name the folder of the site with --root/);
    assert.equal((await cli(['prerender', 'a/page.html', '--width', 'wide'], { cwd })).code, 2);
  });
});
