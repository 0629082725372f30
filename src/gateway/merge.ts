/** One feed of many sources. */
import type { FeedExtension, NewsFeed } from '../feed/model.js';
import { mergeFeeds } from '../feed/query.js';
import type { FeedConfig } from './config.js';

/** What a single source says of itself is kept; of several, only what is true for every item. */
export function mergeSources(feeds: readonly NewsFeed[], { title }: FeedConfig, maxItems: number): NewsFeed {
  const [first] = feeds;
  const home = feeds.length === 1 ? first : undefined;
  const languages = new Set(feeds.filter(({ items }) => items.length).map(({ language }) => language));
  return {
    ...home,
    title: title ?? first?.title,
    // Readers give a feed's authors and language to items that name none: these must be right for all of them.
    authors: home?.authors ?? [],
    language: languages.size === 1 ? [...languages][0] : undefined,
    items: mergeFeeds(feeds).slice(0, maxItems),
    next_url: undefined,
    _news_elements: extensionOf(home),
  };
}

function extensionOf(feed: NewsFeed | undefined): FeedExtension | undefined {
  const { partners, funding, deleted, is_expired } = feed?._news_elements ?? {};
  const known = { ...(partners && { partners }), ...(funding && { funding }), ...(deleted && { deleted }), ...(is_expired && { is_expired }) };
  return Object.keys(known).length ? known : undefined;
}
