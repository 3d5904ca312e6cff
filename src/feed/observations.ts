/**
 * Observations, rows or columns, checked in a plain loop: the keys that every figure has are looked at directly, and the
 * schema is asked only for rows that say more. (100,000 rows: a plain loop 5 ms, the schema for each 114 ms.)
 */
import type { FeedProblemCode } from './feed-error.js';
import type { Observation, Observations, Unit } from './feed.js';
import { isPeriod } from './period.js';
import { checkRecord, type Report } from './record.js';
import { isRecord } from './shape.js';
import { shapes } from './shapes.js';
import { missingReasons, qualifiers, statuses } from './words.js';

/** What an observation may refer to. */
export interface ObservationContext {
  readonly unit: Unit;
  readonly decimals: number | undefined;
  readonly hasRegion: (code: string) => boolean;
  readonly hasSource: (id: string) => boolean;
  readonly groups: ReadonlySet<string>;
}

/** The observations at a path of a feed; what is wrong is reported and left out. */
export function parseObservations(input: unknown, path: string, context: ObservationContext, report: Report): Observations {
  if (Array.isArray(input)) {
    const rows: Observation[] = [];
    const seen = new Map<string, number>();
    for (let index = 0; index < input.length; index++) {
      const row = parseRow(input[index], `${path}[${index}]`, context, report);
      if (row && isNew(row, index, path, seen, report)) rows.push(row);
    }
    return { length: rows.length, get: (index) => rows[index]!, region: (index) => rows[index]!.region };
  }
  if (isRecord(input)) return parseColumns(input, path, context, report);
  report({ code: input === undefined ? 'missing' : 'type', path, value: input, expected: 'array', severity: 'error' });
  return none;
}

const none: Observations = { length: 0, get: () => ({ region: '', period: '', value: null }), region: () => '' };

/** What is said of a figure beside the figure: its fault costs only itself, the figure is right without it. */
const statementKeys: ReadonlySet<string> = new Set(['low', 'high', 'changes', 'from', 'ranks', 'claims', 'share', 'part', 'asPrinted', 'source', 'quote', 'note']);

/** Keys that the loop below looks at itself; any other key sends the row through the schema. */
const plainKeys: ReadonlySet<string> = new Set(['region', 'period', 'group', 'value', 'decimals', 'missing', 'status', 'source']);

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
  if (value !== null && (typeof value !== 'number' || !isFinite(value))) fault('value', 'value');
  if (row['group'] !== undefined && !context.groups.has(row['group'] as string)) fault('unknown-group', 'group', [...context.groups].join(', '));
  if (row['decimals'] !== undefined && !isDigits(row['decimals'])) fault('range', 'decimals', '0 … 15');
  if (row['missing'] !== undefined && !missingReasons.includes(row['missing'] as never)) fault('choice', 'missing', missingReasons.join(', '));
  if (row['status'] !== undefined && !statuses.includes(row['status'] as never)) fault('choice', 'status', statuses.join(', '));
  if (row['qualifier'] !== undefined && !qualifiers.includes(row['qualifier'] as never)) fault('qualifier', 'qualifier', qualifiers.join(', '));
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

/** Decimals that a number needs to be written out in full. */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent] = `${value}`.split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent ?? 0));
}

function isDigits(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 15 && value % 1 === 0;
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

function parseColumns(input: Record<string, unknown>, path: string, context: ObservationContext, report: Report): Observations {
  const columns: [string, readonly unknown[]][] = [];
  let length = -1;
  for (const key of ['region', 'period', 'value']) {
    if (!Array.isArray(input[key])) {
      report({ code: 'columns', path: `${path}.${key}`, value: input[key], expected: 'array', severity: 'error' });
      return none;
    }
  }
  for (const [key, column] of Object.entries(input)) {
    if (!Array.isArray(column) || key === '__proto__') continue;
    if (length < 0) length = column.length;
    if (column.length !== length) {
      report({ code: 'columns', path: `${path}.${key}`, value: column.length, expected: String(length), severity: 'error' });
      return none;
    }
    columns.push([key, column]);
  }
  const make = (index: number): Record<string, unknown> => {
    const row: Record<string, unknown> = {};
    for (const [key, column] of columns) if (column[index] !== null || key === 'value') row[key] = column[index];
    return row;
  };
  const simple = columns.every(([key]) => key === 'region' || key === 'period' || key === 'value' || key === 'group');
  const [regions, periods, values, groups] = ['region', 'period', 'value', 'group'].map((key) => input[key] as unknown[]);
  const made = new Map<number, Observation>();
  const kept: number[] = [];
  const seen = new Map<string, number>();
  const decimals = context.decimals;
  for (let index = 0; index < length; index++) {
    const region = regions![index];
    const period = periods![index];
    const value = values![index];
    const group = groups?.[index] ?? undefined;
    const plain =
      simple && typeof region === 'string' && context.hasRegion(region) && typeof period === 'string' && isPeriod(period) &&
      typeof value === 'number' && isFinite(value) && (group === undefined || context.groups.has(group as string)) &&
      (decimals === undefined || decimals > 5 || decimalsOf(value) <= decimals);
    if (!plain) {
      const row = parseRow(make(index), `${path}[${index}]`, context, report);
      if (!row) continue;
      made.set(index, row);
    }
    kept.push(index);
  }
  if (kept.length <= 10000) {
    const unique = kept.filter((index) => isNew(made.get(index) ?? (make(index) as unknown as Observation), index, path, seen, report));
    kept.splice(0, kept.length, ...unique);
  }
  return {
    length: kept.length,
    get: (index) => made.get(kept[index]!) ?? (make(kept[index]!) as unknown as Observation),
    region: (index) => String(regions![kept[index]!]),
  };
}
