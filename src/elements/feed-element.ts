/** What the elements that show a feed share: the subscription, its items and its events. */
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { NewsFeed, NewsItem } from '../feed/model.js';
import { mergeFeeds } from '../feed/query.js';
import type { DateOptions } from '../i18n/format.js';
import { NEWS, type NewsMessages } from '../i18n/messages.js';
import { FeedController, feedSources, type FeedsState } from './controllers/feed-controller.js';
import { RefreshController } from './controllers/refresh-controller.js';
import { NewsLoadEvent, NewsOpenEvent } from './events.js';
import { NewsElement } from './news-element.js';
import { OlderPages } from './older.js';
import { activateTemplate } from './templates/activate.js';

/** Why there are other items: an answer the reader waits for, one behind what they see already, or older ones they asked for. */
export type Cause = 'answer' | 'refresh' | 'older';

export abstract class FeedElement extends NewsElement {
  static override properties: PropertyDeclarations = {
    feed: {},
    dateStyle: { attribute: 'date-style' },
    timeZone: { attribute: 'time-zone' },
    refresh: { type: Number },
    keep: { type: Boolean },
    activate: {},
    images: {},
    older: { attribute: false },
  };

  /** Addresses of feeds, apart by spaces; `a|b` makes b the mirror that is asked when a fails. */
  feed = '';

  /**
   * How dates are written: as short or as long as the language has it, or how long ago (`relative`; after 30 days the date).
   *
   * @value short - Figures only.
   * @value medium - The month shortened.
   * @value long - The month in full.
   * @value full - With the day of the week.
   * @value relative - How long ago; after 30 days the date.
   */
  dateStyle: 'short' | 'medium' | 'long' | 'full' | 'relative' = 'long';

  /** Time zone of the dates, by its IANA name: `Europe/Warsaw`. Default: the visitor's. */
  timeZone = '';

  /**
   * Minutes after which the feeds are asked again, at least 1; 0 for never. Only while the page is visible, the element near
   * the screen and the device online.
   */
  refresh = 0;

  /** Keeps the last good copy on the visitor's device, so that it is there at once, and offline. Needs a word in your privacy notice. */
  keep = false;

  /**
   * When the network may be asked: without more ado, or not before the reader has pressed a button.
   *
   * @value auto - As soon as `loading` says.
   * @value click - Not before the reader has pressed a button.
   */
  activate: 'auto' | 'click' = 'auto';

  /**
   * Pictures: from where the feed has them, or none at all (`none`): then their hosts learn nothing, and links stand in for those of a text.
   *
   * @value direct - From where the feed has them.
   * @value none - No picture is asked for.
   */
  images: 'direct' | 'none' = 'direct';

  /**
   * The older pages that a reader asked for; an article in a list takes those of the list.
   * @internal
   */
  older: OlderPages = this.#noOlderPages();

  /** Every item of every feed, in the order it is shown. */
  protected items: NewsItem[] = [];

  /** The feeds that `items` was made from. */
  #merged: readonly NewsFeed[] = [];
  #mergedPages = 0;
  /** How many of the feeds that are named now the reader has seen. */
  #shownFeeds = 0;
  /** Whether the reader had everything before this update: what is new now comes from a refresh. */
  #wasReady = false;
  #isReloading = false;
  /** The feeds that the reader lets be loaded. */
  #accepted: string | undefined;

  readonly #feeds = new FeedController(this, {
    loaded: () => this.#loaded(),
    failed: ({ code, message }, url) => this.reportProblem(code, message, url),
  });

  readonly #refresh = new RefreshController(this, (interval) => this.#feeds.refresh(interval));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('feed')) {
      this.#wasReady = false;
      this.#shownFeeds = 0;
    }
    if (changed.get('feed') && !changed.has('older')) this.older = this.#noOlderPages();
    if (!this.#isAccepted) this.#feeds.hostDisconnected();
    // An update can come after the element has left the page.
    else if (this.mayLoad && this.isConnected) this.#feeds.watch(this.feed, this.itemsWanted);
    if (this.keep) this.#feeds.keep();
    this.#refresh.every(this.refresh);
    this.#merge(this.feeds);
    this.#wasReady = this.state.status === 'ready';
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

  /** The feeds that have come, as far as they have. */
  protected get feeds(): readonly NewsFeed[] {
    return this.state.status === 'error' ? [] : this.state.feeds;
  }

  protected override get isStale(): boolean {
    const { state } = this;
    return state.status === 'ready' && state.stale;
  }

  protected get source(): string {
    return this.feed;
  }

  protected retry(): unknown {
    return this.reload();
  }

  /**
   * Asks the network now, and shows what comes. Resolves when the answer, good or bad, is shown; at once where the reader
   * has yet to agree (`activate="click"`).
   */
  async reload(): Promise<void> {
    if (!this.isConnected || !this.#isAccepted) return;
    this.#isReloading = true;
    await this.#feeds.reload(this.feed, this.itemsWanted);
    this.requestUpdate();
    await this.updateComplete;
    this.#isReloading = false;
  }

  protected override get invitation(): unknown {
    if (this.#isAccepted) return undefined;
    const accept = (): void => {
      this.#accepted = this.feed;
      this.ask();
      void this.updateComplete.then(() => this.focusBase());
    };
    return activateTemplate({ messages: this.words, urls: feedSources(this.feed).flat(), accept });
  }

  /** Agreement to one feed is none to another. */
  get #isAccepted(): boolean {
    return this.activate !== 'click' || this.#accepted === this.feed;
  }

  /** Fetches the next older page of every feed that has one; false when nothing came. */
  async loadOlder(): Promise<boolean> {
    const hasCome = await this.older.next(this.feeds);
    this.#merge(this.feeds);
    this.requestUpdate();
    return hasCome;
  }

  #noOlderPages(): OlderPages {
    return new OlderPages(({ code, message }, url) => this.reportProblem(code, message, url));
  }

  /** Asks the page whether this item may open; false when it wants to do that itself. */
  protected mayOpen(item: NewsItem): boolean {
    return this.dispatchEvent(new NewsOpenEvent(item));
  }

  /** The items of all feeds, in the order they are shown. */
  protected merge(feeds: readonly NewsFeed[]): NewsItem[] {
    return mergeFeeds(feeds);
  }

  /** What to show of items that have just come. */
  protected arrived(items: NewsItem[], _cause: Cause): NewsItem[] {
    return items;
  }

  /** After `merge` or `arrived` would give something else. */
  protected mergeAgain(): void {
    this.items = this.arrived(this.merge(this.#merged), 'older');
    this.requestUpdate();
  }

  /** Merging a thousand items is not free: only when a feed is another one than before, or older pages have come. */
  #merge(feeds: readonly NewsFeed[]): void {
    const { length: pages } = this.older.feeds;
    const isSame = feeds.length === this.#merged.length && feeds.every((feed, index) => feed === this.#merged[index]);
    if (isSame && pages === this.#mergedPages) return;
    this.#merged = feeds;
    this.#mergedPages = pages;
    // The last of several feeds is late: it must not move what the others have brought.
    const isLate = this.#shownFeeds > 0 && feeds.length > this.#shownFeeds;
    this.#shownFeeds = feeds.length;
    const cause = (this.#wasReady || isLate) && !this.#isReloading ? 'refresh' : 'answer';
    this.items = this.arrived(this.merge(feeds), isSame ? 'older' : cause);
  }

  #loaded(): void {
    const { length } = this.items;
    if (!length) return this.reportProblem('empty', 'The feed holds no items', this.feed);
    this.dispatchEvent(new NewsLoadEvent(length));
  }
}
