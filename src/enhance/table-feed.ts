/** The figures of an ordinary table as a feed. What is not surely one figure is set aside and named; nothing is guessed. */
import type { FeedProblem, FeedProblemCode } from '../feed/feed-error.js';
import { parsePrinted, parsePrintedUnit, type PrintedFigure } from '../feed/printed.js';
import { parsePrintedPeriod } from '../feed/printed-period.js';
import { provinceNamed } from '../query/province-names.js';
import type { GridCell } from './grid.js';
import { periodInTitle, readHeading, roleOf, type Heading, type Role } from './headings.js';

/** What the page says of a table beside its cells. */
export interface TableContext {
  /** The text of the link, or the caption. */
  readonly title: string;
  /** All that is written above the figures: caption, title rows. */
  readonly above: string;
  readonly region: string | undefined;
  readonly period: string | undefined;
  readonly publisher: string;
  /** `YYYY-MM-DD`. */
  readonly published: string;
}

/** A table that was read. */
export interface TableReading {
  /** A feed document, as `parseFeed` takes it; `undefined` if no figure was understood. */
  readonly feed: Record<string, unknown> | undefined;
  readonly indicators: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
  readonly problems: readonly FeedProblem[];
}

type Grid = readonly (readonly (GridCell | undefined)[])[];
interface Indicator { readonly id: string; readonly name: string; readonly unit: string; readonly observations: Record<string, unknown>[] }

const totals = /^(?:合计|总计|小计|平均|均值)$/;
const placeName = /^(?:全[国省区市县州]|.{1,12}[省市县区州盟旗])$/;

/** Reads a table. */
export function readTable(grid: Grid, context: TableContext): TableReading {
  const problems: FeedProblem[] = [];
  const indicators = new Map<string, Indicator>();
  const regions = new Map<string, string>();
  const report = (code: FeedProblemCode, path: string, value?: string, expected?: string): void => {
    problems.push({ code, path, severity: 'error', ...(value === undefined ? {} : { value }), ...(expected === undefined ? {} : { expected }) });
  };

  const width = Math.max(0, ...grid.map((row) => row.length));
  const lines = grid.filter((row) => !(row[0] && row[0].span >= width && width > 1));
  const above = [context.title, context.above, ...grid.filter((row) => !lines.includes(row)).slice(0, 2).map((row) => row[0]!.text)].join(' ');
  const count = headingRows(lines);
  const body = lines.slice(count);
  const headings = Array.from({ length: width }, (_, x) => joinHeadings(lines.slice(0, count).map((row) => row[x])));
  const columns = rolesOf(headings, body);
  const title = readHeading(context.title.replace(/^\s*附?表\s*[\d.-]*\s*[:：]?/, ''));
  const home = context.region ?? '';
  const when = context.period ?? periodInTitle(above);
  const unitAbove = readHeading(above).unit;

  const known = (region: string): string => {
    const code = regions.get(region) ?? codeOf(region);
    regions.set(region, code);
    return code;
  };
  const unread: { readonly name: string; readonly region: string; readonly period: string; readonly text: string }[] = [];

  for (const row of body) {
    const label = (role: Role): string | undefined => {
      const texts = columns.flatMap((column, x) => (column === role && row[x] ? [row[x].text.replace(/\s+/g, ' ').trim()] : []));
      return texts.filter(Boolean).pop();
    };
    const named = { region: label('region'), indicator: label('indicator') };
    if (totals.test(named.region ?? named.indicator ?? '')) continue;
    const own = readHeading(named.indicator ?? '');
    const rowPeriod = parsePrintedPeriod(label('period') ?? '');
    row.forEach((cell, x) => {
      if (columns[x] !== undefined || !cell || cell.isCovered) return;
      const heading = headings[x]!;
      const isPlace = named.region === undefined && placeName.test(heading.name);
      const region = named.region ?? (isPlace ? heading.name : home);
      const names = [own.name, isPlace ? '' : heading.name].filter(Boolean);
      const name = names.length > 1 ? `${names[0]}（${names[1]}）` : (names[0] ?? title.name);
      const period = rowPeriod ?? heading.period ?? own.period ?? when;
      const printed = parsePrinted(cell.text);
      const text = cell.text.trim();
      const setAside = (code: FeedProblemCode, expected?: string): void => {
        report(code, cell.path, text, expected);
        if (period) unread.push({ name, region, period, text });
      };
      if (printed.kind === 'fault') return setAside('figure');
      if (printed.kind === 'rank') return;
      if (!period) return report('table-period', cell.path, text);
      const unitText = heading.unit ?? label('unit') ?? own.unit ?? unitAbove ?? title.unit;
      const said = printed.kind === 'figure' ? withUnit(printed, unitText) : undefined;
      if (said === null) return setAside('figure-unit', unitText);
      let indicator = indicators.get(name);
      if (!indicator) {
        if (!said) return;
        indicators.set(name, (indicator = { id: `figure-${indicators.size + 1}`, name, unit: said.unit, observations: [] }));
      }
      if (said && said.unit !== indicator.unit) return setAside('figure-unit', indicator.unit);
      const code = known(region);
      const note = said?.note;
      indicator.observations.push({
        region: code,
        period,
        ...(said ? { value: said.value, decimals: said.decimals, ...(said.unitMult && { unitMult: said.unitMult }), ...(said.qualifier && { qualifier: said.qualifier }) } : { value: null, ...(printed.kind === 'missing' && printed.missing ? { missing: printed.missing } : { status: 'O' }) }),
        ...(note && { note }),
      });
    });
  }

  // Who stands in the table is counted, and its words repeated, though no figure can be made of them.
  for (const { name, region, period, text } of unread) indicators.get(name)?.observations.push({ region: known(region), period, value: null, missing: 'not-applicable', note: { 'zh-CN': `没有单一数字，表中为“${text}”`, en: `no single figure; the table says “${text}”` } });

  const found = [...indicators.values()].filter(({ observations }) => observations.some(({ value }) => value !== null));
  if (!found.length && !problems.length) report('table-figures', 'table');
  const parent = [...regions].find(([name]) => /^全[国省区市县州]$/.test(name));
  const feed = {
    version: 1,
    title: title.name,
    publisher: { name: context.publisher },
    published: context.published,
    regions: [...regions].map(([name, code]) => ({ code, name, ...(parent && parent[1] !== code && { within: parent[1] }) })),
    indicators: found.map(({ id, name, unit, observations }) => ({ id, name, unit: { kind: kindOf(unit), label: unit }, observations })),
  };
  return { feed: found.length ? feed : undefined, indicators: new Map(found.map(({ id, name }) => [name, id])), regions, problems };
}

/** Rows of headings: marked as such, else the first; and those that a heading reaches into. */
function headingRows(lines: Grid): number {
  const marked = lines.findIndex((row) => row.some((cell) => cell && !cell.isHeading));
  let count = Math.max(1, marked);
  while (count < lines.length - 1 && lines[count]!.some((cell, x) => cell && cell.path === lines[count - 1]![x]?.path)) count++;
  return count;
}

function joinHeadings(cells: readonly (GridCell | undefined)[]): Heading {
  const texts = [...new Map(cells.flatMap((cell) => (cell ? [[cell.path, cell.text] as const] : []))).values()];
  const read = texts.map(readHeading);
  const period = read.map((one) => one.period).find(Boolean);
  const names = read.map(({ name }) => name).filter(Boolean);
  // 年份 above 2021年 and 2022年, 地区 above names of places: what the columns are, not what is said in them.
  const own = names.filter((name) => !roleOf(name));
  return {
    name: (period || own.length ? own : names).join(' '),
    period,
    unit: read.map(({ unit }) => unit).filter(Boolean).pop(),
  };
}

/** What each column holds: `undefined` is figures. The first column that is not skipped holds labels, whatever it is called. */
function rolesOf(headings: readonly Heading[], body: Grid): (Role | undefined)[] {
  const roles = headings.map(({ name }) => roleOf(name));
  const first = roles.findIndex((role) => role !== 'skip');
  const texts = (x: number): string[] => body.map((row) => row[x]?.text.trim() ?? '').filter(Boolean);
  const most = (x: number, test: (text: string) => unknown): boolean => texts(x).length > 0 && texts(x).filter(test).length * 2 > texts(x).length;
  return roles.map((role, x) => {
    if (x === first) {
      if (role === 'period' || most(x, parsePrintedPeriod)) return 'period';
      if (role === 'region' || role === 'unit' || (role === undefined && most(x, (text) => placeName.test(text) || provinceNamed(text)))) return 'region';
      return 'indicator';
    }
    // A column of words, without a single figure.
    const kinds = texts(x).map((text) => parsePrinted(text).kind);
    const isWords = kinds.includes('fault') && !kinds.includes('figure') && !headings[x]!.period && !headings[x]!.unit;
    return role ?? (isWords ? 'skip' : undefined);
  });
}

/** A figure with the measure word of its heading; `null` if the two contradict each other. */
function withUnit(printed: PrintedFigure, heading: string | undefined): PrintedFigure | null {
  const above = heading === undefined ? undefined : parsePrintedUnit(heading);
  if (!above) return printed;
  if (printed.unit && printed.unit !== above.unit) return null;
  // Under 万人, 27.4 and 27.4万 and 27.4万人 are the same; 27人 is not.
  if (above.unitMult && printed.unitMult !== above.unitMult && (printed.unit || printed.unitMult)) return null;
  return { ...printed, unit: above.unit, unitMult: printed.unitMult || above.unitMult };
}

/** The code of a place, so that a map of tiles finds it; a name stands for itself. */
function codeOf(name: string): string {
  return name === '全国' ? 'CN' : (provinceNamed(name)?.code ?? (name || 'here'));
}

function kindOf(unit: string): string {
  if (unit === '%') return 'share';
  if (unit === '\u2030') return 'rate';
  if (unit.endsWith('元')) return 'money';
  if (/平方|亩|公顷/.test(unit)) return 'area';
  if (/[公千]?[里米]$/.test(unit)) return 'length';
  return unit ? 'count' : 'index';
}
