/** The box of a logo: as much room for a wide one as for a tall one, and letters where there is none. */
import { html, nothing } from 'lit';
import type { Organization } from '../../feed/model.js';

export interface LogoView {
  /** Addresses of logos that did not load. */
  broken: ReadonlySet<string>;
  failed(logo: string): void;
  /** The logo says whose it is: the name does not stand beside it. */
  speaks: boolean;
}

/** Beside the name the logo is decoration: a name in `alt` would be read twice. Letters alone would tell nobody who it is. */
export function logoTemplate({ name, logo }: Organization, { broken, failed, speaks }: LogoView): unknown {
  if (logo && !broken.has(logo)) {
    return html`<div part="image" class="logo"><img src=${logo} alt=${speaks ? name : ''} loading="lazy" decoding="async"
      referrerpolicy="no-referrer" @load=${weigh} @error=${() => failed(logo)}></div>`;
  }
  return html`<div part="image" class="logo initials">
    <span aria-hidden="true">${initials(name)}</span>${speaks ? html`<small dir="auto">${name}</small>` : nothing}
  </div>`;
}

/** Logos of equal height look unequal: the wide one shouts. The root of its ratio gives each the same area (by CSSOM: strict pages allow that). */
function weigh({ target }: Event): void {
  const { style, naturalWidth, naturalHeight } = target as HTMLImageElement;
  const shape = Math.sqrt(naturalWidth / naturalHeight);
  style.setProperty('--_shape', shape > 0 && shape < Infinity ? shape.toFixed(3) : null);
}

/**
 * The letters of the first and the last capital word, which tell more than the first two: "Spółdzielnia Socjalna Furia" → "SF".
 * A letter stands once: "SS" is nothing to put on anybody's page.
 */
export function initials(name: string): string {
  const words = name.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? name.match(/\p{L}+/gu) ?? [];
  const letters = words.map((word) => word.match(/^\p{L}\p{M}*/u)?.[0].toUpperCase());
  return [...new Set([letters.at(0), letters.at(-1)])].join('');
}
