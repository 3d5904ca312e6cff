import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Feed } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import { askRanking, type Ranking, type RankingRow } from '../query/ranking.js';
import { formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import type { Messages } from '../messages/messages.js';
import { wholeMessages } from '../messages/zh-cn.js';
import { describeRow, tellRanking, titleOf } from '../describe/ranking.js';
import { renderBars } from '../render/bars.js';
import { renderFoot, renderSentence } from '../render/frame.js';
import { RovingController } from '../controllers/roving.js';
import { announceChoice } from '../controllers/select.js';
import { SizeController } from '../controllers/size.js';
import { frameStyles } from '../styles/frame.js';
import { marksStyles } from '../styles/marks.js';
import { rankingStyles } from '../styles/ranking.js';
import { barMarks } from './bar-marks.js';
import { drawnRows, highest, lowest } from './drawn-rows.js';
import { trim } from './settings.js';
import { Widget } from './widget.js';

/**
 * In what order? Regions in one period, the groups of a breakdown, or an inventory of unlike things: bars with direct labels,
 * and no common axis where units differ. Ties share a place; ranks that a report states are shown as stated.
 *
 * @tag indicator-ranking
 * @slot - The sentence as its author wrote it; shown before, after and instead of the ranking.
 * @fires {CustomEvent} indicator-select - A reader chose a region; `detail` has `indicator`, `region`, `period`. Cancel it to keep the choice as it was.
 * @fires {CustomEvent} indicator-error - Something in the feed or the attributes is wrong; `detail.problems` says what. The reader sees a calm sentence.
 * @cssproperty [--indicator-min-block-size=20em] - Height kept free before the figures arrive; fewer rows spread into it.
 * @csspart frame - The box.
 * @csspart heading - What is ranked, where and when.
 * @csspart map - The bars.
 * @csspart readout - The row that is being read, in words.
 * @csspart sentence - The sentence under the bars.
 * @csspart foot - Source line and disclosure.
 * @csspart source - The source line.
 * @csspart table - The table of figures.
 * @csspart notice - The line shown while loading, without a figure, or after a failure.
 * @csspart stale - The line above figures that could not be renewed.
 */
export class IndicatorRanking extends LitElement {
  static override styles = [frameStyles, marksStyles, rankingStyles];
  static override properties = {
    feed: {},
    data: { attribute: false },
    indicator: { converter: trim },
    indicators: { converter: trim },
    region: { converter: trim },
    period: { converter: trim },
    breakdown: { converter: trim },
    elder: { type: Boolean, reflect: true },
  };

  /** Address of the feed; relative to the page. */
  feed: string | undefined;
  /** The feed itself as a parsed JSON object, instead of an address. */
  data: unknown;
  /** Id of the indicator in the feed; may be left out if the feed has only one. */
  indicator: string | undefined;
  /** Ids of several indicators, separated by spaces or commas: an inventory of one region. */
  indicators: string | undefined;
  /** Code of the region: the own one, marked, among regions; the one that is broken down or listed otherwise. Else the group's. */
  region: string | undefined;
  /** The period, such as `2020`; else the group's, else the latest. */
  period: string | undefined;
  /** Id of a breakdown: its groups instead of regions. */
  breakdown: string | undefined;
  /** Larger text and targets for older readers. */
  elder = false;

  readonly #widget = new Widget(this);
  readonly #size = new SizeController(this, true);
  readonly #roving = new RovingController(this, () => this.#drawn.map((_, row) => ({ column: 0, row })));
  #ranking: Ranking | undefined;
  /** Those rows of it that are drawn. */
  #drawn: readonly RankingRow[] = [];
  /** The height that they need. */
  #stage: string | null = null;

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
    this.#ranking = undefined;
    this.#ranking = askRanking(feed, this, this.#widget.group, this.#widget.fault);
    this.#drawn = [];
    this.#stage = null;
    this.#widget.shown = (this.#ranking?.rows ?? []).map(({ indicator }) => indicator);
    return this.#ranking?.rows.length ? this.#renderRanking(feed, this.#ranking, m) : undefined;
  }

  #renderRanking(feed: Feed, ranking: Ranking, m: Messages): TemplateResult {
    const { rows, kind, isOneMeasure, period } = ranking;
    const { width: column, stageWidth: width, stageHeight: height, em } = this.#size;
    const elder = this.#widget.isElder;
    const indicator = rows[0]!.indicator;
    const title = titleOf(feed, ranking, this.breakdown, m);
    this.#widget.write(m, (setting) => tellRanking(feed, ranking, title, setting));
    const chosen = kind === 'regions' ? (this.region ?? this.#widget.group.region) : undefined;
    this.#drawn = drawnRows(rows, ({ id }) => id, this, chosen);
    const isCut = this.#drawn.length < rows.length;
    const texts = this.#drawn.map((row) => ({
      id: row.id,
      name: isCut && row.place !== undefined ? `${row.place}. ${localize(row.name, m.lang)}` : localize(row.name, m.lang),
      figure: formatValue(row.observation, row.indicator, m),
      words: describeRow(row, ranking, m),
      value: isOneMeasure ? row.value : undefined,
    }));
    const bars = barMarks(texts, { width, column, height, em, rtl: this.#widget.isRtl, elder });
    this.#stage = `${bars.least / em}em`;
    const read = texts[this.#roving.active ?? -1] ?? texts.find(({ id }) => id === chosen);
    return html`
      <p part="heading" class="heading"><bdi>${title}</bdi> ${period === undefined ? nothing : html`<span class="period">${formatPeriod(period, m, indicator.time)}</span>`}</p>
      <div class="stage" @focusout=${() => this.#roving.read()}>${
        width
          ? renderBars({
              ...bars, width,
              label: title,
              isChoice: kind === 'regions',
              index: Math.min(this.#roving.index, texts.length - 1),
              active: this.#roving.active,
              chosen,
              onKeydown: (event) => this.#roving.onKeydown(event, kind === 'regions' ? (index) => this.#drawn[index] && this.#choose(this.#drawn[index].id, ranking) : undefined),
              onChoose: (code) => this.#choose(code, ranking),
              onRead: this.#roving.focus,
            })
          : nothing
      }</div>
      ${isCut ? html`<p class="period">${m.rankingCut(highest, lowest, rows.length)}</p>` : nothing}
      <p part="readout" class="readout" aria-hidden="true">${read?.words ?? texts[0]?.words}</p>
      ${renderSentence(this.#widget.written.isFilled)}
      ${renderFoot(m.details, [...new Set(rows.map((row) => row.indicator))].flatMap(({ definition }) => (definition ? [m.definition + localize(definition, m.lang)] : [])))}
    `;
  }

  #choose(region: string, { rows, period = '' }: Ranking): void {
    if (!announceChoice(this, { indicator: rows[0]!.indicator.id, region, period })) return;
    if (!this.#widget.group.choose(region)) this.region = region;
  }

  protected override updated(_changed: PropertyValues): void {
    this.renderRoot.querySelector<HTMLElement>('.root')?.style.setProperty('--_stage', this.#stage);
  }
}
