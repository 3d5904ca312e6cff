/**
 * SDMX-JSON data messages 1.0, 2.0 and 2.1: series, flat and all-dimensions views, `structure` or `structures`, components at the level
 * of dataset, dimension group, series or observation, coded or written out. (Field guide to SDMX-JSON data message 2.1.0.)
 */
import { isRecord } from '../feed/json.js';
import { Account, ImportError, type LossCode } from './import-error.js';
import { importTables, type Imported, type ImportOptions } from './import-tables.js';
import { readJson, sourceText, wholeNumber } from './json-source.js';
import { actionOf, applyActions, type ActionRow } from './sdmx-actions.js';
import { attributeRole, componentsOf, dimensionRole, isGeographicId, localized, type Component } from './sdmx-components.js';
import { readNumber } from './number-text.js';
import { publicationDay } from './publication-day.js';
import { isMissingSign } from './status.js';
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
  /** `undefined` where the message does not list them: there is one, OBS_VALUE. An empty list says that there is none. */
  readonly measures: readonly Component[] | undefined;
}

type Level = 'dataSet' | 'series' | 'observation';

/** The tables of a message, one a structure: its data sets are carried out in their order. @throws {ImportError} `json`, `format`, `answer` (the message is an error) */
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
  const ofStructure = new Map<Structure, DataSet[]>();
  for (const [index, dataset] of datasets.entries()) {
    const path = `dataSets[${index}]`;
    if (actionOf(sourceText(dataset['action'])) === 'delete') account.lose('action', path, sourceText(dataset['action']));
    if (listOf(dataset['annotations']).length) account.lose('annotation', `${path}.annotations`);
    const structure = structures[wholeNumber(dataset['structure']) ?? Math.max(0, written.findIndex((one) => isRecord(one) && Array.isArray(one['dataSets']) && one['dataSets'].includes(index)))] ?? structures[0]!;
    ofStructure.set(structure, [...(ofStructure.get(structure) ?? []), { dataset, path }]);
  }
  return [...ofStructure].flatMap(([structure, ofIt]) => (ofIt.every(({ dataset }) => actionOf(sourceText(dataset['action'])) === 'delete') ? [] : [tableOf(structure, ofIt, account)]));
}

interface DataSet {
  readonly dataset: Record<string, unknown>;
  readonly path: string;
}

function structureOf(structure: Record<string, unknown>, meta: Record<string, unknown>, account: Account): Structure {
  const levels = (key: string, level: string): readonly Component[] => {
    const group = structure[key];
    // Lower-case `dataset` is common in messages of 1.0.
    return isRecord(group) ? componentsOf(group[level] ?? group[level.toLowerCase()]) : [];
  };
  const sender = isRecord(meta['sender']) ? meta['sender'] : {};
  for (const annotation of Array.isArray(structure['annotations']) ? structure['annotations'].filter(isRecord) : []) {
    account.lose('annotation', 'structure.annotations', sourceText(annotation['title']) ?? sourceText(annotation['text']) ?? sourceText(annotation['id']));
  }
  const measures = isRecord(structure['measures']) ? levels('measures', 'observation') : undefined;
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
      published: publicationDay(sourceText(meta['prepared']), 'meta.prepared', account),
      definition: localized(structure, 'description'),
      lang: languages.length ? (sourceText(languages[0]) ?? undefined) : undefined,
    },
    dimensions: { dataSet: levels('dimensions', 'dataSet'), series: levels('dimensions', 'series'), observation: levels('dimensions', 'observation') },
    attributes: { dataSet: levels('attributes', 'dataSet'), dimensionGroup: levels('attributes', 'dimensionGroup'), series: levels('attributes', 'series'), observation: levels('attributes', 'observation') },
    measures,
  };
}

const onlyMeasure: Component = { id: 'OBS_VALUE', name: undefined, roles: [], position: undefined, values: undefined, otherwise: undefined, measures: [], missing: [], isNumeric: false };

function tableOf(structure: Structure, datasets: readonly DataSet[], account: Account): Table {
  const { dimensions, attributes, measures = [onlyMeasure] } = structure;
  const ordered = [...dimensions.dataSet, ...dimensions.series, ...dimensions.observation];
  const said = [...attributes.dataSet, ...attributes.dimensionGroup, ...attributes.series, ...attributes.observation];
  const geographic = ordered.filter(isGeographicId);
  const ofSome = said.flatMap((component, index) => scopeOf(component, measures).map((of) => ({ component, index, of })));
  const columns: readonly Column[] = [
    ...ordered.map((component): Column => ({
      id: component.id, name: component.name, codes: codesOf(component), isDimension: true,
      geographic: geographic.includes(component) ? geographic.indexOf(component) + 1 : undefined, role: dimensionRole(component),
    })),
    ...measures.map((component): Column => ({ id: component.id, name: component.name, role: 'value', missing: component.missing })),
    ...ofSome.map(({ component, of }): Column => ({ id: component.id, name: component.name, codes: codesOf(component), role: attributeRole(component), of })),
  ];
  const from = ordered.length + measures.length;
  const rows = function* (): Generator<readonly Cell[]> {
    const read = datasets.map(({ dataset, path }) => ({ action: actionOf(sourceText(dataset['action'])), rows: () => rowsOf(structure, measures, dataset, path, account) }));
    const several = function* (): Generator<ActionRow> {
      for (const { action, rows: ofOne } of read) for (const cells of ofOne()) yield { action, cells };
    };
    for (const cells of read.length === 1 ? read[0]!.rows() : applyActions(several(), [...ordered.keys()], measures.map((_, index) => ordered.length + index))) {
      yield [...cells.slice(0, from), ...ofSome.map(({ component, index }) => cells[from + index] ?? component.otherwise ?? null)];
    }
  };
  return { name: structure.name, columns, about: structure.about, indicator: { id: structure.name, name: structure.about.title ?? structure.name }, rows };
}

/** The measures that an attribute speaks of, if not of all. */
function scopeOf({ measures: ofSome }: Component, measures: readonly Component[]): readonly (string | undefined)[] {
  const known = ofSome.filter((id) => measures.some((measure) => measure.id === id));
  return known.length && known.length < measures.length ? known : [undefined];
}

function codesOf({ values }: Component): Column['codes'] {
  return values && new Map(values.flatMap((value) => (value ? [[value.code, value]] : [])));
}

function* rowsOf({ dimensions, attributes }: Structure, measures: readonly Component[], dataset: Record<string, unknown>, path: string, account: Account): Generator<readonly Cell[]> {
  const ordered = [...dimensions.dataSet, ...dimensions.series, ...dimensions.observation];
  const whole = attributes.dataSet.map((component, index) => valueOf(component, listOf(dataset['attributes'])[index]));
  const groups = groupAttributes(ordered, attributes.dimensionGroup, dataset);
  const [remarks, switchedOff, empty, beyond] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for (const [seriesKey, series] of seriesOf(dataset)) {
    if (listOf(series['annotations']).length) remarks.add();
    const common = attributes.series.map((component, index) => valueOf(component, listOf(series['attributes'])[index]));
    for (const [key, observation] of Object.entries(isRecord(series['observations']) ? series['observations'] : {})) {
      const written = [seriesKey, key].filter((text) => text !== '').flatMap((text) => text.split(':'));
      const parts = listOf(observation);
      // `~` is a dimension that an attribute of a partial key does not hang on; an empty list is a key without a figure.
      if (written.includes('~')) switchedOff.add(`${seriesKey} ${key}`);
      else if (!parts.length && actionOf(sourceText(dataset['action'])) !== 'delete') empty.add(key);
      else {
        const indices = indicesOf(written.map((part) => (part === '' ? -1 : Number(part))), dimensions);
        if (!indices) throw new ImportError('format', { path: `${path}.observations`, value: `${seriesKey} ${key}` });
        // An index beyond the values of its dimension says nothing of where and when.
        if (ordered.some(({ values }, index) => values?.length && indices[index]! >= values.length)) {
          beyond.add([...[seriesKey, key].filter((text) => text !== ''), `[${sourceText(parts[0]) ?? ''}]`].join(' '));
          continue;
        }
        if (parts.length > measures.length + attributes.observation.length) remarks.add();
        const codes = ordered.map((component, index) => component.values?.[indices[index]!]?.code ?? null);
        // Where only attributes were asked for, some servers leave the places of the figures out.
        const from = measures[0]?.isNumeric && typeof parts[0] === 'string' && readNumber(parts[0]) === undefined && !isMissingSign(parts[0]) ? 0 : measures.length;
        const figures = measures.map((component, index) => (from ? valueOf(component, parts[index]) : null));
        const own = attributes.observation.map((component, index) => valueOf(component, parts[from + index]));
        yield [...codes, ...figures, ...whole, ...groups(indices), ...common, ...own];
      }
    }
  }
  remarks.note(account, 'annotation', `${path}.annotations`);
  switchedOff.note(account, 'partial-key', path);
  empty.note(account, 'sparse', path);
  beyond.note(account, 'no-cell', path);
}

/** How often something was met, and the first of it; said once, however often the rows are walked. */
class Tally {
  #count = 0;
  #first: string | null = null;

  add(value: string | null = null): void {
    if (this.#count++ === 0) this.#first = value;
  }

  note(account: Account, code: LossCode, path: string): void {
    if (this.#count) account.note(code, path, this.#first, this.#count);
  }
}

/** The series of a data set; observations that are in none have an empty key. */
function* seriesOf(dataset: Record<string, unknown>): Generator<readonly [string, Record<string, unknown>]> {
  if (isRecord(dataset['series'])) for (const [key, series] of Object.entries(dataset['series'])) if (isRecord(series)) yield [key, series];
  if (isRecord(dataset['observations'])) yield ['', { observations: dataset['observations'] }];
}

/** The index of each dimension, dataset dimensions first; some servers put those of one value into the keys, in the order of the DSD. */
function indicesOf(positions: readonly number[], { dataSet, series, observation }: Structure['dimensions']): readonly number[] | undefined {
  const ordered = [...dataSet, ...series, ...observation];
  if (positions.some((position) => !Number.isInteger(position))) return undefined;
  if (positions.length === series.length + observation.length) return [...dataSet.map(() => 0), ...positions];
  if (positions.length !== ordered.length) return undefined;
  const byPosition = inOrder(ordered);
  return ordered.map((_, index) => positions[byPosition.indexOf(index)]!);
}

/** The dimensions by their position in the data structure definition. */
function inOrder(ordered: readonly Component[]): readonly number[] {
  return [...ordered.keys()].sort((a, b) => (ordered[a]!.position ?? a) - (ordered[b]!.position ?? b));
}

/** Attributes of partial keys: `0::1` has an index for the dimensions that they hang on; all dimensions, in the order of the DSD. */
function groupAttributes(ordered: readonly Component[], attributes: readonly Component[], dataset: Record<string, unknown>): (indices: readonly number[]) => readonly Cell[] {
  const written = dataset['dimensionGroupAttributes'];
  if (!attributes.length) return () => [];
  const byPosition = inOrder(ordered);
  const entries = isRecord(written) ? Object.entries(written).map(([key, values]) => ({ key: key.split(':'), values: listOf(values) })) : [];
  return (indices) =>
    attributes.map((component, index) => {
      const entry = entries.find(({ key, values }) => (values[index] ?? undefined) !== undefined && key.every((part, position) => part === '' || Number(part) === indices[byPosition[position]!]));
      return valueOf(component, entry?.values[index]);
    });
}

/** A value in a dataset: an index where the component lists its values, else the value itself. */
function valueOf(component: Component, written: unknown): Cell {
  if (written === undefined || written === null) return null;
  if (Array.isArray(written)) {
    const several = written.flatMap((one) => valueOf(component, one) ?? []);
    return several.length ? several.join('; ') : null;
  }
  const text = sourceText(written) ?? (isRecord(written) ? sourceText(Object.values(written)[0]) : null);
  if (component.values && text !== null && /^\d+$/.test(text) && component.values.length) {
    const found = component.values[Number(text)];
    return found?.code ?? null;
  }
  return text === 'NaN' || text === '#N/A' ? null : text;
}

function listOf(input: unknown): readonly unknown[] {
  return Array.isArray(input) ? input : input === undefined || input === null ? [] : [input];
}
