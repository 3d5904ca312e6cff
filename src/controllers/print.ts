/** Faults in words on the console, loaded with the words when there are any. */
import { explainProblem } from '../feed/explain.js';
import type { FeedProblem } from '../feed/feed-error.js';

/** How many faults of one element the console lists before it only counts. */
const listed = 20;

/** What was said, by any element. */
const said = new Set<string>();

/** @param keys tell faults apart, one for each */
export function print(tag: string, problems: readonly FeedProblem[], keys: readonly string[], about: string, lang: string): void {
  const fresh = problems.filter((_, index) => !said.has(keys[index]!) && said.add(keys[index]!));
  if (!fresh.length) return;
  const lines = fresh.slice(0, listed).map((problem) => explainProblem(problem, lang));
  if (fresh.length > listed) lines.push(`\u2026 +${fresh.length - listed}`);
  const level = fresh.some(({ severity }) => severity === 'error') ? 'error' : 'warn';
  console[level](`<${tag}> ${about}${lines.length > 1 ? '\n  ' : ' '}${lines.join('\n  ')}`);
}
