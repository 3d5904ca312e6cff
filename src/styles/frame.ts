/**
 * What every widget has: a wall against inherited styles, a reserved box, a heading, notes and a foot.
 * Sizes are in em of the widget's own text; the page's `rem` and viewport mean nothing here.
 */
import { css } from 'lit';

export const frameStyles = css`
  :host {
    display: block;
    /* Between floats there may be no room at all: then it stands below them. */
    min-inline-size: min(100%, 8em);
    contain: content;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    /* Inherited properties of a hostile page end here. */
    all: initial;
    --_ink: var(--indicator-ink, #1f2a37);
    --_muted: var(--indicator-muted, #53606e);
    --_line: var(--indicator-line, #d3dae1);
    --_surface: var(--indicator-surface, #fff);
    --_accent: var(--indicator-accent, #015293);
    --_focus: var(--indicator-focus, #c25700);
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    block-size: 100%;
    min-block-size: var(--indicator-min-block-size, var(--_reserve, auto));
    padding: var(--indicator-padding, 1em);
    border: var(--indicator-border, 1px solid var(--_line));
    border-radius: var(--indicator-radius, 0.375em);
    /* Not --_surface, which fills and strokes use too: Dark Reader takes such a name for a colour of text, and leaves it light. */
    background: var(--indicator-surface, #fff);
    color: var(--_ink);
    font-family: var(--indicator-font-family, inherit);
    font-size: var(--indicator-font-size, clamp(14px, 1em, 24px));
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
    position: relative;
  }
  /* Nothing comes any more: no room is kept for it. */
  .root.over {
    min-block-size: 0;
  }
  .root[dir='rtl'] {
    direction: rtl;
  }
  .root.elder {
    --_small: 1em;
    --_label: 1em;
    font-size: max(18px, 1.125em);
    line-height: 1.7;
  }
  * {
    box-sizing: border-box;
  }
  .ruler {
    block-size: 1em;
    margin-block-end: -1em;
    visibility: hidden;
    pointer-events: none;
  }
  /* No box of its own; it stands in the tree so that the stage lies deeper than the ruler (SizeController). */
  .content {
    display: contents;
  }
  .heading {
    margin: 0 0 0.25em;
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.4;
    text-spacing-trim: trim-start;
  }
  .period {
    display: inline-block;
    unicode-bidi: isolate;
    color: var(--_muted);
    font-size: var(--_small, 0.875em);
    font-weight: 400;
  }
  .notice {
    margin: auto 0 0;
    padding-block: 0.75em;
    color: var(--_muted);
    text-align: center;
  }
  .stale {
    margin: 0 0 0.5em;
    padding: 0.25em 0.6em;
    border-inline-start: 0.2em solid var(--_focus);
    font-size: var(--_small, 0.875em);
  }
  .sentence {
    margin: 0.5em 0 0;
    font-size: var(--_small, 0.9375em);
  }
  .foot {
    margin-block-start: auto;
    padding-block-start: 0.6em;
    color: var(--_muted);
    font-size: var(--_small, 0.8125em);
  }
  /* The parts that were written into the page. What a page says of all its paragraphs and tables must not break the frame;
     colour, type and cells are the page's to set. */
  ::slotted([data-indicator]) {
    float: none !important;
    margin: 0 !important;
    padding: 0 !important;
    text-indent: 0 !important;
    inline-size: auto !important;
    block-size: auto !important;
    white-space: normal !important;
    table-layout: auto !important;
    color: inherit;
    font-size: inherit;
    line-height: inherit;
  }
  ::slotted(table[data-indicator]) {
    inline-size: 100% !important;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  ::slotted([slot='source']) {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines, 2);
  }
  ::slotted(blockquote[data-indicator]) {
    margin-block-end: 0.6em !important;
    padding-inline-start: 0.8em !important;
    border-inline-start: 0.2em solid var(--_line);
  }
  [hidden] {
    display: none;
  }
  .foot a {
    color: inherit;
    text-decoration: underline;
  }
  details {
    margin-block-start: 0.15em;
  }
  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    margin: -0.5em;
    padding: 0 0.5em;
    cursor: pointer;
    color: var(--_accent);
  }
  .elder summary {
    min-block-size: 60px;
  }
  summary:focus-visible {
    outline-offset: -0.35em;
  }
  summary::before {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline-end: 0.5em;
    border: solid currentColor;
    border-width: 0 0.12em 0.12em 0;
    transform: rotate(45deg) translate(-0.1em, -0.1em);
  }
  details[open] summary::before {
    transform: rotate(225deg) translate(-0.1em, -0.1em);
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .details {
    max-block-size: 24em;
    margin-block-start: 0.4em;
    overflow: auto;
    color: var(--_ink);
  }
  .details p {
    margin: 0 0 0.6em;
  }
  :focus-visible {
    outline: 0.19em solid var(--_focus);
    outline-offset: 0.1em;
  }
  svg {
    display: block;
    overflow: visible;
    direction: ltr;
  }
  svg text {
    fill: var(--_ink);
    unicode-bidi: plaintext;
  }
  @media print {
    .root {
      break-inside: avoid;
    }
    /* What is being read is the screen's. */
    details,
    .readout {
      display: none;
    }
    ::slotted([slot='source']) {
      display: block;
    }
    .root .stage {
      flex: none;
      min-block-size: 0;
    }
    .root .stage svg {
      position: static;
      max-inline-size: 100%;
      block-size: auto;
    }
  }
`;
