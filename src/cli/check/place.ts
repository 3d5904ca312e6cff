/** Paths of a document found in its text: line and column, and the range to edit. */
import { isRecord } from '../../feed/json.js';
import type { JsonValue, Segment } from './walk-json.js';

/** Line and column count from 1; a column is a UTF-16 unit, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a value stands in a text. */
export interface Place {
  readonly offset: number;
  end: number;
  /** Where its key begins, for a member of an object. */
  readonly keyOffset: number | undefined;
}

/** `indicators[2].observations[41].period` as keys and indices. */
export function segmentsOf(path: string): Segment[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[]+)/g)].map(([, index, key]) => (index === undefined ? key! : Number(index)));
}

/**
 * The same as the document has it: an observation of columns is written column by column (`observations.period[41]`), and what is
 * missing is looked for in what it should be in.
 */
export function writtenPath(document: unknown, path: string): Segment[] {
  const wanted = segmentsOf(path);
  const found: Segment[] = [];
  let value = document;
  for (let at = 0; at < wanted.length; at++) {
    const segment = wanted[at]!;
    const key = wanted[at + 1];
    if (typeof segment === 'number' && isRecord(value)) {
      const column = key === undefined ? value['value'] : value[key];
      if (!Array.isArray(column) || segment >= column.length) return found;
      found.push(key ?? 'value', segment);
      value = column[segment];
      at++;
    } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, segment)) {
      found.push(segment);
      value = (value as Record<Segment, unknown>)[segment];
    } else return found;
  }
  return found;
}

interface Node {
  readonly children: Map<Segment, Node>;
  place: Place | undefined;
}

/** Remembers where some values stand while their text is walked; all others cost one look. */
export class Places {
  readonly #root: Node = { children: new Map(), place: undefined };
  readonly #open: (Node | undefined)[] = [];

  want(path: readonly Segment[]): void {
    let node = this.#root;
    for (const segment of path) {
      let child = node.children.get(segment);
      if (!child) node.children.set(segment, (child = { children: new Map(), place: undefined }));
      node = child;
    }
  }

  value({ depth, segment, offset, length, keyOffset }: JsonValue): void {
    const node = depth === 0 ? this.#root : this.#open[depth - 1]?.children.get(segment);
    this.#open[depth] = node;
    // Of a key that is written twice the last one counts, as for JSON.parse.
    if (node) node.place = { offset, end: offset + length, keyOffset };
  }

  end(depth: number, offset: number): void {
    const node = this.#open[depth];
    if (node?.place) node.place.end = offset;
  }

  find(path: readonly Segment[]): Place | undefined {
    let node: Node | undefined = this.#root;
    for (const segment of path) node = node?.children.get(segment);
    return node?.place;
  }
}

/** Finds the line and column of offsets in a text. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
