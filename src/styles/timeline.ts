/** The look of a timeline. */
import { css } from 'lit';

export const timelineStyles = css`
  .root {
    --_reserve: 14em;
  }
  .entries {
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }
  .entry,
  .gap {
    position: relative;
    padding-inline-start: 1.6em;
    padding-block-end: calc(0.9em + var(--_more, 0em));
    border-inline-start: 2px solid var(--_line);
    margin-inline-start: 0.4em;
  }
  .entry:last-child {
    padding-block-end: 0;
  }
  .entry::before {
    content: '';
    position: absolute;
    inset-block-start: 0.35em;
    left: -0.5em;
    border: 0.45em solid var(--_accent);
    border-radius: 50%;
  }
  [dir='rtl'] .entry::before {
    left: auto;
    right: -0.5em;
  }
  .gap {
    border-inline-start-style: dashed;
    color: var(--_muted);
  }
  /* Not the entry's own type: its indents would be smaller, too, and the line would not be one. */
  .gap span {
    font-size: var(--_small, 0.8125em);
  }
  ::slotted([slot^='when']) {
    color: var(--_accent);
    font-weight: 600;
  }
  ::slotted([slot^='title']) {
    font-weight: 600;
  }
  ::slotted([slot^='source']) {
    color: var(--_muted);
    font-size: var(--_small, 0.8125em);
  }
`;
