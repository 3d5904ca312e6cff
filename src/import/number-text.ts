/** Digits as sources print them into a number and how many decimals were printed. */

/** How a source writes numbers. */
export interface NumberStyle {
  /** The decimal mark; a point unless said. */
  readonly decimal?: string | undefined;
  /** The thousands separator; without it commas, spaces and apostrophes between groups of three are taken for one. */
  readonly group?: string | undefined;
}

/** A number read from its text. */
export interface NumberRead {
  readonly value: number;
  /** Decimals as printed, trailing zeros counted. */
  readonly decimals: number;
  /** Whether the number says all digits of the text. */
  readonly isExact: boolean;
}

const fullWidth = /[\uff0b-\uff19\uff05]/g;
const grouped = /^[+-]?\d{1,3}(?:([,\u066c'\u2019 \u00a0\u202f\u2009])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Full-width digits, signs and stops as their ASCII twins, the minus sign as a hyphen. */
export function narrowDigits(text: string): string {
  return text.replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replace(/^[\u2212\u2013](?=[\d.])/, '-');
}

/** The number in a text that is nothing but a number; `undefined` for anything else. */
export function readNumber(printed: string, style: NumberStyle = {}): NumberRead | undefined {
  let text = narrowDigits(printed.trim());
  if (style.group) text = text.split(style.group).join('');
  if (style.decimal && style.decimal !== '.') {
    if (text.includes('.')) return undefined;
    text = text.replace(style.decimal, '.');
  }
  if (!plain.test(text)) {
    const separator = grouped.exec(text)?.[1];
    if (separator === undefined) return undefined;
    text = text.split(separator).join('');
  }
  const [mantissa = '', exponent] = text.toLowerCase().split('e');
  const value = Number(text);
  if (!isFinite(value)) return undefined;
  const fraction = mantissa.split('.')[1]?.length ?? 0;
  return { value: value === 0 ? 0 : value, decimals: Math.max(0, fraction - Number(exponent ?? 0)), isExact: isSame(mantissa, value, Number(exponent ?? 0)) };
}

/** Whether a number keeps all significant digits of the text that it was read from; up to 15 it always does. */
function isSame(mantissa: string, value: number, exponent: number): boolean {
  const digits = mantissa.replace(/[+.-]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  if (digits.length <= 15) return true;
  const [own = ''] = String(Math.abs(value)).split('e');
  return exponent === 0 && own.replace('.', '').replace(/^0+/, '').replace(/0+$/, '') === digits;
}

/** A number text with its point moved: a power of ten below one that a feed cannot say, said in the digits. */
export function shiftText(text: string, power: number): string {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const [whole = '', fraction = ''] = text.slice(sign.length).split('.');
  const digits = whole + fraction;
  const point = whole.length + power;
  const moved = point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : point >= digits.length ? digits + '0'.repeat(point - digits.length) : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return sign + moved.replace(/^0+(?=\d)/, '');
}
