/** The newest headline of each partner that has a feed: asked for when the reader comes near, a few at a time, silent where nothing comes. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { NewsFeed, NewsItem } from '../../feed/model.js';
import { mergeFeeds } from '../../feed/query.js';
import { pageStore } from '../../feed/store.js';
import type { DateOptions } from '../../i18n/format.js';
import { NEAR } from '../controllers/visibility-controller.js';
import { metaTemplate } from '../templates/meta.js';

/** Requests at a time: a wall of partners must not keep the page from its own. */
const MOST_REQUESTS = 4;
const DATE: ReadonlySet<string> = new Set(['date']);

export class LatestNews implements ReactiveController {
  /** What came of each address; `undefined` for what is on its way, or never came. */
  readonly #news = new Map<string, NewsItem | undefined>();
  readonly #waiting: string[] = [];
  readonly #running = new Map<string, () => void>();
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & Node & { readonly renderRoot: ParentNode }) {
    host.addController(this);
  }

  of(url: string | undefined): NewsItem | undefined {
    return this.#news.get(url ?? '');
  }

  /** Back on the page: the host's next update looks for partners again. */
  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** What has not come is asked for again when the element is back. */
  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    for (const url of [...this.#waiting.splice(0), ...this.#running.keys()]) this.#news.delete(url);
    for (const stop of this.#running.values()) stop();
    this.#running.clear();
  }

  hostUpdated(): void {
    const places = [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-feed]')].filter(({ dataset: { feed = '' } }) => !this.#news.has(feed));
    if (!places.length || !this.host.isConnected) return;
    this.#observer ??= new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: NEAR });
    for (const place of places) this.#observer.observe(place);
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const { feed = '' } = (target as HTMLElement).dataset;
      if (!isIntersecting) continue;
      this.#observer?.unobserve(target);
      if (this.#news.has(feed)) continue;
      this.#news.set(feed, undefined);
      this.#waiting.push(feed);
    }
    this.#next();
  }

  #next(): void {
    while (this.#running.size < MOST_REQUESTS) {
      const url = this.#waiting.shift();
      if (!url) return;
      this.#ask(url);
    }
  }

  /** The page's store may answer at once, before there is a way out to take. */
  #ask(url: string): void {
    let stop = (): void => {};
    let isDone = false;
    this.#running.set(url, () => stop());
    const unsubscribe = pageStore().subscribe(
      [url],
      (state) => {
        if (state.status === 'loading' || isDone) return;
        isDone = true;
        this.#running.delete(url);
        // Not here: the store is still telling its listeners.
        queueMicrotask(() => {
          stop();
          this.#came(url, state.status === 'ready' ? state.feed : undefined);
        });
      },
      1,
    );
    stop = unsubscribe;
  }

  #came(url: string, feed: NewsFeed | undefined): void {
    const item = feed && mergeFeeds([feed]).find(({ title }) => title);
    if (item && this.#news.has(url)) {
      this.#news.set(url, item.language || !feed.language ? item : { ...item, language: feed.language });
      this.host.requestUpdate();
    }
    this.#next();
  }
}

export interface LatestView {
  /** Said before the headline. */
  label: string;
  dates: DateOptions;
}

/** The room is there before the headline, so that nothing moves; where none comes it stays empty. */
export function latestTemplate(item: NewsItem | undefined, { label, dates }: LatestView): unknown {
  if (!item) return html`<div class="latest"></div>`;
  const { url, title, language } = item;
  return html`<div part="latest" class="latest">
    ${metaTemplate(item, { show: DATE, dates, mark: html`<span class="hidden">${label}: </span>` })}
    <p class="headline" lang=${language ?? nothing} dir="auto">${url ? html`<a part="latest-link" href=${url}>${title}</a>` : title}</p>
  </div>`;
}
