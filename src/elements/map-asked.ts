/** Outlines that a map asked for: on their way, there, or refused. Asked for only where the map is near the screen. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OutlineAnswer, OutlineRequest } from './map-outlines.js';

type Host = ReactiveControllerHost & HTMLElement;

export class AskedOutlines implements ReactiveController {
  readonly #host: Host;
  #asked: OutlineRequest | undefined;
  #answer: OutlineAnswer | undefined;
  #isNear = typeof IntersectionObserver === 'undefined';
  #observer: IntersectionObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The answer, if there is one; until then the map shows what needs no outlines. */
  get(request: OutlineRequest): OutlineAnswer | undefined {
    if (!this.#isNear) {
      this.#watch();
      return undefined;
    }
    const asked = this.#asked;
    if (asked?.url !== request.url || asked.feed !== request.feed || asked.isDraft !== request.isDraft || asked.codes !== request.codes) void this.#ask(request);
    return this.#answer;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  async #ask(request: OutlineRequest): Promise<void> {
    // The same file for other regions or another draft mark: what is drawn stays until the new answer is there.
    if (this.#asked?.url !== request.url) this.#answer = undefined;
    this.#asked = request;
    const { askOutlines } = await import('./map-outlines.js');
    const answer = await askOutlines(request);
    if (this.#asked !== request) return;
    this.#answer = answer;
    this.#host.requestUpdate();
  }

  #watch(): void {
    if (this.#observer) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#isNear = true;
        this.hostDisconnected();
        this.#host.requestUpdate();
      },
      { rootMargin: '50%' },
    );
    this.#observer.observe(this.#host);
  }
}
