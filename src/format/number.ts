/**
 * Digits of our own: a page may have replaced `toFixed` or `toLocaleString` (shop scripts do), and a wrong digit is the one
 * fault that cannot be forgiven. Only the language's own number-to-text conversion is used.
 */

/** A number written out in full, with at least the decimals given (zeros added, never rounded): `12.6, 2` is `12.60`. */
export function printNumber(value: number, decimals = 0): string {
  const text = expand(`${Math.abs(value)}`);
  const [whole = '0', fraction = ''] = text.split('.');
  const padded = fraction + '0'.repeat(Math.max(0, decimals - fraction.length));
  return `${value < 0 ? '-' : ''}${whole}${padded ? `.${padded}` : ''}`;
}

/** The same digits with the point moved to the left by a power of ten (to the right if negative): `2530, 2` is `25.30`. */
export function shiftPoint(digits: string, power: number): string {
  const negative = digits.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? digits.slice(1) : digits).split('.');
  const all = whole + fraction;
  const point = whole.length - power;
  const shifted =
    point <= 0 ? `0.${'0'.repeat(-point)}${all}` : point >= all.length ? all + '0'.repeat(point - all.length) : `${all.slice(0, point)}.${all.slice(point)}`;
  return (negative ? '-' : '') + shifted.replace(/^0+(?=\d)/, '');
}

/** Thousands set apart by commas, for languages that do so; Chinese reports never do. */
export function groupThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** 1.5e+21 and 1e-7 without the exponent. */
function expand(text: string): string {
  const [mantissa = '', exponent] = text.split('e');
  return exponent === undefined ? text : shiftPoint(mantissa, -Number(exponent)).replace(/\.$/, '');
}
