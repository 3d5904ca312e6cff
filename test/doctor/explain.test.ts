import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainFinding } from '../../src/doctor/explain.js';
import { chinese, english } from '../../src/doctor/words.js';

test('every finding has words and, if it is a fault, a remedy in both languages, with the same places to fill', () => {
  for (const code of Object.keys(chinese) as (keyof typeof chinese)[]) {
    const [zh, en] = [chinese[code], english[code]];
    assert.equal(zh.length, en.length, code);
    const places = (words: readonly (string | undefined)[]): string[] => words.join(' ').match(/\{!?\}/g)?.sort() ?? [];
    assert.deepEqual([...new Set(places(zh))], [...new Set(places(en))], code);
    assert.match(zh[0], /[\u4e00-\u9fff]/, code);
    assert.doesNotMatch(en.join(' '), /[\u4e00-\u9fff]/, code);
  }
});

test('a finding says what was found and what to paste', () => {
  assert.deepEqual(explainFinding({ code: 'script-integrity', severity: 'error', value: 'sha384-a', expected: 'sha384-b' }, 'zh-CN'), { fault: 'integrity 与脚本不符，浏览器拒绝运行', remedy: '把 integrity 换成：\nintegrity="sha384-b"' });
  assert.equal(explainFinding({ code: 'carrier-open', severity: 'error', value: 'indicator-card' }, 'en').remedy, 'write instead of <indicator-card …/>:\n<indicator-card …></indicator-card>');
});

test('a remedy that would have nothing to say is left out, and dollar signs are only that', () => {
  assert.equal(explainFinding({ code: 'feed-id', severity: 'error', expected: '', problem: { code: 'unknown-indicator', path: 'indicator', value: '$&', severity: 'error' } }, 'en').remedy, '');
  assert.equal(explainFinding({ code: 'feed-type', severity: 'note', value: '$&', expected: '$1' }, 'en').fault, 'the feed has the Content-Type $1 (which does no harm): $&');
});
