import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ImportError } from '../../src/import/import-error.js';
import { readXlsx } from '../../src/import/xlsx.js';
import { feedOf, observation, today } from './read.js';

const formats = ['General', '0.00%', '#,##0.00', 'yyyy"年"', '0.0', '0.0"万人"'];

/** A workbook as spreadsheets write it: a cell is a text, a number, or a number with the index of its format. */
function workbook(sheets: Readonly<Record<string, readonly (readonly (string | number | readonly [number, number] | null)[])[]>>, merges: readonly string[] = []): Uint8Array {
  const strings: string[] = [];
  const cell = (value: string | number | readonly [number, number] | null, reference: string): string => {
    if (value === null) return '';
    if (typeof value === 'string') return `<c r="${reference}" t="s"><v>${strings.push(value) - 1}</v></c>`;
    const [number, style] = typeof value === 'number' ? [value, 0] : value;
    return `<c r="${reference}" s="${style}"><v>${number}</v></c>`;
  };
  const names = Object.keys(sheets);
  const bodies = Object.values(sheets).map((rows, index) => {
    const body = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${at + 1}`)).join('')}</row>`).join('');
    return `<worksheet><sheetData>${body}</sheetData>${index === 0 && merges.length ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`;
  });
  const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return zipSync({
    'xl/workbook.xml': xml(`<workbook><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': xml(`<Relationships>${names.map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`),
    'xl/styles.xml': xml(`<styleSheet><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><cellXfs>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}</cellXfs></styleSheet>`),
    ...Object.fromEntries(bodies.map((body, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml(body)])),
    'xl/sharedStrings.xml': xml(`<sst>${strings.map((text) => `<si><r><t>${escaped(text)}</t></r></si>`).join('')}</sst>`),
  });
}

describe('readXlsx', () => {
  it('reads figures as their cells show them: a stored 0.0772 under a percent format is 7.72%', () => {
    const feed = feedOf(readXlsx(workbook({ 表: [['地区', '年份', '比例', '金额'], ['宁夏', [43831, 3], [0.0772, 1], [1234.5, 2]]] }), { today }));
    assert.deepEqual({ ...observation(feed, '比例', '宁夏', '2020') }, { region: '宁夏', period: '2020', value: 7.72, asPrinted: '7.72%' });
    assert.equal(feed.indicators.get('比例')!.unit.kind, 'share');
    assert.deepEqual({ ...observation(feed, '金额', '宁夏', '2020') }, { region: '宁夏', period: '2020', value: 1234.5, decimals: 2 });
  });

  it('shows the digits that the format shows, neither the noise of binary fractions nor less', () => {
    const feed = feedOf(readXlsx(workbook({ 表: [['地区', '年份', '甲', '乙', '丙'], ['宁夏', 2020, 0.1 + 0.2, [6, 4], [2.4, 5]]] }), { today }));
    assert.equal(observation(feed, '甲', '宁夏', '2020')?.value, 0.3);
    assert.deepEqual({ ...observation(feed, '乙', '宁夏', '2020') }, { region: '宁夏', period: '2020', value: 6, decimals: 1 });
    assert.deepEqual({ ...observation(feed, '丙', '宁夏', '2020') }, { region: '宁夏', period: '2020', value: 2.4, unitMult: 4, asPrinted: '2.4万人' });
  });

  it('fills merged cells: a year over two columns, a province beside two rows', () => {
    const feed = feedOf(readXlsx(workbook({ 表: [['地区', '2019年', null, '2020年', null], [null, '人口', '面积', '人口', '面积'], ['甲市', 1, 2, 3, 4], ['乙市', 5, 6, 7, 8]] }, ['B1:C1', 'D1:E1', 'A1:A2']), { today }));
    assert.equal(observation(feed, '人口', '甲市', '2019')?.value, 1);
    assert.equal(observation(feed, '面积', '乙市', '2020')?.value, 8);
  });

  it('reads every sheet with figures, lists the others, or reads the one that is named', () => {
    const bytes = workbook({ 说明: [['本表由示例单位编制']], 人口: [['地区', '年份', '人口'], ['甲市', 2020, 5]], 面积: [['地区', '年份', '面积'], ['甲市', 2020, 6]] });
    const imported = readXlsx(bytes, { today });
    assert.deepEqual([...feedOf(imported).indicators.keys()], ['人口', '面积']);
    assert.deepEqual(imported.notCarried.map(({ code, path }) => [code, path]), [['table', '说明']]);
    assert.deepEqual([...feedOf(readXlsx(bytes, { today, mapping: { table: { sheet: '面积' } } })).indicators.keys()], ['面积']);
    assert.throws(() => readXlsx(bytes, { mapping: { table: { sheet: '没有' } } }), (error) => error instanceof ImportError && error.code === 'sheet' && error.line === '说明, 人口, 面积');
  });

  it('reads a title over the whole table and a unit beside it', () => {
    const feed = feedOf(readXlsx(workbook({ 表: [['示例数据', null, null], [null, null, '单位：万人'], ['地区', '年份', '人口'], ['甲市', 2020, 5.5]] }, ['A1:C1']), { today }));
    assert.equal(feed.title, '示例数据');
    assert.deepEqual([feed.indicators.get('人口')!.unit.label, observation(feed, '人口', '甲市', '2020')?.unitMult], ['人', 4]);
  });

  it('refuses what is no workbook', () => {
    assert.throws(() => readXlsx(strToU8('PK nothing')), (error) => error instanceof ImportError && error.code === 'zip');
    assert.throws(() => readXlsx(zipSync({ 'a.txt': strToU8('x') })), (error) => error instanceof ImportError && error.code === 'zip');
  });

  it('keeps a figure of merged cells in the first of them, and says so; years and codes of places are filled', () => {
    const imported = readXlsx(workbook({ 表: [['行政区划代码', '年份', '甲', '乙'], [640100, 2020, 1.5, null], [null, 2021, 3.5, 4.5], [640200, 2020, 5.5, 6.5], [null, 2021, null, 7.5]] }, ['A2:A3', 'A4:A5', 'C2:D2', 'C4:C5']), { today });
    const feed = feedOf(imported);
    assert.deepEqual([observation(feed, '甲', '640100', '2020')?.value, observation(feed, '乙', '640100', '2020')?.value, observation(feed, '甲', '640200', '2021')?.value, observation(feed, '乙', '640200', '2021')?.value], [1.5, null, null, 7.5]);
    assert.deepEqual(imported.notCarried.map(({ code, path, count }) => [code, path, count]), [['merged', '表: C2:D2', 2]]);
  });

  it('says which sheets are hidden, and how many figures were rounded by their cells', () => {
    const bytes = edited(workbook({ 表: [['地区', '年份', '甲'], ['宁夏', 2020, [2.46, 4]]], 底稿: [['地区', '年份', '乙'], ['宁夏', 2020, 1]] }), 'xl/workbook.xml', (text) => text.replace('name="底稿"', 'name="底稿" state="veryHidden"'));
    const imported = readXlsx(bytes, { today });
    assert.deepEqual([...feedOf(imported).indicators.keys()], ['甲']);
    assert.deepEqual(imported.notCarried.map(({ code, path }) => [code, path]), [['table', '底稿'], ['rounded', '表']]);
    assert.equal(observation(feedOf(readXlsx(bytes, { today, mapping: { table: { sheet: '底稿' } } })), '乙', '宁夏', '2020')?.value, 1);
  });

  it('passes over rows that stand nowhere and characters that there are not', () => {
    const broken = edited(workbook({ 表: [['地区', '年份', '甲'], ['宁夏', 2020, 1], ['宁夏', 2021, 2]] }), 'xl/worksheets/sheet1.xml', (text) => text.replace('<row r="3">', '<row r="three">'));
    const feed = feedOf(readXlsx(edited(broken, 'xl/sharedStrings.xml', (text) => text.replace('甲', '甲&#x110000;')), { today }));
    assert.deepEqual([...feed.indicators.keys()], ['甲&#x110000']);
    assert.equal(feed.indicators.get('甲&#x110000')!.observations.length, 1);
  });

  it('finds the parts of a workbook where its package says that they are, in the strict form too', () => {
    const files = unzipSync(workbook({ 表: [['地区', '年份', '甲'], ['宁夏', 2020, 1]] }));
    const moved = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name.replace('xl/', 'book/').replace('sharedStrings', 'Strings'), bytes]));
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    moved['_rels/.rels'] = strToU8(`<Relationships><Relationship Id='a' Type='${strict}/officeDocument' Target='/book/workbook.xml'/></Relationships>`);
    moved['book/_rels/workbook.xml.rels'] = strToU8(`<Relationships><Relationship Id="rId1" Type="${strict}/worksheet" Target="./worksheets/sheet1.xml"/><Relationship Id="s" Type="${strict}/sharedStrings" Target="strings.xml"/></Relationships>`);
    assert.equal(observation(feedOf(readXlsx(zipSync(moved), { today })), '甲', '宁夏', '2020')?.value, 1);
  });
});

/** A workbook with the text of one of its files changed. */
function edited(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [name]: strToU8(change(strFromU8(files[name]!))) });
}
