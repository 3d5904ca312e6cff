/** The look of a trend. */
import { css } from 'lit';

export const trendStyles = css`
  .root {
    --_reserve: 29.25em;
  }
  .root.narrow {
    --_reserve: 37.875em;
  }
  .root.narrow:not([lang^='zh']) {
    --_reserve: 42em;
  }
  :host([breakdown]) .root:not(.wide) {
    --_reserve: 31em;
  }
  :host([breakdown]) .root.narrow {
    --_reserve: 43.5em;
  }
  .root.wide {
    --_reserve: 32em;
  }
  .unit {
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small, 0.8125em);
  }
  .stage {
    flex: 1 0 var(--_least, 13em);
    position: relative;
    min-block-size: var(--_least, 13em);
    touch-action: pan-y;
  }
  .stage svg {
    position: absolute;
    inset-block-start: 0;
    left: 0;
  }
  .stage text {
    font-size: var(--_label, max(12px, 0.8125em));
  }
  .tick {
    fill: var(--_muted);
  }
  .grid {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .line,
  .key line {
    fill: none;
    stroke: var(--_series);
    stroke-width: 2.25;
    stroke-linejoin: round;
    stroke-linecap: butt;
  }
  .interval {
    fill: var(--_series);
    opacity: 0.18;
  }
  .point {
    outline: none;
  }
  .point > *,
  .dot {
    stroke-dasharray: none;
  }
  .dot {
    fill: var(--_series);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .derived .dot,
  .provisional .dot {
    fill: var(--_surface);
    stroke: var(--_series);
    stroke-width: 1.75;
  }
  .dense .normal:not(.active):not(:focus) .dot {
    display: none;
  }
  .gap-mark {
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .point.active .halo,
  .point:focus .halo {
    stroke: var(--_focus);
    stroke-width: 2.5;
  }
  .halo {
    fill: none;
  }
  .cursor {
    stroke: var(--_muted);
    stroke-width: 1;
    stroke-dasharray: 2 2;
  }
  .end {
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .break {
    stroke: var(--_ink);
    stroke-width: 1;
    stroke-dasharray: 4 3;
  }
  .target {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .note {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
  }
  .readout {
    min-block-size: 1.5em;
    margin: 0.2em 0 0;
    font-size: var(--_small, 0.9375em);
    font-weight: 600;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1em;
    margin: 0.15em 0 0;
    padding: 0;
    font-size: var(--_small, 0.8125em);
    list-style: none;
  }
  .key {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .key svg {
    flex: none;
  }
`;
