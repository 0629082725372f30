/** What all layouts of `<news-list>` share, and what stands around them. Container queries, not the viewport, decide what fits. */
import { css } from 'lit';

export const styles = css`
  /* A column more than wanted would not fit. Without the gap in the sum: pages set 0, or two lengths, and the sum would be void. */
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(min(100%, var(--news-columns-min, 16rem)), 100% / (var(--_columns) + 1) + 0.1px), 1fr));
    gap: var(--_gap);
  }

  .ruled > li + li,
  .multi.ruled > li {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  .card,
  .outline article,
  .excerpt {
    display: flex;
    gap: 1em;
    block-size: 100%;
  }

  .list .top {
    flex-direction: column;
  }

  .text {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 0.35em;
    min-inline-size: 0;
  }

  .summary {
    max-inline-size: 42em;
    line-height: 1.5;
    text-wrap: pretty;
  }

  .boxed .more-line {
    margin-block-start: auto;
  }

  .more-line {
    padding-block-start: 0.35em;
  }

  .more {
    position: relative;
    display: inline-block;
    min-block-size: 24px;
    color: var(--_accent);
    font-weight: 600;
  }

  .new {
    margin-inline-end: 0.4em;
    padding-inline: 0.55em;
    border: 1px solid;
    border-radius: 1em;
    color: var(--_accent);
    font-size: 0.9em;
  }

  /* Titles in another direction keep the edge of the list: only their letters run the other way. */
  .text [dir] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .image {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    align-self: start;
    order: -1;
    inline-size: clamp(5.5rem, 26%, 11rem);
    aspect-ratio: var(--_ratio, var(--news-image-ratio, 4 / 3));
    overflow: hidden;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 8%, transparent);
  }

  .end > .image {
    order: 1;
  }

  .top > .image {
    inline-size: 100%;
    aspect-ratio: var(--_ratio, var(--news-image-ratio, 16 / 9));
  }

  .image::after {
    color: var(--_muted);
    font-family: var(--news-title-font, inherit);
    font-size: clamp(1.75rem, 14cqi, 4rem);
    font-weight: 300;
    line-height: 1;
    opacity: 0.6;
    content: attr(data-letter) / '';
  }

  img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: var(--_fit, cover);
  }

  .boxed article {
    gap: 0;
    overflow: clip;
    overflow-clip-margin: 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .boxed .text {
    padding: 1em 1.1em 1.15em;
  }

  .boxed .image {
    align-self: stretch;
    border-radius: 0;
  }

  /* A card without a picture speaks louder: beside the others it would look empty. */
  .boxed .card:not(:has(.image)) {
    background: color-mix(in srgb, currentColor 5%, var(--_surface));
  }

  .boxed .card:not(:has(.image)) .title {
    font-size: calc(var(--news-title-size, 1.125em) * 1.3);
  }

  .boxed :is(.start, .end) > .image {
    inline-size: 36%;
    aspect-ratio: auto;
  }

  /* Takes no room: the list must not move. Sticks to the edge of the screen, so that it is found in a long list too. */
  .arrivals {
    position: sticky;
    inset-block-start: 2rem;
    z-index: 2;
    block-size: 0;
    text-align: end;
  }

  .arrivals button {
    margin: 0;
    border-radius: 2em;
    background: light-dark(#fff, #191a1c);
    color: light-dark(#1c1b19, #f1efea);
    transform: translateY(-50%);
  }

  /* Beside the heading rather than on the first title. */
  .header ~ .arrivals button {
    transform: translateY(-85%);
  }

  /* Where the focus goes must not be behind it (WCAG 2.2, 2.4.11). */
  .link {
    scroll-margin-block-start: 4.5rem;
  }

  /* What is far below is laid out when the reader comes near; the margin lets focus rings through. */
  .list > li:nth-child(n + 31) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9rem;
    overflow-clip-margin: 12px;
  }

  .group + .group {
    margin-block-start: calc(var(--_gap) * 1.5);
  }

  .group > .group {
    margin-block-end: 0.75em;
    font-size: 1.25em;
    line-height: 1.2;
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: center;
    justify-content: center;
    margin-block-start: 1.75em;
  }

  .pager button {
    margin: 0;
  }

  .page-number {
    color: var(--_muted);
  }

  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .chip {
    min-block-size: 2rem;
    margin: 0;
    padding: 0.25em 0.85em;
    border-color: color-mix(in srgb, currentColor 35%, transparent);
    white-space: nowrap;
    border-radius: 2em;
    font-size: 0.9375em;
  }

  /* One line that scrolls: a screenful of buttons would hide the news. */
  @container (inline-size < 30rem) {
    .chips {
      flex-wrap: nowrap;
      padding-block: 2px;
      overflow-x: auto;
    }

    .chip:focus-visible {
      outline-offset: -4px;
    }
  }

  .chip[aria-pressed='true'] {
    border-color: currentColor;
    background: color-mix(in srgb, currentColor 12%, transparent);
    font-weight: 600;
  }

  /* The page around the list has links of its own. */
  news-article::part(site) {
    display: none;
  }

  .reading > p {
    margin-block-end: 1em;
  }

  dialog {
    inline-size: min(46rem, 100% - 2rem);
    max-block-size: calc(100dvb - 2rem);
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) * 1.5);
    background: light-dark(#fff, #191a1c);
    color: light-dark(#1c1b19, #f1efea);
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  .page {
    padding: 0 clamp(1rem, 4vi, 2.5rem) clamp(1.5rem, 4vi, 2.5rem);
  }

  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    justify-content: end;
    margin-inline: -0.5rem;
    padding-block: 0.75rem;
    background: inherit;
  }

  .bar button {
    margin: 0;
    background: light-dark(#fff, #191a1c);
  }

  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`;
