/** Maps of several periods side by side: one scale, one legend, one stop for Tab; what is read in one is read in all. Loaded only where `periods` is set. */
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed, Indicator } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import { checkRegions, type Question } from '../query/question.js';
import type { Snapshot } from '../query/snapshot.js';
import { askSnapshots, lastOf } from '../query/snapshots.js';
import { askTiles, withAllTiles, type TileCells } from '../query/tiles.js';
import { pictureGrid, type PictureGrid } from '../layout/picture-grid.js';
import { countAlong } from '../layout/tiles.js';
import type { Messages } from '../messages/messages.js';
import type { Part } from '../describe/markup.js';
import type { Setting } from '../describe/parts.js';
import { tellSnapshots } from '../describe/snapshots.js';
import { renderFoot, renderSentence } from '../render/frame.js';
import { indexOf, renderLegend, renderTiles } from '../render/map.js';
import type { Readable } from '../render/readable.js';
import type { GridPlace } from '../controllers/roving.js';
import type { SizeController } from '../controllers/size.js';
import { periodStyles } from '../styles/map-periods.js';
import type { Later } from './later.js';
import type { partFor as classingFor } from './map-classes.js';
import { leastWidth, suitElders, type MapForm } from './map-form.js';
import { legendOf, tileMarks, type MapScene, type RegionMarks } from './map-marks.js';
import type { MapTools } from './map-tools.js';
import type { Typing } from './map-typing.js';
import { showPeriods, type ShownPeriods } from './periods-shown.js';
import { nextPlace, type PicturePlace } from './picture-steps.js';
import type { partFor as rankingsFor } from './map-ranking.js';
import { Remember } from './remember.js';
import type { Widget } from './widget.js';

type Host = ReactiveElement & Question & { readonly classes: string | undefined; readonly slider: boolean; readonly detail: boolean };

/** What the map itself has and does, in either form. */
export interface MapParts {
  readonly widget: Widget;
  readonly size: SizeController;
  readonly classing: Later<ReturnType<typeof classingFor>>;
  readonly tools: Later<MapTools>;
  readonly typing: Later<Typing>;
  readonly ranking: Later<ReturnType<typeof rankingsFor>>;
  readonly chooseForm: (feed: Feed, snapshot: Snapshot, cells: TileCells | undefined) => MapForm;
  readonly write: (count: number, m: Messages, subject: unknown, tell: (setting: Setting<Messages>, hasTable: boolean) => Part[]) => void;
  readonly choose: (code: string, snapshot: Snapshot, feed: Feed) => void;
}

/** One period as it is drawn. */
interface Picture {
  readonly codes: readonly string[];
  readonly places: () => readonly GridPlace[];
  readonly radius: number;
  readonly template: unknown;
}

/** Height of the line above a picture in em, as the stylesheet has it. */
const headHeight = 1.75;

export { periodStyles as styles };

export class PeriodMaps implements ReactiveController {
  /** Least height of the stage, as a CSS length. */
  stage = '';
  readonly #host: Host;
  readonly #parts: MapParts;
  #grid: PictureGrid = { columns: 1, rows: 1, width: 0 };
  #pictures: readonly Picture[] = [];
  #stop: PicturePlace = [0, 0];
  #wantsFocus = false;
  /** Code of the region that is being read. */
  #read: string | undefined;
  readonly #asked = new Remember<{ readonly snapshots: readonly Snapshot[]; readonly last: Snapshot | undefined; readonly problems: readonly FeedProblem[] }>();
  readonly #whole = new Remember<readonly Snapshot[]>();
  readonly #shown = new Remember<ShownPeriods>();
  readonly #marks: Remember<RegionMarks>[] = [];
  readonly #lists: Remember<readonly string[]>[] = [];

  constructor(host: Host, parts: MapParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  /** Nothing where nothing was observed in any of the periods. */
  render(feed: Feed, indicator: Indicator, m: Messages): TemplateResult | undefined {
    const host = this.#host;
    const { widget, chooseForm, tools, classing } = this.#parts;
    const { snapshots: asked, last, problems } = this.#asked.get([feed, indicator, host.periods, host.within, host.slider, host.period], () => {
      const problems = contradictions(host);
      const snapshots = askSnapshots(feed, indicator, host, (...found) => problems.push(...found));
      return { snapshots, last: snapshots.length ? lastOf(snapshots) : undefined, problems };
    });
    widget.fault(...problems);
    if (!last) return undefined;
    const wanted = chooseForm(feed, last, askTiles(feed, last, host, widget.fault));
    const snapshots = this.#whole.get([asked, wanted.source], () => asked.map((snapshot) => (wanted.kind === 'outlines' ? wanted.source.complete(snapshot) : withAllTiles(snapshot, wanted.source))));
    this.#parts.write(last.rows.length, m, snapshots, (...setting) => tellSnapshots(feed, snapshots, ...setting));
    const { classes } = host;
    const choose = classes === undefined ? undefined : classing.get();
    const shown = this.#shown.get([feed, snapshots, m, classes, choose], () => showPeriods(feed, snapshots, m, choose && ((values) => choose(classes!, last, values, m))));
    if (shown.problem) widget.fault(shown.problem);
    const chosen = host.region ?? widget.group.region;
    checkRegions(feed, [chosen, host.within], widget.fault);
    const form = this.#layout(wanted, snapshots.length);
    this.#draw(form, snapshots, shown, chosen, feed, m);
    const { scale, labels, words, sources } = shown;
    const read = this.#read ?? chosen ?? last.rows[0]?.region.code ?? '';
    const radius = this.#pictures[0]?.radius ?? 0;
    const legend = legendOf({ ...last, rows: snapshots.flatMap(({ rows }) => rows) }, scale, radius, m).map((item) => ({ ...item, count: '' }));
    const detail = host.detail ? tools.get() : undefined;
    return html`
      <p part="heading" class="heading"><bdi>${localize(indicator.name, m.lang)}</bdi> <span class="period">${m.join(labels)}</span></p>
      ${detail?.renderBack(feed, last, m) ?? nothing}
      <div class="stage periods ${scale.isDiverging ? 'diverging' : ''} ${form.kind}" @focusout=${() => this.#onRead(undefined)}>
        <div class="pictures">${this.#pictures.map(({ template }, picture) => html`<div class="picture" @focusin=${(event: Event) => this.#onFocus(picture, event)}><p part="period" class="picture-heading" aria-hidden="true">${labels[picture]}</p><div class="canvas">${template}</div></div>`)}</div>
      </div>
      ${form.kind === 'outlines' ? html`<p part="declared" class="declared">${form.source.declared(m)}</p>` : nothing}
      ${form.kind === 'ranking' ? nothing : renderLegend(legend, scale.isDiverging, scale.centre)}
      ${detail?.renderLink(m) ?? nothing}
      <div part="readout" class="readout" aria-hidden="true">${words.map((byCode) => html`<p>${byCode.get(read)}</p>`)}</div>
      ${renderSentence(widget.written.isFilled)}
      ${renderFoot(m.details, [...(indicator.definition ? [m.definition + localize(indicator.definition, m.lang)] : []), ...sources.map(({ text }) => m.source + text)])}
    `;
  }

  hostUpdated(): void {
    const pictures = this.#host.renderRoot.querySelector<HTMLElement>('.pictures');
    pictures?.style.setProperty('--_columns', String(this.#grid.columns));
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    const [picture, index] = this.#stop;
    pictures?.children[picture]?.querySelector<SVGElement>(`[data-index="${index}"]`)?.focus();
  }

  /** The form that the pictures take, once it is known how many stand side by side. */
  #layout(wanted: MapForm, count: number): MapForm {
    const { widget, size } = this.#parts;
    const elder = widget.isElder;
    this.#grid = pictureGrid(count, size.width, leastWidth(elder) * size.em, size.em);
    const { rows, width } = this.#grid;
    const form = elder ? suitElders(wanted, width) : wanted;
    this.stage = `${rows * (pictureHeight(form, elder) + headHeight) + rows - 1}em`;
    return form;
  }

  #draw(form: MapForm, snapshots: readonly Snapshot[], { scale, words, labels }: ShownPeriods, chosen: string | undefined, feed: Feed, m: Messages): void {
    const { widget, size, choose } = this.#parts;
    const { em, stageWidth, stageHeight } = size;
    const { rows, width } = this.#grid;
    const height = Math.max(0, Math.floor((stageHeight - (rows - 1) * em) / rows - headHeight * em));
    const scenes = snapshots.map((snapshot, picture): MapScene => ({ snapshot, scale, words: words[picture]!, width, height, em, rtl: widget.isRtl, elder: widget.isElder, isPart: true, m }));
    const readable = (picture: number, codes: readonly string[]): Readable => {
      const [at, index] = this.#stop;
      return {
        width, height, chosen,
        label: m.map(m.phrase([labels[picture]!, localize(snapshots[picture]!.indicator.name, m.lang)])),
        index: picture === at ? Math.min(index, codes.length - 1) : -1,
        active: this.#read === undefined ? undefined : codes.indexOf(this.#read),
        onKeydown: (event) => this.#onKeydown(event, picture, snapshots[picture]!, feed),
        onChoose: (code) => choose(code, snapshots[picture]!, feed),
        onRead: (position) => this.#onRead(position === undefined ? undefined : codes[position]),
      };
    };
    const none = { codes: [], places: () => [], radius: 0, template: nothing };
    if (form.kind === 'pending' || !stageWidth || (!height && form.kind !== 'ranking')) {
      this.#pictures = snapshots.map(() => none);
    } else if (form.kind === 'ranking') {
      const rankings = this.#parts.ranking.get()?.(scenes, chosen) ?? [];
      this.#pictures = snapshots.map((_, picture) => {
        const ranking = rankings[picture];
        return ranking ? { ...none, codes: ranking.codes, places: () => ranking.codes.map((_code, row) => ({ column: 0, row })), template: ranking.render(readable(picture, ranking.codes)) } : none;
      });
    } else {
      this.#pictures = scenes.map((scene, picture) => {
        const remembered = (this.#marks[picture] ??= new Remember<RegionMarks>());
        const { marks, places, problems, radius } = remembered.get([form.source, scene.snapshot, scale, width, height, em, scene.elder, m], () => (form.kind === 'tiles' ? tileMarks(form.source, scene) : form.source.marks(scene)));
        if (!picture) widget.fault(...problems);
        const codes = (this.#lists[picture] ??= new Remember<readonly string[]>()).get([marks], () => marks.map(({ code }) => code));
        const view = readable(picture, codes);
        return { codes, places, radius, template: form.kind === 'tiles' ? renderTiles({ ...view, marks }) : form.source.render(marks, scene, view) };
      });
    }
    // The stop for Tab stays where something is.
    if (!this.#pictures[this.#stop[0]]?.codes.length) this.#stop = [Math.max(0, this.#pictures.findIndex(({ codes }) => codes.length)), 0];
  }

  #onKeydown(event: KeyboardEvent, picture: number, snapshot: Snapshot, feed: Feed): void {
    const { typing, choose, widget } = this.#parts;
    const { codes } = this.#pictures[picture]!;
    const index = this.#stop[0] === picture ? this.#stop[1] : 0;
    const code = codes[index];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (code !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      choose(code, snapshot, feed);
    } else if (event.key.length === 1) {
      void typing.wait().then((one) => {
        const found = one.find(event, codes, feed, index);
        if (found !== undefined) this.#go([picture, found]);
      });
    } else {
      const next = nextPlace(this.#pictures.map(({ places }) => places()), this.#grid.columns, widget.isRtl, [picture, index], event.key);
      if (!next) return;
      event.preventDefault();
      this.#go(next);
    }
  }

  #go(place: PicturePlace): void {
    this.#stop = place;
    this.#wantsFocus = true;
    this.#host.requestUpdate();
  }

  #onFocus(picture: number, event: Event): void {
    const index = indexOf(event);
    if (index === undefined) return;
    this.#stop = [picture, index];
    this.#onRead(this.#pictures[picture]?.codes[index]);
    this.#host.requestUpdate();
  }

  #onRead(code: string | undefined): void {
    if (code === this.#read) return;
    this.#read = code;
    this.#host.requestUpdate();
  }
}

/** The least height of a picture, in em. */
function pictureHeight(form: MapForm, elder: boolean): number {
  return form.kind === 'tiles' ? countAlong(form.source, 1) * (elder ? 3.4 : 2.4) : form.kind === 'ranking' ? 0 : 16;
}

/** Attributes that choose one period, where all that are named are on show. */
function contradictions({ slider, period, periods }: Host): FeedProblem[] {
  const set = [...(slider ? ['slider'] : []), ...(period === undefined ? [] : ['period'])];
  return set.map((value) => ({ code: 'periods', path: 'periods', value, expected: periods!, severity: 'warning' }));
}
