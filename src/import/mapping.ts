/** The mapping file, read and checked: roles of columns, names, units, definitions, sources, and codes into codes of a feed. */
import type * as z from 'zod/mini';
import { joinPath } from '../feed/record.js';
import { isRecord } from '../feed/json.js';
import { readShape, type ShapeFault } from '../feed/shape.js';
import { isPeriod } from '../feed/period.js';
import { isDate } from '../feed/form.js';
import { ImportError } from './import-error.js';
import type { mappingSchema } from './mapping-schema.js';
import { mappingShape } from './mapping-shape.js';

export type Mapping = z.infer<typeof mappingSchema>;

/**
 * The mapping in a JSON value. A key that a mapping does not have is a mistake here: it was meant to say something.
 * @throws {ImportError} `mapping`, with path, value and what may stand there
 */
export function readMapping(value: unknown): Mapping {
  if (!isRecord(value)) throw new ImportError('mapping', { path: '', value: typeof value, line: '{ "columns": { … } }' });
  const faults: ShapeFault[] = [];
  const read = readShape(mappingShape, value, [], faults) as Mapping;
  const [fault] = faults;
  if (fault) throw new ImportError('mapping', { path: joinPath('', fault.keys), value: quoted(fault.value), line: fault.expected });
  const unknown = unknownKey(value, read, []);
  if (unknown) throw new ImportError('mapping', { path: joinPath('', unknown), value: String(unknown[unknown.length - 1]), line: Object.keys(mappingShape as object).map((key) => key.replace('?', '')).join(', ') });
  if (read.period !== undefined && !isPeriod(read.period)) throw new ImportError('mapping', { path: 'period', value: read.period, line: '2020, 2020-Q1, 2020-03, 2020-10-16, 2017/2022' });
  if (read.published !== undefined && !isDate(read.published)) throw new ImportError('mapping', { path: 'published', value: read.published, line: 'YYYY-MM-DD' });
  return read;
}

/** The first key that reading left out. */
function unknownKey(written: unknown, read: unknown, keys: readonly (string | number)[]): readonly (string | number)[] | undefined {
  if (!isRecord(written) || !isRecord(read)) return undefined;
  for (const key of Object.keys(written)) {
    if (!Object.hasOwn(read, key)) return [...keys, key];
    const found = unknownKey(written[key], read[key], [...keys, key]);
    if (found) return found;
  }
  return undefined;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
