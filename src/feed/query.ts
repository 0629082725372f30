/** Questions to feeds that have been read: pure functions over items. */
import type { DeletedItem, NewsFeed, NewsItem } from './model.js';

/** When an item came out, as far as it says; '' when it does not. */
export const dateOf = (item: NewsItem): string => item.date_published ?? item.date_modified ?? '';

/** Dates are ISO 8601 in UTC: their order is that of their letters. Undated items come last. */
const newestFirst = (a: NewsItem, b: NewsItem): number => (dateOf(a) === dateOf(b) ? 0 : dateOf(a) < dateOf(b) ? 1 : -1);

/** Newest first already; or an item has no date, and only the publisher knows where it belongs. */
function isInOrder(items: readonly NewsItem[]): boolean {
  const dates = items.map(dateOf);
  return dates.includes('') || dates.every((date, at) => date <= (dates[at - 1] ?? date));
}

/**
 * The items of all feeds, each once. Several feeds: newest first, each item with the title of its feed as `source_title`.
 * One feed keeps its own order when that is newest first already, or when an item has no date.
 */
export function mergeFeeds(feeds: readonly NewsFeed[]): NewsItem[] {
  const items = unique(feeds);
  return feeds.length > 1 || !isInOrder(items) ? items.sort(newestFirst) : items;
}

/** In which order items are wanted. */
export type Order = 'feed' | 'date-desc' | 'date-asc' | 'title';

/** How much of a feed is wanted. */
export interface Demand {
  /**
   * So many items are enough: reading stops, and the download ends, as soon as they are sure. More may come when a feed had
   * to be read whole. Default: all.
   */
  limit?: number;
  /**
   * When `limit` items are sure. `feed`: as soon as they have been read. Default: then as well, provided that they run newest
   * first or that one has no date; a feed in any other order is read whole. Every other order needs the whole feed.
   */
  order?: Order;
}

/** Whether what follows these items may stay unread. */
export function isEnough(items: readonly NewsItem[] = [], { limit = Infinity, order }: Demand): boolean {
  return limit >= 1 && items.length >= limit && (order ? order === 'feed' : isInOrder(items));
}

/** Within a feed the id tells items apart; what another feed gave is known by address, or title and date, as well. */
function unique(feeds: readonly NewsFeed[]): NewsItem[] {
  const owners = new Map<unknown, NewsFeed>();
  const isOne = feeds.length < 2;
  const isGone = retraction(feeds);
  return feeds.flatMap((feed, number) =>
    feed.items.flatMap((item) => {
      const { id, url, title, date_published, _news_elements: extension } = item;
      // An id like "17" says something within its feed only; the home page is not the address of an item.
      const name = /[:/]/.test(id) ? id : `${number} ${id}`;
      const keys = isOne ? [name] : [name, url !== feed.home_page_url && url, title && date_published && date_published + title];
      if (isGone(item) || owners.has(name) || keys.some((key) => key && (owners.get(key) ?? feed) !== feed)) return [];
      for (const key of keys) owners.set(key, feed);
      if (isOne || !feed.title || extension?.source_title) return item;
      return { ...item, _news_elements: { ...extension, source_title: feed.title } };
    }),
  );
}

/** Tells items that their publisher took back: marked so, or with a tombstone not older than the item (RFC 6721 §4). */
function retraction(feeds: readonly NewsFeed[]): (item: NewsItem) => boolean {
  const deleted = new Map(feeds.flatMap(({ _news_elements: extension }) => (extension?.deleted ?? []).map(({ id, date_deleted = '~' }) => [id, date_deleted])));
  return (item) => !!item._news_elements?.is_expired || (item.date_modified ?? dateOf(item)) < (deleted.get(item.id) ?? '');
}

/** What is left of an item that is no more. */
export function findDeleted(feeds: readonly NewsFeed[], idOrUrl: string): DeletedItem | undefined {
  for (const { items, _news_elements: extension } of feeds) {
    const deleted = extension?.deleted?.find(({ id }) => id === idOrUrl);
    const expired = items.find(({ id, url, _news_elements: own }) => own?.is_expired && (id === idOrUrl || url === idOrUrl));
    if (deleted ?? expired) return deleted ?? { id: idOrUrl };
  }
  return undefined;
}

export interface Neighbours {
  /** The one before it in the list. */
  previous?: NewsItem;
  /** The one after it in the list. */
  next?: NewsItem;
}

export function neighbours(items: readonly NewsItem[], item: NewsItem): Neighbours {
  const own = items.indexOf(item);
  const at = own < 0 ? items.findIndex(({ id }) => id === item.id) : own;
  return at < 0 ? {} : { previous: items[at - 1], next: items[at + 1] };
}

/** By id, else by address. */
export function findItem(items: readonly NewsItem[], idOrUrl: string): NewsItem | undefined {
  return items.find(({ id }) => id === idOrUrl) ?? items.find(({ url }) => url === idOrUrl);
}

/** What `findItem` finds this item by: its id, unless an item of another feed has the same. */
export function nameOf(items: readonly NewsItem[], item: NewsItem): string {
  const found = findItem(items, item.id) ?? item;
  return found === item ? item.id : (item.url ?? item.id);
}

export interface RelatedOptions {
  /** The most items. */
  count: number;
  /** Items that are shown elsewhere already: they come last. */
  last: readonly (NewsItem | undefined)[];
}

/** Other items of the same categories: those that share the most first, then the newest. */
export function findRelated(items: readonly NewsItem[], item: NewsItem, { count, last }: RelatedOptions): NewsItem[] {
  if (!(count >= 1) || !item.tags.length) return [];
  const shares = items.flatMap((other) => {
    const shared = other.id === item.id && other.url === item.url ? 0 : other.tags.filter((tag) => item.tags.includes(tag)).length;
    return shared ? { other, shared, isLast: Number(last.includes(other)) } : [];
  });
  shares.sort((a, b) => a.isLast - b.isLast || b.shared - a.shared || newestFirst(a.other, b.other));
  return shares.slice(0, count).map(({ other }) => other);
}
