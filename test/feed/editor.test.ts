import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { MarkedString, MarkupContent } from 'vscode-json-languageservice';
import { starterFeed } from '../../src/cli/starter-feed.js';
import { feedJsonSchema } from '../../src/feed/json-schema.js';
import { feedOf, indicatorOf, rowOf } from '../fixtures.js';

/** The package is CommonJS, in a form whose names Node does not find. */
const { getLanguageService, TextDocument } = createRequire(import.meta.url)('vscode-json-languageservice') as typeof import('vscode-json-languageservice');

/** The language service of VS Code, which finds the schema as it does there: by `$schema`, beside the feed. */
const service = getLanguageService({
  workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  schemaRequestService: async (uri) => {
    assert.equal(uri, 'file:///data/feed.schema.json');
    return JSON.stringify(feedJsonSchema());
  },
});
const isChinese = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);

/** A feed opened in the editor; `|` is where the cursor stands. */
function open(text: string) {
  const at = text.indexOf('|');
  const document = TextDocument.create('file:///data/feed.json', 'json', 1, at < 0 ? text : text.slice(0, at) + text.slice(at + 1));
  return { document, position: document.positionAt(at), json: service.parseJSONDocument(document) };
}

/** A feed whose one indicator, or its one observation, is written as given. */
const inIndicator = (text: string): string => `{"$schema": "feed.schema.json", "version": 1, "indicators": [{${text}}]}`;
const inObservation = (text: string): string => inIndicator(`"observations": [{${text}}]`);

/** Labels that are offered, with what is said of them. */
async function offered(text: string): Promise<Map<string, string>> {
  const { document, position, json } = open(text);
  const list = await service.doComplete(document, position, json);
  return new Map(list!.items.map(({ label, documentation }) => [label, typeof documentation === 'string' ? documentation : (documentation?.value ?? '')]));
}

async function hovered(text: string): Promise<string> {
  const { document, position, json } = open(text);
  const hover = await service.doHover(document, position, json);
  return [hover?.contents ?? []].flat().map((part: MarkedString | MarkupContent) => (typeof part === 'string' ? part : part.value)).join('\n');
}

async function faults(input: unknown): Promise<string[]> {
  const { document, json } = open(JSON.stringify({ $schema: 'feed.schema.json', ...(input as object) }).replaceAll('|', '\\u007c'));
  return (await service.doValidation(document, json)).map(({ range, message }) => `${document.getText(range)}: ${typeof message === 'string' ? message : message.value}`);
}

test('an editor offers the keys of an indicator, each with a sentence in Chinese', async () => {
  const keys = await offered(inIndicator('"id": "literacy", |'));
  for (const key of ['name', 'unit', 'better', 'time', 'observations', 'targets']) assert.ok(keys.has(key), key);
  assert.deepEqual([...keys].filter(([, said]) => !isChinese(said)), []);
  assert.ok(!keys.has('id'), 'what is written is not offered again');
});

test('an editor offers the words of a vocabulary with the wording of a report', async () => {
  const words = await offered(inObservation('"qualifier": |'));
  assert.match(words.get('"plus"')!, /460余支/);
  assert.deepEqual([...words].filter(([, said]) => !isChinese(said)), []);
});

test('an editor offers the columns of an indicator that is written as columns', async () => {
  const columns = await offered(inIndicator('"observations": {"region": [], |}'));
  assert.match(columns.get('value')!, /缺数据不是零/);
  assert.match((await offered(inIndicator('"observations": {"region": [], "missing": [|]}'))).get('"not-surveyed"')!, /未调查/);
});

test('the cursor on a key or a word says what it means', async () => {
  const onKey = await hovered(inObservation('"value": 460, "qua|lifier": "plus"'));
  assert.match(onKey, /限定词[\s\S]*460余支/);
  const onWord = await hovered(inObservation('"value": 460, "qualifier": "pl|us"'));
  assert.match(onWord, /余：460余支/);
});

test('an editor marks a word that is not in the vocabulary, and says which are', async () => {
  const [fault, ...others] = await faults(feedOf({ indicators: [{ id: 'a', name: 'a', unit: { kind: 'percentage', label: '%' }, observations: [] }] }));
  assert.match(fault!, /^"percentage": .*"share"/);
  assert.deepEqual(others, []);
});

test('an editor marks periods and dates that are written in another way', async () => {
  assert.deepEqual(await faults(feedOf({ published: '2022年11月' })), ['"2022年11月": 日期写成 YYYY-MM-DD，例：2022-11-18。']);
  const periods = ['2020', '2020-Q1', '2020-03', '2020-10-16', '2017/2022', '2021-10-16/2021-10-18', '2020年', '2020-13', '2020-Q5', '2020/'];
  const marked = await faults(feedOf({ indicators: [indicatorOf(periods.map((period) => rowOf({ period })))] }));
  assert.deepEqual(marked.map((fault) => fault.split(':')[0]), ['"2020年"', '"2020-13"', '"2020-Q5"', '"2020/"']);
});

test('an editor finds nothing to mark in the feed to begin with', async () => {
  assert.deepEqual(await faults(starterFeed('zh-CN', '2025-01-20')), []);
});

for (const name of readdirSync('demo/feeds').filter((file) => file.endsWith('.json'))) {
  test(`an editor finds nothing to mark in ${name}`, async () => {
    assert.deepEqual(await faults(JSON.parse(readFileSync(`demo/feeds/${name}`, 'utf8'))), []);
  });
}
