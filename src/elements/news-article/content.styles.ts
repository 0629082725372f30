/** The look of an article's text and of the files below it, on screens and on paper. */
import { css, type CSSResult } from 'lit';
import { printStyles } from './print.styles.js';

const text = css`
  .content {
    line-height: 1.65;
  }

  /* The space before a block is the only one, whatever browsers give it. */
  .content :is(blockquote, dd, div, dl, figure, li, ol, p, pre, td, ul) {
    margin-block: 0;
  }

  .content > :not(:first-child),
  .content :is(blockquote, dd, div, li, td) > :is(blockquote, figure, ol, p, pre, ul) + * {
    margin-block-start: 1em;
  }

  /* Narrow columns tear holes into long languages; broken words need the language of the text, which every item says. */
  @container (max-width: 34em) {
    .content :is(p, li, dd) {
      hyphens: auto;
      hyphenate-limit-chars: 8 4 4;
    }
  }

  .content a {
    color: var(--_accent);
  }

  .content > :is(h2, h3, h4, h5, h6):not(:first-child) {
    margin-block-start: 1.6em;
  }

  .content :is(h2, h3, h4, h5, h6) + :is(ul, ol, p):not(:first-child) {
    margin-block-start: 0.6em;
  }

  .content :is(h2, h3, h4, h5, h6),
  .group {
    font-family: var(--news-title-font, inherit);
    line-height: 1.3;
    text-wrap: balance;
  }

  .content h2 {
    font-size: 1.375em;
  }

  .content h3 {
    font-size: 1.2em;
  }

  .content :is(h4, h5, h6),
  .group {
    font-size: 1.05em;
  }

  .content :is(ul, ol) {
    padding-inline-start: 1.4em;
  }

  .content ul {
    list-style: disc;
  }

  .content li + li {
    margin-block-start: 0.35em;
  }

  .content li > :is(ul, ol) {
    margin-block-start: 0.35em;
  }

  .content li::marker {
    color: var(--_muted);
  }

  .content dt {
    font-weight: 600;
  }

  .content dd {
    margin-inline-start: 1.4em;
  }

  .content dd + dt {
    margin-block-start: 0.6em;
  }

  .content blockquote {
    margin-inline: 0;
    padding-inline-start: 1.2em;
    border-inline-start: 3px solid var(--_accent);
    font-size: 1.08em;
  }

  .content blockquote :is(p + p, blockquote) {
    margin-block-start: 0.6em;
  }

  .content blockquote blockquote {
    border-inline-start: 1px solid var(--_border);
    font-size: 1em;
  }

  .content :is(sub, sup) {
    line-height: 0;
  }

  /* Where a link inside the text has led to. */
  .content [tabindex='-1']:focus {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 2px;
  }

  .lines {
    white-space: pre-line;
  }
`;

const wide = css`
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
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
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

const files = css`
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

export const contentStyles: CSSResult[] = [text, wide, files, printStyles];
