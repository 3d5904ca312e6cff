/** Buttons that put the rows of a table in another order. */
import { html, type TemplateResult } from 'lit';
import type { Sorting } from '../describe/feed-table.js';

/** One button a column, and on it which way the rows run. */
export function renderSorting(labels: readonly string[], sorting: Sorting | undefined, onSort: (column: number) => void): TemplateResult {
  return html`<ul part="sorting" class="sorting">${labels.map((label, column) => {
    const isSorted = sorting?.column === column;
    return html`<li><button type="button" aria-pressed=${isSorted} @click=${() => onSort(column)}>${label}<span aria-hidden="true" class="arrow">${isSorted ? (sorting.isDescending ? '\u25bc' : '\u25b2') : '\u2195'}</span></button></li>`;
  })}</ul>`;
}
