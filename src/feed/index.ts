/** Public entry `news-elements/feed`: from an address or bytes to a feed, and questions to it. Same in page, Node and edge. */
export { FeedError, type FeedErrorCode } from './errors.js';
export { loadFeed, type LoadOptions } from './load.js';
export type * from './model.js';
export { feedPages, type PageOptions } from './pages.js';
export { findDeleted, findItem, mergeFeeds, neighbours, type Demand, type Neighbours, type Order } from './query.js';
export { readFeed, type ReadOptions } from './read/index.js';
export { excerpt, plainText } from './text.js';
