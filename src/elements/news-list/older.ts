/** The older pages of several feeds, fetched when a reader asks for more. */
import { FeedError } from '../../feed/errors.js';
import type { NewsFeed } from '../../feed/model.js';
import { feedPages } from '../../feed/pages.js';

export class OlderPages {
  /** What has come so far. */
  readonly feeds: NewsFeed[] = [];
  readonly #failed: (error: FeedError, url: string) => void;
  /** By the feed they continue: its own address. */
  readonly #pages = new Map<string, AsyncGenerator<NewsFeed, void, void>>();
  readonly #ended = new Set<string>();

  constructor(failed: (error: FeedError, url: string) => void) {
    this.#failed = failed;
  }

  hasMore(feeds: readonly NewsFeed[]): boolean {
    return feeds.some(({ next_url: url }) => url && !this.#ended.has(url));
  }

  /** Fetches one page of every feed that has one; true when any gave something. */
  async next(feeds: readonly NewsFeed[]): Promise<boolean> {
    const before = this.feeds.length;
    await Promise.all(feeds.flatMap(({ next_url: url }) => (url ? this.#next(url) : [])));
    return this.feeds.length > before;
  }

  async #next(url: string): Promise<void> {
    const pages = this.#pages.get(url) ?? feedPages(url);
    this.#pages.set(url, pages);
    try {
      const { value: page } = await pages.next();
      if (page) this.feeds.push(page);
      if (!page?.next_url) this.#ended.add(url);
    } catch (error) {
      this.#ended.add(url);
      if (error instanceof FeedError) this.#failed(error, url);
    }
  }
}
