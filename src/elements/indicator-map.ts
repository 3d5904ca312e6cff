import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed } from '../feed/feed.js';
import { fetchJson } from '../feed/load.js';
import { localize } from '../feed/text.js';
import { provinceOf } from '../query/provinces.js';
import { querySnapshot, type Snapshot, type SnapshotRow } from '../query/snapshot.js';
import { bandLimits, bandOf } from '../layout/bands.js';
import { layoutBars } from '../layout/bars.js';
import { textWidth } from '../layout/measure.js';
import type { OutlineLayout } from '../layout/outlines.js';
import { layoutTiles, provinceTiles, tileRows, type TileCells } from '../layout/tiles.js';
import { axisPower, formatTickValue } from '../format/axis.js';
import { formatFigure, formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import type { Messages } from '../messages/messages.js';
import { describeRegion, describeSnapshot, regionName } from '../describe/snapshot.js';
import { describeSources } from '../describe/source.js';
import { renderFoot, renderFrame, renderNotice, renderStale } from '../render/frame.js';
import { renderBars, renderLegend, renderRegions, type LegendItem, type RegionMark } from '../render/map.js';
import { absoluteUrl, FeedController, feedSource } from '../controllers/feed.js';
import { GroupController } from '../controllers/group.js';
import { LocaleController } from '../controllers/locale.js';
import { ReportController } from '../controllers/report.js';
import { RovingController, type GridPlace } from '../controllers/roving.js';
import { announceChoice } from '../controllers/select.js';
import { SizeController } from '../controllers/size.js';
import { frameStyles } from '../styles/frame.js';
import { mapStyles } from '../styles/map.js';
import { chooseIndicator, hasAuthoredText, isElder } from './settings.js';

type Form = { readonly kind: 'tiles'; readonly cells: TileCells } | { readonly kind: 'outlines'; readonly json: unknown; readonly key: string | undefined } | { readonly kind: 'ranking' };

/**
 * How does it differ from place to place? One period across regions: a labelled tile grid in classes; outlines from the site
 * under the mark of a draft; a ranking where there is neither.
 *
 * @tag indicator-map
 * @slot - The sentence as its author wrote it; shown before, after and instead of the map.
 * @fires {CustomEvent} indicator-select - A reader chose a region; `detail` has `indicator`, `region`, `period`. Cancel it to keep the choice as it was.
 * @fires {CustomEvent} indicator-error - Something in the feed or the attributes is wrong; `detail.problems` says what. The reader sees a calm sentence.
 * @csspart frame - The box.
 * @csspart heading - The indicator's name and period.
 * @csspart map - The picture.
 * @csspart legend - The classes.
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
 * @cssproperty [--indicator-outline=#44525f] - Outline of a region.
 * @cssproperty [--indicator-min-block-size=38em] - Height kept free before the figures arrive.
 */
export class IndicatorMap extends LitElement {
  static override styles = [frameStyles, mapStyles];

  /** Address of the feed; relative to the page. */
  @property() feed: string | undefined;
  /** The feed itself as a parsed JSON object, instead of an address. */
  @property({ attribute: false }) data: unknown;
  /** Id of the indicator in the feed; may be left out if the feed has only one. */
  @property() indicator: string | undefined;
  /** The period, such as `2020`; else the group's, else the latest in which most regions have a figure. */
  @property() period: string | undefined;
  /** Code of the chosen region; else the group's. A reader's choice changes it where there is no group. */
  @property() region: string | undefined;
  /** Id of a tile layout in the feed, `china` for the 34 province-level units, or `none` for a ranking; else the one that fits. */
  @property() tiles: string | undefined;
  /** Id of boundaries in the feed, or the address of a GeoJSON or TopoJSON file. */
  @property() boundaries: string | undefined;
  /** Draws the boundaries without a map approval number, under a visible mark; for trying out only. */
  @property({ type: Boolean }) draft = false;
  /** Larger text and targets for older readers. */
  @property({ type: Boolean, reflect: true }) elder = false;

  @state() private active: number | undefined;
  @state() private outlines: { readonly url: string; readonly json: unknown; readonly problem: FeedProblem | undefined; readonly layout: typeof import('../layout/outlines.js') | undefined } | undefined;

  readonly #group = new GroupController(this);
  readonly #locale = new LocaleController(this);
  readonly #size = new SizeController(this);
  readonly #feed = new FeedController(this, () => feedSource(this, this.#group.settings));
  readonly #report = new ReportController(this);
  readonly #roving = new RovingController(this, () => this.#places);
  #places: readonly GridPlace[] = [];
  #stage = '';
  #problems: readonly FeedProblem[] = [];
  #outlineLayout: { readonly key: string; readonly layout: OutlineLayout } | undefined;

  /** Requests the feed once more. What is shown stays until the answer is there, and if it fails. */
  refresh(): Promise<void> {
    return this.#feed.refresh();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#feed.settled;
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const m = this.#locale.messages;
    const frame = { dir: this.#locale.dir, lang: m?.lang ?? '', classes: [isElder(this, this.#group.settings) && 'elder'] };
    return renderFrame(frame, m ? this.#renderState(m) : html`<slot></slot>`);
  }

  #renderState(m: Messages): TemplateResult {
    const current = this.#feed.state;
    this.#problems = [];
    this.#places = [];
    if (current.status === 'pending') return renderNotice(m.loading);
    if (current.status === 'error') {
      this.#problems = [current.problem];
      return renderNotice(m.unavailable);
    }
    const stale = current.status === 'stale' ? m.stale(current.feed.published) : undefined;
    this.#problems = [...current.feed.problems, ...(current.status === 'stale' ? [current.problem] : [])];
    const { indicator, problem } = chooseIndicator(current.feed, this.indicator);
    if (problem) this.#fault(problem);
    const snapshot = indicator && this.#ask(current.feed, indicator);
    return snapshot ? html`${renderStale(stale)}${this.#renderSnapshot(current.feed, snapshot, m)}` : renderNotice(m.empty);
  }

  #ask(feed: Feed, indicator: Snapshot['indicator']): Snapshot | undefined {
    const group = this.#group.settings.period;
    if (this.period !== undefined) return querySnapshot(feed, indicator, this.period);
    return (group === undefined ? undefined : querySnapshot(feed, indicator, group)) ?? querySnapshot(feed, indicator);
  }

  #renderSnapshot(feed: Feed, asked: Snapshot, m: Messages): TemplateResult {
    const form = this.#chooseForm(feed, asked);
    const snapshot = form.kind === 'tiles' ? withAllTiles(asked, form.cells) : asked;
    const { indicator, rows } = snapshot;
    const limits = bandLimits(rows.map(({ value }) => value).filter((value) => value !== undefined));
    const { sentence, table } = describeSnapshot(snapshot, m);
    const words = new Map(rows.map((row) => [row.region.code, describeRegion(row, snapshot, m)]));
    const picture = form.kind === 'ranking' ? this.#renderRanking(snapshot, words, m) : this.#renderRegions(form, snapshot, limits, words, m);
    const { marks } = picture;
    const chosen = this.#chosen;
    const read = (this.active === undefined ? chosen : marks[this.active]) ?? rows[0]?.region.code ?? '';
    return html`
      <p part="heading" class="heading">${localize(indicator.name, m.lang)} <span class="period">${formatPeriod(snapshot.period, m, indicator.time)}</span></p>
      <div class="stage ${form.kind}">${picture.template}</div>
      ${form.kind === 'ranking' ? nothing : renderLegend(legendOf(snapshot, limits, m))}
      <p part="readout" class="readout" aria-live="polite">${words.get(read) ?? ''}</p>
      ${hasAuthoredText(this) ? html`<div part="sentence" class="sentence"><slot></slot></div>` : html`<p part="sentence" class="sentence">${sentence}</p>`}
      ${renderFoot({
        sourceLabel: m.source,
        sources: describeSources(feed, indicator, rows.filter(({ value }) => value !== undefined).map(({ observation }) => observation), m),
        detailsLabel: m.details,
        notes: indicator.definition ? [m.definition + localize(indicator.definition, m.lang)] : [],
        table,
      })}
    `;
  }

  /** Outlines if they may be drawn, else the tile layout that is named or fits, else a ranking. */
  #chooseForm(feed: Feed, snapshot: Snapshot): Form {
    const instead = this.#chooseTiles(feed, snapshot);
    if (this.boundaries === undefined) return instead;
    const declared = feed.boundaries.find(({ id }) => id === this.boundaries);
    if (!this.draft) {
      this.#fault({ code: 'approval', path: 'boundaries', value: this.boundaries, expected: instead.kind, severity: 'warning' });
      return instead;
    }
    const url = absoluteUrl(declared?.href ?? this.boundaries, declared ? (this.#feedUrl ?? this.baseURI) : this.baseURI);
    if (this.outlines?.url !== url) {
      void this.#loadOutlines(url);
      return instead;
    }
    if (this.outlines.problem) this.#fault(this.outlines.problem);
    return this.outlines.layout ? { kind: 'outlines', json: this.outlines.json, key: declared?.key } : instead;
  }

  #chooseTiles(feed: Feed, { rows, within }: Snapshot): Form {
    const named = this.tiles === 'china' ? { cells: provinceTiles } : feed.tiles.find(({ id }) => id === this.tiles);
    if (named) return { kind: 'tiles', cells: named.cells };
    if (this.tiles === 'none') return { kind: 'ranking' };
    if (this.tiles !== undefined) {
      this.#fault({ code: 'unknown-tiles', path: 'tiles', value: this.tiles, expected: [...feed.tiles.map(({ id }) => id), 'china', 'none'].join(', '), severity: 'error' });
    }
    const observed = rows.filter(({ observation }) => observation);
    const fits = (cells: TileCells): boolean => observed.filter(({ region }) => region.code in cells).length * 2 > observed.length;
    const fitting = [...feed.tiles.filter((tiles) => tiles.within === undefined || tiles.within === within?.code), { cells: provinceTiles }].find(({ cells }) => fits(cells));
    return fitting ? { kind: 'tiles', cells: fitting.cells } : { kind: 'ranking' };
  }

  async #loadOutlines(url: string): Promise<void> {
    this.outlines = { url, json: undefined, problem: undefined, layout: undefined };
    try {
      const [layout, json] = await Promise.all([import('../layout/outlines.js'), fetchJson(url)]);
      if (this.outlines.url === url) this.outlines = { url, json, problem: undefined, layout };
    } catch {
      if (this.outlines.url === url) this.outlines = { ...this.outlines, problem: { code: 'unreachable', path: 'boundaries', value: url, severity: 'error' } };
    }
  }

  #renderRegions(form: Exclude<Form, { kind: 'ranking' }>, snapshot: Snapshot, limits: readonly number[], words: ReadonlyMap<string, string>, m: Messages): Picture {
    const { stageWidth: width, stageHeight: height, em } = this.#size;
    const base = Math.max(12, em * 0.875);
    this.#stage = form.kind === 'tiles' ? `${tileRows(form.cells) * 3}em` : '22em';
    if (!width || !height) return { template: nothing, marks: [] };
    const { indicator } = snapshot;
    const rowOf = new Map(snapshot.rows.map((row) => [row.region.code, row]));
    const bandOfRow = (row: SnapshotRow | undefined): number | undefined => (row?.value === undefined ? undefined : bandOf(row.value, limits));
    let marks: RegionMark[];
    if (form.kind === 'tiles') {
      const layout = layoutTiles(form.cells, width, height);
      const room = layout.tileWidth - 4;
      const names = layout.tiles.map(({ code }) => regionName(rowOf.get(code)?.region ?? { code, name: code }, m));
      const fontSize = Math.max(11, Math.min(base, ...names.map((name) => room / textWidth(name, 1))));
      const figures = layout.tiles.map(({ code }) => { const row = rowOf.get(code); return row?.observation && row.value !== undefined ? formatFigure(row.observation, indicator, m) : ''; });
      const hasFigures = layout.tileHeight > fontSize * 2.4 && figures.every((figure) => textWidth(figure, fontSize * 0.95) <= room);
      marks = layout.tiles.map(({ code, x, y }, index) => ({
        code, fontSize,
        name: shorten(names[index]!, provinceOf(code)?.letters, fontSize, room),
        figure: hasFigures ? figures[index]! : '',
        words: words.get(code) ?? names[index]!,
        band: bandOfRow(rowOf.get(code)),
        path: `M${x},${y}h${layout.tileWidth}v${layout.tileHeight}h${-layout.tileWidth}Z`,
        x: x + layout.tileWidth / 2,
        y: y + layout.tileHeight / 2,
      }));
      this.#places = layout.tiles;
      for (const { region, value } of snapshot.rows) {
        if (value !== undefined && !(region.code in form.cells)) this.#fault({ code: 'tile-missing', path: 'tiles', value: region.code, severity: 'warning' });
      }
    } else {
      const layout = this.#layoutOutlines(form, width, height);
      marks = layout.outlines.map(({ code, path, x, y }) => {
        const row = rowOf.get(code);
        return { code, path, x, y, fontSize: base * 0.9, name: row ? regionName(row.region, m) : '', figure: '', words: words.get(code) ?? code, band: bandOfRow(row) };
      });
      this.#places = layout.outlines.map(({ x, y }) => ({ column: x, row: y }));
      for (const name of layout.faulty) this.#fault({ code: 'geometry', path: 'boundaries', value: name, severity: 'warning' });
      const drawn = new Set(marks.map(({ code }) => code));
      for (const { region, value } of snapshot.rows) {
        if (value !== undefined && !drawn.has(region.code)) this.#fault({ code: 'boundary-missing', path: 'boundaries', value: region.code, expected: [...drawn].slice(0, 8).join(', '), severity: 'warning' });
      }
    }
    const template = renderRegions({
      ...this.#readable(snapshot, marks, m), marks, width, height,
      form: form.kind === 'tiles' ? 'tile' : 'outline',
      draft: form.kind === 'outlines' ? m.draft : '',
      fontSize: base * 1.1,
    });
    return { template, marks: marks.map(({ code }) => code) };
  }

  #layoutOutlines(form: Extract<Form, { kind: 'outlines' }>, width: number, height: number): OutlineLayout {
    const key = `${this.outlines?.url} ${width} ${height}`;
    if (this.#outlineLayout?.key !== key) this.#outlineLayout = { key, layout: this.outlines!.layout!.layoutOutlines(form.json, width, height, form.key) };
    return this.#outlineLayout.layout;
  }

  #renderRanking(snapshot: Snapshot, words: ReadonlyMap<string, string>, m: Messages): Picture {
    const { stageWidth: width, em } = this.#size;
    const { indicator } = snapshot;
    const rows = snapshot.rows.filter(({ observation }) => observation);
    const rowHeight = Math.round(em * 2);
    const height = rowHeight * rows.length;
    this.#stage = `${rows.length * 2}em`;
    this.#places = rows.map((_, row) => ({ column: 0, row }));
    if (!width) return { template: nothing, marks: [] };
    const rtl = this.#locale.dir === 'rtl';
    const figures = rows.map(({ observation }) => formatValue(observation, indicator, m));
    const names = rows.map(({ region }) => regionName(region, m));
    const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, em)));
    const nameWidth = Math.min(widest(names) + 16, width * 0.4);
    const room = Math.max(10, width - nameWidth - widest(figures) - 16);
    const { bars } = layoutBars(rows.map(({ value }) => value), room, rtl);
    const offset = rtl ? width - nameWidth - room : nameWidth;
    const marks = rows.map(({ region }, index) => ({
      code: region.code,
      name: names[index]!,
      figure: figures[index]!,
      words: words.get(region.code) ?? '',
      x: offset + bars[index]!.x,
      length: bars[index]!.length,
    }));
    return { template: renderBars({ ...this.#readable(snapshot, marks, m), marks, width, height, rowHeight, nameWidth, rtl }), marks: marks.map(({ code }) => code) };
  }

  #readable(snapshot: Snapshot, marks: readonly { readonly code: string }[], m: Messages): Pick<Parameters<typeof renderBars>[0], 'label' | 'index' | 'active' | 'chosen' | 'onKeydown' | 'onChoose' | 'onRead'> {
    return {
      label: m.map(localize(snapshot.indicator.name, m.lang)),
      index: Math.min(this.#roving.index, Math.max(0, marks.length - 1)),
      active: this.active,
      chosen: this.#chosen,
      onKeydown: (event) => this.#onKeydown(event, marks, snapshot),
      onChoose: (code) => this.#choose(code, snapshot),
      onRead: (index) => this.#onRead(index),
    };
  }

  get #chosen(): string | undefined {
    return this.region ?? this.#group.settings.region;
  }

  get #feedUrl(): string | undefined {
    return feedSource(this, this.#group.settings).url;
  }

  #fault(problem: FeedProblem): void {
    this.#problems = [...this.#problems, problem];
  }

  #onKeydown(event: KeyboardEvent, marks: readonly { readonly code: string }[], snapshot: Snapshot): void {
    const mark = marks[this.#roving.index];
    if (mark && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.#choose(mark.code, snapshot);
    } else {
      this.#roving.onKeydown(event);
    }
  }

  #onRead(index: number | undefined): void {
    if (index !== undefined) this.#roving.set(index);
    this.active = index;
  }

  #choose(code: string, { indicator, period }: Snapshot): void {
    const choice = { indicator: indicator.id, region: code, period };
    if (!announceChoice(this, choice)) return;
    const { choose } = this.#group.settings;
    if (choose) choose(choice);
    else this.region = code;
  }

  protected override updated(_changed: PropertyValues): void {
    this.renderRoot.querySelector<HTMLElement>('.root')?.style.setProperty('--_stage', this.#stage || null);
    this.#report.report(this.#problems, this.feed ?? this.#group.settings.feed ?? 'data', this.#locale.messages?.lang ?? 'en');
  }
}

interface Picture {
  readonly template: unknown;
  /** Region codes in the order in which the marks are numbered. */
  readonly marks: readonly string[];
}

/** The snapshot with a row for every tile: a unit that the feed does not list is shown as one without a figure. */
function withAllTiles(snapshot: Snapshot, cells: TileCells): Snapshot {
  const listed = new Set(snapshot.rows.map(({ region }) => region.code));
  const more = Object.keys(cells).filter((code) => !listed.has(code));
  return { ...snapshot, rows: [...snapshot.rows, ...more.map((code) => ({ region: provinceOf(code) ?? { code, name: code }, observation: undefined, value: undefined, place: undefined }))] };
}

/** Classes with their limits, and a class for no figure where there is such a region. */
function legendOf({ indicator, rows }: Snapshot, limits: readonly number[], m: Messages): LegendItem[] {
  const power = axisPower(limits[limits.length - 1] ?? 0, m);
  const texts = limits.map((limit) => formatTickValue(limit, power, indicator, m));
  const bands = texts.map((text, index) => (index === 0 ? m.bandBelow(text) : m.bandBetween(texts[index - 1]!, text)));
  const last = texts[texts.length - 1];
  return [
    ...bands.map((label, band) => ({ band, label })),
    ...(last === undefined ? [] : [{ band: limits.length, label: m.bandFrom(last) }]),
    ...(rows.some(({ value }) => value === undefined) ? [{ band: undefined, label: m.noData }] : []),
  ];
}

/** A name as it fits into a tile: whole, as letters that stand for it, or cut. */
function shorten(name: string, letters: string | undefined, fontSize: number, room: number): string {
  if (textWidth(name, fontSize) <= room) return name;
  if (letters !== undefined) return letters;
  let cut = name;
  while (cut.length > 1 && textWidth(`${cut}.`, fontSize) > room) cut = cut.slice(0, -1);
  return `${cut}.`;
}
