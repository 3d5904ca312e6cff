/** What a card says: the report's sentence about one figure, and the figures before it as a table. */
import { formatFigure, formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import { bracket, formatChange, formatClaim, formatFrom, formatPart, formatRank, formatShare, formatTarget } from '../format/statement.js';
import { localize } from '../feed/text.js';
import type { Feed } from '../feed/feed.js';
import type { FigureMessages } from '../messages/messages.js';
import { isTold } from '../query/lookup.js';
import type { Reading } from '../query/reading.js';
import { describeRemark } from './remark.js';
import { describeSeriesTable } from './series-table.js';
import type { Part } from './markup.js';
import { tellFigures, type Setting } from './parts.js';
import { describeSources } from './source.js';
import type { Description } from './table.js';

/** A statement about a figure, with what a card needs to mark it. */
export interface Statement {
  readonly kind: 'change' | 'from' | 'rank' | 'share' | 'part' | 'claim' | 'target' | 'remark';
  readonly text: string;
  /** For a change: which way, and whether that is good by the indicator's own word. */
  readonly direction?: 'up' | 'down' | 'same';
  readonly judgement?: 'good' | 'bad' | 'neutral';
  /** For a target: whether it is met. */
  readonly met?: boolean;
}

/** Everything said of a figure beside the figure, in the order a report says it. */
export function describeStatements({ indicator, observation, change, target }: Reading, m: FigureMessages): Statement[] {
  const statements: Statement[] = [];
  const add = (kind: Statement['kind'], text: string, more: Partial<Statement> = {}): void => {
    if (text) statements.push({ kind, text, ...more });
  };
  if (change) {
    const direction = change.value > 0 ? 'up' : change.value < 0 ? 'down' : 'same';
    const wanted = { higher: 'up', lower: 'down', neutral: '' }[indicator.better];
    const judgement = direction === 'same' || !wanted ? 'neutral' : direction === wanted ? 'good' : 'bad';
    add('change', formatChange(change, indicator, observation, m), { direction, judgement });
  }
  add('from', formatFrom(observation, indicator, m));
  for (const rank of observation.ranks ?? []) add('rank', formatRank(rank, m));
  add('share', formatShare(observation, m));
  add('part', formatPart(observation, indicator, m));
  for (const claim of observation.claims ?? []) {
    add('claim', formatClaim(claim, observation, indicator, m));
  }
  if (target) add('target', formatTarget(target.target, indicator, m), { met: target.met });
  const remark = describeRemark({ ...observation, note: undefined }, m);
  add('remark', remark);
  return statements;
}

/** What a card writes into the page. */
export function tellReading(feed: Feed, reading: Reading, setting: Setting): Part[] {
  const { sentence, table } = describeReading(reading, setting.m);
  return tellFigures({ sentence, table: reading.series.observations.some(isTold) ? table : { ...table, rows: [] } }, describeSources(feed, [reading], setting.m), setting);
}

/** The report's sentence: 2020年宁夏公民具备科学素质的比例为7.72%，比2015年提高3.71个百分点。 */
export function describeReading(reading: Reading, m: FigureMessages): Description {
  const { indicator, region, observation } = reading;
  const name = localize(indicator.name, m.lang);
  const place = localize(region.short ?? region.name, m.lang);
  const consecutive = observation.claims?.find(({ type }) => type === 'consecutive');
  const figure = observation.value === null ? '' : consecutive ? formatClaim(consecutive, observation, indicator, m) : formatFigure(observation, indicator, m);
  const said = describeStatements(reading, m);
  const from = said.find(({ kind }) => kind === 'from')?.text;
  const statements = said.filter(({ kind }) => kind !== 'rank' && kind !== 'target' && kind !== 'remark' && kind !== 'from').map(({ text }) => text).filter((text) => text !== figure);
  const ranks = said.filter(({ kind }) => kind === 'rank').map(({ text }) => text);
  const missing = observation.value === null && !ranks.length && !statements.length ? formatValue(observation, indicator, m) : '';
  const derived = observation.derived && figure ? bracket(m.derived, m) : '';
  return {
    sentence: m.reading({
      period: formatPeriod(observation.period, m, indicator.time),
      region: place,
      name,
      figure: (from ?? figure ?? '') + derived || missing,
      isMeasure: !from && !missing && ['share', 'rate', 'index', 'money'].includes(indicator.unit.kind),
      namesRegion: Boolean(place) && name.includes(place),
      ranks,
      statements,
    }),
    table: describeSeriesTable([reading.series], name, m),
  };
}
