import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Target } from '../../src/feed/feed.js';
import { textWidth } from '../../src/layout/measure.js';
import { labelBox, type Box, type Label } from '../../src/layout/place.js';
import { layoutTrend, type TrendLayout, type TrendSpace } from '../../src/layout/trend.js';
import type { Series } from '../../src/query/series.js';
import { people, random, seriesOf } from '../fixtures.js';

const fontSize = 13;

function lay(series: readonly Series[], space: Partial<TrendSpace> = {}, targets: readonly Target[] = [], ends: readonly string[] = series.map((_, index) => `宁夏${index} 7.72%`)): TrendLayout {
  const texts = { tick: (value: number) => `${value}%`, period: (period: string) => period, ends, target: ({ value }: Target) => `目标：达到${value}%`, break: '口径变化' };
  return layoutTrend(series, targets, texts, { width: 600, height: 300, fontSize, rtl: false, textWidth, ...space });
}

const boxOf = (label: Label, size = fontSize): Box => labelBox(label, textWidth(label.text, size), size);
const isApart = (a: Box, b: Box): boolean => a.left >= b.right - 1e-6 || b.left >= a.right - 1e-6 || a.top >= b.bottom - 1e-6 || b.top >= a.bottom - 1e-6;
const target = (value: number, by: string): Target => ({ value, comparator: 'at-least', by, region: '640000' });

/** Series as they may come: uneven years, gaps, breaks. */
function seriesAtRandom(next: () => number, count: number): Series[] {
  return Array.from({ length: count }, () =>
    seriesOf(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [String(2000 + index * 2), next() < 0.2 ? null : next() < 0.1 ? { value: next() * 20, status: 'B' } : next() * 20]))),
  );
}

test('every observation has a point, higher values stand higher', () => {
  const { points, top, bottom } = lay([seriesOf({ 2010: 1, 2015: 4, 2020: 2 })]);
  assert.equal(points.length, 3);
  const [low, high, middle] = points.map(({ y }) => y);
  assert.ok(high! < middle! && middle! < low!);
  assert.ok(points.every(({ y }) => y >= top - 1e-6 && y <= bottom + 1e-6));
});

test('one series without a gap is one line through all its points', () => {
  const { lines, points } = lay([seriesOf({ 2010: 1, 2015: 4, 2020: 2 })]);
  assert.equal(lines.length, 1);
  assert.deepEqual(lines[0]!.paths.map((path) => path.split(/[ML]/).slice(1).map(Number.parseFloat)), [points.map(({ x }) => Math.round(x * 100) / 100)]);
});

test('a line breaks at a gap and nothing bridges it', () => {
  const { lines, points } = lay([seriesOf({ 2010: 1, 2011: 2, 2012: null, 2013: 3, 2014: 4 })]);
  assert.equal(lines[0]!.paths.length, 2);
  for (const path of lines[0]!.paths) assert.equal(path.split('L').length, 2);
  assert.equal(points[2]!.kind, 'gap');
});

test('a line breaks where the way of counting changed, and the break stands halfway', () => {
  const { lines, points, breaks } = lay([seriesOf({ 2010: 1, 2012: 2, 2016: { value: 3, status: 'B' }, 2018: 4 })]);
  assert.equal(lines[0]!.paths.length, 2);
  assert.deepEqual(breaks.map(({ period }) => period), ['2016']);
  assert.equal(breaks[0]!.x, (points[1]!.x + points[2]!.x) / 2);
});

test('a break that many series share is marked once', () => {
  const one = seriesOf({ 2010: 1, 2012: { value: 2, status: 'B' } });
  assert.equal(lay([one, one]).breaks.length, 1);
});

test('a series that begins with a new way of counting has no break', () => {
  assert.deepEqual(lay([seriesOf({ 2010: { value: 1, status: 'B' }, 2012: 2 })]).breaks, []);
});

test('a point alone between gaps is a point without a line', () => {
  const { lines, points } = lay([seriesOf({ 2010: 1, 2011: null, 2012: 2 })]);
  assert.deepEqual(lines[0]!.paths, []);
  assert.equal(points.filter(({ kind }) => kind === 'normal').length, 2);
});

test('years stand as far apart as they are', () => {
  const [a, b, c, d] = lay([seriesOf({ 1992: 1, 2002: 2, 2003: 3, 2020: 4 })]).points.map(({ x }) => x);
  assert.ok(Math.abs((b! - a!) / (c! - b!) - 10) < 1e-6);
  assert.ok(Math.abs((d! - c!) / (c! - b!) - 17) < 1e-6);
});

test('from right to left every point is mirrored', () => {
  const series = [seriesOf({ 2010: 1, 2015: 4, 2020: { value: 2, status: 'B' } })];
  const [ltr, rtl] = [lay(series), lay(series, { rtl: true })];
  rtl.points.forEach(({ x, y }, index) => {
    assert.ok(Math.abs(x - (600 - ltr.points[index]!.x)) < 1e-6);
    assert.equal(y, ltr.points[index]!.y);
  });
  assert.ok(Math.abs(rtl.right - (600 - ltr.left)) < 1e-6);
  assert.deepEqual(rtl.valueTicks.map(({ x, anchor }) => [Math.round(x), anchor]), ltr.valueTicks.map(({ x }) => [Math.round(600 - x), 'start']));
});

test('derived and provisional points are told from normal ones, and a gap from all', () => {
  const { points } = lay([seriesOf({ 2010: { value: 1, derived: true }, 2011: { value: 1, status: 'P' }, 2012: { value: 1, status: 'E' }, 2013: { value: 1, status: 'F' }, 2014: { value: 1, status: 'A' }, 2015: null })]);
  assert.deepEqual(points.map(({ kind }) => kind), ['derived', 'provisional', 'provisional', 'provisional', 'normal', 'gap']);
});

test('points of one period share a column, whatever their series', () => {
  const { points } = lay([seriesOf({ 2010: 1, 2020: 2 }), seriesOf({ 2015: 1, 2020: 3 })]);
  assert.deepEqual(points.map(({ series, column }) => [series, column]), [[0, 0], [0, 2], [1, 1], [1, 2]]);
});

test('a published interval is a band around its line, or a bar around a single point', () => {
  const band = lay([seriesOf({ 2010: { value: 5, low: 4, high: 6 }, 2020: { value: 7, low: 6, high: 9 } })]);
  assert.equal(band.lines[0]!.intervals.length, 1);
  assert.equal(band.lines[0]!.intervals[0]!.split('L').length, 4);
  const single = lay([seriesOf({ 2010: 5, 2020: { value: 7, low: 6, high: 9 } })]);
  assert.equal(single.lines[0]!.intervals.length, 1);
  assert.deepEqual(lay([seriesOf({ 2010: 5, 2020: 7 })]).lines[0]!.intervals, []);
});

test('an interval is inside the picture', () => {
  const { lines, top, bottom } = lay([seriesOf({ 2010: { value: 5, low: 1, high: 30 }, 2020: 7 })]);
  for (const [, y] of lines[0]!.intervals[0]!.matchAll(/,(-?[\d.]+)/g)) assert.ok(Number(y) >= top - 0.01 && Number(y) <= bottom + 0.01);
});

test('a target stands at its value and due date, ahead of the line', () => {
  const { points, targets } = lay([seriesOf({ 2015: 6.2, 2020: 10.56 })], {}, [target(15, '2025'), target(25, '2035')]);
  assert.deepEqual(targets.map(({ target: { value } }) => value), [15, 25]);
  assert.ok(points[1]!.x < targets[0]!.x && targets[0]!.x < targets[1]!.x);
  assert.ok(targets[1]!.y < targets[0]!.y && targets[0]!.y < points[1]!.y);
});

test('a target without a date has no place in time', () => {
  assert.deepEqual(lay([seriesOf({ 2015: 6, 2020: 10 })], {}, [{ value: 15, comparator: 'over' }]).targets, []);
});

test('a single point stands in the middle, labelled', () => {
  const { points, ends, lines } = lay([seriesOf({ 2020: 7.72 })]);
  assert.ok(points[0]!.x > 100 && points[0]!.x < 500);
  assert.equal(ends.length, 1);
  assert.deepEqual(lines[0]!.paths, []);
});

test('equal, zero and negative values are drawn', () => {
  for (const values of [{ 2010: 5, 2020: 5 }, { 2010: 0, 2020: 0 }, { 2010: -3, 2020: -9 }, { 2010: -3, 2020: 4 }]) {
    const { lines, points } = lay([seriesOf(values)]);
    assert.equal(lines[0]!.paths.length, 1, JSON.stringify(values));
    assert.ok(points.every(({ x, y }) => Number.isFinite(x) && y >= 0 && y <= 300));
  }
});

test('figures in different multipliers stand on one axis', () => {
  const { points } = lay([seriesOf({ 2010: 9000, 2020: { value: 1, unitMult: 4 } }, people)]);
  assert.ok(points[1]!.y < points[0]!.y);
});

test('no series, no figure or no room gives an empty frame and never NaN', () => {
  for (const layout of [lay([]), lay([seriesOf({})]), lay([seriesOf({ 2010: null, 2020: null })]), lay([seriesOf({ 2010: 1, 2020: 2 })], { width: 10, height: 10 })]) {
    assert.doesNotMatch(JSON.stringify(layout), /NaN|null,"y"|"x":null|"y":null/);
  }
  assert.deepEqual(lay([]).points, []);
  assert.deepEqual(lay([seriesOf({ 2010: null })]).ends, []);
});

test('the newest figure keeps its tick, even beside the dates of targets', () => {
  for (const width of [240, 320, 600]) {
    const { periodTicks } = lay([seriesOf({ 2015: 6.2, 2020: 10.56, 2024: 15.37 })], { width }, [target(15, '2025'), target(25, '2035')]);
    assert.ok(periodTicks.some(({ text }) => text === '2024'), `${width}: ${periodTicks.map(({ text }) => text).join()}`);
  }
});

test('names beside their lines never overlap and stay between top and bottom', () => {
  const next = random(17);
  for (let round = 0; round < 150; round++) {
    const series = seriesAtRandom(next, 2 + Math.floor(next() * 5));
    const { ends } = lay(series, { rtl: round % 2 === 1 });
    const boxes = ends.map((end) => boxOf(end));
    boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => assert.ok(isApart(a, b), JSON.stringify(ends))));
    for (const { top, bottom } of boxes) assert.ok(top >= 0 && bottom <= 300);
  }
});

test('tick labels never touch', () => {
  const next = random(23);
  for (let round = 0; round < 60; round++) {
    const { periodTicks, valueTicks } = lay(seriesAtRandom(next, 1 + (round % 3)), { width: 240 + next() * 900, rtl: round % 2 === 0 });
    for (const labels of [periodTicks, valueTicks]) labels.forEach((a, index) => labels.slice(index + 1).forEach((b) => assert.ok(isApart(boxOf(a), boxOf(b)), `${a.text} ${b.text}`)));
  }
});

test('the figure of a single series, and targets, cover no point and no other label', () => {
  const next = random(29);
  for (let round = 0; round < 100; round++) {
    const { ends, targets, points } = lay(seriesAtRandom(next, 1), { width: 260 + next() * 800, rtl: round % 2 === 0 }, [target(15, '2025'), target(19, '2035')]);
    const boxes = [...ends.map((end) => boxOf(end, fontSize * 1.1)), ...targets.flatMap(({ label }) => (label ? [boxOf(label)] : []))];
    boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => assert.ok(isApart(a, b))));
    for (const box of boxes) for (const { x, y, kind } of points) if (kind !== 'gap') assert.ok(isApart(box, { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));
  }
});

test('every label is inside the width, from 240 to 1200 pixels and in both directions', () => {
  const next = random(31);
  for (let width = 240; width <= 1200; width += 40) for (const rtl of [false, true]) for (const count of [1, 3]) {
    const { valueTicks, periodTicks, ends, breaks, targets } = lay(seriesAtRandom(next, count), { width, rtl }, count === 1 ? [target(15, '2025')] : []);
    const boxes = [
      ...[...valueTicks, ...periodTicks, ...breaks.map(({ label }) => label), ...targets.flatMap(({ label }) => (label ? [label] : []))].map((label) => boxOf(label)),
      ...ends.map((end) => boxOf(end, count === 1 ? fontSize * 1.1 : fontSize)),
    ];
    for (const { left, right } of boxes) assert.ok(left >= -1e-6 && right <= width + 1e-6, `${width} ${rtl} ${count}: ${left} … ${right}`);
  }
});

test('a thousand observations are one line with few ticks', () => {
  const { lines, periodTicks } = lay([seriesOf(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [String(1000 + index), index])))]);
  assert.equal(lines[0]!.paths.length, 1);
  assert.ok(periodTicks.length > 2 && periodTicks.length < 20);
});
