import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseFeed } from '../../src/feed/parse.js';
import { feedSchema } from '../../src/feed/schema.js';
import type { Feed, Observation } from '../../src/feed/feed.js';
import { listed } from '../fixtures.js';

const folder = new URL('../../demo/feeds/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const names = readdirSync(folder).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);

/** Everything that is observed in a feed, with the id of its indicator. */
function figuresOf(feed: Feed): [string, Observation][] {
  return [...feed.indicators.values()].flatMap((indicator) => listed(indicator).map((observation): [string, Observation] => [indicator.id, observation]));
}

test('the demo has its feeds', () => {
  for (const name of ['anhui', 'literacy', 'ningxia']) assert.ok(names.includes(name), name);
});

for (const name of names) {
  test(`${name} parses without a problem and loses nothing`, () => {
    const input = read(name) as { indicators: { observations: unknown[] | { value: unknown[] } }[] };
    const feed = parseFeed(input);
    assert.deepEqual(feed.problems, []);
    assert.equal(feed.indicators.size, input.indicators.length);
    assert.equal(figuresOf(feed).length, input.indicators.reduce((sum, { observations }) => sum + (Array.isArray(observations) ? observations : observations.value).length, 0));
  });

  test(`${name} fits the schema of the whole document`, () => {
    assert.ok(feedSchema.safeParse(read(name)).success);
  });

  test(`every reference in ${name} holds`, () => {
    const feed = parseFeed(read(name));
    const isRegion = (code: string | undefined): boolean => code === undefined || feed.regions.has(code);
    const isSource = (id: string | undefined): boolean => id === undefined || feed.sources.has(id);
    for (const { within } of feed.regions.values()) assert.ok(isRegion(within), within);
    for (const [id, { region, source }] of figuresOf(feed)) assert.ok(isRegion(region) && isSource(source), `${id} ${region} ${source}`);
    for (const { id, source, targets } of feed.indicators.values()) assert.ok(isSource(source) && (targets ?? []).every((target) => isRegion(target.region)), id);
    for (const { cells, within } of feed.tiles) assert.ok(isRegion(within) && Object.keys(cells).every(isRegion));
    for (const { id, region, source } of feed.stories) assert.ok(isRegion(region) && isSource(source), id);
  });

  test(`every figure in ${name} can be traced to a source`, () => {
    const feed = parseFeed(read(name));
    for (const [id, { source, period }] of figuresOf(feed)) assert.ok(source ?? feed.indicators.get(id)!.source, `${id} ${period}`);
  });

  test(`no ${name} observation hides why its value is missing`, () => {
    for (const [id, { value, missing, period }] of figuresOf(parseFeed(read(name)))) assert.ok(value !== null || missing, `${id} ${period}`);
  });
}

test('ningxia has every kind of figure that the report prints', () => {
  const feed = parseFeed(read('ningxia'));
  const printed = new Map(figuresOf(feed).filter(([, { asPrinted }]) => asPrinted).map(([id, observation]) => [id, observation]));
  const expected: [string, string][] = [
    ['civic-scientific-literacy', '7.72%'], ['volunteer-teams', '1000余支'], ['volunteers', '2.4万余名'], ['information-officers', '27.4万人'], ['communicator-share', '全国第4'],
    ['content-views', '5867万次'], ['free-opening-funds', '1.85亿元'], ['new-museums', '6个'], ['museums', '11所'], ['exhibition-area', '6.1万平方米'],
    ['three-heads-teams', '460余支'], ['conference-views', '2530万人次'], ['conference-needs-matched', '7项'], ['caravan-distance', '110万公里'], ['caravan-events', '2.3万余场次'], ['years-efficiency-excellent', '4年'],
  ];
  for (const [id, text] of expected) assert.equal(printed.get(id)?.asPrinted, text, id);
  assert.ok(feed.indicators.size >= 44);
});

test('ningxia keeps the rank beside the figure, the earlier figure of a rise, and the part of a whole', () => {
  const feed = parseFeed(read('ningxia'));
  const only = (id: string): Observation => listed(feed.indicators.get(id)!).at(-1)!;
  assert.deepEqual([only('communicator-share').value, only('communicator-share').ranks![0]!.position], [null, 4]);
  assert.equal(only('content-views').ranks![0]!.position, 7);
  assert.equal(only('exhibition-area').from!.value, 3.5);
  assert.deepEqual([only('conference-needs-matched').part!.done, only('conference-needs-matched').part!.total], [7, 10]);
});

test('literacy marks the break of 2022 and keeps the years without a value', () => {
  const national = listed(parseFeed(read('literacy')).indicators.get('civic-scientific-literacy')!).filter(({ region, group }) => region === 'CN' && group === undefined);
  assert.deepEqual(national.filter(({ status }) => status === 'B').map(({ period }) => period), ['2022']);
  assert.deepEqual(national.filter(({ value }) => value === null).map(({ period }) => period), ['1992', '1994', '2018']);
});

test('anhui has all sixteen cities and says why Xuancheng has no figure', () => {
  const feed = parseFeed(read('anhui'));
  const cities = figuresOf(feed).filter(([, { region }]) => feed.regions.get(region)?.within === '340000');
  assert.equal(cities.length, 16);
  assert.deepEqual(cities.filter(([, { value }]) => value === null).map(([, { region, missing }]) => [region, missing]), [['341800', 'not-surveyed']]);
});
