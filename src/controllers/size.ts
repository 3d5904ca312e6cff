/** The room an element has for its picture; 0 until it is laid out, so a hidden tab simply has not been asked yet. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

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
  #observer: ResizeObserver | undefined;
  readonly #watched = new Set<Element>();
  #isResting = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (typeof ResizeObserver === 'undefined' || this.#isResting || !this.#host.isConnected) return;
    this.#observer ??= new ResizeObserver((entries) => this.#measure(entries));
    const wanted = this.#host.shadowRoot?.querySelectorAll('.ruler, .stage') ?? [];
    for (const element of this.#watched) {
      if (element.isConnected) continue;
      this.#observer.unobserve(element);
      this.#watched.delete(element);
    }
    for (const element of wanted) {
      if (this.#watched.has(element)) continue;
      this.#watched.add(element);
      this.#observer.observe(element);
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched.clear();
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const before = [this.width, this.em, this.stageWidth, this.stageHeight].join();
    for (const { target, contentRect } of entries) {
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
    // What is drawn now may change the stage (a key below it, another form): that is looked at in the next frame, for a page
    // would be told of a "ResizeObserver loop" otherwise.
    this.#observer?.disconnect();
    this.#watched.clear();
    this.#isResting = true;
    requestAnimationFrame(() => {
      this.#isResting = false;
      this.hostUpdated();
    });
  }
}
