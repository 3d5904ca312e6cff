/** A world for commands that a test can look at: what was said stays in arrays, nothing is a terminal. */
import type { Command } from '../../src/cli/command.js';
import type { Io } from '../../src/cli/io.js';
import { runCli } from '../../src/cli/run.js';
import { sayIn, type Lang } from '../../src/cli/words.js';
import { temporaryFolder } from '../temporary.js';

export interface World extends Io {
  readonly printed: string[];
  readonly noted: string[];
  readonly shown: string[];
}

export function worldIn(cwd: string, lang: Lang = 'en'): World {
  const world = { printed: [] as string[], noted: [] as string[], shown: [] as string[] };
  return {
    ...world,
    lang,
    json: false,
    cwd,
    print: (text) => world.printed.push(text),
    note: (text) => world.noted.push(text),
    progress: (text) => world.shown.push(text),
    style: (_format, text) => text,
    say: (words) => sayIn(lang, words),
  };
}

/** An empty folder of its own. */
export async function folder(): Promise<string> {
  return temporaryFolder();
}

/** What a command line says and how it ends, in a folder. */
export async function cli(words: readonly string[], { cwd = '/', lang = 'en', commands }: { cwd?: string; lang?: Lang; commands?: readonly Command[] } = {}): Promise<{ code: number; out: string; err: string }> {
  const world = worldIn(cwd, lang);
  const code = await runCli(words, world, '1.2.3', commands);
  return { code, out: world.printed.join('\n'), err: world.noted.join('\n') };
}
