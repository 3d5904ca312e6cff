/**
 * Observations, rows or columns, checked in a plain loop: the keys that every figure has are looked at directly, and the
 * schema is asked only for rows that say more. (100,000 rows: a plain loop 5 ms, the schema for each 114 ms.)
 */
import { decimalsOf } from './decimals.js';
import type { FeedProblemCode } from './feed-error.js';
import type { Observation, Observations, Unit } from './feed.js';
import { isPeriod } from './period.js';
import { checkRecord, type Report } from './record.js';
import { isFigure, isRecord } from './json.js';
import { shapes } from './shapes.js';
import { comparedAtMost, keyOf, readSound } from './sound.js';
import { tableOf, type Table } from './table.js';
import { missingReasons } from './words.js';

/** What an observation may refer to. */
export interface ObservationContext {
  readonly unit: Unit;
  readonly thorough: boolean;
  readonly decimals: number | undefined;
  readonly regions: ReadonlyMap<string, unknown>;
  readonly hasSource: (id: string) => boolean;
  readonly groups: ReadonlySet<string>;
}

/** The observations at a path of a feed; what is wrong is reported and left out. */
export function parseObservations(input: unknown, path: string, context: ObservationContext, report: Report): Observations {
  const table = writtenTable(input, path, report);
  const sound = soundObservations(table, context);
  if (sound) return sound;
  const { length, row, of } = table;
  const changed = new Map<number, Observation>();
  const get = (index: number): Observation => changed.get(index) ?? (row(index) as Observation);
  const seen = new Map<string, number>();
  const kept: number[] = [];
  for (let index = 0; index < length; index++) {
    const written = row(index);
    const read = parseRow(written, `${path}[${index}]`, context, report);
    if (!read) continue;
    if (read !== written) changed.set(index, read);
    if ((length > comparedAtMost && !context.thorough) || isNew(read, index, path, seen, report)) kept.push(index);
  }
  return {
    length: kept.length,
    get: (index) => get(kept[index]!),
    of: (index, key) => changed.get(kept[index]!)?.[key] ?? (of(kept[index]!, key) as string),
    position: (index) => kept[index]!,
  };
}

/** The rows or columns; none, after a report, if it is neither. */
function writtenTable(input: unknown, path: string, report: Report): Table {
  const isKey = (key: string): boolean => `${key}?` in (shapes.observation as object);
  try {
    return tableOf(input, isKey);
  } catch {
    if (isRecord(input)) {
      const length = Array.isArray(input['region']) ? input['region'].length : undefined;
      const isFaulty = (key: string): boolean => (Array.isArray(input[key]) ? input[key].length !== length : isKey(key));
      const faulty = ['region', 'period', 'value'].find((key) => !Array.isArray(input[key])) ?? Object.keys(input).find(isFaulty);
      const column = input[faulty ?? ''];
      report({ code: 'columns', path: `${path}.${faulty}`, value: Array.isArray(column) ? column.length : column, expected: length === undefined ? 'array' : String(length), severity: 'error' });
    } else report({ code: input === undefined ? 'missing' : 'type', path, value: input, expected: 'array', severity: 'error' });
    return tableOf([], isKey);
  }
}

/** The short way, for those that are only region, period, value and perhaps group. */
function soundObservations(table: Table, { regions, groups, decimals, thorough }: ObservationContext): Observations | undefined {
  if (thorough) return undefined;
  try {
    return readSound(table, [...regions.keys()], new Map(), groups, decimals, () => {
      throw new TypeError('more is said');
    });
  } catch {
    return undefined;
  }
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
  else if (!context.regions.has(row['region'])) fault('unknown-region', 'region');
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
      const key = context.unit.kind === 'share' && change.measure === 'absolute' ? 'measure' : (change.kind ?? 'against') === 'against' && !change.base?.period ? 'base' : undefined;
      if (key) report({ code: `change-${key}`, path: `${path}.changes[${index}].${key}`, value: change[key], severity: 'error' });
      return !key;
    });
    if (kept.length < changes.length) checked = { ...checked, changes: kept };
  }
  return checked;
}

/** Whether nothing was said of this region, period and group yet; the later of two records is left out. */
function isNew(row: Observation, index: number, path: string, seen: Map<string, number>, report: Report): boolean {
  const key = keyOf(row);
  const earlier = seen.get(key);
  if (earlier === undefined) {
    seen.set(key, index);
    return true;
  }
  report({ code: 'duplicate', path: `${path}[${index}]`, value: row.value, expected: `${path}[${earlier}]`, severity: 'error' });
  return false;
}
