/** `<news-list>`: one or more feeds as a navigable list. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { formatDate } from '../../i18n/format.js';
import { fill } from '../../i18n/messages.js';
import { articleUrl } from '../../navigation/route.js';
import { card } from '../card.styles.js';
import { FeedElement } from '../feed-element.js';
import type { ViewState } from '../news-element.js';
import { isPlainClick } from '../plain-click.js';
import { tokens } from '../tokens.styles.js';
import { itemTemplate, type ItemView } from './item.js';
import { styles } from './news-list.styles.js';

/** Rows of the outline that is shown while the first news is on its way. */
const SKELETON_ROWS = 3;
const DEFAULT_LIMIT = 10;

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
 * @csspart source - The name of the feed an item came from; the link to the site when nothing can be shown.
 * @csspart author - The authors.
 * @csspart categories - The categories.
 * @csspart summary - The excerpt.
 * @csspart image - The frame of the picture.
 * @csspart more - The link that says "Read more".
 * @csspart error - The sentence shown when there is nothing to show.
 * @csspart button - The retry button.
 * @csspart status - What screen readers are told.
 *
 * @cssprop --news-accent - Colour of links, buttons and focus. Default: the text colour.
 * @cssprop --news-muted - Colour of the meta line. Default: the text colour, a little lighter.
 * @cssprop --news-border - Colour of lines. Default: the text colour at 18 %.
 * @cssprop --news-surface - Background of cards. Default: none.
 * @cssprop --news-gap - Space between items. Default: 1.5em.
 * @cssprop --news-radius - Radius of cards and pictures. Default: 0.5em.
 * @cssprop --news-columns-min - Least width of a card. Default: 16rem.
 * @cssprop --news-title-font - Font of titles. Default: inherited.
 * @cssprop --news-title-size - Size of titles. Default: 1.125em.
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
  static override styles: CSSResultGroup = [tokens, card, styles];

  static override properties: PropertyDeclarations = {
    layout: {},
    limit: { type: Number },
    show: {},
    excerptLength: { attribute: 'excerpt-length', type: Number },
    heading: {},
    open: {},
    articleHref: { attribute: 'article-href' },
  };

  /** How the items are arranged. */
  layout: 'list' | 'cards' = 'list';

  /** The most items shown. Default: 10. Of a feed that runs newest first no more is read than that. */
  limit = DEFAULT_LIMIT;

  /** What each item shows beside its title: words of `image date source author categories excerpt more`. */
  show = 'image date excerpt';

  /** The most words of an excerpt; 0 for none. */
  excerptLength = 30;

  /** A heading above the list. */
  override heading = '';

  /** Where an item opens: its own page, a new tab, or the page named by `article-href`. */
  open: 'source' | 'new-tab' | 'page' = 'source';

  /** The address of an article page for `open="page"`; `{id}` stands for the item's id. */
  articleHref = '';

  protected override get itemsWanted(): number {
    return this.#count;
  }

  protected get view(): ViewState {
    const { status } = this.state;
    if (this.items.length) return 'ready';
    return status === 'ready' ? 'empty' : status;
  }

  protected content(view: ViewState): unknown {
    switch (view) {
      case 'loading':
        return this.waiting(Math.min(SKELETON_ROWS, this.#count));
      case 'ready':
        return this.#list();
      case 'empty':
        return this.failure(this.messages.empty, 'empty');
      case 'error':
        return this.failure(this.messages.error);
    }
  }

  /** A limit that is no number of items says nothing: an empty list would help nobody. */
  get #count(): number {
    return this.limit >= 1 ? this.limit : DEFAULT_LIMIT;
  }

  #list(): unknown {
    const view = this.#itemView();
    const items = this.items.slice(0, this.#count);
    return html`<ul part="list" class="list ${this.layout === 'cards' ? 'cards' : ''}" role="list">
        ${items.map((item, index) => itemTemplate(item, index, view))}
      </ul>
      ${this.#staleNote()}`;
  }

  /** Old news beats no news, but says how old it is. */
  #staleNote(): unknown {
    const { state, language, messages } = this;
    if (state.status !== 'ready' || !state.stale) return nothing;
    const date = formatDate(new Date(state.loadedAt).toISOString(), { language });
    return html`<p part="meta" class="meta">${fill(messages.staleSince, { date })}</p>`;
  }

  #itemView(): ItemView {
    const { language, messages, excerptLength } = this;
    return {
      show: new Set(this.show.split(/\s+/)),
      language,
      messages,
      excerptLength,
      headingLevel: this.headingLevel + 1,
      opensNewTab: this.open === 'new-tab',
      href: (item) => this.#href(item),
      open: (item, event) => {
        if (isPlainClick(event) && !this.mayOpen(item)) event.preventDefault();
      },
    };
  }

  #href(item: NewsItem): string | undefined {
    if (this.open !== 'page' || !this.articleHref) return item.url;
    return articleUrl(this.articleHref, item.id, { routing: 'hash', param: 'news', base: document.baseURI }) ?? item.url;
  }
}
