/** The layouts of `<news-list>`. Container queries, not the viewport, decide what fits. */
import { css } from 'lit';

export const styles = css`
  .list {
    display: grid;
    gap: var(--_gap);
  }

  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--news-columns-min, 16rem)), 1fr));
  }

  article {
    display: flex;
    gap: 1em;
    block-size: 100%;
  }

  .text {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 0.35em;
    min-inline-size: 0;
  }

  .summary {
    line-height: 1.5;
    text-wrap: pretty;
  }

  .more-line {
    margin-block-start: auto;
    padding-block-start: 0.35em;
  }

  .more {
    position: relative;
    display: inline-block;
    min-block-size: 24px;
    color: var(--_accent);
    font-weight: 600;
  }

  .image {
    flex: none;
    order: -1;
    inline-size: clamp(5.5rem, 26cqi, 11rem);
    aspect-ratio: var(--news-image-ratio, 4 / 3);
    align-self: start;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_border);
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  img[hidden] {
    display: none;
  }

  .list:not(.cards) > li + li {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  .cards article {
    flex-direction: column;
    gap: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
    overflow-clip-margin: 8px;
  }

  .cards .text {
    padding: 1em 1.1em 1.15em;
  }

  .cards .image {
    inline-size: 100%;
    aspect-ratio: var(--news-image-ratio, 16 / 9);
    border-radius: 0;
  }
`;
