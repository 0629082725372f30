/** What tells compact, magazine and accordion from a plain list, and the outline shown before the news. */
import { css } from 'lit';

export const layoutStyles = css`
  .compact,
  .accordion {
    --_gap: var(--news-gap, 0.7em);
    column-gap: 2em;
  }

  .compact:not(.multi) .card {
    align-items: center;
  }

  .compact .text {
    gap: 0.1em 1.5em;
  }

  .compact .title {
    font-size: var(--news-title-size, 1em);
  }

  .compact .image {
    inline-size: 4.5rem;
  }

  .magazine.ruled > li:first-child {
    grid-column: 1 / -1;
    padding: 0;
    border: 0;
  }

  .magazine > li:first-child .title {
    font-size: calc(var(--news-title-size, 1.125em) * 1.4);
    line-height: 1.15;
  }

  /* No room for words beside a picture. */
  @container (inline-size < 17rem) {
    .list:not(.compact) article,
    .excerpt {
      flex-direction: column;
    }

    .list:not(.compact) .image {
      inline-size: 100%;
      order: -1;
    }
  }

  @container (inline-size >= 32rem) {
    .compact:not(.multi) .text {
      flex-flow: row wrap;
      align-items: baseline;
    }

    .compact:not(.multi) .title {
      flex: 1 1 14em;
    }

    .compact:not(.multi) :is(.summary, .more-line) {
      flex-basis: 100%;
    }
  }

  @container (inline-size >= 54rem) {
    .magazine:is(.at-most-1, .at-most-2) .top {
      flex-direction: row;
      gap: var(--_gap);
    }

    .magazine:is(.at-most-1, .at-most-2) .top > .image {
      inline-size: 62%;
    }

    .magazine.multi:not(.at-most-2) {
      grid-template-columns: repeat(3, 1fr);
    }

    .magazine.multi:not(.at-most-2) > li:first-child {
      grid-area: 1 / 1 / span 4 / span 2;
    }

    .magazine > li:first-child .title {
      font-size: calc(var(--news-title-size, 1.125em) * 1.75);
    }

    .magazine.multi:not(.at-most-2) > li:nth-child(2) {
      padding: 0;
      border: 0;
    }
  }

  .accordion > li:last-child {
    padding-block-end: var(--_gap);
    border-block-end: 1px solid var(--_border);
  }

  summary {
    display: flex;
    gap: 1em;
    align-items: center;
    min-block-size: 2.75rem;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::after {
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.3em;
    border: solid;
    border-width: 0 0.13em 0.13em 0;
    content: '';
    rotate: 45deg;
    translate: 0 -25%;
  }

  [open] > summary::after {
    rotate: -135deg;
    translate: 0 25%;
  }

  summary:hover .title {
    text-decoration: underline 0.08em;
    text-underline-offset: 0.18em;
  }

  .excerpt {
    padding-block: 0.5em 0.75em;
  }

  .outline :is(b, i) {
    inline-size: 100%;
    block-size: 0.9em;
    margin-block: 0.2em;
    border-radius: 0.3em;
    background: color-mix(in srgb, currentColor 8%, transparent);
  }

  .outline b {
    inline-size: 70%;
    block-size: 1.2em;
  }

  .outline i:nth-child(2) {
    inline-size: 30%;
  }
`;
