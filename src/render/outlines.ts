/** A map of outlines: regions, lines, seats, names, the frame of the South China Sea, and the approval line. Loaded only with outlines. */
import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DrawnLine, Inset } from '../layout/outlines.js';
import { bandClass, renderPicture, type RegionMark, type RegionsView } from './map.js';

export interface OutlinesView extends RegionsView {
  readonly lines: readonly DrawnLine[];
  readonly seats: readonly (readonly [x: number, y: number])[];
  readonly inset: Inset | undefined;
  /** What the frame is called. */
  readonly insetName: string;
  /** Lines at the lower left: what was declared of the map, or that nothing was. */
  readonly statement: readonly string[];
  readonly isDraft: boolean;
  /** Whether regions are painted by class, before each is drawn by itself. */
  readonly isPainted: boolean;
  readonly fontSize: number;
}

export function renderOutlines(view: OutlinesView): TemplateResult {
  const { marks, lines, seats, inset, fontSize, statement, isDraft, isPainted, height, chosen, index } = view;
  const still = guard([marks, chosen, index, isPainted], () => [
    isPainted ? renderClasses(marks) : marks.map((mark, position) => renderOutline(mark, position, view)),
    lines.map(renderLine),
    seats.map(([x, y]) => svg`<circle class="seat" cx=${x} cy=${y} r="2.5"></circle>`),
    inset ? renderInset(inset, marks, view.insetName, fontSize) : nothing,
  ]);
  const above = guard([marks, statement, isPainted], () => [
    isPainted ? nothing : marks.map(renderLabel),
    statement.map((line, row) => svg`<text class=${isDraft ? 'draft' : 'approval'} x="2" y=${height - fontSize * 0.4 - (statement.length - 1 - row) * fontSize * 1.4} font-size=${fontSize}>${line}</text>`),
  ]);
  return renderPicture(view, still, above);
}

/** All regions of a class in one path: thousands of them are on the screen in the time of a few. */
function renderClasses(marks: readonly RegionMark[]): SVGTemplateResult[] {
  const paths = new Map<string, string>();
  for (const mark of marks) paths.set(bandClass(mark), (paths.get(bandClass(mark)) ?? '') + mark.path);
  return [...paths].map(([band, path]) => svg`<path class="outline shape ${band}" d=${path}></path>`);
}

function renderOutline(mark: RegionMark, index: number, { chosen, index: stop }: RegionsView): SVGTemplateResult {
  return svg`<path class="region outline shape ${bandClass(mark)}" d=${mark.path} role="button" aria-label=${mark.words} aria-pressed=${mark.code === chosen} data-index=${index} data-code=${mark.code} tabindex=${index === stop ? 0 : -1}></path>`;
}

function renderLabel({ name, x, y, fontSize, radius, band }: RegionMark): SVGTemplateResult | typeof nothing {
  if (!name && radius === undefined) return nothing;
  const symbol = radius === undefined || band === undefined ? nothing : svg`<circle class="symbol" cx=${x} cy=${y} r=${radius}></circle>`;
  return svg`<g class="label">${symbol}${name ? svg`<text class="name" aria-hidden="true" x=${x} y=${radius === undefined ? y + fontSize * 0.35 : y + radius + fontSize} font-size=${fontSize}>${name}</text>` : nothing}</g>`;
}

function renderLine({ kind, isArea, path }: DrawnLine): SVGTemplateResult {
  return svg`<path class="border ${kind} ${isArea ? 'area' : ''}" d=${path}></path>`;
}

/** The South China Sea; its regions are read and chosen like those of the map, but Tab and arrows know each region once. */
function renderInset({ x, y, width, height, paths, lines }: Inset, marks: readonly RegionMark[], name: string, fontSize: number): SVGTemplateResult {
  return svg`<svg class="inset" x=${x} y=${y} width=${width} height=${height} overflow="hidden">
    <rect class="sea" x="0.5" y="0.5" width=${width - 1} height=${height - 1}></rect>
    ${paths.map(([index, path]) => svg`<path class="region shape outline ${bandClass(marks[index]!)}" d=${path} data-index=${index}></path>`)}
    ${lines.map(renderLine)}
    <rect class="frame" x="0.5" y="0.5" width=${width - 1} height=${height - 1}></rect>
    <text class="inset-name" x=${width / 2} y=${height - 3} font-size=${Math.min(fontSize, (width - 4) / Math.max(4, name.length * (name.charCodeAt(0) > 0x2e80 ? 1 : 0.55)))}>${name}</text>
  </svg>`;
}
