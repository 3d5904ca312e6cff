import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeSources, type SourceLine } from '../../src/describe/source.js';
import { en } from '../../src/messages/en.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { listed, observed, rowOf, type Json } from '../fixtures.js';

const sources = [
  { id: 'survey', title: { 'zh-CN': '抽样调查', en: 'Sampling survey' }, publisher: { 'zh-CN': '人民日报', en: 'People’s Daily' }, published: '2023-09-01', url: 'https://example.org/' },
  { id: 'report', title: '《人民日报》2023-09-01报道', publisher: '人民日报', published: '2023-09-01' },
];

function linesOf(rows: readonly Json[], head: Json = {}, m = zhCN): SourceLine[] {
  const { feed, indicator } = observed(rows, head, { sources });
  return describeSources(feed, listed(indicator).map((observation) => ({ indicator, observation })), m);
}

test('a source is title, publisher and date, with its address', () => {
  assert.deepEqual(linesOf([rowOf({ source: 'survey' })]), [{ text: '抽样调查（人民日报，2023-09-01）', url: 'https://example.org/' }]);
  assert.equal(linesOf([rowOf({ source: 'survey' })], {}, en)[0]!.text, 'Sampling survey (People’s Daily, 2023-09-01)');
});

test('what the title already says is not said again', () => {
  assert.equal(linesOf([rowOf({ source: 'report' })])[0]!.text, '《人民日报》2023-09-01报道');
});

test('the source of the figure goes before that of the indicator', () => {
  assert.equal(linesOf([rowOf({ source: 'report' })], { source: 'survey' }).length, 1);
  assert.match(linesOf([rowOf()], { source: 'survey' })[0]!.text, /抽样调查/);
});

test('every source is named once, in the order of the figures', () => {
  const rows = ['survey', 'report', 'survey'].map((source, index) => rowOf({ period: String(2020 + index), source }));
  assert.deepEqual(linesOf(rows).map(({ text }) => text.slice(0, 2)), ['抽样', '《人']);
});

test('a figure that is not there has the source of its indicator', () => {
  const { feed, indicator } = observed([], { source: 'survey' }, { sources });
  assert.match(describeSources(feed, [{ indicator, observation: undefined }], zhCN)[0]!.text, /抽样调查/);
});

test('without any source the publisher of the feed answers', () => {
  assert.deepEqual(linesOf([rowOf()]), [{ text: '某科协', url: undefined }]);
  assert.deepEqual(linesOf([rowOf({ source: 'unknown' })]), [{ text: '某科协', url: undefined }]);
});

test('a feed that names nobody has no source line', () => {
  const { feed } = observed([], {}, { publisher: undefined });
  assert.deepEqual(describeSources(feed, [], zhCN), []);
});
