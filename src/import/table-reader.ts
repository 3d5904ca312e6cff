/** Rows of a table into observations: the second of two walks through a source. */
import type { Text } from '../feed/feed.js';
import type { FeedBuilder } from './feed-builder.js';
import { readFigure, readRank, type FigureRead } from './figure.js';
import { multiplier, printed, textOf, wordOf } from './figure-unit.js';
import { Account, ImportError } from './import-error.js';
import type { IndicatorDraft } from './indicator-draft.js';
import { periodOf } from './period-of.js';
import { planTable, type BreakdownPlan, type Plan } from './plan.js';
import { profileTable, type TableProfile } from './profile.js';
import { assignRoles, own } from './roles.js';
import { statements } from './statements.js';
import type { Cell, Column, Role, Table } from './table.js';
import { UnitSurvey } from './unit-survey.js';
import { isOfRatio, isRatio, readHeader, readUnit, type UnitRead } from './unit-text.js';

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
  if (isMixed(table, plan, profile)) for (const row of table.rows()) if (keep(row)) reader.survey(row);
  for (const row of table.rows()) {
    if (keep(row)) reader.read(row, region(row));
    else account.lose('only', table.name);
  }
  if (reader.count === 0) throw nothingRead(table, plan, account);
}

/** Whether some figures may say a unit and others none: such a table is walked once more. */
function isMixed({ columns }: Table, { at, measures }: Plan, { columns: profiles, rows }: TableProfile): boolean {
  return measures.some((index) => !columns[index]!.unit && profiles[index]!.figures > 0 && profiles[index]!.numbers > 0) || (at.unit !== undefined && profiles[at.unit]!.filled > 0 && profiles[at.unit]!.filled < rows);
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
  readonly #drafts = new Map<string, { readonly draft: IndicatorDraft | undefined; readonly unit: UnitRead | undefined }>();
  readonly #units = new UnitSurvey();

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

  /** Counts which figures of a row say a unit; nothing is listed, for they are read again. */
  survey(row: readonly Cell[]): void {
    const unit = unitOf(this.#cell(row, this.#plan.at.unit), this.#plan, this.#table);
    for (const measure of this.#plan.measures) {
      const figure = this.#read(row, measure, 0, new Account());
      if (figure && figure.value !== null) this.#units.add(this.#key(row, measure), wordOf(figure, unit));
    }
  }

  #cell(row: readonly Cell[], index: number | undefined): string {
    return index === undefined ? '' : (row[index]?.trim() ?? '');
  }

  #read(row: readonly Cell[], measure: number, power: number, account: Account): FigureRead | undefined {
    const { id, style, missing, isFlagged } = this.#table.columns[measure]!;
    return readFigure(row[measure] ?? null, { style: style ?? this.#style ?? {}, missing: missing ?? [], isFlagged, statuses: this.#builder.mapping.statuses ?? {}, path: id, account, shift: Math.min(0, power) });
  }

  #figure(row: readonly Cell[], measure: number, region: NonNullable<Region>, period: string, codes: readonly string[]): void {
    const { columns } = this.#table;
    const column = columns[measure]!;
    const plan = this.#plan;
    const { account, mapping } = this.#builder;
    const { draft, unit } = this.#indicator(row, measure);
    if (!draft) return;
    const own_ = plan.ofMeasure.get(column.id);
    const index = (role: Role): number | undefined => own_?.[role] ?? plan.at[role];
    const cell = (role: Role): string => this.#cell(row, index(role));
    const power = multiplier(cell('multiplier'), account);
    const figure = this.#read(row, measure, power, account);
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
      ...printed(figure, draft, power, this.#unit(draft, column, cell('unit')) ?? (draft.isUnitMapped ? undefined : unit), Number(/^\d{1,2}/.exec(cell('decimals'))?.[0] ?? 0), account),
      ...statements(ranked(figure, cell('rank'), columns[index('rank') ?? -1], account), cell, { account, columns, index, statuses: mapping.statuses ?? {}, builder: this.#builder }),
    });
  }

  /** What header or row say of the unit, unless the mapping file says it. */
  #unit(draft: IndicatorDraft, { isUnitOwn, unit }: Column, inRow: string): UnitRead | undefined {
    if (isUnitOwn) return draft.isUnitMapped ? undefined : unit;
    return unitOf(inRow, this.#plan, this.#table);
  }

  /** What tells the indicators of a table apart. */
  #key(row: readonly Cell[], measure: number): string {
    const { at, isUnitPartOfIndicator } = this.#plan;
    const column = this.#table.columns[measure]!;
    const code = this.#cell(row, at.indicator);
    return `${code}\u0000${this.#isNamed(column, code) ? (column.header?.indicator ?? column.id) : ''}\u0000${isUnitPartOfIndicator ? this.#cell(row, at.unit) : ''}`;
  }

  /** Whether a column says what its figures are. */
  #isNamed({ id, header }: Column, code: string): boolean {
    return header ? header.indicator !== undefined : this.#plan.measures.length > 1 || (code === '' && !nameless.test(id));
  }

  /** The indicator of a cell, a code in the row, the column, or what the table is about, with the unit that this table says of it. */
  #indicator(row: readonly Cell[], measure: number): { readonly draft: IndicatorDraft | undefined; readonly unit: UnitRead | undefined } {
    const key = this.#key(row, measure);
    const found = this.#drafts.get(key);
    if (found) return found;
    const { columns, indicator: whole, about, name } = this.#table;
    const { at, isUnitPartOfIndicator, constants } = this.#plan;
    const column = columns[measure]!;
    const code = this.#cell(row, at.indicator);
    const unitCode = this.#cell(row, at.unit);
    const isNamed = this.#isNamed(column, code);
    const measureId = column.header?.indicator ?? column.id;
    const described = at.indicator === undefined ? undefined : columns[at.indicator]!.codes?.get(code);
    const title = at['indicator-name'] === undefined ? undefined : row[at['indicator-name']]?.trim();
    const unitText = unitOf(unitCode, this.#plan, this.#table);
    const cellOf = (role: Role): string | undefined => (at[role] === undefined ? undefined : (row[at[role]]?.trim() ?? undefined));
    const fallback = whole ?? { id: typeof about.title === 'string' ? about.title : name, name: about.title ?? name };
    const measureName = column.header?.indicator ?? column.name ?? column.id;
    const isBoth = code !== '' && isNamed;
    // Rows of indicators have their units in brackets: 国民总收入(亿元).
    const header = code === '' || described || title ? undefined : readHeader(code);
    const title_ = code === '' ? (isNamed ? measureName : fallback.name) : isBoth ? `${textOf(described?.name ?? (title || header?.name || code))} ${textOf(measureName)}` : (described?.name ?? (title || header?.name || code));
    // 亿元 over a table of indicators counts no growth among them.
    const ofTable = column.unit && isRatio(textOf(title_)) && !isOfRatio(column.unit) ? undefined : column.unit;
    const unit = column.isUnitOwn ? column.unit : (header?.unit ?? ofTable ?? described?.unit ?? unitText);
    const make = (): ReturnType<Parameters<FeedBuilder['indicator']>[3]> => ({
      name: title_,
      unit,
      decimals: column.decimals ?? described?.decimals,
      definition: [column.definition, described?.note, about.definition, cellOf('definition'), ...constants],
      ...(isUnitPartOfIndicator && unitCode ? { suffix: unitCode } : {}),
    });
    const id = code === '' ? (isNamed ? measureId : fallback.id) : isBoth ? `${code}.${measureId}` : code;
    const draft = this.#builder.indicator(`${id}${isUnitPartOfIndicator && unitCode ? `.${unitCode}` : ''}`, id, this.#table, make);
    draft?.tables.add(this.#table);
    draft?.settle(this.#units.of(key), this.#builder.account);
    const entry = { draft, unit };
    this.#drafts.set(key, entry);
    return entry;
  }
}

/** A figure with its place in an order that a column of its own says. */
function ranked(figure: FigureRead, text: string, column: Column | undefined, account: Account): FigureRead {
  const rank = column && readRank(text, column.id, account);
  return rank ? { ...figure, ranks: [...(figure.ranks ?? []), rank] } : figure;
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
