/** Everything that is done with a feed before a page is touched, and what a reader must never be told. */
import assert from 'node:assert/strict';
import { describeFeedTable, figuresOf } from '../../src/describe/feed-table.js';
import { describeRanking, describeRow } from '../../src/describe/ranking.js';
import { describeReading, describeStatements } from '../../src/describe/reading.js';
import { describeRegion, describeSnapshot } from '../../src/describe/snapshot.js';
import { describeSources } from '../../src/describe/source.js';
import { describeStory } from '../../src/describe/story.js';
import { describeTimeline } from '../../src/describe/timeline.js';
import { describePoint, describeTrend } from '../../src/describe/trend.js';
import { tableToCsv } from '../../src/export/csv.js';
import { acceptFeed } from '../../src/feed/accept.js';
import { explainProblem } from '../../src/feed/explain.js';
import { FeedError, type FeedProblem } from '../../src/feed/feed-error.js';
import type { Feed, Indicator } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { reconcile } from '../../src/feed/reconcile.js';
import { axisPower, axisUnit, formatTickValue } from '../../src/format/axis.js';
import { figureOf } from '../../src/format/figure.js';
import { formatTick } from '../../src/format/period.js';
import { formatTarget } from '../../src/format/statement.js';
import { bandLimits, bandOf } from '../../src/layout/bands.js';
import { layoutBars } from '../../src/layout/bars.js';
import { textWidth } from '../../src/layout/measure.js';
import { layoutSparkline } from '../../src/layout/sparkline.js';
import { layoutTiles } from '../../src/layout/tiles.js';
import { layoutTrend } from '../../src/layout/trend.js';
import { en } from '../../src/messages/en.js';
import type { Messages } from '../../src/messages/messages.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { absoluteValue, observedRegions } from '../../src/query/lookup.js';
import { listInventory, rankGroups, rankSnapshot } from '../../src/query/ranking.js';
import { queryReading } from '../../src/query/reading.js';
import { queryBreakdown, querySeries, queryTargets, type Series } from '../../src/query/series.js';
import { querySnapshot } from '../../src/query/snapshot.js';

const nonsense = /NaN|undefined|\bnull\b|\[object|Infinity|\be[+-]\d/;

/** The texts and numbers in an answer, however deep; what was given (indicators, observations, regions) is not looked at again. */
function look(answer: unknown, about: string, given: ReadonlySet<unknown>): void {
  if (typeof answer === 'string') assert.ok(!nonsense.test(answer), `${about}: ${answer.slice(0, 200)}`);
  else if (typeof answer === 'number') assert.ok(Number.isFinite(answer), `${about}: ${answer}`);
  else if (typeof answer === 'object' && answer !== null && !given.has(answer)) for (const [key, item] of Object.entries(answer)) look(item, `${about}.${key}`, given);
}

/** What is found wrong with a feed by those who draw and by those who check. */
function faultsOf(input: unknown): { feed: Feed | undefined; problems: readonly FeedProblem[] } {
  try {
    const feed = parseFeed(input);
    return { feed, problems: feed.problems };
  } catch (error) {
    if (error instanceof FeedError) return { feed: undefined, problems: [error.problem] };
    throw error;
  }
}

const catalogues = [zhCN, en, ug];

/**
 * Reads a document and asks everything of it in one of the languages; throws where a reader would be told nonsense.
 * Returns whether there was a feed.
 */
export function exercise(input: unknown, language: number): boolean {
  const { feed, problems } = faultsOf(input);
  const accepted = acceptFeed(input);
  assert.equal(accepted !== undefined, feed !== undefined && problems.length === 0, `accepted: ${accepted !== undefined}, problems: ${problems.map(({ code, path }) => `${code} ${path}`).join()}`);
  for (const problem of [...problems, ...(feed ? reconcile(feed) : [])]) for (const lang of ['zh-CN', 'en']) assert.ok(explainProblem(problem, lang).endsWith(`[${problem.code}]`));
  if (!feed) return false;
  const m = catalogues[language % catalogues.length]!;
  for (const indicator of feed.indicators.values()) askOf(feed, indicator, m);
  const ids = [...feed.indicators.keys()];
  const inventory = listInventory(feed, ids, undefined);
  const figures = figuresOf([...feed.indicators.values()], undefined);
  const table = describeFeedTable(feed, figures, '', m, true);
  const given = new Set<unknown>([table.keys]);
  look([describeRanking(inventory, '', m), { ...table, keys: [] }, tableToCsv(table), describeSources(feed, figures, m), describeTimeline(feed, undefined, m), feed.stories.map((story) => describeStory(feed, story, m, true))], 'feed', given);
  for (const { cells } of feed.tiles) look(layoutTiles(cells, 300, 200), 'tiles', new Set());
  return true;
}

function askOf(feed: Feed, indicator: Indicator, m: Messages): void {
  const regions = observedRegions(indicator).slice(0, 3);
  const given = new Set<unknown>([indicator, ...feed.regions.values(), ...(indicator.targets ?? [])]);
  for (let index = 0; index < indicator.observations.length; index++) given.add(indicator.observations.get(index));
  const all = querySeries(feed, indicator, regions);
  for (const region of regions) {
    const reading = queryReading(feed, indicator, region);
    if (reading) look([describeReading(reading, m), describeStatements(reading, m), figureOf(reading.observation, indicator, m), layoutSparkline(reading.series, 80, 30)], `${indicator.id} reading`, given);
    for (const { id } of indicator.breakdowns ?? []) {
      draw(queryBreakdown(feed, indicator, region, id), indicator, m, given);
      const groups = rankGroups(indicator, region, id);
      if (groups) look([describeRanking(groups, '', m), groups.rows.map((row) => describeRow(row, groups, m))], `${indicator.id} groups`, given);
    }
  }
  draw(all, indicator, m, given);
  draw(all.slice(0, 1), indicator, m, given);
  const snapshot = querySnapshot(feed, indicator);
  if (!snapshot) return;
  const ranking = rankSnapshot(snapshot);
  const values = snapshot.rows.map(({ value }) => value);
  const limits = bandLimits(values.filter((value) => value !== undefined));
  look([describeSnapshot(snapshot, m), snapshot.rows.map((row) => [describeRegion(row, snapshot, m), bandOf(row.value ?? 0, limits)]), limits.map((limit) => formatTickValue(limit, 0, indicator, m))], `${indicator.id} snapshot`, given);
  look([describeRanking(ranking, '', m), ranking.rows.map((row) => describeRow(row, ranking, m)), layoutBars(values, 200)].map(withoutGaps), `${indicator.id} ranking`, given);
}

/** A bar without a figure has no length: that is no nonsense. */
function withoutGaps(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (_key, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value)));
}

function draw(series: readonly Series[], indicator: Indicator, m: Messages, given: ReadonlySet<unknown>): void {
  if (!series.some(({ observations }) => observations.some(({ value }) => value !== null))) return;
  const observations = series.flatMap((one) => one.observations);
  const power = axisPower(Math.max(...observations.map((one) => absoluteValue(one) ?? 0)), m);
  const targets = queryTargets(indicator, series[0]!.region.code);
  const layout = layoutTrend(
    series,
    targets,
    { tick: (value) => formatTickValue(value, power, indicator, m), period: formatTick, ends: series.map(() => ''), break: '', target: (target) => formatTarget(target, indicator, m) },
    { width: 400, height: 200, fontSize: 12, rtl: m === ug, textWidth },
  );
  look([layout, axisUnit(power, indicator, m), describeTrend(series, m), layout.points.map((point) => describePoint(series[point.series]!, point.observation, true, m))], `${indicator.id} trend`, given);
}
