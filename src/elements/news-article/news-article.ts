/** `<news-article>`: one item in full, with the way to the previous and the next. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { findItem, neighbours } from '../../feed/query.js';
import { ARTICLE, fill, type ArticleMessages, type NewsMessages } from '../../i18n/messages.js';
import { currentUrl, onUrlChange, pushUrl } from '../../navigation/history.js';
import { itemInUrl, urlWithItem, type RouteOptions } from '../../navigation/route.js';
import { FeedElement, type Cause } from '../feed-element.js';
import type { ViewState } from '../news-element.js';
import { isPlainClick } from '../plain-click.js';
import { staleTemplate } from '../templates/stale.js';
import { tokens } from '../tokens.styles.js';
import { articleTemplate, bodyOnlyTemplate } from './article.js';
import { contentStyles } from './content.styles.js';
import { neighboursTemplate, siteLinksTemplate } from './links.js';
import { styles } from './news-article.styles.js';

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
 * @fires {NewsErrorEvent} news-error - A source failed, or holds no such item (`not-found`).
 * @fires {NewsOpenEvent} news-open - A reader goes to another item; cancelable.
 *
 * @csspart base - The whole.
 * @csspart site - The site links.
 * @csspart header - Title and meta line.
 * @csspart title - The title.
 * @csspart meta - The line of date, authors and categories.
 * @csspart date - The date.
 * @csspart full-date - The date behind a relative one; hidden but for screen readers and print.
 * @csspart author - The authors.
 * @csspart categories - The categories.
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
 * @csspart source - The link to the original page.
 * @csspart nav - Previous and next.
 * @csspart previous - The link to the previous item.
 * @csspart next - The link to the next item.
 * @csspart error - The sentence shown when there is nothing to show.
 * @csspart button - The buttons in place of the article.
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
  static override styles: CSSResultGroup = [tokens, styles, contentStyles];

  static override properties: PropertyDeclarations = {
    item: {},
    routing: {},
    routeParam: { attribute: 'route-param' },
    homeHref: { attribute: 'home-href' },
    listHref: { attribute: 'list-href' },
    contactHref: { attribute: 'contact-href' },
    embeds: {},
    embedHosts: { attribute: 'embed-hosts' },
    bodyOnly: { attribute: false },
  };

  /** Id or address of the item to show where the page's address names none. Default: the newest. */
  item = '';

  /** Where the page's address names the item: `#news=id`, `?news=id`, or nowhere. */
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
   */
  embeds: 'link' | 'click' = 'link';

  /** Hosts of PeerTube whose videos `embeds="click"` may play, apart by spaces: `tube.example.org`. */
  embedHosts = '';

  /**
   * Shows the text without title and navigation: for an item of an accordion.
   * @internal
   */
  bodyOnly = false;

  /** What the reader opened; without routing this is all that remembers it. */
  #opened: string | undefined;
  #stopFollowing: () => void = () => {};
  #missed: string | undefined;
  /** What the reader saw when a refresh came, and what was asked for then. */
  #reading: { wanted: string; item: NewsItem } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opened = this.#routedItem();
    this.#stopFollowing = onUrlChange(() => this.#followUrl());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing();
  }

  /** Moves the focus to the title. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[part~=title]')?.focus(options);
  }

  protected override updated(): void {
    const { state, view, wanted } = this;
    if (view !== 'error' || state.status !== 'ready' || this.#missed === wanted) return;
    this.#missed = wanted;
    this.reportProblem('not-found', `The feed holds no item "${wanted}"`, this.feed);
  }

  protected override get words(): NewsMessages & ArticleMessages {
    return { ...super.words, ...this.wordsOf(ARTICLE) };
  }

  protected get view(): ViewState {
    const { status } = this.state;
    if (this.current) return 'ready';
    if (status === 'ready') return this.items.length ? 'error' : 'empty';
    return status;
  }

  /** What is asked for: an id, an address, or '' for the newest. */
  private get wanted(): string {
    return this.#opened ?? this.item;
  }

  private get current(): NewsItem | undefined {
    const { wanted, items } = this;
    if (this.#reading?.wanted === wanted) return this.#reading.item;
    return wanted ? findItem(items, wanted) : items[0];
  }

  /** A refresh mends the article, but never takes it from under its reader: not for a newer one, nor because it left the feed. */
  protected override arrived(items: NewsItem[], cause: Cause): NewsItem[] {
    const { current: item, wanted } = this;
    this.#reading = cause === 'refresh' && item ? { wanted, item: findItem(items, item.id) ?? item } : undefined;
    return items;
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
        return this.state.status === 'ready' ? this.#notFound() : this.failure(this.words.error);
    }
  }

  #article(item: NewsItem | undefined): unknown {
    if (!item) return nothing;
    const { language, words: messages, dates, headingLevel, items, images, embeds, embedHosts } = this;
    const view = { language, messages, dates, headingLevel, page: currentUrl(), images, embeds, embedHosts };
    if (this.bodyOnly) return bodyOnlyTemplate(item, view);
    const { previous, next } = neighbours(items, item);
    const href = (to: NewsItem): string => this.#href(to);
    const open = (to: NewsItem, event: MouseEvent): void => this.#open(to, event);
    return html`${this.#siteLinks()} ${articleTemplate(item, view)}
    ${neighboursTemplate({ previous, next, messages, href, open })} ${staleTemplate(this.state, { messages, dates })}`;
  }

  /** The feed is there, the item is not: asking again would not help, the ways out do. */
  #notFound(): unknown {
    return html`${this.#siteLinks()}
      <div part="error" class="error"><p>${this.words.notFound}</p></div>
      ${this.fallbackSlot()}`;
  }

  #siteLinks(): unknown {
    const { state, words: messages, homeHref, listHref, contactHref } = this;
    const feed = state.status === 'error' ? undefined : state.feeds[0];
    return siteLinksTemplate(messages, { home: homeHref || feed?.home_page_url, list: listHref, contact: contactHref });
  }

  #href(item: NewsItem): string {
    return this.routing === 'none' ? (item.url ?? currentUrl()) : urlWithItem(currentUrl(), item.id, this.route);
  }

  #open(item: NewsItem, event: MouseEvent): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    if (!this.mayOpen(item)) return;
    this.#opened = item.id;
    this.announcement = '';
    if (this.routing !== 'none') pushUrl(this.#href(item));
    this.requestUpdate();
    void this.updateComplete.then(() => this.focus());
  }

  /** Back and Forward: the browser restores the place on the page, so focus stays and the change is only said. */
  #followUrl(): void {
    const routed = this.#routedItem();
    if (this.routing === 'none' || routed === this.#opened) return;
    this.#opened = routed;
    const title = this.current?.title;
    this.announcement = title ? fill(this.words.opened, { title }) : '';
    this.requestUpdate();
  }

  #routedItem(): string | undefined {
    return itemInUrl(currentUrl(), this.route);
  }
}
