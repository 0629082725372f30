/** Partners that the news names (`_news_elements.partners`). */
import { fold } from '../../feed/match.js';
import type { NewsFeed, Organization } from '../../feed/model.js';
import { findItem } from '../../feed/query.js';

/** Those of one item; without one those of the feeds themselves, else of all their items, each once. Undefined when there is no such item. */
export function partnersOfFeeds(feeds: readonly NewsFeed[], idOrUrl: string): Organization[] | undefined {
  if (idOrUrl) {
    const item = findItem(feeds.flatMap(({ items }) => items), idOrUrl);
    return item && (item._news_elements?.partners ?? []);
  }
  const own = once(feeds.flatMap((feed) => feed._news_elements?.partners ?? []));
  return own.length ? own : once(feeds.flatMap(({ items }) => items.flatMap((item) => item._news_elements?.partners ?? [])));
}

/** News names the same partner again and again: what one item says of it completes what another says. */
function once(partners: readonly Organization[]): Organization[] {
  const known = new Map<string, Organization>();
  for (const partner of partners) {
    const key = fold(partner.name);
    const told = Object.entries(known.get(key) ?? {}).filter(([, value]) => value !== undefined);
    known.set(key, { ...partner, ...Object.fromEntries(told) });
  }
  return [...known.values()];
}
