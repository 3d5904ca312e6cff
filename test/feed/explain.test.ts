import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { explainProblem } from '../../src/feed/explain.js';
import type { FeedProblem, FeedProblemCode } from '../../src/feed/feed-error.js';
import { observed, rowOf } from '../fixtures.js';

const error = (code: FeedProblemCode, more: Partial<FeedProblem> = {}): FeedProblem => ({ code, path: '', severity: 'error', ...more });

/** The codes of the type, read from its source: types leave no list behind. */
const source = readFileSync(new URL('../../src/feed/feed-error.ts', import.meta.url), 'utf8');
const codes = [.../FeedProblemCode =([^;]*);/.exec(source)![1]!.matchAll(/'([\w-]+)'/g)].map(([, code]) => code as FeedProblemCode);

test('every code has a sentence in English and in Chinese, and ends with the code', () => {
  assert.ok(codes.length >= 39, String(codes.length));
  for (const code of codes) {
    const problem = error(code, { path: 'regions[0]', value: 'x', expected: 'y' });
    const [english, chinese] = [explainProblem(problem), explainProblem(problem, 'zh-CN')];
    assert.match(english, /^regions\[0\]: [a-z]+.* "x"; .+ {3}\[[\w-]+\]$/, code);
    assert.doesNotMatch(english.replace(/"scope": \{"zh-CN": "全国"|…/g, ''), /[一-龥]/, code);
    assert.match(chinese, /^regions\[0\]：.*[一-龥].* "x"；.*[一-龥y]/, code);
    for (const text of [english, chinese]) {
      assert.ok(text.endsWith(`   [${code}]`), code);
      assert.doesNotMatch(text, /\{\}|undefined|NaN/, code);
    }
  }
});

test('no two codes have the same sentence', () => {
  assert.equal(new Set(codes.map((code) => explainProblem(error(code)).replace(/ {3}\[.*/, ''))).size, codes.length);
});

test('a fault says path, category, noun, value and remedy', () => {
  const { feed } = observed([rowOf({ period: '2020年' })]);
  assert.equal(
    explainProblem({ ...feed.problems[0]!, path: 'indicators[2].observations[41].period' }),
    'indicators[2].observations[41].period: invalid period "2020年"; write 2020, 2020-Q1, 2020-03, 2020-10-16 or an interval 2017/2022, in quotation marks   [period]',
  );
});

test('what is not there at all is missing, not invalid', () => {
  const { feed } = observed([rowOf(), rowOf({ period: '2019', changes: [{ value: 1 }] })]);
  assert.equal(
    explainProblem(feed.problems[0]!),
    'indicators[0].observations[1].changes[0].measure: missing measure; a share changes by "points" or by "percent"; a count also by "absolute" or "times"; write points, percent, absolute, times   [change-measure]',
  );
  assert.equal(
    explainProblem(feed.problems[0]!, 'zh'),
    'indicators[0].observations[1].changes[0].measure：缺少变化量度；比例的变化应写 "points"（百分点）或 "percent"（百分比）；数量还可写 "absolute" 或 "times"；应写 points, percent, absolute, times   [change-measure]',
  );
});

test('a fault of the whole document has no path', () => {
  assert.equal(explainProblem(error('http-status', { value: 404 })), 'cannot reach: HTTP status 404; the file must be served with status 200   [http-status]');
});

test('a remedy that would list nothing is left out', () => {
  assert.equal(explainProblem(error('unknown-source', { path: 'a', value: 'x' })), 'a: unknown source "x"   [unknown-source]');
  assert.equal(explainProblem(error('unknown-source', { path: 'a', value: 'x' }), 'zh'), 'a：未知来源 "x"   [unknown-source]');
  assert.equal(explainProblem(error('unknown-source', { path: 'a', value: 'x', expected: 'b, c' })), 'a: unknown source "x"; there is: b, c   [unknown-source]');
});

test('what may stand there is repeated letter by letter', () => {
  assert.match(explainProblem(error('choice', { value: 'x', expected: '$&, $1' })), /write one of: \$&, \$1 /);
});

test('Chinese is spoken to Chinese pages, English to all others', () => {
  assert.match(explainProblem(error('timeout'), 'ZH-Hans-CN'), /访问超时/);
  for (const lang of ['en', 'ug', '', 'fr']) assert.match(explainProblem(error('timeout'), lang), /cannot reach in time/);
});
