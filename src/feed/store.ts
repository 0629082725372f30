/** The page's one keeper of feeds: shared requests, freshness, latest run wins, last good copy. */
import type { FeedError } from './errors.js';
import { storageKeeper, type Keeper } from './keeper.js';
import { loadFeed, type LoadOptions } from './load.js';
import type { NewsFeed } from './model.js';
import { notify } from './notify.js';

export type FeedState =
  /** `feed`: the items that have arrived so far, or, with `loadedAt`, a copy of an earlier visit. */
  | { status: 'loading'; feed?: NewsFeed; loadedAt?: number }
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
  /** Where copies outlive the page. Default: only in memory. */
  keeper?: Keeper;
}

/** What is known of one feed. */
interface Entry {
  /** Feed and mirrors, in the order they are tried. */
  urls: Set<string>;
  state: FeedState;
  subscriptions: Set<{ listener: FeedListener; limit: number }>;
  /** The run in progress; an answer of any other is late and dropped. */
  run?: Run | undefined;
  /** Whether somebody has asked for a reload in this very moment. */
  isReloading?: boolean;
  /** When the last run began. */
  askedAt: number;
  /** Until when nobody needs to ask again. */
  settledUntil: number;
  /** Whether somebody wants the copy to outlive the page. */
  isKept: boolean;
}

/** Its limit may grow while it reads. */
interface Run extends LoadOptions {
  abort(): void;
  /** Resolves when its answer, good or bad, has been told. */
  done?: Promise<void>;
}

export class FeedStore {
  /** Least recently used first. */
  readonly #entries = new Map<string, Entry>();
  readonly #options: Required<FeedStoreOptions>;

  constructor(options: FeedStoreOptions = {}) {
    this.#options = { load: loadFeed, now: Date.now, freshFor: 300_000, keepAtMost: 20, retryAfter: 5_000, keeper: new Map(), ...options };
  }

  /** Calls `listener` at once, then on every change. `limit`: as many items are enough for it. Returns the way out. */
  subscribe(source: FeedSource, listener: FeedListener, limit = Infinity): () => void {
    const entry = this.#entryOf(source);
    const { run, state, settledUntil, askedAt } = entry;
    const now = this.#options.now();
    const subscription = { listener, limit };
    entry.subscriptions.add(subscription);
    // A clock that was set back says nothing about age.
    if (isShort(entry) || (!run && (now >= settledUntil || now < askedAt))) this.#load(entry);
    else if (run) run.limit = limitOf(entry);
    if (entry.state === state) notify(listener, state);
    return () => {
      if (entry.subscriptions.delete(subscription) && !entry.subscriptions.size) this.#rest(entry);
    };
  }

  /**
   * Asks again now, or as soon as somebody subscribes; what is shown stays until the answer is there. Resolves then. Whoever asks for the
   * same in the same moment shares the answer.
   */
  async reload(source: FeedSource): Promise<void> {
    const entry = this.#entryOf(source);
    if (!entry.isReloading && entry.subscriptions.size) this.#load(entry);
    else if (!entry.isReloading) entry.settledUntil = 0;
    entry.isReloading = true;
    queueMicrotask(() => (entry.isReloading = false));
    // At least once: the subscriber may come right after this call.
    do await entry.run?.done;
    while (entry.run);
  }

  /** Asks again when nobody has for so many milliseconds. Returns how many are left until then: everybody counts from the same moment. */
  refresh(source: FeedSource, interval: number): number {
    const entry = this.#entryOf(source);
    const passed = entry.run ? 0 : this.#options.now() - entry.askedAt;
    if (passed >= 0 && passed < interval) return interval - passed;
    this.#load(entry);
    return interval;
  }

  /** Lets the feed's last good copy outlive the page as long as anybody subscribes, and shows the one of an earlier visit until there is a newer one. */
  keep(source: FeedSource): void {
    const entry = this.#entryOf(source);
    if (entry.isKept) return;
    entry.isKept = true;
    const { state } = entry;
    if (feedOf(state)) return this.#write(entry);
    const kept = this.#options.keeper.get(keyOf(source));
    if (!kept) return;
    this.#show(entry, state.status === 'error' ? { status: 'ready', ...kept, stale: state.error } : { status: 'loading', ...kept });
  }

  #entryOf(source: FeedSource): Entry {
    const url = keyOf(source);
    const entry: Entry = this.#entries.get(url) ?? {
      urls: new Set(),
      state: { status: 'loading' },
      subscriptions: new Set(),
      askedAt: 0,
      settledUntil: 0,
      isKept: false,
    };
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
    entry.askedAt = this.#options.now();
    const controller = new AbortController();
    const run: Run = (entry.run = {
      limit: limitOf(entry),
      signal: controller.signal,
      abort: () => controller.abort(),
      onProgress: (feed) => {
        // Never less than is shown already.
        const isMore = feed.items.length > (feedOf(entry.state)?.items.length ?? 0);
        if (entry.run === run && entry.state.status === 'loading' && isMore) this.#show(entry, { status: 'loading', feed });
      },
    });
    if (entry.state.status === 'error' || isShort(entry)) this.#show(entry, { status: 'loading', feed: feedOf(entry.state) });
    const show = (state: FeedState, settledFor: number) => {
      if (entry.run !== run) return;
      entry.run = undefined;
      entry.settledUntil = this.#options.now() + settledFor;
      this.#show(entry, state);
      this.#write(entry);
      // Somebody came when reading had just been stopped.
      if (isShort(entry)) this.#load(entry);
    };
    run.done = this.#firstAnswer(entry, run).then(
      (feed) => show({ status: 'ready', feed, loadedAt: this.#options.now() }, this.#options.freshFor),
      (error: unknown) => show(this.#afterFailure(entry.state, error as FeedError), this.#options.retryAfter),
    );
  }

  /** Old or partial news beats no news. */
  #afterFailure(state: FeedState, error: FeedError): FeedState {
    const feed = feedOf(state);
    if (!feed?.items.length) return { status: 'error', error };
    return { status: 'ready', feed, loadedAt: ('loadedAt' in state && state.loadedAt) || this.#options.now(), stale: error };
  }

  /** The feed, else its first mirror that answers; when all fail, the feed's own error. */
  async #firstAnswer(entry: Entry, run: Run): Promise<NewsFeed> {
    let failure: unknown;
    for (const url of entry.urls) {
      try {
        return await this.#options.load(url, run);
      } catch (error) {
        failure ??= error;
      }
      if (run.signal?.aborted) break;
    }
    throw failure;
  }

  /** A good copy only: none that a failed refresh left behind, and none without news. */
  #write({ urls: [url = ''], state, isKept }: Entry): void {
    if (!isKept || state.status !== 'ready' || state.stale || !state.feed.items.length) return;
    const { keeper } = this.#options;
    const { feed, loadedAt } = state;
    const { is_partial: isPartial, is_truncated: isTruncated } = feed._news_elements ?? {};
    const longer = (isPartial || isTruncated) && keeper.get(url)?.feed;
    keeper.set(url, { feed: longer ? continued(feed, longer) : feed, loadedAt });
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
    entry.isKept = false;
    if (entry.state.status === 'loading') entry.state = { status: 'loading' };
    const idle = [...this.#entries].filter(([, { subscriptions }]) => !subscriptions.size);
    for (const [url] of idle.slice(0, Math.max(0, idle.length - this.#options.keepAtMost))) this.#entries.delete(url);
  }
}

const keyOf = ([url = '']: FeedSource) => url;

/** As many items are enough for every subscriber. */
const limitOf = ({ subscriptions }: Entry) => Math.max(...[...subscriptions].map(({ limit }) => limit));

const feedOf = (state: FeedState) => ('feed' in state ? state.feed : undefined);

/** A short list has its feed read no further than it needs, and downloads break off; what an earlier, longer copy holds beyond that is still the best there is. */
function continued(feed: NewsFeed, { items, _news_elements: extension }: NewsFeed): NewsFeed {
  const ids = new Set(feed.items.map(({ id }) => id));
  const rest = items.slice(items.findLastIndex(({ id }) => ids.has(id)) + 1);
  const deleted = [feed._news_elements, extension].flatMap((each) => each?.deleted ?? []);
  return { ...feed, items: [...feed.items, ...rest], _news_elements: { ...feed._news_elements, deleted } };
}

/** Whether reading was stopped before there was enough for those who subscribe now. */
function isShort(entry: Entry): boolean {
  const { state } = entry;
  return state.status === 'ready' && !state.stale && !!state.feed._news_elements?.is_partial && state.feed.items.length < limitOf(entry);
}

const PAGE_STORE = Symbol.for('news-elements/store/1');

/** One per page, also for bundles that were loaded separately. */
export function pageStore(): FeedStore {
  const page = globalThis as { [PAGE_STORE]?: FeedStore };
  return (page[PAGE_STORE] ??= new FeedStore({ keeper: storageKeeper(() => localStorage) }));
}
