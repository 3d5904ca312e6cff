/** A file to convert: its bytes, or its text in chunks that can be walked several times. */
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommandError } from './command.js';

/** Bytes read at a time. */
const piece = 1 << 18;

export interface SourceFile {
  /** Where it is; for standard input a copy that `forget` removes. */
  readonly path: string;
  readonly name: string;
  forget(): void;
}

/** The file of an operand; `-` is standard input, kept in a temporary file because it is read twice. */
export function openSource(operand: string, cwd: string): SourceFile {
  if (operand !== '-') {
    const path = resolve(cwd, operand);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found?.isFile()) throw new CommandError({ zh: `找不到文件：${operand}`, en: `no such file: ${operand}` });
    return { path, name: operand, forget: () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), 'indicator-widgets-'));
  const path = join(folder, 'stdin');
  const file = openSync(path, 'w');
  for (const bytes of bytesOf(0)) writeSync(file, bytes);
  closeSync(file);
  return { path, name: '-', forget: () => rmSync(folder, { recursive: true, force: true }) };
}

function* bytesOf(file: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(piece);
  for (;;) {
    let count: number;
    try {
      count = readSync(file, buffer, 0, piece, null);
    } catch (error) {
      // A pipe that has nothing yet says so instead of waiting.
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
        continue;
      }
      if ((error as NodeJS.ErrnoException).code === 'EOF') return;
      throw error;
    }
    if (count === 0) return;
    yield buffer.subarray(0, count);
  }
}

/** The text of a file chunk by chunk. */
export function* textOf(path: string, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  const file = openSync(path, 'r');
  try {
    for (const bytes of bytesOf(file)) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } finally {
    closeSync(file);
  }
}

/** The encoding of a file: by its mark, UTF-8 if all of it is that, else GB18030. */
export function encodingOf(path: string): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const file = openSync(path, 'r');
  let isFirst = true;
  try {
    for (const bytes of bytesOf(file)) {
      if (isFirst && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
      if (isFirst && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
      isFirst = false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'gb18030';
  } finally {
    closeSync(file);
  }
}

/** The first bytes of a file, by which formats that are no text are known. */
export function beginsWith(path: string, signature: readonly number[]): boolean {
  const file = openSync(path, 'r');
  const buffer = new Uint8Array(signature.length);
  readSync(file, buffer, 0, signature.length, 0);
  closeSync(file);
  return signature.every((byte, index) => buffer[index] === byte);
}

export function readBytes(path: string): Uint8Array {
  return readFileSync(path);
}
