/** Components of SDMX, dimensions, measures and attributes: their names, codes and roles, whatever the version. */
import type { Text } from '../feed/feed.js';
import { isRecord } from '../feed/json.js';
import { sourceText, wholeNumber } from './json-source.js';
import type { Code, Role } from './table.js';

export interface Component {
  readonly id: string;
  readonly name: Text | undefined;
  /** Roles that the message states, capitals. */
  readonly roles: readonly string[];
  /** The position in the key of the data structure definition, from 0. */
  readonly position: number | undefined;
  /** The codes that indices speak of; a place may be empty. `undefined` where values are written out. */
  readonly values: readonly ((Code & { readonly code: string }) | undefined)[] | undefined;
  /** What holds where nothing is said. */
  readonly otherwise: string | undefined;
  /** The measures that an attribute speaks of; none are named where it speaks of all. */
  readonly measures: readonly string[];
  /** Values with a meaning of their own instead of a number: -1 for no answer. */
  readonly missing: readonly string[];
  /** Whether the message says that its values are numbers. */
  readonly isNumeric: boolean;
}

/** Components of one level. */
export function componentsOf(input: unknown): readonly Component[] {
  return (Array.isArray(input) ? input : []).filter(isRecord).map((component) => {
    const { role, roles = role, values } = component;
    const id = sourceText(component['id']) ?? '?';
    return {
      id,
      name: localized(component, 'name'),
      roles: (Array.isArray(roles) ? roles : [roles]).map((one) => (sourceText(one) ?? '').toUpperCase()).filter(Boolean),
      position: wholeNumber(component['keyPosition']),
      values: Array.isArray(values) ? values.map(codeOf) : undefined,
      otherwise: sourceText(component['default']) ?? undefined,
      measures: isRecord(component['relationship']) && Array.isArray(component['relationship']['measures']) ? component['relationship']['measures'].map(String) : [],
      isNumeric: isRecord(component['format']) && /^(?:Numeric|BigInteger|Integer|Long|Short|Decimal|Float|Double|Count|Incremental)$/.test(String(component['format']['dataType'])),
      missing: isRecord(component['format']) && Array.isArray(component['format']['sentinelValues']) ? component['format']['sentinelValues'].filter(isRecord).flatMap((one) => sourceText(one['value']) ?? []) : [],
    };
  });
}

function codeOf(value: unknown): (Code & { readonly code: string }) | undefined {
  if (!isRecord(value)) return sourceText(value) === null ? undefined : { code: sourceText(value)! };
  const several = value['values'];
  const name = localized(value, 'name');
  const plain = Array.isArray(several) ? several.map(sourceText).join('; ') : sourceText(value['value']);
  const code = sourceText(value['id']) ?? plain ?? (typeof name === 'string' ? name : Object.values(name ?? {})[0]);
  if (code === undefined) return undefined;
  const [start, end] = [sourceText(value['start']), sourceText(value['end'])];
  return { code, period: start && end ? daysOf(start.slice(0, 10), end.slice(0, 10)) : undefined, name: name === code ? undefined : name, parent: sourceText(value['parent']) ?? undefined, note: localized(value, 'description') === name ? undefined : localized(value, 'description') };
}

/** The days from the first to the last; a whole year or month as what it is. */
function daysOf(start: string, end: string): string {
  const next = new Date(Date.parse(end) + 86400000);
  const isWhole = (part: number): boolean => start.slice(0, part) === end.slice(0, part) && next.toString() !== 'Invalid Date' && next.toISOString().slice(0, part) !== end.slice(0, part);
  return start.endsWith('-01-01') && isWhole(4) ? start.slice(0, 4) : start.endsWith('-01') && isWhole(7) ? start.slice(0, 7) : `${start}/${end}`;
}

/** A localised text: `names` by language, else `name` (a text, or by language in early messages). */
export function localized(record: Record<string, unknown>, key: string): Text | undefined {
  for (const written of [record[`${key}s`], record[key]]) {
    if (isRecord(written)) {
      const texts = Object.entries(written).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
      if (texts.length > 1) return Object.fromEntries(texts);
      if (texts[0]) return texts[0][1];
    }
    const text = sourceText(written);
    if (text) return text;
  }
  return undefined;
}

const byRole: Readonly<Record<string, Role>> = { TIME: 'period', TIME_PERIOD: 'period', REF_PERIOD: 'period' };

/** The role of a dimension, where its id or stated role tells it. */
export function dimensionRole({ id, roles }: Pick<Component, 'id' | 'roles'>): Role | undefined {
  const key = id.toUpperCase();
  if (key === 'TIME_PERIOD' || key === 'TIME') return 'period';
  const stated = roles.map((role) => byRole[role]).find((role) => role !== undefined);
  if (stated) return stated;
  if (roles.includes('UNIT_MEASURE') || key === 'UNIT_MEASURE' || key === 'UNIT') return 'unit';
  if (key === 'FREQ' || key === 'FREQUENCY' || roles.includes('FREQ')) return 'ignore';
  return undefined;
}

/** Whether a dimension says where. */
export function isGeographicId({ id, roles }: Pick<Component, 'id' | 'roles'>): boolean {
  return roles.some((role) => role === 'REF_AREA' || role === 'GEO') || /^(?:REF_AREA|GEO|GEOGRAPHY|REGION|COUNTRY|AREA|LOCATION|COU)$/i.test(id);
}

const attributes: Readonly<Record<string, Role>> = {
  OBS_STATUS: 'status', STATUS: 'status', OBS_FLAG: 'status', OBS_CONF: 'confidentiality', CONF_STATUS: 'confidentiality', UNIT_MULT: 'multiplier', UNIT_MULTIPLIER: 'multiplier', POWERCODE: 'multiplier',
  UNIT_MEASURE: 'unit', UNIT: 'unit', UNIT_MEAS: 'unit', DECIMALS: 'decimals', OBS_COM: 'note', OBS_COMMENT: 'note', COMMENT_OBS: 'note', COMMENT_TS: 'note', OBS_NOTE: 'note', SOURCE: 'source', SOURCE_AGENCY: 'ignore', DATA_SOURCE: 'source', SOURCE_DETAIL: 'source',
};

/** The role of an attribute; those that a feed has no place for are `ignore`. */
export function attributeRole({ id, roles }: Pick<Component, 'id' | 'roles'>): Role {
  return attributes[id.toUpperCase()] ?? roles.map((role) => attributes[role]).find((role) => role !== undefined) ?? 'ignore';
}

/** Whether an id is that of an attribute that SDMX's guidelines name; used where a file does not tell attributes from dimensions. */
export function isKnownAttribute(id: string): boolean {
  return Object.hasOwn(attributes, id.toUpperCase()) || /^(?:TITLE|TITLE_COMPL|COLLECTION|AVAILABILITY|OBS_PRE_BREAK|TIME_FORMAT|BASE_PER|COMPILATION|PREF_SCALE|REF_YEAR_PRICE|EMBARGO_TIME|LAST_UPDATE|NAT_TITLE|BREAKS|PUBL_.*|DISS_ORG)$/i.test(id);
}
