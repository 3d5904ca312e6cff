/** The look of stories, of tables on their own and of timelines. */
import { css } from 'lit';

export const storyStyles = css`
  .set {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
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
  .story p {
    margin: 0 0 0.35em;
  }
  .story details {
    margin-block-start: auto;
    padding-block-start: 0.4em;
    font-size: var(--_small, 0.8125em);
  }
  img {
    max-inline-size: 100%;
    block-size: auto;
    margin-block-end: 0.6em;
    border-radius: 0.25em;
  }
  .pillar {
    color: var(--_accent);
    font-size: var(--_small, 0.875em);
    font-weight: 600;
  }
  .items {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 0.5em;
    margin: 0.25em 0 0.5em;
    padding: 0;
    list-style: none;
  }
  .items li {
    padding: 0.1em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    font-size: var(--_small, 0.875em);
  }
  .partners {
    color: var(--_muted);
    font-size: var(--_small, 0.875em);
  }
  blockquote {
    margin: 0 0 0.6em;
    padding-inline-start: 0.8em;
    border-inline-start: 0.2em solid var(--_line);
  }
`;
