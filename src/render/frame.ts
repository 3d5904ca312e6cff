/** The parts that every widget's template has: frame, states, sentence, foot. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SourceLine } from '../describe/source.js';
import type { Table } from '../describe/table.js';

/** How the frame of a widget is set: direction, language and switches, as classes that the stylesheet knows. */
export interface FrameView {
  readonly dir: 'ltr' | 'rtl';
  readonly lang: string;
  readonly classes: readonly (string | false | undefined)[];
}

/** The frame around any content, with the ruler that `SizeController` watches. */
export function renderFrame({ dir, lang, classes }: FrameView, content: unknown): TemplateResult {
  return html`<div part="frame" class=${['root', ...classes].filter(Boolean).join(' ')} dir=${dir} lang=${lang}><div class="ruler"></div><div class="content">${content}</div></div>`;
}

/** A calm line in place of a figure, and whatever the page's author wrote, which always stays. */
export function renderNotice(text: string): TemplateResult {
  return html`<slot></slot><p part="notice" class="notice" role="status">${text}</p>`;
}

/** The line above figures that could not be renewed. */
export function renderStale(text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<p part="stale" class="stale" role="status">${text}</p>` : nothing;
}

/** What stands in the foot and the disclosure of a widget. */
export interface FootView {
  readonly sourceLabel: string;
  readonly sources: readonly SourceLine[];
  readonly separator: string;
  readonly detailsLabel: string;
  readonly notes: readonly string[];
  readonly table: Table;
}

/** Source line, and a disclosure with definition, notes and the figures as a table. */
export function renderFoot({ sourceLabel, sources, separator, detailsLabel, notes, table }: FootView): TemplateResult {
  return html`<div part="foot" class="foot">
    ${renderSources(sourceLabel, separator, sources)}
    <details>
      <summary>${detailsLabel}</summary>
      <div class="details" tabindex="0" role="group" aria-label=${detailsLabel}>${notes.map((note) => html`<p>${note}</p>`)}${renderTable(table)}</div>
    </details>
  </div>`;
}

/** The source line; nothing where there is no source. */
export function renderSources(label: string, separator: string, sources: readonly SourceLine[]): TemplateResult | typeof nothing {
  if (!sources.length) return nothing;
  return html`<p part="source" class="source">${label}${sources.map(({ text, url }, index) => html`${index ? separator : nothing}${url ? html`<a href=${url}><bdi>${text}</bdi></a>` : html`<bdi>${text}</bdi>`}`)}</p>`;
}

/** A real table: caption, column and row headings. */
export function renderTable({ caption, columns, rows }: Table): TemplateResult {
  return html`<table part="table">
    <caption>${caption}</caption>
    <thead><tr>${columns.map(({ label, numeric }) => html`<th scope="col" class=${numeric ? 'numeric' : nothing}>${label}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr>${row.map((cell, index) =>
        index ? html`<td class=${columns[index]?.numeric ? 'numeric' : nothing}><bdi>${cell}</bdi></td>` : html`<th scope="row">${cell}</th>`,
      )}</tr>`,
    )}</tbody>
  </table>`;
}
