/** Last good copies that outlive the process: what a store is, and how a copy is read back. */
import type { Kept } from '../feed/keeper.js';
import type { NewsFeed } from '../feed/model.js';

/** Where copies outlive the process. A copy that cannot be kept or read costs nothing but itself. */
export interface CopyStore {
  read(id: string): Promise<Kept | undefined>;
  write(id: string, kept: Kept): Promise<void>;
}

/** Undefined for what is no copy of ours: an older version's, or half a file. */
export function parseCopy(text: string): Kept | undefined {
  const { feed, loadedAt } = JSON.parse(text) as { feed?: Partial<NewsFeed>; loadedAt?: unknown };
  const isWhole = feed && Array.isArray(feed.items) && feed.items.every(({ id, authors, tags, attachments }) => id && [authors, tags, attachments].every(Array.isArray));
  return isWhole && typeof loadedAt === 'number' ? { feed: { authors: [], items: [], ...feed }, loadedAt } : undefined;
}
