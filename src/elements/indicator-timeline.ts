import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { FeedProblem } from '../feed/feed-error.js';
import type { Messages } from '../messages/messages.js';
import { describeTimeline } from '../describe/timeline.js';
import { renderFrame, renderNotice, renderStale } from '../render/frame.js';
import { renderTimeline } from '../render/timeline.js';
import { FeedController, feedSource } from '../controllers/feed.js';
import { GroupController } from '../controllers/group.js';
import { LocaleController } from '../controllers/locale.js';
import { ReportController } from '../controllers/report.js';
import { frameStyles } from '../styles/frame.js';
import { timelineStyles } from '../styles/timeline.js';
import { viewFeed } from './feed-view.js';
import { hasAuthoredText, isElder } from './settings.js';

/**
 * When did it happen? Dated entries in order of time, with the years between them in words; then batches and editions that
 * have no date of their own.
 *
 * @tag indicator-timeline
 * @slot - The text as its author wrote it; shown before, after and instead of the timeline.
 * @fires {CustomEvent} indicator-error - Something in the feed or the attributes is wrong; `detail.problems` says what. The reader sees a calm sentence.
 * @csspart frame - The box.
 * @csspart entries - The list.
 * @csspart entry - One entry.
 * @csspart source - Where an entry comes from.
 * @csspart notice - The line shown while loading, without an entry, or after a failure.
 * @csspart stale - The line above entries that could not be renewed.
 */
export class IndicatorTimeline extends LitElement {
  static override styles = [frameStyles, timelineStyles];
  static override properties = {
    feed: {},
    data: { attribute: false },
    region: {},
    elder: { type: Boolean, reflect: true },
  };

  /** Address of the feed; relative to the page. */
  feed: string | undefined;
  /** The feed itself as a parsed JSON object, instead of an address. */
  data: unknown;
  /** Code of the region; without it, all of them. */
  region: string | undefined;
  /** Larger text and targets for older readers. */
  elder = false;

  readonly #group = new GroupController(this);
  readonly #locale = new LocaleController(this);
  readonly #feed = new FeedController(this, () => feedSource(this, this.#group));
  readonly #report = new ReportController(this);
  #problems: readonly FeedProblem[] = [];

  /** Requests the feed once more. What is shown stays until the answer is there, and if it fails. */
  refresh(): Promise<void> {
    return this.#feed.refresh();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#feed.settled;
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const m = this.#locale.messages;
    const frame = { dir: this.#locale.dir, lang: m?.lang ?? '', classes: [isElder(this, this.#group) && 'elder'] };
    return renderFrame(frame, m ? this.#renderState(m) : html`<slot></slot>`);
  }

  #renderState(m: Messages): TemplateResult {
    const view = viewFeed(this.#feed.state, m);
    this.#problems = view.problems;
    if (!view.feed) return renderNotice(view.notice);
    const entries = describeTimeline(view.feed, this.region, m);
    if (!entries.length) return renderNotice(m.empty);
    return html`${renderStale(view.stale)}${renderTimeline(entries)}${hasAuthoredText(this) ? html`<div class="sentence"><slot></slot></div>` : nothing}`;
  }

  protected override updated(_changed: PropertyValues): void {
    this.#report.report(this.#problems, this.feed ?? this.#group.feed ?? 'data', this.#locale.messages?.lang ?? 'en');
  }
}
