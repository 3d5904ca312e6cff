/** The look of what goes with a map: slider, way back, link. Loaded only with them. */
import { css } from 'lit';

export const mapToolStyles = css`
  .slider {
    display: flex;
    align-items: center;
    gap: 0.6em;
    margin-block-start: 0.4em;
    font-size: var(--_small, 0.875em);
  }
  .slider input {
    flex: 1 1 8em;
    min-inline-size: 0;
    min-block-size: 44px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .play,
  .back {
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0 0.8em;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  .elder .play,
  .elder .back,
  .elder .slider input {
    min-block-size: 60px;
  }
  .view {
    margin: 0.2em 0 0;
    font-size: var(--_small, 0.8125em);
  }
  .view a {
    color: inherit;
    text-decoration: underline;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .slider,
    .back,
    .view {
      display: none;
    }
  }
`;
