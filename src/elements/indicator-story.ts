import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../feed/feed.js';
import { askStories } from '../query/story.js';
import type { Messages } from '../messages/messages.js';
import { wholeMessages } from '../messages/zh-cn.js';
import { describeStory, tellStories } from '../describe/story.js';
import { renderAuthored } from '../render/frame.js';
import { renderStory } from '../render/story.js';
import { absoluteUrl } from '../controllers/url.js';
import { frameStyles } from '../styles/frame.js';
import { storyStyles } from '../styles/story.js';
import { trim } from './settings.js';
import { Widget } from './widget.js';

/**
 * What was done? A programme, a pillar, a place in the publisher's own words: no number needed. One story, those of a pillar,
 * or all of a feed side by side.
 *
 * @tag indicator-story
 * @slot - The text as its author wrote it; shown before, after and instead of the story.
 * @fires {CustomEvent} indicator-error - Something in the feed or the attributes is wrong; `detail.problems` says what. The reader sees a calm sentence.
 * @csspart frame - The box.
 * @csspart story - One story.
 * @csspart image - Its picture.
 * @csspart pillar - The pillar it belongs to.
 * @csspart title - Its title.
 * @csspart context - Region and period.
 * @csspart body - Its text.
 * @csspart items - The programmes, works or places it names.
 * @csspart partners - Who took part.
 * @csspart quote - The source's own words.
 * @csspart source - The source line.
 * @csspart notice - The line shown while loading, without a story, or after a failure.
 * @csspart stale - The line above stories that could not be renewed.
 * @cssproperty [--indicator-min-block-size=12.5em] - Height kept free before the figures arrive; one `story` has 9em.
 */
export class IndicatorStory extends LitElement {
  static override styles = [frameStyles, storyStyles];
  static override properties = {
    feed: {},
    data: { attribute: false },
    story: { converter: trim },
    stories: { converter: trim },
    pillar: { converter: trim },
    elder: { type: Boolean, reflect: true },
  };

  /** Address of the feed; relative to the page. */
  feed: string | undefined;
  /** The feed itself as a parsed JSON object, instead of an address. */
  data: unknown;
  /** Id of one story. */
  story: string | undefined;
  /** Ids of several stories, separated by spaces or commas. */
  stories: string | undefined;
  /** All stories of a pillar, named in any language of the feed. */
  pillar: string | undefined;
  /** Larger text and targets for older readers. */
  elder = false;

  readonly #widget = new Widget(this);
  #isSet = false;

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
    return this.#widget.render((feed, m) => this.#draw(feed, wholeMessages(m)), () => [this.#isSet && 'bare']);
  }

  #draw(feed: Feed, m: Messages): TemplateResult | undefined {
    this.#isSet = false;
    const stories = askStories(feed, this, this.#widget.fault).map((story) => describeStory(feed, story, m, this.pillar === undefined));
    if (!stories.length) return undefined;
    this.#isSet = stories.length > 1;
    const base = this.#widget.feed.url ?? this.baseURI;
    const { written } = this.#widget;
    this.#widget.write(m, (setting) => tellStories(stories, setting, (src) => absoluteUrl(src, base)), base);
    const authored = renderAuthored(written.isFilled);
    const templates = stories.map((told, index) => renderStory({ told, index, detailsLabel: m.original, isAuthored: written.isAuthored, authored: this.#isSet ? nothing : authored }));
    return html`${this.#isSet ? html`<div class="set">${templates}</div>${authored}` : templates}`;
  }
}
