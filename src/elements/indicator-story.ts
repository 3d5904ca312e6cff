import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed, Story } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import { wholeMessages } from '../messages/zh-cn.js';
import { describeStory } from '../describe/story.js';
import { renderStory } from '../render/story.js';
import { absoluteUrl } from '../controllers/url.js';
import { frameStyles } from '../styles/frame.js';
import { storyStyles } from '../styles/story.js';
import { hasAuthoredText } from './settings.js';
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
 */
export class IndicatorStory extends LitElement {
  static override styles = [frameStyles, storyStyles];
  static override properties = {
    feed: {},
    data: { attribute: false },
    story: {},
    stories: {},
    pillar: {},
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
    const stories = this.#ask(feed);
    if (!stories.length) return undefined;
    this.#isSet = stories.length > 1;
    const base = this.#widget.feed.url ?? this.baseURI;
    const templates = stories.map((story) => {
      const told = describeStory(feed, story, m, this.pillar === undefined);
      return renderStory({ ...told, image: told.image && { ...told.image, src: absoluteUrl(told.image.src, base) }, sourceLabel: m.source, detailsLabel: m.original, isAuthored: hasAuthoredText(this), isSet: this.#isSet });
    });
    return html`${this.#isSet ? html`<div class="set">${templates}</div>` : templates}
      ${this.#isSet && hasAuthoredText(this) ? html`<div class="sentence"><slot></slot></div>` : nothing}`;
  }

  #ask(feed: Feed): readonly Story[] {
    const ids = this.story === undefined ? this.stories?.split(/[\s,]+/).filter(Boolean) : [this.story];
    if (!ids) return this.pillar === undefined ? feed.stories : feed.stories.filter(({ pillar }) => [pillar].concat(typeof pillar === 'object' ? Object.values(pillar) : []).includes(this.pillar));
    const expected = feed.stories.map(({ id }) => id).join(', ');
    const unknown = ids.filter((id) => !feed.stories.some((story) => story.id === id));
    this.#widget.fault(...unknown.map((value): FeedProblem => ({ code: 'unknown-story', path: 'story', value, expected, severity: 'error' })));
    return ids.flatMap((id) => feed.stories.find((story) => story.id === id) ?? []);
  }
}
