/**
 * A number as a spreadsheet shows it: decimals, percent, thousands and dates of a cell's format code (ECMA-376 part 1, 18.8.31). The
 * stored 0.0772 under `0.00%` is printed 7.72%. What rounds a figure away is not followed further than the digits that are shown.
 */

const builtIn: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 14: 'yyyy-mm-dd', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 22: 'yyyy-mm-dd hh:mm',
  27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 36: 'yyyy"年"m"月"', 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00', 49: '@', 50: 'yyyy"年"m"月"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

/** The code of a built-in format; General for the others. */
export function builtInFormat(id: number): string {
  return builtIn[id] ?? 'General';
}

/** The text that a numeric cell shows; `is1904`: the workbook counts days from 1904. */
export function formatCell(stored: string, code: string, is1904 = false): string {
  const number = Number(stored);
  if (!isFinite(number)) return stored;
  const sections = splitSections(code);
  const section = sections.length > 1 && number < 0 ? sections[1]! : sections.length > 2 && number === 0 ? sections[2]! : sections[0]!;
  const literal = section.replace(/\[[^\]]*\]/g, '');
  const bare = literal.replace(/"[^"]*"|[\\!].|[_*]./g, '');
  const isTime = /\[[hms]+\]|[hs]/i.test(section.replace(/"[^"]*"/g, '')) && !/[yd]/i.test(bare);
  if (!isTime && /[yd]|m(?!.*[0#?])/i.test(bare) && !/[0#?]/.test(bare)) return dateText(number, bare, is1904);
  if (isTime || bare === '' || /general|@/i.test(bare) || /[eE][+-]/.test(bare)) return plain(number);
  const percents = (bare.match(/%/g) ?? []).length;
  const { power, fraction } = scaleOf(literal, bare);
  const least = fraction.replace(/[#?]+$/, '').length;
  const shown = roundText(shift(plain(Math.abs(number)), percents * 2 - power), fraction.length, least);
  const sign = number < 0 && Number(shown) !== 0 && (sections.length < 2 || /-|\(/.test(bare)) ? '-' : '';
  return `${sign}${shown}${'%'.repeat(percents)}${scaled(suffixOf(literal), power)}`;
}

/**
 * The power of ten that a format divides by: commas behind the digits for thousands; a point as mere text, `0!.0,` or `0"."0,`, as
 * spreadsheets are made to show ten thousands.
 */
function scaleOf(literal: string, bare: string): { readonly power: number; readonly fraction: string } {
  const commas = /[0#?](,+)(?:\.|[^0#?,]*$)/.exec(bare)?.[1]?.length ?? 0;
  const behind = /[0#?](?:[!\\]\.|"\.")([0#?]+)/.exec(literal)?.[1];
  return { power: commas * 3 + (behind?.length ?? 0), fraction: behind ?? /\.([0#?]*)/.exec(bare)?.[1] ?? '' };
}

const words: Readonly<Record<number, readonly [zh: string, en?: string]>> = { 1: ['十'], 2: ['百'], 3: ['千', ' thousand'], 4: ['万'], 5: ['十万'], 6: ['百万', ' million'], 7: ['千万'], 8: ['亿'], 9: ['十亿', ' billion'], 12: ['万亿', ' trillion'] };

/** What is printed behind the digits, with the power of ten that the format takes away: without it the figure would be another. */
function scaled(suffix: string, power: number): string {
  if (power === 0 || /[十百千万亿]|thousand|million|billion|trillion/i.test(suffix)) return suffix;
  const [zh = '', en] = words[power] ?? [];
  const rest = suffix.replace(/^(?:k|m|mn|mio\.?|mm|b|bn|t|tn)\b\s*/i, '');
  return en !== undefined && /[A-Za-z]/.test(suffix) ? `${en}${rest && ` ${rest}`}` : `${zh}${rest}`;
}

/** Whether a shown text has fewer digits than the stored number, beyond the noise of binary fractions. */
export function isRounded(stored: string, shown: string): boolean {
  const digits = /^-?\d+(?:\.\d+)?/.exec(shown)?.[0];
  const number = Number(stored);
  if (digits === undefined || number === 0 || !isFinite(number)) return false;
  const ratio = Math.log10(Math.abs(number) / Math.abs(Number(digits)));
  return Number(digits) === 0 || Math.abs(ratio - Math.round(ratio)) > 1e-10;
}

/** Words that the format prints behind the digits: `0.0"万人"`. */
function suffixOf(literal: string): string {
  return [...literal.replace(/^.*[0#?]/s, '').matchAll(/"([^"]*)"/g)].map((match) => match[1]).join('').trim();
}

function splitSections(code: string): string[] {
  return code.match(/(?:"[^"]*"|[\\!].|\[[^\]]*\]|[^;"\\])+/g) ?? ['General'];
}

/** A stored number with at most 15 digits, as spreadsheets count them, and without an exponent. */
function plain(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  const [mantissa = '', exponent] = text.split('e');
  return exponent === undefined ? text : shift(mantissa, Number(exponent));
}

function shift(text: string, power: number): string {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + power;
  const moved = point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : point >= digits.length ? digits + '0'.repeat(point - digits.length) : `${digits.slice(0, point)}.${digits.slice(point)}`;
  const clean = moved.replace(/^0+(?=\d)/, '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return negative ? `-${clean}` : clean;
}

/** Decimal text rounded half away from zero to so many decimals, with at least so many. */
function roundText(text: string, most: number, least: number): string {
  const [whole = '0', fraction = ''] = text.split('.');
  let digits = fraction.padEnd(most, '0').slice(0, most);
  let integer = BigInt(whole + digits);
  if ((fraction[most] ?? '0') >= '5') integer += 1n;
  const all = integer.toString().padStart(most + 1, '0');
  digits = most ? all.slice(-most) : '';
  while (digits.length > least && digits.endsWith('0')) digits = digits.slice(0, -1);
  return (most ? all.slice(0, -most) : all) + (digits ? `.${digits}` : '');
}

/** A day number as the parts that its format shows: a year, a month, a day. */
function dateText(number: number, code: string, is1904: boolean): string {
  // Day 60 of the 1900 system is 29 February 1900, which never was.
  const days = Math.floor(number) + (is1904 ? 1462 : number < 60 ? 1 : 0);
  const date = new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
  return /d/i.test(code) ? date : /m/i.test(code) ? date.slice(0, 7) : date.slice(0, 4);
}
