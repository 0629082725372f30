/** Organisations as a string: the links that `<partner-list>` reads, in a list. */
import type { Organization } from '../feed/model.js';
import { attributes, markup, type Piece } from '../html/escape.js';
import { countryName } from '../i18n/format.js';
import { headingMarkup, safeHref, type RenderOptions } from './options.js';

export function renderPartners(partners: readonly Organization[], options: RenderOptions = {}): string {
  return String(partnersMarkup(partners, options));
}

export function partnersMarkup(partners: readonly Organization[], { heading, headingLevel = 2, language = 'en' }: RenderOptions): Piece {
  const title = heading ? headingMarkup(headingLevel, heading) : '';
  return markup`${title}<ul role="list" class="partners">${partners.map((partner) => partnerMarkup(partner, language))}</ul>`;
}

function partnerMarkup({ name, country, role, description, ...partner }: Organization, language: string): Piece {
  const [url, logo] = [safeHref(partner.url), safeHref(partner.logo)];
  const picture = logo && markup`<img${attributes({ src: logo })} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"> `;
  const place = country && (/^[a-z]{2}$/i.test(country) ? countryName(country, language) : country);
  const more = [role, place].filter(Boolean).join(' · ');
  return markup`<li>${picture}${url ? markup`<a${attributes({ href: url })}>${name}</a>` : name}
${more && markup`<p class="meta">${more}</p>`}${description && markup`<p dir="auto">${description}</p>`}</li>`;
}
