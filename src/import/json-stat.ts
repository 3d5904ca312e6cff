/**
 * JSON-stat 1.x and 2.0 (json-stat.org/full): dataset, bundle of datasets (1.x), collection with embedded datasets (2.0). A dimension
 * without a role is judged by its name and categories; values are read from their own text, so that printed digits stay.
 */
import type { Text } from '../feed/feed.js';
import { isRecord } from '../feed/json.js';
import { Account, ImportError } from './import-error.js';
import { importTables, type Imported, type ImportOptions } from './import-tables.js';
import { readJson, sourceText, wholeNumber } from './json-source.js';
import { publicationDay } from './publication-day.js';
import type { About, Cell, Code, Column, Table } from './table.js';
import { readUnit, type UnitRead } from './unit-text.js';

export type { Assumption, ImportOptions, Imported, Loss, Mapping } from './public-types.js';

/** A feed of a JSON-stat response, as text (its digits are kept) or as the value that was parsed from it. */
export function readJsonStat(input: unknown, options?: ImportOptions): Imported {
  return importTables((account) => jsonStatTables(input, account), options);
}

/** The tables of a JSON-stat document. @throws {ImportError} `json`, `format` */
export function jsonStatTables(input: unknown, account: Account): readonly Table[] {
  const document = readJson(input);
  if (!isRecord(document)) throw new ImportError('format', { value: 'JSON-stat' });
  const tables = [...datasetsOf(document, 'dataset', account)].map(([name, dataset]) => tableOf(name, dataset, account));
  const link = account.notCarried.find(({ code }) => code === 'link');
  // A collection that only points elsewhere: what it points to is to be converted.
  if (!tables.length && link) throw new ImportError('resource', { path: link.path, value: link.value });
  if (!tables.length) throw new ImportError('format', { value: 'JSON-stat', path: sourceText(document['class']) ?? '' });
  return tables;
}

type Dataset = Record<string, unknown>;

function* datasetsOf(node: Record<string, unknown>, name: string, account: Account): Generator<[string, Dataset]> {
  if (isRecord(node['dimension']) && node['value'] !== undefined) {
    yield [name, node];
    return;
  }
  if (node['class'] === 'dimension') {
    account.lose('resource', name, 'dimension');
    return;
  }
  const items = isRecord(node['link']) ? node['link']['item'] : undefined;
  if (node['class'] === 'collection' || Array.isArray(items)) {
    for (const [index, item] of (Array.isArray(items) ? items : []).entries()) {
      if (!isRecord(item)) continue;
      const path = `link.item[${index}]`;
      if (item['dimension'] === undefined && item['link'] === undefined) account.lose('link', path, sourceText(item['href']) ?? sourceText(item['label']));
      else yield* datasetsOf(item, sourceText(item['label']) ?? path, account);
    }
    return;
  }
  // A bundle of 1.x: every key is a dataset. (`"dataset": {…}` is a bundle of one.)
  for (const [key, item] of Object.entries(node)) if (isRecord(item)) yield* datasetsOf(item, key, account);
}

function tableOf(name: string, dataset: Dataset, account: Account): Table {
  const dimension = dataset['dimension'] as Record<string, unknown>;
  // 1.x has id, size and role inside `dimension`, 2.0 beside it.
  const ids = strings(dataset['id'] ?? dimension['id']);
  const roles = dataset['role'] ?? dimension['role'];
  const dimensions = ids.map((id) => dimensionOf(id, dimension[id], account));
  const declared = dataset['size'] ?? dimension['size'];
  const sizes = Array.isArray(declared) ? declared.map(wholeNumber) : [];
  const total = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  const wrong = dimensions.findIndex(({ codes }, index) => sizes[index] !== undefined && codes.length !== sizes[index]);
  // Sizes in another order than the dimensions (an office does so) do no harm: the categories say it, too.
  if (wrong >= 0 && sizes.reduce<number>((product, size) => product * (size ?? 1), 1) !== total) {
    throw new ImportError('format', { path: `dimension.${ids[wrong]}`, value: `size ${sizes[wrong]}, ${dimensions[wrong]!.codes.length} categories` });
  }
  if (total > 50_000_000) throw new ImportError('too-many', { path: name, value: String(total) });
  const has = (role: string, id: string): boolean => isRecord(roles) && strings(roles[role]).includes(id);
  // Only categories of a metric dimension have units; where no role is said they tell it.
  const isMetric = ({ id, isMeasured }: Dimension): boolean => has('metric', id) || (isMeasured && !dimensions.some((other) => has('metric', other.id)));
  const order = isRecord(roles) ? strings(roles['geo']) : [];
  const columns: Column[] = dimensions.map((one): Column => ({
    id: one.id,
    name: one.label ?? one.id,
    codes: one.details,
    isDimension: true,
    geographic: has('geo', one.id) ? order.indexOf(one.id) + 1 : undefined,
    role: has('time', one.id) ? 'period' : isMetric(one) ? 'indicator' : order.length === 1 && order[0] === one.id ? 'region' : undefined,
    definition: one.note,
  }));
  const extension = isRecord(dataset['extension']) && isRecord(dataset['extension']['px']) ? wholeNumber(dataset['extension']['px']['decimals']) : undefined;
  const labels = isRecord(dataset['extension']) && isRecord(dataset['extension']['status']) && isRecord(dataset['extension']['status']['label']) ? Object.entries(dataset['extension']['status']['label']) : [];
  columns.push({ id: 'value', role: 'value', decimals: extension });
  columns.push({ id: 'status', role: 'status', codes: new Map(labels.map(([code, label]) => [code, { name: sourceText(label) ?? undefined }])) });
  noteUnread(dataset, account);
  // PX-Web and Eurostat tell the table's own id; a bundle's key is one, too.
  const own = isRecord(dataset['extension']) ? (sourceText(dataset['extension']['id']) ?? (isRecord(dataset['extension']['px']) ? sourceText(dataset['extension']['px']['tableid']) : null)) : null;
  const title = textOf(dataset['label']);
  const id = own ?? (/^(?:dataset|link\.item.*)$/.test(name) ? (typeof title === 'string' && title.length <= 40 ? title : 'indicator') : name);
  return { name, columns, indicator: { id, name: title ?? id }, about: aboutOf(dataset, account), rows: () => cellsOf(dataset, dimensions.map(({ codes }) => codes), total, name, account) };
}

interface Dimension {
  readonly id: string;
  readonly label: Text | undefined;
  readonly note: Text | undefined;
  readonly codes: readonly string[];
  readonly details: ReadonlyMap<string, Code>;
  /** Whether a category of it has a unit. */
  readonly isMeasured: boolean;
}

function dimensionOf(id: string, input: unknown, account: Account): Dimension {
  if (!isRecord(input) || !isRecord(input['category'])) throw new ImportError('format', { path: `dimension.${id}.category`, value: input === undefined ? '' : 'dimension' });
  const { category } = input as { category: Record<string, unknown> };
  const { index, label, child, unit, note, coordinates } = category;
  // An index may be absent where there is one category: its label then names it.
  const codes = Array.isArray(index) ? index.map(String) : isRecord(index) ? Object.entries(index).sort((a, b) => (wholeNumber(a[1]) ?? 0) - (wholeNumber(b[1]) ?? 0)).map(([code]) => code) : isRecord(label) ? Object.keys(label) : [];
  const parents = new Map<string, string>();
  if (isRecord(child)) for (const [parent, children] of Object.entries(child)) for (const code of strings(children)) parents.set(code, parent);
  for (const key of ['extension', 'link']) if (input[key] !== undefined) account.lose(key === 'link' ? 'link' : 'attribute', `dimension.${id}.${key}`);
  if (coordinates !== undefined) account.lose('attribute', `dimension.${id}.category.coordinates`);
  const at = (record: unknown, code: string): unknown => (isRecord(record) && Object.hasOwn(record, code) ? record[code] : undefined);
  const details = codes.map((code): [string, Code] => {
    const measured = unitOf(at(unit, code));
    return [code, { name: textOf(at(label, code)), parent: parents.get(code), note: noteOf(at(note, code)), unit: measured?.unit, decimals: measured?.decimals }];
  });
  return { id, label: textOf(input['label']), note: noteOf(input['note']), codes, details: new Map(details), isMeasured: isRecord(unit) && Object.keys(unit).length > 0 };
}

/** A unit of a category: `label` (2.0), `base` (PX-Web) or `type`, with `symbol`, `multiplier` and `decimals`. */
function unitOf(input: unknown): { readonly unit: UnitRead | undefined; readonly decimals: number | undefined } | undefined {
  if (!isRecord(input)) return undefined;
  const symbol = sourceText(input['symbol']);
  const label = sourceText(input['label']) ?? sourceText(input['base']) ?? sourceText(input['type']);
  const read = label === null ? (symbol === null ? undefined : readUnit(symbol)) : readUnit(label);
  const power = powerOf(input['multiplier'] ?? input['mult']);
  const unit = read && (read.unit.label === '' && symbol ? { ...readUnit(symbol), unitMult: read.unitMult || power } : { ...read, unitMult: read.unitMult || power });
  return { unit, decimals: wholeNumber(input['decimals']) };
}

/** A multiplier: the power of ten where it is a number; a text such as "1000" is the factor itself. */
function powerOf(input: unknown): number {
  const number = wholeNumber(input) ?? 0;
  const factor = /^1(0+)$/.exec(String(number))?.[1]?.length;
  return typeof input === 'string' || number > 15 ? (factor ?? 0) : number;
}

function* cellsOf(dataset: Dataset, codes: readonly (readonly string[])[], total: number, name: string, account: Account): Generator<readonly Cell[]> {
  const values = dataset['value'];
  const at = (index: number): unknown => (Array.isArray(values) ? values[index] : isRecord(values) ? (Object.hasOwn(values, String(index)) ? values[String(index)] : undefined) : index === 0 ? values : undefined);
  const { status } = dataset;
  const flag = (index: number): string | null =>
    Array.isArray(status) ? sourceText(status.length === 1 && total > 1 ? status[0] : status[index]) : isRecord(status) ? (Object.hasOwn(status, String(index)) ? sourceText(status[String(index)]) : null) : sourceText(status);
  const isSparse = !Array.isArray(values);
  if (Array.isArray(values) && values.length !== total) throw new ImportError('format', { path: `${name}.value`, value: `${values.length} values, ${total} cells` });
  noteBeyond(values, total, `${name}.value`, account);
  noteBeyond(status, total, `${name}.status`, account);
  let left = 0;
  const counters = codes.map(() => 0);
  for (let index = 0; index < total; index++) {
    const value = at(index);
    const said = flag(index);
    if (isSparse && value === undefined && (said === null || !isRecord(status))) left++;
    else yield [...codes.map((list, position) => list[counters[position]!]!), sourceText(value), said];
    for (let position = codes.length - 1; position >= 0; position--) {
      if (++counters[position]! < codes[position]!.length) break;
      counters[position] = 0;
    }
  }
  if (left) account.note('sparse', name, null, left);
}

/** Says which values of a sparse list stand where the dimensions have no cell. */
function noteBeyond(written: unknown, total: number, path: string, account: Account): void {
  if (!isRecord(written)) return;
  const isCell = (key: string): boolean => Number(key) < total && /^(?:0|[1-9]\d*)$/.test(key);
  const beyond = Object.keys(written).filter((key) => !isCell(key));
  if (beyond[0] !== undefined) account.note('no-cell', path, `${beyond[0]}: ${sourceText(written[beyond[0]]) ?? ''}`, beyond.length);
}

function aboutOf(dataset: Dataset, account: Account): About {
  return {
    title: textOf(dataset['label']),
    publisher: textOf(dataset['source']),
    published: publicationDay(sourceText(dataset['updated']), 'updated', account),
    url: sourceText(dataset['href']) ?? undefined,
    definition: noteOf(dataset['note']),
  };
}

function noteUnread(dataset: Dataset, account: Account): void {
  if (dataset['error'] !== undefined) account.lose('attribute', 'error', sourceText(dataset['error']));
  if (isRecord(dataset['link'])) for (const [relation, links] of Object.entries(dataset['link'])) account.lose('link', `link.${relation}`, Array.isArray(links) && isRecord(links[0]) ? sourceText(links[0]['href']) : null);
  if (isRecord(dataset['extension'])) for (const key of Object.keys(dataset['extension'])) if (key !== 'status') account.lose('attribute', `extension.${key}`);
}

/** A text, or texts by language as some servers write them. */
function textOf(input: unknown): Text | undefined {
  if (isRecord(input)) {
    const texts = Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return texts.length ? Object.fromEntries(texts) : undefined;
  }
  return sourceText(input)?.trim() || undefined;
}

function noteOf(input: unknown): Text | undefined {
  const texts = (Array.isArray(input) ? input : [input]).map((one) => textOf(one)).filter((text) => typeof text === 'string');
  return texts.length ? texts.join(' ') : undefined;
}

function strings(input: unknown): string[] {
  return Array.isArray(input) ? input.map(String) : typeof input === 'string' ? [input] : [];
}
