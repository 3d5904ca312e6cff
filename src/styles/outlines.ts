/** The look of outlines: lines by what they mean, names, the frame of the South China Sea, what was declared. Loaded only with outlines. */
import { css } from 'lit';

export const outlineStyles = css`
  .outline {
    outline: none;
    stroke: var(--indicator-outline, #44525f);
    stroke-width: 0.75;
    stroke-linejoin: round;
  }
  /* Painted by class, before there are regions to point at: looking for the pointer in paths of thousands costs a frame. */
  .shape:not(.region) {
    pointer-events: none;
  }
  .border {
    fill: none;
    stroke: var(--indicator-border, #3a3f45);
    stroke-width: 1;
    pointer-events: none;
  }
  .border.national {
    stroke-width: 1.75;
  }
  .border.dashed {
    stroke-width: 2;
  }
  .border.disputed {
    stroke-dasharray: 4 3;
  }
  .border.area {
    fill: var(--indicator-border, #3a3f45);
    stroke-width: 0.75;
  }
  .seat {
    fill: var(--_ink);
    stroke: var(--_surface);
    pointer-events: none;
  }
  .sea {
    fill: var(--_surface);
  }
  .frame {
    fill: none;
    stroke: var(--indicator-outline, #44525f);
    pointer-events: none;
  }
  .label text,
  .inset-name {
    text-anchor: middle;
    pointer-events: none;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
    fill: var(--_ink);
  }
  .draft,
  .approval {
    direction: ltr;
    unicode-bidi: plaintext;
    fill: var(--_ink);
  }
  .draft {
    fill: var(--indicator-worse, #b3261e);
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }
`;
