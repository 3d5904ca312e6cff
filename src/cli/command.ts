/** What every command of the command line is. */
import type { Io } from './io.js';
import type { Words } from './words.js';

/** 0: done, nothing found · 1: something is wrong with what was read or reached · 2: the command was called wrongly. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What the help writes for its value, `FILE`. */
  readonly value?: string;
  readonly summary: Words;
}

export type Options = Readonly<Record<string, Option>>;

/** What was written for the options; what was not written is not there. */
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : O[K] extends { readonly multiple: true } ? readonly string[] : string;
};

export interface Args<O extends Options> {
  readonly files: readonly string[];
  readonly values: Values<O>;
}

/** How many files, URLs or names a command takes after its options. */
export interface Operands {
  /** What the help writes, `FEED…`. */
  readonly name: string;
  readonly min: number;
  readonly max: number;
}

export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly summary: Words;
  readonly operands?: Operands;
  readonly options: O;
  /** Further lines of its help: examples, what is written where. */
  readonly notes?: Words;
  run(args: Args<O>, io: Io): Promise<ExitCode>;
}

/** A command with the types of its own options checked. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}

/** Thrown where a command was called wrongly: said with a hint to the help, exit code 2. */
export class UsageError extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

/** Thrown where a file or address stops the whole command: said as it is, exit code 1. */
export class CommandError extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}
