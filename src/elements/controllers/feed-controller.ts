/** Connects an element to the page's feed store: which feeds it watches, and what they hold together. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError } from '../../feed/errors.js';
import type { NewsFeed } from '../../feed/model.js';
import { pageStore, type FeedSource, type FeedState } from '../../feed/store.js';

/** What the watched feeds hold together. One dead feed among several costs only its own items. */
export type FeedsState =
  | { status: 'loading'; feeds: NewsFeed[] }
  /** `loadedAt`: when the oldest of them came, of the stale ones where there are any. */
  | { status: 'ready'; feeds: NewsFeed[]; stale: boolean; loadedAt: number }
  | { status: 'error'; error: FeedError };

const MISSING = new FeedError('bad-url', 'The attribute "feed" names no feed');
const TRUNCATED = new FeedError('malformed', 'The feed breaks off; its complete items are shown');

/** A list of feeds may name hundreds; a page with so many requests would help nobody. */
const MOST_FEEDS = 30;

/** Milliseconds that the first of several feeds waits for the others: what comes in between would move what is being read. */
const PATIENCE = 1500;

interface Watched {
  source: FeedSource;
  state: FeedState;
  stop: () => void;
}

/** Called after the host has rendered the change. */
export interface FeedReports {
  loaded(): void;
  failed(error: FeedError, url: string): void;
}

export class FeedController implements ReactiveController {
  #watched: Watched[] = [];
  #attribute: string | undefined;
  #limit = Infinity;
  #pending: (() => void)[] = [];
  /** What was told last: a refresh that fails brings nothing new. */
  #told: readonly NewsFeed[] = [];
  /** Since the first of the feeds came. */
  #patience: ReturnType<typeof setTimeout> | undefined;
  #isImpatient = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly reports: FeedReports,
  ) {
    host.addController(this);
  }

  /**
   * Watches the feeds of a `feed` attribute. The first `limit` items of each, newest first, are enough; by default the host
   * needs all. The same again changes nothing.
   */
  watch(attribute: string, limit = Infinity): void {
    if (attribute === this.#attribute && limit === this.#limit) return;
    this.#limit = limit;
    if (attribute === this.#attribute) return this.#watched.forEach((watched) => this.#follow(watched));
    this.hostDisconnected();
    this.#attribute = attribute;
    const sources = feedSources(attribute);
    if (!sources.length) this.#pending.push(() => this.reports.failed(MISSING, ''));
    for (const source of sources) this.#add(source);
  }

  /** Asks the network now, also for what nobody has watched yet. Resolves when every answer is there. */
  async reload(attribute: string, limit?: number): Promise<void> {
    const answers = feedSources(attribute).map((source) => pageStore().reload(source));
    this.watch(attribute, limit);
    await Promise.all(answers);
  }

  /** Asks again what nobody has asked within the interval. Returns the milliseconds until it is time again. */
  refresh(interval: number): number {
    return Math.min(interval, ...this.#watched.map(({ source }) => pageStore().refresh(source, interval)));
  }

  /** Lets the copies of these feeds outlive the page. */
  keep(): void {
    for (const { source } of this.#watched) pageStore().keep(source);
  }

  get state(): FeedsState {
    const states = this.#watched.map(({ state }) => state);
    const feeds = states.flatMap((state) => ('feed' in state && state.feed ? [state.feed] : []));
    const failed = states.find((state) => state.status === 'error');
    if (this.#attribute !== undefined && !states.length) return { status: 'error', error: MISSING };
    if (!states.length || states.some(({ status }) => status === 'loading')) return { status: 'loading', feeds: this.#isWorthShowing(states) ? feeds : [] };
    if (!feeds.length && failed) return { status: 'error', error: failed.error };
    const ready = states.filter((state) => state.status === 'ready');
    const stale = ready.filter((state) => state.stale);
    const loadedAt = Math.min(...(stale.length ? stale : ready).map((state) => state.loadedAt));
    return { status: 'ready', feeds, loadedAt, stale: stale.length > 0 };
  }

  /** Back on the page: the host's next update watches again. */
  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const { stop } of this.#watched) stop();
    this.#watched = [];
    this.#told = [];
    this.#attribute = undefined;
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#isImpatient = false;
  }

  /** Whether each feed has come, in part or as a kept copy, has failed, or has had its time. */
  #isWorthShowing(states: readonly FeedState[]): boolean {
    return this.#isImpatient || !states.some((state) => state.status === 'loading' && !state.feed);
  }

  #loseThePatience(): void {
    this.#patience ??= setTimeout(() => {
      this.#isImpatient = true;
      this.host.requestUpdate();
    }, PATIENCE);
  }

  hostUpdated(): void {
    for (const report of this.#pending.splice(0)) report();
  }

  #add(source: FeedSource): void {
    const watched: Watched = { source, state: { status: 'loading' }, stop: () => {} };
    this.#watched.push(watched);
    this.#follow(watched);
  }

  /** A list of feeds (OPML) stands for the feeds that it names; one that names itself changes nothing. */
  #addListed(list: NewsFeed): void {
    for (const { feed_url: url } of list._news_elements?.feeds ?? []) {
      if (this.#watched.length < MOST_FEEDS && !this.#watched.some(({ source }) => source.includes(url))) this.#add([url]);
    }
  }

  /** The new subscription before the old one ends: the feed must not be left alone. */
  #follow(watched: Watched): void {
    const { stop, source } = watched;
    watched.stop = pageStore().subscribe(source, (state) => this.#changed(watched, state), this.#limit);
    stop();
  }

  #changed(watched: Watched, state: FeedState): void {
    if (state === watched.state) return;
    watched.state = state;
    if ('feed' in state && this.#watched.length > 1) this.#loseThePatience();
    if (state.status === 'ready') this.#addListed(state.feed);
    const problem = problemOf(state);
    if (problem) this.#pending.push(() => this.reports.failed(problem, watched.source[0] ?? ''));
    this.#tell();
    this.host.requestUpdate();
  }

  #tell(): void {
    const { state } = this;
    if (state.status !== 'ready' || (state.feeds.length === this.#told.length && state.feeds.every((feed, at) => feed === this.#told[at]))) return;
    this.#told = state.feeds;
    this.#pending.push(() => this.reports.loaded());
  }
}

function problemOf(state: FeedState): FeedError | undefined {
  if (state.status === 'error') return state.error;
  if (state.status === 'loading') return undefined;
  return state.stale ?? (state.feed._news_elements?.is_truncated ? TRUNCATED : undefined);
}

/** `a|b c` → [[a, b], [c]]: sources stand apart by spaces, a source's mirrors by bars; all made absolute. */
export function feedSources(attribute: string): FeedSource[] {
  return attribute
    .split(/\s+/)
    .filter(Boolean)
    .map((source) => source.split('|').filter(Boolean).map(absolute));
}

/** What cannot be made absolute stays as it is: the store refuses it with a code. */
function absolute(url: string): string {
  return URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : url;
}
