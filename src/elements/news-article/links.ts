/** The ways out of an article: to the site, to the previous and to the next item. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { httpUrl } from '../../feed/url.js';
import type { ArticleMessages, NewsMessages } from '../../i18n/messages.js';

/** Addresses from attributes or the feed; what is absent or no http(s) address is left out. */
export interface SiteLinks {
  home?: string | undefined;
  list?: string | undefined;
  contact?: string | undefined;
}

export function siteLinksTemplate(messages: ArticleMessages, links: SiteLinks): unknown {
  const shown = (['home', 'list', 'contact'] as const).flatMap((name) => {
    const href = httpUrl(links[name], document.baseURI);
    return href ? html`<li><a href=${href}>${messages[name]}</a></li>` : [];
  });
  if (!shown.length) return nothing;
  return html`<nav part="site" class="site" aria-label=${messages.siteNavigation}><ul role="list">${shown}</ul></nav>`;
}

export interface Neighbours {
  previous: NewsItem | undefined;
  next: NewsItem | undefined;
  messages: ArticleMessages & NewsMessages;
  href(item: NewsItem): string;
  open(item: NewsItem, event: MouseEvent): void;
}

export function neighboursTemplate(view: Neighbours): unknown {
  const { previous, next, messages } = view;
  if (!previous && !next) return nothing;
  return html`<nav part="nav" class="nav" aria-label=${messages.newsNavigation}>
    ${neighbourTemplate(previous, 'previous', view)} ${neighbourTemplate(next, 'next', view)}
  </nav>`;
}

function neighbourTemplate(item: NewsItem | undefined, direction: 'previous' | 'next', view: Neighbours): TemplateResult | typeof nothing {
  if (!item) return nothing;
  const { messages, href, open } = view;
  return html`<a part=${direction} class=${direction} rel=${direction === 'next' ? 'next' : 'prev'} href=${href(item)}
    @click=${(event: MouseEvent) => open(item, event)}>
    <span class="direction">${messages[direction]}</span>
    <span class="neighbour" dir="auto" lang=${item.language ?? nothing}>${item.title || messages.untitled}</span>
  </a>`;
}
