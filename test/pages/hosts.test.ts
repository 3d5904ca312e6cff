import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { encodings } from '../hosts/encodings.js';
import { loading } from '../hosts/loading.js';
import { expectHost, type Host } from '../hosts/page.js';
import { policies } from '../hosts/policies.js';
import { scripts } from '../hosts/scripts.js';
import { styles } from '../hosts/styles.js';
import { launch, leave, serve, type Site } from './browser.js';

let browser: Browser;
let site: Site;
before(async () => {
  browser = await launch();
  site = await serve({
    folders: { '/indicator-widgets.js': 'dist/indicator-widgets.js', '/esm': 'dist/esm', '/literacy.json': 'demo/feeds/literacy.json', '/modules': 'node_modules' },
    routes: { '/nothing.js': { body: '' } },
  });
});
after(async () => {
  await leave();
  await site.close();
});

const kinds: readonly (readonly [name: string, hosts: Readonly<Record<string, Host>>])[] = [
  ['a page', encodings],
  ['a page whose script', scripts],
  ['a page whose style sheet, or whose place for widgets,', styles],
  ['a page that', policies],
  ['a page that (loading)', loading],
];
for (const [name, hosts] of kinds) {
  // Every figure is there and can be seen, and the page is as it is without the script: names, prototypes, styles, console.
  describe(`${name}`, { concurrency: 3 }, () => {
    for (const [host, page] of Object.entries(hosts)) it(host, () => expectHost(browser, site, page));
  });
}
