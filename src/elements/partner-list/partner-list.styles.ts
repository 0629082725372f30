/** What all layouts of `<partner-list>` share: groups, logos, texts, the bar to jump along. */
import { css } from 'lit';

export const styles = css`
  .groups {
    display: grid;
    gap: calc(var(--_gap) * 1.5) var(--_gap);
  }

  .group {
    min-inline-size: 0;
  }

  .group > .heading {
    margin-block-end: 0.75em;
    padding-block-end: 0.35em;
    border-block-end: 1px solid var(--_border);
    font-size: 1.05em;
    scroll-margin-block-start: 1rem;
  }

  .number {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .list {
    display: grid;
    gap: var(--_gap);
  }

  .partner {
    min-inline-size: 0;
    scroll-margin-block-start: 1rem;
  }

  /* What is far below is laid out when the reader comes near; the margin lets focus rings through. */
  .list > li:nth-child(n + 31) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_height, 7rem);
    overflow-clip-margin: 12px;
  }

  .text {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 0.3em;
    min-inline-size: 0;
  }

  /* Texts in another direction keep the edge of the list: only their letters run the other way. */
  .group [dir] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .summary {
    max-inline-size: 42em;
    font-size: 0.9375em;
    line-height: 1.5;
    text-wrap: pretty;
  }

  .logo {
    --_block: var(--news-logo-size, var(--_logo-size, 5.5em));
    --_air: calc(var(--_block) * 0.11);

    display: grid;
    flex: none;
    grid: 100% / 100%;
    place-items: center;
    block-size: var(--_block);
    padding: var(--_air) calc(var(--_air) * 1.5);
    overflow: hidden;
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--news-logo-surface, #fff);
  }

  /* The same area for every shape, as far as its box allows. By padding: the picture's own box never moves. */
  .logo img {
    inline-size: 100%;
    block-size: 100%;
    padding-inline: max(0px, (100% - var(--_shape, 1.4) * var(--_block) * 0.74) / 2);
    object-fit: contain;
    color: #1c1b19;
    text-align: center;
  }

  .initials {
    grid: none;
    align-content: center;
    gap: 0.35em;
    border: 1px solid transparent;
    background: color-mix(in srgb, currentColor 6%, transparent);
    text-align: center;
  }

  .initials > span {
    color: var(--_muted);
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1;
    letter-spacing: 0.06em;
  }

  .initials > :nth-last-child(2) {
    font-size: 1.25em;
  }

  .initials > small {
    font-size: 0.8125em;
    line-height: 1.3;
    text-align: center;
    text-wrap: balance;
  }

  .latest {
    box-sizing: content-box;
    min-block-size: calc(1.5em + 2 * 1.35 * 0.9375em);
  }

  .headline {
    display: -webkit-box;
    overflow: hidden;
    font-size: 0.9375em;
    line-height: 1.35;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  /* Above the link that covers the card. */
  .headline a {
    position: relative;
    z-index: 1;
    padding-block: 0.2em;
  }

  /* Around the whole: what cuts long headlines would cut a ring around the link. */
  .headline:has(a:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 2px;
  }

  .headline a:focus-visible {
    outline: none;
  }

  .jump {
    margin-block-end: 1.5em;
  }

  .jump ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }

  .jump button {
    min-inline-size: 2.25rem;
    min-block-size: 2.25rem;
    margin: 0;
    padding: 0.2em 0.6em;
    border-color: var(--_border);
    font-size: 0.9375em;
    white-space: nowrap;
  }

  .jump button:hover {
    border-color: currentColor;
  }

  @media (forced-colors: active) {
    /* Logos are made for light paper, whatever the reader's colours are. */
    .logo:has(img) {
      forced-color-adjust: none;
    }
  }
`;
