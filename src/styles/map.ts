/** The look of a map: tiles, outlines, bars, classes and their legend. */
import { css } from 'lit';

export const mapStyles = css`
  .root {
    --_reserve: 38em;
  }
  .root.short {
    --_reserve: 30em;
  }
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
    outline: none;
  }
  .shape {
    stroke: var(--_surface);
    stroke-width: 1;
  }
  .tile .shape {
    stroke: var(--indicator-tile-line, #5d7185);
    stroke-width: 0.75;
  }
  .outline .shape {
    stroke: var(--indicator-outline, #44525f);
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
  .band-none {
    --_fill: url(#hatch);
    --_on: var(--_ink);
  }
  .shape,
  .swatch {
    fill: var(--_fill);
    fill-rule: evenodd;
  }
  .hatch-ground {
    fill: var(--indicator-no-data, #f6f7f8);
  }
  .hatch-line {
    stroke: var(--indicator-no-data-line, #a5afb9);
    stroke-width: 1;
  }
  .region text {
    fill: var(--_on);
    pointer-events: none;
  }
  .tile text,
  .outline text {
    text-anchor: middle;
  }
  .outline text,
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
  .region:focus .ring,
  .region.active .ring {
    stroke: var(--_focus);
    stroke-width: 3;
  }
  .region.chosen .ring {
    stroke: var(--_ink);
    stroke-width: 3;
  }
  .region.chosen:focus .ring {
    stroke: var(--_focus);
  }
  .ring {
    fill: none;
  }
  .bar {
    fill: var(--_accent);
  }
  .bar-row text {
    fill: var(--_ink);
  }
  .bar-row.chosen text {
    font-weight: 700;
  }
  .hit {
    fill: transparent;
  }
  .readout {
    min-block-size: 1.5em;
    margin: 0.4em 0 0;
    font-size: var(--_small, 0.9375em);
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
  .swatch {
    stroke: var(--indicator-tile-line, #5d7185);
    stroke-width: 0.75;
  }
  .draft {
    fill: var(--indicator-worse, #b3261e);
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
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
