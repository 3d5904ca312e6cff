/** A story: what is done, in the publisher's words; no number needed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SourceLine } from '../describe/source.js';

export interface StoryView {
  readonly pillar: string;
  readonly title: string;
  /** Region and period. */
  readonly context: string;
  readonly body: string;
  readonly items: readonly string[];
  readonly partners: string;
  readonly image: { readonly src: string; readonly alt: string } | undefined;
  readonly quote: string;
  readonly note: string;
  readonly source: SourceLine | undefined;
  readonly sourceLabel: string;
  readonly detailsLabel: string;
  /** Whether the page's author tells the story in a text of their own. */
  readonly isAuthored: boolean;
  /** Whether it is one of several: the author's text is about all of them, and stands below. */
  readonly isSet: boolean;
}

export function renderStory(view: StoryView): TemplateResult {
  const { pillar, title, context, body, items, partners, image, quote, note, source, sourceLabel, detailsLabel } = view;
  // A programme that the report only names is told in the report's own words.
  const isBare = Boolean(quote) && !body && !items.length && !view.isAuthored;
  return html`<article part="story" class="story">
    ${image ? html`<img part="image" src=${image.src} alt=${image.alt} loading="lazy">` : nothing}
    ${pillar ? html`<p part="pillar" class="pillar">${pillar}</p>` : nothing}
    <p part="title" class="heading" role="heading" aria-level="3">${title}</p>
    ${context ? html`<p part="context" class="period">${context}</p>` : nothing}
    ${body ? html`<p part="body" class="body">${body}</p>` : nothing}
    ${isBare ? html`<blockquote part="quote"><bdi>${quote}</bdi></blockquote>` : nothing}
    ${items.length ? html`<ul part="items" class="items">${items.map((item) => html`<li><bdi>${item}</bdi></li>`)}</ul>` : nothing}
    ${partners ? html`<p part="partners" class="partners">${partners}</p>` : nothing}
    ${view.isAuthored && !view.isSet ? html`<div class="sentence"><slot></slot></div>` : nothing}
    ${(quote && !isBare) || note || source
      ? html`<details><summary>${detailsLabel}</summary><div class="details">
          ${quote && !isBare ? html`<blockquote part="quote"><bdi>${quote}</bdi></blockquote>` : nothing}
          ${note ? html`<p>${note}</p>` : nothing}
          ${source ? html`<p part="source">${sourceLabel}${source.url ? html`<a href=${source.url}><bdi>${source.text}</bdi></a>` : html`<bdi>${source.text}</bdi>`}</p>` : nothing}
        </div></details>`
      : nothing}
  </article>`;
}
