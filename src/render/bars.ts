/** A ranking: one bar a row, its name before it and its figure behind it. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { stateOf, type Readable } from './readable.js';

export interface BarMark {
  readonly code: string;
  readonly name: string;
  readonly figure: string;
  readonly words: string;
  readonly x: number;
  readonly length: number | undefined;
}

/** Base lines of name and figure, and top and thickness of the bar, in shares of a row's height. */
export interface BarLines {
  /** Whether the name stands above the bar, not beside it. */
  readonly isAbove: boolean;
  readonly name: number;
  readonly figure: number;
  readonly bar: number;
  readonly thickness: number;
  /** Where the line at zero begins in each row: it does not cross a name that stands above. */
  readonly zero: number;
}

export interface BarsView extends Readable {
  readonly marks: readonly BarMark[];
  readonly lines: BarLines;
  /** Height of a row, and where a name ends (beside its bar) or begins (above it), in pixels. */
  readonly rowHeight: number;
  readonly nameEdge: number;
  readonly rtl: boolean;
  /** Where zero stands in pixels, if bars grow to both sides of it. */
  readonly zero: number | undefined;
  /** Whether a row can be chosen, or only read. */
  readonly isChoice: boolean;
}

export function renderBars(view: BarsView): TemplateResult {
  const { marks, width, height, label, rowHeight, lines, nameEdge, rtl, isChoice, zero } = view;
  return html`<svg part="map" role="group" aria-label=${label} width=${width} height=${height} viewBox="0 0 ${width} ${height}" @keydown=${view.onKeydown} @pointerleave=${() => view.onRead()}>
    ${marks.map((mark, index) => {
      const y = index * rowHeight;
      const isShown = mark.length !== undefined;
      const end = rtl ? mark.x - 6 : mark.x + (mark.length ?? 0) + 6;
      return svg`<g class="region bar-row ${stateOf(mark.code, index, view)}">
        <g role=${isChoice ? 'button' : 'img'} aria-label=${mark.words} aria-pressed=${isChoice ? mark.code === view.chosen : nothing} data-index=${index} data-code=${mark.code} tabindex=${index === view.index ? 0 : -1}
          @click=${() => isChoice && view.onChoose(mark.code)} @pointerenter=${() => view.onRead(index)} @focus=${() => view.onRead(index)}><rect class="hit" x="0" y=${y} width=${width} height=${rowHeight}></rect></g>
        <text aria-hidden="true" x=${rtl ? width - nameEdge : nameEdge} y=${y + rowHeight * lines.name} text-anchor=${lines.isAbove === rtl ? 'end' : 'start'}>${mark.name}</text>
        ${isShown ? svg`<rect class="bar" x=${mark.x} y=${y + rowHeight * lines.bar} width=${Math.max(1, mark.length!)} height=${rowHeight * lines.thickness}></rect>` : nothing}
        <text aria-hidden="true" x=${end} y=${y + rowHeight * lines.figure} text-anchor=${rtl ? 'end' : 'start'}>${mark.figure}</text>
        <rect class="ring" x="1.5" y=${y + 1.5} width=${width - 3} height=${rowHeight - 3}></rect>
      </g>`;
    })}
    ${zero === undefined ? nothing : svg`<path class="zero" d=${marks.map((_, index) => `M${zero} ${rowHeight * (index + lines.zero)}V${rowHeight * (index + 1)}`).join('')}></path>`}
  </svg>`;
}
