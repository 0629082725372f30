/** The page's one keeper of feeds: shared requests, freshness, latest run wins, last good copy. */
import type { FeedError } from './errors.js';
import { loadFeed } from './load.js';
import type { NewsFeed } from './model.js';
import { notify } from './notify.js';

export type FeedState =
  /** `feed`: the items that have arrived so far. */
  | { status: 'loading'; feed?: NewsFeed }
  /** `stale`: why the last refresh failed. */
  | { status: 'ready'; feed: NewsFeed; loadedAt: number; stale?: FeedError }
  | { status: 'error'; error: FeedError };

/** Absolute addresses of one feed: the feed itself, then its mirrors. */
export type FeedSource = readonly string[];

export type FeedListener = (state: FeedState) => void;

export interface FeedStoreOptions {
  load?: typeof loadFeed;
  now?: () => number;
  /** Milliseconds a copy is used without asking again. Default 5 minutes. */
  freshFor?: number;
  /** Feeds kept in memory without anybody showing them. Default 20. */
  keepAtMost?: number;
  /** Milliseconds before a new subscriber asks again after a failure. Default 5 seconds. */
  retryAfter?: number;
}

/** What is known of one feed. */
interface Entry {
  /** Feed and mirrors, in the order they are tried. */
  urls: Set<string>;
  state: FeedState;
  subscriptions: Set<{ listener: FeedListener }>;
  /** The run in progress; an answer of any other is late and dropped. */
  run?: AbortController;
  /** Until when nobody needs to ask again. */
  settledUntil: number;
}

export class FeedStore {
  /** Least recently used first. */
  readonly #entries = new Map<string, Entry>();
  readonly #options: Required<FeedStoreOptions>;

  constructor(options: FeedStoreOptions = {}) {
    this.#options = { load: loadFeed, now: Date.now, freshFor: 300_000, keepAtMost: 20, retryAfter: 5_000, ...options };
  }

  /** Calls `listener` at once, then on every change. Returns the way out. */
  subscribe(source: FeedSource, listener: FeedListener): () => void {
    const entry = this.#entryOf(source);
    if (!entry.run && this.#options.now() >= entry.settledUntil) this.#load(entry);
    const subscription = { listener };
    entry.subscriptions.add(subscription);
    notify(listener, entry.state);
    return () => {
      if (entry.subscriptions.delete(subscription) && !entry.subscriptions.size) this.#rest(entry);
    };
  }

  /** Asks again now; what is shown stays until the answer is there. */
  reload(source: FeedSource): void {
    const entry = this.#entryOf(source);
    if (entry.subscriptions.size) this.#load(entry);
    else entry.settledUntil = 0;
  }

  #entryOf(source: FeedSource): Entry {
    const url = source[0] ?? '';
    const entry: Entry = this.#entries.get(url) ?? { urls: new Set(), state: { status: 'loading' }, subscriptions: new Set(), settledUntil: 0 };
    const known = entry.urls.size;
    for (const each of [url, ...source]) entry.urls.add(each);
    // A mirror that nobody has tried yet is a reason to ask at once.
    if (entry.urls.size > known && entry.state.status === 'error') entry.settledUntil = 0;
    this.#entries.delete(url);
    this.#entries.set(url, entry);
    return entry;
  }

  #load(entry: Entry): void {
    entry.run?.abort();
    const run = (entry.run = new AbortController());
    if (entry.state.status === 'error') this.#show(entry, { status: 'loading' });
    const show = (state: FeedState, settledFor: number) => {
      if (entry.run !== run) return;
      entry.run = undefined;
      entry.settledUntil = this.#options.now() + settledFor;
      this.#show(entry, state);
    };
    this.#firstAnswer(entry, run).then(
      // A copy that outlives the page (`keep`) would be written here.
      (feed) => show({ status: 'ready', feed, loadedAt: this.#options.now() }, this.#options.freshFor),
      (error: unknown) => show(this.#afterFailure(entry.state, error as FeedError), this.#options.retryAfter),
    );
  }

  /** Old or partial news beats no news. */
  #afterFailure(state: FeedState, error: FeedError): FeedState {
    if (state.status === 'error' || !state.feed?.items.length) return { status: 'error', error };
    const loadedAt = state.status === 'ready' ? state.loadedAt : this.#options.now();
    return { status: 'ready', feed: state.feed, loadedAt, stale: error };
  }

  /** The feed, else its first mirror that answers; when all fail, the feed's own error. */
  async #firstAnswer(entry: Entry, run: AbortController): Promise<NewsFeed> {
    const onProgress = (feed: NewsFeed) => {
      if (entry.run === run && entry.state.status === 'loading') this.#show(entry, { status: 'loading', feed });
    };
    let failure: unknown;
    for (const url of entry.urls) {
      try {
        return await this.#options.load(url, { signal: run.signal, onProgress });
      } catch (error) {
        failure ??= error;
      }
      if (run.signal.aborted) break;
    }
    throw failure;
  }

  #show(entry: Entry, state: FeedState): void {
    entry.state = state;
    for (const subscription of [...entry.subscriptions]) {
      // A listener may have left, or changed the state, while the others were told.
      if (entry.state === state && entry.subscriptions.has(subscription)) notify(subscription.listener, state);
    }
  }

  /** The last subscriber has left: stop asking, keep what is good, within bounds. */
  #rest(entry: Entry): void {
    entry.run?.abort();
    entry.run = undefined;
    if (entry.state.status === 'loading') entry.state = { status: 'loading' };
    const idle = [...this.#entries].filter(([, { subscriptions }]) => !subscriptions.size);
    for (const [url] of idle.slice(0, Math.max(0, idle.length - this.#options.keepAtMost))) this.#entries.delete(url);
  }
}

const PAGE_STORE = Symbol.for('news-elements/store/1');

/** One per page, also for bundles that were loaded separately. */
export function pageStore(): FeedStore {
  const page = globalThis as { [PAGE_STORE]?: FeedStore };
  return (page[PAGE_STORE] ??= new FeedStore());
}
