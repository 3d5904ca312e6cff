/** A finding as a webmaster reads it. */
import { explainProblem } from '../feed/explain.js';
import type { Finding } from './facts.js';
import { chinese, english } from './words.js';

export interface Explained {
  /** Where it is, what is wrong. */
  readonly fault: string;
  /** What to do, line by line; empty for a note. */
  readonly remedy: string;
}

/** In Chinese when the language begins with `zh`, else in English. */
export function explainFinding({ code, value = '', expected = '', problem }: Finding, lang: string): Explained {
  const [fault, remedy = ''] = (lang.toLowerCase().startsWith('zh') ? chinese : english)[code];
  const fill = (text: string): string => text.replace(/\{(!?)\}/g, (_, isExpected: string) => (isExpected ? expected : value));
  const advice = remedy.includes('{!}') && !expected ? '' : fill(remedy);
  // A fault of a feed says its own remedy.
  return problem ? { fault: `${fill(fault)}\n${explainProblem(problem, lang)}`, remedy: code === 'feed-id' ? advice : '' } : { fault: fill(fault), remedy: advice };
}
