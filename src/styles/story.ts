/** The look of stories, of tables on their own and of timelines. */
import { css } from 'lit';

export const storyStyles = css`
  .root {
    --_reserve: 12.5em;
  }
  :host([story]) .root {
    --_reserve: 9em;
  }
  .set {
    display: grid;
    grid-template-columns: var(--_columns, repeat(auto-fit, minmax(min(100%, 17em), 1fr)));
    gap: 1em;
    align-items: stretch;
  }
  .set .story {
    padding: 1em;
    border: var(--indicator-border, 1px solid var(--_line));
    border-block-start: 0.2em solid var(--_accent);
    border-radius: var(--indicator-radius, 0.375em);
    background: var(--_surface);
  }
  .root.bare {
    padding: 0;
    border: 0;
    background: none;
  }
  .story {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .story ::slotted([data-indicator]) {
    margin-block-end: calc(0.35em + var(--_more, 0em)) !important;
  }
  .story details {
    margin-block-start: auto;
    padding-block-start: 0.4em;
    font-size: var(--_small, 0.8125em);
  }
  ::slotted([slot^='image']) {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 0.25em;
  }
  ::slotted([slot^='pillar']) {
    color: var(--_accent);
    font-size: var(--_small, 0.875em);
    font-weight: 600;
  }
  ::slotted([slot^='title']) {
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.4;
  }
  ::slotted([slot^='context']),
  ::slotted([slot^='partners']) {
    color: var(--_muted);
    font-size: var(--_small, 0.875em);
  }
  .items {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 0.5em;
    margin: 0.25em 0 0.5em;
  }
  .story ::slotted([slot^='items']) {
    margin: 0 !important;
    padding: 0.1em 0.6em !important;
    border: 1px solid var(--_line);
    border-radius: 1em;
    font-size: var(--_small, 0.875em);
  }
`;
