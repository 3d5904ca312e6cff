/**
 * Periods as sources write them into periods of a feed. SDMX 3 section 6.4 (Gregorian, reporting and distinct range periods), ISO 8601,
 * PX-Web (`2020K1`, `2020M03`), the World Bank (`YR2020`) and Chinese reports (`2020年上半年`). What a feed has no form of its own for,
 * a half-year or a week, is the interval that it is.
 */
import { isPeriod } from '../feed/period.js';
import { narrowDigits } from './number-text.js';

const numerals: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };
/** Names of each month in the languages whose offices print them in Latin letters; any beginning of three letters or more is one. */
const months: readonly (readonly string[])[] = [
  ['january', 'januari', 'janvier'], ['february', 'februari', 'febrero'], ['march', 'mars', 'marzo'], ['april', 'aprile'], ['may'], ['june', 'juni', 'junio'],
  ['july', 'juli', 'julio'], ['august', 'augusti'], ['september', 'septembre', 'septiembre'], ['october', 'octubre', 'octobre'], ['november', 'novembre', 'noviembre'], ['december', 'decembre'],
];
const two = (number: number | string): string => String(number).padStart(2, '0');
const cache = new Map<string, string | undefined>();

/** The period of a feed that a text means; `undefined` if it means none, or one that a feed cannot say. */
export function readPeriod(printed: string): string | undefined {
  if (cache.has(printed)) return cache.get(printed);
  const text = narrowDigits(printed).trim().replace(/^[（(](.*)[)）]$/, '$1');
  const known = [single(text), range(text)].find((period) => period !== undefined && isPeriod(period));
  if (cache.size < 20000) cache.set(printed, known);
  return known;
}

/** Forms of one period, each with what it is in a feed. */
const forms: readonly [RegExp, (...parts: string[]) => string | undefined][] = [
  [/^(?:YR|Y)?(\d{4})(?:-?A1?|年度?|\.0)?$/i, (year) => year],
  [/^(\d{4})[-\s]?(?:Q|K|KV|TRIM)([1-4])$/i, (year, quarter) => `${year}-Q${quarter}`],
  [/^Q([1-4])[-\s/]?(\d{4})$/i, (quarter, year) => `${year}-Q${quarter}`],
  [/^(\d{4})年?第?([1-4一二三四])季度?$/, (year, quarter) => `${year}-Q${numerals[quarter!] ?? quarter}`],
  [/^(\d{4})年?(上|下)半年$/, (year, half) => halfYear(year!, half === '上' ? 1 : 2)],
  [/^(\d{4})年?(?:前三|1[-—~至]3)季度$/, (year) => `${year}-01/${year}-09`],
  [/^(\d{4})年(\d{1,2})[-—~至](\d{1,2})月份?$/, (year, from, to) => `${year}-${two(from!)}/${year}-${two(to!)}`],
  [/^(\d{4})[-\s]?[SH]([12])$/i, (year, half) => halfYear(year!, Number(half))],
  [/^(\d{4})-?T([1-3])$/i, (year, part) => `${year}-${two(Number(part) * 4 - 3)}/${year}-${two(Number(part) * 4)}`],
  [/^(\d{4})-?M(\d{1,2})$/i, (year, month) => `${year}-${two(month!)}`],
  [/^(\d{4})-?[WU](\d{1,2})$/i, (year, number) => week(Number(year), Number(number))],
  [/^(\d{4})-?D(\d{1,3})$/i, (year, day) => dayOfYear(Number(year), Number(day))],
  [/^(\d{4})(0[1-9]|1[0-2])$/, (year, month) => `${year}-${month}`],
  [/^(\d{4})(0[1-9]|1[0-2])([0-3]\d)$/, (year, month, day) => `${year}-${month}-${day}`],
  [/^(\d{4})[-/年](\d{1,2})月?份?$/, (year, month) => `${year}-${two(month!)}`],
  // 3510.2 is a figure, 2020.2 may be a month.
  [/^((?:1[6-9]|20)\d\d)\.(\d{1,2})$/, (year, month) => `${year}-${two(month!)}`],
  [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/, (year, month, day) => `${year}-${two(month!)}-${two(day!)}`],
  [/^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/, (day) => day],
  [/^(\d{4}(?:-\d{2})?(?:-\d{2})?)(?:Z|[+-]\d{2}:\d{2})$/, (day) => day],
  [/^([A-Za-z]{3,})\s*[-–]\s*([A-Za-z]{3,})\s+(\d{4})$/, (from, to, year) => rolling(from!, to!, Number(year))],
  [/^([A-Za-z]{3,})\.?[-\s,]*(\d{4})$/, (name, year) => named(name!, year!)],
  [/^(\d{4})[-\s]+([A-Za-z]{3,})$/, (year, name) => named(name!, year!)],
];

function single(text: string): string | undefined {
  for (const [form, make] of forms) {
    const parts = form.exec(text);
    if (parts) return make(...parts.slice(1));
  }
  return undefined;
}

/** Two ends (`2017—2022年`, `2019/20`, `2020-01-01/2020-06-30`), or a start and an ISO 8601 duration (`2020-01-01/P1Y`). */
function range(text: string): string | undefined {
  const short = /^(\d{2})(\d{2})[/-](\d{2})$/.exec(text);
  if (short) return Number(short[3]) === (Number(short[2]) + 1) % 100 ? `${short[1]}${short[2]}/${Number(`${short[1]}${short[2]}`) + 1}` : undefined;
  const sides = /^(\d{4}[^/]*?)\s*(?:\/|--|[-–—~～至到](?=\d{4}))\s*(.+)$/.exec(text);
  if (!sides) return undefined;
  const from = single(sides[1]!.replace(/年$/, '')) ?? single(sides[1]!);
  const to = sides[2]!;
  if (from === undefined || from.includes('/')) return undefined;
  const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(to);
  const end = duration ? after(sides[1]!, duration) : single(to);
  if (end === undefined || end.includes('/')) return undefined;
  return duration && end.includes(' ') ? end.split(' ')[0] : end === from ? from : `${from}/${end}`;
}

/** The last day of a period by start and duration; a whole year, quarter or month is written as what it is (with a space at its end). */
function after(start: string, [, years = '0', monthsLong = '0', days = '0']: RegExpExecArray): string | undefined {
  const match = /^(\d{4})-?(\d{2})?-?(\d{2})?/.exec(start);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const length = Number(years) * 12 + Number(monthsLong);
  if (day === 1 && days === '0') {
    if (length === 12 && month === 1) return `${year} `;
    if (length === 3 && month % 3 === 1) return `${year}-Q${(month + 2) / 3} `;
    if (length === 1) return `${year}-${two(month)} `;
  }
  return isoDay(Date.UTC(year, month - 1 + length, day + Number(days) - 1));
}

function halfYear(year: string, half: number): string {
  return half === 1 ? `${year}-01/${year}-06` : `${year}-07/${year}-12`;
}

/** Monday to Sunday of an ISO 8601 week: the week with 4 January is the first. */
function week(year: number, number: number): string | undefined {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (number - 1) * 7);
  const thursday = new Date(monday + 3 * 86400000);
  return number >= 1 && thursday.getUTCFullYear() === year ? `${isoDay(monday)}/${isoDay(monday + 6 * 86400000)}` : undefined;
}

function dayOfYear(year: number, day: number): string | undefined {
  const time = Date.UTC(year, 0, day);
  return day >= 1 && new Date(time).getUTCFullYear() === year ? isoDay(time) : undefined;
}

/** The month, from 1, that a word names; Marriages are none. */
export function monthOf(word: string): number | undefined {
  const text = word.toLowerCase().replace(/\.$/, '');
  const at = text.length < 3 ? -1 : months.findIndex((names) => names.some((name) => name.startsWith(text)));
  return at < 0 ? undefined : at + 1;
}

function named(name: string, year: string): string | undefined {
  const month = monthOf(name);
  return month === undefined ? undefined : `${year}-${two(month)}`;
}

/** Months of a rolling quarter, `Nov-Jan 1994`: the year is that of its end. */
function rolling(from: string, to: string, year: number): string | undefined {
  const [start, end] = [monthOf(from), monthOf(to)];
  return start === undefined || end === undefined ? undefined : `${start > end ? year - 1 : year}-${two(start)}/${year}-${two(end)}`;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
