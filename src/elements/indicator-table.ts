import { html, LitElement, type TemplateResult } from 'lit';
import type { Feed } from '../feed/feed.js';
import { askIndicators } from '../query/question.js';
import type { Messages } from '../messages/messages.js';
import { wholeMessages } from '../messages/zh-cn.js';
import { captionOf, describeFeedTable, figuresOf, tellTable, type SortableTable, type Sorting } from '../describe/feed-table.js';
import { renderAuthored, renderPlace } from '../render/frame.js';
import { renderSorting } from '../render/sorting.js';
import { tableToCsv } from '../export/csv.js';
import { frameStyles } from '../styles/frame.js';
import { tableStyles } from '../styles/table.js';
import { trim } from './settings.js';
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
 * @csspart sorting - The buttons that put the rows in another order.
 * @csspart download - The link to the CSV.
 * @csspart notice - The line shown while loading, without a figure, or after a failure.
 * @csspart stale - The line above figures that could not be renewed.
 * @cssproperty [--indicator-min-block-size=36em] - Height kept free before the figures arrive; a table of some indicators has 24em.
 * @cssproperty [--indicator-table-block-size=none] - Height from which the table scrolls.
 */
export class IndicatorTable extends LitElement {
  static override styles = [frameStyles, tableStyles];
  static override properties = {
    feed: {},
    data: { attribute: false },
    indicator: { converter: trim },
    indicators: { converter: trim },
    region: { converter: trim },
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
    const indicators = askIndicators(feed, this, this.#widget.fault);
    const caption = captionOf(feed, indicators, m);
    const figures = figuresOf(indicators, this.region);
    const table = describeFeedTable(feed, figures, caption, m);
    if (!table.rows.length) return undefined;
    this.#file = () => tableToCsv(describeFeedTable(feed, figures, caption, m, true));
    this.#widget.write(m, (setting) => tellTable(feed, figures, sortRows(table, this.#sorting, m.lang), setting, this.#sorting), this.#sorting);
    return html`${renderAuthored(this.#widget.written.isFilled)}
      ${renderSorting(table.columns.map(({ label }) => m.sortBy(label)), this.#sorting, (column) => this.#onSort(column))}
      <div class="scroll" tabindex="0" role="group" aria-label=${caption}>${renderPlace('figures')}</div>
      <div part="foot" class="foot">${renderPlace('source')}<a part="download" class="download" href="#" download="${caption}.csv" @click=${(event: MouseEvent) => this.#onDownload(event)}>${m.download}</a></div>`;
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
