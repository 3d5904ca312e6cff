/** Keys that no widget reads: most are misspelt. */
import { feedJsonSchema } from '../../feed/json-schema.js';
import { isRecord } from '../../feed/json.js';
import { joinPath } from '../../feed/record.js';
import type { Segment } from './walk-json.js';
import type { Remark } from './finding.js';

interface Schema {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Keys of a document that its schema does not have; `$…`, `_…` and `x-…` are left to whoever writes them. */
export function findUnknownKeys(document: unknown): Remark[] {
  const remarks: Remark[] = [];
  visit(feedJsonSchema() as Schema, document, [], remarks);
  return remarks;
}

function visit(schema: Schema, value: unknown, at: readonly Segment[], remarks: Remark[]): void {
  const { properties, items } = fitting(schema, value);
  if (Array.isArray(value) && items) value.forEach((item, index) => visit(items, item, [...at, index], remarks));
  if (!isRecord(value) || !properties) return;
  for (const key of Object.keys(value)) {
    const path = [...at, key];
    if (Object.hasOwn(properties, key)) visit(properties[key]!, value[key], path, remarks);
    else if (!/^(\$|_(?!_)|x-)/.test(key)) {
      const near = nearest(key, Object.keys(properties).filter((known) => !(known in value)));
      remarks.push({ code: 'unknown-key', path: joinPath('', path), value: key, severity: 'warning', ...(near === undefined ? {} : { expected: `"${near}"` }) });
    }
  }
}

/** Of several schemas the one for this kind of value. */
function fitting(schema: Schema, value: unknown): Schema {
  const wanted = Array.isArray(value) ? 'array' : typeof value;
  return schema.anyOf?.map((one) => fitting(one, value)).find(({ type, required = [] }) => type === wanted && (wanted !== 'object' || required.every((key) => key in (value as object)))) ?? schema;
}

/** The known key that differs by the fewest letters, if they are few. */
function nearest(key: string, known: readonly string[]): string | undefined {
  const scored = known.map((name) => [name, distance(key.toLowerCase(), name.toLowerCase())] as const).sort((a, b) => a[1] - b[1]);
  const best = scored[0];
  return best && best[1] <= Math.max(1, key.length / 3) ? best[0] : undefined;
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
