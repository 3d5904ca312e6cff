/** A first walk through an SDMX-CSV file: which structures its rows are of, names of codes, actions, attributes of partial keys. */
import { actionOf } from './sdmx-actions.js';
import { codeAndName, type Field } from './sdmx-csv-fields.js';
import type { Cell, Code } from './table.js';

/** Attributes of partial keys that are remembered; a file that has more says so. */
const partialAtMost = 200_000;

/** A number with a comma for its decimal mark. */
export const decimalComma = /^[-+]?\d*,\d+(?:[eE][-+]?\d+)?$/;

/** What the rows of one structure have. */
export interface Survey {
  /** The structure as the first of its rows names it. */
  readonly written: string;
  readonly label: string | undefined;
  readonly codes: readonly Map<string, Code>[];
  /** How many cells of each field are filled. */
  readonly filled: number[];
  readonly actions: Set<string>;
  /** Rows without a figure and without some dimension: by the dimensions that they have, and the codes of these. */
  readonly partial: Map<string, Map<string, readonly Cell[]>>;
  /** Partial keys beyond those that are remembered. */
  forgotten: number;
  /** A figure with a comma for the decimal mark, and one with a point, the first of each: a file has one of them. */
  comma?: string;
  point?: string;
}

export interface Layout {
  readonly fields: readonly Field[];
  readonly multi: string | undefined;
  /** Where the structure, its name and the action are in a row. */
  readonly structure: number;
  readonly label: number;
  readonly action: number;
  readonly dimensions: readonly number[];
  readonly measures: readonly number[];
}

const ids = new Map<string, string>();

/** A structure without its version: data of two versions are of one table. */
export function structureOf(row: readonly string[], { structure }: Layout): string {
  const written = row[structure] ?? '';
  let id = ids.get(written);
  if (id === undefined) {
    if (ids.size > 1000) ids.clear();
    ids.set(written, (id = written.replace(/\([\w.+*-]*\)/, '').replace(/:\s.*$/, '').trim()));
  }
  return id;
}

export function cellsOf(row: readonly string[], { fields, multi }: Layout): readonly Cell[] {
  return fields.map((field) => codeAndName(row, field, multi)[0]);
}

/** Whether a row says something of several figures and has none itself. */
export function isPartial(cells: readonly Cell[], { dimensions, measures }: Layout): boolean {
  return measures.length > 0 && measures.every((index) => cells[index] === null) && dimensions.some((index) => cells[index] === null);
}

/** A partial key: the dimensions that are said, and their codes. */
export function partialKey(cells: readonly Cell[], said: readonly number[]): string {
  return said.map((index) => cells[index] ?? '').join('\u0000');
}

export function surveyRows(rows: Iterable<readonly string[]>, layout: Layout): ReadonlyMap<string, Survey> {
  const surveys = new Map<string, Survey>();
  const { fields, multi, dimensions, measures } = layout;
  const labelled = fields.map(({ id, name, isText }) => name !== undefined && !isText && id !== 'OBS_VALUE' && id !== 'TIME_PERIOD');
  for (const row of rows) {
    const id = structureOf(row, layout);
    let survey = surveys.get(id);
    if (!survey) surveys.set(id, (survey = { written: row[layout.structure] ?? '', label: row[layout.label], codes: fields.map(() => new Map()), filled: fields.map(() => 0), actions: new Set(), partial: new Map(), forgotten: 0 }));
    const action = layout.action < 0 ? 'merge' : actionOf(row[layout.action]);
    survey.actions.add(action);
    const cells = fields.map((field, index) => {
      const [code, name] = codeAndName(row, field, multi);
      if (code !== null) survey.filled[index]!++;
      if (labelled[index] && code !== null && name && survey.codes[index]!.size < 60000 && !survey.codes[index]!.has(code)) survey.codes[index]!.set(code, { name });
      return code;
    });
    for (const index of measures) noteMark(survey, cells[index]!);
    if (action !== 'delete' && isPartial(cells, layout)) remember(survey, cells, dimensions);
  }
  return surveys;
}

function noteMark(survey: Survey, cell: Cell): void {
  if (cell === null || (survey.comma !== undefined && survey.point !== undefined)) return;
  if (decimalComma.test(cell)) survey.comma ??= cell;
  else if (/^[-+]?\d*\.\d/.test(cell)) survey.point ??= cell;
}

function remember(survey: Survey, cells: readonly Cell[], dimensions: readonly number[]): void {
  const said = dimensions.filter((index) => cells[index] !== null);
  const known = survey.partial.get(said.join()) ?? new Map<string, readonly Cell[]>();
  if (known.size >= partialAtMost) survey.forgotten++;
  else known.set(partialKey(cells, said), cells.map((cell, index) => cell ?? known.get(partialKey(cells, said))?.[index] ?? null));
  survey.partial.set(said.join(), known);
}
