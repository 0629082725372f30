/** The look of an article's text; what stands among and below it is in media.styles.ts. */
import { css, type CSSResult } from 'lit';
import { fileStyles, wideStyles } from './media.styles.js';
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

export const contentStyles: CSSResult[] = [text, wideStyles, fileStyles, printStyles];
