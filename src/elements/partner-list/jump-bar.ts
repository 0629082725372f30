/** A bar of buttons that lead into a long list: to its letters, or to its groups. */
import { html, nothing } from 'lit';

export interface Jump {
  label: string;
  /** How many partners are there. */
  count?: number;
  /** What to show, looked up when somebody wants to go there. */
  target(): HTMLElement | null | undefined;
}

/** Buttons, not links: the address of a fragment leads to nothing inside of a shadow root. */
export function jumpBar(jumps: readonly Jump[], label: string): unknown {
  if (jumps.length < 2) return nothing;
  return html`<nav part="jump" class="jump" aria-label=${label}><ul role="list">
    ${jumps.map((jump) => html`<li><button part="jump-button" type="button" dir="auto" @click=${() => go(jump.target())}>${jump.label}${
      jump.count === undefined ? nothing : html` <span class="number">${jump.count}</span>`
    }</button></li>`)}
  </ul></nav>`;
}

/** Scrolled before it is focused: what is far below has not been laid out yet. */
function go(place: HTMLElement | null | undefined): void {
  if (!place) return;
  const link = place.querySelector('a');
  if (!link) place.tabIndex = -1;
  place.scrollIntoView({ block: 'start' });
  (link ?? place).focus({ preventScroll: true });
}
