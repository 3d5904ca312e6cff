/** A timeline: entries in order of time, with the years that passed between them said in words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ToldEvent } from '../describe/timeline.js';

/** Places for the parts of each entry. */
export function renderTimeline(entries: readonly ToldEvent[]): TemplateResult {
  return html`<ol part="entries" class="entries">${entries.map(
    ({ gap, when, body, source }, index) => html`${gap ? html`<li class="gap"><span>${gap}</span></li>` : nothing}
      <li part="entry" class="entry">${[when && 'when', 'title', body && 'body', source && 'source'].map((name) => (name ? html`<slot name="${name}-${index}" part=${name}></slot>` : nothing))}</li>`,
  )}</ol>`;
}
