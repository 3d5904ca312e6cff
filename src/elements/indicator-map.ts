import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import { askIndicator, checkRegions, listOf } from '../query/question.js';
import { askSnapshot, type Snapshot } from '../query/snapshot.js';
import { askTiles, withAllTiles, type TileCells } from '../query/tiles.js';
import { formatPeriod } from '../format/period.js';
import type { Messages } from '../messages/messages.js';
import { wholeMessages } from '../messages/zh-cn.js';
import type { Part } from '../describe/markup.js';
import type { Setting } from '../describe/parts.js';
import { tellSnapshot } from '../describe/snapshot.js';
import { renderFoot, renderSentence } from '../render/frame.js';
import { indexOf, renderLegend, renderTiles } from '../render/map.js';
import type { Readable } from '../render/readable.js';
import { RovingController } from '../controllers/roving.js';
import { announceChoice } from '../controllers/select.js';
import { SizeController } from '../controllers/size.js';
import { frameStyles } from '../styles/frame.js';
import { mapStyles } from '../styles/map.js';
import { marksStyles } from '../styles/marks.js';
import { later } from './later.js';
import { periodsReserve, stageHeight, suitElders, type MapForm } from './map-form.js';
import { legendOf, symbolRoom, tileMarks, type MapScene, type RegionMarks } from './map-marks.js';
import { show, type Shown } from './map-shown.js';
import { Remember } from './remember.js';
import { trim } from './settings.js';
import { Widget } from './widget.js';

/**
 * How does it differ from place to place? One period across regions: a labelled tile grid; outlines from the site, if the feed
 * declares their approval; a ranking where there is neither. Shares and rates are in classes, counts are shown by size.
 *
 * @tag indicator-map
 * @slot - The sentence as its author wrote it; shown before, after and instead of the map.
 * @fires {CustomEvent} indicator-select - A reader chose a region; `detail` has `indicator`, `region`, `period`. Cancel it to keep the choice as it was.
 * @fires {CustomEvent} indicator-error - Something in the feed or the attributes is wrong; `detail.problems` says what. The reader sees a calm sentence.
 * @csspart frame - The box.
 * @csspart heading - The indicator's name and period.
 * @csspart period - The period above each of several pictures.
 * @csspart map - The picture.
 * @csspart declared - What was declared of the outlines of several pictures, beside the approval number in each.
 * @csspart legend - The classes.
 * @csspart slider - The choice of the period.
 * @csspart back - The way back from the parts of a region.
 * @csspart link - The link to the view.
 * @csspart readout - The region that is being read, in words.
 * @csspart sentence - The sentence under the picture.
 * @csspart foot - Source line and disclosure.
 * @csspart source - The source line.
 * @csspart table - The table of figures.
 * @csspart notice - The line shown while loading, without a figure, or after a failure.
 * @csspart stale - The line above figures that could not be renewed.
 * @cssproperty [--indicator-band-0=#e6eff8] - Colour of the lowest class; `--indicator-band-1` to `-4` of the higher ones.
 * @cssproperty [--indicator-on-band-0=#1f2a37] - Text on the lowest class; `--indicator-on-band-1` to `-4` on the higher ones.
 * @cssproperty [--indicator-no-data=#f6f7f8] - Ground of regions without a figure; `--indicator-no-data-line` is their hatch.
 * @cssproperty [--indicator-tile-line=#5d7185] - Border of a tile.
 * @cssproperty [--indicator-symbol=#b7d0e8] - Symbols of counts.
 * @cssproperty [--indicator-below-0=#dba36b] - Just below what classes lie around; `--indicator-below-1` is further below; `--indicator-on-below-0` and `-1` are text on them.
 * @cssproperty [--indicator-outline=#44525f] - Outline of a region.
 * @cssproperty [--indicator-min-block-size=42.75em] - Height kept free before the figures arrive; more in narrow columns and for several periods.
 */
export class IndicatorMap extends LitElement {
  static override styles = [frameStyles, marksStyles, mapStyles];
  static override properties = {
    feed: {},
    data: { attribute: false },
    indicator: { converter: trim },
    period: { converter: trim },
    periods: { converter: trim },
    region: { converter: trim },
    tiles: { converter: trim },
    boundaries: { converter: trim },
    draft: { type: Boolean },
    within: { converter: trim },
    classes: { converter: trim },
    slider: { type: Boolean },
    detail: { type: Boolean },
    elder: { type: Boolean, reflect: true },
  };

  /** Address of the feed; relative to the page. */
  feed: string | undefined;
  /** The feed itself as a parsed JSON object, instead of an address. */
  data: unknown;
  /** Id of the indicator in the feed; may be left out if the feed has only one. */
  indicator: string | undefined;
  /** The period, such as `2020`; else the group's, else the latest in which most regions have a figure. */
  period: string | undefined;
  /** Several periods, such as `2015 2020`, side by side with one legend, instead of one. */
  periods: string | undefined;
  /** Code of the chosen region; else the group's. A reader's choice changes it where there is no group. */
  region: string | undefined;
  /** Id of a tile layout in the feed, `china` for the 34 province-level units, or `none` for a ranking; else the one that fits. */
  tiles: string | undefined;
  /** Id of boundaries in the feed, which declares their approval or attribution; or, for a draft, the address of a GeoJSON or TopoJSON file. */
  boundaries: string | undefined;
  /** Draws boundaries that lack a map approval number, under a visible mark; for trying out only. */
  draft = false;
  /** Code of the region whose parts are shown; else the one that most observed regions lie within. */
  within: string | undefined;
  /** How shares and rates are classed: `quantile`, `equal`, `natural`, around a `target` or the published `average`, or limits such as `10 15 20`; else round limits. */
  classes: string | undefined;
  /** A slider for the period below the map, with a button that goes through the periods. */
  slider = false;
  /** Lets a reader go from a region into its parts, where the feed has them, and back. */
  detail = false;
  /** Larger text and targets for older readers. */
  elder = false;

  readonly #widget = new Widget(this);
  readonly #size = new SizeController(this, true);
  readonly #roving = new RovingController(this);
  #stage = '';
  readonly #outlines = later(this, () => import('./map-asked.js'));
  readonly #ranking = later(this, () => import('./map-ranking.js'));
  readonly #classing = later(this, () => import('./map-classes.js'));
  readonly #longText = later(this, () => import('./map-long-text.js'));
  readonly #typing = later(this, () => import('./map-typing.js'));
  readonly #tools = later(this, () => import('./map-tools.js'));
  readonly #several = later(this, async () => {
    const { styles, PeriodMaps } = await import('./map-periods.js');
    return { styles, partFor: () => new PeriodMaps(this, {
      widget: this.#widget,
      size: this.#size,
      classing: this.#classing,
      tools: this.#tools,
      typing: this.#typing,
      ranking: this.#ranking,
      chooseForm: this.#chooseForm,
      choose: this.#choose,
      write: this.#write,
    }) };
  });
  readonly #asked = new Remember<{ readonly snapshot: Snapshot | undefined; readonly cells: TileCells | undefined; readonly problems: readonly FeedProblem[] }>();
  readonly #whole = new Remember<Snapshot>();
  readonly #shown = new Remember<Shown>();
  readonly #marks = new Remember<RegionMarks>();
  readonly #legend = new Remember<TemplateResult>();

  /** Requests the feed once more. What is shown stays until the answer is there, and if it fails. */
  refresh(): Promise<void> {
    return this.#widget.feed.refresh();
  }

  adoptedCallback(): void {
    this.#widget.adopted();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.periods) await this.#several.wait();
    return this.#widget.settle(() => super.getUpdateComplete());
  }

  protected override render(): TemplateResult {
    // Fetched while the feed is on its way.
    if (this.boundaries !== undefined) this.#outlines.get();
    return this.#widget.render((feed, m) => this.#draw(feed, wholeMessages(m)), () => [this.#size.shape]);
  }

  #draw(feed: Feed, m: Messages): TemplateResult | undefined {
    this.#roving.places = () => [];
    const indicator = askIndicator(feed, this, this.#widget.fault);
    this.#widget.shown = indicator ? [indicator] : [];
    if (!indicator) return undefined;
    if (this.periods) {
      const several = this.#several.get();
      const drawn = several ? several.render(feed, indicator, m) : renderSentence(this.#widget.written.isFilled);
      this.#stage = several?.stage ?? '';
      return drawn;
    }
    const { period, region } = this.#widget.group;
    const { snapshot, cells, problems } = this.#asked.get([feed, indicator, this.period, this.within, this.tiles, period, region], () => {
      const problems: FeedProblem[] = [];
      const fault = (...found: readonly FeedProblem[]): unknown => problems.push(...found);
      const snapshot = askSnapshot(feed, indicator, this, this.#widget.group, fault);
      return { snapshot, cells: snapshot && askTiles(feed, snapshot, this, fault), problems };
    });
    this.#widget.fault(...problems);
    return snapshot && this.#renderSnapshot(feed, snapshot, cells, m);
  }

  #renderSnapshot(feed: Feed, asked: Snapshot, cells: TileCells | undefined, m: Messages): TemplateResult {
    const elder = this.#widget.isElder;
    const wanted = this.#chooseForm(feed, asked, cells);
    const snapshot = this.#whole.get([asked, wanted.source], () => (wanted.kind === 'outlines' ? wanted.source.complete(asked) : withAllTiles(asked, wanted.source)));
    this.#write(snapshot.rows.length, m, snapshot, (...setting) => tellSnapshot(feed, snapshot, ...setting));
    const form = elder ? suitElders(wanted, this.#size.stageWidth) : wanted;
    const tools = this.slider || this.detail ? this.#tools.get() : undefined;
    const values = tools?.valuesOf(snapshot);
    const { classes } = this;
    const classing = classes === undefined ? undefined : this.#classing.get();
    const shown = this.#shown.get([feed, snapshot, m, values, classes, classing], () => show(feed, snapshot, m, values, classing && ((all) => classing(classes!, snapshot, all, m))));
    const { scale, words, sources, problem } = shown;
    if (problem) this.#widget.fault(problem);
    const { indicator, rows } = snapshot;
    const name = localize(indicator.name, m.lang);
    const { stageWidth: width, stageHeight: height, em } = this.#size;
    const chosen = this.region ?? this.#widget.group.region;
    checkRegions(feed, [chosen, this.within], this.#widget.fault);
    const picture = this.#drawForm(form, { snapshot, scale, words, width, height, em, rtl: this.#widget.isRtl, elder, m }, chosen, (codes) => ({
      width,
      height,
      label: m.map(name),
      index: Math.min(this.#roving.index, codes.length - 1),
      active: this.#roving.active,
      chosen,
      onKeydown: (event) => this.#onKeydown(event, codes, snapshot, feed),
      onChoose: (code) => this.#choose(code, snapshot, feed),
      onRead: this.#roving.read,
    }));
    const read = picture.codes[this.#roving.active ?? -1] ?? chosen;
    return html`
      <p part="heading" class="heading"><bdi>${name}</bdi> <span class="period">${formatPeriod(snapshot.period, m, indicator.time)}</span></p>
      ${tools?.renderBack(feed, snapshot, m) ?? nothing}
      <div class="stage ${scale.isDiverging ? 'diverging' : ''} ${form.kind}" @focusin=${(event: Event) => this.#roving.focus(indexOf(event))} @focusout=${() => this.#roving.read()}>${picture.template}</div>
      ${form.kind === 'ranking' ? nothing : this.#legend.get([shown, picture.radius], () => renderLegend(legendOf(snapshot, scale, picture.radius, m), scale.isDiverging, scale.centre))}
      ${tools?.renderBelow(snapshot, m, chosen) ?? nothing}
      <p part="readout" class="readout" aria-hidden="true">${words.get(read!) ?? words.get(rows[0]!.region.code)}</p>
      ${renderSentence(this.#widget.written.isFilled)}
      ${renderFoot(m.details, [...(indicator.definition ? [m.definition + localize(indicator.definition, m.lang)] : []), ...sources.map(({ text }) => m.source + text)])}
    `;
  }

  /** Sentence, table and source into the page; a table of thousands may wait. */
  readonly #write = (count: number, m: Messages, subject: unknown, tell: (setting: Setting<Messages>, hasTable: boolean) => Part[]): void => {
    const write = (hasTable: boolean, change = (parts: readonly Part[]) => parts): void => this.#widget.write(m, (setting) => change(tell(setting, hasTable)), subject, hasTable);
    const text = count > 400 ? this.#longText.get() : undefined;
    if (text) text.write(subject, write);
    else if (count <= 400 || !this.querySelector('[slot=table]')) write(count <= 400);
  };

  /** Outlines if they may be drawn, else the tile layout that is named or fits, else a ranking. */
  readonly #chooseForm = (feed: Feed, snapshot: Snapshot, cells: TileCells | undefined): MapForm => {
    const form: MapForm = cells ? { kind: 'tiles', source: cells } : { kind: 'ranking' };
    if (this.boundaries === undefined) return form;
    const outlines = this.#outlines.get();
    const answer = outlines?.of(feed, snapshot, this.#widget.feed.url ?? this.baseURI);
    this.#widget.fault(...(answer?.problems ?? []));
    if (answer?.drawing) return { kind: 'outlines', source: answer.drawing };
    // A ranking of hundreds, drawn only to be replaced, would cost more than the map.
    return !cells && snapshot.rows.length > 200 && (!outlines || answer?.isPending) ? { kind: 'pending' } : form;
  };

  #drawForm(form: MapForm, view: MapScene, chosen: string | undefined, readable: (codes: readonly string[]) => Readable): { readonly template: unknown; readonly codes: readonly string[]; readonly radius: number } {
    const { width, height } = view;
    this.#stage = stageHeight(form, view.snapshot, view.elder);
    if (form.kind === 'pending' || !width || (!height && form.kind !== 'ranking')) return { template: nothing, codes: [], radius: symbolRoom(view, view.snapshot.rows.length) };
    if (form.kind === 'ranking') {
      const [ranking] = this.#ranking.get()?.([view], chosen) ?? [];
      const { codes = [] } = ranking ?? {};
      this.#roving.places = () => codes.map((_, row) => ({ column: 0, row }));
      return { codes, radius: 0, template: ranking?.render(readable(codes)) ?? nothing };
    }
    const { snapshot, scale, em, elder, m } = view;
    const { marks, places, problems, radius } = this.#marks.get([form.source, snapshot, scale, width, height, em, elder, m], () => (form.kind === 'tiles' ? tileMarks(form.source, view) : form.source.marks(view)));
    this.#roving.places = places;
    this.#widget.fault(...problems);
    const codes = marks.map(({ code }) => code);
    return { codes, radius, template: form.kind === 'tiles' ? renderTiles({ ...readable(codes), marks }) : form.source.render(marks, view, readable(codes)) };
  }

  #onKeydown(event: KeyboardEvent, codes: readonly string[], snapshot: Snapshot, feed: Feed): void {
    const roving = this.#roving;
    if (event.key.length > 1 || event.key === ' ') roving.onKeydown(event, (index) => codes[index] !== undefined && this.#choose(codes[index], snapshot, feed));
    else void this.#typing.wait().then((typing) => {
      const found = typing.find(event, codes, feed, roving.index);
      if (found !== undefined) roving.go(found);
    });
  }

  readonly #choose = (code: string, snapshot: Snapshot, feed: Feed): void => {
    const choice = { indicator: snapshot.indicator.id, region: code, period: snapshot.period };
    if (!announceChoice(this, choice)) return;
    if (!this.#widget.group.choose(code)) this.region = code;
    if (this.detail && this.#tools.get()?.hasParts(feed, snapshot, code)) this.within = code;
  };

  protected override updated(): void {
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    root?.style.setProperty('--_stage', this.#stage || null);
    // A short ranking needs no room for a map.
    const isRanking = root?.querySelector('.stage.ranking');
    root?.classList[isRanking ? 'add' : 'remove']('ranking');
    const { width, em } = this.#size;
    root?.style.setProperty('--_reserve', this.periods && !isRanking ? periodsReserve(listOf(this.periods).length, width, em, this.#widget.isElder) : null);
  }
}
