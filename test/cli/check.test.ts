import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { inspect } from '../../src/cli/check/inspect.js';
import { applyEdits } from '../../src/cli/check/mend.js';
import { badFeeds } from '../bad-feeds.js';
import { feedOf, indicatorOf, regionOf, rowOf, type Json } from '../fixtures.js';
import { cli, folder } from './world.js';

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What is found in a text, as a machine reads it. */
async function check(text: string | Uint8Array, ...words: string[]): Promise<{ code: number; found: Found[]; after: string; err: string }> {
  const cwd = await folder();
  await writeFile(join(cwd, 'feed.json'), text);
  const { code, out, err } = await cli(['check', 'feed.json', '--json', ...words], { cwd });
  return { code, found: JSON.parse(out).files[0].findings, after: await readFile(join(cwd, 'feed.json'), 'utf8'), err };
}

const source = { id: 'report', title: '工作总结（示例）' };
const document = (rows: unknown, head: Json = {}, more: Json = {}): string => JSON.stringify(feedOf({ sources: [source], indicators: [indicatorOf(rows, { source: 'report', ...head })], ...more }), null, 2);

describe('check tells of a bad feed what a widget tells of it:', () => {
  for (const { name, code, bytes } of badFeeds) {
    test(name, () => {
      const { findings } = inspect(bytes, name, '2026-01-01');
      const grave = findings.filter(({ severity }) => severity !== 'note');
      assert.deepEqual([...new Set((grave.length ? grave : findings).map((finding) => finding.code))], [code]);
    });
  }
});

test('every feed of the demo is without a finding', async () => {
  const { code, out, err } = await cli(['check', 'demo/feeds/*.json', '--strict'], { cwd: process.cwd() });
  assert.equal(out, '');
  assert.match(err, /^\d+ files: 0 errors, 0 warnings, 0 notes$/);
  assert.equal(code, 0);
});

test('what is wrong is told with line and column, in the order of the file', async () => {
  const { code, found } = await check('{\n  "version": 1,\n  "title": 5,\n  "publisher": { "name": "某科协" },\n  "published": "2022",\n  "regions": [],\n  "indicators": [],\n  "events": [{ "title": "首届", "date": "2020" }]\n}');
  assert.equal(code, 1);
  assert.deepEqual(found.map(({ code: fault, line, column }) => [fault, line, column]), [['text', 3, 12], ['date', 5, 16]]);
});

test('a cell of columns is found in its column, a key that is missing in what it should be in', async () => {
  const columns = '{ "region": ["640000", "640000"],\n"period": ["2020",\n"2020年"],\n"value": [7.72, 8] }';
  const { found } = await check(document([]).replace('"observations": []', `"observations": ${columns}`));
  assert.deepEqual(found.map(({ code, path, line, column }) => [code, path, line - found[0]!.line, column]), [['period', 'indicators[0].observations[1].period', 0, 1]]);
  const missing = await check(document([rowOf(), { region: '640000', period: '2015' }]));
  assert.deepEqual(missing.found.map(({ path }) => path), ['indicators[0].observations[1].value']);
});

test('two hundred faults are told in one run, and nothing is left out of a thousand more', async () => {
  const rows = Array.from({ length: 1500 }, (_, index) => rowOf({ period: `${3000 + index}`, value: `${index} 人` }));
  const { found } = await check(document(rows));
  assert.equal(found.length, 1500);
  assert.equal(new Set(found.map(({ line }) => line)).size, 1500);
});

test('hundreds of thousands of faults are told like a few', () => {
  const length = 200_000;
  const { findings } = inspect(new TextEncoder().encode(document({ region: Array(length).fill('640000'), period: Array(length).fill('x'), value: Array(length).fill(1) })), 'feed.json', '2026-01-01');
  assert.equal(findings.filter(({ code }) => code === 'period').length, length);
});

test('what refuses the whole is no end: the other faults are told in the same run', async () => {
  const { found } = await check(document([rowOf({ value: '7.72' }), rowOf({ period: '2020年' })], {}, { version: 2 }));
  assert.deepEqual(found.map(({ code }) => code), ['version', 'value', 'period']);
  const { found: comments } = await check(document([rowOf({ value: '7.72' })]).replace('"title"', '// 题目\n"title"').replace(/\}\s*$/, ',}'));
  assert.deepEqual(comments.map(({ code }) => code).sort(), ['json', 'json', 'value']);
});

test('every fault of syntax has its line', async () => {
  const { found } = await check('{\n  "version": 1,\n  title: "a",\n  "published": 2022-11-18,\n  "regions": []\n}');
  assert.deepEqual(found.map(({ code, line }) => [code, line]), [['json', 3], ['json', 4]]);
});

test('duplicates are found among any number of observations, and references to what is not there', async () => {
  const length = 12_000;
  const columns = { region: Array.from({ length }, () => '640000'), period: Array.from({ length }, (_, index) => String(1000 + (index % 9000))), value: Array.from({ length }, (_, index) => index) };
  const { found } = await check(document(columns, { unit: { kind: 'count', label: '名' } }, { published: '9999-12-31' }));
  assert.equal(found.filter(({ code }) => code === 'duplicate').length, 3000);
});

test('regions that stand beside regions with figures are used, others are told', async () => {
  const regions = [regionOf('640000', '宁夏', 'Ningxia'), regionOf('640100', '银川', 'Yinchuan', '640000'), regionOf('640200', '石嘴山', 'Shizuishan', '640000'), regionOf('650000', '新疆', 'Xinjiang')];
  const { found, code } = await check(document([rowOf({ region: '640100' })], {}, { regions }));
  assert.deepEqual(found.map(({ code: fault, path, severity }) => [fault, path, severity]), [['unused', 'regions[3]', 'note']]);
  assert.equal(code, 0);
  assert.equal((await check(document([rowOf({ region: '640100' })], {}, { regions }), '--strict')).code, 1);
});

test('a misspelt key is told with the one that was meant; notes to oneself are left alone', async () => {
  const { found } = await check(document([rowOf({ qualifer: 'about', $comment: '待核', _editor: '张', 'x-id': 5 })]), '--lang', 'zh');
  assert.deepEqual(found.map(({ message }) => message), ['indicators[0].observations[0].qualifer：未知的键 "qualifer"；没有组件会读它；说明可写在 "$comment"；是不是 "qualifier"   [unknown-key]']);
});

test('the address of the schema is no unknown key, a misspelt column is one', async () => {
  assert.deepEqual((await check(document([rowOf()], {}, { $schema: 'feed.schema.json' }))).found, []);
  const { found } = await check(document({ region: ['640000'], period: ['2020'], value: [7.72], qualifer: ['about'], $comment: '待核' }));
  assert.deepEqual(found.map(({ code, path }) => [code, path]), [['unknown-key', 'indicators[0].observations.qualifer']]);
});

test('a doubled qualifier is told, a time and a range are none', async () => {
  const told = async (note: string): Promise<string[]> => (await check(document([rowOf({ note })]))).found.map(({ code }) => code);
  for (const note of ['约300人左右', '近200余人', '超10万人以上', '大约5万多人次', '20余家左右', 'about 300 or so', 'nearly over 20']) assert.deepEqual(await told(note), ['double-qualifier'], note);
  for (const note of ['近5年多来', '约300人', '300余人，20场以上', '20人左右', '超过50%，年龄60岁以上', '年均增长约8%']) assert.deepEqual(await told(note), [], note);
});

test('per cent for points is told of a share, not of a count', async () => {
  const told = async (kind: string): Promise<string[]> => (await check(document([rowOf({ note: '比上年提高3.71%' })], { unit: { kind, label: '%' } }))).found.map(({ code }) => code);
  assert.deepEqual([await told('share'), await told('count')], [['percent-points'], []]);
});

test('a quote has the number, whole and in the ways that reports write it', async () => {
  const told = async (value: number, quote: string, more: Json = {}): Promise<string[]> => (await check(document([rowOf({ value, quote, ...more })]))).found.map(({ code }) => code);
  assert.deepEqual(await told(7.72, '比例为17.72%'), ['quote-mismatch']);
  assert.deepEqual(await told(7.7, '比例为7.72%'), ['quote-mismatch']);
  assert.deepEqual(await told(7.72, '比例为７．７２％。'), []);
  assert.deepEqual(await told(12.6, '为12.60%', { decimals: 2 }), []);
  assert.deepEqual(await told(2, '荣获两项'), []);
  assert.deepEqual(await told(50, '共50，000人'.replace('，', ',')), ['quote-mismatch']);
});

test('what a source printed is the same in wide digits and signs, and another where a digit differs', async () => {
  const told = async (asPrinted: string): Promise<string[]> => (await check(document([rowOf({ value: 11.2, asPrinted })]))).found.map(({ code }) => code);
  assert.deepEqual([await told('１１．２％'), await told('11.2 %'), await told('11.20%')], [[], [], ['printed-mismatch']]);
});

describe('check --fix', () => {
  test('mends what can only mean one thing, shows it, and leaves every other character as it was', async () => {
    const before = document([rowOf({ region: 640000, period: '２０２０', value: '７．７０' })]).replace('"title"', '\n\n   "title"');
    const { code, found, after, err } = await check(before, '--fix');
    assert.deepEqual([code, found], [0, []]);
    assert.equal(after, before.replace('"region": 640000', '"region": "640000"').replace('"２０２０"', '"2020"').replace('"７．７０"', '7.70, "decimals": 2'));
    assert.match(err, /^--- feed\.json\n@@ \d+ @@\n- +"region": 640000,\n/);
  });

  test('takes out a record that repeats another letter for letter, and keeps one that differs', async () => {
    const { found, after } = await check(document([rowOf(), rowOf({ period: '2015', value: 4.01 }), rowOf(), rowOf({ period: '2015', value: 4.1 })]), '--fix');
    assert.deepEqual(found.map(({ code, path }) => [code, path]), [['duplicate', 'indicators[0].observations[2]']]);
    assert.equal(JSON.parse(after).indicators[0].observations.length, 3);
  });

  test('saves as UTF-8 what was GB18030 or had a byte order mark', async () => {
    const text = document([rowOf()]).replace(/[^\0-\x7f]+/g, '');
    const gbk = Buffer.concat([Buffer.from(text.slice(0, text.indexOf('"title": "') + 10)), Buffer.from([0xc4, 0xfe, 0xcf, 0xc4]), Buffer.from(text.slice(text.indexOf('"title": "') + 10))]);
    const { found, after } = await check(gbk, '--fix');
    assert.deepEqual(found.filter(({ severity }) => severity === 'error'), []);
    assert.equal(JSON.parse(after).title, '宁夏');
    assert.equal((await check(`\ufeff${document([rowOf()])}`, '--fix')).after, document([rowOf()]));
  });

  test('guesses nothing: 1,000 and 约4万人 stay as they are', async () => {
    for (const value of ['1,000', '约4万人', '4.01%', '']) {
      const before = document([rowOf({ value })]);
      assert.equal((await check(before, '--fix')).after, before);
    }
  });

  test('writes nothing in a trial', async () => {
    const before = document([rowOf({ region: 640000 })]);
    const { after, err, found } = await check(before, '--fix', '--dry-run');
    assert.equal(after, before);
    assert.match(err, /\+ +"region": "640000"/);
    assert.equal(found.length, 1);
  });

  test('makes no bad feed worse: what is found afterwards was found before, and is less', () => {
    let mended = 0;
    for (const { bytes, name } of badFeeds) {
      const { text, edits, findings } = inspect(bytes, name, '2026-01-01');
      if (!edits.length) continue;
      mended++;
      const after = inspect(Uint8Array.from(Buffer.from(applyEdits(text, edits))), name, '2026-01-01').findings;
      assert.ok(after.length < findings.length, name);
      for (const { code } of after) assert.ok(findings.some((finding) => finding.code === code), `${name}: ${code}`);
    }
    assert.ok(mended >= 12, String(mended));
  });
});

test('files are found by pattern, and standard output is for people or for machines', async () => {
  const cwd = await folder();
  await writeFile(join(cwd, 'a.json'), document([rowOf()]));
  await writeFile(join(cwd, 'b.json'), document([rowOf({ value: '7.72' })]));
  const people = await cli(['check', '*.json', '--lang', 'zh'], { cwd });
  assert.equal(people.code, 1);
  assert.match(people.out, /^b\.json:\d+:\d+ 错误 indicators\[0\]\.observations\[0\]\.value：数值无效 "7\.72"；应写数字.*\[value\]$/);
  assert.equal(people.err, '2 个文件：1 个错误，0 个警告，0 条提示');
  const machine = JSON.parse((await cli(['check', '{a,b}.json', '--json'], { cwd })).out);
  assert.deepEqual([machine.files.map(({ file }: { file: string }) => file), machine.counts], [['a.json', 'b.json'], { error: 1, warning: 0, note: 0 }]);
  const gone = await cli(['check', 'c.json'], { cwd });
  assert.deepEqual([gone.code, gone.out], [1, '']);
  assert.match(gone.err, /cannot read c\.json/);
  assert.match((await cli(['check', 'x*.json'], { cwd })).err, /no such files: x\*\.json/);
});

test('observations in files of their own are opened and checked where they are', async () => {
  const cwd = await folder();
  const part = (href: string, id: string): Json => indicatorOf({ href }, { id, source: 'report' });
  const text = JSON.stringify(feedOf({ sources: [source], indicators: [part('a.csv', 'a'), part('b.json?v=2', 'b'), part('gone.csv', 'c')] }), null, 2);
  const lineOf = (word: string): number => text.slice(0, text.indexOf(word)).split('\n').length;
  await writeFile(join(cwd, 'feed.json'), text);
  await writeFile(join(cwd, 'a.csv'), 'region,period,value\n640000,2020,7.72\n640000,2015,约4\n640000,2020,8\n');
  await writeFile(join(cwd, 'b.json'), '{\n"region": ["640000"],\n"period": ["2020年"],\n"value": [7.72]\n}');
  const { code, out } = await cli(['check', 'feed.json', '--json'], { cwd });
  const found = (JSON.parse(out).files[0].findings as (Found & { file?: string })[]).filter(({ severity }) => severity === 'error');
  assert.equal(code, 1);
  assert.deepEqual(found.map((finding) => [finding.file, finding.code, finding.line, finding.column]), [['feed.json', 'part-missing', lineOf('gone.csv'), 17], ['a.csv', 'value', 3, 13], ['a.csv', 'duplicate', 4, 1], ['b.json', 'period', 3, 12]]);
  assert.match(found[0]!.message, /^indicators\[2\]\.observations\.href: missing file of observations "gone\.csv"; put it at gone\.csv, or correct the address/);
});

test('a cell of a CSV is found in its line and column, whatever stands before it', async () => {
  const cwd = await folder();
  await writeFile(join(cwd, 'feed.json'), JSON.stringify(feedOf({ sources: [source], indicators: [indicatorOf({ href: 'a.csv' }, { source: 'report' })] })));
  const lines = ['note,region,period,value,status', '"甲, ""乙""\n丙",640000,2020年,7.72,A', '', '丁,640000,2019,约4,A\r', '"戊",999999,2018,5,A', '己,640000,2017,5,Z'];
  await writeFile(join(cwd, 'a.csv'), `\ufeff${lines.join('\n')}\n`);
  const { out } = await cli(['check', 'feed.json', '--json'], { cwd });
  const found = (JSON.parse(out).files[0].findings as (Found & { file: string })[]).filter(({ file }) => file === 'a.csv');
  assert.deepEqual(found.map(({ code, path, line, column }) => [code, path, line, column]), [
    ['period', '[0].period', 3, 11],
    ['value', '[1].value', 5, 15],
    ['unknown-region', '[2].region', 6, 5],
    ['choice', '[3].status', 7, 17],
  ]);
});
