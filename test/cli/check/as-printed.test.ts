import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from '../../../src/cli/check/inspect.js';
import { readCsv } from '../../../src/import/csv.js';
import { feedOf, indicatorOf, rowOf, type Json } from '../../fixtures.js';

/** What check says of a feed, without what nobody has to do with figures. */
function codesIn(feed: unknown): string[] {
  const { findings } = inspect(new TextEncoder().encode(JSON.stringify(feed)), 'feed.json', '2026-01-01');
  return findings.filter(({ severity }) => severity !== 'note').map(({ code, value }) => `${code} ${String(value)}`);
}

/** The same of one share in per cent. */
const told = (asPrinted: string, row: Json = {}, unit: Json = { kind: 'share', label: '%' }): string[] =>
  codesIn(feedOf({ sources: [{ id: 'report', title: '工作总结（示例）' }], indicators: [indicatorOf([rowOf({ asPrinted, ...row })], { source: 'report', unit })] }));

describe('what was printed', () => {
  it('is the figure in whatever words an import reads', () => {
    const phrases = ['超过3000万元', '大约120场', '不少于15支', '逾9成', '至多20人', '接近200人', '12.5①', '13.1[1]', '共计300人（推算）', '300人左右', '约12.0%', '$1234.50', '两项', '１２３４５人', '－3.5%', '大于'];
    const imported = readCsv(`地区,年份,指标,数值\n${phrases.map((phrase, index) => `甲市,2023,项${index},${phrase}`).join('\n')}\n`, { today: '2025-01-20', mapping: { title: '示例', publisher: { name: '示例市' } } });
    assert.deepEqual(imported.notCarried.map(({ value }) => value), ['大于']);
    assert.equal(JSON.stringify(imported.feed).match(/asPrinted/g)!.length, phrases.length - 1);
    assert.deepEqual(codesIn(imported.feed), []);
  });

  it('is another where value, decimals, qualifier, scale or measure word differ', () => {
    const count = { kind: 'count', label: { 'zh-CN': '人', en: 'people' } };
    for (const same of ['超过3000万人', '3000万人以上', '超3000']) assert.deepEqual(told(same, { value: 3000, unitMult: 4, qualifier: same.endsWith('上') ? 'at-least' : 'over' }, count), [], same);
    for (const other of ['超过3000人', '超过3000亿人', '约3000万人', '3000万人', '超过3000万场', '超过3001万人', '超过3000.0万人', '超过3000万人，其中女性2万人', '未公布']) {
      assert.deepEqual(told(other, { value: 3000, unitMult: 4, qualifier: 'over' }, count), [`printed-mismatch ${other}`], other);
    }
  });

  it('may be a rank, or that there is nothing', () => {
    assert.deepEqual([told('全国第4名', { value: null, ranks: [{ position: 4, scope: '全国' }] }), told('—', { value: null, missing: 'not-published' }), told('未公布', { value: null, missing: 'not-published' })], [[], [], []]);
    assert.deepEqual([told('全国第5', { value: null, ranks: [{ position: 4, scope: '全国' }] }), told('不适用', { value: null, missing: 'not-published' })], [['printed-mismatch 全国第5'], ['printed-mismatch 不适用']]);
  });
});
