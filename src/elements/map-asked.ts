/** Outlines that a map asked for: on their way, there, or refused. Asked for only where the map is near the screen. Loaded only where `boundaries` is set. */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Boundary, Feed } from '../feed/feed.js';
import type { Snapshot } from '../query/snapshot.js';
import { absoluteUrl } from '../controllers/url.js';
import { outlineStyles } from '../styles/outlines.js';
import { askOutlines, type OutlineAnswer, type OutlineRequest } from './map-outlines.js';

type Host = ReactiveElement & { readonly boundaries: string | undefined; readonly within: string | undefined; readonly detail: boolean; readonly draft: boolean };

const pending: OutlineAnswer = { isPending: true, problems: [] };

export const partFor = (host: Host): AskedOutlines => new AskedOutlines(host);
export { outlineStyles as styles };

class AskedOutlines implements ReactiveController {
  readonly #host: Host;
  #asked: OutlineRequest | undefined;
  #answer = pending;
  #isNear = typeof IntersectionObserver === 'undefined';
  #observer: IntersectionObserver | undefined;
  #snapshot: Snapshot | undefined;
  #codes: readonly string[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * The answer, as far as there is one; `undefined` where no outlines are declared for the place on show.
   * @param base the address of the feed, which its own outlines are relative to
   */
  of(feed: Feed, snapshot: Snapshot, base: string): OutlineAnswer | undefined {
    const place = outlinesFor(feed, snapshot, this.#host);
    if (!place) return undefined;
    const { boundary } = place;
    const codes = this.#codesOf(snapshot);
    return this.#get({ feed, boundary, url: boundary ? absoluteUrl(boundary.href, base) : absoluteUrl(this.#host.boundaries!, this.#host.baseURI), codes, isDraft: this.#host.draft });
  }

  /** Its regions; the same list for every period that has the same, so that a change of period asks for nothing. */
  #codesOf(snapshot: Snapshot): readonly string[] {
    if (this.#snapshot !== snapshot) {
      const codes = snapshot.rows.map(({ region }) => region.code);
      const known = new Set(this.#codes);
      if (codes.length !== known.size || !codes.every((code) => known.has(code))) this.#codes = codes;
      this.#snapshot = snapshot;
    }
    return this.#codes;
  }

  /** Until there is an answer the map shows what needs no outlines. */
  #get(request: OutlineRequest): OutlineAnswer {
    if (!(this.#isNear ||= isOnScreen(this.#host))) {
      this.#watch();
      return pending;
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
    if (this.#asked?.url !== request.url) this.#answer = pending;
    this.#asked = request;
    const answer = await askOutlines(request, () => this.#host.requestUpdate());
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

/** Whether a part of an element is on the screen: then nobody needs to be asked where it is. */
function isOnScreen(element: Element): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < window.innerHeight;
}

/** The outlines that are asked for, if they are of the place on show: inside a region only those that are declared for it. */
function outlinesFor(feed: Feed, { within: whole }: Snapshot, { boundaries, within, detail }: { readonly boundaries: string | undefined; readonly within: string | undefined; readonly detail: boolean }): { readonly boundary: Boundary | undefined } | undefined {
  const named = feed.boundaries.find(({ id }) => id === boundaries);
  const isMoved = detail && within !== undefined;
  if (!isMoved || (named && named.within === whole?.code)) return { boundary: named };
  const declared = feed.boundaries.find((boundary) => boundary.within !== undefined && boundary.within === whole?.code);
  return declared && { boundary: declared };
}
