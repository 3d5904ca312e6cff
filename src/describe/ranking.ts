/** What a ranking says: who leads and who is last, or all of them if they are few; and every row as a table. */
import { formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import { formatRank } from '../format/statement.js';
import { localize } from '../feed/text.js';
import type { Messages } from '../messages/messages.js';
import type { Ranking, RankingRow } from '../query/ranking.js';
import { describeRemark } from './remark.js';
import type { Description } from './table.js';

/** How many rows a sentence names one by one. */
const namedAtMost = 8;

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
  return stated.length ? m.clauses(stated) : (row.place ?? '').toString();
}

function statedRanks(row: RankingRow, m: Messages): string[] {
  return (row.observation?.ranks ?? []).map((rank) => formatRank(rank, m));
}
