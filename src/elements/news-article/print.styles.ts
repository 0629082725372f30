/** An article on paper: black on white, links with their addresses, nothing cut in two. */
import { css } from 'lit';

export const printStyles = css`
  @media print {
    .base {
      --_accent: #000;
      --_muted: #333;
      --_border: #999;
      color: #000;
      background: #fff;
      color-scheme: light;
    }

    .content a[href^='http']:not([part='footnote'], .address, :has(img))::after,
    [part='attachment'] a::after {
      font-size: 0.85em;
      font-weight: 400;
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }

    .content :is(img, figure, tr, pre, blockquote),
    [part='gallery'] > *,
    .image {
      break-inside: avoid;
    }

    .content :is(h2, h3, h4, h5, h6),
    .group {
      break-after: avoid;
    }

    .content :is(p, li) {
      orphans: 3;
      widows: 3;
    }

    .content :is(img, video) {
      max-block-size: 80vh;
      object-fit: contain;
    }

    .content [part='table'] {
      overflow: visible;
    }

    .content pre {
      overflow: visible;
      border: 1px solid var(--_border);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    .content :is(audio, video),
    [part='attachment'] :is(audio, video),
    [part='embed'] :is(iframe, small),
    [part~='play']::before {
      display: none;
    }

    .on-paper {
      display: inline;
    }

    [part='embed'] > [part~='play'] {
      all: unset;
      display: block;
    }
  }
`;
