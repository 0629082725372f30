/** A card with one link that its whole face leads to. */
import { css } from 'lit';

export const card = css`
  .card {
    position: relative;
  }

  .link {
    text-decoration-line: none;
  }

  .link::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  .card:hover .link {
    text-decoration-line: underline;
  }

  .link:focus-visible {
    outline: none;
  }

  .link:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: 4px;
    border-radius: var(--_radius);
  }
`;
