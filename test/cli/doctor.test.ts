import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve, type Route, type Site } from '../../.config/serve.mjs';
import { encodeHtml } from '../../src/cli/prerender/encoding.js';
import { cli, folder } from './world.js';

const script = '/*! indicator-widgets 1.2.3 | MIT */\nvoid 0;\n';
const digest = `sha384-${createHash('sha384').update(script).digest('base64')}`;
const feed = readFileSync('demo/feeds/literacy.json', 'utf8');
const tag = '<script src="indicator-widgets.js" defer></script>';
const card = '<indicator-card feed="feed.json" indicator="civic-scientific-literacy" region="640000">原文</indicator-card>';
const html = (body: string, head = tag, meta = '<meta charset="utf-8">'): string => `<!DOCTYPE html>\n<html><head>${meta}\n${head}</head>\n<body>\n${body}\n</body></html>`;

let site: Site;
let elsewhere: Site;
const routes: Record<string, Route> = {};
before(async () => {
  const files: Record<string, Route> = {
    '/indicator-widgets.js': { body: script },
    '/old/indicator-widgets.js': { body: script.replace('1.2.3', '1.0.0') },
    '/renamed.js': { body: script },
    '/jquery.js': { body: '/*! jQuery */' },
    '/html/indicator-widgets.js': { body: '<!DOCTYPE html><title>登录</title>', type: 'text/html' },
    '/plain/indicator-widgets.js': { body: script, type: 'text/plain' },
    '/feed.json': { body: feed },
    '/text.json': { body: feed, type: 'text/plain' },
    '/gbk.json': { body: encodeHtml(feed, 'gbk') },
    '/login.json': { body: '<html>请登录</html>', type: 'text/html' },
    '/cut.json': { body: feed.slice(0, 500) },
    '/moved.json': { status: 302, headers: { location: '/login.json' } },
    '/open.json': { body: feed, headers: { 'access-control-allow-origin': '*' } },
    '/404.json': { status: 404 },
  };
  Object.assign(routes, files);
  site = await serve({ routes });
  elsewhere = await serve({ routes: files });
});
after(async () => {
  await site.close();
  await elsewhere.close();
});

interface Said {
  readonly code: string;
  readonly severity: string;
  readonly feedCode?: string;
  readonly line?: number;
  readonly fault: string;
  readonly remedy: string;
}

/** What the doctor says of a page, by code, and the exit code. */
async function examine(body: string | Uint8Array, headers: Record<string, string> = {}): Promise<{ code: number; said: readonly Said[]; find: (code: string) => Said | undefined }> {
  routes['/page.html'] = { body: body as string, headers, type: headers['content-type'] ?? 'text/html' };
  const { code, out } = await cli(['doctor', `${site.url}/page.html`, '--json']);
  const [{ findings }] = (JSON.parse(out) as { pages: [{ findings: Said[] }] }).pages;
  return { code, said: findings, find: (wanted) => findings.find((one) => one.code === wanted) };
}

describe('a page that is well', () => {
  test('is said to be so, with version, encoding, widgets and feeds', async () => {
    const { code, said } = await examine(html(card));
    assert.equal(code, 0);
    assert.deepEqual(said.map((one) => one.code), ['script-found', 'charset-found', 'carriers-found', 'feed-found']);
    assert.match(said[0]!.fault, /version 1\.2\.3/);
  });

  test('may be in GBK, without doctype, with a script of another name and a hash that is right', async () => {
    const { code, said } = await examine(encodeHtml(`<html><head><meta charset="gbk"><script src="jquery.js"></script><script src="renamed.js" integrity="${digest}"></script></head><body>${card}</body></html>`, 'gbk'));
    assert.equal(code, 0);
    assert.deepEqual(said.map((one) => one.code), ['script-found', 'charset-found', 'quirks', 'carriers-found', 'feed-found']);
  });
});

describe('a page whose script', () => {
  const cases: [string, string, string, RegExp, RegExp][] = [
    ['is not there', '', 'script-none', /missing script/, /<script src="indicator-widgets\.js" defer>/],
    ['cannot be reached', '<script src="no/indicator-widgets.js"></script>', 'script-unreachable', /no\/indicator-widgets\.js \(404\)/, /address in src/],
    ['is a login page', '<script src="html/indicator-widgets.js"></script>', 'script-html', /a web page came/, /upload/],
    ['is served as text', '<script src="plain/indicator-widgets.js"></script>', 'script-type', /text\/plain/, /Content-Type: text\/javascript/],
    ['is there twice', `${tag}\n${tag}`, 'script-twice', /duplicate/, /take the other/],
    ['is there in two versions', `${tag}<script src="old/indicator-widgets.js"></script>`, 'script-versions', /1\.2\.3, 1\.0\.0/, /keep one/],
    ['has another hash', tag.replace(' defer', ' integrity="sha384-AAAA" defer'), 'script-integrity', /refuse/, new RegExp(`integrity="${digest.replace(/[+/]/g, '\\$&')}"`)],
  ];
  for (const [name, head, code, fault, remedy] of cases) {
    test(name, async () => {
      const result = await examine(html(card, head));
      assert.equal(result.code, 1);
      const found = result.find(code);
      assert.ok(found, JSON.stringify(result.said));
      assert.match(found.fault, fault);
      assert.match(found.remedy, remedy);
    });
  }

  test('is read as UTF-16 on a page that is, unless its tag says otherwise', async () => {
    const wide = (head: string): Uint8Array => Buffer.from(`\ufeff${html(card, head, '')}`, 'utf16le');
    const { code, find } = await examine(wide(tag));
    assert.equal(code, 1);
    assert.match(find('script-charset')!.remedy, /charset="utf-8"/);
    assert.equal((await examine(wide(tag.replace('<script', '<script charset="utf-8"')))).find('script-charset'), undefined);
  });

  test('comes from elsewhere with a hash and without crossorigin', async () => {
    const { find } = await examine(html(card, `<script src="${elsewhere.url}/indicator-widgets.js" integrity="${digest}"></script>`));
    assert.match(find('script-integrity-cors')!.remedy, /crossorigin="anonymous"/);
  });
});

describe('a page whose policy', () => {
  test('does not let the script load, or the feed be read', async () => {
    const { code, find } = await examine(html(card), { 'content-security-policy': "default-src 'none'; script-src 'none'" });
    assert.equal(code, 1);
    assert.match(find('policy-script')!.remedy, /default-src 'none'/);
    assert.match(find('policy-connect')!.remedy, /connect-src 'self'/);
  });

  test('stands in a meta tag', async () => {
    const { find } = await examine(html(card, `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">${tag}`));
    assert.ok(find('policy-connect'));
    assert.equal(find('policy-script'), undefined);
  });

  test('has a sandbox without scripts, or a list of trusted types without ours', async () => {
    const { find } = await examine(html(card), { 'content-security-policy': "sandbox allow-forms; require-trusted-types-for 'script'; trusted-types jquery" });
    assert.match(find('policy-sandbox')!.remedy, /allow-scripts/);
    assert.match(find('policy-types')!.remedy, /trusted-types lit-html/);
  });

  test('allows everything that is needed', async () => {
    const { code, find } = await examine(html(card), { 'content-security-policy': "default-src 'self'; require-trusted-types-for 'script'" });
    assert.equal(code, 0);
    assert.ok(find('policy-found'));
  });
});

describe('a page whose encoding', () => {
  test('is not declared', async () => {
    assert.match((await examine(html(card, tag, ''))).find('charset-none')!.remedy, /<meta charset="utf-8">/);
    assert.equal((await examine(html(card.replace('原文', ''), tag, ''))).find('charset-none')!.severity, 'note');
  });

  test('is declared too late', async () => {
    assert.match((await examine(html(card, tag, `<!--${'x'.repeat(1100)}--><meta charset="utf-8">`))).find('charset-late')!.fault, /byte 11\d\d/);
  });

  test('is declared twice, as two things; GB2312 and GBK are one', async () => {
    assert.match((await examine(html(card), { 'content-type': 'text/html; charset=gbk' })).find('charset-two')!.remedy, /charset=utf-8/);
    assert.equal((await examine(encodeHtml(html(card, tag, '<meta charset="gb2312">'), 'gbk'), { 'content-type': 'text/html; charset=GBK' })).find('charset-two'), undefined);
  });
});

describe('a widget', () => {
  const cases: [string, string, string, RegExp, RegExp][] = [
    ['is not there', '<p>nothing</p>', 'carrier-none', /none on the page/, /<indicator-card/],
    ['has no end', '<indicator-card feed="feed.json" indicator="civic-scientific-literacy"/><p>rest</p>', 'carrier-open', /swallows/, /<indicator-card …><\/indicator-card>/],
    ['has a misspelt tag', '<indicator-cart feed="feed.json"></indicator-cart>', 'carrier-tag', /indicator-cart/, /perhaps: indicator-card/],
    ['has a misspelt attribute', card.replace('region', 'regoin'), 'carrier-attribute', /regoin/, /perhaps: region/],
    ['has no feed', '<indicator-card indicator="x"></indicator-card>', 'carrier-feed', /missing feed/, /feed="feed\.json"/],
    ['asks for an indicator that is not there', card.replace('civic-scientific-literacy', 'civic-scientfic-literacy'), 'feed-id', /\[unknown-indicator\]/, /perhaps: civic-scientific-literacy/],
    ['asks for a region that is not there', card.replace('640000', '640001'), 'feed-id', /\[unknown-region\]/, /perhaps: .*640000/],
    ['asks for a period that is not there', card.replace('region="640000"', 'region="640000" period="2021"'), 'feed-id', /\[unknown-period\]/, /perhaps: .*2020/],
    ['is a link that asks for what is not there', '<a href="feed.html#indicator-trend?indicator=civic-literacy">x</a>', 'feed-id', /\[unknown-indicator\]/, /perhaps: civic-scientific-literacy/],
  ];
  for (const [name, body, code, fault, remedy] of cases) {
    test(name, async () => {
      const result = await examine(html(body));
      assert.equal(result.code, 1);
      const found = result.find(code);
      assert.ok(found, JSON.stringify(result.said));
      assert.match(found.fault, fault);
      assert.match(found.remedy, remedy);
    });
  }

  test('takes its feed from its group, and is found by its line', async () => {
    const { code, find } = await examine(html(`<indicator-group feed="feed.json">\n<indicator-trend indicator="x"></indicator-trend></indicator-group>`));
    assert.equal(code, 1);
    assert.equal(find('feed-id')!.line, 6);
    assert.equal(find('carrier-feed'), undefined);
  });
});

describe('a feed', () => {
  const cases: [string, string, string, string | undefined][] = [
    ['is not there', '404.json', 'feed-fault', 'http-status'],
    ['is GBK', 'gbk.json', 'feed-fault', 'encoding'],
    ['is a login page', 'login.json', 'feed-fault', 'html'],
    ['is cut off', 'cut.json', 'feed-fault', 'truncated'],
    ['leads to a login page', 'moved.json', 'feed-redirect', undefined],
    ['comes from a server that is down', 'http://127.0.0.1:9/feed.json', 'feed-unreachable', undefined],
  ];
  for (const [name, address, code, feedCode] of cases) {
    test(name, async () => {
      const result = await examine(html(card.replace('feed.json', address)));
      assert.equal(result.code, 1);
      const found = result.find(code);
      assert.ok(found, JSON.stringify(result.said));
      assert.equal(found.severity, 'error');
      assert.equal(found.feedCode, feedCode);
    });
  }

  test('on another domain needs that one\'s leave', async () => {
    const closed = await examine(html(card.replace('feed.json', `${elsewhere.url}/feed.json`)));
    assert.match(closed.find('feed-cors')!.remedy, new RegExp(`Access-Control-Allow-Origin: ${site.url}$`));
    assert.equal((await examine(html(card.replace('feed.json', `${elsewhere.url}/open.json`)))).code, 0);
  });

  test('served as text does no harm', async () => {
    const { code, find } = await examine(html(card.replace('feed.json', 'text.json')));
    assert.deepEqual([code, find('feed-type')!.severity], [0, 'note']);
  });
});

test('a file is examined like a page, and told that browsers do not read feeds from disk', async () => {
  const cwd = await folder();
  writeFileSync(join(cwd, 'page.html'), html(card));
  writeFileSync(join(cwd, 'feed.json'), feed);
  writeFileSync(join(cwd, 'indicator-widgets.js'), script);
  const { code, out } = await cli(['doctor', 'page.html', '--quiet'], { cwd, lang: 'zh-CN' });
  assert.equal(code, 1);
  assert.match(out, /^page\.html\n {2}! 双击打开的网页（file:\/\/）读不到旁边的数据文件：file:\/\/.*feed\.json\n.*\n {4}npx http-server\n共 1 处问题$/);
});

test('a page that is not there is said to be so', async () => {
  assert.match((await cli(['doctor', 'none.html'])).err, /no such file: none\.html/);
  assert.match((await cli(['doctor', `${site.url}/none.html`], { lang: 'zh-CN' })).err, /状态码 404/);
  assert.equal((await cli(['doctor', 'http://127.0.0.1:9/'])).code, 1);
  assert.equal((await cli(['doctor'])).code, 2);
});
