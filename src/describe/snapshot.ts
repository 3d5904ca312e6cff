/** What a map or ranking says: highest, lowest, who has no figure and why; and every region as a table. */
import { formatValue, missingReason } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import { formatRank } from '../format/statement.js';
import { localize } from '../feed/text.js';
import type { Feed, Region } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import { provinceOf } from '../query/provinces.js';
import type { Snapshot, SnapshotRow } from '../query/snapshot.js';
import { describeRemark } from './remark.js';
import type { Part } from './markup.js';
import { tellFigures, type Setting } from './parts.js';
import { describeSources, type SourceLine } from './source.js';
import type { Description } from './table.js';

/** The short name of a region where there is one; provinces have one even if the feed does not say it. */
export function regionName({ short, code, name }: Region, m: Messages): string {
  const usual = m.lang === 'ug' ? undefined : provinceOf(code)?.name;
  return localize(short ?? usual ?? name, m.lang);
}

/**
 * What a map writes into the page.
 * @param hasTable a table of thousands of rows may wait
 */
export function tellSnapshot(feed: Feed, snapshot: Snapshot, setting: Setting<Messages>, hasTable = true): Part[] {
  return tellFigures(describeSnapshot(snapshot, setting.m, hasTable), sourcesOf(feed, snapshot, setting.m), setting);
}

/** Where the figures of a snapshot come from. */
export function sourcesOf(feed: Feed, { indicator, rows }: Snapshot, m: Messages): SourceLine[] {
  return describeSources(feed, rows.filter(({ value }) => value !== undefined).map(({ observation }) => ({ indicator, observation })), m);
}

/**
 * What a snapshot says in one sentence.
 * @param isLast whether nothing follows: of several sentences one speaks of Taiwan Province
 */
export function snapshotSentence({ indicator, period, within, rows }: Snapshot, m: Messages, isLast = true): string {
  const withFigure = rows.filter(({ value }) => value !== undefined);
  const highest = withFigure[0];
  const lowest = withFigure[withFigure.length - 1];
  const say = (row: SnapshotRow): [string, string] => [regionName(row.region, m), formatValue(row.observation, indicator, m)];
  const facts = [
    ...(highest ? [m.highest(...say(highest))] : []),
    ...(lowest && lowest.place !== highest?.place ? [m.lowest(...say(lowest))] : []),
    m.figureCount(withFigure.length),
    ...missingByReason(rows, m, isLast),
  ];
  const stop = m.counting === 'myriad' ? '。' : '.';
  return `${m.snapshot(formatPeriod(period, m, indicator.time), within ? regionName(within, m) : '', localize(indicator.name, m.lang))}${facts.join(m.counting === 'myriad' ? '，' : '; ')}${stop}`;
}

/** The sentence and table of a snapshot; without `hasTable` the table has no rows. */
export function describeSnapshot(snapshot: Snapshot, m: Messages, hasTable = true): Description {
  const { indicator, period, rows } = snapshot;
  const name = localize(indicator.name, m.lang);
  return {
    sentence: snapshotSentence(snapshot, m),
    table: {
      caption: m.phrase([formatPeriod(period, m, indicator.time), name]),
      columns: [
        { label: m.columns.region, numeric: false },
        { label: m.columns.value, numeric: true },
        { label: m.columns.place, numeric: true },
        { label: m.columns.remark, numeric: false },
      ],
      rows: (hasTable ? rows : []).map((row) => [
        localize(row.region.name, m.lang),
        formatValue(row.observation, indicator, m),
        row.place === undefined ? '' : String(row.place),
        describeRemark(row.observation, m),
      ]),
    },
  };
}

/** One region in the words of the whole figure: name, figure, its rank as a report states it or else its place here, or the reason why there is none. With the period where there are several. */
export function describeRegion(row: SnapshotRow, snapshot: Snapshot, m: Messages, ...period: readonly string[]): string {
  const count = figuresIn(snapshot);
  const stated = row.observation?.ranks;
  const remark = row.value === undefined ? localize(row.observation?.note, m.lang) : row.observation?.derived ? m.derived : '';
  return m.clauses([
    m.phrase([...period, regionName(row.region, m), formatValue(row.observation, snapshot.indicator, m)]),
    ...(stated?.length ? stated.map((rank) => formatRank(rank, m)) : row.place === undefined ? [] : [m.placeOf(row.place, count, count === snapshot.rows.length)]),
    ...(remark ? [remark] : []),
  ]);
}

const counts = new WeakMap<Snapshot, number>();

/** How many regions have a figure; asked once for each of them. */
function figuresIn(snapshot: Snapshot): number {
  let count = counts.get(snapshot);
  if (count === undefined) counts.set(snapshot, (count = snapshot.rows.filter(({ value }) => value !== undefined).length));
  return count;
}

/** How many regions without a figure a sentence names; the table has them all. */
const namedAtMost = 6;

/** Regions without a figure, together by reason; Taiwan Province in the words that are due to it. */
function missingByReason(rows: readonly SnapshotRow[], m: Messages, withTaiwan: boolean): string[] {
  const reasons = new Map<string, string[]>();
  let taiwan = false;
  for (const { region, observation, value } of rows) {
    if (value !== undefined) continue;
    if (region.code === '710000') {
      taiwan = true;
      continue;
    }
    const reason = observation ? m.missing[missingReason(observation)] : m.missing.unknown;
    const names = reasons.get(reason);
    if (names) names.push(regionName(region, m));
    else reasons.set(reason, [regionName(region, m)]);
  }
  return [...[...reasons].map(([reason, regions]) => (regions.length > namedAtMost ? m.noFigureCount(reason, regions.length) : m.noFigure(reason, regions))), ...(taiwan && withTaiwan ? [m.taiwanAbsent] : [])];
}
