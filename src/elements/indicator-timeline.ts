import { html, LitElement, type TemplateResult } from 'lit';
import type { Feed } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import { wholeMessages } from '../messages/zh-cn.js';
import { describeTimeline, tellTimeline } from '../describe/timeline.js';
import { renderAuthored } from '../render/frame.js';
import { renderTimeline } from '../render/timeline.js';
import { frameStyles } from '../styles/frame.js';
import { timelineStyles } from '../styles/timeline.js';
import { trim } from './settings.js';
import { Widget } from './widget.js';

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
 * @cssproperty [--indicator-min-block-size=14em] - Height kept free before the figures arrive.
 */
export class IndicatorTimeline extends LitElement {
  static override styles = [frameStyles, timelineStyles];
  static override properties = {
    feed: {},
    data: { attribute: false },
    region: { converter: trim },
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

  readonly #widget = new Widget(this);

  /** Requests the feed once more. What is shown stays until the answer is there, and if it fails. */
  refresh(): Promise<void> {
    return this.#widget.feed.refresh();
  }

  adoptedCallback(): void {
    this.#widget.adopted();
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return this.#widget.settle(() => super.getUpdateComplete());
  }

  protected override render(): TemplateResult {
    return this.#widget.render((feed, m) => this.#draw(feed, wholeMessages(m)));
  }

  #draw(feed: Feed, m: Messages): TemplateResult | undefined {
    const entries = describeTimeline(feed, this.region, m);
    if (!entries.length) return undefined;
    this.#widget.write(m, (setting) => tellTimeline(entries, setting));
    return html`${renderTimeline(entries)}${renderAuthored(this.#widget.written.isFilled)}`;
  }
}
