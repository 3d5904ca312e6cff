/**
 * What a reader may do with a map beyond choosing a region: choose the period, go into the parts of a region and back, and take
 * a link to the view along. Loaded only where `slider` or `detail` is set.
 */
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Feed } from '../feed/feed.js';
import { hasParts, queryPeriods } from '../query/periods.js';
import type { Snapshot } from '../query/snapshot.js';
import type { Messages } from '../messages/messages.js';
import { regionName } from '../describe/snapshot.js';
import { announceChoice } from '../controllers/select.js';
import { mapToolStyles } from '../styles/map-tools.js';
import { PeriodSlider } from './map-slider.js';
import { Remember } from './remember.js';

type Host = ReactiveElement & { within: string | undefined; region: string | undefined; period: string | undefined; detail: boolean; slider: boolean };

/** What a link to a view restores, in the order in which it is written. */
const settings = ['within', 'region', 'period'] as const;

export const partFor = (host: Host): MapTools => new MapTools(host);
export { mapToolStyles as styles };

export class MapTools implements ReactiveController {
  readonly #host: Host;
  readonly #slider: PeriodSlider;
  readonly #periods = new Remember<ReturnType<typeof queryPeriods>>();

  constructor(host: Host) {
    this.#host = host;
    this.#slider = new PeriodSlider(host);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#restore);
    this.#restore();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#restore);
  }

  /** All figures that the slider leads to, if there is one. */
  valuesOf(snapshot: Snapshot): readonly number[] | undefined {
    return this.#host.slider ? this.#periodsOf(snapshot).values : undefined;
  }

  /** Whether a region can be gone into. */
  hasParts(feed: Feed, snapshot: Snapshot, code: string): boolean {
    return hasParts(feed, snapshot, code);
  }

  /** The way back, above the picture. */
  renderBack(feed: Feed, { within }: Snapshot, m: Messages): TemplateResult | typeof nothing {
    const host = this.#host;
    const parent = within?.within;
    if (!host.detail || host.within === undefined || parent === undefined) return nothing;
    const region = feed.regions.get(parent);
    return html`<button type="button" part="back" class="back" @click=${() => (host.within = parent)}>${m.backTo(region ? regionName(region, m) : '')}</button>`;
  }

  /** Slider and link, below the picture. */
  renderBelow(snapshot: Snapshot, m: Messages, chosen: string | undefined): unknown {
    const host = this.#host;
    const { indicator, period } = snapshot;
    return [
      host.slider ? this.#slider.render({ periods: this.#periodsOf(snapshot).periods, period, indicator, m, choose: (wanted) => this.#choosePeriod(wanted, snapshot, chosen) }) : nothing,
      this.renderLink(m),
    ];
  }

  /** The link to the view. */
  renderLink(m: Messages): TemplateResult {
    return html`<p class="view"><a part="link" href=${this.#link()}>${m.viewLink}</a></p>`;
  }

  #choosePeriod(period: string, { indicator, within }: Snapshot, chosen: string | undefined): boolean {
    const isGranted = announceChoice(this.#host, { indicator: indicator.id, region: chosen ?? within?.code ?? '', period });
    if (isGranted) this.#host.period = period;
    return isGranted;
  }

  #periodsOf(snapshot: Snapshot): ReturnType<typeof queryPeriods> {
    return this.#periods.get([snapshot.indicator, snapshot.within, snapshot.rows.length], () => queryPeriods(snapshot));
  }

  get #name(): string {
    return this.#host.id || 'indicator-map';
  }

  /** A fragment: it works from any static server, and behind a firewall that rejects query strings. */
  #link(): string {
    const said = settings.flatMap((name) => (this.#host[name] === undefined ? [] : [`${name}=${encodeURIComponent(this.#host[name])}`]));
    return `${location.pathname}${location.search}#${this.#name}?${said.join('&')}`;
  }

  readonly #restore = (): void => {
    const start = `#${this.#name}?`;
    if (!location.hash.startsWith(start)) return;
    const said = new URLSearchParams(location.hash.slice(start.length));
    for (const name of settings) {
      const value = said.get(name);
      if (value !== null) this.#host[name] = value;
    }
  };
}
