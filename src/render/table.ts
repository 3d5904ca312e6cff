/** A table whose columns can be sorted, by buttons in its headings. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Table } from '../describe/table.js';

/** The column that rows are sorted by, and which way. */
export interface Sorting {
  readonly column: number;
  readonly isDescending: boolean;
}

export interface SortableView {
  readonly table: Table;
  readonly sorting: Sorting | undefined;
  readonly sortLabel: (column: string) => string;
  readonly onSort: (column: number) => void;
}

export function renderSortableTable({ table: { caption, columns, rows }, sorting, sortLabel, onSort }: SortableView): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${caption}><table part="table">
    <caption>${caption}</caption>
    <thead><tr>${columns.map(({ label, numeric }, index) => {
      const isSorted = sorting?.column === index;
      return html`<th scope="col" class=${numeric ? 'numeric' : nothing} aria-sort=${isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : nothing}>
        <button type="button" aria-label=${sortLabel(label)} @click=${() => onSort(index)}>${label}<span aria-hidden="true" class="arrow">${isSorted ? (sorting.isDescending ? '\u25bc' : '\u25b2') : '\u2195'}</span></button>
      </th>`;
    })}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell, index) => (index ? html`<td class=${columns[index]?.numeric ? 'numeric' : nothing}><bdi>${cell}</bdi></td>` : html`<th scope="row"><bdi>${cell}</bdi></th>`))}</tr>`)}</tbody>
  </table></div>`;
}
