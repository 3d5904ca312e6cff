/**
 * The catalogue of bad feeds in `test/feeds`, `code--what.json`. What only `check` tells, because it costs no reader a figure, ends in
 * `.check.json`. A feed that holds the figure 7.72 must show it; the others have nothing that could be shown.
 */
import { readdirSync, readFileSync } from 'node:fs';

export interface BadFeed {
  readonly name: string;
  /** The one code that it is told with. */
  readonly code: string;
  readonly onlyChecked: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isShown: boolean;
}

const folder = new URL('feeds/', import.meta.url);

export const badFeeds: readonly BadFeed[] = readdirSync(folder).sort().map((name) => {
  const bytes = Uint8Array.from(readFileSync(new URL(name, folder)));
  return { name, code: name.split('--')[0]!, onlyChecked: name.endsWith('.check.json'), bytes, isShown: Buffer.from(bytes).includes('7.72') };
});
