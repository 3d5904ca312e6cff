/** A JSON text walked token by token, without recursion and without a tree: for places in files of any size and depth. */
import { createScanner, type SyntaxKind } from 'jsonc-parser';

export type Segment = string | number;

/** A value of the text, where its walk begins. */
export interface JsonValue {
  /** How deep it lies: 0 is the document. */
  readonly depth: number;
  /** Its key or index in what it lies in; '' for the document. */
  readonly segment: Segment;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'word';
  readonly offset: number;
  /** Of a string, number or word; 0 for what has not ended yet. */
  readonly length: number;
  /** Where its key is written, quotation mark included. */
  readonly keyOffset: number | undefined;
}

export interface JsonVisitor {
  value(value: JsonValue): void;
  /** An object or array has ended before this offset. */
  end?(depth: number, offset: number): void;
  /** A key that the object had before. */
  duplicate?(key: string, offset: number, length: number, depth: number): void;
}

/** What is no JSON; comments and commas too many are harmless, the rest ends the walk. */
export interface SyntaxFault {
  readonly kind: 'comment' | 'comma' | 'other';
  readonly offset: number;
  readonly length: number;
}

/** jsonc-parser's SyntaxKind is a const enum, which a bundler for single files cannot read. */
const token = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, colon: 6, string: 10, number: 11, lineComment: 12, blockComment: 13, end: 17 } as const satisfies Record<string, SyntaxKind>;
const words: ReadonlySet<number> = new Set([7, 8, 9]);

interface Frame {
  readonly isArray: boolean;
  /** Of an array: which item comes next. */
  index: number;
  key: string;
  keyOffset: number;
  /** Of an object: the keys it had. */
  readonly keys: Set<string>;
  /** What may come next. */
  expects: 'first' | 'item' | 'colon' | 'value' | 'comma';
  comma: number;
}

/** Walks a text and returns what is no JSON in it. */
export function walkJson(text: string, visitor: JsonVisitor): SyntaxFault[] {
  const scanner = createScanner(text, false);
  const faults: SyntaxFault[] = [];
  const frames: Frame[] = [];
  let isDone = false;
  const stop = (): SyntaxFault[] => [...faults, { kind: 'other', offset: scanner.getTokenOffset(), length: scanner.getTokenLength() }];
  const open = (isArray: boolean): void => {
    frames.push({ isArray, index: 0, key: '', keyOffset: 0, keys: new Set(), expects: 'first', comma: 0 });
  };
  const next = (): void => {
    const frame = frames[frames.length - 1];
    if (!frame) isDone = true;
    else {
      frame.expects = 'comma';
      frame.index++;
    }
  };
  for (;;) {
    const kind: number = scanner.scan();
    const offset = scanner.getTokenOffset();
    const length = scanner.getTokenLength();
    if (kind === 14 || kind === 15) continue;
    if (kind === token.lineComment || kind === token.blockComment) {
      faults.push({ kind: 'comment', offset, length });
      continue;
    }
    const frame = frames[frames.length - 1];
    if (kind === token.end) return isDone ? faults : stop();
    if (isDone || scanner.getTokenError() !== 0) return stop();
    if (frame?.expects === 'colon') {
      if (kind !== token.colon) return stop();
      frame.expects = 'value';
      continue;
    }
    if (frame && kind === (frame.isArray ? token.closeBracket : token.closeBrace) && frame.expects !== 'value') {
      if (frame.expects === 'item') faults.push({ kind: 'comma', offset: frame.comma, length: 1 });
      frames.pop();
      visitor.end?.(frames.length, offset + 1);
      next();
      continue;
    }
    if (frame?.expects === 'comma') {
      if (kind !== token.comma) return stop();
      frame.expects = 'item';
      frame.comma = offset;
      continue;
    }
    if (frame && !frame.isArray && frame.expects !== 'value') {
      if (kind !== token.string) return stop();
      frame.key = scanner.getTokenValue();
      frame.keyOffset = offset;
      if (frame.keys.has(frame.key)) visitor.duplicate?.(frame.key, offset, length, frames.length);
      frame.keys.add(frame.key);
      frame.expects = 'colon';
      continue;
    }
    const about = { depth: frames.length, segment: frame ? (frame.isArray ? frame.index : frame.key) : '', offset, keyOffset: frame && !frame.isArray ? frame.keyOffset : undefined };
    if (kind === token.openBrace || kind === token.openBracket) {
      visitor.value({ ...about, kind: kind === token.openBrace ? 'object' : 'array', length: 0 });
      open(kind === token.openBracket);
    } else if (kind === token.string || kind === token.number || words.has(kind)) {
      visitor.value({ ...about, kind: kind === token.string ? 'string' : kind === token.number ? 'number' : 'word', length });
      next();
    } else return stop();
  }
}
