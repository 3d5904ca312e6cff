/** Texts broken into lines of a width: between words, and between any two Chinese characters. */
import { textWidth } from '../../layout/measure.js';

/** A text in one style; whoever gives it may hang more on it. */
export interface Run<S extends { readonly fontSize: number }> {
  readonly text: string;
  readonly style: S;
}

/** The lines of some texts that follow each other; a word longer than a line stands alone on one. */
export function wrapText<S extends { readonly fontSize: number }>(runs: readonly Run<S>[], width: number): Run<S>[][] {
  const lines: Run<S>[][] = [[]];
  let room = width;
  for (const { text, style } of runs) {
    for (const word of text.match(/[\u2e80-\uffef][，。、；：）”》]*|[^\u2e80-\uffef\s]+\s?|\s/g) ?? []) {
      const needed = textWidth(word.trimEnd(), style.fontSize);
      if (needed > room && lines.at(-1)!.length) {
        lines.push([]);
        room = width;
      }
      const line = lines.at(-1)!;
      const last = line.at(-1);
      if (last?.style === style) line[line.length - 1] = { text: last.text + word, style };
      else line.push({ text: word, style });
      room -= textWidth(word, style.fontSize);
    }
  }
  return lines;
}
