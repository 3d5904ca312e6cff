/** What every widget has, put together: where it stands, what it reads, what it reports, and the frame around what it draws. */
import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed, Indicator } from '../feed/feed.js';
import type { FigureMessages } from '../messages/messages.js';
import type { Part } from '../describe/markup.js';
import type { Setting } from '../describe/parts.js';
import { renderFrame, renderNotice, renderStale } from '../render/frame.js';
import { FeedController, feedSource } from '../controllers/feed.js';
import { GroupController } from '../controllers/group.js';
import { LocaleController } from '../controllers/locale.js';
import type { PartsController } from '../controllers/parts.js';
import { ReportController } from '../controllers/report.js';
import { isElder } from './settings.js';
import { Written } from './written.js';

type Host = ReactiveElement & { feed: string | undefined; data: unknown; elder: boolean; refresh(): Promise<void> };

export class Widget {
  readonly group: GroupController;
  readonly locale: LocaleController;
  readonly feed: FeedController;
  readonly written: Written;
  /** Adds faults of what is being drawn. */
  readonly fault = (...problems: readonly FeedProblem[]): void => {
    this.#problems = [...this.#problems, ...problems];
  };
  /** The indicators on show, to be held against themselves. */
  shown: readonly Indicator[] = [];
  readonly #host: Host;
  #elsewhere: PartsController | undefined;
  #opened: Promise<unknown> | undefined;
  readonly #report: ReportController;
  #problems: readonly FeedProblem[] = [];
  #parts: readonly Part[] | undefined;
  /** Whether neither figures nor an answer are still to come. */
  #isOver = false;
  #stood = '';
  #asked: readonly unknown[] = [];
  #told: readonly Part[] = [];

  constructor(host: Host) {
    this.#host = host;
    this.written = new Written(host);
    host.addController(this);
    this.group = new GroupController(host);
    this.locale = new LocaleController(host);
    this.feed = new FeedController(host, () => feedSource(host, this.group));
    this.#report = new ReportController(host);
  }

  get isElder(): boolean {
    return isElder(this.#host, this.group);
  }

  get isRtl(): boolean {
    return this.locale.dir === 'rtl';
  }

  /**
   * Writes the text of what is being drawn into the page, once it is drawn: anew only when the question, the feed or the
   * language is another.
   * @param more whatever else the text depends on
   */
  write<Words extends FigureMessages>(m: Words, tell: (setting: Setting<Words>) => readonly Part[], ...more: readonly unknown[]): void {
    const { state } = this.feed;
    const setting: Setting<Words> = { m, dir: this.locale.dir, isAuthored: this.written.isAuthored };
    const host = this.#host as unknown as Record<PropertyKey, unknown>;
    const names = (this.#host.constructor as typeof ReactiveElement).elementProperties.keys();
    const asked = ['feed' in state && state.feed, ...Object.values(setting), this.group.region, this.group.period, ...more, ...[...names].map((name) => host[name])];
    if (asked.some((value, index) => value !== this.#asked[index])) this.#told = tell(setting);
    this.#asked = asked;
    this.#parts = this.#told;
  }

  /**
   * The frame around what is drawn of the feed: with a line above it when the feed is old, and a calm line in its place while
   * it loads, when it failed, or when nothing can be drawn.
   * @param draw `undefined` where the feed has nothing for this widget
   * @param classes of the frame, read after drawing
   */
  render(draw: (feed: Feed, m: FigureMessages) => unknown, classes: () => readonly (string | false)[] = () => []): TemplateResult {
    const m = this.locale.messages;
    const content = this.#renderState(draw, m);
    return renderFrame({ dir: this.locale.dir, lang: m?.lang ?? '', classes: [this.isElder && 'elder', this.#isOver && 'over', ...classes()], onSlot: this.#onSlot }, content);
  }

  /** Waits until the feed has been read and drawn, so that `updateComplete` means drawn. */
  async settle(updated: () => Promise<boolean>): Promise<boolean> {
    await updated();
    await this.locale.settled;
    await this.feed.settled;
    await updated();
    await this.#opened;
    return updated();
  }

  /** In another document (a frame) it needs style sheets of that one. */
  adopted(): void {
    void import('./adopt.js').then(({ adopt }) => adopt(this.#host));
  }

  /** An attribute that was taken away is silent again. */
  hostUpdate(): void {
    const host = this.#host as unknown as Record<PropertyKey, unknown>;
    for (const name of (this.#host.constructor as typeof ReactiveElement).elementProperties.keys()) if (host[name] === null) host[name] = undefined;
  }

  hostUpdated(): void {
    if (this.#parts) this.written.write(this.#parts);
    const { state } = this.feed;
    this.#report.report(this.#problems, this.#host.feed ?? this.group.feed ?? 'data', this.locale.messages?.lang ?? 'en', this.shown, 'feed' in state ? state.feed : undefined);
  }

  /** Something was put into the element or taken out of it, by the page or by us. */
  readonly #onSlot = (): void => {
    const { isAuthored, isFilled, isWhole } = this.written;
    const now = [isAuthored, isFilled].join();
    if (isWhole && now === this.#stood) return;
    this.#stood = now;
    this.#host.requestUpdate();
  };

  /** Observations that the feed has elsewhere: their code comes with the first feed that has any. */
  #open(feed: Feed): 'pending' | FeedProblem | undefined {
    if (![...feed.indicators.values()].some(({ href }) => href)) return undefined;
    const waits = this.#elsewhere ? this.#elsewhere.ask(feed) : 'pending';
    if (waits === 'pending') {
      this.#opened = import('../controllers/parts.js').then(({ PartsController: Parts }) => {
        this.#elsewhere ??= new Parts(this.#host, () => this.feed.url ?? this.#host.baseURI);
        return this.#elsewhere.load(feed);
      });
      void this.#opened.then(() => this.#host.requestUpdate());
    }
    return waits;
  }

  #renderState(draw: (feed: Feed, m: FigureMessages) => unknown, m: FigureMessages | undefined): unknown {
    const { state } = this.feed;
    this.shown = [];
    this.#parts = undefined;
    this.#problems = 'problem' in state ? [state.problem] : [];
    this.#isOver = false;
    const tell = (text: string, isOver: boolean): TemplateResult => {
      this.#isOver = isOver;
      return renderNotice(text, this.written.places, m?.details ?? '');
    };
    if (!m) return tell('', false);
    if (state.status === 'pending') return tell(m.loading, false);
    this.#parts = [];
    if (state.status === 'error') return tell(m.unavailable, true);
    const waits = this.#open(state.feed);
    if (waits === 'pending') return tell(m.loading, false);
    this.fault(...state.feed.problems, ...(waits ? [waits] : []));
    if (waits) return tell(m.unavailable, true);
    const drawn = draw(state.feed, m);
    if (drawn === undefined) return tell(m.empty, true);
    return html`${renderStale(state.status === 'stale' ? m.stale(state.feed.published) : undefined)}${drawn}`;
  }
}
