/** A part of a widget that is fetched when it is first wanted; the widget draws again once it is there. */
import type { ReactiveControllerHost } from 'lit';

export class Later<Part> {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Part>;
  #answer: Promise<Part> | undefined;
  #part: Part | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** The part, if it is there already. */
  get(): Part | undefined {
    void this.wait();
    return this.#part;
  }

  /** The part, once it is there. */
  wait(): Promise<Part> {
    this.#answer ??= this.#load().then((part) => {
      this.#host.requestUpdate();
      return (this.#part = part);
    });
    return this.#answer;
  }
}
