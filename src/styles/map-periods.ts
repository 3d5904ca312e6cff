/** The look of maps of several periods side by side. Loaded only with them. */
import { css } from 'lit';

export const periodStyles = css`
  .pictures {
    display: grid;
    /* Old kernels share out among rows only a height that is not the stage's by growing. */
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    grid-template-columns: repeat(var(--_columns, 1), minmax(0, 1fr));
    grid-auto-rows: minmax(0, 1fr);
    gap: 1em;
  }
  .ranking .pictures {
    position: static;
    grid-auto-rows: auto;
  }
  .picture {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .picture-heading {
    flex: none;
    block-size: 1.75em;
    margin: 0;
    overflow: hidden;
    font-weight: 600;
    line-height: 1.5;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .canvas {
    position: relative;
    flex: 1 0 auto;
  }
  .declared {
    margin: 0.4em 0 0;
    direction: ltr;
    font-size: var(--_small, 0.8125em);
    text-align: left;
    unicode-bidi: plaintext;
  }
  .declared:empty {
    display: none;
  }
  .readout p {
    margin: 0;
  }
  @media print {
    .pictures {
      position: static;
    }
    .picture {
      break-inside: avoid;
    }
  }
`;
