/** What the elements that show a feed share: the subscription, its items and its events. */
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { NewsFeed, NewsItem } from '../feed/model.js';
import { mergeFeeds } from '../feed/query.js';
import type { DateOptions } from '../i18n/format.js';
import { NEWS, type NewsMessages } from '../i18n/messages.js';
import { FeedController, type FeedsState } from './controllers/feed-controller.js';
import { NewsLoadEvent, NewsOpenEvent } from './events.js';
import { NewsElement } from './news-element.js';

export abstract class FeedElement extends NewsElement {
  static override properties: PropertyDeclarations = {
    feed: {},
    dateStyle: { attribute: 'date-style' },
    timeZone: { attribute: 'time-zone' },
  };

  /** Addresses of feeds, apart by spaces; `a|b` makes b the mirror that is asked when a fails. */
  feed = '';

  /** How dates are written: as short or as long as the language has it, or how long ago (`relative`; after 30 days the date). */
  dateStyle: 'short' | 'medium' | 'long' | 'full' | 'relative' = 'long';

  /** Time zone of the dates, by its IANA name: `Europe/Warsaw`. Default: the visitor's. */
  timeZone = '';

  /** Every item of every feed, in the order it is shown. */
  protected items: NewsItem[] = [];

  /** The feeds that `items` was made from. */
  #merged: readonly NewsFeed[] = [];

  readonly #feeds = new FeedController(this, {
    loaded: () => this.#loaded(),
    failed: ({ code, message }, url) => this.reportProblem(code, message, url),
  });

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.mayLoad) this.#feeds.watch(this.feed, this.itemsWanted);
    const { state } = this;
    this.#merge(state.status === 'error' ? [] : state.feeds);
  }

  /** So many of the newest items of each feed are enough. Default: all are wanted. */
  protected get itemsWanted(): number {
    return Infinity;
  }

  /** The words of the news, in the element's language. */
  protected get words(): NewsMessages {
    return this.wordsOf(NEWS);
  }

  protected get dates(): DateOptions {
    const { language, dateStyle: style, timeZone } = this;
    return { language, style, timeZone, now: this.now() };
  }

  /** Milliseconds since the epoch, which relative dates count from. */
  protected now(): number {
    return Date.now();
  }

  protected get state(): FeedsState {
    return this.#feeds.state;
  }

  protected override get isStale(): boolean {
    const { state } = this;
    return state.status === 'ready' && state.stale;
  }

  protected get source(): string {
    return this.feed;
  }

  protected reload(): void {
    this.#feeds.reload();
  }

  /** Asks the page whether this item may open; false when it wants to do that itself. */
  protected mayOpen(item: NewsItem): boolean {
    return this.dispatchEvent(new NewsOpenEvent(item));
  }

  /** The items of all feeds, in the order they are shown. */
  protected merge(feeds: readonly NewsFeed[]): NewsItem[] {
    return mergeFeeds(feeds);
  }

  /** After `merge` would give something else. */
  protected mergeAgain(): void {
    this.items = this.merge(this.#merged);
    this.requestUpdate();
  }

  /** Merging a thousand items is not free: only when a feed is another one than before. */
  #merge(feeds: readonly NewsFeed[]): void {
    const isSame = feeds.length === this.#merged.length && feeds.every((feed, index) => feed === this.#merged[index]);
    if (isSame) return;
    this.#merged = feeds;
    this.items = this.merge(feeds);
  }

  #loaded(): void {
    const { length } = this.items;
    if (!length) return this.reportProblem('empty', 'The feed holds no items', this.feed);
    this.dispatchEvent(new NewsLoadEvent(length));
  }
}
