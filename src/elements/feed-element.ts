/** What the elements that show a feed share: the subscription, the events, and what is shown while there is no news. */
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeedError } from '../feed/errors.js';
import type { NewsItem } from '../feed/model.js';
import { mergeFeeds } from '../feed/query.js';
import { FeedController, type FeedsState } from './controllers/feed-controller.js';
import { NewsErrorEvent, NewsLoadEvent, NewsOpenEvent, type NewsErrorCode } from './events.js';
import { NewsElement } from './news-element.js';
import { reportOnce } from './report.js';
import { failureTemplate, skeletonTemplate } from './templates/waiting.js';

export abstract class FeedElement extends NewsElement {
  /** Addresses of feeds, apart by spaces; `a|b` makes b the mirror that is asked when a fails. */
  @property() feed = '';

  /** What the screen reader is told; the region stays in the tree so that changes are announced. */
  @state() protected announcement = '';

  /** Every item of every feed, in the order it is shown. */
  protected items: NewsItem[] = [];

  readonly #feeds = new FeedController(this, {
    loaded: () => this.#loaded(),
    failed: (error, url) => this.#failed(error, url),
  });
  /** The reader asked again: the sentence stays until there is an answer, and focus follows it. */
  #isRetrying = false;

  protected override willUpdate(): void {
    if (this.mayLoad && this.feed) this.#feeds.watch(this.feed);
    const { state } = this;
    this.items = state.status === 'error' ? [] : mergeFeeds(state.feeds);
  }

  protected get state(): FeedsState {
    return this.#feeds.state;
  }

  /** Tells the page and, once, the console. */
  protected reportProblem(code: NewsErrorCode, message: string, url: string): void {
    reportOnce(`${message} [${code}] ${url}`);
    this.dispatchEvent(new NewsErrorEvent(code, message, url));
  }

  /** Asks the page whether this item may open; false when it wants to do that itself. */
  protected mayOpen(item: NewsItem): boolean {
    return this.dispatchEvent(new NewsOpenEvent(item));
  }

  /** Until data arrives: what the server rendered, else what the author wrote, else a quiet outline. */
  protected waiting(rows: number): unknown {
    if (this.hasSnapshot) return nothing;
    if (this.#isRetrying) return this.failure(this.messages.error);
    return [this.fallbackSlot(), this.hasFallback ? nothing : skeletonTemplate(rows, this.messages.loading)];
  }

  /** When there is nothing to show: the same ladder, ending in a sentence, a retry button and a link. */
  protected failure(sentence: string, slot: 'error' | 'empty' = 'error'): unknown {
    if (this.hasSnapshot) return nothing;
    if (this.hasFallback) return this.fallbackSlot();
    const { messages } = this;
    const content = failureTemplate({ sentence, messages, url: this.feed, retry: () => this.#retry() });
    return [this.fallbackSlot(), html`<slot name=${slot}>${content}</slot>`];
  }

  protected statusTemplate(): TemplateResult {
    return html`<p part="status" class="hidden" role="status">${this.announcement}</p>`;
  }

  /** Rendered even when empty: children may arrive after the first render (a parser still at work). */
  private fallbackSlot(): TemplateResult {
    return html`<slot @slotchange=${() => this.requestUpdate()}></slot>`;
  }

  #retry(): void {
    this.#isRetrying = true;
    this.announcement = this.messages.loading;
    this.#feeds.reload();
  }

  #loaded(): void {
    const { length } = this.items;
    if (!length) return this.#failed({ code: 'empty', message: 'The feed holds no items' }, this.feed);
    if (this.#isRetrying) this.#endRetry('');
    this.dispatchEvent(new NewsLoadEvent(length));
  }

  #failed({ code, message }: Pick<FeedError, 'code' | 'message'>, url: string): void {
    if (this.#isRetrying) this.#endRetry(this.messages.error);
    this.reportProblem(code, message, url);
  }

  /** The retry button is gone when it worked: focus moves to what came instead. */
  #endRetry(announcement: string): void {
    this.#isRetrying = false;
    this.announcement = announcement;
    if (!announcement) this.renderRoot.querySelector<HTMLElement>('[part~=base]')?.focus();
  }
}
