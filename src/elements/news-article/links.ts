/** The ways out of an article: to the site, to the previous and to the next item. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { httpUrl } from '../../feed/url.js';
import type { ArticleMessages, CommonMessages, NewsMessages } from '../../i18n/messages.js';

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

/** How an item of the feeds is linked to: it opens in place of the article. */
export interface ItemLinks {
  href(item: NewsItem): string;
  open(item: NewsItem, event: MouseEvent): void;
}

/** What comes after the last item that is loaded: nothing, or a page that the reader can ask for. */
export interface OlderView {
  isThere: boolean;
  isBusy: boolean;
  hasFailed: boolean;
  load: () => void;
}

export interface NeighboursView extends ItemLinks {
  previous?: NewsItem | undefined;
  next?: NewsItem | undefined;
  older: OlderView;
  /** Whether the items come from several feeds: then each says from which. */
  hasSources: boolean;
  messages: ArticleMessages & NewsMessages & CommonMessages;
}

export function neighboursTemplate(view: NeighboursView): unknown {
  const { previous, next, messages, older } = view;
  if (!previous && !next && !older.isThere) return nothing;
  return html`<nav part="nav" class="nav" aria-label=${messages.newsNavigation}>
    ${previous ? neighbourTemplate(previous, 'previous', view) : nothing}
    ${next ? neighbourTemplate(next, 'next', view) : older.isThere ? olderTemplate(view) : nothing}
  </nav>`;
}

function neighbourTemplate(item: NewsItem, direction: 'previous' | 'next', view: NeighboursView): TemplateResult {
  const { messages, href, open, hasSources } = view;
  const source = hasSources && item._news_elements?.source_title;
  return html`<a part=${direction} class=${direction} rel=${direction === 'next' ? 'next' : 'prev'} href=${href(item)}
    @click=${(event: MouseEvent) => open(item, event)}>
    <span class="direction">${messages[direction]}</span>
    <span class="neighbour" dir="auto" lang=${item.language ?? nothing}>${item.title || messages.untitled}</span>
    ${source ? html`<span part="source" class="from" dir="auto">${source}</span>` : nothing}
  </a>`;
}

/** A button: it has no address before it has been pressed. */
function olderTemplate({ messages, older: { isBusy, hasFailed, load } }: NeighboursView): TemplateResult {
  const [label, note] = hasFailed && !isBusy ? [messages.retry, messages.olderFailed] : [isBusy ? messages.loading : messages.loadOlder, ''];
  return html`<button part="next" class="next" type="button" aria-disabled=${isBusy} @click=${load}>
    <span class="direction">${messages.next}</span>
    <span class="neighbour">${label}</span>
    ${note ? html`<span class="from">${note}</span>` : nothing}
  </button>`;
}
