/** The look of `<news-article>`: a text to read, at a measure that reads well. */
import { css } from 'lit';

export const styles = css`
  article,
  .nav,
  .site {
    max-inline-size: var(--news-measure, 42em);
  }

  .title {
    font-size: var(--news-title-size, clamp(1.5em, 1.1em + 2.4cqi, 2.125em));
    line-height: 1.18;
  }

  .article-header {
    display: grid;
    gap: 0.6em;
    margin-block-end: var(--_gap);
  }

  .site {
    margin-block-end: var(--_gap);
    font-size: 0.9375em;
  }

  .site ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }

  .site a {
    display: inline-block;
    padding-block: 0.25em;
  }

  .image {
    margin-block-end: var(--_gap);
    overflow: hidden;
    border-radius: var(--_radius);
    aspect-ratio: 16 / 9;
    background: var(--_border);
  }

  .image[hidden] {
    display: none;
  }

  .image img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .original {
    margin-block-start: var(--_gap);
  }

  .original a {
    display: inline-block;
    padding-block: 0.25em;
    color: var(--_accent);
    font-weight: 600;
  }

  .nav {
    display: grid;
    gap: 0.75em;
    margin-block-start: calc(var(--_gap) * 1.5);
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  .nav a {
    display: grid;
    gap: 0.2em;
    align-content: start;
    justify-items: start;
    padding-block: 0.4em;
    text-decoration-line: none;
  }

  .nav a:hover .neighbour {
    text-decoration-line: underline;
  }

  .direction {
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* Drawn, not written: many web fonts have no arrows. Borders follow the direction of the text by themselves. */
  .previous .direction::before,
  .next .direction::after {
    display: inline-block;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.12em 0.45em;
    border: solid currentColor;
    border-block-width: 0 0.13em;
    border-inline-width: 0.13em 0;
    content: '';
    rotate: 45deg;
    translate: 0 -0.1em;
  }

  .next .direction::after {
    margin-inline: 0.45em 0.12em;
    border-inline-width: 0 0.13em;
    rotate: -45deg;
  }

  .previous:dir(rtl) .direction::before {
    rotate: -45deg;
  }

  .next:dir(rtl) .direction::after {
    rotate: 45deg;
  }

  .neighbour {
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }

  @container (min-width: 34em) {
    .nav {
      grid-template-columns: 1fr 1fr;
      gap: 2em;
    }

    .nav .next {
      grid-column: 2;
      justify-items: end;
      text-align: end;
    }
  }

  @media print {
    .site,
    .nav {
      display: none;
    }
  }
`;
