import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { describeFeedTable, figuresOf } from '../../src/describe/feed-table.js';
import { tableToCsv } from '../../src/export/csv.js';
import { parseFeed } from '../../src/feed/parse.js';
import { zhCN } from '../../src/messages/zh-cn.js';

const csvOf = (labels: readonly string[], ...rows: readonly (readonly string[])[]): string => tableToCsv({ caption: '', columns: labels.map((label) => ({ label, numeric: false })), rows });
const cell = (text: string): string => csvOf(['a'], [text]).slice('\ufeffa\r\n'.length, -'\r\n'.length);

/** Cells of a CSV by RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a file begins with a byte order mark, so that Excel does not read it as GBK', () => {
  assert.equal(csvOf(['时间'], ['2020年']), '\ufeff时间\r\n2020年\r\n');
  assert.deepEqual([...new TextEncoder().encode(csvOf(['a']))].slice(0, 3), [0xef, 0xbb, 0xbf]);
});

test('rows end with CR LF, the last one too', () => {
  assert.equal(csvOf(['a', 'b'], ['1', '2'], ['3', '4']), '\ufeffa,b\r\n1,2\r\n3,4\r\n');
});

test('a table without rows has its headings', () => {
  assert.equal(csvOf(['a', 'b']), '\ufeffa,b\r\n');
});

test('commas, quotation marks and line breaks are quoted, and nothing else', () => {
  assert.equal(cell('甲,乙'), '"甲,乙"');
  assert.equal(cell('"科普+"基地'), '"""科普+""基地"');
  assert.equal(cell('甲\n乙'), '"甲\n乙"');
  assert.equal(cell('甲\r\n乙'), '"甲\r\n乙"');
  assert.equal(cell('甲，“乙”；丙'), '甲，“乙”；丙');
  assert.equal(cell(''), '');
});

test('headings are quoted as cells are', () => {
  assert.equal(csvOf(['数值,万']), '\ufeff"数值,万"\r\n');
});

test('what a spreadsheet would run is kept as text', () => {
  for (const formula of ['=1+1', '=HYPERLINK("http://x","y")', '+cmd', '-cmd', '-1+1', '+1+cmd|x', '@SUM(A1)', '\t=1', '\r=1', '-2%+1', '--1']) {
    assert.match(cell(formula).replace(/^"/, ''), /^'/, JSON.stringify(formula));
    assert.equal(parse(`\ufeff${cell(formula)}\r\n`)[0]![0], `'${formula}`);
  }
  assert.equal(csvOf(['=1']), "\ufeff'=1\r\n");
});

test('numbers stay numbers, below zero too', () => {
  for (const number of ['7.72', '-3', '-0.5', '+1.2', '-3.71%', '12.60%', '0', '1e5']) assert.equal(cell(number), number);
});

test('figures stay as they were printed', () => {
  for (const figure of ['2.4万余名', '1.85亿元', '-3人', '近200人']) assert.equal(cell(figure).replace(/^'/, ''), figure);
});

test('direction marks and other scripts are kept', () => {
  assert.equal(cell('\u2068宁夏\u2069'), '\u2068宁夏\u2069');
  assert.equal(cell('نىڭشيا'), 'نىڭشيا');
});

test('a whole feed can be read back cell by cell', () => {
  const feed = parseFeed(JSON.parse(readFileSync(new URL('../../demo/feeds/ningxia.json', import.meta.url), 'utf8')));
  const table = describeFeedTable(feed, figuresOf([...feed.indicators.values()], undefined), '', zhCN, true);
  const rows = parse(tableToCsv(table));
  assert.equal(rows.length, table.rows.length + 1);
  assert.deepEqual(rows, [table.columns.map(({ label }) => label), ...table.rows]);
});
