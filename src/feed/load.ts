/** From an address to a feed, items first, and no further than somebody wants to read. */
import { FeedError } from './errors.js';
import { requestFeed, type RequestOptions } from './fetch.js';
import type { NewsFeed } from './model.js';
import { notify } from './notify.js';
import { isEnough, type Demand } from './query.js';
import { createReader, type FeedReader } from './read/index.js';

/** `limit` may be raised while the feed arrives: it is looked at again with every piece. */
export interface LoadOptions extends RequestOptions, Demand {
  /** The feed as far as it has arrived: with its first items, and whenever their number has doubled. */
  onProgress?: (feed: NewsFeed) => void;
}

/** Fewer items do not show in which order a feed runs. */
const JUDGED = 3;

/** Loads and reads one feed. `url` must be absolute. Rejects only with `FeedError`. */
export async function loadFeed(url: string, options: LoadOptions = {}): Promise<NewsFeed> {
  let reader: FeedReader = createReader({ url });
  let asked = 0;
  let next = 1;
  const take = (bytes: Uint8Array) => {
    reader.push(bytes);
    const { count } = reader;
    const { limit = Infinity, onProgress } = options;
    // Asking and telling cost as much as there are items: to do so with every piece would be quadratic.
    if (count >= Math.max(limit, JUDGED) && asked !== limit) {
      asked = limit;
      if (isEnough(reader.feed?.items, options)) return true;
    }
    if (onProgress && count >= next && reader.feed) {
      next = count * 2;
      notify(onProgress, reader.feed);
    }
    return false;
  };
  const isStopped = await requestFeed(url, (head) => ((reader = createReader(head)), take), options);
  const feed = reader.end();
  const { is_truncated, ...known } = feed._news_elements ?? {};
  if (!is_truncated) return feed;
  // Half a feed is worth showing; half a feed without a complete item is a failure, and a mirror may do better.
  if (!feed.items.length) throw new FeedError('malformed', `Broken off before the first item: ${url}`);
  return isStopped ? { ...feed, _news_elements: { ...known, is_partial: true } } : feed;
}
