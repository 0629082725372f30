/** From an address to a feed, items first. */
import { FeedError } from './errors.js';
import { requestFeed, type RequestOptions } from './fetch.js';
import type { NewsFeed } from './model.js';
import { notify } from './notify.js';
import { createReader, type FeedReader } from './read/index.js';

export interface LoadOptions extends RequestOptions {
  /** The feed as far as it has arrived, whenever it has more items. */
  onProgress?: (feed: NewsFeed) => void;
}

/** Loads and reads one feed. `url` must be absolute. Rejects only with `FeedError`. */
export async function loadFeed(url: string, { onProgress, ...options }: LoadOptions = {}): Promise<NewsFeed> {
  let reader: FeedReader = createReader({ url });
  let count = 0;
  await requestFeed(
    url,
    (head) => {
      reader = createReader(head);
      return (bytes) => {
        reader.push(bytes);
        if (!onProgress || reader.count === count) return;
        count = reader.count;
        if (reader.feed) notify(onProgress, reader.feed);
      };
    },
    options,
  );
  const feed = reader.end();
  // Half a feed is worth showing; half a feed without a complete item is a failure, and a mirror may do better.
  if (feed._news_elements && !feed.items.length) throw new FeedError('malformed', `Broken off before the first item: ${url}`);
  return feed;
}
