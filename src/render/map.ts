/** A map: tiles in classes or with symbols, and a legend. Outlines are in a file of their own, which only maps with outlines load. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Readable } from './readable.js';

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
  /** Radius of a symbol for a count, which is never coloured; `undefined` where the region is coloured. */
  readonly radius: number | undefined;
  /** Path of its shape, and the place of its label in pixels. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
}

export interface LegendItem {
  readonly band: number | undefined;
  /** Radius of a symbol in pixels, instead of a class. */
  readonly radius?: number;
  readonly label: string;
  /** How many regions are in it, in words; empty for a symbol. */
  readonly count: string;
}

export interface RegionsView extends Readable {
  readonly marks: readonly RegionMark[];
}

/** Tiles. */
export function renderTiles(view: RegionsView): TemplateResult {
  return renderPicture(view, view.marks.map((mark, index) => renderTile(mark, index, view)));
}

/** The picture around regions: what a reader does with any of them is heard here, once for all. */
export function renderPicture(view: RegionsView, content: unknown, above: unknown = nothing): TemplateResult {
  const { width, height, label, marks, active, chosen } = view;
  const onClick = (event: Event): void => {
    const mark = marks[indexOf(event) ?? -1];
    if (mark) view.onChoose(mark.code);
  };
  return html`<svg part="map" role="group" aria-label=${label} width=${width} height=${height} viewBox="0 0 ${width} ${height}" @keydown=${view.onKeydown} @click=${onClick}
    @pointerover=${(event: Event) => view.onRead(indexOf(event))} @pointerleave=${() => view.onRead()}>
    <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"></rect><line class="hatch-line" y2="6"></line></pattern></defs>
    ${content}
    <path class="ring chosen" d=${marks.find(({ code }) => code === chosen)?.path ?? ''}></path>
    <path class="ring active" d=${marks[active ?? -1]?.path ?? ''}></path>
    ${above}
  </svg>`;
}

/** The mark that an event is about. To be asked by a box around the picture: SVG that listens to focus itself becomes a stop for Tab. */
export function indexOf({ target }: Event): number | undefined {
  const index = (target as Element).closest('[data-index]')?.getAttribute('data-index');
  return index ? Number(index) : undefined;
}

function renderTile(mark: RegionMark, index: number, view: Readable): SVGTemplateResult {
  const { path, x, y, name, figure, fontSize, band, radius } = mark;
  return svg`<g class="region tile ${bandClass(mark)}">
    <g role="button" aria-label=${mark.words} aria-pressed=${mark.code === view.chosen} data-index=${index} data-code=${mark.code} tabindex=${index === view.index ? 0 : -1}><path class="shape" d=${path}></path></g>
    ${radius === undefined || band === undefined ? nothing : svg`<circle class="symbol" cx=${x} cy=${y} r=${radius}></circle>`}
    ${name ? svg`<text class="name" aria-hidden="true" x=${x} y=${figure ? y - fontSize * 0.1 : y + fontSize * 0.35} font-size=${fontSize}>${name}</text>` : nothing}
    ${figure ? svg`<text aria-hidden="true" x=${x} y=${y + fontSize * 1.05} font-size=${fontSize * 0.95}>${figure}</text>` : nothing}
  </g>`;
}

/** The class of a region by which the stylesheet knows its colour. */
export function bandClass({ band, radius }: RegionMark): string {
  return band === undefined ? 'band-none' : radius === undefined ? `band-${band}` : 'sized';
}

/** Classes with their limits and how many regions are in each, or sizes; and what has no figure. */
export function renderLegend(items: readonly LegendItem[], isDiverging: boolean, centre: string | undefined): TemplateResult {
  return html`<ul part="legend" class="legend ${isDiverging ? 'diverging' : ''}">
    ${items.map(({ band, radius, label, count }) => {
      const size = Math.ceil((radius ?? 0) * 2) + 2;
      const swatch = radius === undefined
        ? html`<svg width="20" height="14" aria-hidden="true"><rect class="swatch band-${band ?? 'none'}" x="0.5" y="0.5" width="19" height="13"></rect></svg>`
        : html`<svg width=${size} height=${size} aria-hidden="true"><circle class="symbol" cx=${size / 2} cy=${size / 2} r=${radius}></circle></svg>`;
      return html`<li>${swatch}<bdi>${label}</bdi>${count ? html`<span class="count">${count}</span>` : nothing}</li>`;
    })}
    ${centre ? html`<li class="centre">${centre}</li>` : nothing}
  </ul>`;
}
