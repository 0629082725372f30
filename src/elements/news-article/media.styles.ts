/** The look of what an article holds beside its text. */
import { css } from 'lit';

/** Pictures, code and tables. */
export const wideStyles = css`
  .content figure,
  [part='gallery'] figure {
    margin-inline: 0;
  }

  .content :is(figcaption, caption) {
    margin-block-start: 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.45;
    text-align: start;
  }

  .content caption {
    margin-block: 0 0.5em;
  }

  .content :is(img, video) {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  .content audio {
    inline-size: 100%;
  }

  .on-paper {
    display: none;
  }

  /* Pictures are shown whole: on a poster the edge may matter. */
  [part='gallery'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(8.5em, 28%), 1fr));
    gap: 0.75em;
    align-items: start;
  }

  [part='gallery'] > figcaption {
    grid-column: 1 / -1;
  }

  [part='gallery'] > * {
    margin-block: 0;
  }

  [part='gallery'] img {
    display: block;
    inline-size: 100%;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 6%, transparent);
    aspect-ratio: 4 / 3;
    object-fit: contain;
  }

  .content + [part='gallery'] {
    margin-block-start: 1em;
  }

  .content :is(code, kbd, samp) {
    padding: 0.1em 0.3em;
    border-radius: 0.25em;
    background: color-mix(in srgb, currentColor 6%, transparent);
    font-size: 0.9em;
  }

  .content pre {
    padding: 0.9em 1.1em;
    overflow-x: auto;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 6%, transparent);
    font-size: 0.9em;
    line-height: 1.5;
    overflow-wrap: normal;
  }

  .content pre code {
    padding: 0;
    background: none;
    font-size: 1em;
  }

  .content [part='table'] {
    overflow-x: auto;
  }

  .content table {
    border-collapse: collapse;
    font-size: 0.9375em;
    overflow-wrap: normal;
  }

  .content :is(th, td) {
    padding: 0.5em 0;
    padding-inline-end: 1em;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }

  .content hr {
    border: 0;
    border-block-start: 1px solid var(--_border);
  }
`;

/** Players and attachments. */
export const fileStyles = css`
  [part='embed'] > :is(button, iframe) {
    display: grid;
    inline-size: 100%;
    block-size: auto;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    aspect-ratio: 16 / 9;
  }

  [part~='play'] {
    place-content: center;
    gap: 0.5em;
    justify-items: center;
    background: color-mix(in srgb, currentColor 6%, transparent);
    text-align: center;
  }

  [part~='play']::before {
    box-sizing: content-box;
    inline-size: 0;
    margin-inline-start: 0.3em;
    border: solid transparent;
    border-block-width: 0.8em;
    border-inline-width: 1.3em 0;
    border-inline-start-color: currentColor;
    forced-color-adjust: none;
    content: '';
  }

  [part~='play'] small,
  [part='embed'] p {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.45;
  }

  .content [part='embed'] p {
    margin-block-start: 0.5em;
  }

  [part='attachments'] {
    margin-block-start: var(--_gap);
  }

  [part='attachment'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_border);
  }

  [part='attachment'] a {
    padding-block: 0.15em;
    color: var(--_accent);
  }

  [part='attachment'] :is(audio, video) {
    inline-size: 100%;
    margin-block-end: 0.5em;
    border-radius: var(--_radius);
  }
`;
