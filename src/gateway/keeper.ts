/** Every feed that the gateway offers, as fresh as its sources allow: one request at a time, old news rather than none. */
import { FeedError } from '../feed/errors.js';
import type { NewsFeed } from '../feed/model.js';
import { mergeFeeds } from '../feed/query.js';
import type { FeedConfig, GatewayConfig } from './config.js';
import { askSource, type Outbound, type SourceState } from './source.js';

/** Milliseconds a failed feed without any copy is not asked again. */
const NEGATIVE = 60_000;
/** Milliseconds an old copy may stand in for a source that fails. */
const STALE_IF_ERROR = 86_400_000;
/** Sources of one list of feeds (OPML). */
const MOST_SOURCES = 30;

/** Where copies outlive the process. A copy that cannot be kept or read costs nothing but itself. */
export interface CopyStore {
  read(id: string): Promise<NewsFeed | undefined>;
  write(id: string, feed: NewsFeed): Promise<void>;
}

export interface KeeperOptions extends Outbound {
  copies?: CopyStore;
  /** Told about every answer of a source, for logs and counters. */
  onAnswer?: (id: string, source: string, error?: FeedError) => void;
  /** Keeps work alive that nobody waits for (an edge worker's `waitUntil`). */
  background?: (work: Promise<unknown>) => void;
}

/** A feed ready to be served. */
export interface KeptFeed {
  feed: NewsFeed;
  /** Milliseconds since the epoch. */
  loadedAt: number;
  /** Why it is older than it should be. */
  stale?: FeedError;
}

interface Entry {
  config: FeedConfig;
  sources: Map<string, SourceState>;
  kept?: KeptFeed;
  checkedAt: number;
  failure?: { error: FeedError; until: number };
  running?: Promise<void>;
}

export class FeedKeeper {
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(
    private readonly config: GatewayConfig,
    private readonly options: KeeperOptions,
  ) {
    this.#entries = new Map([...config.feeds].map(([id, feed]) => [id, { config: feed, sources: new Map(), checkedAt: -Infinity }]));
  }

  get ids(): string[] {
    return [...this.#entries.keys()];
  }

  /** Whether there is a feed of this name at all. */
  has(id: string): boolean {
    return this.#entries.has(id);
  }

  /** The feed; at once where there is a copy, which is renewed behind the answer. Rejects with `FeedError`. */
  async get(id: string): Promise<KeptFeed> {
    const entry = this.#entries.get(id);
    if (!entry) throw new FeedError('http-404', `No feed ${id}`);
    const { now, background } = this.options;
    if (!entry.kept) await this.#recall(id, entry);
    const { kept, failure } = entry;
    if (kept && now() - entry.checkedAt < this.config.refresh * 1_000) return kept;
    if (failure && now() < failure.until) return this.#old(entry, failure.error);
    const work = (entry.running ??= this.#ask(id, entry).finally(() => delete entry.running));
    if (kept && this.#isUsable(kept)) {
      background?.(work);
      return kept;
    }
    await work;
    return entry.kept && this.#isUsable(entry.kept) ? entry.kept : this.#old(entry, entry.failure?.error);
  }

  #isUsable({ loadedAt }: KeptFeed): boolean {
    return this.options.now() - loadedAt < STALE_IF_ERROR;
  }

  #old({ kept }: Entry, error = new FeedError('empty', 'No source')): KeptFeed {
    if (kept && this.#isUsable(kept)) return { ...kept, stale: error };
    throw error;
  }

  /** What an earlier process kept is shown, and checked at once. */
  async #recall(id: string, entry: Entry): Promise<void> {
    const feed = await this.options.copies?.read(id).catch(() => undefined);
    if (feed && !entry.kept) entry.kept = { feed, loadedAt: this.options.now() };
  }

  async #ask(id: string, entry: Entry): Promise<void> {
    const { now, copies, onAnswer } = this.options;
    const errors: FeedError[] = [];
    const ask = async (source: string): Promise<NewsFeed | undefined> => {
      const { feed, error } = await this.#askMirrors(source, entry);
      onAnswer?.(id, source, error);
      if (error) errors.push(error);
      return feed;
    };
    const answers = await inOrder(entry.config.sources, ask);
    const listed = answers.flatMap((feed) => feed?._news_elements?.feeds ?? []).map(({ feed_url: url }) => url);
    const more = await inOrder([...new Set(listed)].slice(0, MOST_SOURCES), ask);
    const feeds = [...answers, ...more].filter((feed) => feed !== undefined);
    const isNews = errors.length < answers.length + more.length;
    if (feeds.length && (isNews || !entry.kept)) entry.kept = { feed: this.#merged(feeds, entry.config), loadedAt: now() };
    const [error] = errors;
    if (entry.kept) entry.kept = { feed: entry.kept.feed, loadedAt: entry.kept.loadedAt, ...(error && { stale: error }) };
    if (isNews) {
      entry.checkedAt = now();
      delete entry.failure;
      if (entry.kept) void copies?.write(id, entry.kept.feed).catch(() => {});
    } else if (error) entry.failure = { error, until: now() + NEGATIVE };
  }

  /** The source, else the first of its mirrors that answers; else what was known. */
  async #askMirrors(source: string, { sources }: Entry): Promise<{ feed: NewsFeed | undefined; error?: FeedError }> {
    let failure: FeedError | undefined;
    for (const url of source.split('|')) {
      const { state, error } = await askSource(url, sources.get(url) ?? {}, this.options);
      sources.set(url, state);
      if (!error) return { feed: state.feed };
      failure ??= error;
    }
    const known = source.split('|').map((url) => sources.get(url)?.feed).find(Boolean);
    return { feed: known, ...(failure && { error: failure }) };
  }

  #merged(feeds: readonly NewsFeed[], { title }: FeedConfig): NewsFeed {
    const [first] = feeds;
    const items = mergeFeeds(feeds).slice(0, this.config.maxItems);
    const home = feeds.length === 1 ? first : undefined;
    return { ...home, title: title ?? first?.title, authors: first?.authors ?? [], language: first?.language, items, next_url: undefined, _news_elements: undefined };
  }
}

/** A few at a time: a list of thirty feeds is no reason for thirty sockets. */
async function inOrder<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...list.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return results;
}
