/** Colours, dashes and point shapes of series: told apart in grey and on paper as well. */
import { css } from 'lit';

export const seriesStyles = css`
  .series-0 {
    --_series: var(--indicator-series-0, #015293);
  }
  .series-1 {
    --_series: var(--indicator-series-1, #c25700);
    stroke-dasharray: 7 3;
  }
  .series-2 {
    --_series: var(--indicator-series-2, #00796b);
    stroke-dasharray: 2 3;
  }
  .series-3 {
    --_series: var(--indicator-series-3, #7b2d8b);
    stroke-dasharray: 9 3 2 3;
  }
  .series-4 {
    --_series: var(--indicator-series-4, #8a6d00);
    stroke-dasharray: 5 2;
  }
  .series-5 {
    --_series: var(--indicator-series-5, #4a5560);
    stroke-dasharray: 1 2;
  }
`;
