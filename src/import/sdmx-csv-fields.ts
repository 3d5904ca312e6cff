/** The columns of an SDMX-CSV file by its header: `ID`, `ID: Name`, a column of names after each, `ID[]` for several values, `ID[en;fr]` for texts by language. */
import { readNumber } from './number-text.js';
import { isGeographicId, isKnownAttribute, attributeRole, dimensionRole } from './sdmx-components.js';
import type { Cell, Code, Column, Role } from './table.js';

export interface Field {
  readonly id: string;
  readonly name: string | undefined;
  /** Where its codes are in a row, and where their names. */
  readonly at: number;
  readonly names: number | undefined;
  /** Whether it is written in words, in which a colon parts no code from its name. */
  readonly isText: boolean;
  readonly languages: readonly string[];
  /** Whether its cells may hold several values, as those of no dimension do. */
  readonly isList: boolean;
}

const fixed = new Set(['DATAFLOW', 'STRUCTURE', 'STRUCTURE_ID', 'STRUCTURE_NAME', 'DATAFLOW_NAME', 'ACTION', 'SERIES_KEY', 'OBS_KEY']);

export function fieldsOf(header: readonly string[]): readonly Field[] {
  const hasNames = header.includes('STRUCTURE_NAME') || header.includes('DATAFLOW_NAME');
  const fields: Field[] = [];
  for (let at = 0; at < header.length; at++) {
    const written = header[at]!.trim();
    const [, id = written, list, name] = /^([^:[]*)(?:\[([^\]]*)\])?(?::\s+(.*))?$/.exec(written) ?? [];
    if (fixed.has(id)) continue;
    const isText = /COMMENT|OBS_COM$|NOTE|TITLE|DESC|SOURCE/i.test(id);
    fields.push({ id, name: name ?? (hasNames ? header[at + 1] : undefined), at, names: hasNames ? at + 1 : undefined, isText, languages: (list ?? '').split(/[^A-Za-z-]+/).filter(Boolean), isList: list !== undefined });
    if (hasNames) at++;
  }
  return fields;
}

/** The cell of a field, and the name of its code where it has one; `multi` parts several values. */
export function codeAndName(row: readonly string[], { at, names, name, isText, languages }: Field, multi: string | undefined): readonly [Cell, string | undefined] {
  const text = row[at]?.trim() ?? '';
  // `~` is a dimension that the row does not speak of.
  if (text === '' || text === '~') return [null, undefined];
  if (languages.length && multi) return [inLanguage(text, languages, multi), undefined];
  if (names !== undefined) return [text, row[names]?.trim()];
  if (name === undefined || isText) return [text, undefined];
  const parts = multi ? text.split(multi) : [text];
  const match = parts.map((part) => /^([^:\s]+): (.*)$/.exec(part));
  return match.every((one) => one) ? [match.map((one) => one![1]!).join(multi), match.map((one) => one![2]!).join('; ')] : [text, undefined];
}

/** `en:Value;fr:Valeur` in the first of its languages. */
function inLanguage(text: string, languages: readonly string[], multi: string): string {
  const parts = text.replace(/^"|"$/g, '').split(multi);
  const first = languages.map((language) => parts.find((part) => part.startsWith(`${language}:`))).find((part) => part !== undefined);
  return first?.slice(first.indexOf(':') + 1) ?? text;
}

/** The columns of figures where none is called OBS_VALUE: numbers only, by name, else by decimals, else the last of them. */
export function measuresIn(rows: Iterable<readonly string[]>, fields: readonly Field[], multi: string | undefined): ReadonlySet<string> {
  const kinds = fields.map(({ id }) => ({ id, isNumeric: !isKnownAttribute(id), filled: 0, decimals: 0 }));
  for (const row of rows) {
    fields.forEach((field, index) => {
      const [cell] = codeAndName(row, field, multi);
      if (cell === null || cell === 'NaN') return;
      const number = readNumber(cell.replace(/^([-+]?\d*),(\d+)$/, '$1.$2'));
      kinds[index]!.filled++;
      if (!number) kinds[index]!.isNumeric = false;
      else if (number.decimals) kinds[index]!.decimals++;
    });
  }
  const numeric = kinds.filter(({ isNumeric, filled }) => isNumeric && filled);
  const named = numeric.filter(({ id }) => /VALUE|MEAS|AMOUNT/i.test(id));
  const printed = numeric.filter(({ decimals }) => decimals);
  return new Set((named.length ? named : printed.length ? printed : numeric.slice(-1)).map(({ id }) => id));
}

/**
 * What the columns are for. The format does not tell dimensions from attributes: what stands before TIME_PERIOD or OBS_VALUE is a
 * dimension unless SDMX's guidelines know it as an attribute. A dimension taken for an attribute would make unlike figures look alike.
 */
export function columnsOf(fields: readonly Field[], codes: readonly ReadonlyMap<string, Code>[], isValue: (id: string) => boolean): readonly Column[] {
  const time = fields.findIndex(({ id }) => id === 'TIME_PERIOD');
  const value = fields.findIndex(({ id }) => isValue(id));
  // Figures that stand first say nothing of the order: then all others may be dimensions.
  const end = time < 0 && value === 0 ? fields.length : Math.max(time, value > time ? value - 1 : -1);
  const geographic = fields.filter((field) => isGeographicId({ id: field.id, roles: [] }));
  return fields.map(({ id, name, isList }, index): Column => {
    const component = { id, roles: [] };
    const isDimension = (end < 0 || index <= end) && !isValue(id) && !isList && !isKnownAttribute(id);
    const role: Role | undefined = isValue(id) ? 'value' : isDimension ? dimensionRole(component) : value < 0 && !isKnownAttribute(id) ? undefined : attributeRole(component);
    return {
      id, name: name ?? id, role, codes: codes[index]!.size ? codes[index] : undefined, isDimension: isDimension || undefined,
      geographic: isDimension && geographic.some((field) => field.id === id) ? geographic.findIndex((field) => field.id === id) + 1 : undefined,
      missing: ['NaN', '#N/A'],
    };
  });
}
