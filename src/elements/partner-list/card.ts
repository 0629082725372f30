/** One partner as a card, as a row, or as nothing but its logo. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NewsItem, Organization } from '../../feed/model.js';
import { headingTemplate } from '../templates/heading.js';
import { metaLine } from '../templates/meta.js';
import { latestTemplate, type LatestView } from './latest.js';
import { logoTemplate, type LogoView } from './logo.js';

/** How every partner is shown. */
export interface PartnerView extends LatestView {
  /** Words of `logo name country role description latest-news`. */
  show: ReadonlySet<string>;
  headingLevel: number;
  logo: LogoView;
  /** The country's name. */
  country(partner: Organization): string | undefined;
  newsOf(partner: Organization): NewsItem | undefined;
}

export function partnerTemplate(partner: Organization, view: PartnerView): TemplateResult {
  const { url, feed_url: feed } = partner;
  const { show } = view;
  const logo = show.has('logo') ? logoTemplate(partner, view.logo) : nothing;
  return html`<li part="item" class="partner card" data-feed=${(show.has('latest-news') && feed) || nothing}>
    ${url && view.logo.speaks ? html`<a part="link" class="face" href=${url}>${logo}</a>` : logo} ${textTemplate(partner, view)}
  </li>`;
}

function textTemplate(partner: Organization, view: PartnerView): unknown {
  const { description, role, feed_url: feed } = partner;
  const { show, headingLevel, country } = view;
  const meta = [show.has('role') && role, show.has('country') && country(partner)].filter(Boolean).map((text) => html`<span dir="auto">${text}</span>`);
  const parts = [
    show.has('name') && headingTemplate({ level: headingLevel, part: 'title', content: nameTemplate(partner) }),
    meta.length > 0 && metaLine(meta),
    show.has('description') && description && html`<p part="summary" class="summary" dir="auto">${description}</p>`,
    show.has('latest-news') && feed && latestTemplate(view.newsOf(partner), view),
  ].filter(Boolean);
  return parts.length ? html`<div class="text">${parts}</div>` : nothing;
}

export function nameTemplate({ name, url }: Organization): unknown {
  return url ? html`<a part="link" class="link" href=${url} dir="auto">${name}</a>` : name;
}
