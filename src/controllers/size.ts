/** The room an element has for its picture; 0 until it is laid out, so a hidden tab simply has not been asked yet. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Pixels that a picture is drawn for on paper if it was hidden on the screen; the sheet scales it to the room it has. */
const paper = 400;

/** Padding and border of the frame on both sides in pixels, as the style sheet has them by default. */
const around = 34;

/**
 * Watches two parts of the element's template: `.ruler`, as wide as the element and one em high, and `.stage`, the box that
 * the picture fills. Neither changes its size because of what is drawn, so drawing never asks for another layout. The stage
 * lies deeper in the tree than the ruler: what the ruler changes of it is still delivered in the same frame (Resize Observer,
 * "gather active observations at depth").
 */
export class SizeController implements ReactiveController {
  /** Width of the whole element in pixels. */
  width = 0;
  /** One em of the element's own text in pixels. */
  em = 16;
  /** Width and height of the stage in pixels. */
  stageWidth = 0;
  stageHeight = 0;
  readonly #host: Host;
  readonly #isEager: boolean;
  #observer: ResizeObserver | undefined;
  readonly #watched = new Set<Element>();
  #isResting = false;
  /** Whether the observer works. */
  #isHeard = false;

  /** @param isEager whether the width decides how much room is kept free before the figures arrive */
  constructor(host: Host, isEager = false) {
    this.#host = host;
    this.#isEager = isEager;
    host.addController(this);
  }

  /** Narrow columns need more height for their text, wide ones for their line; nothing is known before the first layout. */
  get shape(): 'narrow' | 'wide' | '' {
    const ems = this.width / this.em;
    return ems > 0 && ems < 28 ? 'narrow' : ems > 50 ? 'wide' : '';
  }

  hostUpdated(): void {
    if (this.#isResting || !this.#host.isConnected) return;
    this.#observer ??= typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver((entries) => {
      // A page's stand-in may call without saying what it saw.
      this.#isHeard = !!entries.length;
      this.#measure(entries);
    });
    const wanted = Array.from(this.#host.shadowRoot?.querySelectorAll('.ruler, .stage') ?? []);
    for (const element of this.#watched) {
      if (element.isConnected) continue;
      this.#observer?.unobserve(element);
      this.#watched.delete(element);
    }
    for (const element of wanted) {
      if (this.#watched.has(element)) continue;
      this.#watched.add(element);
      this.#observer?.observe(element);
      if (!this.#isHeard) setTimeout(this.#look, 300);
    }
  }

  /** A page's stand-in for the observer may never call: then the room is what it is once. */
  readonly #look = (): void => {
    if (!this.#isHeard) this.#measure(Array.from(this.#watched, (target) => ({ target, contentRect: target.getBoundingClientRect() })));
  };

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    this.#observer?.disconnect();
    this.#watched.clear();
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    // Read once before the first drawing: the room kept free is that of the right width from the first frame on.
    if (this.#isEager && !this.width) this.width = Math.max(0, this.#host.clientWidth - around);
    this.hostUpdated();
  }

  /** A tab that nobody opened may stand open on paper. */
  readonly #onPrint = (): void => {
    const stage = this.#host.shadowRoot?.querySelector('.stage');
    if (!stage || this.stageWidth) return;
    this.width = this.stageWidth = paper;
    // The height that style sheets ask for is known without a layout.
    this.stageHeight = parseFloat(getComputedStyle(stage).minBlockSize) || 0;
    this.#host.requestUpdate();
  };

  #measure(entries: readonly Pick<ResizeObserverEntry, 'target' | 'contentRect'>[]): void {
    const before = [this.width, this.em, this.stageWidth, this.stageHeight].join();
    // The list is an array of the page, which may have replaced what arrays can do.
    for (let index = 0; index < entries.length; index++) {
      const { target, contentRect } = entries[index]!;
      if (target.classList.contains('ruler')) {
        this.width = Math.floor(contentRect.width);
        if (contentRect.height > 0) this.em = contentRect.height;
      } else {
        this.stageWidth = Math.floor(contentRect.width);
        this.stageHeight = Math.floor(contentRect.height);
      }
    }
    if ([this.width, this.em, this.stageWidth, this.stageHeight].join() === before) return;
    this.#host.requestUpdate();
    // What is drawn now may change the stage (a key below it, another form). The observer is not to see that, for the page
    // would be told of a "ResizeObserver loop": it looks again in the next frame.
    this.#observer?.disconnect();
    this.#watched.clear();
    this.#isResting = true;
    requestAnimationFrame(() => {
      this.#isResting = false;
      this.hostUpdated();
    });
  }
}
