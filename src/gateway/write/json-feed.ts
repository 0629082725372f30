/** The model as JSON Feed 1.1, which it nearly is. */
import type { NewsFeed } from '../../feed/model.js';

export interface Addresses {
  /** Of this page. */
  self: string;
  /** Of the page with older items. */
  next?: string | undefined;
}

export function writeJsonFeed(feed: NewsFeed, { self, next }: Addresses): string {
  const { items, ...rest } = feed;
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...rest, title: rest.title ?? self, feed_url: self, next_url: next, items });
}
