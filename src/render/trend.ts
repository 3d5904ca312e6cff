/** A trend: grid, lines, points that can be walked, labels beside the lines. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Label } from '../layout/place.js';
import type { PointKind, TrendLayout, TrendPoint } from '../layout/trend.js';

export interface TrendView {
  readonly label: string;
  readonly unit: string;
  readonly layout: TrendLayout | undefined;
  /** What each point says, in the order of `layout.points`. */
  readonly words: readonly string[];
  /** The point that Tab leads to, and the one that is being read, if any. */
  readonly index: number;
  readonly active: number | undefined;
  readonly readout: string;
  /** Series names, when they do not fit beside their lines. */
  readonly keys: readonly string[];
  /** Point shapes that occur and what they mean. */
  readonly shapes: readonly { readonly kind: PointKind; readonly word: string }[];
  /** Targets that have no room for their words in the picture. */
  readonly targets: readonly string[];
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onPointer: (event: PointerEvent) => void;
  readonly onLeave: () => void;
  readonly onFocus: (index: number) => void;
}

export function renderTrend(view: TrendView): TemplateResult {
  const { layout, label, unit } = view;
  return html`
    ${unit ? html`<p class="unit">${unit}</p>` : nothing}
    <div class="stage" @pointermove=${view.onPointer} @pointerdown=${view.onPointer} @pointerleave=${view.onLeave} @focusout=${view.onLeave}>
      ${layout && layout.width > 0
        ? html`<svg part="chart" class=${layout.isDense ? 'dense' : nothing} role="group" aria-label=${label} width=${layout.width} height=${layout.height} viewBox="0 0 ${layout.width} ${layout.height}" @keydown=${view.onKeydown}>
            ${renderGrid(layout)} ${layout.breaks.map(({ x, label: text }) => svg`<g aria-hidden="true"><line class="break" x1=${x} x2=${x} y1=${text.y + 4} y2=${layout.bottom}></line>${renderLabel(text, 'note tick')}</g>`)} ${layout.lines.map(renderLine)}
            ${layout.targets.map(({ x, y, label: text }) => svg`<g aria-hidden="true">${renderTarget(x, y)}${text ? renderLabel(text, 'note') : nothing}</g>`)}
            ${view.active === undefined ? nothing : renderCursor(layout.points[view.active], layout)}
            ${layout.points.map((point, index) => renderPoint(point, index, view))} ${layout.ends.map((end) => renderLabel(end, 'end'))}
          </svg>`
        : nothing}
    </div>
    ${view.keys.length || view.shapes.length || view.targets.length
      ? html`<ul part="legend" class="keys">
          ${view.keys.map((name, index) => html`<li class="key"><svg class="series-${index % 6}" width="28" height="12" aria-hidden="true"><line x1="0" y1="6" x2="28" y2="6"></line>${renderShape('normal', index, 14, 6)}</svg><bdi>${name}</bdi></li>`)}
          ${view.shapes.map(({ kind, word }) => html`<li class="key"><svg class="series-0 ${kind}" width="12" height="12" aria-hidden="true">${renderShape(kind, 0, 6, 6)}</svg>${word}</li>`)}
          ${view.targets.map((text) => html`<li class="key"><svg width="18" height="12" aria-hidden="true">${renderTarget(9, 6)}</svg>${text}</li>`)}
        </ul>`
      : nothing}
    <p part="readout" class="readout" aria-hidden="true">${view.readout}</p>
  `;
}

function renderGrid({ valueTicks, periodTicks, left, right, bottom }: TrendLayout): SVGTemplateResult {
  return svg`<g aria-hidden="true">
    ${valueTicks.map((tick) => svg`<line class="grid" x1=${left} x2=${right} y1=${tick.y} y2=${tick.y}></line>${renderLabel({ ...tick, y: tick.y + 4 }, 'tick')}`)}
    ${periodTicks.map((tick) => svg`<line class="grid" x1=${tick.x} x2=${tick.x} y1=${bottom} y2=${bottom + 4}></line>${renderLabel(tick, 'tick')}`)}
  </g>`;
}

function renderLine({ paths, intervals }: TrendLayout['lines'][number], index: number): SVGTemplateResult {
  return svg`<g class="series-${index % 6}" aria-hidden="true">
    ${intervals.map((area) => svg`<path class="interval" d=${area}></path>`)}
    ${paths.map((path) => svg`<path class="line" d=${path}></path>`)}
  </g>`;
}

function renderPoint(point: TrendPoint, index: number, view: TrendView): SVGTemplateResult {
  const { x, y, kind, series } = point;
  return svg`<g class="point series-${series % 6} ${kind} ${index === view.active ? 'active' : ''}" role="img" aria-label=${view.words[index]!} data-index=${index}
    tabindex=${index === view.index ? 0 : -1} @focus=${() => view.onFocus(index)}>${renderShape(kind, series, x, y)}<circle class="halo" cx=${x} cy=${y} r="8"></circle></g>`;
}

/** A point: its series by form, how it was made by filling; a derived one is a diamond in every series. */
function renderShape(kind: PointKind, series: number, x: number, y: number): SVGTemplateResult {
  if (kind === 'gap') return svg`<path class="gap-mark" d="M${x - 3.5},${y - 3.5}l7,7m0,-7l-7,7"></path>`;
  const form = kind === 'derived' ? 'm0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5Z' : forms[series % forms.length]!;
  return svg`<path class="dot" d="M${x},${y}${form}"></path>`;
}

/** Circle, square, triangle up, triangle down, upright and lying bar: paths around a point. */
const forms = ['m-4,0a4,4,0,1,0,8,0a4,4,0,1,0,-8,0', 'm-3.75,-3.75h7.5v7.5h-7.5Z', 'm0,-5l5,8.5h-10Z', 'm0,5l5,-8.5h-10Z', 'm-2.5,-5h5v10h-5Z', 'm-5,-2.5h10v5h-10Z'];

function renderTarget(x: number, y: number): SVGTemplateResult {
  return svg`<path class="target" d="M${x - 8},${y}h16m-8,-4v8"></path>`;
}

function renderCursor(point: TrendPoint | undefined, { top, bottom }: TrendLayout): SVGTemplateResult | typeof nothing {
  return point ? svg`<line class="cursor" aria-hidden="true" x1=${point.x} x2=${point.x} y1=${top} y2=${bottom}></line>` : nothing;
}

function renderLabel({ x, y, anchor, text }: Label, name: string): SVGTemplateResult {
  return svg`<text class=${name} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;
}
