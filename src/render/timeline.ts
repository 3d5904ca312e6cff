/** A timeline: entries in order of time, with the years that passed between them said in words. */
import { html, nothing, type TemplateResult } from 'lit';

export interface TimelineEntry {
  /** The date in words, or the batch or edition. */
  readonly when: string;
  readonly title: string;
  readonly place: string;
  readonly body: string;
  readonly source: string;
  /** What passed since the entry before: 3年后; empty where it is less than a year or not known. */
  readonly gap: string;
}

export function renderTimeline(entries: readonly TimelineEntry[]): TemplateResult {
  return html`<ol part="entries" class="entries">${entries.map(
    ({ when, title, place, body, source, gap }) => html`${gap ? html`<li class="gap"><span>${gap}</span></li>` : nothing}
      <li part="entry" class="entry">
        <p class="when"><bdi>${when}</bdi></p>
        <p class="title">${title}${place ? html` <span class="period">${place}</span>` : nothing}</p>
        ${body ? html`<p class="body">${body}</p>` : nothing}
        ${source ? html`<p part="source" class="source">${source}</p>` : nothing}
      </li>`,
  )}</ol>`;
}
