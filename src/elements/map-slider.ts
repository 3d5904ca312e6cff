/** The choice of a period: a real range input, and a button that goes through the periods and stops. Loaded only where `slider` is set. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { formatPeriod } from '../format/period.js';
import type { Indicator } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';

/** How long each period stays while playing, in milliseconds: long enough to look at it. */
const stay = 1800;

export interface SliderView {
  readonly periods: readonly string[];
  readonly period: string;
  readonly indicator: Indicator;
  readonly m: Messages;
  /** Asks for a period; whether it was granted. */
  readonly choose: (period: string) => boolean;
}

export class PeriodSlider implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #view: SliderView | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  render(view: SliderView): TemplateResult | typeof nothing {
    this.#view = view;
    const { periods, period, indicator, m } = view;
    if (periods.length < 2) return nothing;
    const isPlaying = this.#timer !== undefined;
    const words = formatPeriod(period, m, indicator.time);
    // Where less motion is wanted nothing moves by itself: the slider is enough.
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return html`<div part="slider" class="slider">
      ${isStill ? nothing : html`<button type="button" class="play" @click=${isPlaying ? this.#stop : this.#play}>${isPlaying ? m.stop : m.play}</button>`}
      <input type="range" min="0" max=${periods.length - 1} step="1" .value=${String(Math.max(0, periods.indexOf(period)))} aria-label=${m.columns.period} aria-valuetext=${words} @input=${this.#onInput}>
      <span class="period" aria-hidden="true">${words}</span>
      <span class="unseen" role="status">${isPlaying ? words : ''}</span>
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    this.#stop();
    const input = event.target as HTMLInputElement;
    const period = this.#view?.periods[Number(input.value)];
    if (this.#view && period !== undefined && !this.#view.choose(period)) input.value = String(this.#view.periods.indexOf(this.#view.period));
  };

  /** From the beginning if the end is on show; stops by itself at the end. */
  readonly #play = (): void => {
    const { periods, period } = this.#view!;
    if (periods.indexOf(period) >= periods.length - 1) this.#view!.choose(periods[0]!);
    this.#timer = setTimeout(this.#step, stay);
    this.#host.requestUpdate();
  };

  readonly #step = (): void => {
    const { periods, period, choose } = this.#view!;
    const next = periods[periods.indexOf(period) + 1];
    if (next === undefined || document.hidden || !choose(next) || next === periods[periods.length - 1]) this.#stop();
    else this.#timer = setTimeout(this.#step, stay);
  };

  readonly #stop = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#host.requestUpdate();
  };
}
