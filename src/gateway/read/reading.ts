/** What reading a source comes to. */
import type { NewsFeed } from '../../feed/model.js';

/** The feed, or the address where it is. */
export type Reading = { feed: NewsFeed } | { link: string };
