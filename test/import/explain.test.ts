import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainAssumption, explainImportError, explainLoss } from '../../src/import/explain.js';
import { Account, ImportError } from '../../src/import/import-error.js';

test('what is lost is said once a kind and place, with the first of them and their number', () => {
  const account = new Account();
  for (const text of ['去年', '前年']) account.lose('period-form', '年份', text);
  account.lose('period-form', '日期', '昨天');
  assert.deepEqual(account.notCarried.map((loss) => explainLoss(loss, 'zh-CN')), ['年份: 无法表示的时间 "去年"（2 处） [period-form]', '日期: 无法表示的时间 "昨天" [period-form]']);
  assert.equal(explainLoss(account.notCarried[0]!, 'en'), '年份: a period that a feed cannot say "去年" (2) [period-form]');
});

test('what is assumed is said with the line that says it otherwise', () => {
  assert.equal(explainAssumption({ code: 'publisher', path: 'publisher', value: '未注明', line: '"publisher": { "name": "…" }' }, 'en'), 'publisher: no publisher "未注明"; to say otherwise, write in the mapping file "publisher": { "name": "…" } [publisher]');
});

test('why nothing came of a source is said with place, value and remedy', () => {
  assert.equal(explainImportError(new ImportError('ambiguous', { path: 'value', value: '12,5', line: '"numbers": { "decimal": "," }' }), 'zh-CN'), 'value: 有两种读法；请在映射文件中写 "numbers": { "decimal": "," } "12,5" [ambiguous]');
});
