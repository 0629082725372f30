/** What the elements that show a feed share: the subscription, its items and its events. */

import type { FeedError } from '../feed/errors.js';
import type { NewsItem } from '../feed/model.js';
import { mergeFeeds } from '../feed/query.js';
import { messagesFor, NEWS, type NewsMessages } from '../i18n/messages.js';
import { FeedController, type FeedsState } from './controllers/feed-controller.js';
import { NewsLoadEvent, NewsOpenEvent } from './events.js';
import { NewsElement } from './news-element.js';
import { property } from './property.js';

export abstract class FeedElement extends NewsElement {
  /** Addresses of feeds, apart by spaces; `a|b` makes b the mirror that is asked when a fails. */
  @property() feed = '';

  /** The words of the news, in the element's language. */
  protected get messages(): NewsMessages {
    return messagesFor(NEWS, this.language);
  }

  /** Every item of every feed, in the order it is shown. */
  protected items: NewsItem[] = [];

  readonly #feeds = new FeedController(this, {
    loaded: () => this.#loaded(),
    failed: (error, url) => this.#failed(error, url),
  });

  protected override willUpdate(): void {
    if (this.mayLoad) this.#feeds.watch(this.feed);
    const { state } = this;
    this.items = state.status === 'error' ? [] : mergeFeeds(state.feeds);
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

  #loaded(): void {
    const { length } = this.items;
    if (!length) return this.reportProblem('empty', 'The feed holds no items', this.feed);
    this.dispatchEvent(new NewsLoadEvent(length));
  }

  #failed({ code, message }: FeedError, url: string): void {
    this.reportProblem(code, message, url);
  }
}
