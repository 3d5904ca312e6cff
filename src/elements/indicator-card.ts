import { html, LitElement, type TemplateResult } from 'lit';
import type { Feed } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import { askReading, type Reading } from '../query/reading.js';
import type { Series } from '../query/series.js';
import { figureOf, formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import type { FigureMessages } from '../messages/messages.js';
import { describeStatements, tellReading, type Statement } from '../describe/reading.js';
import { describeSources } from '../describe/source.js';
import { renderCard } from '../render/card.js';
import { renderAuthored, renderFoot, renderNotice, renderPlace } from '../render/frame.js';
import { cardStyles } from '../styles/card.js';
import { frameStyles } from '../styles/frame.js';
import type { CardHistory } from './card-history.js';
import { trim } from './settings.js';
import { Widget } from './widget.js';

/**
 * What is the figure? One indicator in one region: the figure as the report says it, its change with its base, ranks,
 * shares, targets, and a sparkline when there is history.
 *
 * @tag indicator-card
 * @slot - The sentence as its author wrote it; shown before, after and instead of the card.
 * @fires {CustomEvent} indicator-error - Something in the feed or the attributes is wrong; `detail.problems` says what. The reader sees a calm sentence.
 * @csspart frame - The box.
 * @csspart name - The indicator's name.
 * @csspart figure - The whole figure; `digits` are its digits.
 * @csspart digits - The digits of the figure.
 * @csspart statements - The list of changes, ranks, shares, claims and targets.
 * @csspart statement - One of them.
 * @csspart sparkline - The line of earlier figures.
 * @csspart context - Region and period.
 * @csspart steps - The figures of `indicators`.
 * @csspart sentence - The author's sentence.
 * @csspart foot - Source line and disclosure.
 * @csspart source - The source line.
 * @csspart table - The table of figures.
 * @csspart notice - The line shown while loading, without a figure, or after a failure.
 * @csspart stale - The line above figures that could not be renewed.
 * @cssproperty [--indicator-accent=#015293] - Main hue: figure and line.
 * @cssproperty [--indicator-ink=#1f2a37] - Text.
 * @cssproperty [--indicator-muted=#53606e] - Quiet text.
 * @cssproperty [--indicator-line=#d3dae1] - Borders and grid lines.
 * @cssproperty [--indicator-surface=#fff] - Background.
 * @cssproperty [--indicator-focus=#c25700] - Focus ring.
 * @cssproperty [--indicator-better=#00796b] - The mark of a change for the better.
 * @cssproperty [--indicator-worse=#b3261e] - The mark of a change for the worse.
 * @cssproperty [--indicator-font-family=inherit] - Type.
 * @cssproperty [--indicator-font-size=clamp(14px, 1em, 24px)] - Text size; everything else follows it.
 * @cssproperty [--indicator-padding=1em] - Inner space.
 * @cssproperty [--indicator-border=1px solid] - Border.
 * @cssproperty [--indicator-radius=0.375em] - Rounding of the corners.
 * @cssproperty [--indicator-min-block-size=12em] - Height kept free before the figures arrive, beside the author's text; several `indicators` have 17em.
 */
export class IndicatorCard extends LitElement {
  static override styles = [frameStyles, cardStyles];
  static override properties = {
    feed: {},
    data: { attribute: false },
    indicator: { converter: trim },
    indicators: { converter: trim },
    region: { converter: trim },
    period: { converter: trim },
    elder: { type: Boolean, reflect: true },
  };

  /** Address of the feed; relative to the page. */
  feed: string | undefined;
  /** The feed itself as a parsed JSON object, instead of an address. */
  data: unknown;
  /** Id of the indicator in the feed; may be left out if the feed has only one. */
  indicator: string | undefined;
  /** Ids of several indicators that lead from one to the next, separated by spaces or commas: 10 → 100 → 1000余. */
  indicators: string | undefined;
  /** Code of the region; else the group's, else the first region observed. */
  region: string | undefined;
  /** The period, such as `2020`; else the group's, else the latest with a figure. */
  period: string | undefined;
  /** Larger text and targets for older readers. */
  elder = false;

  readonly #widget = new Widget(this);
  #steps: typeof import('./card-steps.js') | undefined;
  #history: CardHistory | undefined;
  /** What is on its way for this card beside the feed. */
  #later: Promise<void> | undefined;

  /** Requests the feed once more. What is shown stays until the answer is there, and if it fails. */
  refresh(): Promise<void> {
    return this.#widget.feed.refresh();
  }

  adoptedCallback(): void {
    this.#widget.adopted();
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return this.#widget.settle(async () => {
      await super.getUpdateComplete();
      await this.#later?.catch(() => undefined);
      return super.getUpdateComplete();
    });
  }

  protected override render(): TemplateResult {
    return this.#widget.render((feed, m) => this.#draw(feed, m));
  }

  #draw(feed: Feed, m: FigureMessages): TemplateResult | undefined {
    if (this.indicators !== undefined) return this.#drawSteps(feed, this.indicators, m);
    const reading = askReading(feed, this, this.#widget.group, this.#widget.fault);
    this.#widget.shown = reading ? [reading.indicator] : [];
    return reading && this.#renderReading(feed, reading, m);
  }

  /** Steps are a rare form: their code comes when a card asks for it. */
  #drawSteps(feed: Feed, list: string, m: FigureMessages): TemplateResult | undefined {
    if (!this.#steps) {
      this.#fetch(() => import('./card-steps.js'), (module) => (this.#steps = module));
      return renderNotice(m.loading, this.#widget.written.places, m.details);
    }
    return this.#steps.drawSteps(feed, list, this.region ?? this.#widget.group.region, this.#widget, m);
  }

  /** The line of earlier figures; the code for it comes when a card has any, into room that is kept for it. */
  #drawHistory(series: Series): TemplateResult | undefined {
    if (!this.#history) this.#fetch(() => import('./card-history.js'), (module) => (this.#history = new module.CardHistory(this)));
    return this.#history?.draw(series, this.#widget.isRtl);
  }

  /** Fetches code and draws again; where that fails the next drawing asks again. */
  #fetch<T>(load: () => Promise<T>, keep: (arrived: T) => void): void {
    this.#later ??= load()
      .then((arrived) => {
        keep(arrived);
        this.requestUpdate();
      })
      .finally(() => (this.#later = undefined));
  }

  #renderReading(feed: Feed, reading: Reading, m: FigureMessages): TemplateResult {
    const { indicator, region, observation, series } = reading;
    const statements = describeStatements(reading, m);
    const hasHistory = series.observations.filter((one) => one.value !== null).length > 1;
    const lead = observation.value === null ? statements.find(({ kind }) => kind === 'rank' || kind === 'claim') : undefined;
    const { written } = this.#widget;
    const authored = written.authoredText;
    // Said in the author's sentence below, word for word: twice would be once too often. A change keeps its mark.
    const isSaid = ({ kind, text }: Statement): boolean => kind !== 'change' && kind !== 'target' && authored.includes(text.replace(/\s/g, ''));
    const sources = describeSources(feed, [reading], m);
    this.#widget.write(m, (setting) => tellReading(feed, reading, setting));
    const notes = [written.isAuthored ? '' : renderPlace('sentence'), indicator.definition ? m.definition + localize(indicator.definition, m.lang) : '', localize(observation.note, m.lang), ...sources.map(({ text }) => m.source + text)];
    return html`${renderCard({
        name: localize(indicator.name, m.lang),
        context: m.clauses([localize(region.short ?? region.name, m.lang), formatPeriod(observation.period, m, indicator.time)]),
        figure: figureOf(observation, indicator, m),
        isLead: lead !== undefined,
        instead: lead?.text ?? formatValue(observation, indicator, m),
        statements: statements.filter((statement) => statement !== lead && !isSaid(statement)),
        metWords: [m.targetMet, m.targetNotMet],
        hasHistory,
        sparkline: hasHistory ? this.#drawHistory(series) : undefined,
      })}
      ${renderAuthored(written.isFilled)}
      ${renderFoot(m.details, notes.filter(Boolean))}`;
  }
}
