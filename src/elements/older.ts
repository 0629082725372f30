/** The older pages of several feeds, fetched when a reader asks for more. */
import { FeedError } from '../feed/errors.js';
import type { NewsFeed } from '../feed/model.js';
import { feedPages } from '../feed/pages.js';

/** What continues one feed. */
interface Continuation {
  /** The pages that have come. */
  pages: NewsFeed[];
  /** Where the next one is; none after the last. */
  next?: string | undefined;
  hasFailed?: boolean;
  /** Gone after a failure: whoever asks again begins with the page that did not come. */
  loading?: AsyncGenerator<NewsFeed, void, void> | undefined;
}

export class OlderPages {
  /** What has come so far. */
  readonly feeds: NewsFeed[] = [];
  readonly #failed: (error: FeedError, url: string) => void;
  /** By the address that the feed itself gives. */
  readonly #continuations = new Map<string, Continuation>();

  constructor(failed: (error: FeedError, url: string) => void) {
    this.#failed = failed;
  }

  /** Whether there are pages that nobody has asked for. */
  hasMore(feeds: readonly NewsFeed[]): boolean {
    return feeds.some(({ next_url: url }) => url && this.#of(url).next && !this.#of(url).hasFailed);
  }

  /** Whether a page did not come. It is asked for again with the next ones. */
  hasFailed(feeds: readonly NewsFeed[]): boolean {
    return feeds.some(({ next_url: url }) => url && this.#of(url).hasFailed);
  }

  /** Fetches one page of every feed that has one; true when any gave something. */
  async next(feeds: readonly NewsFeed[]): Promise<boolean> {
    const before = this.feeds.length;
    await Promise.all(feeds.flatMap(({ next_url: url }) => (url ? this.#next(url) : [])));
    return this.feeds.length > before;
  }

  /** The feeds, each with the items of its older pages: short ids, titles and order mean what they mean in one feed. */
  continued(feeds: readonly NewsFeed[]): NewsFeed[] {
    return feeds.map((feed) => {
      const pages = [feed, ...((feed.next_url && this.#of(feed.next_url).pages) || [])];
      if (pages.length < 2) return feed;
      const deleted = pages.flatMap(({ _news_elements: extension }) => extension?.deleted ?? []);
      return { ...feed, items: pages.flatMap(({ items }) => items), _news_elements: { ...feed._news_elements, deleted } };
    });
  }

  #of(url: string): Continuation {
    const known = this.#continuations.get(url) ?? { pages: [], next: url };
    this.#continuations.set(url, known);
    return known;
  }

  async #next(url: string): Promise<void> {
    const continuation = this.#of(url);
    if (!continuation.next) return;
    continuation.hasFailed = false;
    try {
      const { value: page } = await (continuation.loading ??= feedPages(continuation.next)).next();
      continuation.next = page?.next_url;
      if (!page) return;
      continuation.pages.push(page);
      this.feeds.push(page);
    } catch (error) {
      continuation.loading = undefined;
      continuation.hasFailed = true;
      if (error instanceof FeedError) this.#failed(error, url);
    }
  }
}
