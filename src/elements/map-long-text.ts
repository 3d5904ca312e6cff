/** The text of a map of very many regions: its table comes once the map is on the screen, and again once a new period has been looked at. Loaded only then. */
import type { ReactiveElement } from 'lit';

/** How long a picture stands before its table is written, in milliseconds. */
const pause = 400;

export class LongText {
  readonly #host: ReactiveElement;
  /** What is to be told, and what was told whole. */
  #due: unknown;
  #told: unknown;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /**
   * @param subject what the text is about; another one is told anew
   * @param write the text into the page, with its table or without
   */
  write(subject: unknown, write: (hasTable: boolean) => void): void {
    const isDue = this.#told === subject;
    // What was written before, by us or by the page's maker, stays until then.
    if (isDue || !this.#host.querySelector('[slot=table]')) write(isDue);
    if (isDue || this.#due === subject) return;
    this.#due = subject;
    setTimeout(() => {
      if (this.#due !== subject) return;
      this.#told = subject;
      this.#host.requestUpdate();
    }, pause);
  }
}
