/** Which funding a notice shows: that of the feed or its items, completed and corrected by what the page says. */
import type { Funding, NewsFeed, NewsItem, Organization } from '../../feed/model.js';
import { findItem } from '../../feed/query.js';
import { httpUrl } from '../../feed/url.js';

/** That of one item; without one that of the feeds themselves, else of everything in them, each once. */
export function fundingIn(feeds: readonly NewsFeed[], items: readonly NewsItem[], wanted: string): Funding[] {
  if (wanted) return findItem(items, wanted)?._news_elements?.funding ?? [];
  const own = feeds.flatMap(({ _news_elements: extension }) => extension?.funding ?? []);
  return unique(own.length ? own : items.flatMap(({ _news_elements: extension }) => extension?.funding ?? []));
}

function unique(all: readonly Funding[]): Funding[] {
  const nameOf = ({ project_number, project_title, fund, statement }: Funding): string => project_number || [project_title, fund, statement].join('|');
  const seen = new Set<string>();
  return all.filter((funding) => !seen.has(nameOf(funding)) && seen.add(nameOf(funding)));
}

/** What the page says goes before what the feed says. */
export function completed(funding: Funding, own: Partial<Funding>): Funding {
  const said = Object.entries(own).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value === 0 || Boolean(value)));
  return { ...funding, ...Object.fromEntries(said) };
}

/** The pictures between the tags are marks; a link around one is the mark's. The emblem in a server's notice is none of them. */
export function marksIn(parent: Element): Organization[] {
  return [...parent.querySelectorAll<HTMLImageElement>('img:not(.emblem)')].flatMap((image) => {
    const logo = httpUrl(image.src, document.baseURI);
    const name = image.alt.trim();
    return name || logo ? { name, logo, url: httpUrl(image.closest('a')?.href, document.baseURI) } : [];
  });
}

/** `State budget; City of Poznań` → organisations. */
export function fundersIn(attribute: string): Organization[] {
  return attribute.split(';').map((name) => name.trim()).filter(Boolean).map((name) => ({ name }));
}
