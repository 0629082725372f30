/** Every feed that the gateway offers, as fresh as its sources allow: one request at a time, old news rather than none. */
import { FeedError } from '../feed/errors.js';
import type { NewsFeed } from '../feed/model.js';
import type { FeedConfig, GatewayConfig } from './config.js';
import type { CopyStore } from './copies.js';
import { isStep } from './guard.js';
import { mergeSources } from './merge.js';
import { askSource, type Outbound, type SourceState } from './source.js';

/** Milliseconds a failed feed is not asked again. */
const NEGATIVE = 60_000;
/** Milliseconds an old copy may stand in for a source that fails. */
const STALE_IF_ERROR = 86_400_000;
/** Sources of one list of feeds (OPML). */
const MOST_SOURCES = 30;

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
  /** Another one whenever the feed is another one. */
  version: number;
  /** Why it is older than it should be. */
  stale?: FeedError;
}

interface Entry {
  config: FeedConfig;
  sources: Map<string, SourceState>;
  /** What `kept` is made of. */
  parts: readonly NewsFeed[];
  kept?: KeptFeed;
  checkedAt: number;
  failure?: { error: FeedError; until: number };
  running?: Promise<void>;
  recalled?: Promise<void>;
}

/** What became of one source. */
interface Part {
  source: string;
  feed: NewsFeed | undefined;
  error?: FeedError;
}

export class FeedKeeper {
  readonly #entries: ReadonlyMap<string, Entry>;
  #versions = 0;

  constructor(
    private readonly config: GatewayConfig,
    private readonly options: KeeperOptions,
  ) {
    this.#entries = new Map([...config.feeds].map(([id, feed]) => [id, { config: feed, sources: new Map(), parts: [], checkedAt: -Infinity }]));
  }

  get ids(): string[] {
    return [...this.#entries.keys()];
  }

  /** Whether there is a feed of this name at all. */
  has(id: string): boolean {
    return this.#entries.has(id);
  }

  /** The feed; at once where there is a copy that is not much too old, which is renewed behind the answer. Rejects with `FeedError`. */
  async get(id: string): Promise<KeptFeed> {
    const entry = this.#entries.get(id);
    if (!entry) throw new FeedError('http-404', `No feed ${id}`);
    if (!entry.kept) await (entry.recalled ??= this.#recall(id, entry));
    const { kept, failure } = entry;
    const now = this.options.now();
    const refresh = this.config.refresh * 1_000;
    if (kept && now - entry.checkedAt < refresh) return kept;
    if (failure && now < failure.until) return this.#old(entry, failure.error);
    const work = (entry.running ??= this.#run(id, entry));
    // Who comes first after a quiet day waits for today's news; who comes while a source is down does not.
    const isNearlyFresh = kept && (failure ? this.#isUsable(kept) : now - kept.loadedAt < 2 * refresh);
    if (isNearlyFresh) {
      this.options.background?.(work);
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

  /** What an earlier process kept, as old as it is. */
  async #recall(id: string, entry: Entry): Promise<void> {
    const copy = await this.options.copies?.read(id).catch(() => undefined);
    if (!copy) return;
    entry.kept = { ...copy, version: ++this.#versions };
    entry.checkedAt = copy.loadedAt;
  }

  /** Never rejects. */
  #run(id: string, entry: Entry): Promise<void> {
    const failed = (error: unknown): void => this.#fail(entry, new FeedError('malformed', String(error), { cause: error }));
    return this.#ask(id, entry)
      .catch(failed)
      .finally(() => delete entry.running);
  }

  async #ask(id: string, entry: Entry): Promise<void> {
    const ask = async (source: string): Promise<Part> => {
      const part = await this.#askMirrors(source, entry);
      this.options.onAnswer?.(id, source, part.error);
      return part;
    };
    const named = await inOrder(entry.config.sources, ask);
    const listed = await inOrder(this.#listedIn(named), ask);
    forget(entry, [...named, ...listed]);
    const parts = [...named, ...listed];
    const error = parts.find((part) => part.error)?.error;
    // A list whose feeds are all dead is no news.
    const isNews = (listed.length ? [...listed, ...named.filter(({ feed }) => !listOf(feed).length)] : named).some((part) => !part.error);
    if (!isNews && error) this.#fail(entry, error);
    else this.#keep(id, entry, parts);
  }

  #listedIn(named: readonly Part[]): string[] {
    const { trusted } = this.config;
    const addresses = named.flatMap(({ source, feed }) => listOf(feed).map(({ feed_url: url }) => url).filter((url) => isStep(source.split('|', 1).join(), url, { trusted })));
    return [...new Set(addresses)].slice(0, MOST_SOURCES);
  }

  #fail(entry: Entry, error: FeedError): void {
    entry.failure = { error, until: this.options.now() + NEGATIVE };
    if (entry.kept) entry.kept = { ...entry.kept, stale: error };
  }

  /** The same parts are the same feed: what was written of it is still good. */
  #keep(id: string, entry: Entry, parts: readonly Part[]): void {
    const { now, copies, background } = this.options;
    const feeds = parts.flatMap(({ feed }) => feed ?? []);
    const stale = parts.find((part) => part.error)?.error;
    const isSame = entry.kept && feeds.length === entry.parts.length && feeds.every((feed, at) => feed === entry.parts[at]);
    const { feed, version } = isSame && entry.kept ? entry.kept : { feed: mergeSources(feeds, entry.config, this.config.maxItems), version: ++this.#versions };
    const loadedAt = now();
    Object.assign(entry, { parts: feeds, checkedAt: loadedAt, kept: { feed, loadedAt, version, ...(stale && { stale }) } });
    delete entry.failure;
    const written = copies?.write(id, { feed, loadedAt }).catch(() => {});
    if (written) background?.(written);
  }

  /** The source, else the first of its mirrors that answers; else what was known, as long as that may stand in. */
  async #askMirrors(source: string, { sources }: Entry): Promise<Part> {
    const { trusted } = this.config;
    let failure: FeedError | undefined;
    for (const url of source.split('|')) {
      const { state, error } = await askSource(url, sources.get(url) ?? {}, { ...this.options, trusted });
      sources.set(url, state);
      if (!error) return { source, feed: state.feed };
      failure ??= error;
    }
    const isUsable = ({ loadedAt = 0 }: SourceState): boolean => this.options.now() - loadedAt < STALE_IF_ERROR;
    const known = source.split('|').flatMap((url) => sources.get(url) ?? []).filter(isUsable);
    return { source, feed: known.find(({ feed }) => feed)?.feed, ...(failure && { error: failure }) };
  }
}

const listOf = (feed: NewsFeed | undefined) => feed?._news_elements?.feeds ?? [];

/** Sources that a list no longer names are not remembered. */
function forget({ sources }: Entry, parts: readonly Part[]): void {
  const named = new Set(parts.flatMap(({ source }) => source.split('|')));
  for (const url of sources.keys()) if (!named.has(url)) sources.delete(url);
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
