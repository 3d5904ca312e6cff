import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Feed, Indicator } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import type { Messages } from '../messages/messages.js';
import { wholeMessages } from '../messages/zh-cn.js';
import { describeFeedTable, figuresOf, type SortableTable } from '../describe/feed-table.js';
import { describeSources } from '../describe/source.js';
import { renderSources } from '../render/frame.js';
import { renderSortableTable, type Sorting } from '../render/table.js';
import { tableToCsv } from '../export/csv.js';
import { frameStyles } from '../styles/frame.js';
import { tableStyles } from '../styles/table.js';
import { hasAuthoredText, unknownIndicators } from './settings.js';
import { Widget } from './widget.js';

/**
 * The feed as a real table: every figure as said, with what is said of it and where it comes from; sortable, and as CSV.
 *
 * @tag indicator-table
 * @slot - The text as its author wrote it; shown before, after and instead of the table.
 * @fires {CustomEvent} indicator-error - Something in the feed or the attributes is wrong; `detail.problems` says what. The reader sees a calm sentence.
 * @csspart frame - The box.
 * @csspart table - The table.
 * @csspart foot - Source line and download.
 * @csspart source - The source line.
 * @csspart download - The link to the CSV.
 * @csspart notice - The line shown while loading, without a figure, or after a failure.
 * @csspart stale - The line above figures that could not be renewed.
 * @cssproperty [--indicator-stripe=rgb(127 127 127 / 8%)] - Every second row.
 * @cssproperty [--indicator-table-block-size=none] - Height from which the table scrolls.
 */
export class IndicatorTable extends LitElement {
  static override styles = [frameStyles, tableStyles];
  static override properties = {
    feed: {},
    data: { attribute: false },
    indicator: {},
    indicators: {},
    region: {},
    elder: { type: Boolean, reflect: true },
  };

  /** Address of the feed; relative to the page. */
  feed: string | undefined;
  /** The feed itself as a parsed JSON object, instead of an address. */
  data: unknown;
  /** Id of the indicator in the feed; without it and `indicators`, all of them. */
  indicator: string | undefined;
  /** Ids of several indicators, separated by spaces or commas. */
  indicators: string | undefined;
  /** Code of the region; without it, all of them. */
  region: string | undefined;
  /** Larger text and targets for older readers. */
  elder = false;

  readonly #widget = new Widget(this);
  #file: (() => string) | undefined;
  #sorting: Sorting | undefined;

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
    this.#file = undefined;
    const indicators = this.#ask(feed);
    const [only] = indicators;
    const caption = localize(indicators.length === 1 ? only!.name : feed.title, m.lang, feed.lang);
    const figures = figuresOf(indicators, this.region);
    const table = describeFeedTable(feed, figures, caption, m);
    if (!table.rows.length) return undefined;
    const sources = describeSources(feed, figures, m);
    this.#file = () => tableToCsv(describeFeedTable(feed, figures, caption, m, true));
    return html`${hasAuthoredText(this) ? html`<div class="sentence"><slot></slot></div>` : nothing}
      ${renderSortableTable({ table: sortRows(table, this.#sorting, m.lang), sorting: this.#sorting, sortLabel: m.sortBy, onSort: (column) => this.#onSort(column) })}
      <div part="foot" class="foot">${renderSources(m.source, m.remarkSeparator, sources)}<a part="download" class="download" href="#" download="${caption}.csv" @click=${(event: MouseEvent) => this.#onDownload(event)}>${m.download}</a></div>`;
  }

  #ask(feed: Feed): Indicator[] {
    const ids = this.indicator === undefined ? this.indicators?.split(/[\s,]+/).filter(Boolean) : [this.indicator];
    if (!ids) return [...feed.indicators.values()];
    this.#widget.fault(...unknownIndicators(feed, ids, 'indicator'));
    return ids.flatMap((id) => feed.indicators.get(id) ?? []);
  }

  #onSort(column: number): void {
    const { column: sorted, isDescending } = this.#sorting ?? {};
    // Once up, once down, and then as the publisher had it.
    this.#sorting = sorted !== column ? { column, isDescending: false } : isDescending ? undefined : { column, isDescending: true };
    this.requestUpdate();
  }

  /** The file is made when it is asked for: no memory is held for readers who never do. */
  #onDownload(event: MouseEvent): void {
    const link = event.currentTarget as HTMLAnchorElement;
    if (!this.#file) return;
    const url = URL.createObjectURL(new Blob([this.#file()], { type: 'text/csv;charset=utf-8' }));
    link.href = url;
    setTimeout(() => {
      link.setAttribute('href', '#');
      URL.revokeObjectURL(url);
    }, 1000);
  }
}

/** The rows in another order; rows without a key stay last, equal ones keep the publisher's order. */
function sortRows(table: SortableTable, sorting: Sorting | undefined, lang: string): SortableTable {
  if (!sorting) return table;
  const { column, isDescending } = sorting;
  const order = table.rows.map((_, index) => index).sort((a, b) => {
    const [x, y] = [table.keys[a]![column], table.keys[b]![column]];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined) || a - b;
    const difference = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), lang);
    return (isDescending ? -difference : difference) || a - b;
  });
  return { ...table, rows: order.map((index) => table.rows[index]!), keys: order.map((index) => table.keys[index]!) };
}
