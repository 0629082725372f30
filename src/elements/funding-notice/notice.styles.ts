/** The look of a funding notice. The rules of the funds decide it, so nothing of the page's look may come in. */
import { css } from 'lit';

/**
 * `all: initial` ends what is inherited; colours stay in dark and forced schemes, the panel under them is white (Reg. (EU) 2021/1060, annex
 * IX: Reflex Blue, black or white; its list of fonts; no italics, underlining or effects). No other mark gets higher or wider than the
 * emblem, which is at least 1 cm high.
 */
export const notice = css`
  .notice {
    all: initial;
    --_emblem: clamp(max(64px, 4rem), 16cqi, max(80px, 5rem));
    display: grid;
    gap: 1em;
    box-sizing: border-box;
    padding: 1.25em;
    background: #fff;
    color: #000;
    color-scheme: only light;
    forced-color-adjust: none;
    print-color-adjust: exact;
    font: 400 max(15px, 0.9375rem) / 1.45 Arial, Calibri, Verdana, Tahoma, sans-serif;
    overflow-wrap: break-word;
  }

  .notice + .notice,
  article > .notice {
    margin-block-start: 1.5em;
  }

  .notice a {
    display: inline-block;
    min-block-size: 24px;
    color: #039;
    text-decoration-thickness: 0.08em;
  }

  .notice a:focus-visible {
    outline: 2px solid #039;
    outline-offset: 3px;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1em 1.75em;
  }

  .mark,
  .mark a {
    display: inline-flex;
    align-items: center;
    max-inline-size: calc(var(--_emblem) * 1.5);
    min-block-size: 24px;
    font-size: max(13px, 0.8125rem);
    font-weight: 700;
    line-height: 1.25;
  }

  .picture {
    display: block;
    max-inline-size: calc(var(--_emblem) * 1.5);
    max-block-size: var(--_emblem);
    object-fit: contain;
  }

  .lock-up {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1em;
  }

  .emblem {
    display: block;
    inline-size: calc(var(--_emblem) * 1.5);
    block-size: var(--_emblem);
    object-fit: contain;
    object-position: 0 50%;
  }

  img.emblem {
    inline-size: auto;
    max-inline-size: 100%;
  }

  .notice [hidden] {
    display: none;
  }

  .statement {
    flex: 1 1 9em;
    max-inline-size: 24em;
    margin: 0;
    color: #039;
    font-size: max(18px, 1.125rem);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  .details {
    display: grid;
    gap: 0.35em;
    margin: 0;
    padding-block-start: 1em;
    border-block-start: 1px solid #c9cdd6;
  }

  .details > div {
    display: grid;
    gap: 0 1em;
  }

  .details dt {
    color: #4a4f59;
  }

  .details dd {
    margin: 0;
    font-weight: 700;
  }

  .disclaimer {
    max-inline-size: 46em;
    margin: 0;
    color: #333;
    font-size: max(13px, 0.8125rem);
  }

  @container (min-width: 30em) {
    .details > div {
      grid-template-columns: minmax(9em, 1fr) 3fr;
    }
  }

  @media print {
    .notice {
      padding-inline: 0;
      break-inside: avoid;
    }
  }
`;
