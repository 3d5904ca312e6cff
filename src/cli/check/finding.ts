/** What `check` finds: a fault with its place in the file, and how to mend it where that is safe. */
import type { FeedProblem, FeedProblemCode } from '../../feed/feed-error.js';
import { explainProblem, sayProblem } from '../../feed/explain.js';
import { quoteValue } from '../../feed/feed-error.js';
import type { Lang } from '../words.js';
import type { Position } from './place.js';
import { bareWords, checkWords, type CheckCode } from './words.js';

/** A change of a text: what stands from an offset on is replaced. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** An error costs figures; a warning is a contradiction or a mistake that readers see; a note costs nothing. */
export type Severity = 'error' | 'warning' | 'note';

/** A fault of a document before its place is known. */
export interface Remark extends Omit<FeedProblem, 'code' | 'severity'> {
  readonly code: FeedProblemCode | CheckCode;
  readonly severity: Severity;
  /** Where it stands, when the path does not say it. */
  readonly offset?: number;
  /** Given the text of what the path leads to. */
  readonly edits?: readonly Edit[];
}

export interface Finding extends Remark, Position {
  readonly file: string;
}

/** Fault and remedy in a language: `path: fault "value"; remedy   [code]`. */
export function explainFinding({ code, ...problem }: Remark, lang: Lang): string {
  // Characters that cannot be seen are written out: they are often what is wrong.
  const value = typeof problem.value === 'string' ? problem.value.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, escapeCharacter) : problem.value;
  const shown = { ...problem, severity: 'error', ...(problem.value === undefined ? {} : { value }) } as const;
  const known: (typeof checkWords)[CheckCode] | undefined = checkWords[code as CheckCode];
  const words = known ?? (problem.expected ? undefined : bareWords[code]);
  return words ? sayProblem(words[lang === 'zh-CN' ? 'zh' : 'en'], { ...shown, code: code as FeedProblemCode }, lang) : explainProblem({ ...shown, code: code as FeedProblemCode }, lang);
}

/** A value as a machine gets it: itself, or what can be said of it where it is nested too deeply to be written. */
export function writtenValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  try {
    JSON.stringify(value);
    return value;
  } catch {
    return quoteValue(value);
  }
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

