/** A feed as one table: what was measured, where, when, how much; and from where, row by row, if that differs. */
import { formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import { localize } from '../feed/text.js';
import { periodTime } from '../feed/period.js';
import type { Feed, Indicator, Observation } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import { absoluteValue } from '../query/lookup.js';
import { readingOf } from '../query/reading.js';
import { regionOf } from '../query/series.js';
import { describeStatements } from './reading.js';
import { describeRemark } from './remark.js';
import { regionName } from './snapshot.js';
import { describeSources, sourceId, type Sourced, type SourceLine } from './source.js';
import type { Part } from './markup.js';
import { sourcePart, tablePart, type Setting } from './parts.js';
import type { Table } from './table.js';

/** A table whose rows can be put in another order: for each row a key for each column, `undefined` goes last. */
export interface SortableTable extends Table {
  readonly keys: readonly (readonly (string | number | undefined)[])[];
}

interface Row {
  readonly indicator: Indicator;
  readonly observation: Observation;
}

/** The column that rows are sorted by, and which way. */
export interface Sorting {
  readonly column: number;
  readonly isDescending: boolean;
}

/** What a table writes into the page: itself, and where all of it comes from. */
export function tellTable(feed: Feed, figures: readonly Sourced[], table: Table, setting: Setting<Messages>, sorting?: Sorting): Part[] {
  const { sources } = originsOf(feed, figures, setting.m);
  const lines = sources.length > 1 ? sources.map((line, index) => ({ ...line, text: `${mark(index)} ${line.text}` })) : sources;
  return [tablePart(table, 'figures', setting, sorting), ...(lines.length ? [sourcePart(lines, 'source', setting)] : [])];
}

/** What a table is called: its only indicator, else the feed. */
export function captionOf(feed: Feed, indicators: readonly Indicator[], m: Messages): string {
  return localize(indicators.length === 1 ? indicators[0]!.name : feed.title, m.lang, feed.lang);
}

/** The figures of some indicators, in one region or in all, in the order of the feed. */
export function figuresOf(indicators: readonly Indicator[], region: string | undefined): Sourced[] {
  return indicators.flatMap((indicator) => observationsIn(indicator, region).map((observation) => ({ indicator, observation })));
}

/**
 * Figures as a table. Where sources differ, each row has the number of its own in the line below.
 * @param withSource a column of sources by name, even where all have the same: a file that leaves the page must name it
 */
export function describeFeedTable(feed: Feed, figures: readonly Sourced[], caption: string, m: Messages, withSource = false): SortableTable {
  const found = figures as readonly Row[];
  const isMany = new Set(found.map(({ indicator }) => indicator)).size > 1;
  const { sources, placeOf } = originsOf(feed, found, m);
  const sourceOf = (row: Row): string => {
    const place = placeOf(row);
    return (withSource ? sources[place]?.text : sources[place] && mark(place)) ?? '';
  };
  const groupOf = ({ indicator, observation: { group } }: Row): string => localize(indicator.breakdowns?.flatMap(({ groups }) => groups).find(({ id }) => id === group)?.name, m.lang);
  const columns = [
    { label: m.columns.indicator, is: isMany, isLong: true, cell: ({ indicator }: Row) => localize(indicator.name, m.lang) },
    { label: m.columns.region, is: new Set(found.map(({ observation }) => observation.region)).size > 1, cell: ({ observation }: Row) => regionName(regionOf(feed, observation.region), m) },
    { label: m.columns.period, is: true, cell: ({ indicator, observation }: Row) => formatPeriod(observation.period, m, indicator.time), key: ({ observation }: Row) => periodTime(observation.period) },
    { label: m.columns.group, is: found.some(({ observation }) => observation.group !== undefined), cell: groupOf },
    { label: m.columns.value, is: true, numeric: true, cell: ({ indicator, observation }: Row) => formatValue(observation, indicator, m), key: ({ observation }: Row) => absoluteValue(observation) },
    { label: m.columns.remark, is: true, isLong: true, cell: ({ indicator, observation }: Row) => remarkOf(feed, indicator, observation, m) },
    { label: m.columns.source, isLong: withSource, is: withSource || sources.length > 1, cell: sourceOf },
  ]
    .filter(({ is }) => is)
    // Beside the name of one of many indicators stands its figure; of a single one, where and when it was.
    .sort((a, b) => (isMany ? Number(b.label === m.columns.indicator) - Number(a.label === m.columns.indicator) || Number(b.label === m.columns.value) - Number(a.label === m.columns.value) : 0));
  return {
    caption,
    columns: columns.map(({ label, numeric = false, isLong = false }) => ({ label, numeric, isLong })),
    rows: found.map((row) => columns.map(({ cell }) => cell(row))),
    keys: found.map((row) => columns.map(({ cell, key }) => (key ? key(row) : cell(row)))),
  };
}

/** The sources of all rows, each once, in the order of the rows; and the place of a row's own among them, -1 if it has none. */
function originsOf(feed: Feed, figures: readonly Sourced[], m: Messages): { readonly sources: readonly SourceLine[]; readonly placeOf: (figure: Sourced) => number } {
  const places = new Map<string | undefined, number>();
  const texts = new Map<string, number>();
  const sources: SourceLine[] = [];
  const placeOf = (figure: Sourced): number => {
    const id = sourceId(figure);
    let place = places.get(id);
    if (place === undefined) {
      const [line] = describeSources(feed, [figure], m);
      place = line ? (texts.get(line.text) ?? sources.push(line) - 1) : -1;
      if (line) texts.set(line.text, place);
      places.set(id, place);
    }
    return place;
  };
  for (const figure of figures) placeOf(figure);
  return { sources, placeOf };
}

/** The number of a source, as a footnote has it. */
function mark(index: number): string {
  return `[${index + 1}]`;
}

/** What a report says of the figure beside the figure, then status and note; targets belong to the indicator, not to every row. */
function remarkOf(feed: Feed, indicator: Indicator, observation: Observation, m: Messages): string {
  const said = describeStatements(readingOf(feed, indicator, observation), m).filter(({ kind }) => kind !== 'remark' && kind !== 'target').map(({ text }) => text);
  return [...said, describeRemark(observation, m)].filter(Boolean).join(m.remarkSeparator);
}

function observationsIn({ observations }: Indicator, region: string | undefined): Observation[] {
  const found: Observation[] = [];
  for (let index = 0; index < observations.length; index++) {
    if (region === undefined || observations.of(index, 'region') === region) found.push(observations.get(index));
  }
  return found;
}
