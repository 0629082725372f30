/** `<news-article>`: one item in full, with the way to the previous and the next. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Funding, DeletedItem, NewsFeed, NewsItem } from '../../feed/model.js';
import { findDeleted, findItem, findRelated, nameOf, neighbours } from '../../feed/query.js';
import { ARTICLE, COMMON, fill, type ArticleMessages, type CommonMessages, type NewsMessages } from '../../i18n/messages.js';
import { currentUrl, onUrlChange, pushUrl } from '../../navigation/history.js';
import { itemInUrl, urlWithItem, type RouteOptions } from '../../navigation/route.js';
import { FeedElement, type Cause } from '../feed-element.js';
import type { ViewState } from '../news-element.js';
import { notice } from '../funding-notice/notice.styles.js';
import { isPlainClick } from '../plain-click.js';
import { staleTemplate } from '../templates/stale.js';
import { tokens } from '../tokens.styles.js';
import { around } from './around.styles.js';
import { articleTemplate, bodyOnlyTemplate } from './article.js';
import { contentStyles } from './content.styles.js';
import { goneSentence, goneTemplate } from './gone.js';
import { languagesTemplate } from './languages.js';
import { neighboursTemplate, siteLinksTemplate, type ItemLinks, type OlderView } from './links.js';
import { styles } from './news-article.styles.js';
import { OlderItems } from './older-items.js';
import { relatedTemplate } from './related.js';
import { Sharing } from './sharing.js';
import { Translation } from './translation.js';

/** Rows of the outline that is shown while the feed is on its way. */
const SKELETON_ROWS = 2;

/**
 * Shows one item of a feed in full: title, date, authors, picture, the sanitised text, and links to the previous and the
 * next item. The item is the one that the page's address names, else the one of `item`, else the newest.
 *
 * @element news-article
 *
 * @slot - Shown until data arrives and when every source fails; a link to the news page is best.
 * @slot empty - Shown when the feed holds no news.
 * @slot error - Shown when no source can be reached and there is no other content.
 * @slot footer - Below the article.
 *
 * @fires {NewsLoadEvent} news-load - News arrived and is shown.
 * @fires {NewsErrorEvent} news-error - A source failed, or holds no such item (`not-found`, `retracted`).
 * @fires {NewsOpenEvent} news-open - A reader goes to another item; cancelable.
 *
 * @csspart base - The whole.
 * @csspart site - The site links.
 * @csspart header - Title and meta line.
 * @csspart title - The title.
 * @csspart meta - The line of date, authors and categories.
 * @csspart date - The date.
 * @csspart full-date - The date behind a relative one; hidden but for screen readers and print.
 * @csspart updated - The date of the last change, where that is more than a day after publication.
 * @csspart author - The authors.
 * @csspart categories - The categories.
 * @csspart reading-time - How long it takes to read.
 * @csspart languages - The links to the item in other languages.
 * @csspart translate - The button and the notes of the browser's own translation.
 * @csspart image - The frame of the picture.
 * @csspart content - The text.
 * @csspart table - The box in which a wide table scrolls.
 * @csspart gallery - Pictures beside each other.
 * @csspart footnote - A link to a footnote, or back from it.
 * @csspart embed - A video of another site: the button, or the player, and the link to it.
 * @csspart play - The button that loads the player.
 * @csspart attachments - The files that belong to the article.
 * @csspart group - The heading above them.
 * @csspart attachment - One of them.
 * @csspart source - The link to the original page; the name of the feed an item came from; the way out where there is no item.
 * @csspart notice - Who paid: the panel of a funding notice, with the parts `marks mark lock-up emblem statement details disclaimer`.
 * @csspart share - The buttons that hand the address on.
 * @csspart nav - Previous and next.
 * @csspart previous - The link to the previous item.
 * @csspart next - The link to the next item; a button where that has to be loaded first.
 * @csspart related - Items of the same categories.
 * @csspart heading - The heading above them.
 * @csspart error - The sentence shown when there is nothing to show.
 * @csspart comment - Why the publisher took an item back.
 * @csspart button - Every button but `next`.
 * @csspart activate - What stands in place of the article until the reader lets it be loaded.
 * @csspart status - What screen readers are told.
 *
 * @cssprop --news-accent - Colour of links, buttons and focus. Default: the text colour.
 * @cssprop --news-muted - Colour of the meta line. Default: the text colour, a little lighter.
 * @cssprop --news-border - Colour of lines. Default: the text colour at 18 %.
 * @cssprop --news-gap - Space between the parts. Default: 1.5em.
 * @cssprop --news-radius - Radius of pictures and buttons. Default: 0.5em.
 * @cssprop --news-measure - Greatest width of the text. Default: 42em.
 * @cssprop --news-title-font - Font of the title. Default: inherited.
 * @cssprop --news-title-size - Size of the title. Default: 2em.
 * @cssprop --news-title-weight - Weight of the title. Default: 600.
 * @cssprop --news-min-block-size - Height kept free before the news arrives, so that nothing moves. Default: none.
 *
 * @cssstate loading - Waiting for the first data.
 * @cssstate ready - The article is shown.
 * @cssstate empty - The feed holds no news.
 * @cssstate error - No source can be reached, or there is no such item.
 * @cssstate stale - The article shown is older than a refresh that failed.
 *
 * @example
 * ```html
 * <news-article feed="https://example.org/feed.xml" list-href="/news" heading-level="1" lang="pl">
 *   <a href="https://example.org/news">News of the association</a>
 * </news-article>
 * ```
 */
export class NewsArticleElement extends FeedElement {
  static override styles: CSSResultGroup = [tokens, styles, contentStyles, around, notice];

  static override properties: PropertyDeclarations = {
    item: {},
    routing: {},
    routeParam: { attribute: 'route-param' },
    homeHref: { attribute: 'home-href' },
    listHref: { attribute: 'list-href' },
    contactHref: { attribute: 'contact-href' },
    embeds: {},
    embedHosts: { attribute: 'embed-hosts' },
    show: {},
    related: { type: Number },
    share: { type: Boolean },
    bodyOnly: { attribute: false },
  };

  /** Id or address of the item to show where the page's address names none. Default: the newest. */
  item = '';

  /**
   * Where the page's address names the item: `#news=id`, `?news=id`, or nowhere.
   *
   * @value hash - `#news=id`
   * @value query - `?news=id`
   * @value none - The address stays as it is.
   */
  routing: 'hash' | 'query' | 'none' = 'hash';

  /** Name of the parameter in the address, so that several articles on one page do not collide. */
  routeParam = 'news';

  /** Address of the site's front page. Default: the one that the feed names. */
  homeHref = '';

  /** Address of the page with all the news. */
  listHref = '';

  /** Address of the contact page. */
  contactHref = '';

  /**
   * Videos of YouTube, Vimeo and `embed-hosts` that the article holds: links, or players that are loaded when the reader presses a
   * button. A page with a content security policy has to allow them:
   * `frame-src https://www.youtube-nocookie.com https://player.vimeo.com`, and each of `embed-hosts`.
   *
   * @value link - A link to the page of the video.
   * @value click - A button that loads the player.
   */
  embeds: 'link' | 'click' = 'link';

  /** Hosts of PeerTube whose videos `embeds="click"` may play, apart by spaces: `tube.example.org`. */
  embedHosts = '';

  /**
   * What is shown beside title and text: words of `image date source author categories reading-time updated`. Default: all of them,
   * `source` only where there are several feeds.
   */
  show: string | null = null;

  /** The most links to items of the same categories, below the article; 0 for none. */
  related = 0;

  /** Shows buttons that hand the article's address on: by the device's own sheet where it has one, and as a copy. */
  share = false;

  /**
   * Shows the text without title and navigation: for an item of an accordion.
   * @internal
   */
  bodyOnly = false;

  /** What the reader opened; without routing this is all that remembers it. */
  #opened: string | undefined;
  #stopFollowing: () => void = () => {};
  /** The last problem that was told, and the item it was about. */
  #told = '';
  /** What the reader saw when a refresh came, and what was asked for then. */
  #reading: { wanted: string; item: NewsItem } | undefined;
  readonly #olderItems = new OlderItems(this);
  readonly #sharing: Sharing = new Sharing(this);
  readonly #translation: Translation = new Translation(this);
  readonly #links: ItemLinks = {
    href: (item) => this.#href(item),
    open: (item, event) => this.#open(item, event),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opened = this.#routedItem();
    this.#stopFollowing = onUrlChange(() => this.#followUrl());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing();
    this.#olderItems.forget();
  }

  /** Moves the focus to the title. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[part~=title]')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('feed')) this.#olderItems.forget();
    super.willUpdate(changed);
    if (this.#isMissing && !this.#deleted && this.older.hasMore(this.feeds)) void this.#seek(this.wanted);
  }

  protected override update(changed: PropertyValues<this>): void {
    const hadFocus = this.shadowRoot?.activeElement;
    super.update(changed);
    // What the reader stood on is gone, with the article or its buttons: they go on from here.
    if (hadFocus && !hadFocus.isConnected) this.focusBase();
  }

  protected override updated(): void {
    if (this.view !== 'error' || this.state.status !== 'ready' || this.older.hasFailed(this.feeds)) return;
    const { wanted } = this;
    const code = this.#deleted ? 'retracted' : 'not-found';
    if (this.#told === code + wanted) return;
    this.#told = code + wanted;
    this.reportProblem(code, code === 'retracted' ? `The publisher took the item "${wanted}" back` : `The feed holds no item "${wanted}"`, this.feed);
  }

  protected override get words(): CommonMessages & NewsMessages & ArticleMessages {
    return { ...this.wordsOf(COMMON), ...super.words, ...this.wordsOf(ARTICLE) };
  }

  protected get view(): ViewState {
    const { status } = this.state;
    if (this.current) return 'ready';
    if (status !== 'ready') return status;
    if (this.#olderItems.isSeeking) return 'loading';
    return this.items.length || this.#deleted ? 'error' : 'empty';
  }

  /** What is asked for: an id, an address, or '' for the newest. */
  private get wanted(): string {
    return this.#opened ?? this.item;
  }

  /**
   * The item that is shown.
   * @internal
   */
  get current(): NewsItem | undefined {
    const { wanted, items } = this;
    if (this.#reading?.wanted === wanted) return this.#reading.item;
    return wanted ? findItem(items, wanted) : items[0];
  }

  /** Whether the feeds are there and the item is not. */
  get #isMissing(): boolean {
    return this.state.status === 'ready' && Boolean(this.wanted) && !this.current;
  }

  /** What is left of the item, where its publisher took it back. */
  get #deleted(): DeletedItem | undefined {
    return this.wanted ? findDeleted([...this.feeds, ...this.older.feeds], this.wanted) : undefined;
  }

  protected override merge(feeds: readonly NewsFeed[]): NewsItem[] {
    return super.merge(this.older.continued(feeds));
  }

  /** A refresh mends the article, but never takes it from under its reader: not for a newer one, nor because it left the feed. */
  protected override arrived(items: NewsItem[], cause: Cause): NewsItem[] {
    const { current: item, wanted } = this;
    this.#reading = undefined;
    if (cause === 'answer' || !item) return items;
    const found = findItem(items, nameOf(this.items, item));
    // Unless the publisher took it back: then the reader is told so, whatever was asked for.
    const deleted = found ? undefined : findDeleted(this.feeds, item.id);
    if (!deleted) this.#reading = { wanted, item: found ?? item };
    else this.announcement = goneSentence(deleted, { messages: this.words, dates: this.dates });
    if (deleted) this.#opened = item.id;
    return items;
  }

  /** A page that did not come is asked for again, and what was looked for with it. */
  protected override retry(): unknown {
    const hasFailed = this.older.hasFailed(this.feeds);
    this.#olderItems.forget();
    return hasFailed ? this.#seek(this.wanted) : super.retry();
  }

  /**
   * Says it, also where it was the last thing said.
   * @internal
   */
  announce(text: string): void {
    this.announcement = '';
    void this.updateComplete.then(() => (this.announcement = text));
  }

  private get route(): RouteOptions {
    return { routing: this.routing, param: this.routeParam };
  }

  protected content(view: ViewState): unknown {
    switch (view) {
      case 'loading':
        return this.waiting(SKELETON_ROWS);
      case 'ready':
        return this.#article(this.current);
      case 'empty':
        return this.failure(this.words.empty, 'empty');
      case 'error':
        return this.#isMissing && (this.#deleted || !this.older.hasFailed(this.feeds)) ? this.#gone() : this.failure(this.words.error);
    }
  }

  #article(item: NewsItem | undefined): unknown {
    if (!item) return nothing;
    const { language, words: messages, dates, headingLevel, items, state, feeds, images, embeds, embedHosts } = this;
    const show = new Set((this.show ?? `image date ${this.#hasSources ? 'source' : ''} author categories reading-time updated`).split(/\s+/));
    const view = { language, messages, dates, headingLevel, show, page: currentUrl(), images, embeds, embedHosts, funding: this.#fundingOf(item) };
    if (this.bodyOnly) return bodyOnlyTemplate(item, view);
    const above = languagesTemplate(item, { ...this.#links, language, messages, items });
    const translate = this.#translation.template();
    const below = this.share ? this.#sharing.template({ title: item.title ?? messages.untitled, url: item.url ?? this.#href(item), messages }) : nothing;
    const isOver = feeds.length > 0 && feeds.every(({ _news_elements: extension }) => extension?.is_expired);
    return html`${this.#siteLinks()} ${articleTemplate(item, view, { translate, above, below })} ${this.#onward(item)}
    ${isOver ? html`<p part="meta" class="meta">${messages.feedEnded}</p>` : nothing} ${staleTemplate(state, { messages, dates })}`;
  }

  /** Its own, else that of the feed it stands in. */
  #fundingOf({ id, _news_elements: own }: NewsItem): readonly Funding[] {
    if (own?.funding) return own.funding;
    const feed = this.feeds.find(({ items }) => items.some((item) => item.id === id));
    return feed?._news_elements?.funding ?? [];
  }

  /** The way to other items. */
  #onward(item: NewsItem): unknown {
    const { words: messages, dates, items } = this;
    const { previous, next } = neighbours(items, item);
    const shared = { ...this.#links, messages, hasSources: this.#hasSources };
    const related = findRelated(items, item, { count: this.related, last: [previous, next] });
    return html`${neighboursTemplate({ ...shared, previous, next, older: this.#olderView })}
    ${relatedTemplate(related, { ...shared, dates, headingLevel: this.headingLevel + 1 })}`;
  }

  get #hasSources(): boolean {
    return this.feeds.length > 1;
  }

  get #olderView(): OlderView {
    const { older, feeds } = this;
    const hasFailed = older.hasFailed(feeds);
    return { isThere: hasFailed || older.hasMore(feeds), hasFailed, isBusy: this.#olderItems.isTurning, load: () => void this.#turn() };
  }

  /** Neither asking again nor waiting would help; the ways out do. */
  #gone(): unknown {
    const { words: messages, dates, listHref: list } = this;
    return html`${this.#siteLinks()} ${goneTemplate(this.#deleted, { messages, dates, list, home: this.#home })} ${this.fallbackSlot()}`;
  }

  get #home(): string | undefined {
    return this.homeHref || this.feeds[0]?.home_page_url;
  }

  #siteLinks(): unknown {
    const { words: messages, listHref: list, contactHref: contact } = this;
    return siteLinksTemplate(messages, { home: this.#home, list, contact });
  }

  #href(item: NewsItem): string {
    return this.routing === 'none' ? (item.url ?? currentUrl()) : urlWithItem(currentUrl(), nameOf(this.items, item), this.route);
  }

  #open(item: NewsItem, event: MouseEvent): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    if (this.#go(item)) void this.updateComplete.then(() => this.focus());
  }

  /** False where the page wants to open it itself. */
  #go(item: NewsItem): boolean {
    if (!this.mayOpen(item)) return false;
    this.#opened = nameOf(this.items, item);
    this.announcement = '';
    if (this.routing !== 'none') pushUrl(this.#href(item));
    this.requestUpdate();
    return true;
  }

  /** Looks for the item on older pages, and tells those who came to it by Back or a link what became of it. */
  async #seek(wanted: string): Promise<void> {
    await this.#olderItems.seek(wanted, () => this.wanted !== wanted || !this.#isMissing || Boolean(this.#deleted));
    const { loading, opened } = this.words;
    if (this.wanted !== wanted || this.announcement !== loading || this.#olderItems.isSeeking) return;
    const { title = '' } = this.current ?? {};
    this.announcement = this.current ? fill(opened, { title }) : goneSentence(this.#deleted, { messages: this.words, dates: this.dates });
  }

  /** Loads what comes after the last item, and opens it. */
  async #turn(): Promise<void> {
    const { current: item } = this;
    const next = (): NewsItem | undefined => item && neighbours(this.items, item).next;
    this.announcement = this.words.loading;
    if (!(await this.#olderItems.turn(() => this.current?.id !== item?.id || Boolean(next())))) return;
    // Readers who went elsewhere meanwhile, in the article or on the page, are not brought back.
    if (this.current?.id !== item?.id) return;
    const to = next();
    const hasFocus = document.activeElement === document.body || Boolean(this.shadowRoot?.activeElement);
    if (to && this.#go(to)) return void (hasFocus && this.updateComplete.then(() => this.focus()));
    this.announce(this.older.hasFailed(this.feeds) ? this.words.olderFailed : this.words.noOlder);
  }

  /** Back and Forward: the browser restores the place on the page, so focus stays and the change is only said. */
  #followUrl(): void {
    const routed = this.#routedItem();
    if (this.routing === 'none' || routed === this.#opened) return;
    this.#opened = routed;
    const title = this.current?.title;
    this.announcement = title ? fill(this.words.opened, { title }) : this.#isMissing ? this.words.loading : '';
    this.requestUpdate();
  }

  #routedItem(): string | undefined {
    return itemInUrl(currentUrl(), this.route);
  }
}
