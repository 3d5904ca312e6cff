/** A map: tiles or outlines in classes, and a legend. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { stateOf, type Readable } from './readable.js';

/** One region as it is drawn. */
export interface RegionMark {
  readonly code: string;
  readonly name: string;
  /** The figure for the label; empty where it does not fit or is missing. */
  readonly figure: string;
  /** What is said of it. */
  readonly words: string;
  /** The class, or `undefined` for no figure. */
  readonly band: number | undefined;
  /** Path of its shape, and the place of its label in pixels; an empty path for a bar. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
}

export interface LegendItem {
  readonly band: number | undefined;
  readonly label: string;
}

export interface RegionsView extends Readable {
  readonly form: 'tile' | 'outline';
  readonly marks: readonly RegionMark[];
  /** A mark across unapproved outlines. */
  readonly draft: string;
  readonly fontSize: number;
}

/** Tiles or outlines. */
export function renderRegions(view: RegionsView): TemplateResult {
  const { form, marks, width, height, label, draft, fontSize } = view;
  return html`<svg part="map" role="group" aria-label=${label} width=${width} height=${height} viewBox="0 0 ${width} ${height}" @keydown=${view.onKeydown} @pointerleave=${() => view.onRead(undefined)}>
    ${renderHatch()}
    ${marks.map((mark, index) => renderRegion(mark, index, form, view))}
    ${draft ? svg`<text class="draft" x=${fontSize / 2} y=${height - fontSize / 2} font-size=${fontSize}>${draft}</text>` : nothing}
  </svg>`;
}

function renderRegion(mark: RegionMark, index: number, form: string, view: Readable): SVGTemplateResult {
  const { path, x, y, name, figure, fontSize, band } = mark;
  return svg`<g class="region ${form} band-${band ?? 'none'} ${stateOf(mark.code, index, view)}">
    <g role="button" aria-label=${mark.words} aria-pressed=${mark.code === view.chosen} data-index=${index} data-code=${mark.code} tabindex=${index === view.index ? 0 : -1}
      @click=${() => view.onChoose(mark.code)} @pointerenter=${() => view.onRead(index)} @focus=${() => view.onRead(index)}><path class="shape" d=${path}></path></g>
    <path class="ring" d=${path}></path>
    ${name ? svg`<text class="name" aria-hidden="true" x=${x} y=${figure ? y - fontSize * 0.1 : y + fontSize * 0.35} font-size=${fontSize}>${name}</text>` : nothing}
    ${figure ? svg`<text aria-hidden="true" x=${x} y=${y + fontSize * 1.05} font-size=${fontSize * 0.95}>${figure}</text>` : nothing}
  </g>`;
}

/** Classes with their limits, and what has no figure. */
export function renderLegend(items: readonly LegendItem[]): TemplateResult {
  return html`<ul part="legend" class="legend">
    ${items.map(({ band, label }) => html`<li><svg width="20" height="14" aria-hidden="true"><rect class="swatch band-${band ?? 'none'}" x="0.5" y="0.5" width="19" height="13"></rect></svg>${label}</li>`)}
  </ul>`;
}

function renderHatch(): SVGTemplateResult {
  return svg`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"></rect><line class="hatch-line" y2="6"></line></pattern></defs>`;
}
