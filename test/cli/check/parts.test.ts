import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { feedOf, indicatorOf } from '../../fixtures.js';
import { cli, folder } from '../world.js';

interface Found {
  readonly file: string;
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

/** What is found in `site/feed.json` whose one indicator has its observations at an address, beside a file outside the site. */
async function found(href: string): Promise<Found[]> {
  const cwd = await folder();
  await mkdir(join(cwd, 'site/data'), { recursive: true });
  const feed = feedOf({ sources: [{ id: 'report', title: '工作总结（示例）' }], indicators: [indicatorOf({ href }, { source: 'report' })] });
  await writeFile(join(cwd, 'site/feed.json'), JSON.stringify(feed, null, 2));
  await writeFile(join(cwd, 'site/data/a b.csv'), 'region,period,value\n640000,2020,x\n');
  await writeFile(join(cwd, 'secret.csv'), 'root:x:0:0\n');
  const { out } = await cli(['check', 'site/feed.json', '--json'], { cwd });
  return JSON.parse(out).files[0].findings;
}

test('files of observations are opened in the folder of the feed and below it, nowhere else', async () => {
  for (const href of ['../secret.csv', 'data/../../secret.csv', '..%2fsecret.csv', '..\\\\secret.csv', '/etc/hostname', '%2fetc%2fhostname']) {
    const findings = await found(href.replaceAll('\\\\', '\\'));
    assert.deepEqual(findings.map(({ file, code }) => [file, code]), [['site/feed.json', 'part-outside']], href);
    assert.ok(!JSON.stringify(findings).includes('root'), href);
  }
  assert.deepEqual((await found('data/../data/a%20b.csv?v=1')).map(({ file, code }) => [file, code]), [['site/data/a b.csv', 'value']]);
});

test('an address that is no address ends nothing', async () => {
  for (const href of ['%zz.csv', '%00.csv', 'data']) assert.deepEqual((await found(href)).map(({ code, line }) => [code, line > 1]), [['part-missing', true]], href);
});
