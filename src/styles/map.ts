/** The look of a map: tiles, outlines, classes and their legend. */
import { css } from 'lit';

export const mapStyles = css`
  .root {
    --_reserve: 42.75em;
  }
  .root.narrow {
    --_reserve: 52.5em;
  }
  .root.wide {
    --_reserve: 40.5em;
  }
  .root.ranking {
    --_reserve: auto;
  }
  .shape,
  .swatch,
  .symbol {
    stroke: var(--indicator-tile-line, #5d7185);
    stroke-width: 0.75;
  }
  .band-0 {
    --_fill: var(--indicator-band-0, #e6eff8);
    --_on: var(--indicator-on-band-0, #1f2a37);
  }
  .band-1 {
    --_fill: var(--indicator-band-1, #b7d0e8);
    --_on: var(--indicator-on-band-1, #1f2a37);
  }
  .band-2 {
    --_fill: var(--indicator-band-2, #7caad3);
    --_on: var(--indicator-on-band-2, #10202f);
  }
  .band-3 {
    --_fill: var(--indicator-band-3, #2a6ca6);
    --_on: var(--indicator-on-band-3, #fff);
  }
  .band-4 {
    --_fill: var(--indicator-band-4, #0a3a6b);
    --_on: var(--indicator-on-band-4, #fff);
  }
  .sized {
    --_fill: var(--_surface);
  }
  .symbol {
    fill: var(--indicator-symbol, #b7d0e8);
    pointer-events: none;
  }
  .band-none {
    --_fill: url(#hatch);
  }
  .shape,
  .swatch {
    fill: var(--_fill);
  }
  .hatch-ground {
    fill: var(--indicator-no-data, #f6f7f8);
  }
  .hatch-line {
    stroke: var(--indicator-no-data-line, #a5afb9);
    stroke-width: 1;
  }
  .tile text {
    text-anchor: middle;
  }
  .band-none text {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
    fill: var(--_ink);
  }
  .name {
    font-weight: 600;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.9em;
    margin: 0.5em 0 0;
    padding: 0;
    font-size: var(--_small, 0.8125em);
    list-style: none;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
  }
  .count {
    color: var(--_muted);
  }
  @media print {
    .shape,
    .swatch,
    .bar {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }
`;
