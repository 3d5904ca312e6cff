/** The look of marks that can be read one by one and chosen, and of bars. */
import { css } from 'lit';

export const marksStyles = css`
  .stage {
    flex: 1 0 auto;
    position: relative;
    margin-block-start: 0.4em;
    min-block-size: var(--_stage, 18em);
  }
  .stage svg {
    position: absolute;
    inset-block-start: 0;
    left: 0;
  }
  .stage.ranking svg {
    position: static;
  }
  .region {
    cursor: pointer;
  }
  .region > g {
    outline: none;
  }
  .region text {
    fill: var(--_on, var(--_ink));
    pointer-events: none;
  }
  .region.active .ring,
  .ring.active {
    stroke: var(--_focus);
  }
  .region.chosen .ring,
  .ring.chosen {
    stroke: var(--_ink);
  }
  .region:focus-within .ring {
    stroke: var(--_focus);
  }
  .ring {
    fill: none;
    stroke-width: 3;
    pointer-events: none;
  }
  .readout {
    min-block-size: 1.5em;
    margin: 0.4em 0 0;
    font-size: var(--_small, 0.9375em);
    font-weight: 600;
  }
  .bar {
    fill: var(--_accent);
    pointer-events: none;
  }
  .zero {
    stroke: var(--_muted);
  }
  .bar-row.chosen text {
    font-weight: 700;
  }
  .hit {
    fill: transparent;
  }
`;
