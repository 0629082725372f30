/** One partner: logo or initials, name, role and description. */
import { html, nothing, type TemplateResult } from 'lit';
import { headingTemplate } from '../templates/heading.js';
import { metaLine } from '../templates/meta.js';
import type { Partner } from './partner.js';

/** How every partner is shown. */
export interface PartnerView {
  headingLevel: number;
  /** Addresses of logos that did not load. */
  broken: ReadonlySet<string>;
  /** Country in words, where it is not the group's title. */
  country(partner: Partner): string | undefined;
  logoFailed(logo: string): void;
}

export function partnerTemplate(partner: Partner, view: PartnerView): TemplateResult {
  const { name, url, description, role } = partner;
  const content = url ? html`<a part="link" class="link" href=${url} dir="auto">${name}</a>` : name;
  const meta = [role, view.country(partner)].filter(Boolean).map((text) => html`<span dir="auto">${text}</span>`);
  return html`<li part="item" class="partner card">
    ${logoTemplate(partner, view)}
    <div class="text">
      ${headingTemplate({ level: view.headingLevel, part: 'title', content })}
      ${metaLine(meta)}
      ${description ? html`<p part="summary" class="summary" dir="auto">${description}</p>` : nothing}
    </div>
  </li>`;
}

/** The name stands beside the logo, so that the logo is decoration: a name in `alt` would be read twice. */
function logoTemplate({ name, logo }: Partner, view: PartnerView): TemplateResult {
  if (!logo || view.broken.has(logo)) return html`<div part="image" class="logo initials" aria-hidden="true">${initials(name)}</div>`;
  return html`<div part="image" class="logo"><img src=${logo} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"
    @error=${() => view.logoFailed(logo)}></div>`;
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
