/** The line of earlier figures beside a card's figure. */
import { html, svg, type TemplateResult } from 'lit';
import type { SparklineLayout } from '../layout/sparkline.js';

export function renderSparkline({ paths, points }: SparklineLayout, width: number, height: number): TemplateResult {
  return html`<svg part="sparkline" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${paths.map((path) => svg`<path class="spark-line" d=${path}></path>`)}
    ${points.map(({ x, y }, index) => svg`<circle class="spark-dot ${index === points.length - 1 ? 'last' : ''}" cx=${x} cy=${y} r="2.75"></circle>`)}
  </svg>`;
}
