/** “Your own data” of the README, followed: the table and the mapping file that it shows become the feed that its page needs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readCsv } from '../../src/import/csv.js';
import { readMapping } from '../../src/import/mapping.js';
import { roles } from '../../src/import/table.js';
import { feedOf, observation } from './read.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const section = readme.slice(readme.indexOf('## 自己的数据'), readme.indexOf('## 出错时'));
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(section)![1]!;

test('the table alone becomes a feed, and every line that it asks for is in the mapping file shown', () => {
  const imported = readCsv(block('csv'), { today: '2025-01-20' });
  const feed = feedOf(imported);
  assert.equal(observation(feed, '示例省各市科普场馆（示例-数字为虚构）', '丙市', '2023')?.missing, 'not-published');
  assert.deepEqual(imported.assumed.map(({ code }) => code), ['publisher', 'published']);
  assert.deepEqual(imported.notCarried.map(({ value }) => value), ['注：丙市2023年未公布。']);
});

test('with the mapping file nothing is left to be assumed, and the page of the example has its figures', () => {
  const imported = readCsv(block('csv'), { mapping: readMapping(JSON.parse(block('json'))) });
  const feed = feedOf(imported);
  assert.deepEqual(imported.assumed, []);
  assert.equal(feed.regions.get('990000')?.name, '示例省', 'the place above has no figures, and is there');
  assert.deepEqual(['990100', '990200', '990300'].map((region) => observation(feed, 'venues', region, '2024')?.value), [35, 30, 13]);
  assert.deepEqual([feed.indicators.get('venues')!.better, feed.indicators.get('venues')!.source, feed.regions.get('990100')!.within], ['higher', 'yearbook', '990000']);
});

test('the roles of columns that it lists are all there are', () => {
  const listed = /^\| `columns` .*$/m.exec(section)![0];
  for (const role of roles.filter((one) => one !== 'breakdown-name' && one !== 'confidentiality')) assert.ok(listed.includes(`\`${role}\``), role);
});
