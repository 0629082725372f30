/** Carousel and ticker, and what every layout becomes on paper. */
import { css } from 'lit';

export const stripStyles = css`
  .base {
    position: relative;
  }

  .strip {
    grid-auto-flow: column;
    overflow-x: auto;
    overscroll-behavior-inline: contain;
    scrollbar-width: none;
  }

  .strip .link:focus-visible::after {
    outline-offset: -3px;
  }

  .carousel.strip {
    column-gap: 1.5em;
    grid-template-columns: none;
    grid-auto-columns: min(86%, max(var(--news-columns-min, 16rem), (100% - (var(--_columns) - 1) * 1.5em) / var(--_columns)));
    scroll-snap-type: inline mandatory;
  }

  .carousel.at-most-1 {
    grid-auto-columns: 100%;
  }

  .carousel > li {
    scroll-snap-align: start;
  }

  .controls {
    display: flex;
    gap: 0.5em;
    justify-content: end;
    margin-block-end: 0.75em;
  }

  @container (inline-size >= 20rem) {
    .header ~ .carousel-stage > .controls {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
    }

    .header:has(~ .carousel-stage) {
      align-content: center;
      min-block-size: 2.75rem;
      padding-inline-end: 7rem;
    }
  }

  .controls button {
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    margin: 0;
    padding: 0;
    border-color: var(--_border);
    border-radius: 50%;
  }

  svg {
    inline-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.75;
  }

  .carousel-stage svg:dir(rtl) {
    scale: -1 1;
  }

  .ticker-stage {
    display: flex;
    gap: 1em;
    align-items: center;
    min-block-size: 3.75rem;
    border-block: 1px solid var(--_border);
  }

  .ticker-stage > .controls {
    margin: 0;
  }

  .ticker.strip,
  .ticker .text {
    display: flex;
    flex-direction: row;
    gap: 0;
    align-items: baseline;
    white-space: nowrap;
  }

  /* Words cut at the edge look broken; fading away they say that there is more. */
  .ticker.strip {
    flex: 1;
    min-inline-size: 0;
    mask: linear-gradient(to left, transparent, #000 2.5em);
  }

  .ticker.strip:dir(rtl) {
    mask: linear-gradient(to right, transparent, #000 2.5em);
  }

  .ticker > li:last-child {
    padding-inline-end: 2.5em;
  }

  .ticker > li {
    flex: none;
    padding-block: 0.75em;
  }

  .ticker > li + li {
    margin-inline-start: 1.25em;
    padding-inline-start: 1.25em;
    border-inline-start: 1px solid var(--_border);
  }

  .ticker .text {
    gap: 0.75em;
  }

  .ticker .title {
    font-size: var(--news-title-size, 1em);
  }

  .ticker .outline :is(b, i) {
    inline-size: 16em;
  }

  @media (prefers-reduced-motion: no-preference) {
    .carousel {
      scroll-behavior: smooth;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .ticker-stage > .controls {
      display: none;
    }

    .ticker.strip {
      scrollbar-width: thin;
    }
  }

  @media print {
    .controls,
    .pager,
    .finder {
      display: none;
    }

    .carousel.strip {
      grid-auto-flow: row;
      grid-template-columns: 1fr 1fr;
      overflow: visible;
    }

    .ticker.strip,
    .ticker > li + li {
      display: block;
      margin: 0;
      padding-inline: 0;
      border: 0;
      mask: none;
    }

    li {
      break-inside: avoid;
    }

    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
