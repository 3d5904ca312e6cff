/** A story: what is done, in the publisher's words; no number needed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ToldStory } from '../describe/story.js';

export interface StoryView {
  readonly told: ToldStory;
  /** Its number among those shown: the end of the names of its places. */
  readonly index: number;
  readonly detailsLabel: string;
  /** Whether the page's author tells the story in a text of their own. */
  readonly isAuthored: boolean;
  /** That text, where it is about this story alone. */
  readonly authored: unknown;
}

export function renderStory({ told: { image, pillar, context, body, items, partners, quote, note, source }, index, detailsLabel, isAuthored, authored }: StoryView): TemplateResult {
  // A programme that the report only names is told in the report's own words.
  const isBare = Boolean(quote) && !body && !items.length && !isAuthored;
  const places = (...names: readonly (string | false | undefined)[]): unknown[] => names.map((name) => (name ? html`<slot name="${name}-${index}" part=${name}></slot>` : nothing));
  return html`<article part="story" class="story">
    ${places(image && 'image', pillar && 'pillar', 'title', context && 'context', body && 'body', isBare && 'quote')}
    ${items.length ? html`<div part="items" class="items" role="list"><slot name="items-${index}"></slot></div>` : nothing}${places(partners && 'partners')}${authored}
    ${(quote && !isBare) || note || source ? html`<details><summary>${detailsLabel}</summary><div class="details">${places(!isBare && quote && 'quote', note && 'note', source && 'source')}</div></details>` : nothing}
  </article>`;
}
