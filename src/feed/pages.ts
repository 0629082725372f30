/** The older pages of a feed: JSON Feed `next_url`, RFC 5005 `next` and `prev-archive`, fetched one by one as they are asked for. */
import { loadFeed, type LoadOptions } from './load.js';
import type { NewsFeed } from './model.js';

export interface PageOptions extends Omit<LoadOptions, 'limit' | 'order'> {
  /** The most pages. Default 100. */
  maxPages?: number;
}

/**
 * Loads a feed and, as long as the caller goes on, the pages that continue it, each with the items that no page before it
 * had. Ends after the last page, at one that was seen before, and at one that brings nothing new. Throws only `FeedError`.
 */
export async function* feedPages(url: string, { maxPages = 100, ...options }: PageOptions = {}): AsyncGenerator<NewsFeed, void, void> {
  const pages = new Set<string>();
  const ids = new Set<string>();
  for (let next: string | undefined = url; next && !pages.has(next) && pages.size < maxPages; ) {
    pages.add(next);
    const feed: NewsFeed = await loadFeed(next, options);
    const items = feed.items.filter(({ id }) => !ids.has(id) && ids.add(id));
    if (pages.size > 1 && !items.length) return;
    yield { ...feed, items };
    next = feed.next_url;
  }
}
