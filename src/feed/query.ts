/** Questions to feeds that have been read: pure functions over items. */
import type { NewsFeed, NewsItem } from './model.js';

const dateOf = (item: NewsItem): string => item.date_published ?? item.date_modified ?? '';

/** Dates are ISO 8601 in UTC: their order is that of their letters. Undated items come last. */
const newestFirst = (a: NewsItem, b: NewsItem): number => (dateOf(a) === dateOf(b) ? 0 : dateOf(a) < dateOf(b) ? 1 : -1);

/**
 * The items of all feeds, each once. Several feeds: newest first. One feed keeps its own order when that is newest first
 * already, or when an item has no date: then only the publisher knows where it belongs.
 */
export function mergeFeeds(feeds: readonly NewsFeed[]): NewsItem[] {
  const items = unique(feeds);
  return feeds.length > 1 || items.every(dateOf) ? items.sort(newestFirst) : items;
}

function unique(feeds: readonly NewsFeed[]): NewsItem[] {
  const seen = new Set<string>();
  return feeds.flatMap((feed, number) =>
    feed.items.filter((item) => {
      const keys = keysOf(item, feed, number);
      const isNew = !keys.some((key) => seen.has(key));
      for (const key of keys) seen.add(key);
      return isNew;
    }),
  );
}

/** Two items that share one of these are the same news. */
function keysOf({ id, url, title, date_published }: NewsItem, feed: NewsFeed, number: number): string[] {
  // An id like "17" says something within its feed only; the home page is not the address of an item.
  const keys = [`id ${/[:/]/.test(id) ? id : `${number} ${id}`}`];
  if (url && url !== feed.home_page_url) keys.push(`url ${url}`);
  if (title && date_published) keys.push(`title ${date_published} ${title}`);
  return keys;
}

export interface Neighbours {
  /** The one before it in the list. */
  previous?: NewsItem;
  /** The one after it in the list. */
  next?: NewsItem;
}

export function neighbours(items: readonly NewsItem[], item: NewsItem): Neighbours {
  const at = items.findIndex(({ id }) => id === item.id);
  return at < 0 ? {} : { previous: items[at - 1], next: items[at + 1] };
}

/** By id, else by address. */
export function findItem(items: readonly NewsItem[], idOrUrl: string): NewsItem | undefined {
  return items.find(({ id }) => id === idOrUrl) ?? items.find(({ url }) => url === idOrUrl);
}
