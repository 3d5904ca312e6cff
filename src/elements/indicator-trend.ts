import { html, LitElement, type TemplateResult } from 'lit';
import type { Feed, Indicator } from '../feed/feed.js';
import { comparePeriods } from '../feed/period.js';
import { localize } from '../feed/text.js';
import { absoluteValue } from '../query/lookup.js';
import { askSeries, queryTargets, type Series } from '../query/series.js';
import { textWidth } from '../layout/measure.js';
import { nearestPoint } from '../layout/nearest.js';
import { layoutTrend, type PointKind, type TrendLayout } from '../layout/trend.js';
import { axisPower, axisUnit, formatTickValue } from '../format/axis.js';
import { formatValue } from '../format/figure.js';
import { formatTick } from '../format/period.js';
import { formatTarget } from '../format/statement.js';
import type { Messages } from '../messages/messages.js';
import { wholeMessages } from '../messages/zh-cn.js';
import { seriesName } from '../describe/series-table.js';
import { describePoint, lastTold, tellSeries } from '../describe/trend.js';
import { renderFoot, renderSentence } from '../render/frame.js';
import { renderTrend } from '../render/trend.js';
import { RovingController } from '../controllers/roving.js';
import { SizeController } from '../controllers/size.js';
import { frameStyles } from '../styles/frame.js';
import { seriesStyles } from '../styles/series.js';
import { trendStyles } from '../styles/trend.js';
import { trim } from './settings.js';
import { Widget } from './widget.js';

/**
 * How has it moved? One or several series on a true time axis: broken where a figure is missing or the way of counting
 * changed, with targets, derived and provisional points told apart, and published intervals as a band.
 *
 * @tag indicator-trend
 * @slot - The sentence as its author wrote it; shown before, after and instead of the trend.
 * @fires {CustomEvent} indicator-error - Something in the feed or the attributes is wrong; `detail.problems` says what. The reader sees a calm sentence.
 * @csspart frame - The box.
 * @csspart heading - The indicator's name.
 * @csspart chart - The picture.
 * @csspart legend - Names of series that do not fit beside their lines, and what point shapes mean.
 * @csspart readout - The point that is being read, in words.
 * @csspart sentence - The sentence under the picture.
 * @csspart foot - Source line and disclosure.
 * @csspart source - The source line.
 * @csspart table - The table of figures.
 * @csspart notice - The line shown while loading, without a figure, or after a failure.
 * @csspart stale - The line above figures that could not be renewed.
 * @cssproperty [--indicator-series-0=#015293] - Colour of the first series; `--indicator-series-1` to `-5` of the others.
 * @cssproperty [--indicator-min-block-size=29.25em] - Height kept free before the figures arrive; more in narrow columns and for a breakdown.
 */
export class IndicatorTrend extends LitElement {
  static override styles = [frameStyles, seriesStyles, trendStyles];
  static override properties = {
    feed: {},
    data: { attribute: false },
    indicator: { converter: trim },
    region: { converter: trim },
    regions: { converter: trim },
    breakdown: { converter: trim },
    elder: { type: Boolean, reflect: true },
  };

  /** Address of the feed; relative to the page. */
  feed: string | undefined;
  /** The feed itself as a parsed JSON object, instead of an address. */
  data: unknown;
  /** Id of the indicator in the feed; may be left out if the feed has only one. */
  indicator: string | undefined;
  /** Code of the region; else the group's, else the first region observed. */
  region: string | undefined;
  /** Codes of several regions to compare, separated by spaces or commas. */
  regions: string | undefined;
  /** Id of a breakdown: one series for each of its groups. */
  breakdown: string | undefined;
  /** Larger text and targets for older readers. */
  elder = false;

  readonly #widget = new Widget(this);
  readonly #size = new SizeController(this, true);
  readonly #roving = new RovingController(this, () => (this.#layout?.points ?? []).map(({ column, series }) => ({ column: this.#widget.isRtl ? -column : column, row: series })));
  #layout: TrendLayout | undefined;

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
    return this.#widget.render((feed, m) => this.#draw(feed, wholeMessages(m)), () => [this.#size.shape]);
  }

  #draw(feed: Feed, m: Messages): TemplateResult | undefined {
    this.#layout = undefined;
    const series = askSeries(feed, this, this.#widget.group, this.#widget.fault);
    const indicator = series[0]?.indicator;
    this.#widget.shown = indicator ? [indicator] : [];
    const isTold = series.some(({ observations }) => observations.some(({ value }) => value !== null));
    return indicator && isTold ? this.#renderSeries(feed, indicator, series, m) : undefined;
  }

  #renderSeries(feed: Feed, indicator: Indicator, series: Series[], m: Messages): TemplateResult {
    const { stageWidth: width, stageHeight: height, em } = this.#size;
    const fontSize = this.#widget.isElder ? em : Math.max(12, em * 0.8125);
    const isSingle = series.length === 1;
    const observations = series.flatMap((one) => one.observations);
    const power = axisPower(Math.max(...observations.map((one) => absoluteValue(one) ?? 0)), m);
    const figures = series.map((one) => formatValue([...one.observations].reverse().find(({ value }) => value !== null), indicator, m));
    const named = series.map((one, index) => m.phrase([seriesName(one, m), figures[index]!]));
    const isBeside = isSingle || Math.max(...named.map((text) => textWidth(text, fontSize))) < width * 0.38;
    const targets = isSingle && !series[0]!.group ? this.#targetsAhead(indicator, series[0]!) : [];
    this.#layout =
      width > 0 && height > 0
        ? layoutTrend(
            series,
            targets,
            {
              tick: (value) => formatTickValue(value, power, indicator, m),
              period: formatTick,
              ends: isSingle || !isBeside ? figures : named,
              break: m.breakMark,
              target: (target) => formatTarget({ ...target, by: undefined }, indicator, m),
            },
            { width, height, fontSize, rtl: this.#widget.isRtl, textWidth },
          )
        : undefined;
    const points = this.#layout?.points ?? [];
    const words = points.map((point) => describePoint(series[point.series]!, point.observation, !isSingle, m));
    const latest = points.map(({ kind, series: index }) => index === 0 && kind !== 'gap').lastIndexOf(true);
    this.#widget.write(m, (setting) => tellSeries(feed, series, setting));
    return html`
      <p part="heading" class="heading"><bdi>${localize(indicator.name, m.lang)}</bdi> <span class="period">${this.#about(indicator, series, m)}</span></p>
      ${renderTrend({
        label: m.chart(localize(indicator.name, m.lang)),
        unit: axisUnit(power, indicator, m),
        layout: this.#layout,
        words,
        index: Math.min(this.#roving.index, Math.max(0, points.length - 1)),
        active: this.#roving.active,
        // A mark that was read and is gone: not every browser says that it lost the focus.
        readout: words[this.#roving.active ?? latest] ?? words[latest] ?? '',
        keys: isBeside ? [] : series.map((one) => seriesName(one, m)),
        shapes: shapesIn(observations, m),
        targets: (this.#layout?.targets ?? []).filter(({ label }) => !label).map(({ target }) => formatTarget(target, indicator, m)),
        onKeydown: (event) => this.#roving.onKeydown(event),
        onPointer: (event) => this.#onPointer(event),
        onLeave: () => this.#roving.read(),
        onFocus: this.#roving.focus,
      })}
      ${renderSentence(this.#widget.written.isFilled)}
      ${renderFoot(m.details, [...(indicator.definition ? [m.definition + localize(indicator.definition, m.lang)] : []), ...targets.map((target) => m.phrase([formatTarget(target, indicator, m), localize(target.plan, m.lang)]))])}
    `;
  }

  /** What tells this trend from others of the indicator: its region, and how it is broken down. */
  #about(indicator: Indicator, series: readonly Series[], m: Messages): string {
    const first = series[0]!;
    const breakdown = first.group && indicator.breakdowns?.find(({ id }) => id === this.breakdown);
    if (series.length > 1 && !breakdown) return '';
    const region = localize(first.region.short ?? first.region.name, m.lang);
    return breakdown ? m.clauses([region, localize(breakdown.name, m.lang)]) : region;
  }

  /** Targets still ahead of the last figure: earlier ones would crowd the line they are about. */
  #targetsAhead(indicator: Indicator, series: Series): ReturnType<typeof queryTargets> {
    const last = lastTold(series);
    return queryTargets(indicator, series.region.code).filter(({ by }) => by !== undefined && last !== undefined && comparePeriods(by, last.period) > 0);
  }

  #onPointer(event: PointerEvent): void {
    const layout = this.#layout;
    const stage = event.currentTarget as HTMLElement;
    const box = stage.getBoundingClientRect();
    if (!layout || !box.width || !box.height) return;
    // By the box's own ratio: a page that zooms or scales its parts cannot lead the pointer astray.
    const index = nearestPoint(layout.points, ((event.clientX - box.left) * layout.width) / box.width, ((event.clientY - box.top) * layout.height) / box.height);
    if (index >= 0) this.#roving.read(index);
  }
}

/** What the unusual point shapes of these observations mean. */
function shapesIn(observations: Series['observations'], m: Messages): { kind: PointKind; word: string }[] {
  const shapes: { kind: PointKind; word: string }[] = [];
  if (observations.some(({ derived, value }) => derived && value !== null)) shapes.push({ kind: 'derived', word: m.derived });
  const status = observations.find((one) => one.status && 'PEF'.includes(one.status))?.status;
  if (status) shapes.push({ kind: 'provisional', word: m.status[status] ?? '' });
  if (observations.some(({ value }) => value === null)) shapes.push({ kind: 'gap', word: m.noData });
  return shapes;
}
