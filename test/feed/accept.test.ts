import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { acceptFeed } from '../../src/feed/accept.js';
import { decodeFeed } from '../../src/feed/decode.js';
import type { Feed } from '../../src/feed/feed.js';
import type { ObjectOutline, Outline } from '../../src/feed/outline.js';
import { outlines } from '../../src/feed/outlines.js';
import { parseFeed } from '../../src/feed/parse.js';
import { badFeeds } from '../bad-feeds.js';
import { feedOf, indicatorOf, rowOf, type Json } from '../fixtures.js';

const feeds = new Map(readdirSync('demo/feeds').map((file) => [file, readFileSync(`demo/feeds/${file}`, 'utf8')]));

/** What is read of a value: nothing that its outline does not know, and nothing that is not there. */
function knownOf(value: unknown, outline: Outline | undefined): unknown {
  if (typeof value !== 'object' || value === null || typeof outline !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => knownOf(one, (outline as readonly Outline[])[0]));
  const known = outline as ObjectOutline;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => {
    const name = [key, `${key}!`, '*'].find((one) => Object.hasOwn(known, one));
    const own = name && known[name];
    return own === undefined || one === undefined ? [] : [[key, knownOf(one, own)]];
  }));
}

const { document, observation } = outlines;
const [indicator] = document['indicators'] as unknown as readonly [ObjectOutline];

/** A feed with the observations written out, to be compared by value. */
function writtenOut(feed: Feed): unknown {
  const indicators = [...feed.indicators.values()].map(({ observations, path, href, ...head }) => ({
    ...(knownOf(head, indicator) as object),
    path,
    href,
    observations: Array.from({ length: observations.length }, (_, index) => [knownOf(observations.get(index), observation), observations.of(index, 'region'), observations.of(index, 'period'), observations.position(index)]),
  }));
  const { sources, regions, problems, ...head } = feed;
  return { ...(knownOf({ ...head, sources: [...sources.values()], regions: [...regions.values()], indicators: [] }, document) as object), keys: [...sources.keys(), ...regions.keys(), ...feed.indicators.keys()], indicators, problems };
}

/** The feed if `parseFeed` finds nothing wrong with it. */
function soundFeed(input: unknown): Feed | undefined {
  try {
    const feed = parseFeed(input);
    return feed.problems.length ? undefined : feed;
  } catch {
    return undefined;
  }
}

/** Says the same as `parseFeed`; returns whether the feed is accepted. */
function agrees(input: unknown, about: string): boolean {
  const [sound, accepted] = [soundFeed(input), acceptFeed(input)];
  assert.equal(accepted !== undefined, sound !== undefined, about);
  if (sound && accepted) assert.deepEqual(writtenOut(accepted), writtenOut(sound), about);
  return accepted !== undefined;
}

for (const [file, text] of feeds) {
  test(`${file} is accepted, and read as parseFeed reads it`, () => {
    assert.equal(agrees(JSON.parse(text), file), true);
  });
}

test('columns are accepted, plain ones and others, and read as parseFeed reads them', () => {
  const columns = { region: ['640000', '640000'], period: ['2019', '2020'], value: [5, 7.7] };
  for (const more of [{}, { constructor: '甲' }, JSON.parse('{"__proto__": {"value": 1}}') as Json, { status: ['A', null] }, { group: [null, null] }, { note: ['甲', null] }, { value: [5, null], missing: [null, 'suppressed'] }, { $comment: '甲' }]) {
    assert.equal(agrees(feedOf({ indicators: [indicatorOf({ ...columns, ...more })] }), JSON.stringify(more)), true);
  }
});

test('whatever is no feed at all is refused', () => {
  for (const input of [undefined, null, 1, 'feed', [], {}, { version: 1 }, feedOf({ version: 2 }), feedOf({ indicators: [] })]) assert.equal(agrees(input, JSON.stringify(input) ?? ''), false);
});

test('every rule of meaning is kept', () => {
  const rows: Json[][] = [
    [{ period: '2020', value: 1 }],
    [rowOf({ region: '000000' })],
    [rowOf({ region: 640000 })],
    [rowOf({ period: '2020-13' })],
    [rowOf({ value: '7.72' })],
    [rowOf({ value: null })],
    [rowOf({ value: null, status: 'A' })],
    [rowOf({ group: 'nobody' })],
    [rowOf({ source: 'nobody' })],
    [rowOf({ decimals: 1 })],
    [rowOf({ low: 9, high: 8 })],
    [rowOf({ changes: [{ measure: 'absolute', value: 1, base: { period: '2015' } }] })],
    [rowOf({ changes: [{ measure: 'points', value: 1 }] })],
    [rowOf(), rowOf({ value: 8 })],
  ];
  for (const list of rows) assert.equal(agrees(feedOf({ indicators: [indicatorOf(list)] }), JSON.stringify(list)), false);
});

test('numbers of very many digits have as many decimals as they are written with', () => {
  for (const [value, decimals] of [[1e21, 2], [1e22, 15], [4503599627370495.5, 2], [123456789012.25, 8]] as const) assert.equal(agrees(feedOf({ indicators: [indicatorOf([rowOf({ value })], { decimals })] }), String(value)), true);
});

test('one word for a whole column is refused', () => {
  assert.equal(agrees(feedOf({ indicators: [indicatorOf({ region: ['640000'], period: ['2020'], value: [5], unitMult: 4 })] }), 'unitMult'), false);
});

test('the address of a part that is no text is refused', () => {
  for (const href of [null, 5, '', 'javascript:1']) assert.equal(agrees(feedOf({ indicators: [indicatorOf({ href })] }), String(href)), href === '');
});

test('of the catalogue of bad feeds those are accepted in which parseFeed finds nothing', () => {
  const inputs = badFeeds.flatMap(({ name, bytes }) => {
    try {
      return [[name, decodeFeed(bytes)] as const];
    } catch {
      return [];
    }
  });
  assert.ok(inputs.length > 100);
  for (const [name, input] of inputs) agrees(input, name);
});

test('very many rows are accepted without comparing every two', () => {
  const many = Array.from({ length: 10001 }, () => '2020');
  assert.equal(agrees(feedOf({ indicators: [indicatorOf({ region: many.map(() => '640000'), period: many, value: many.map(() => 1) })] }), 'many'), true);
});

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const junk: readonly unknown[] = [null, '', 'x', 0, -1, 1.5, 16, 1e16, true, [], {}, [1], { en: 'x' }, { en: 1 }, '2020', '2020/2019', '2022-02-30', 'javascript:1', ['a', 'b'], [[1, 2]], 'plus', 'plus|many', 'A', '__proto__'];

/** Changes one place of a JSON value: a key is taken away, given another value, doubled or added. */
function spoil(root: Json, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  let at = root as Record<string, unknown>;
  const path: string[] = [];
  for (;;) {
    const key = pick(Object.keys(at));
    path.push(key);
    const inner = at[key];
    if (typeof inner === 'object' && inner !== null && Object.keys(inner).length && random() < 0.9) {
      at = inner as Record<string, unknown>;
      continue;
    }
    const way = pick(['junk', 'junk', 'junk', 'delete', 'double', 'add']);
    if (way === 'delete') delete at[key];
    else if (way === 'add' && !Array.isArray(at)) at[pick(['low', 'status', 'source', 'group', '$comment', 'constructor', 'derived', 'decimals', 'changes'])] = pick(junk);
    else if (way === 'double' && Array.isArray(at)) at.push(structuredClone(inner));
    else at[key] = pick(junk);
    return `${way} ${path.join('.')} ${JSON.stringify(at[key])}`;
  }
}

test('of two thousand spoilt feeds the same are accepted as parseFeed finds sound', () => {
  const random = randomOf(2020);
  const counts = { accepted: 0, refused: 0 };
  for (const [file, text] of feeds) {
    for (let round = 0; round < 250; round++) {
      const input = JSON.parse(text) as Json;
      const about = `${file}: ${spoil(input, random)}`;
      counts[agrees(input, about) ? 'accepted' : 'refused']++;
    }
  }
  assert.ok(counts.accepted > 250 && counts.refused > 250, JSON.stringify(counts));
});
