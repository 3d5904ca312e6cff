import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedProblem } from '../../src/feed/feed-error.js';
import { askSnapshots, lastOf } from '../../src/query/snapshots.js';
import type { Snapshot } from '../../src/query/snapshot.js';
import { observed, places, rowOf } from '../fixtures.js';

const city = (index: number, period: string, value: number | null) => rowOf({ region: `640${index}00`, period, value, ...(value === null ? { missing: 'not-surveyed' } : {}) });

function ask(periods: string): { snapshots: Snapshot[]; problems: FeedProblem[] } {
  const { feed, indicator } = observed([city(1, '2015', 4), city(2, '2015', 6), city(1, '2020', 8), city(2, '2020', null), city(3, '2020', 5)], {}, { regions: places });
  const problems: FeedProblem[] = [];
  return { snapshots: askSnapshots(feed, indicator, { periods }, (...found) => problems.push(...found)), problems };
}

test('a snapshot for each period, in the order in which they are named, each once', () => {
  assert.deepEqual(ask('2020, 2015 2020').snapshots.map(({ period }) => period), ['2020', '2015']);
});

test('all have the same regions, each in the order of its own figures', () => {
  const { snapshots } = ask('2015 2020');
  assert.deepEqual(snapshots.map(({ rows }) => rows.map(({ region }) => region.code).sort()), Array(2).fill(['640100', '640200', '640300', '640400', '640500']));
  assert.deepEqual(snapshots.map(({ rows }) => rows[0]!.region.code), ['640200', '640100']);
});

test('a period in which nothing was observed is left out and told, with those that there are', () => {
  const { snapshots, problems } = ask('1999 2015');
  assert.deepEqual(snapshots.map(({ period }) => period), ['2015']);
  assert.deepEqual(problems.map(({ code, path, value, expected }) => [code, path, value, expected]), [['unknown-period', 'periods', '1999', '2015, 2020']]);
});

test('as one, every region has its last figure', () => {
  const { rows } = lastOf(ask('2015 2020').snapshots);
  assert.deepEqual(Object.fromEntries(rows.map(({ region, value }) => [region.code, value])), { 640100: 8, 640200: 6, 640300: 5, 640400: undefined, 640500: undefined });
});
