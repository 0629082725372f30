/** The layouts of `<partner-list>`: cards, rows, a wall of logos, a table. */
import { css } from 'lit';

export const layoutStyles = css`
  .cards,
  .cards .list {
    --_height: 17rem;

    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--news-columns-min, 14rem)), 1fr));
  }

  /* A group of one takes a column, not a row. */
  .cards > :has(li + li),
  .cards > :only-child {
    grid-column: 1 / -1;
  }

  .cards .partner {
    display: flex;
    flex-direction: column;
    gap: 0.9em;
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .cards .latest {
    margin-block-start: auto;
    padding-block-start: 0.6em;
  }

  .rows .partner {
    --_logo-size: 4.25em;

    display: grid;
    grid-template-columns: 7.5em minmax(0, 1fr);
    gap: 0.75em 1.25em;
    align-items: center;
  }

  .rows .partner:not(:has(.logo)) {
    grid-template-columns: minmax(0, 1fr);
  }

  .rows li + li {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  .rows .latest {
    padding-block-start: 0.3em;
  }

  @container (inline-size < 30rem) {
    .rows .partner {
      --_logo-size: 3.25em;

      grid-template-columns: 5.5em minmax(0, 1fr);
      column-gap: 1em;
      align-items: start;
    }
  }

  /* News beside the partner, where there is room for both. */
  @container (inline-size >= 46rem) {
    .rows .text:has(.latest) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 38%;
      column-gap: 2em;
      align-content: center;
    }

    .rows .latest {
      grid-row: 1 / span 4;
      grid-column: 2;
      align-self: center;
      padding-block-start: 0;
    }
  }

  .wall .list {
    --_height: 7rem;
    --_logo-size: 7em;

    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--news-columns-min, 9.5rem)), 1fr));
    gap: min(var(--_gap), 1em);
  }

  .wall .partner,
  .face {
    display: grid;
  }

  .face {
    text-decoration-line: none;
    border-radius: var(--_radius);
  }

  .wall .logo {
    --_air: calc(var(--_block) * 0.14);

    block-size: auto;
    min-block-size: var(--_block);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .wall .logo:has(img) {
    block-size: var(--_block);
  }

  .face:hover .logo {
    border-color: currentColor;
  }

  .face:hover small {
    text-decoration-line: underline;
  }

  /* Positioned, so that what is hidden inside of it does not widen the page. */
  .table {
    position: relative;
    overflow-x: auto;
  }

  .table:focus-visible {
    outline-offset: -2px;
  }

  table {
    inline-size: 100%;
    min-inline-size: 48rem;
    table-layout: fixed;
    border-collapse: collapse;
  }

  table:not(:has(th ~ th ~ th ~ th)) {
    min-inline-size: 32rem;
  }

  :is(th, td) {
    padding-block: 0.75em;
    padding-inline: 0 1em;
    font-weight: 400;
    line-height: 1.45;
    text-align: start;
    vertical-align: middle;
  }

  tr {
    border-block-end: 1px solid var(--_border);
  }

  thead th {
    padding-block: 0.4em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  th.name {
    inline-size: 30%;
  }

  th.country {
    inline-size: 12%;
  }

  th.role {
    inline-size: 15%;
  }

  th.latest-news {
    inline-size: 22%;
  }

  td {
    font-size: 0.9375em;
  }

  .who {
    --_logo-size: 2.75em;

    display: grid;
    grid-template-columns: 4.75em minmax(0, 1fr);
    gap: 1em;
    align-items: center;
  }

  .who:not(:has(.logo)) {
    grid-template-columns: minmax(0, 1fr);
  }

  /* Smaller letters in a box as high as that of a logo. */
  .who .initials {
    --_logo-size: 3.4375em;

    font-size: 0.8em;
  }

  @container (inline-size < 46rem) {
    .who:has(.logo) {
      --_logo-size: 2.25em;

      grid-template-columns: 3.25em minmax(0, 1fr);
      gap: 0.75em;
    }

    .who .initials {
      --_logo-size: 2.8125em;
    }
  }

  .who .title {
    font-size: var(--news-title-size, 1em);
  }

  .who .link {
    display: inline-block;
    min-block-size: 24px;
  }

  /* Only the name leads away: a table is read, and copied from. */
  .who .link::after {
    content: none;
  }

  .who .link:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }

  tr:hover .link {
    text-decoration-line: underline;
  }
`;
