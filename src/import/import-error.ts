/** What an import could not do, could not carry over, or had to assume: closed lists of codes; the sentences are in `explain`. */

/** Why a source cannot become a feed at all. */
export type ImportErrorCode =
  | 'format' | 'json' | 'encoding' | 'zip' | 'sheet' | 'mapping' | 'resource'
  | 'no-table' | 'no-period' | 'no-value' | 'ambiguous' | 'too-many' | 'answer';

/** Why something of a source is not in the feed. */
export type LossCode =
  | 'period-form' | 'not-a-number' | 'digits' | 'duplicate' | 'column' | 'attribute' | 'status' | 'multiplier' | 'region-missing'
  | 'resource' | 'link' | 'foreign-key' | 'paging' | 'action' | 'sparse' | 'no-cell' | 'annotation' | 'formula' | 'row-length' | 'only' | 'several-values' | 'partial-key' | 'table' | 'rounded' | 'merged';

/** What the source does not say and was taken to be so. */
export type AssumptionCode =
  | 'title' | 'publisher' | 'published' | 'region-column' | 'one-region' | 'period-column' | 'unit' | 'missing-meaning' | 'header' | 'second-region' | 'constant' | 'encoding'
  | 'several-units' | 'unit-of-others' | 'odd-unit' | 'group-column';

/** Something of the source that is not in the feed, or not as it was: where, what, how often. */
export interface Loss {
  readonly code: LossCode;
  /** Where in the source: a column, a dimension, a resource. */
  readonly path: string;
  /** What was found there, the first of them. */
  readonly value?: string;
  /** How many there are. */
  readonly count: number;
}

/** Something that was taken to be so, and the line of the mapping file that would say it otherwise. */
export interface Assumption {
  readonly code: AssumptionCode;
  readonly path: string;
  readonly value?: string;
  /** A line for the mapping file: `"region": { "code": "640000", "name": "宁夏" }`. */
  readonly line?: string;
}

/** Thrown when a source cannot become a feed: what is wrong, and the mapping line that would help. */
export class ImportError extends Error {
  readonly code: ImportErrorCode;
  readonly path: string;
  readonly value: string | undefined;
  readonly line: string | undefined;

  constructor(code: ImportErrorCode, { path = '', value, line }: { path?: string; value?: string | undefined; line?: string | undefined } = {}) {
    super([path && `${path}:`, code, value !== undefined && `"${value}"`, line && `; ${line}`].filter(Boolean).join(' '));
    this.name = 'ImportError';
    this.code = code;
    this.path = path;
    this.value = value;
    this.line = line;
  }
}

/** Collects what is not carried over and what is assumed, each kind and place once, with a count. */
export class Account {
  readonly #losses = new Map<string, { code: LossCode; path: string; value?: string; count: number }>();
  readonly #assumptions = new Map<string, Assumption>();

  lose(code: LossCode, path: string, value?: string | null, count = 1): void {
    const key = `${code} ${path}`;
    const known = this.#losses.get(key);
    if (known) known.count += count;
    else this.#losses.set(key, { code, path, ...(value === undefined || value === null ? {} : { value: clip(value) }), count });
  }

  /** Says once what every walk through the rows comes upon again. */
  note(code: LossCode, path: string, value: string | null, count: number): void {
    this.#losses.set(`${code} ${path}`, { code, path, ...(value === null ? {} : { value: clip(value) }), count });
  }

  assume(code: AssumptionCode, path: string, value?: string, line?: string): void {
    const key = `${code} ${path} ${value ?? ''}`;
    if (!this.#assumptions.has(key)) this.#assumptions.set(key, { code, path, ...(value === undefined ? {} : { value: clip(value) }), ...(line === undefined ? {} : { line }) });
  }

  get notCarried(): readonly Loss[] {
    return [...this.#losses.values()];
  }

  get assumed(): readonly Assumption[] {
    return [...this.#assumptions.values()];
  }
}

function clip(value: string): string {
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}
