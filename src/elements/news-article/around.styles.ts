/** The look of what stands around an article's text: languages, translation, sharing, the way on. */
import { css } from 'lit';

export const around = css`
  .related {
    max-inline-size: var(--news-measure, 42em);
  }

  .languages ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    font-size: 0.9375em;
  }

  .languages a {
    display: inline-block;
    padding-block: 0.25em;
  }

  .translate,
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    font-size: 0.9375em;
  }

  .translate span,
  .share span {
    color: var(--_muted);
  }

  /* High enough for the button that may come, whose note lies over the gap below: nothing moves. */
  .line {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    align-items: center;
    min-block-size: 1.75rem;
  }

  .translate > button {
    min-block-size: 1.75rem;
    padding-block: 0.1em;
  }

  .translate > span {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: 0;
    font-size: 0.875em;
    line-height: 1.3;
  }

  .translate button,
  .share button {
    margin: 0;
  }

  .share {
    margin-block-start: var(--_gap);
  }

  .share label {
    flex-basis: 100%;
  }

  .share input {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    margin-block-start: 0.4em;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }

  [aria-disabled='true'] {
    cursor: progress;
  }

  /* Looks like the link that will stand in its place. */
  .nav button {
    display: grid;
    gap: 0.2em;
    align-content: start;
    justify-items: start;
    margin: 0;
    padding: 0.4em 0;
    border: 0;
    text-align: start;
  }

  .nav button:hover {
    background: none;
  }

  .nav button:hover .neighbour {
    text-decoration-line: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.18em;
  }

  .from {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .nav + .meta,
  .related + .meta {
    margin-block-start: var(--_gap);
  }

  .related {
    margin-block-start: calc(var(--_gap) * 1.5);
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  .related .heading {
    margin-block-end: 0.6em;
    font-family: var(--news-title-font, inherit);
    font-size: 1.125em;
  }

  .related li + li {
    margin-block-start: 0.6em;
  }

  .related a {
    display: inline-block;
    padding-block: 0.15em;
    font-weight: 600;
    line-height: 1.35;
    text-decoration-line: none;
  }

  .related a:hover {
    text-decoration-line: underline;
  }

  @media print {
    .languages,
    .translate,
    .share,
    .related {
      display: none;
    }
  }
`;
