/** Dates written by a pattern, of CSVW (UTS 35: `dd/MM/yyyy`) or of Frictionless (strptime: `%d/%m/%Y`), into periods of a feed. */

/** A date by its pattern as `2020-10-16`, `2020-10` or `2020`; `undefined` if it does not fit. */
export type DateReader = (text: string) => string | undefined;

const fields: readonly [RegExp, string][] = [
  [/^(?:yyyy|%Y)/, '(?<y>\\d{4})'],
  [/^(?:yy|%y)/, '(?<s>\\d{2})'],
  [/^(?:MMM|%b)/, '(?<n>[A-Za-z]{3})'],
  [/^(?:MM?|%m|%-m)/, '(?<m>\\d{1,2})'],
  [/^(?:dd?|%d|%-d)/, '(?<d>\\d{1,2})'],
  [/^(?:HH?|mm?|ss?|S+|X+|x+|%H|%M|%S|%f|%z|%Z)/, '[\\d:+Z-]*'],
];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function dateReader(pattern: string): DateReader | undefined {
  let source = '';
  for (let rest = pattern; rest !== ''; ) {
    const field = fields.find(([form]) => form.test(rest));
    if (field) {
      const [form, part] = field;
      rest = rest.slice(form.exec(rest)![0].length);
      source += source.includes(part) && part.startsWith('(?<') ? '\\d+' : part;
    } else {
      source += rest[0]!.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      rest = rest.slice(1);
    }
  }
  if (!source.includes('<y>')) return undefined;
  const form = new RegExp(`^${source}$`);
  return (text) => {
    const found = form.exec(text.trim())?.groups;
    if (!found) return undefined;
    const month = found['n'] === undefined ? found['m'] : String(months.indexOf(found['n'].toLowerCase()) + 1);
    return [found['y'], month, found['d']].filter((part) => part !== undefined).map((part) => part.padStart(2, '0')).join('-');
  };
}
