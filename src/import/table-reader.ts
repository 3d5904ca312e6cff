/** Rows of a table into observations: the second of two walks through a source. */
import type { Text } from '../feed/feed.js';
import type { FeedBuilder } from './feed-builder.js';
import { readFigure, type FigureRead } from './figure.js';
import { ImportError } from './import-error.js';
import type { IndicatorDraft } from './indicator-draft.js';
import { readPower } from './multiplier.js';
import { periodOf } from './period-of.js';
import { planTable, type BreakdownPlan, type Plan } from './plan.js';
import { profileTable } from './profile.js';
import { assignRoles, own } from './roles.js';
import { statements } from './statements.js';
import type { Cell, Role, Table } from './table.js';
import { readHeader, readUnit, type UnitRead } from './unit-text.js';

/** Measures of this name say nothing of what is measured. */
const nameless = /^(?:obs_?value|value|values|observation value|数值|值|数据|指标值|统计值|数据值|数字|原文|printed|figure|amount)$/i;

/** Reads all rows of a table into the builder. @throws {ImportError} if it has no period, no figures, or is not clear */
export function readTable(table: Table, builder: FeedBuilder): void {
  const { mapping, account } = builder;
  const { columns } = table;
  const style = { ...table.style, ...mapping.numbers };
  const filters = Object.entries(mapping.only ?? {}).flatMap(([id, codes]) => {
    const index = columns.findIndex((column) => column.id === id);
    return index < 0 ? [] : [{ index, codes: new Set(codes) }];
  });
  const keep = (row: readonly Cell[]): boolean => filters.every(({ index, codes }) => codes.has(row[index]?.trim() ?? ''));
  const profile = profileTable(table, style, keep);
  if (profile.rows === 0) throw new ImportError('no-table', { path: table.name });
  const roles = assignRoles(table, profile, mapping, account);
  const plan = planTable(table, roles, profile, mapping, account);
  builder.addAbout(table.about);
  const region = regionOf(table, plan, builder);
  const reader = new RowReader(table, plan, builder, style);
  for (const row of table.rows()) {
    if (keep(row)) reader.read(row, region(row));
    else account.lose('only', table.name);
  }
  if (reader.count === 0) throw nothingRead(table, plan, account);
}

/** Why no figure of a table came out: the period that none could be read from, else the first cell that is no figure. */
function nothingRead({ name }: Table, { measures }: Plan, { notCarried }: FeedBuilder['account']): ImportError {
  const lost = notCarried.find(({ code }) => code === 'period-form');
  if (lost) return new ImportError('no-period', { path: lost.path, value: lost.value, line: '"dates": "dd/MM/yyyy" / "columns": { "…": "period" } / "period": "2020"' });
  const figure = notCarried.find(({ code }) => code === 'not-a-number');
  return new ImportError('no-value', { path: figure?.path ?? name, value: figure?.value ?? String(measures.length), line: '"columns": { "…": "value" }' });
}

/** The region of a row, or the one of the whole table. */
function regionOf(table: Table, { at }: Plan, builder: FeedBuilder): (row: readonly Cell[]) => ReturnType<FeedBuilder['region']> {
  const { mapping, account } = builder;
  const column = at.region === undefined ? undefined : table.columns[at.region]!;
  if (column && at.region !== undefined) {
    const index = at.region;
    const names = at['region-name'];
    return (row) => {
      const code = row[index]?.trim() ?? '';
      const name = names === undefined ? null : row[names]?.trim();
      if (code === '' && !name) {
        account.lose('region-missing', column.id, row.filter((cell) => cell).slice(0, 4).join(', '));
        return undefined;
      }
      return builder.region(code || name!, column.codes?.get(code), name);
    };
  }
  if (table.columns.some(({ header }) => header?.role === 'region')) return () => undefined;
  const only = mapping.region ?? { code: 'all', name: { 'zh-CN': '总体', en: 'Total' } };
  if (!mapping.region) account.assume('one-region', table.name, 'all', '"region": { "code": "640000", "name": "宁夏" }');
  return () => builder.region(only.code, { name: only.name }, null);
}

type Region = ReturnType<FeedBuilder['region']>;

class RowReader {
  readonly #table: Table;
  readonly #plan: Plan;
  readonly #builder: FeedBuilder;
  readonly #style: Table['style'];
  /** Figures that were read, those that came twice counted. */
  count = 0;
  readonly #drafts = new Map<string, IndicatorDraft | undefined>();

  constructor(table: Table, plan: Plan, builder: FeedBuilder, style: Table['style']) {
    this.#table = table;
    this.#plan = plan;
    this.#builder = builder;
    this.#style = style;
  }

  read(row: readonly Cell[], rowRegion: Region): void {
    const { columns } = this.#table;
    const { at, measures, breakdowns } = this.#plan;
    const rowPeriod = periodOf(row, at, columns, this.#builder, this.#plan.date);
    if (rowPeriod === undefined && at.period !== undefined) return;
    const codes = breakdowns.map(({ index }) => row[index]?.trim() ?? '');
    for (const measure of measures) {
      const { header } = columns[measure]!;
      const region = header?.role === 'region' ? this.#builder.region(header.value, undefined, null) : rowRegion;
      // A header such as -03 is the month of the year in the row.
      const isPart = header?.role === 'period' && header.value.startsWith('-');
      const period = header?.role !== 'period' ? rowPeriod : isPart ? (/^\d{4}$/.test(rowPeriod ?? '') ? `${rowPeriod}${header.value}` : undefined) : header.value;
      if (region && period !== undefined) this.#figure(row, measure, region, period, codes);
    }
  }

  #figure(row: readonly Cell[], measure: number, region: NonNullable<Region>, period: string, codes: readonly string[]): void {
    const column = this.#table.columns[measure]!;
    const plan = this.#plan;
    const { account, mapping } = this.#builder;
    const draft = this.#indicator(row, measure);
    if (!draft) return;
    const own_ = plan.ofMeasure.get(column.id);
    const index = (role: Role): number | undefined => own_?.[role] ?? plan.at[role];
    const cell = (role: Role): string => (index(role) === undefined ? '' : (row[index(role)!]?.trim() ?? ''));
    const power = multiplier(cell('multiplier'), account);
    const figure = readFigure(row[measure] ?? null, {
      style: column.style ?? this.#style ?? {}, missing: column.missing ?? [], statuses: mapping.statuses ?? {}, path: column.id, account, shift: Math.min(0, power),
    });
    if (!figure) return;
    this.count++;
    const group = draft.group(codes, plan.breakdowns, (breakdown, code) => groupName(breakdown, code, row, mapping));
    if (!draft.isNew(region.number, this.#builder.period(period), group)) {
      draft.isClashing ||= draft.tables.size > 1;
      account.lose('duplicate', draft.id, `${region.code} ${period}${group === undefined ? '' : ` ${group}`}`);
      return;
    }
    draft.isBeyondShare ||= figure.value !== null && (figure.value < 0 || figure.value > 100);
    draft.sink.add({
      region: region.code,
      period,
      ...(group === undefined ? {} : { group }),
      value: figure.value,
      ...printed(figure, draft, power, column.isUnitOwn ? undefined : unitOf(cell('unit'), plan, this.#table), Number(/^\d{1,2}/.exec(cell('decimals'))?.[0] ?? 0)),
      ...statements(figure, cell, { account, columns: this.#table.columns, index, statuses: mapping.statuses ?? {}, builder: this.#builder }),
    });
  }

  /** The indicator of a cell: a code in the row, the column, or what the table is about. */
  #indicator(row: readonly Cell[], measure: number): IndicatorDraft | undefined {
    const { columns, indicator: whole, about, name } = this.#table;
    const { at, measures, isUnitPartOfIndicator, constants } = this.#plan;
    const column = columns[measure]!;
    const code = at.indicator === undefined ? '' : (row[at.indicator]?.trim() ?? '');
    const unitCode = at.unit === undefined ? '' : (row[at.unit]?.trim() ?? '');
    const isNamed = column.header ? column.header.indicator !== undefined : measures.length > 1 || (code === '' && !nameless.test(column.id));
    const measureId = column.header?.indicator ?? column.id;
    const key = `${code}\u0000${isNamed ? measureId : ''}\u0000${isUnitPartOfIndicator ? unitCode : ''}`;
    if (this.#drafts.has(key)) return this.#drafts.get(key);
    const described = at.indicator === undefined ? undefined : columns[at.indicator]!.codes?.get(code);
    const title = at['indicator-name'] === undefined ? undefined : row[at['indicator-name']]?.trim();
    const unitText = unitOf(unitCode, this.#plan, this.#table);
    const cellOf = (role: Role): string | undefined => (at[role] === undefined ? undefined : (row[at[role]]?.trim() ?? undefined));
    const fallback = whole ?? { id: typeof about.title === 'string' ? about.title : name, name: about.title ?? name };
    const measureName = column.header?.indicator ?? column.name ?? column.id;
    const isBoth = code !== '' && isNamed;
    // Rows of indicators have their units in brackets: 国民总收入(亿元).
    const header = code === '' || described || title ? undefined : readHeader(code);
    const make = (): ReturnType<Parameters<FeedBuilder['indicator']>[3]> => ({
      name: code === '' ? (isNamed ? measureName : fallback.name) : isBoth ? `${textOf(described?.name ?? (title || header?.name || code))} ${textOf(measureName)}` : (described?.name ?? (title || header?.name || code)),
      unit: column.isUnitOwn ? column.unit : (header?.unit ?? column.unit ?? described?.unit ?? unitText),
      decimals: column.decimals ?? described?.decimals,
      definition: [column.definition, described?.note, about.definition, cellOf('definition'), ...constants],
      ...(isUnitPartOfIndicator && unitCode ? { suffix: unitCode } : {}),
    });
    const id = code === '' ? (isNamed ? measureId : fallback.id) : isBoth ? `${code}.${measureId}` : code;
    const draft = this.#builder.indicator(`${id}${isUnitPartOfIndicator && unitCode ? `.${unitCode}` : ''}`, id, this.#table, make);
    draft?.tables.add(this.#table);
    this.#drafts.set(key, draft);
    return draft;
  }
}

/** What is said of the digits: decimals where the number alone would lose them, the power of ten, qualifier, measure word. */
function printed(figure: FigureRead, draft: IndicatorDraft, power: number, unit: UnitRead | undefined, stated: number): Record<string, unknown> {
  if (figure.value === null) return {};
  const word = figure.unit === undefined ? unit : { ...readUnit(figure.unit), unitMult: 0 };
  draft.unit ??= word ?? undefined;
  const known = draft.unit;
  const unitMult = figure.unitMult ?? (Math.max(0, power) || (word?.unitMult ?? known?.unitMult ?? 0));
  const natural = decimalsIn(figure.value);
  const decimals = Math.max(figure.decimals ?? natural, Math.min(stated, 15));
  const isSaid = draft.decimals === undefined ? decimals > natural : decimals > draft.decimals;
  return {
    ...(unitMult ? { unitMult } : {}),
    ...(isSaid ? { decimals } : {}),
    ...(figure.qualifier ? { qualifier: figure.qualifier } : {}),
    ...(word && known && textOf(word.unit.label) !== textOf(known.unit.label) && !isSameUnit(known, word) ? { unit: word.unit.label } : {}),
  };
}

/** A unit of the mapping file in several languages is the printed one if any of them is. */
function isSameUnit(known: UnitRead, word: UnitRead): boolean {
  return typeof known.unit.label !== 'string' && Object.values(known.unit.label).includes(textOf(word.unit.label));
}

function unitOf(code: string, { at }: Plan, { columns }: Table): UnitRead | undefined {
  if (code === '' || at.unit === undefined) return undefined;
  const described = columns[at.unit]!.codes?.get(code);
  if (described?.unit) return described.unit;
  const read = readUnit(described?.name === undefined ? code : textOf(described.name));
  return typeof described?.name === 'object' && read.unitMult === 0 ? { unit: { ...read.unit, label: described.name }, unitMult: 0 } : read;
}

function groupName({ column, names }: BreakdownPlan, code: string, row: readonly Cell[], mapping: FeedBuilder['mapping']): Text {
  return own(own(mapping.breakdowns, column.id)?.groups, code) ?? column.codes?.get(code)?.name ?? ((names === undefined ? '' : row[names]) || code);
}

function multiplier(text: string, account: FeedBuilder['account']): number {
  if (text === '') return 0;
  const power = readPower(text);
  if (power !== undefined) return power;
  account.lose('multiplier', 'UNIT_MULT', text);
  return 0;
}

function decimalsIn(value: number): number {
  const [mantissa = '', exponent] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent ?? 0));
}

function textOf(text: Text): string {
  return typeof text === 'string' ? text : (text['zh-CN'] ?? text['en'] ?? Object.values(text)[0] ?? '');
}

