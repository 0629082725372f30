/** What only the element needs: the page may place the notice, not fade or recolour it. */
import { css } from 'lit';

export const styles = css`
  :host {
    filter: none !important;
    opacity: 1 !important;
    mix-blend-mode: normal !important;
    forced-color-adjust: none;
  }
`;
