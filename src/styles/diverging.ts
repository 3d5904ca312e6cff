/** Classes to both sides of a target or an average: brown below, blue above, the lightest just above; no two are alike in grey. Loaded only with chosen classes. */
import { css } from 'lit';

export const divergingStyles = css`
  .diverging .band-0 {
    --_fill: var(--indicator-below-1, #5c2e07);
    --_on: var(--indicator-on-below-1, #fff);
  }
  .diverging .band-1 {
    --_fill: var(--indicator-below-0, #dba36b);
    --_on: var(--indicator-on-below-0, #1f2a37);
  }
  .diverging .band-2 {
    --_fill: var(--indicator-band-0, #e6eff8);
    --_on: var(--indicator-on-band-0, #1f2a37);
  }
  .diverging .band-3 {
    --_fill: var(--indicator-band-3, #2a6ca6);
    --_on: var(--indicator-on-band-3, #fff);
  }
`;
