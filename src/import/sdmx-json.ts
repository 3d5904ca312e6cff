/**
 * SDMX-JSON data messages 1.0, 2.0 and 2.1: series, flat and all-dimensions views, `structure` or `structures`, components at the level
 * of dataset, dimension group, series or observation, coded or written out. (Field guide to SDMX-JSON data message 2.1.0.)
 */
import { isRecord } from '../feed/json.js';
import { Account, ImportError } from './import-error.js';
import { importTables, type Imported, type ImportOptions } from './import-tables.js';
import { readJson, sourceText, wholeNumber } from './json-source.js';
import { attributeRole, componentsOf, dimensionRole, isGeographicId, localized, type Component } from './sdmx-components.js';
import type { About, Cell, Column, Table } from './table.js';

export type { Assumption, ImportOptions, Imported, Loss, Mapping } from './public-types.js';

/** A feed of an SDMX-JSON data message, as text (its digits are kept) or as the value that was parsed from it. */
export function readSdmxJson(input: unknown, options?: ImportOptions): Imported {
  return importTables((account) => sdmxJsonTables(input, account), options);
}

interface Structure {
  readonly about: About;
  readonly name: string;
  /** By level, in the order of the keys. */
  readonly dimensions: Readonly<Record<Level, readonly Component[]>>;
  readonly attributes: Readonly<Record<Level | 'dimensionGroup', readonly Component[]>>;
  readonly measures: readonly Component[];
}

type Level = 'dataSet' | 'series' | 'observation';

/** The tables of a message, one a dataset. @throws {ImportError} `json`, `format`, `answer` (the message is an error) */
export function sdmxJsonTables(input: unknown, account: Account): readonly Table[] {
  const message = readJson(input);
  if (!isRecord(message)) throw new ImportError('format', { value: 'SDMX-JSON' });
  // 1.0 as first published has everything at the top, later versions below `data`.
  const data = isRecord(message['data']) ? message['data'] : message;
  const meta = isRecord(message['meta']) ? message['meta'] : isRecord(message['header']) ? message['header'] : {};
  const written = Array.isArray(data['structures']) ? data['structures'] : [data['structure'] ?? message['structure']];
  const structures = written.filter(isRecord).map((structure) => structureOf(structure, meta, account));
  const datasets = Array.isArray(data['dataSets']) ? data['dataSets'].filter(isRecord) : [];
  const errors = Array.isArray(message['errors']) ? message['errors'].filter(isRecord) : [];
  if (errors.length && !datasets.length) throw new ImportError('answer', { path: 'errors[0]', value: sourceText(errors[0]!['title'] ?? errors[0]!['message']) ?? sourceText(errors[0]!['code']) ?? '' });
  if (!structures.length || !datasets.length) throw new ImportError('format', { path: structures.length ? 'data.dataSets' : 'data.structures', value: 'SDMX-JSON' });
  return datasets.flatMap((dataset, index) => {
    const action = (sourceText(dataset['action']) ?? 'Information').toLowerCase();
    if (action === 'delete' || action === 'd') {
      account.lose('action', `dataSets[${index}]`, sourceText(dataset['action']));
      return [];
    }
    const structure = structures[wholeNumber(dataset['structure']) ?? Math.max(0, written.findIndex((one) => isRecord(one) && Array.isArray(one['dataSets']) && one['dataSets'].includes(index)))] ?? structures[0]!;
    return [tableOf(structure, dataset, `dataSets[${index}]`, account)];
  });
}

function structureOf(structure: Record<string, unknown>, meta: Record<string, unknown>, account: Account): Structure {
  const levels = (key: string, level: string): readonly Component[] => {
    const group = structure[key];
    // Lower-case `dataset` is common in messages of 1.0.
    return isRecord(group) ? componentsOf(group[level] ?? group[level.toLowerCase()]) : [];
  };
  const sender = isRecord(meta['sender']) ? meta['sender'] : {};
  const prepared = sourceText(meta['prepared']);
  for (const annotation of Array.isArray(structure['annotations']) ? structure['annotations'].filter(isRecord) : []) {
    account.lose('annotation', 'structure.annotations', sourceText(annotation['title']) ?? sourceText(annotation['text']) ?? sourceText(annotation['id']));
  }
  const measures = levels('measures', 'observation');
  const title = localized(structure, 'name') ?? localized(meta, 'name');
  // The dataflow is named by a URN, or by where it is.
  const links = Array.isArray(structure['links']) ? structure['links'].filter(isRecord).flatMap((link) => [sourceText(link['urn']) ?? '', sourceText(link['href']) ?? '']) : [];
  const id = links.map((text) => /=(?:[\w.]+:)?([\w-]+)\(/.exec(text)?.[1] ?? /\/dataflow\/[\w.]+\/([\w-]+)/.exec(text)?.[1]).find((text) => text !== undefined);
  const languages = Array.isArray(meta['contentLanguages']) ? meta['contentLanguages'] : [];
  return {
    name: id ?? sourceText(structure['id']) ?? 'dataset',
    about: {
      title,
      publisher: localized(sender, 'name') ?? sourceText(sender['id']) ?? undefined,
      published: prepared === null ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(prepared)?.[0],
      definition: localized(structure, 'description'),
      lang: languages.length ? (sourceText(languages[0]) ?? undefined) : undefined,
    },
    dimensions: { dataSet: levels('dimensions', 'dataSet'), series: levels('dimensions', 'series'), observation: levels('dimensions', 'observation') },
    attributes: { dataSet: levels('attributes', 'dataSet'), dimensionGroup: levels('attributes', 'dimensionGroup'), series: levels('attributes', 'series'), observation: levels('attributes', 'observation') },
    measures,
  };
}

function tableOf(structure: Structure, dataset: Record<string, unknown>, path: string, account: Account): Table {
  const { dimensions, attributes } = structure;
  const ordered = [...dimensions.dataSet, ...dimensions.series, ...dimensions.observation];
  const measures: readonly Component[] = structure.measures.length ? structure.measures : [{ id: 'OBS_VALUE', name: undefined, roles: [], position: undefined, values: undefined, otherwise: undefined }];
  const said = [...attributes.dataSet, ...attributes.dimensionGroup, ...attributes.series, ...attributes.observation];
  const geographic = ordered.filter(isGeographicId);
  const columns: readonly Column[] = [
    ...ordered.map((component): Column => ({
      id: component.id, name: component.name, codes: codesOf(component), isDimension: true,
      geographic: geographic.includes(component) ? geographic.indexOf(component) + 1 : undefined, role: dimensionRole(component),
    })),
    ...measures.map((component): Column => ({ id: component.id, name: component.name, role: 'value' })),
    ...said.map((component): Column => ({ id: component.id, name: component.name, codes: codesOf(component), role: attributeRole(component) })),
  ];
  return { name: structure.name, columns, about: structure.about, indicator: { id: structure.name, name: structure.about.title ?? structure.name }, rows: () => rowsOf(structure, measures, dataset, path, account) };
}

function codesOf({ values }: Component): Column['codes'] {
  return values && new Map(values.flatMap((value) => (value ? [[value.code, value]] : [])));
}

function* rowsOf(structure: Structure, measures: readonly Component[], dataset: Record<string, unknown>, path: string, account: Account): Generator<readonly Cell[]> {
  const { dimensions, attributes } = structure;
  const ordered = [...dimensions.dataSet, ...dimensions.series, ...dimensions.observation];
  const whole = attributes.dataSet.map((component, index) => valueOf(component, listOf(dataset['attributes'])[index]));
  const groups = groupAttributes(structure, dataset);
  const seriesEntries = isRecord(dataset['series']) ? Object.entries(dataset['series']) : [['', { observations: dataset['observations'], attributes: [] }] as const];
  for (const [seriesKey, series] of seriesEntries) {
    if (!isRecord(series)) continue;
    if (series['annotations'] !== undefined && listOf(series['annotations']).length) account.note('annotation', `${path}.series`, null, 1);
    const common = attributes.series.map((component, index) => valueOf(component, listOf(series['attributes'])[index]));
    for (const [key, observation] of Object.entries(isRecord(series['observations']) ? series['observations'] : {})) {
      const positions = [seriesKey, key].filter((text) => text !== '').flatMap((text) => text.split(':')).map(Number);
      const indices = indicesOf(positions, structure);
      if (!indices) throw new ImportError('format', { path: `${path}.observations`, value: `${seriesKey} ${key}` });
      const codes = ordered.map((component, index) => component.values?.[indices[index]!]?.code ?? null);
      const parts = listOf(observation);
      const figures = measures.map((component, index) => valueOf(component, parts[index]));
      const own = attributes.observation.map((component, index) => valueOf(component, parts[measures.length + index]));
      yield [...codes, ...figures, ...whole, ...groups(indices), ...common, ...own];
    }
  }
}

/** The index of each dimension, dataset dimensions first; some servers put those of one value into the keys, in the order of the DSD. */
function indicesOf(positions: readonly number[], { dimensions }: Structure): readonly number[] | undefined {
  const { dataSet, series, observation } = dimensions;
  const ordered = [...dataSet, ...series, ...observation];
  if (positions.length === series.length + observation.length) return [...dataSet.map(() => 0), ...positions];
  if (positions.length !== ordered.length) return undefined;
  const byPosition = [...ordered.keys()].sort((a, b) => (ordered[a]!.position ?? a) - (ordered[b]!.position ?? b));
  return ordered.map((_, index) => positions[byPosition.indexOf(index)]!);
}

/** Attributes of partial keys: `0::1` has an index for the dimensions that they hang on; all dimensions, in the order of the DSD. */
function groupAttributes({ dimensions, attributes }: Structure, dataset: Record<string, unknown>): (indices: readonly number[]) => readonly Cell[] {
  const written = dataset['dimensionGroupAttributes'];
  if (!attributes.dimensionGroup.length) return () => [];
  const ordered = [...dimensions.dataSet, ...dimensions.series, ...dimensions.observation];
  const byPosition = [...ordered.keys()].sort((a, b) => (ordered[a]!.position ?? a) - (ordered[b]!.position ?? b));
  const entries = isRecord(written) ? Object.entries(written).map(([key, values]) => ({ key: key.split(':'), values: listOf(values) })) : [];
  return (indices) =>
    attributes.dimensionGroup.map((component, index) => {
      const entry = entries.find(({ key, values }) => (values[index] ?? undefined) !== undefined && key.every((part, position) => part === '' || Number(part) === indices[byPosition[position]!]));
      return valueOf(component, entry?.values[index]);
    });
}

/** A value in a dataset: an index where the component lists its values, else the value itself. */
function valueOf(component: Component, written: unknown): Cell {
  const value = written === undefined || written === null ? undefined : written;
  if (value === undefined) return component.otherwise ?? null;
  if (Array.isArray(value)) {
    const several = value.flatMap((one) => valueOf(component, one) ?? []);
    return several.length ? several.join('; ') : null;
  }
  if (isRecord(value)) return sourceText(Object.values(value)[0]);
  const text = sourceText(value);
  if (component.values && text !== null && /^\d+$/.test(text) && component.values.length) {
    const found = component.values[Number(text)];
    return found ? found.code : (component.otherwise ?? null);
  }
  return text === 'NaN' || text === '#N/A' ? null : text;
}

function listOf(input: unknown): readonly unknown[] {
  return Array.isArray(input) ? input : input === undefined || input === null ? [] : [input];
}
