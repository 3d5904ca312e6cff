/** Figures that lead from one to the next: 10 → 100 → 1000余. */
import { html, type TemplateResult } from 'lit';
import type { Figure } from '../format/figure.js';

export interface Step {
  readonly name: string;
  readonly figure: Figure | undefined;
  /** Stands in place of a figure. */
  readonly instead: string;
}

export function renderSteps(title: string, context: string, steps: readonly Step[]): TemplateResult {
  return html`<p part="name" class="heading"><bdi>${title}</bdi></p>
    <p part="context" class="period">${context}</p>
    <ol part="steps" class="steps">${steps.map(
      ({ name, figure, instead }) => html`<li class="step">
        <span class="figure">${figure ? html`${figure.before}<span part="digits" class="digits">${figure.digits}</span>${figure.after}` : instead}</span>
        <span class="step-name"><bdi>${name}</bdi></span>
      </li>`,
    )}</ol>`;
}
