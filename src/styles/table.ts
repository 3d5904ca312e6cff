/** The look of a table on its own. */
import { css } from 'lit';

export const tableStyles = css`
  .scroll {
    overflow: auto;
    max-block-size: var(--indicator-table-block-size, none);
  }
  td,
  tbody th {
    min-inline-size: 5.5em;
  }
  td:nth-last-child(-n + 2):not(.numeric) {
    min-inline-size: 12em;
  }
  th button {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: inherit;
    cursor: pointer;
  }
  .elder th button {
    min-block-size: 60px;
  }
  .arrow {
    font-size: 0.75em;
  }
  tbody tr:nth-child(even) {
    background: var(--indicator-stripe, rgb(127 127 127 / 8%));
  }
  .download {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_accent);
  }
  @media print {
    .download,
    .arrow {
      display: none;
    }
    .scroll {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
