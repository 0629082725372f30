/** The look that all elements share. Everything inherits from the page; a page sets `--news-*` to change it. */
import { css } from 'lit';

/**
 * Private names (`--_`) carry the defaults: a public property set here, on the host, would hide the one that the page
 * sets on an ancestor. `container-type` is on an inner box: on the host it collapses to no width in flex and grid.
 */
export const tokens = css`
  :host {
    --_accent: var(--news-accent, currentColor);
    --_muted: var(--news-muted, color-mix(in srgb, currentColor 82%, transparent));
    --_border: var(--news-border, color-mix(in srgb, currentColor 18%, transparent));
    --_surface: var(--news-surface, transparent);
    --_gap: var(--news-gap, 1.5em);
    --_radius: var(--news-radius, 0.5em);
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: min(100%, 16rem);
    min-block-size: var(--news-min-block-size, auto);
    color-scheme: inherit;
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none;
  }

  @media (forced-colors: none) {
    :host([theme='light']),
    :host([theme='dark']) {
      color: light-dark(#1c1b19, #f1efea);
      background: light-dark(#fff, #191a1c);
    }
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  /* A container has no width of its own: a float around it would shrink to nothing. More would not fit the narrowest phone. */
  .base {
    container-type: inline-size;
    contain-intrinsic-inline-size: 15rem;
    outline: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  [tabindex='-1'] {
    outline: none;
  }

  a {
    color: inherit;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.18em;
  }

  :focus-visible:not([tabindex='-1']) {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 2px;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* On paper "yesterday" is never true again. */
  @media print {
    [part='full-date'] {
      all: unset;
    }
  }

  .header {
    margin-block-end: 1em;
  }

  .heading {
    font-size: 1.375em;
    line-height: 1.2;
  }

  .title {
    font-family: var(--news-title-font, inherit);
    font-size: var(--news-title-size, 1.125em);
    font-weight: var(--news-title-weight, 600);
    line-height: 1.3;
    min-block-size: 24px;
    text-wrap: balance;
  }

  .meta {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.45;
  }

  /* The dot of what begins a line lies outside and is not seen. */
  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.1em;
    overflow-x: clip;
  }

  .meta > :not(.hidden) {
    position: relative;
    min-inline-size: 0;
  }

  .meta i {
    position: absolute;
    inset-inline-start: -0.7em;
  }

  .error {
    margin-block-end: 1em;
  }

  .error p + p {
    margin-block-start: 0.75em;
  }

  button {
    min-block-size: 2.75rem;
    margin-inline-end: 0.75em;
    padding: 0.5em 1.1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  button:hover {
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }

  .skeleton {
    display: grid;
    gap: 0.6em;
    margin-block-end: var(--_gap);
  }

  .skeleton > * {
    block-size: 0.9em;
    border-radius: 0.3em;
    background: var(--_border);
  }

  .skeleton > b {
    inline-size: 60%;
    block-size: 1.3em;
  }
`;
