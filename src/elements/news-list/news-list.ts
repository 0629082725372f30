/** `<news-list>`: one or more feeds as a navigable list. */
import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { NewsFeed, NewsItem } from '../../feed/model.js';
import type { Order } from '../../feed/query.js';
import { chooseItems, sortItems } from '../../feed/select.js';
import { compareTexts } from '../../i18n/format.js';
import { countText } from '../../i18n/messages.js';
import { articleUrl, type RouteOptions, type Routing } from '../../navigation/route.js';
import { card } from '../card.styles.js';
import { FeedElement, type Cause } from '../feed-element.js';
import { finder } from '../finder.styles.js';
import type { ViewState } from '../news-element.js';
import { isPlainClick } from '../plain-click.js';
import { staleTemplate } from '../templates/stale.js';
import { tokens } from '../tokens.styles.js';
import { Arrivals } from './arrivals.js';
import { Finder } from './finder.js';
import type { ItemView } from './item.js';
import { layoutStyles } from './layouts/layouts.styles.js';
import { arrange, type Arrangement } from './layouts/layout.js';
import { listTemplate } from './layouts/list.js';
import { keepFocus } from './layouts/focus.js';
import { applyLooks } from './layouts/looks.js';
import { outlineTemplate } from './layouts/outline.js';
import { Strip } from './layouts/strip.js';
import { stripStyles } from './layouts/strip.styles.js';
import { styles } from './news-list.styles.js';
import { yearsTemplate } from './years.js';
import { Pager, type Paging } from './pager.js';
import { Pictures } from './pictures.js';
import { Reading } from './reading.js';

/** Rows of the outline that is shown while the first news is on its way. */
const SKELETON_ROWS = 3;
const DEFAULT_LIMIT = 10;
/** Attributes after whose change other items are shown. */
const CHOOSING = ['feed', 'limit', 'offset', 'sort', 'include', 'exclude', 'filterOn', 'categories', 'filterLang', 'since', 'until', 'maxAge', 'paging', 'pageSize'] as const;

/**
 * Shows the news of one or more feeds as a list that fits the page it stands on. Put links between the tags: they are
 * shown until the news arrives, without JavaScript, and when no feed can be reached.
 *
 * @element news-list
 *
 * @slot - Shown until data arrives and when every source fails; a link to the news page is best.
 * @slot heading - Replaces the heading.
 * @slot empty - Shown when the feed holds no news.
 * @slot error - Shown when no source can be reached and there is no other content.
 * @slot footer - Below the list.
 *
 * @fires {NewsLoadEvent} news-load - News arrived and is shown; `count` items are there.
 * @fires {NewsErrorEvent} news-error - A source failed; `code` says why.
 * @fires {NewsOpenEvent} news-open - A reader follows an item; cancelable.
 * @fires {NewsCloseEvent} news-close - A reader closed an item that was open here.
 *
 * @csspart base - The whole.
 * @csspart header - Holds the heading.
 * @csspart heading - The list's heading.
 * @csspart list - The list.
 * @csspart item - One item.
 * @csspart title - An item's title.
 * @csspart link - The link in the title.
 * @csspart meta - The line of date, source, author and categories.
 * @csspart date - The date.
 * @csspart full-date - The date behind a relative one; hidden but for screen readers and print.
 * @csspart source - The name of the feed an item came from; the link to the site when nothing can be shown.
 * @csspart author - The authors.
 * @csspart categories - The categories.
 * @csspart summary - The excerpt.
 * @csspart image - The frame of the picture.
 * @csspart new - The mark of new items.
 * @csspart reading-time - How long an item takes to read.
 * @csspart details - An item of an accordion.
 * @csspart toggle - What opens and closes it.
 * @csspart controls - The buttons of carousel and ticker.
 * @csspart previous - The button back in a carousel.
 * @csspart next - The button on in a carousel.
 * @csspart more - The link that says "Read more".
 * @csspart error - The sentence shown when there is nothing to show.
 * @csspart button - Every button but the chips.
 * @csspart arrivals - The button that offers news that came meanwhile.
 * @csspart activate - What stands in place of the news until the reader lets it be loaded.
 * @csspart status - What screen readers are told.
 *
 * @cssprop --news-accent - Colour of links, buttons and focus. Default: the text colour.
 * @cssprop --news-muted - Colour of the meta line. Default: the text colour, a little lighter.
 * @cssprop --news-border - Colour of lines. Default: the text colour at 18 %.
 * @cssprop --news-surface - Background of cards. Default: none.
 * @cssprop --news-gap - Space between items; not between the cards of a carousel. Default: 1.5em; 0.7em in compact and accordion.
 * @cssprop --news-radius - Radius of cards and pictures. Default: 0.5em.
 * @cssprop --news-columns-min - Least width of a card. Default: 16rem.
 * @cssprop --news-title-font - Font of titles. Default: inherited.
 * @cssprop --news-title-size - Size of titles. Default: 1.125em; 1em in compact and ticker.
 * @cssprop --news-title-weight - Weight of titles. Default: 600.
 * @cssprop --news-image-ratio - Ratio of pictures. Default: 16 / 9 in cards, 4 / 3 in lists.
 * @cssprop --news-min-block-size - Height kept free before the news arrives, so that nothing moves. Default: none.
 *
 * @cssstate loading - Waiting for the first data.
 * @cssstate ready - News is shown.
 * @cssstate empty - The feed holds no news.
 * @cssstate error - No source can be reached.
 * @cssstate stale - The news shown is older than a refresh that failed.
 *
 * @example
 * ```html
 * <news-list feed="https://example.org/feed.xml" limit="5" lang="pl">
 *   <a href="https://example.org/news">News of the association</a>
 * </news-list>
 * ```
 */
export class NewsListElement extends FeedElement {
  static override styles: CSSResultGroup = [tokens, card, finder, styles, layoutStyles, stripStyles];

  static override properties: PropertyDeclarations = {
    layout: {},
    columns: { type: Number },
    image: {},
    fallbackImage: { attribute: 'fallback-image' },
    imageRatio: { attribute: 'image-ratio' },
    imageFit: { attribute: 'image-fit' },
    newFor: { attribute: 'new-for', type: Number },
    limit: { type: Number },
    show: {},
    excerptLength: { attribute: 'excerpt-length', type: Number },
    heading: {},
    open: {},
    articleHref: { attribute: 'article-href' },
    offset: { type: Number },
    limitPerFeed: { attribute: 'limit-per-feed', type: Number },
    sort: {},
    include: {},
    exclude: {},
    filterOn: { attribute: 'filter-on' },
    categories: {},
    filterLang: { attribute: 'filter-lang' },
    since: {},
    until: {},
    maxAge: { attribute: 'max-age', type: Number },
    search: { type: Boolean },
    paging: {},
    pageSize: { attribute: 'page-size', type: Number },
    groupBy: { attribute: 'group-by' },
    routing: {},
    routeParam: { attribute: 'route-param' },
  };

  /**
   * How the items are arranged.
   *
   * @value list - One below the other, each with picture, title, date and excerpt.
   * @value compact - Title and date, a line each.
   * @value cards - Framed cards, as many side by side as fit.
   * @value magazine - The newest large, the rest beside it and below.
   * @value carousel - A row of cards to scroll.
   * @value ticker - One line of headlines, still until the reader starts it.
   * @value accordion - Titles that open in their place.
   */
  layout: 'list' | 'compact' | 'cards' | 'magazine' | 'carousel' | 'ticker' | 'accordion' = 'list';

  /** The most columns; fewer where there is less room. Default: one in lines, three in `magazine` and `carousel`, as many `cards` as fit. */
  columns = 0;

  /**
   * Where an item's picture stands. Default: `top` in cards and carousel, `start` in lines.
   *
   * @value start - Before the text.
   * @value end - After the text.
   * @value top - Above the text.
   * @value none - No pictures.
   */
  image: 'start' | 'end' | 'top' | 'none' | '' = '';

  /** A picture of the page's own for items without one, and for those whose picture cannot be loaded. */
  fallbackImage = '';

  /** Width of pictures by their height, such as `3/2`. Default: `--news-image-ratio`. */
  imageRatio = '';

  /**
   * Whether a picture fills its frame, or is shown whole within it.
   *
   * @value cover - Fills the frame; edges may be cut.
   * @value contain - Shown whole within the frame.
   */
  imageFit: 'cover' | 'contain' = 'cover';

  /** Hours for which an item is marked as new; 0 for never. */
  newFor = 0;

  /** The most items shown. Default: 10. Of a feed that runs newest first no more is read than that. */
  limit = DEFAULT_LIMIT;

  /**
   * What each item shows beside its title: words of `image date source author categories reading-time excerpt more`, and `chips` for
   * buttons that narrow the list down to a category. Default: `image date excerpt`; `date` in compact and ticker.
   */
  show: string | null = null;

  /** The most words of an excerpt; 0 for none. */
  excerptLength = 30;

  /** A heading above the list. */
  override heading = '';

  /**
   * Where an item opens: its own page, a new tab, the page named by `article-href`, here in place of the list, or in a dialog.
   * The last two need `<news-article>` on the page; without it the link is followed.
   *
   * @value source - The page that the item links to.
   * @value new-tab - That page, in a new tab.
   * @value page - A page of yours, named by `article-href`.
   * @value inline - Here, in place of the list.
   * @value dialog - In a dialog above the page.
   */
  open: 'source' | 'new-tab' | 'page' | 'inline' | 'dialog' = 'source';

  /** The address of an article page for `open="page"`; `{id}` stands for the item's id. */
  articleHref = '';

  /** Items left out at the beginning. */
  offset = 0;

  /** The most items taken from each of several feeds; 0 for all. */
  limitPerFeed = 0;

  /**
   * Order of the items. Default: newest first; a feed that is so already, or that has items without a date, keeps its order.
   *
   * @value feed - As the feed has them.
   * @value date-desc - Newest first.
   * @value date-asc - Oldest first.
   * @value title - By title, as the language sorts.
   */
  sort: Order | '' = '';

  /** Shows only items with these words: commas mean or, plus signs and; case and accents do not matter. Or a `/regular expression/`. */
  include = '';

  /** Leaves out items with these words. */
  exclude = '';

  /** Where `include` and `exclude` look: words of `title excerpt author categories`. Default: everywhere. */
  filterOn = '';

  /** Shows only items of these categories, apart by commas. */
  categories = '';

  /** Shows only items in these languages (BCP 47, apart by spaces); items that do not say theirs stay. */
  filterLang = '';

  /** First day of the news shown (ISO 8601). */
  since = '';

  /** Last day of the news shown (ISO 8601). */
  until = '';

  /** Greatest age of the news shown, in days; 0 for any. */
  maxAge = 0;

  /** Lets readers search the news. */
  search = false;

  /**
   * How readers reach older news: not at all, by a button that shows more below, or page by page.
   *
   * @value none - Only the first items.
   * @value more - A button shows more below.
   * @value pages - Page by page.
   */
  paging: Paging = 'none';

  /** Items a page. Default: `limit`. */
  pageSize = 0;

  /**
   * Puts the items under headings, one a year.
   *
   * @value year - A heading for each year.
   */
  groupBy: 'year' | '' = '';

  /**
   * Where the page's address names an item that is open here: `#news=id`, `?news=id`, or nowhere.
   *
   * @value hash - `#news=id`
   * @value query - `?news=id`
   * @value none - The address stays as it is.
   */
  routing: Routing = 'hash';

  /** Name of the parameter in the address, so that several lists on one page do not collide. */
  routeParam = 'news';

  readonly #reading: Reading = new Reading(this);
  readonly #finder: Finder = new Finder(this, () => this.#pager.restart());
  readonly #pager: Pager = new Pager(this);
  readonly #pictures: Pictures = new Pictures(this);
  readonly #strip: Strip = new Strip(this);
  readonly #arrivals: Arrivals = new Arrivals(this, () => this.#showArrivals());
  #chosen: { key: string; from: readonly NewsItem[]; items: readonly NewsItem[] } | undefined;

  protected override get itemsWanted(): number {
    const isPlain = /^(?:source|new-tab|page)$/.test(this.open) && !this.sort && !this.search && this.paging === 'none' && !this.groupBy && !this.#choiceKey.trim();
    return isPlain && !this.#arrangement.show.has('chips') ? Math.max(0, this.offset) + this.#count : Infinity;
  }

  /** Everything that decides which items are shown. */
  get #choiceKey(): string {
    return [this.include, this.exclude, this.filterOn, this.categories, this.filterLang, this.since, this.until, this.maxAge || ''].join('\n');
  }

  protected override merge(feeds: readonly NewsFeed[]): NewsItem[] {
    const most = this.limitPerFeed >= 1 ? this.limitPerFeed : Infinity;
    return super.merge([...feeds, ...this.older.feeds].map((feed) => (feed.items.length > most ? { ...feed, items: feed.items.slice(0, most) } : feed)));
  }

  protected override arrived(items: NewsItem[], cause: Cause): NewsItem[] {
    return this.#arrivals.hold(items, this.items, cause);
  }

  /** They are on the first page; where readers go on below, what they see stays. */
  #showArrivals(): void {
    if (this.paging === 'pages') this.#pager.restart();
    this.mergeAgain();
  }

  /** How much there is now, for readers who asked for it. */
  protected override get answer(): string {
    return countText(this.words.shown, this.renderRoot.querySelectorAll('[part~=item]').length, this.language);
  }

  get #chosenItems(): readonly NewsItem[] {
    const { items } = this;
    const key = [this.#choiceKey, this.sort, this.language, this.offset].join('\n');
    if (this.#chosen?.key !== key || this.#chosen.from !== items) this.#chosen = { key, from: items, items: this.#choose(items) };
    return this.#chosen.items;
  }

  /** What the page's author chose from the items, in the order wanted. */
  #choose(items: readonly NewsItem[]): readonly NewsItem[] {
    const { include, exclude, filterOn, categories, filterLang: languages, since, until, maxAge, sort, language } = this;
    const chosen = chooseItems(items, { include, exclude, filterOn, categories, languages, since, until, maxAge });
    const sorted = sort ? sortItems(chosen, sort, compareTexts(language)) : chosen;
    return this.offset >= 1 ? sorted.slice(this.offset) : sorted;
  }

  protected get view(): ViewState {
    const { status } = this.state;
    if (this.#chosenItems.length) return 'ready';
    return status === 'ready' ? 'empty' : status;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (CHOOSING.some((name) => changed.has(name))) this.#pager.restart();
    super.willUpdate(changed);
  }

  protected override outline(rows: number): unknown {
    return outlineTemplate(rows, this.#arrangement);
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#pictures.fallback = this.fallbackImage;
    keepFocus(this.renderRoot as ShadowRoot, () => super.update(changed));
    const { imageRatio: ratio, imageFit: fit } = this;
    applyLooks(this.renderRoot, { columns: this.#arrangement.columns, ratio, fit });
  }

  get route(): RouteOptions {
    return { routing: this.routing, param: this.routeParam };
  }

  /** @internal */
  get hasFailedOlder(): boolean {
    return this.older.hasFailed(this.feeds);
  }

  announce(text: string): void {
    this.announcement = text;
  }

  get #arrangement(): Arrangement {
    return arrange(this, Boolean(this.groupBy));
  }

  protected content(view: ViewState): unknown {
    switch (view) {
      case 'loading':
        return this.waiting(Math.min(SKELETON_ROWS, this.#count));
      case 'ready':
        return this.#reading.template(this.#list(), { items: this.items, messages: this.words, language: this.language });
      case 'empty':
        return this.failure(this.words.empty, 'empty');
      case 'error':
        return this.failure(this.words.error);
    }
  }

  /** A limit that is no number of items says nothing: an empty list would help nobody. */
  get #count(): number {
    return this.limit >= 1 ? this.limit : DEFAULT_LIMIT;
  }

  #list(): unknown {
    const { paging, words: messages, language } = this;
    const all = this.#chosenItems;
    const found = this.#finder.find(all);
    const size = this.pageSize >= 1 && paging !== 'none' ? this.pageSize : this.#count;
    const [from, to] = this.groupBy ? [0, Infinity] : this.#pager.range({ paging, size });
    const hasFailed = !this.#finder.isActive && this.hasFailedOlder;
    const hasOlder = hasFailed || (!this.#finder.isActive && this.older.hasMore(this.feeds));
    const pager = { paging: this.groupBy ? 'none' : paging, size, count: found.length, hasOlder, hasFailed, messages, language } as const;
    return html`${this.#arrivals.template((items) => this.#finder.find(this.#choose(items)).slice(0, to), { messages, language })}
      ${this.#finder.template(all, found.length, { hasSearch: this.search, hasChips: this.#arrangement.show.has('chips'), messages, language })}
      ${this.#groups(found.slice(from, to))} ${this.#pager.template(pager)} ${staleTemplate(this.state, { messages, dates: this.dates })}`;
  }

  #groups(items: readonly NewsItem[]): unknown {
    const view = this.#itemView();
    if (this.groupBy !== 'year') return this.#items(items, view);
    const inYear = { ...view, headingLevel: view.headingLevel + 1 };
    return yearsTemplate(items, { headingLevel: view.headingLevel, undated: this.words.undated, group: (group, year) => this.#items(group, inYear, `${year}-`) });
  }

  #items(items: readonly NewsItem[], view: ItemView, prefix = ''): unknown {
    return listTemplate(items, { item: view, arrangement: this.#arrangement, strip: this.#strip, prefix });
  }

  #itemView(): ItemView {
    const { language, words: messages, dates, excerptLength } = this;
    const { show, image } = this.#arrangement;
    return {
      show,
      image,
      pictures: this.#pictures,
      refresh: () => this.requestUpdate(),
      body: (item) => this.#reading.body(item),
      newFor: this.newFor,
      language,
      messages,
      dates,
      excerptLength,
      headingLevel: this.headingLevel + 1,
      opensNewTab: this.open === 'new-tab',
      href: (item) => this.#href(item),
      open: (item, event) => {
        if (!isPlainClick(event)) return;
        const mayOpen = this.mayOpen(item);
        const opensHere = mayOpen && this.#reading.isPossible;
        if (!mayOpen || opensHere) event.preventDefault();
        if (opensHere) this.#reading.show(item);
      },
    };
  }

  #href(item: NewsItem): string | undefined {
    if (this.open !== 'page' || !this.articleHref) return item.url;
    return articleUrl(this.articleHref, item.id, { routing: 'hash', param: 'news', base: document.baseURI }) ?? item.url;
  }
}
