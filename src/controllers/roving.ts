/** One tab stop for a figure of many marks; arrow keys walk from mark to mark. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A mark's place in a grid of its figure: columns from left to right, rows from top to bottom. */
export interface GridPlace {
  readonly column: number;
  readonly row: number;
}

/** Where an arrow key leads, in columns and rows. */
export const steps: ReadonlyMap<string, readonly [columns: number, rows: number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

/**
 * Where a key leads from a mark: to the nearest one in that direction, one straight ahead before one aside;
 * Home and End to the first and last. `undefined` if the key is not ours.
 */
export function nextIndex(places: readonly GridPlace[], current: number, key: string): number | undefined {
  if (key === 'Home') return places.length ? 0 : undefined;
  if (key === 'End') return places.length ? places.length - 1 : undefined;
  const step = steps.get(key);
  const from = places[current];
  if (!step || !from) return undefined;
  let best = current;
  let cost = Infinity;
  places.forEach(({ column, row }, index) => {
    const ahead = (column - from.column) * step[0] + (row - from.row) * step[1];
    const aside = Math.abs((column - from.column) * step[1]) + Math.abs((row - from.row) * step[0]);
    if (ahead <= 0 || ahead + aside * 3 >= cost) return;
    [best, cost] = [index, ahead + aside * 3];
  });
  return best;
}

type Host = ReactiveControllerHost & HTMLElement;

export class RovingController implements ReactiveController {
  /** The mark that Tab leads to. */
  index = 0;
  /** The mark that is being read, by pointer or focus. */
  active: number | undefined;
  /** The marks in the order in which the template numbers them by `data-index`. */
  places: () => readonly GridPlace[];
  readonly #host: Host;
  #wantsFocus = false;

  constructor(host: Host, places: () => readonly GridPlace[] = () => []) {
    this.#host = host;
    this.places = places;
    host.addController(this);
  }

  /**
   * Takes an arrow, Home or End key; other keys stay the page's.
   * @param onEnter takes Enter and the space bar, too
   */
  onKeydown(event: KeyboardEvent, onEnter?: (index: number) => void): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isEnter = onEnter && (event.key === 'Enter' || event.key === ' ');
    const next = isEnter ? this.index : nextIndex(this.places(), this.index, event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (isEnter) onEnter(next);
    else this.go(next);
  }

  /** Takes the focus to a mark. */
  go(index: number): void {
    this.#wantsFocus = true;
    this.set(index);
  }

  set(index: number): void {
    if (index === this.index && !this.#wantsFocus) return;
    this.index = index;
    this.#host.requestUpdate();
  }

  /** A mark is read, or none any more. */
  readonly read = (index?: number): void => {
    if (index === this.active) return;
    this.active = index;
    this.#host.requestUpdate();
  };

  /** A mark is read, and Tab will return to it. */
  readonly focus = (index?: number): void => {
    if (index !== undefined) this.set(index);
    this.read(index);
  };

  hostUpdated(): void {
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    this.#host.shadowRoot?.querySelector<SVGElement>(`[data-index="${this.index}"]`)?.focus();
  }
}
