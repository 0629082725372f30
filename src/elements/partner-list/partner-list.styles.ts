/** The layouts of `<partner-list>`. Logo boxes are equal, so that wide and tall logos weigh the same. */
import { css } from 'lit';

export const styles = css`
  .groups {
    display: grid;
    gap: calc(var(--_gap) * 1.5) var(--_gap);
  }

  .groups.grid > :has(li + li) {
    grid-column: 1 / -1;
  }

  .group > .heading {
    margin-block-end: 0.6em;
    padding-block-end: 0.35em;
    border-block-end: 1px solid var(--_border);
    font-size: 1.05em;
  }

  .list {
    display: grid;
    gap: var(--_gap);
  }

  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--news-columns-min, 14rem)), 1fr));
  }

  .partner {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 1em;
    align-items: start;
  }

  .grid .partner {
    grid-template-columns: 1fr;
    align-content: start;
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .text {
    display: grid;
    gap: 0.3em;
    min-inline-size: 0;
  }

  .logo {
    display: grid;
    grid: 100% / 100%;
    place-items: center;
    inline-size: 7rem;
    block-size: 4rem;
    padding: 0.4rem;
    overflow: hidden;
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--news-logo-surface, #fff);
  }

  .grid .logo {
    inline-size: 100%;
    block-size: 5.5rem;
  }

  .logo img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  .initials {
    border: 1px solid var(--_border);
    background: none;
    color: var(--_muted);
    font-size: 1.5em;
    font-weight: 600;
    letter-spacing: 0.06em;
  }

  .summary {
    font-size: 0.9375em;
    line-height: 1.5;
    text-wrap: pretty;
  }
`;
