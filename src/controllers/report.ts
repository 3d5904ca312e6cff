/** Faults to the webmaster: once to the console, and as an event. The reader is told calmly elsewhere. */
import { quoteValue, type FeedProblem } from '../feed/feed-error.js';
import type { Feed, Indicator } from '../feed/feed.js';

/** What `indicator-error` carries. */
export interface IndicatorErrorDetail {
  readonly problems: readonly FeedProblem[];
}

/** Indicators that were held against themselves already, for any element. */
const reconciled = new WeakSet<Indicator>();

/** Reports the faults of one element; what was said of the same feed before, by any element, is not said again. */
export class ReportController {
  readonly #host: HTMLElement;
  readonly #told = new Set<string>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /**
   * @param about the feed's address, or another word for what is at fault
   * @param lang the language of the console message
   * @param shown the indicators on show: what contradicts itself in them is reported too, once the page is drawn
   * @param feed where they come from
   */
  report(problems: readonly FeedProblem[], about: string, lang: string, shown: readonly Indicator[] = [], feed?: Feed): void {
    this.#tell(problems, about, lang);
    for (const indicator of shown) {
      // Of very many observations `check` tells what contradicts what: a reader's machine has better things to do.
      if (!feed || indicator.observations.length > 10000 || reconciled.has(indicator)) continue;
      reconciled.add(indicator);
      // The more there is to compare, the later: the page is drawn before.
      setTimeout(() => void import('../feed/reconcile.js').then(({ reconcileIndicator }) => this.#tell(reconcileIndicator(indicator, feed), about, lang)), indicator.observations.length / 5);
    }
  }

  #tell(problems: readonly FeedProblem[], about: string, lang: string): void {
    const keys = problems.map((problem) => keyOf(about, problem));
    const key = keys.join();
    if (!problems.length || this.#told.has(key)) return;
    this.#told.add(key);
    this.#host.dispatchEvent(new CustomEvent<IndicatorErrorDetail>('indicator-error', { detail: { problems }, bubbles: true, composed: true }));
    void import('./print.js').then(({ print }) => print(this.#host.localName, problems, keys, about, lang));
  }
}

function keyOf(about: string, { code, path, value }: FeedProblem): string {
  return `${about} ${code} ${path} ${quoteValue(value)}`;
}
