/** Tables of any format into a feed: what every reader ends with. */
import { FeedBuilder } from './feed-builder.js';
import { Account, ImportError, type Assumption, type Loss } from './import-error.js';
import type { Sink } from './indicator-draft.js';
import { readMapping, type Mapping } from './mapping.js';
import { memorySink } from './memory-sink.js';
import type { Table } from './table.js';
import { readTable } from './table-reader.js';

export interface ImportOptions {
  /** What the source does not say: the content of a mapping file. */
  readonly mapping?: Mapping | undefined;
  /** The day to give as the day of publication where the source gives none, `YYYY-MM-DD`; else the day of today. */
  readonly today?: string | undefined;
  /** Where observations go; into memory unless said. */
  readonly open?: ((indicator: string) => Sink) | undefined;
}

/** A feed made of something else, ready to be written as JSON or given to `element.data`. */
export interface Imported {
  /** A feed document; `parseFeed` reads it. */
  readonly feed: Record<string, unknown>;
  /** What the source has and the feed has not. */
  readonly notCarried: readonly Loss[];
  /** What the source does not say and was taken to be so. */
  readonly assumed: readonly Assumption[];
}

/**
 * A feed of all tables that a format's reader found.
 * @throws {ImportError} if none of them can be read; a table that cannot beside others that can is listed
 */
export function importTables(read: (account: Account, mapping: Mapping) => readonly Table[], { mapping: said = {}, today = new Date().toISOString().slice(0, 10), open = memorySink }: ImportOptions = {}): Imported {
  const mapping = readMapping(said);
  const account = new Account();
  const faults: ImportError[] = [];
  const tables = read(account, mapping);
  const builder = new FeedBuilder(mapping, account, today, open, tables.length > 1 ? clashing(tables, mapping, today) : undefined);
  for (const table of tables) {
    try {
      readTable(table, builder);
    } catch (error) {
      if (!(error instanceof ImportError) || error.code === 'mapping') throw error;
      faults.push(error);
      if (tables.length > 1) account.lose('table', table.name, error.message);
    }
  }
  if (faults[0] && faults.length === tables.length) throw faults[0];
  if (!tables.length) throw new ImportError('no-table');
  return { feed: builder.finish(), notCarried: account.notCarried, assumed: account.assumed };
}

/** Two tables may have a column of one name: parts of one indicator, unless they speak of the same region and period. Read once for that. */
function clashing(tables: readonly Table[], mapping: Mapping, today: string): ReadonlySet<string> {
  const trial = new FeedBuilder(mapping, new Account(), today, () => ({ add: () => {}, finish: () => [] }));
  for (const table of tables) {
    try {
      readTable(table, trial);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
    }
  }
  return trial.clashing;
}
