/**
 * Observations, rows or columns, checked in a plain loop: the keys that every figure has are looked at directly, and the
 * schema is asked only for rows that say more. (100,000 rows: a plain loop 5 ms, the schema for each 114 ms.)
 */
import { decimalsOf } from './decimals.js';
import type { FeedProblemCode } from './feed-error.js';
import type { Observation, Observations, Unit } from './feed.js';
import { isPeriod } from './period.js';
import { arePlain } from './plain.js';
import { checkRecord, type Report } from './record.js';
import { isFigure, isRecord } from './json.js';
import { shapes } from './shapes.js';
import { missingReasons } from './words.js';

/** What an observation may refer to. */
export interface ObservationContext {
  readonly unit: Unit;
  readonly thorough: boolean;
  readonly decimals: number | undefined;
  readonly hasRegion: (code: string) => boolean;
  readonly hasSource: (id: string) => boolean;
  readonly groups: ReadonlySet<string>;
}

/** Rows as they were written, whether as rows or as columns. */
interface Table {
  readonly length: number;
  readonly row: (index: number) => unknown;
  /** Whether a row has nothing but a sound region, period, number and group: then no object is made of it. */
  readonly isPlain: (index: number) => boolean;
  readonly region: (index: number) => unknown;
}

/** Up to this many observations every two are compared; more would cost every reader, and `check` looks at them. */
const comparedAtMost = 10000;

/** The observations at a path of a feed; what is wrong is reported and left out. */
export function parseObservations(input: unknown, path: string, context: ObservationContext, report: Report): Observations {
  const table = Array.isArray(input) ? rowTable(input) : isRecord(input) ? columnTable(input, path, context, report) : undefined;
  if (!table && !isRecord(input)) report({ code: input === undefined ? 'missing' : 'type', path, value: input, expected: 'array', severity: 'error' });
  const { length, row, isPlain, region } = table ?? rowTable([]);
  if (table && !context.thorough && arePlain(input, { isRegion: context.hasRegion, isGroup: (id) => context.groups.has(id), decimals: context.decimals }, comparedAtMost)) {
    return { length, get: (index) => row(index) as Observation, region: (index) => region(index) as string, position: (index) => index };
  }
  const changed = new Map<number, Observation>();
  const get = (index: number): Observation => changed.get(index) ?? (row(index) as Observation);
  const seen = new Map<string, number>();
  const kept: number[] = [];
  for (let index = 0; index < length; index++) {
    if (!isPlain(index)) {
      const written = row(index);
      const read = parseRow(written, `${path}[${index}]`, context, report);
      if (!read) continue;
      if (read !== written) changed.set(index, read);
    }
    if ((length > comparedAtMost && !context.thorough) || isNew(get(index), index, path, seen, report)) kept.push(index);
  }
  return {
    length: kept.length,
    get: (index) => get(kept[index]!),
    region: (index) => changed.get(kept[index]!)?.region ?? (region(kept[index]!) as string),
    position: (index) => kept[index]!,
  };
}

function rowTable(rows: readonly unknown[]): Table {
  return { length: rows.length, row: (index) => rows[index], isPlain: () => false, region: (index) => (rows[index] as Observation).region };
}

/** Columns of one length; `undefined` after a report if they are not. */
function columnTable(input: Record<string, unknown>, path: string, { hasRegion, groups, decimals = 15 }: ObservationContext, report: Report): Table | undefined {
  const columns = Object.entries(input).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[0] !== '__proto__');
  const { region, period, value, group } = Object.fromEntries(columns);
  const length = region?.length;
  // One word for a whole column is refused too: figures without their "about" would be other figures.
  const faulty = ['region', 'period', 'value'].find((key) => !Array.isArray(input[key])) ?? Object.keys(input).find((key) => `${key}?` in (shapes.observation as object) && !Array.isArray(input[key])) ?? columns.find(([, column]) => column.length !== length)?.[0];
  if (faulty !== undefined || !region || !period || !value) {
    const column = input[faulty ?? ''];
    report({ code: 'columns', path: `${path}.${faulty}`, value: Array.isArray(column) ? column.length : column, expected: length === undefined ? 'array' : String(length), severity: 'error' });
    return undefined;
  }
  const isSimple = columns.length === (group ? 4 : 3);
  return {
    length: region.length,
    row: (index) => Object.fromEntries(columns.map(([key, column]) => [key, column[index]]).filter(([key, cell]) => cell !== null || key === 'value')),
    region: (index) => region[index],
    isPlain: (index) => {
      const [code, when, number, part] = [region[index], period[index], value[index], group?.[index] ?? undefined];
      return (
        isSimple && typeof code === 'string' && hasRegion(code) && typeof when === 'string' && isPeriod(when) && isFigure(number) &&
        (part === undefined || groups.has(part as string)) && (decimals > 5 || decimalsOf(number) <= decimals)
      );
    },
  };
}

/** What is said of a figure beside the figure: its fault costs only itself, the figure is right without it. */
const statementKeys: ReadonlySet<string> = new Set(['low', 'high', 'changes', 'from', 'ranks', 'claims', 'share', 'part', 'asPrinted', 'source', 'quote', 'note']);

/** Keys that `parseRow` looks at itself; any other key sends the row through the schema. */
const plainKeys: ReadonlySet<string> = new Set(['region', 'period', 'group', 'value']);

function parseRow(input: unknown, path: string, context: ObservationContext, report: Report): Observation | undefined {
  if (!isRecord(input)) {
    report({ code: 'type', path, value: input, expected: 'object', severity: 'error' });
    return undefined;
  }
  let ok = true;
  const fault = (code: FeedProblemCode, key: string, expected?: string): void => {
    ok = false;
    const value = input[key];
    report({ code: value === undefined ? 'missing' : code, path: `${path}.${key}`, severity: 'error', ...(value === undefined ? {} : { value }), ...(expected ? { expected } : {}) });
  };
  const row = unquoted(input, path, report);
  if (typeof row['region'] !== 'string') fault('type', 'region', 'string');
  else if (!context.hasRegion(row['region'])) fault('unknown-region', 'region');
  if (typeof row['period'] !== 'string' || !isPeriod(row['period'])) fault('period', 'period');
  const { value } = row;
  if (value !== null && !isFigure(value)) fault('value', 'value');
  if (row['group'] !== undefined && !context.groups.has(row['group'] as string)) fault('unknown-group', 'group', [...context.groups].join(', '));
  if (!ok) return undefined;
  let observation: Observation | undefined = row as unknown as Observation;
  for (const key in row) {
    if (plainKeys.has(key)) continue;
    observation = checkRecord<Observation>(shapes.observation, row, path, report, statementKeys);
    break;
  }
  return observation && checkMeaning(observation, path, context, report);
}

/** Region and period written without quotation marks are common in files made by hand: taken as text, with a warning. */
function unquoted(input: Record<string, unknown>, path: string, report: Report): Record<string, unknown> {
  let row = input;
  for (const key of ['region', 'period']) {
    const value = input[key];
    if (typeof value !== 'number') continue;
    report({ code: 'type', path: `${path}.${key}`, value, expected: `"${value}"`, severity: 'warning' });
    row = { ...row, [key]: String(value) };
  }
  return row;
}

/** The rules of meaning that a schema cannot say. Statements that break one are dropped, the figure stays. */
function checkMeaning(observation: Observation, path: string, context: ObservationContext, report: Report): Observation {
  const { value, missing, status, ranks, claims, low, high, changes, source } = observation;
  if (value === null && !missing && !(status && 'MLQO'.includes(status)) && !ranks?.length && !claims?.length) {
    report({ code: 'value-missing', path: `${path}.value`, value, expected: missingReasons.join(', '), severity: 'warning' });
  }
  const decimals = observation.decimals ?? context.decimals;
  if (value !== null && decimals !== undefined && decimalsOf(value) > decimals) {
    report({ code: 'decimals', path: `${path}.value`, value, expected: String(decimals), severity: 'warning' });
  }
  if (source !== undefined && !context.hasSource(source)) {
    report({ code: 'unknown-source', path: `${path}.source`, value: source, severity: 'warning' });
  }
  let checked = observation;
  if (low !== undefined && high !== undefined && low > high) {
    report({ code: 'interval', path: `${path}.low`, value: low, expected: `<= ${high}`, severity: 'error' });
    const { low: _low, high: _high, ...rest } = checked;
    checked = rest;
  }
  if (changes) {
    const kept = changes.filter((change, index) => {
      const key = context.unit.kind === 'share' && change.measure === 'absolute' ? 'measure' : change.kind === 'against' && !change.base?.period ? 'base' : undefined;
      if (key) report({ code: `change-${key}`, path: `${path}.changes[${index}].${key}`, value: change[key], severity: 'error' });
      return !key;
    });
    if (kept.length < changes.length) checked = { ...checked, changes: kept };
  }
  return checked;
}

/** Whether nothing was said of this region, period and group yet; the later of two records is left out. */
function isNew(row: Observation, index: number, path: string, seen: Map<string, number>, report: Report): boolean {
  const key = `${row.region} ${row.period} ${row.group ?? ''}`;
  const earlier = seen.get(key);
  if (earlier === undefined) {
    seen.set(key, index);
    return true;
  }
  report({ code: 'duplicate', path: `${path}[${index}]`, value: row.value, expected: `${path}[${earlier}]`, severity: 'error' });
  return false;
}
