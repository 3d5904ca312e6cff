/** What a command sees of the world around it; a test gives its own. */
import { styleText } from 'node:util';
import { langOf, sayIn, type Lang, type Words } from './words.js';

type Style = Parameters<typeof styleText>[0];

export interface Io {
  readonly lang: Lang;
  /** Whether a machine reads the output: one JSON value on standard output, no colours. */
  readonly json: boolean;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Results, to standard output; a line break is added. */
  print(text: string): void;
  /** Everything that is not a result, to standard error; a line break is added. */
  note(text: string): void;
  /** A line on a terminal that shows how far long work is; '' takes it away. Nothing where standard error is no terminal. */
  progress(text: string): void;
  /** Text in colour where standard output is a terminal. */
  style(format: Style, text: string): string;
  /** A text in the language of the reader. */
  say(words: Words): string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Whether colours are wanted: on a terminal, or where asked for (no-color.org, force-color.org). */
export function wantsColour(env: Env, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  return env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : isTerminal && env['TERM'] !== 'dumb';
}

/** The world of a process. */
export function processIo({ stdout, stderr, env, cwd }: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env' | 'cwd'>): Io {
  const colours = wantsColour(env, stdout.isTTY === true);
  const isLive = stderr.isTTY === true && env['TERM'] !== 'dumb';
  let hasLine = false;
  const clear = (): void => {
    if (hasLine) stderr.write('\r\u001B[K');
    hasLine = false;
  };
  const lang = langOf(env);
  return {
    lang,
    json: false,
    cwd: cwd(),
    print: (text) => {
      clear();
      stdout.write(`${text}\n`);
    },
    note: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (!isLive) return;
      clear();
      hasLine = text !== '';
      stderr.write(text);
    },
    style: (format, text) => (colours ? styleText(format, text) : text),
    say: (words) => sayIn(lang, words),
  };
}

/** The same world with another language, or for a machine. */
export function changeIo(io: Io, { lang = io.lang, json = io.json }: { lang?: Lang; json?: boolean }): Io {
  return { ...io, lang, json, say: (words) => sayIn(lang, words), ...(json ? { style: (_format, text) => text } : {}) };
}
