/** What every widget has, put together: where it stands, what it reads, what it reports, and the frame around what it draws. */
import { CSSResult, html, type ReactiveElement, type TemplateResult } from 'lit';
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed, Indicator } from '../feed/feed.js';
import type { FigureMessages } from '../messages/messages.js';
import { renderFrame, renderNotice, renderStale } from '../render/frame.js';
import { FeedController, feedSource } from '../controllers/feed.js';
import { GroupController } from '../controllers/group.js';
import { LocaleController } from '../controllers/locale.js';
import { ReportController } from '../controllers/report.js';
import { isElder } from './settings.js';

type Host = ReactiveElement & { feed: string | undefined; data: unknown; elder: boolean; refresh(): Promise<void> };

export class Widget {
  readonly group: GroupController;
  readonly locale: LocaleController;
  readonly feed: FeedController;
  /** The indicators on show, to be held against themselves. */
  shown: readonly Indicator[] = [];
  readonly #host: Host;
  readonly #report: ReportController;
  #problems: readonly FeedProblem[] = [];

  constructor(host: Host) {
    this.#host = host;
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

  /** Adds faults of what is being drawn. */
  fault(...problems: readonly FeedProblem[]): void {
    this.#problems = [...this.#problems, ...problems];
  }

  /**
   * The frame around what is drawn of the feed: with a line above it when the feed is old, and a calm line in its place while
   * it loads, when it failed, or when nothing can be drawn.
   * @param draw `undefined` where the feed has nothing for this widget
   * @param classes of the frame, read after drawing
   */
  render(draw: (feed: Feed, m: FigureMessages) => unknown, classes: () => readonly (string | false)[] = () => []): TemplateResult {
    const m = this.locale.messages;
    const content = m ? this.#renderState(draw, m) : html`<slot></slot>`;
    return renderFrame({ dir: this.locale.dir, lang: m?.lang ?? '', classes: [this.isElder && 'elder', ...classes()] }, content);
  }

  /** Waits until the feed has been read and drawn, so that `updateComplete` means drawn. */
  async settle(updated: () => Promise<boolean>): Promise<boolean> {
    await updated();
    await this.feed.settled;
    return updated();
  }

  /** Style sheets belong to a document: in another one (a frame) they are made anew. */
  adopted(): void {
    const root = this.#host.shadowRoot;
    const view = this.#host.ownerDocument.defaultView as (Window & typeof globalThis) | null;
    if (!root || !view?.CSSStyleSheet || !('adoptedStyleSheets' in root)) return;
    root.adoptedStyleSheets = (this.#host.constructor as typeof ReactiveElement).elementStyles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(style instanceof CSSResult ? style.cssText : '');
      return sheet;
    });
  }

  /** An attribute that was taken away is silent again. */
  hostUpdate(): void {
    const host = this.#host as unknown as Record<PropertyKey, unknown>;
    for (const name of (this.#host.constructor as typeof ReactiveElement).elementProperties.keys()) if (host[name] === null) host[name] = undefined;
  }

  hostUpdated(): void {
    const { state } = this.feed;
    this.#report.report(this.#problems, this.#host.feed ?? this.group.feed ?? 'data', this.locale.messages?.lang ?? 'en', this.shown, 'feed' in state ? state.feed : undefined);
  }

  #renderState(draw: (feed: Feed, m: FigureMessages) => unknown, m: FigureMessages): unknown {
    const { state } = this.feed;
    this.shown = [];
    this.#problems = 'problem' in state ? [state.problem] : [];
    if (state.status === 'pending') return renderNotice(m.loading);
    if (state.status === 'error') return renderNotice(m.unavailable);
    this.fault(...state.feed.problems);
    const drawn = draw(state.feed, m);
    if (drawn === undefined) return renderNotice(m.empty);
    return html`${renderStale(state.status === 'stale' ? m.stale(state.feed.published) : undefined)}${drawn}`;
  }
}
