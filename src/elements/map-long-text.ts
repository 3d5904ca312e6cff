/** The text of a map of very many regions: its table comes once the map is on the screen, and again once a new period has been looked at. Loaded only then. */
import type { ReactiveElement } from 'lit';
import type { Part } from '../describe/markup.js';

/** How long a picture stands before its table is written, in milliseconds. */
const pause = 400;

export const partFor = (host: ReactiveElement): LongText => new LongText(host);

class LongText {
  readonly #host: ReactiveElement;
  /** What is to be told, and what was told whole. */
  #due: unknown;
  #told: unknown;
  /** The last table: it says itself what it is of, and stays until the next one comes. */
  #table: Part | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /**
   * @param subject what the text is about; another one is told anew
   * @param write the text into the page, with its table or without, after a last change of its parts
   */
  write(subject: unknown, write: (hasTable: boolean, change: (parts: readonly Part[]) => readonly Part[]) => void): void {
    const isDue = this.#told === subject;
    // What the page's maker wrote stays until then.
    if (isDue || this.#table || !this.#host.querySelector('[slot=table]')) write(isDue, isDue ? this.#keep : this.#withLast);
    if (isDue || this.#due === subject) return;
    this.#due = subject;
    setTimeout(() => {
      if (this.#due !== subject) return;
      this.#told = subject;
      this.#host.requestUpdate();
    }, pause);
  }

  readonly #keep = (parts: readonly Part[]): readonly Part[] => {
    this.#table = parts.find(([, { slot }]) => slot === 'table');
    return parts;
  };

  readonly #withLast = (parts: readonly Part[]): readonly Part[] => {
    const isSource = ([, { slot }]: Part): boolean => slot === 'source';
    return [...parts.filter((part) => !isSource(part)), ...(this.#table ? [this.#table] : []), ...parts.filter(isSource)];
  };
}
