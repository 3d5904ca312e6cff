/** Changes in a page that leave every other byte of it as it is. */
import { encodeHtml, type DecodedPage } from './encoding.js';

/** Characters from `start` up to `end` of the text become another text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The page with its edits made; edits do not overlap, and of several at one place the first comes first. */
export function splice(bytes: Uint8Array, { encoding, offsets }: DecodedPage, edits: readonly Edit[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(bytes.subarray(at, offsets[start]), encodeHtml(text, encoding));
    at = offsets[end]!;
  }
  pieces.push(bytes.subarray(at));
  return Buffer.concat(pieces);
}
