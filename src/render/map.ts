/** A map: tiles or outlines in classes, or bars where there is neither; a legend; one region in words. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

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

/** What a map in any of its forms needs to be read. */
export interface Readable {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly index: number;
  readonly active: number | undefined;
  readonly chosen: string | undefined;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onChoose: (code: string) => void;
  readonly onRead: (index: number | undefined) => void;
}

export interface RegionsView extends Readable {
  readonly form: 'tile' | 'outline';
  readonly marks: readonly RegionMark[];
  /** A mark across unapproved outlines. */
  readonly draft: string;
  readonly fontSize: number;
}

export interface BarMark {
  readonly code: string;
  readonly name: string;
  readonly figure: string;
  readonly words: string;
  readonly x: number;
  readonly length: number | undefined;
}

export interface BarsView extends Readable {
  readonly marks: readonly BarMark[];
  /** Height of a row, and where names end and bars begin, in pixels. */
  readonly rowHeight: number;
  readonly nameWidth: number;
  readonly rtl: boolean;
}

/** Tiles or outlines. */
export function renderRegions(view: RegionsView): TemplateResult {
  const { form, marks, width, height, label, draft, fontSize } = view;
  return html`<svg part="map" role="group" aria-label=${label} width=${width} height=${height} viewBox="0 0 ${width} ${height}" @keydown=${view.onKeydown} @pointerleave=${() => view.onRead(undefined)} @focusout=${() => view.onRead(undefined)}>
    ${renderHatch()}
    ${marks.map((mark, index) => renderRegion(mark, index, form, view))}
    ${draft ? svg`<text class="draft" x=${fontSize / 2} y=${height - fontSize / 2} font-size=${fontSize}>${draft}</text>` : nothing}
  </svg>`;
}

function renderRegion(mark: RegionMark, index: number, form: string, view: Readable): SVGTemplateResult {
  const { path, x, y, name, figure, fontSize, band } = mark;
  return svg`<g class="region ${form} band-${band ?? 'none'} ${stateOf(mark.code, index, view)}" role="button" aria-label=${mark.words} aria-pressed=${mark.code === view.chosen} data-index=${index} data-code=${mark.code}
    tabindex=${index === view.index ? 0 : -1} @click=${() => view.onChoose(mark.code)} @pointerenter=${() => view.onRead(index)} @focus=${() => view.onRead(index)}>
    <path class="shape" d=${path}></path><path class="ring" d=${path}></path>
    ${name ? svg`<text class="name" aria-hidden="true" x=${x} y=${figure ? y - fontSize * 0.1 : y + fontSize * 0.35} font-size=${fontSize}>${name}</text>` : nothing}
    ${figure ? svg`<text aria-hidden="true" x=${x} y=${y + fontSize * 1.05} font-size=${fontSize * 0.95}>${figure}</text>` : nothing}
  </g>`;
}

/** A ranking: one bar a region. */
export function renderBars(view: BarsView): TemplateResult {
  const { marks, width, height, label, rowHeight, nameWidth, rtl } = view;
  return html`<svg part="map" role="group" aria-label=${label} width=${width} height=${height} viewBox="0 0 ${width} ${height}" @keydown=${view.onKeydown} @pointerleave=${() => view.onRead(undefined)} @focusout=${() => view.onRead(undefined)}>
    ${marks.map((mark, index) => {
      const y = index * rowHeight;
      const middle = y + rowHeight * 0.68;
      const isShown = mark.length !== undefined;
      const end = rtl ? mark.x - 6 : mark.x + (mark.length ?? 0) + 6;
      return svg`<g class="region bar-row ${stateOf(mark.code, index, view)}" role="button" aria-label=${mark.words} aria-pressed=${mark.code === view.chosen} data-index=${index} data-code=${mark.code}
        tabindex=${index === view.index ? 0 : -1} @click=${() => view.onChoose(mark.code)} @pointerenter=${() => view.onRead(index)} @focus=${() => view.onRead(index)}>
        <rect class="hit" x="0" y=${y} width=${width} height=${rowHeight}></rect>
        <text aria-hidden="true" x=${rtl ? width - nameWidth + 8 : nameWidth - 8} y=${middle} text-anchor=${rtl ? 'start' : 'end'}>${mark.name}</text>
        ${isShown ? svg`<rect class="bar" x=${mark.x} y=${y + rowHeight * 0.18} width=${Math.max(1, mark.length!)} height=${rowHeight * 0.64}></rect>` : nothing}
        <text aria-hidden="true" x=${end} y=${middle} text-anchor=${rtl ? 'end' : 'start'}>${mark.figure}</text>
        <rect class="ring" x="1.5" y=${y + 1.5} width=${width - 3} height=${rowHeight - 3}></rect>
      </g>`;
    })}
  </svg>`;
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

function stateOf(code: string, index: number, { chosen, active }: Readable): string {
  return `${code === chosen ? 'chosen' : ''} ${index === active ? 'active' : ''}`;
}
