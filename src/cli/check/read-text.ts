/** The bytes of a file as text and value, with everything in them that is no JSON; what can be read past is read past. */
import { parseTree, type ParseError } from 'jsonc-parser';
import { decodeFeed } from '../../feed/decode.js';
import { FeedError } from '../../feed/feed-error.js';
import type { Remark } from './finding.js';
import { walkJson } from './walk-json.js';

export interface ReadText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The value; `undefined` if there is none to be had. */
  readonly document: unknown;
  readonly remarks: readonly Remark[];
  /** Whether the file begins with a byte order mark. */
  readonly hasMark: boolean;
  /** The same text in UTF-8, where a file is surely GB18030. */
  readonly recoded?: string;
}

/** Reads a document like a widget does, and goes on where a widget gives up. */
export function readText(bytes: Uint8Array<ArrayBuffer>): ReadText {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const mark: Remark[] = hasMark ? [{ code: 'bom', path: '', severity: 'note', offset: 0 }] : [];
  const text = new TextDecoder('utf-8').decode(bytes);
  try {
    return { text, hasMark, document: decodeFeed(bytes), remarks: mark };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const { problem } = error;
    if (problem.code === 'encoding') return { ...readOther(bytes), text, hasMark, document: undefined, remarks: [{ ...problem, offset: Math.max(0, text.indexOf('\ufffd')) }] };
    if (problem.code === 'json') return { text, hasMark, ...readPast(text, mark, problem) };
    return { text, hasMark, document: undefined, remarks: [...mark, { ...problem, offset: problem.code === 'truncated' ? text.trimEnd().length : 0 }] };
  }
}

/** Comments and commas too many are blanked out, so that every place stays where it is. */
function readPast(text: string, mark: readonly Remark[], problem: FeedError['problem']): Pick<ReadText, 'document' | 'remarks'> {
  const faults = walkJson(text, { value: () => undefined });
  if (faults.length && faults.every(({ kind }) => kind !== 'other')) {
    let plain = text;
    for (const { offset, length } of faults) plain = plain.slice(0, offset) + plain.slice(offset, offset + length).replace(/[^\n]/g, ' ') + plain.slice(offset + length);
    try {
      const document: unknown = JSON.parse(plain);
      const remarks = faults.map(({ offset, length }): Remark => ({ code: 'json', path: '', value: excerpt(text, offset), severity: 'error', offset, edits: [{ offset, length, text: '' }] }));
      return { document, remarks: [...mark, ...remarks] };
    } catch {
      // More is wrong than that.
    }
  }
  return { document: undefined, remarks: [...mark, ...syntaxRemarks(text, problem)] };
}

/** Every fault that a parser can tell apart, else the one that ends it. */
function syntaxRemarks(text: string, problem: FeedError['problem']): Remark[] {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true });
  } catch {
    // Nested too deeply to be looked at again.
  }
  const lines = new Map<number, number>();
  for (const { offset } of errors) {
    const line = text.lastIndexOf('\n', offset);
    // What follows the first fault of a line is mostly its consequence.
    if (!lines.has(line)) lines.set(line, offset);
  }
  const offsets = [...lines.values()];
  return (offsets.length ? offsets : [0]).map((offset) => ({ ...problem, value: excerpt(text, offset), offset }));
}

function excerpt(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 20), offset + 20).replace(/\s+/g, ' ');
}

/** GB18030 is taken for certain only where every byte fits and the result is JSON. */
function readOther(bytes: Uint8Array<ArrayBuffer>): Pick<ReadText, 'recoded'> {
  try {
    const recoded = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    JSON.parse(recoded);
    return { recoded };
  } catch {
    return {};
  }
}
