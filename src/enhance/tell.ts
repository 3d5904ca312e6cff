/** Tells the webmaster on the console why a carrier stays as it is: element, fault, remedy. */
import type { FeedProblem } from '../feed/feed-error.js';

/** How many faults of one table the console lists before it only counts. */
const listed = 20;

export async function tell(element: Element, about: string, problems: readonly FeedProblem[]): Promise<void> {
  if (!problems.length) return;
  const { explainProblem } = await import('../feed/explain.js');
  const lang = element.closest('[lang]')?.getAttribute('lang') ?? 'zh-CN';
  const lines = problems.slice(0, listed).map((problem) => explainProblem(problem, lang));
  if (problems.length > listed) lines.push(`\u2026 +${problems.length - listed}`);
  console.warn(`<${element.localName}> ${about}${lines.length > 1 ? '\n  ' : ' '}${lines.join('\n  ')}`);
}
