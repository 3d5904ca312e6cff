/** What a ranking says: who leads and who is last, or all of them if they are few; and every row as a table. */
import { formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import { formatRank } from '../format/statement.js';
import { localize } from '../feed/text.js';
import type { Feed } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import type { Ranking, RankingRow } from '../query/ranking.js';
import { regionOf } from '../query/series.js';
import type { Part } from './markup.js';
import { tellFigures, type Setting } from './parts.js';
import { describeRemark } from './remark.js';
import { describeSources } from './source.js';
import type { Description } from './table.js';

/** How many rows a sentence names one by one. */
const namedAtMost = 8;

/** What a ranking writes into the page. */
export function tellRanking(feed: Feed, ranking: Ranking, title: string, setting: Setting<Messages>): Part[] {
  return tellFigures(describeRanking(ranking, title, setting.m), describeSources(feed, ranking.rows, setting.m), setting);
}

/** What is ranked: the indicator, and for groups where and by what; for an inventory the topic its indicators have in common. */
export function titleOf(feed: Feed, { kind, rows }: Ranking, breakdown: string | undefined, m: Messages): string {
  const { indicator, observation } = rows[0]!;
  const home = observation && regionOf(feed, observation.region);
  const region = home ? localize(home.short ?? home.name, m.lang) : '';
  if (kind === 'inventory') {
    const topics = new Set(rows.map((row) => localize(row.indicator.topic, m.lang)));
    const [topic = ''] = topics;
    return topics.size === 1 && topic ? topic : region;
  }
  const name = localize(indicator.name, m.lang);
  if (kind === 'regions') return name;
  const by = indicator.breakdowns?.find(({ id }) => id === breakdown);
  return m.clauses([m.titled(region, name), ...(by ? [m.by(localize(by.name, m.lang))] : [])]);
}

/** What a card of several indicators is called: their topic, else the name of the first. */
export function stepsTitle({ rows }: Ranking, m: Messages): string {
  const { indicator } = rows[0]!;
  return localize(indicator.topic ?? indicator.name, m.lang);
}

/**
 * The sentence and table of a ranking.
 * @param title what is ranked, where and by what: 全国公民具备科学素质的比例，按年龄
 */
export function describeRanking({ kind, rows, period }: Ranking, title: string, m: Messages): Description {
  const when = period === undefined ? '' : formatPeriod(period, m, rows[0]?.indicator.time);
  const told = rows.filter(({ value }) => value !== undefined);
  const say = (row: RankingRow): [string, string] => [localize(row.name, m.lang), formatValue(row.observation, row.indicator, m)];
  const [first, last] = [told[0], told[told.length - 1]];
  const items = rows.length > namedAtMost && first && last && kind === 'regions' ? [m.highest(...say(first)), m.lowest(...say(last)), m.figureCount(told.length)] : rows.map((row) => m.item(...say(row)));
  return {
    sentence: m.listing(m.clauses([when, title].filter(Boolean)), items),
    table: {
      caption: m.clauses([when, title].filter(Boolean)),
      columns: [
        { label: { regions: m.columns.region, groups: m.columns.group, inventory: m.columns.indicator }[kind], numeric: false },
        { label: m.columns.value, numeric: true },
        ...(kind === 'inventory' ? [] : [{ label: m.columns.place, numeric: true }]),
        { label: m.columns.remark, numeric: false },
      ],
      rows: rows.map((row) => [
        localize(row.name, m.lang),
        formatValue(row.observation, row.indicator, m),
        ...(kind === 'inventory' ? [] : [describePlace(row, m)]),
        describeRemark(row.observation, m),
      ]),
    },
  };
}

/** One row in the words of the whole figure: name, figure, and its rank as a report states it, else its place here. */
export function describeRow(row: RankingRow, { rows }: Ranking, m: Messages): string {
  const count = rows.filter(({ value }) => value !== undefined).length;
  const stated = statedRanks(row, m);
  const place = row.place === undefined ? [] : [m.placeOf(row.place, count, count === rows.length)];
  return m.clauses([m.phrase([localize(row.name, m.lang), formatValue(row.observation, row.indicator, m)]), ...(stated.length ? stated : place)]);
}

/** The place of a row in the table: as a report states it, else as it is counted here. */
function describePlace(row: RankingRow, m: Messages): string {
  const stated = statedRanks(row, m);
  return stated.length ? m.clauses(stated) : `${row.place ?? ''}`;
}

function statedRanks(row: RankingRow, m: Messages): string[] {
  return (row.observation?.ranks ?? []).map((rank) => formatRank(rank, m));
}
