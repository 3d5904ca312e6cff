/** What maps of several periods say: a sentence for each period, and every region with a column for each. Loaded only with them. */
import { formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import { localize } from '../feed/text.js';
import type { Feed } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import type { Snapshot } from '../query/snapshot.js';
import type { Part } from './markup.js';
import { tellFigures, type Setting } from './parts.js';
import { describeRemark } from './remark.js';
import { snapshotSentence, sourcesOf } from './snapshot.js';
import type { SourceLine } from './source.js';
import type { Description } from './table.js';

/**
 * What maps of several periods write into the page.
 * @param hasTable a table of thousands of rows may wait
 */
export function tellSnapshots(feed: Feed, snapshots: readonly Snapshot[], setting: Setting<Messages>, hasTable = true): Part[] {
  return tellFigures(describeSnapshots(snapshots, setting.m, hasTable), sourcesOfAll(feed, snapshots, setting.m), setting);
}

/** Where the figures of all periods come from, each source once. */
export function sourcesOfAll(feed: Feed, snapshots: readonly Snapshot[], m: Messages): SourceLine[] {
  return [...new Map(snapshots.flatMap((snapshot) => sourcesOf(feed, snapshot, m)).map((line) => [line.text, line])).values()];
}

/** Sentences in the order of the periods; rows in the order of the last one, highest first; without `hasTable` there are no rows. */
export function describeSnapshots(snapshots: readonly Snapshot[], m: Messages, hasTable = true): Description {
  const { indicator, rows: last } = snapshots[snapshots.length - 1]!;
  const rows = hasTable ? last : [];
  const labels = snapshots.map(({ period }) => formatPeriod(period, m, indicator.time));
  const found = snapshots.map((snapshot) => new Map(snapshot.rows.map((row) => [row.region.code, row.observation])));
  const remarks = rows.map(({ region: { code } }) => {
    const said = found.map((byCode, index) => [labels[index]!, describeRemark(byCode.get(code), m)] as const).filter(([, remark]) => remark);
    return said.map((words) => m.phrase(words)).join(m.remarkSeparator);
  });
  const hasRemarks = remarks.some(Boolean);
  return {
    sentence: m.sentences(snapshots.map((snapshot, index) => snapshotSentence(snapshot, m, index === snapshots.length - 1))),
    table: {
      caption: m.phrase([...labels, localize(indicator.name, m.lang)]),
      columns: [{ label: m.columns.region, numeric: false }, ...labels.map((label) => ({ label, numeric: true })), ...(hasRemarks ? [{ label: m.columns.remark, numeric: false }] : [])],
      rows: rows.map(({ region }, index) => [localize(region.name, m.lang), ...found.map((byCode) => formatValue(byCode.get(region.code), indicator, m)), ...(hasRemarks ? [remarks[index]!] : [])]),
    },
  };
}
