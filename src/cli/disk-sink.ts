/** Observations of an indicator on their way to a file: a few stay in memory as rows, many go to the disk as columns. */
import { appendFileSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sink } from '../import/indicator-draft.js';

/** More than these are written as columns. */
const rowsAtMost = 20;
/** Characters that all columns together may hold before they go to the disk. */
const heldAtMost = 2_000_000;

interface ColumnFile {
  readonly path: string;
  text: string;
  length: number;
}

/** Columns on the disk; their text is a JSON object. */
export interface Spilled {
  readonly indicator: string;
  /** The pieces of the JSON text, in order. */
  chunks(): AsyncIterable<string>;
}

/** A folder of columns, removed at the end. */
export class Spill {
  readonly #folder = mkdtempSync(join(tmpdir(), 'indicator-widgets-'));
  readonly #columns: ColumnFile[] = [];
  readonly #spilled = new Map<string, Spilled>();
  #held = 0;
  observations = 0;

  /** Columns by the text that stands for them in the head. */
  get spilled(): ReadonlyMap<string, Spilled> {
    return this.#spilled;
  }

  open(indicator: string): Sink {
    let rows: Readonly<Record<string, unknown>>[] | undefined = [];
    const columns = new Map<string, ColumnFile>();
    let length = 0;
    const write = (row: Readonly<Record<string, unknown>>): void => {
      for (const key of Object.keys(row)) this.#put(columns, key, length, JSON.stringify(row[key]));
      length++;
    };
    return {
      add: (row) => {
        this.observations++;
        if (rows) {
          rows.push(row);
          if (rows.length <= rowsAtMost) return;
          for (const earlier of rows) write(earlier);
          rows = undefined;
        } else write(row);
      },
      finish: () => {
        if (rows) return rows;
        for (const column of columns.values()) this.#pad(column, length);
        const token = `spilled ${this.#spilled.size} ${this.#folder}`;
        this.#spilled.set(token, { indicator, chunks: () => columnText(columns) });
        return token;
      },
    };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #put(columns: Map<string, ColumnFile>, key: string, at: number, json: string): void {
    let column = columns.get(key);
    if (!column) {
      column = { path: join(this.#folder, String(this.#columns.length)), text: '', length: 0 };
      columns.set(key, column);
      this.#columns.push(column);
    }
    this.#pad(column, at);
    column.text += column.length++ ? `,${json}` : json;
    this.#held += json.length + 1;
    if (this.#held > heldAtMost) this.#flush();
  }

  /** A key that comes late has `null` in all rows before. */
  #pad(column: ColumnFile, length: number): void {
    while (column.length < length) {
      column.text += column.length++ ? ',null' : 'null';
      this.#held += 5;
    }
  }

  #flush(): void {
    for (const column of this.#columns) {
      if (column.text) appendFileSync(column.path, column.text);
      column.text = '';
    }
    this.#held = 0;
  }
}

async function* columnText(columns: ReadonlyMap<string, ColumnFile>): AsyncGenerator<string> {
  let before = '{';
  for (const [key, { path, text }] of columns) {
    yield `${before}${JSON.stringify(key)}:[`;
    try {
      for await (const chunk of createReadStream(path, 'utf8')) yield chunk as string;
    } catch (error) {
      // Nothing of a short column was ever put on the disk.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    yield text;
    before = '],';
  }
  yield ']}';
}
