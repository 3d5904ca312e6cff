/** A feed held against itself: what contradicts is told with both figures, and no digit of a report can change unnoticed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { explainProblem } from '../../src/feed/explain.js';
import type { FeedProblem } from '../../src/feed/feed-error.js';
import type { Change, Observation } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { reconcile } from '../../src/feed/reconcile.js';
import { printNumber } from '../../src/format/number.js';
import { meetsTarget } from '../../src/query/reading.js';
import { feedOf, indicatorOf, observed, people, places, rowOf, type Json } from '../fixtures.js';

/** What contradicts in an indicator: code, path below the indicator, value, what was expected. */
function contradictions(rows: unknown, head: Json = {}, document: Json = {}): unknown[][] {
  const { feed } = observed(rows, head, document);
  assert.deepEqual(feed.problems, []);
  return reconcile(feed).map(({ code, path, value, expected }) => [code, path.replace('indicators[0].', ''), value, expected]);
}

const change = (more: Json = {}): Json => ({ measure: 'points', value: 3.71, base: { period: '2015' }, ...more });
const changed = (more: Json = {}, earlier: number | null = 4.01): Json[] => [rowOf({ period: '2015', value: earlier, ...(earlier === null ? { missing: 'not-surveyed' } : {}) }), rowOf({ changes: [change(more)] })];

test('a feed without a contradiction has no findings', () => {
  assert.deepEqual(contradictions(changed()), []);
  assert.deepEqual(reconcile(parseFeed(feedOf({ indicators: [indicatorOf([])] }))), []);
});

test('a change that its figures do not give is told with its path, and with what they give', () => {
  assert.deepEqual(contradictions(changed({ value: 3.17 })), [['change-mismatch', 'observations[1].changes[0].value', 3.17, '3.71']]);
  assert.deepEqual(contradictions(changed({ value: -3.71 })), [['change-mismatch', 'observations[1].changes[0].value', -3.71, '3.71']]);
});

test('each change of a figure is held against its own base', () => {
  const rows = [rowOf({ period: '2015', value: 4.01 }), rowOf({ period: '2018', value: 6 }), rowOf({ changes: [change(), change({ value: 1.27, base: { period: '2018' } })] })];
  assert.deepEqual(contradictions(rows), [['change-mismatch', 'observations[2].changes[1].value', 1.27, '1.72']]);
});

test('a base that is not the figure of its period is told with that figure', () => {
  assert.deepEqual(contradictions(changed({ value: 3.62, base: { period: '2015', value: 4.1 } })), [['change-mismatch', 'observations[1].changes[0].base.value', 4.1, '4.01']]);
});

test('a base that stands nowhere else is taken at its word', () => {
  assert.deepEqual(contradictions([rowOf({ changes: [change({ base: { period: '2015', value: 4.01 } })] })]), []);
  assert.deepEqual(contradictions([rowOf({ changes: [change({ value: 3.7, base: { period: '2015', value: 4.01 } })] })]).length, 1);
});

test('an earlier figure of another group or region is not the base', () => {
  const head = { breakdowns: [{ id: 'sex', name: '性别', groups: [{ id: 'male', name: '男性' }] }] };
  assert.deepEqual(contradictions([rowOf({ period: '2015', value: 9, group: 'male' }), rowOf({ changes: [change()] })], head), []);
  assert.deepEqual(contradictions([rowOf({ period: '2015', value: 9, region: '640100' }), rowOf({ changes: [change()] })], {}, { regions: places }), []);
});

test('what cannot be worked out is not doubted: a gap, a qualified figure, another multiplier, an average, per cent of nothing, a change without base', () => {
  assert.deepEqual(contradictions(changed({}, null)), []);
  assert.deepEqual(contradictions([rowOf({ period: '2015', value: 4.01 }), rowOf({ value: null, missing: 'not-published', changes: [change({ value: 1 })] })]), []);
  const count = (more: Json): Json[] => [rowOf({ period: '2015', value: 100 }), rowOf({ value: 250, changes: [change({ measure: 'absolute', value: 140 })], ...more })];
  assert.equal(contradictions(count({}), people).length, 1);
  assert.deepEqual(contradictions(count({ qualifier: 'plus' }), people), []);
  assert.deepEqual(contradictions(count({ unitMult: 4 }), people), []);
  assert.deepEqual(contradictions([rowOf({ period: '2015', value: 100, qualifier: 'plus' }), rowOf({ value: 250, changes: [change({ measure: 'absolute', value: 140 })] })], people), []);
  for (const value of [0, 5]) for (const measure of ['percent', 'times']) assert.deepEqual(contradictions([rowOf({ period: '2015', value: 0 }), rowOf({ value, changes: [change({ measure, value: 5 })] })], people), []);
  assert.deepEqual(contradictions(changed({ value: 0.7, kind: 'average' })), []);
  assert.deepEqual(contradictions([rowOf({ changes: [{ measure: 'points', value: 1, kind: 'year-on-year' }] })]), []);
});

test('per cent, differences and multiples are each worked out in their own way', () => {
  const count = (measure: string, value: number, more: Json = {}): unknown[][] => contradictions([rowOf({ period: '2015', value: 120 }), rowOf({ value: 150, changes: [change({ measure, value, ...more })] })], people);
  for (const [measure, value] of [['percent', 25], ['absolute', 30], ['times', 1.25]] as const) assert.deepEqual(count(measure, value), [], measure);
  assert.deepEqual(count('percent', 20), [['change-mismatch', 'observations[1].changes[0].value', 20, '25']]);
  assert.deepEqual(count('absolute', 25), [['change-mismatch', 'observations[1].changes[0].value', 25, '30']]);
  assert.deepEqual(count('times', 0.25), [['change-mismatch', 'observations[1].changes[0].value', 0.25, '1.25']]);
});

test('a quotient that was rounded as printed is no contradiction, one unit beside it is', () => {
  const percent = (value: number, decimals?: number): number => contradictions([rowOf({ period: '2015', value: 3 }), rowOf({ value: 4, changes: [change({ measure: 'percent', value, ...(decimals === undefined ? {} : { decimals }) })] })], people).length;
  assert.deepEqual([percent(33), percent(33.3), percent(33.33), percent(34), percent(33.4), percent(33.34)], [0, 0, 0, 1, 1, 1]);
  assert.deepEqual([percent(33, 1), percent(33.3, 2)], [1, 1]);
});

test('binary fractions are no contradiction', () => {
  assert.deepEqual(contradictions([rowOf({ period: '2015', value: 0.1 }), rowOf({ value: 0.3, changes: [change({ value: 0.2 })] })]), []);
  assert.deepEqual(contradictions([rowOf({ period: '2015', value: 8.2 }), rowOf({ value: 8.3, changes: [change({ value: 0.1 })] })]), []);
});

test('percentage points written as per cent are told as a wrong measure', () => {
  assert.deepEqual(contradictions(changed({ measure: 'percent' })), [['change-measure', 'observations[1].changes[0].measure', 'percent', 'points 3.71 | percent 92.5187']]);
  assert.deepEqual(contradictions(changed({ measure: 'percent', base: { period: '2015', value: 4.01 } }))[0]!.slice(0, 2), ['change-measure', 'observations[1].changes[0].measure']);
  assert.match(explainProblem(reconcile(observed(changed({ measure: 'percent' })).feed)[0]!, 'zh'), /变化量度无效 "percent"；比例的变化应写 "points"（百分点）/);
});

test('per cent that are per cent are not, and per cent that are neither are told as a wrong change', () => {
  assert.deepEqual(contradictions(changed({ measure: 'percent', value: 92.5 })), []);
  assert.deepEqual(contradictions(changed({ measure: 'percent', value: 5 }))[0]!.slice(0, 2), ['change-mismatch', 'observations[1].changes[0].value']);
});

test('per cent written as percentage points are told with the points', () => {
  assert.deepEqual(contradictions(changed({ value: 92.5 })), [['change-mismatch', 'observations[1].changes[0].value', 92.5, '3.71']]);
});

test('a change across a series break is told unless the report compares the two itself', () => {
  const across = (more: Json, broken: Json = {}): unknown[][] => contradictions([rowOf({ period: '2015', value: 4.01 }), rowOf({ status: 'B', changes: [change(more)], ...broken })]);
  assert.deepEqual(across({}), [['change-break', 'observations[1].changes[0]', 3.71, '2015 → 2020']]);
  assert.deepEqual(across({ comparable: true }), []);
  assert.deepEqual(across({}, { status: 'A' }), []);
});

test('a break between base and figure counts, one at the base or after the figure does not', () => {
  const rows = (...broken: string[]): unknown[][] => contradictions([['2015', 4.01], ['2018', 6], ['2022', 9]].map(([period, value]) => rowOf({ period, value, ...(broken.includes(String(period)) ? { status: 'B' } : {}) })).concat(rowOf({ changes: [change()] })));
  assert.deepEqual(rows('2018').map(([code]) => code), ['change-break']);
  assert.deepEqual(rows('2015', '2022'), []);
});

test('ranks against the order of the figures are told with both figures', () => {
  const ranked = (first: number, second: number, more: Json = {}, head: Json = {}): unknown[][] => {
    const rank = (position: number): Json => ({ ranks: [{ position, scope: '全区', ...more }] });
    return contradictions([rowOf({ region: '640100', value: first, ...rank(1) }), rowOf({ region: '640200', value: second, ...rank(2) })], head, { regions: places });
  };
  assert.deepEqual(ranked(9, 5), []);
  assert.deepEqual(ranked(5, 5), []);
  assert.deepEqual(ranked(5, 9), [['rank-mismatch', 'observations[1].ranks[0].position', 2, '5 (1), 9 (2)']]);
  assert.deepEqual(ranked(5, 9, {}, { better: 'lower' }), []);
  assert.deepEqual(ranked(9, 5, {}, { better: 'lower' }).length, 1);
  assert.deepEqual(ranked(5, 9, { by: '增速' }), []);
});

test('ranks are compared in whole units, and only within one scope, period and group', () => {
  const rows = (lower: Json, scope = '全区'): unknown[][] => contradictions(
    [rowOf({ region: '640100', value: 2, unitMult: 4, ranks: [{ position: 1, scope: '全区' }] }), rowOf({ region: '640200', value: 5000, ranks: [{ position: 2, scope }], ...lower })], people, { regions: places });
  assert.deepEqual(rows({}), []);
  assert.deepEqual(rows({ unitMult: 4 }).map(([code]) => code), ['rank-mismatch']);
  assert.deepEqual(rows({ unitMult: 4, period: '2021' }), []);
  assert.deepEqual(rows({ unitMult: 4 }, '全国'), []);
});

test('a place that two share is one figure, and no place is beyond their number', () => {
  const tied = (value: number): unknown[][] => contradictions(['640100', '640200'].map((region, index) => rowOf({ region, value: index ? value : 9, ranks: [{ position: 3, scope: '全区', tie: true }] })), {}, { regions: places });
  assert.deepEqual(tied(9), []);
  assert.deepEqual(tied(8).map(([code, path]) => [code, path]), [['rank-mismatch', 'observations[1].ranks[0].position']]);
  assert.deepEqual(contradictions([rowOf({ ranks: [{ position: 32, of: 31, scope: '全国' }] })]), [['rank-mismatch', 'observations[0].ranks[0].position', 32, '<= 31']]);
  assert.deepEqual(contradictions([rowOf({ ranks: [{ position: 31, of: 31, scope: '全国' }] })]), []);
});

test('a place among the regions around has room for all that are better and all that are worse', () => {
  const place = (position: number, value: number, more: Json = {}, head: Json = {}): unknown[][] =>
    contradictions([rowOf({ region: '640100', value: 9 }), rowOf({ region: '640200', value: 5 }), rowOf({ region: '640300', value, ranks: [{ position, scope: '宁夏', ...more }] })], head, { regions: places });
  assert.deepEqual([place(2, 7), place(1, 10), place(3, 4), place(1, 9), place(2, 9)], [[], [], [], [], []]);
  assert.deepEqual(place(1, 7), [['rank-mismatch', 'observations[2].ranks[0].position', 1, '>= 2']]);
  assert.deepEqual(place(3, 10, { of: 3 }), [['rank-mismatch', 'observations[2].ranks[0].position', 3, '<= 1']]);
  assert.deepEqual(place(3, 10), [], 'others may have figures that the feed does not list');
  assert.deepEqual(place(1, 7, { scope: '西北' }), [], 'who is in another scope is not known');
  assert.deepEqual(place(3, 10, { scope: { en: 'Ningxia' }, of: 3 }, { better: 'lower' }), []);
  assert.deepEqual(place(1, 10, {}, { better: 'lower' }).length, 1);
});

test('a value has no reason to be missing, and lies in its interval', () => {
  const told = (more: Json): unknown[][] => contradictions([rowOf(more)]);
  assert.deepEqual(told({ missing: 'not-surveyed' }), [['missing-mismatch', 'observations[0].missing', 'not-surveyed', '7.72']]);
  assert.deepEqual(told({ status: 'M' }), [['missing-mismatch', 'observations[0].status', 'M', '7.72']]);
  assert.deepEqual(told({ low: 7.8, high: 8.1 }), [['interval', 'observations[0].value', 7.72, '7.8 … 8.1']]);
  assert.deepEqual(told({ high: 7.7 }), [['interval', 'observations[0].value', 7.72, ' … 7.7']]);
  assert.deepEqual([told({ low: 7.72, high: 7.72 }), told({ low: 7 }), told({ status: 'P' })], [[], [], []]);
});

test('paths count what was left out: a change after a bad one is where it stands in the document', () => {
  const { feed } = observed([rowOf({ period: '2015', value: 4.01 }), rowOf({ changes: [{ value: 1 }, change(), { measure: 'x', value: 1 }, change({ value: 9 })], ranks: [{ position: 1 }, { position: 5, of: 3, scope: '全国' }] })]);
  assert.deepEqual(reconcile(feed).map(({ path }) => path), ['indicators[0].observations[1].changes[3].value', 'indicators[0].observations[1].ranks[1].position']);
});

test('a part is not more than its total, and the figure is one of the two', () => {
  const part = (value: number | null, done: number, total: number): unknown[][] => contradictions([rowOf({ value, part: { total, done }, ...(value === null ? { missing: 'not-published' } : {}) })], people);
  for (const value of [7, 10, null]) assert.deepEqual(part(value, 7, 10), [], String(value));
  assert.deepEqual(part(8, 7, 10), [['part-mismatch', 'observations[0].value', 8, '7 / 10']]);
  assert.deepEqual(part(11, 11, 10), [['part-mismatch', 'observations[0].part.done', 11, '<= 10']]);
});

test('a share is not more than the whole', () => {
  const share = (numerator: number, denominator: number): unknown[][] => contradictions([rowOf({ share: { of: '全省', numerator, denominator } })], people);
  assert.deepEqual(share(2, 3), []);
  assert.deepEqual(share(3, 3), []);
  assert.deepEqual(share(3, 2), [['share-mismatch', 'observations[0].share', 3, '2']]);
  assert.deepEqual(share(0, 0).map(([code]) => code), ['share-mismatch']);
});

test('a region has one target a date', () => {
  const target = (value: number, comparator: string, more: Json = {}): Json => ({ value, comparator, by: '2025', region: '640000', ...more });
  const targets = (...list: Json[]): unknown[][] => contradictions([rowOf()], { targets: list }, { regions: places });
  assert.deepEqual(targets(target(15, 'over'), target(16, 'over')), [['target-mismatch', 'targets[1]', 16, 'targets[0]: 15']]);
  assert.deepEqual(targets(target(15, 'over'), target(15, 'at-least')).map(([code]) => code), ['target-mismatch']);
  assert.deepEqual(targets(target(15, 'over'), target(15, 'over', { plan: '另一规划' })), []);
  assert.deepEqual(targets(target(15, 'over'), target(25, 'at-least', { by: '2035' }), target(20, 'over', { region: 'CN' })), []);
});

test('15.0% does not meet a target of over 15%, and meets one of at least 15%', () => {
  assert.deepEqual([meetsTarget(15.0, { value: 15, comparator: 'over' }), meetsTarget(15.0, { value: 15, comparator: 'at-least' })], [false, true]);
});

test('findings are warnings with the path of the document, counting what was left out', () => {
  const { feed } = observed([rowOf({ period: '2010', value: 'much' }), ...changed({ value: 3.17 })]);
  assert.deepEqual(reconcile(feed).map(({ severity, path }) => [severity, path]), [['warning', 'indicators[0].observations[2].changes[0].value']]);
});

test('nothing is corrected: the feed is the same afterwards', () => {
  const { feed, indicator } = observed(changed({ value: 3.17 }));
  reconcile(feed);
  assert.equal(indicator.observations.get(1).changes![0]!.value, 3.17);
  assert.deepEqual(feed.problems, []);
});

test('columns are reconciled as rows are', () => {
  const columns = { region: ['640000', '640000'], period: ['2015', '2020'], value: [4.01, 7.72], changes: [null, [change({ value: 3.17 })]] };
  assert.deepEqual(contradictions(columns).map(([code, path]) => [code, path]), [['change-mismatch', 'observations[1].changes[0].value']]);
});

test('a hundred thousand figures are reconciled in a breath', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => rowOf({ period: `${1000 + index % 9000}`, value: index, region: `640${String(Math.floor(index / 9000)).padStart(3, '0')}` }));
  const regions = Array.from({ length: 12 }, (_, index) => ({ code: `640${String(index).padStart(3, '0')}`, name: `${index}` }));
  const { feed } = observed(rows, people, { regions });
  const start = performance.now();
  assert.deepEqual(reconcile(feed), []);
  assert.ok(performance.now() - start < 5000);
});

// The feeds of the demo, and every digit of them that their own arithmetic covers.

interface Document {
  readonly indicators: { readonly id: string; readonly decimals?: number; readonly observations: Observation[] }[];
}

const folder = new URL('../../demo/feeds/', import.meta.url);
const names = readdirSync(folder).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
const read = (name: string): Document => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Document;

test('there are the feeds of five offices and three more', () => {
  assert.ok(names.length >= 8, names.join());
});

for (const name of names) {
  test(`${name} contradicts itself nowhere`, () => {
    assert.deepEqual(reconcile(parseFeed(read(name))).map((problem: FeedProblem) => explainProblem(problem)), []);
  });
}

/** A number of a document that can be put in place of another, and its digits as printed. */
interface Covered {
  readonly path: string;
  readonly printed: string;
  readonly set: (value: number) => void;
}

/**
 * The numbers that a report states twice or that follow from two others it states: a change, the figure that changed and the
 * figure it changed from, whether that stands at its own period (printed, or derived as 4.01 is) or only in the base; how
 * many of a part are done, and the figure that says so. Not covered in principle: a figure stated once and compared with
 * nothing (1.85亿元), both ends of a from–to statement (从3.5万到6.1万), a share whose whole is hidden (三分之二), a rank whose
 * rivals are not in the feed (全国第4), a target, and the total of a part (of 10项 any number from 7 up is as likely).
 */
function coveredIn({ indicators }: Document): Covered[] {
  const found = new Map<string, Covered>();
  const cover = <T extends object>(path: string, holder: T, key: keyof T, decimals = 0): void => {
    found.set(`${path}.${String(key)}`, { path: `${path}.${String(key)}`, printed: printNumber(holder[key] as number, decimals), set: (value) => Object.assign(holder, { [key]: value }) });
  };
  for (const { id, decimals, observations } of indicators) {
    if (!Array.isArray(observations)) continue;
    observations.forEach((observation, index) => {
      const path = `${id}[${index}]`;
      for (const [at, change] of ((observation.changes ?? []) as Change[]).entries()) {
        const earlier = observations.findIndex(({ region, group, period, value }) => region === observation.region && group === observation.group && period === change.base?.period && value !== null);
        if (observation.qualifier || (earlier < 0 && change.base?.value === undefined)) continue;
        cover(path, observation, 'value', observation.decimals ?? decimals);
        cover(`${path}.changes[${at}]`, change, 'value', change.decimals ?? decimals);
        if (change.base?.value !== undefined) cover(`${path}.changes[${at}].base`, change.base, 'value', decimals);
        if (earlier >= 0) cover(`${id}[${earlier}]`, observations[earlier]!, 'value', observations[earlier]!.decimals ?? decimals);
      }
      if (observation.part) {
        cover(path, observation, 'value', observation.decimals ?? decimals);
        cover(`${path}.part`, observation.part, 'done');
      }
    });
  }
  return [...found.values()];
}

/** Every number that differs from a printed one in one digit. */
function misprints(printed: string): number[] {
  return printed.split('').flatMap((digit, at) => (/\d/.test(digit) ? '0123456789'.replace(digit, '').split('').map((other) => Number(printed.slice(0, at) + other + printed.slice(at + 1))) : []));
}

const reports = ['ningxia', 'literacy', 'anhui', 'ankang', 'huaian'];

test('no single digit of what a report states twice can be wrong without being told', () => {
  let [numbers, tried] = [0, 0];
  const unnoticed: string[] = [];
  for (const name of reports) {
    const document = read(name);
    const covered = coveredIn(document);
    numbers += covered.length;
    for (const { path, printed, set } of covered) {
      for (const wrong of misprints(printed)) {
        tried++;
        set(wrong);
        if (!reconcile(parseFeed(document)).length) unnoticed.push(`${name} ${path}: ${wrong} for ${printed}`);
      }
      set(Number(printed));
    }
    assert.deepEqual(reconcile(parseFeed(document)), [], `${name} is not as it was`);
  }
  assert.deepEqual(unnoticed, []);
  assert.ok(numbers > 30, `only ${numbers} numbers are covered`);
  assert.ok(tried > 1000, `only ${tried} misprints were tried`);
  const [ningxia, literacy] = [coveredIn(read('ningxia')), coveredIn(read('literacy'))];
  for (const list of [ningxia, literacy]) for (const printed of ['4.01', '7.72', '3.71']) assert.ok(list.some((number) => number.printed === printed), printed);
});
