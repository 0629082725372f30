/** The search box, and how much it found. */
import { css } from 'lit';

export const finder = css`
  .finder {
    display: grid;
    gap: 0.75em;
    margin-block-end: 1.5em;
  }

  .finder input {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5em 0.9em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }

  .finder input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .count {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .count:empty {
    display: none;
  }
`;
