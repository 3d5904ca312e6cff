/** The look of a table on its own. */
import { css } from 'lit';

export const tableStyles = css`
  .root {
    --_lines: none;
    --_reserve: 36em;
  }
  :host([indicator]) .root,
  :host([indicators]) .root {
    --_reserve: 24em;
  }
  .scroll {
    overflow: auto;
    max-block-size: var(--indicator-table-block-size, none);
  }
  /* Too many columns for a narrow page: the table scrolls in its box, and its cells stay readable. */
  .scroll ::slotted(table[data-indicator]) {
    min-inline-size: 28em !important;
  }
  .sorting {
    display: flex;
    flex-wrap: var(--_wrap, wrap);
    overflow: auto hidden;
    gap: 0 1em;
    margin: 0;
    padding: 0;
    font-size: var(--_small, 0.875em);
    list-style: none;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    font-weight: 600;
  }
  .elder button {
    min-block-size: 60px;
  }
  .arrow {
    font-size: 0.75em;
  }
  /* An action, not a source: it has not the colour of the other links of the foot. */
  a.download {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_accent);
  }
  @media print {
    .download,
    .sorting {
      display: none;
    }
    .scroll {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
