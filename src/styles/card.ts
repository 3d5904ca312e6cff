/** The look of a card. */
import { css } from 'lit';

export const cardStyles = css`
  .root {
    --_lines: 1;
    --_reserve: 12em;
  }
  :host([indicators]) .root {
    --_reserve: 17em;
  }
  /* What is drawn comes before the author's text and is as high as a card without one. */
  .root:not(.over) .notice {
    min-block-size: 9.35em;
  }
  .heading {
    color: var(--_muted);
    font-size: 1em;
    font-weight: 500;
  }
  .figure {
    margin: 0;
    color: var(--_accent);
    font-size: 1.125em;
    line-height: 1.25;
  }
  .digits {
    font-size: 2.1em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
  }
  .lead {
    font-size: 1.5em;
    font-weight: 700;
  }
  .period {
    margin: 0.1em 0 0;
  }
  .absent {
    color: var(--_muted);
    font-size: 1.25em;
  }
  .statements {
    display: flex;
    flex-direction: column;
    gap: 0.15em;
    margin: 0.35em 0 0;
    padding: 0;
    font-size: var(--_small, 0.9375em);
    list-style: none;
  }
  .statement {
    display: flex;
    align-items: baseline;
    gap: 0.35em;
  }
  .mark {
    flex: none;
    inline-size: 0.7em;
    block-size: 0.7em;
    fill: var(--_muted);
  }
  .good {
    fill: var(--indicator-better, #00796b);
  }
  .bad {
    fill: none;
    stroke: var(--indicator-worse, #b3261e);
    stroke-width: 1.75;
    overflow: visible;
  }
  .met {
    padding-inline: 0.45em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: var(--_small, 0.8125em);
    white-space: nowrap;
  }
  .stage {
    flex: 1 0 2.75em;
    position: relative;
    max-block-size: 7em;
    margin-block: 0.6em 0.1em;
  }
  .stage svg {
    position: absolute;
  }
  .spark-line {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .spark-dot {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .spark-dot.last {
    fill: var(--_accent);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0;
    margin: 0.35em 0 0;
    padding: 0;
    list-style: none;
  }
  .step {
    display: flex;
    flex: 1 1 9em;
    flex-direction: column;
    position: relative;
    padding-inline-end: 0.8em;
  }
  .step + .step {
    padding-inline-start: 1.5em;
  }
  /* Before a step, not behind it: it leads here whether the steps stand beside or below each other. */
  .step + .step::before {
    content: '';
    position: absolute;
    inset-block-start: 1em;
    left: 0.2em;
    inline-size: 0.6em;
    block-size: 0.6em;
    border: solid var(--_muted);
    border-width: 0.12em 0.12em 0 0;
    transform: rotate(45deg);
  }
  [dir='rtl'] .step::before {
    left: auto;
    right: 0.2em;
    transform: rotate(225deg);
  }
  .step-name {
    font-size: var(--_small, 0.875em);
  }
  .elder .digits {
    font-size: 2.4em;
  }
`;
