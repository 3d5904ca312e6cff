/** The look of a ranking, beside that of its marks. */
import { css } from 'lit';

export const rankingStyles = css`
  /* Before the rows are known; a few spread into it. */
  .root {
    --_reserve: 20em;
  }
`;
