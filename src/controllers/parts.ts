/** Observations that a feed has elsewhere: asked for when a widget is about them, and never twice. */
import { FeedError, type FeedProblem } from '../feed/feed-error.js';
import type { Feed, Indicator } from '../feed/feed.js';
import { loadPart } from '../feed/part.js';

type Host = HTMLElement & { readonly indicator?: string | undefined; readonly indicators?: string | undefined };

export class PartsController {
  readonly #host: Host;
  readonly #base: () => string;
  /** By indicator: a feed that is loaded anew has new ones, which are asked for anew. */
  readonly #failed = new WeakMap<Indicator, FeedProblem>();

  /** @param base address that the feed's addresses are relative to */
  constructor(host: Host, base: () => string) {
    this.#host = host;
    this.#base = base;
  }

  /** Nothing if all observations are there that the widget is about; `pending` while some are not; else why they did not come. */
  ask(feed: Feed): 'pending' | FeedProblem | undefined {
    const missing = this.#missing(feed);
    return missing.map((indicator) => this.#failed.get(indicator)).find(Boolean) ?? (missing.length ? 'pending' : undefined);
  }

  /** Loads them; resolves well or badly. */
  async load(feed: Feed): Promise<void> {
    await Promise.all(this.#missing(feed).map((indicator) => this.#load(feed, indicator)));
  }

  async #load(feed: Feed, indicator: Indicator): Promise<void> {
    try {
      await loadPart(feed, indicator, this.#base());
    } catch (error) {
      this.#failed.set(indicator, error instanceof FeedError ? error.problem : { code: 'unreachable', path: `${indicator.path}.observations.href`, value: indicator.href, expected: String(error), severity: 'error' });
    }
  }

  /** Of the indicators that the widget names, else of a feed's only one (a table that names none has them all). */
  #missing({ indicators }: Feed): Indicator[] {
    const { indicator, indicators: several = '', localName } = this.#host;
    if (!('indicator' in this.#host)) return [];
    const ids = [indicator, ...several.split(/[\s,]+/)].filter(Boolean);
    const asked = ids.length ? ids.flatMap((id) => indicators.get(id!) ?? []) : indicators.size === 1 || localName === 'indicator-table' ? [...indicators.values()] : [];
    return asked.filter(({ href }) => href !== undefined);
  }
}
