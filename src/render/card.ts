/** A card: the name, the figure as said, what is said of it, and the shape of its past. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Statement } from '../describe/reading.js';
import type { Figure } from '../format/figure.js';

export interface CardView {
  readonly name: string;
  /** Region and period. */
  readonly context: string;
  readonly figure: Figure | undefined;
  /** Stands in place of the figure: a rank or claim without one, or why it is missing. */
  readonly instead: string;
  /** Whether it is a rank or claim, and not the want of one. */
  readonly isLead: boolean;
  readonly statements: readonly Statement[];
  readonly metWords: readonly [met: string, notMet: string];
  readonly hasHistory: boolean;
  /** The line of earlier figures; its room is kept before it is there. */
  readonly sparkline: TemplateResult | undefined;
}

export function renderCard(view: CardView): TemplateResult {
  const { name, context, figure, instead, statements } = view;
  return html`
    <p part="name" class="heading">${name}</p>
    ${figure
      ? html`<p part="figure" class="figure">${figure.before}<span part="digits" class="digits">${figure.digits}</span>${figure.after}</p>`
      : html`<p part="figure" class="figure ${view.isLead ? 'lead' : 'absent'}">${instead}</p>`}
    <p part="context" class="period">${context}</p>
    ${statements.length ? html`<ul part="statements" class="statements">${statements.map((statement) => renderStatement(statement, view))}</ul>` : nothing}
    ${view.hasHistory ? html`<div class="stage" aria-hidden="true">${view.sparkline ?? nothing}</div>` : nothing}
  `;
}

function renderStatement({ kind, text, direction, judgement, met }: Statement, { metWords }: CardView): TemplateResult {
  return html`<li part="statement ${kind}" class="statement">
    ${kind === 'change' && direction !== 'same' ? renderArrow(direction === 'up', judgement ?? 'neutral') : nothing}
    <span>${text}${met === undefined ? nothing : html` <span class="met">${metWords[met ? 0 : 1]}</span>`}</span>
  </li>`;
}

function renderArrow(isUp: boolean, judgement: string): TemplateResult {
  return html`<svg class="mark ${judgement}" viewBox="0 0 10 10" aria-hidden="true"><path d=${isUp ? 'M5 1 9.5 9H.5Z' : 'M5 9 .5 1h9Z'}></path></svg>`;
}
