/** The columns of a spreadsheet from up to three rows of header: periods, regions, names and units, in any order above each other. */
import { isPeriod } from '../feed/period.js';
import { localize } from '../feed/text.js';
import { roleOfName } from './column-names.js';
import type { Account } from './import-error.js';
import type { Mapping } from './mapping.js';
import { monthOf, readPeriod } from './period-text.js';
import { isFigure } from './printed-cell.js';
import { withPeriods } from './spreadsheet-periods.js';
import { isMissingSign } from './status.js';
import type { Column } from './table.js';
import { isOfRatio, isRatio, readHeader, unitBelow, type UnitRead } from './unit-text.js';

const regionName = /(?:省|市|自治区|自治州|地区|盟|县|区|旗|兵团|特别行政区)$/;

/** What names a row of units below the names of columns. */
const unitRow = /^(?:(?:计量)?单位|units?)$/i;

/** `unit` is what the whole table is counted in; it holds where a header has none, and not for growth or shares. */
export function columnsOf(headers: readonly (readonly string[])[], unit: UnitRead | undefined, body: readonly (readonly string[])[], mapping: Mapping, account: Account): readonly Column[] {
  const stacks = stacked(headers);
  const isRegions = mapping.headers === 'region' || (mapping.headers === undefined && stacks.filter(([top = '']) => regionName.test(top) && roleOfName(top) === undefined).length > stacks.length / 2);
  const seen = new Map<string, number>();
  const measures: boolean[] = [];
  const columns = stacks.map((texts, index): Column => {
    const cells = body.map((row) => row[index] ?? '').filter((cell) => !isNothing(cell));
    const hasFigures = cells.some(isFigure) && cells.filter(isFigure).length >= cells.length * 0.5;
    const written = texts.join(' ') || `column ${index + 1}`;
    const count = (seen.get(written) ?? 0) + 1;
    seen.set(written, count);
    const id = count > 1 ? `${written} (${count})` : written;
    const below = texts.findLastIndex((text, level) => level > 0 && unitBelow(text) !== undefined);
    const names = texts.filter((_, level) => level !== below);
    const name = names.map((text) => readHeader(text).name).join(' ') || written;
    const own = below < 0 ? unitIn(names) : unitBelow(texts[below]!);
    const header = hasFigures || !cells.length ? headerOf(names, isRegions, mapping) : undefined;
    const isMeasure = hasFigures && roleOfName(id) === undefined && roleOfName(name) === undefined;
    measures.push(isMeasure);
    const ofTable = unit && (isMeasure || header || roleOfName(id) === 'value') && !(isRatio(header?.indicator ?? name) && !isOfRatio(unit)) ? unit : undefined;
    return { id, name, header, isUnitOwn: own !== undefined, unit: own ?? ofTable };
  });
  return withPeriods(alike(columns, account), measures, mapping);
}

/** A cell without a figure that does not say what its column is for: empty, a sign, or Eurostat's colon with flags. */
function isNothing(cell: string): boolean {
  return cell === '' || isMissingSign(cell) || /^:\s*[a-z]{1,4}$/.test(cell);
}

/** The texts above each column, from the top. */
function stacked(headers: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = headers.map(() => '');
  return Array.from({ length: Math.max(...headers.map((row) => row.length)) }, (_, index) => {
    const texts = headers.map((row, level) => {
      if (row[index]) last.fill('', level + 1)[level] = row[index];
      // A header over several columns is in the first of them.
      return row[index] || (headers.slice(level + 1).some((lower) => lower[index]) ? last[level]! : '');
    }).filter((text, level) => text !== '' && !(level > 0 && unitRow.test(text)));
    return texts.filter((text, level) => text !== texts[level - 1]);
  });
}

/** The unit in brackets that is nearest to the figures; 亿元 above growth is none of it. */
function unitIn(names: readonly string[]): UnitRead | undefined {
  const reads = names.map(readHeader);
  const at = reads.findLastIndex(({ unit }) => unit);
  const unit = reads[at]?.unit;
  return unit && !isOfRatio(unit) && reads.slice(at + 1).some(({ name }) => isRatio(name)) ? undefined : unit;
}

/** 2019年, 2020年（万人）: years of one indicator are counted in one unit, unless each says its own. */
function alike(columns: readonly Column[], account: Account): readonly Column[] {
  const said = new Map<string, UnitRead[]>();
  for (const { header, isUnitOwn, unit } of columns) {
    if (!header || !isUnitOwn || !unit) continue;
    const known = said.get(header.indicator ?? '') ?? [];
    if (!known.some((one) => one.unit.label === unit.unit.label && one.unitMult === unit.unitMult)) known.push(unit);
    said.set(header.indicator ?? '', known);
  }
  return columns.map((column) => {
    const { id, header, unit } = column;
    const [one, other] = header ? (said.get(header.indicator ?? '') ?? []) : [];
    if (unit || !one) return column;
    if (other) account.assume('unit-of-others', id, localize(one.unit.label, 'zh-CN'));
    return { ...column, unit: one, isUnitOwn: true };
  });
}

/** A header that is a period or a place; what stands above, under or behind it is the indicator. */
function headerOf(texts: readonly string[], isRegions: boolean, { headers }: Mapping): Column['header'] {
  if (headers === 'indicator') return undefined;
  for (const [index, text] of texts.entries()) {
    const others = (is: (other: string) => boolean = () => true): string | undefined => texts.filter((other, at) => at !== index && is(other)).map((other) => readHeader(other).name).join(' ') || undefined;
    if (isRegions && (regionName.test(text) || headers === 'region') && roleOfName(text) === undefined) return { role: 'region', value: text, indicator: others() };
    const period = headers === 'region' ? undefined : headerPeriod(text);
    // Quarters and months below a year are parts of it.
    const part = period !== undefined && /^\d{4}$/.test(period) ? texts.find((other) => partOf(period, other) !== undefined) : undefined;
    if (part !== undefined) return { role: 'period', value: partOf(period!, part)!, indicator: others((other) => other !== part && readPeriod(other) !== period) };
    // 2020年 over 2020 is one year in two languages.
    if (period !== undefined && isPeriod(period)) return { role: 'period', value: period, indicator: others((other) => readPeriod(other) !== period) };
    const [, before, after] = /^(\d{4}年?)\s+(.+)$/.exec(text) ?? [];
    const first = before === undefined ? undefined : readPeriod(before);
    if (first !== undefined && after !== undefined && texts.length === 1) return { role: 'period', value: first, indicator: readHeader(after).name };
    // The World Bank's spreadsheets: 2020 [YR2020].
    const bracketed = /^(\d{4}) \[YR\1\]$/.exec(text)?.[1];
    if (bracketed !== undefined) return { role: 'period', value: bracketed, indicator: others() };
  }
  return undefined;
}

/** The period of a header, which may have a unit behind it: 2020年（亿元）. */
export function headerPeriod(text: string): string | undefined {
  const { name, unit } = readHeader(text);
  return readPeriod(text) ?? (unit && readPeriod(name));
}

/** 一季度, 上半年, 3月, Mar or Q1 of a year. */
function partOf(year: string, text: string): string | undefined {
  if (/[\u4e00-\u9fff]/.test(text)) return readPeriod(`${year}年${text}`);
  return /^Q[1-4]$/i.test(text) || monthOf(text) !== undefined ? readPeriod(`${year} ${text.replace(/\.$/, '')}`) : undefined;
}
