/** Articles opened where the list stands: in its place, or in a dialog above the page. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { findItem } from '../../feed/query.js';
import type { NewsItem } from '../../feed/model.js';
import type { NewsMessages, OwnMessages } from '../../i18n/messages.js';
import { currentUrl, onUrlChange, pushUrl } from '../../navigation/history.js';
import { itemInUrl, urlWithItem, type RouteOptions } from '../../navigation/route.js';
import { NewsCloseEvent, type NewsOpenEvent } from '../events.js';
import type { OlderPages } from '../older.js';
import { reportOnce } from '../report.js';

/** The element that shows the article. It comes with `news-elements.js` and `news-article.js`, not with the list alone. */
const ARTICLE = 'news-article';

export interface ReadingHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly open: string;
  readonly feed: string;
  readonly headingLevel: number;
  readonly route: RouteOptions;
  readonly messages: OwnMessages;
  readonly dateStyle: string;
  readonly timeZone: string;
  readonly images: string;
  readonly older: OlderPages;
}

export interface ReadingView {
  items: readonly NewsItem[];
  messages: NewsMessages;
  language: string;
}

/** By the name of their parameter in the address: the list whose article it names. Others on the page leave it alone. */
const owners = new Map<string, Reading>();

export class Reading implements ReactiveController {
  #id: string | undefined;
  #stopFollowing: () => void = () => {};
  /** Where the focus goes after the next update. */
  #focusNext: 'article' | 'link' | undefined;
  /** What was read last: its link gets the focus back. */
  #lastId = '';

  constructor(private readonly host: ReadingHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopFollowing = onUrlChange(() => this.#followUrl());
  }

  hostDisconnected(): void {
    this.#stopFollowing();
    if (owners.get(this.host.route.param) === this) owners.delete(this.host.route.param);
  }

  hostUpdated(): void {
    const { renderRoot } = this.host;
    const dialog = renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    const wanted = this.#focusNext;
    if (!wanted) return;
    this.#focusNext = undefined;
    if (wanted === 'article') return void this.#focusArticle();
    const link = [...renderRoot.querySelectorAll<HTMLElement>('[part=link]')].find(({ dataset }) => dataset['id'] === this.#lastId);
    link?.focus();
  }

  /** Whether articles open here at all. */
  get isPossible(): boolean {
    const { open } = this.host;
    return (open === 'inline' || open === 'dialog') && hasArticle(`open="${open}"`);
  }

  /** The text of an item, for an accordion; undefined where only the excerpt can be shown. */
  body(item: NewsItem): unknown {
    const { feed, headingLevel, images, older } = this.host;
    if (!hasArticle('layout="accordion"')) return undefined;
    return html`<news-article part="article" loading="eager" routing="none" feed=${feed} item=${item.id} heading-level=${headingLevel + 2} images=${images} .bodyOnly=${true} .older=${older}></news-article>`;
  }

  /** Opens an item here. */
  show(item: NewsItem): void {
    owners.set(this.host.route.param, this);
    this.#go(item.id);
    if (this.#isRouted) pushUrl(urlWithItem(currentUrl(), item.id, this.host.route));
  }

  /** The list, and what is open beside or instead of it. */
  template(list: unknown, view: ReadingView): unknown {
    if (!this.isPossible) return list;
    const item = this.#current(view.items);
    if (this.host.open === 'dialog') return [list, item ? this.#dialog(item, view) : nothing];
    // Hidden, not gone: what the reader typed and where they were stays.
    return [item ? this.#inPlace(item, view) : nothing, html`<div ?hidden=${item}>${list}</div>`];
  }

  #inPlace(item: NewsItem, { messages }: ReadingView): TemplateResult {
    return html`<div class="reading" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#close()}>
      <p><button part="button back" type="button" @click=${() => this.#close()}>${messages.backToList}</button></p>
      ${this.#article(item)}
    </div>`;
  }

  #dialog(item: NewsItem, { messages, language }: ReadingView): TemplateResult {
    return html`<dialog part="dialog" lang=${language} aria-label=${item.title || messages.untitled} closedby="any" @close=${() => this.#close()}>
      <div class="page">
        <p class="bar"><button part="button close" type="button" @click=${() => this.#close()}>${messages.close}</button></p>
        ${this.#article(item)}
      </div>
    </dialog>`;
  }

  #article(item: NewsItem): TemplateResult {
    const { feed, headingLevel, route, messages, dateStyle, timeZone, images, older } = this.host;
    const stop = (event: Event) => event.stopPropagation();
    return html`<news-article part="article" loading="eager" feed=${feed} item=${item.id} heading-level=${headingLevel + 1}
      routing=${route.routing} route-param=${route.param} date-style=${dateStyle} time-zone=${timeZone} images=${images} .messages=${messages} .older=${older}
      @news-load=${stop} @news-open=${(event: NewsOpenEvent) => (this.#lastId = event.item.id)}></news-article>`;
  }

  /** What is open, or what the address asks for when no other list has claimed it. */
  #current(items: readonly NewsItem[]): NewsItem | undefined {
    const { param } = this.host.route;
    if (this.#id === undefined && !owners.has(param) && this.#isRouted) {
      const item = findItem(items, itemInUrl(currentUrl(), this.host.route) ?? '');
      if (item) owners.set(param, this);
      if (item) this.#id = this.#lastId = item.id;
    }
    return this.#id === undefined ? undefined : findItem(items, this.#id);
  }

  get #isRouted(): boolean {
    return this.host.route.routing !== 'none';
  }

  #go(id: string | undefined): void {
    if (id === this.#id) return;
    const wasOpen = this.#id !== undefined;
    this.#id = id;
    if (id !== undefined) this.#lastId = id;
    if (!wasOpen || id === undefined) this.#focusNext = id === undefined ? 'link' : 'article';
    this.host.requestUpdate();
    if (id === undefined) this.host.dispatchEvent(new NewsCloseEvent());
  }

  #close(): void {
    if (this.#id === undefined) return;
    this.#go(undefined);
    if (this.#isRouted) pushUrl(urlWithItem(currentUrl(), undefined, this.host.route));
  }

  /** Back, Forward, and what the article itself does to the address. */
  #followUrl(): void {
    if (!this.#isRouted || owners.get(this.host.route.param) !== this) return;
    this.#go(itemInUrl(currentUrl(), this.host.route));
  }

  async #focusArticle(): Promise<void> {
    const article = this.host.renderRoot.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>(ARTICLE);
    await article?.updateComplete;
    article?.focus();
    // Still loading: its title comes with the news.
    if (!article?.matches(':focus-within')) article?.addEventListener('news-load', () => article.focus(), { once: true });
  }
}

function hasArticle(wish: string): boolean {
  if (customElements.get(ARTICLE)) return true;
  reportOnce(`${wish} needs <${ARTICLE}>: load news-elements.js, or news-article.js beside news-list.js. Links are followed instead.`);
  return false;
}
