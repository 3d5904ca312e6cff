import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspect } from '../../../src/cli/check/inspect.js';
import { findProse } from '../../../src/cli/check/prose.js';
import { feedOf, indicatorOf, rowOf, type Json } from '../../fixtures.js';
import { cli, folder } from '../world.js';

const text = (more: Json = {}): string => JSON.stringify(feedOf({ sources: [{ id: 'report', title: '工作总结（示例）' }], indicators: [indicatorOf([rowOf()], { source: 'report' })], ...more }));
const bottomless = (open: string, close: string): string => `${open.repeat(20_000)}1${close.repeat(20_000)}`;

test('what is nested without end is a fault like others, wherever it stands', () => {
  const places = (value: unknown): string[] => [text({ title: value }), text({ tiles: [{ id: 't', name: '图', cells: { 640000: value } }] }), text({ indicators: [indicatorOf([rowOf({ note: value }), rowOf({ note: value })], { source: 'report' })] }), text({ other: value }), text({ sources: value })];
  for (const [open, close] of [['[', ']'], ['{"name":', '}'], ['{"x":[', ']}']] as const) {
    for (const feed of places('@')) {
      const { findings } = inspect(new TextEncoder().encode(feed.replaceAll('"@"', bottomless(open, close))), 'feed.json', '2026-01-01');
      assert.ok(findings.length > 0, feed);
    }
  }
});

test('a file that cannot be looked at leaves the others to be', async () => {
  const cwd = await folder();
  await writeFile(join(cwd, 'a.json'), text({ title: '@' }).replace('"@"', bottomless('[', ']')));
  await writeFile(join(cwd, 'c.json'), text({ title: 5 }));
  const { code, out, err } = await cli(['check', 'a.json', 'b.json', 'c.json', '--json'], { cwd });
  const { files } = JSON.parse(out) as { files: { file: string; findings: { code: string }[] }[] };
  assert.deepEqual([code, files.map(({ file, findings }) => [file, findings[0]!.code])], [1, [['a.json', 'text'], ['c.json', 'text']]]);
  assert.match(err, /cannot read b\.json/);
});

test('texts are looked at in the order of the document, by the key that says what they are for', () => {
  const document = { title: '<b>', indicators: [{ unit: { kind: 'share' }, name: { 'zh-CN': '提高3.71%', en: '<i>' }, deeper: [{ note: ['约300人左右'] }] }], quote: '<b>' };
  assert.deepEqual(findProse(document).map(({ code, path }) => [code, path]), [
    ['markup', 'title'], ['percent-points', 'indicators[0].name.zh-CN'], ['markup', 'indicators[0].name.en'], ['double-qualifier', 'indicators[0].deeper[0].note[0]'],
  ]);
});

test('what is there twice is told with the one that is kept, what has no alternative with a remedy', async () => {
  const cwd = await folder();
  const feed = JSON.parse(text()) as { regions: Json[]; indicators: Json[] };
  await writeFile(join(cwd, 'feed.json'), JSON.stringify({ ...feed, regions: [...feed.regions, ...feed.regions], indicators: [indicatorOf([rowOf({ group: 'F' })], { source: 'report' })] }));
  const { out } = await cli(['check', 'feed.json'], { cwd });
  assert.match(out, /regions\[\d\]\.code: duplicate "640000"; the same is already at regions\[0\]; the first one is used/);
  assert.match(out, /unknown group "F"; the indicator has no groups; declare them in "breakdowns", or take out "group"/);
  await writeFile(join(cwd, 'feed.json'), text().replace(/\}$/, ',}'));
  assert.match((await cli(['check', 'feed.json'], { cwd })).out, /invalid JSON at .*; take out the comment or the comma too many; --fix does it/);
});
