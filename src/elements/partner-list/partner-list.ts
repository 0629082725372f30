/** `<partner-list>`: organisations with logo, country, role, link and latest news. */
import { nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Organization } from '../../feed/model.js';
import type { DateStyle } from '../../i18n/format.js';
import { PARTNERS, type PartnerMessages } from '../../i18n/messages.js';
import { card } from '../card.styles.js';
import { NewsLoadEvent } from '../events.js';
import { finder } from '../finder.styles.js';
import { NewsElement, type ViewState } from '../news-element.js';
import { tokens } from '../tokens.styles.js';
import { arrange } from './arrange.js';
import type { PartnerView } from './card.js';
import { countryTitle } from './country.js';
import type { GroupBy } from './group.js';
import { LatestNews } from './latest.js';
import { layoutStyles } from './layouts.styles.js';
import { styles } from './partner-list.styles.js';
import { PartnerSearch } from './search.js';
import { PartnerSource, type PartnerQuery, type PartnersState } from './source.js';

/** Rows of the outline that is shown while the list is on its way. */
const SKELETON_ROWS = 3;
/** From so many on readers get a bar to jump along, and groups say how many they hold. */
const LARGE = 40;

/**
 * Shows organisations: from a file (JSON in the shape of schema.org `Organization`, or OPML), from a feed whose news names them, or
 * from the links between the tags (`<a href data-country="IT" data-role="…"><img src alt> Name</a>`).
 *
 * @element partner-list
 *
 * @slot - The partners as links; with `src` or `feed` shown until that arrives and when it cannot be read.
 * @slot heading - Replaces the heading.
 * @slot empty - Shown when there are no partners.
 * @slot error - Shown when the source cannot be read and there is no other content.
 * @slot footer - Below the list.
 *
 * @fires {NewsLoadEvent} news-load - The partners are shown; `count` says how many.
 * @fires {NewsErrorEvent} news-error - The source could not be read, or the feed lacks the `item`; `code` says why. Partners' own feeds are silent.
 *
 * @csspart base - The whole.
 * @csspart header - Holds the heading.
 * @csspart heading - The list's heading and the names of the groups.
 * @csspart search - Holds the search box.
 * @csspart jump - The bar of letters, or of groups, above a long list.
 * @csspart jump-button - One of its buttons.
 * @csspart list - One group's partners.
 * @csspart table - What a table scrolls in.
 * @csspart item - One partner.
 * @csspart image - The box of the logo, or the initials in its place.
 * @csspart title - The partner's name.
 * @csspart link - The link in the name, or around the logo where no name is shown.
 * @csspart meta - Role and country.
 * @csspart summary - The description.
 * @csspart latest - The partner's newest headline and its date.
 * @csspart latest-link - The headline's link.
 * @csspart date - The headline's date.
 * @csspart full-date - The date behind a relative one; hidden but for screen readers and print.
 * @csspart error - The sentence shown when there is nothing to show.
 * @csspart button - The retry button.
 * @csspart status - What screen readers are told.
 *
 * @cssprop --news-accent - Colour of links, buttons and focus. Default: the text colour.
 * @cssprop --news-muted - Colour of role and country. Default: the text colour, a little lighter.
 * @cssprop --news-border - Colour of lines. Default: the text colour at 18 %.
 * @cssprop --news-surface - Background of cards. Default: none.
 * @cssprop --news-logo-surface - Background of logo boxes. Default: white, so that logos made for paper stay legible, also in the dark.
 * @cssprop --news-logo-size - Height of logo boxes. Default: 5.5em; 4.25em in lists (3.25em in narrow ones), 7em on a wall, 2.75em in tables.
 * @cssprop --news-gap - Space between partners. Default: 1.5em.
 * @cssprop --news-radius - Radius of cards and logo boxes. Default: 0.5em.
 * @cssprop --news-columns-min - Least width of a card. Default: 14rem; of a logo on a wall 9.5rem.
 * @cssprop --news-title-font - Font of names. Default: inherited.
 * @cssprop --news-title-size - Size of names. Default: 1.125em.
 * @cssprop --news-title-weight - Weight of names. Default: 600.
 * @cssprop --news-min-block-size - Height kept free before the partners arrive, so that nothing moves. Default: none.
 *
 * @cssstate loading - Waiting for the source.
 * @cssstate ready - Partners are shown.
 * @cssstate empty - There are none.
 * @cssstate error - The source cannot be read.
 *
 * @example
 * ```html
 * <partner-list src="/partners.json" group-by="country" lang="en"></partner-list>
 * ```
 */
export class PartnerListElement extends NewsElement {
  static override styles: CSSResultGroup = [tokens, card, finder, styles, layoutStyles];

  static override properties: PropertyDeclarations = {
    src: {},
    feed: {},
    item: {},
    layout: {},
    groupBy: { attribute: 'group-by' },
    show: {},
    search: { type: Boolean },
    heading: {},
    dateStyle: { attribute: 'date-style' },
    timeZone: { attribute: 'time-zone' },
    brokenLogos: { state: true, attribute: false },
  };

  /** Address of a file of organisations: JSON in the shape of schema.org, or OPML. */
  src = '';

  /** Address of a feed whose news names the partners (`_news_elements.partners`). Without it and `src` the links between the tags are the partners. */
  feed = '';

  /** Id or address of the one item in `feed` whose partners are shown. Default: those of the feed, else those of all its items. */
  item = '';

  /**
   * How the partners are arranged: cards, rows, a wall of nothing but logos, or a table.
   *
   * @value grid - Cards side by side.
   * @value list - Rows.
   * @value logos - A wall of nothing but logos.
   * @value table - A table.
   */
  layout: 'grid' | 'list' | 'logos' | 'table' = 'grid';

  /**
   * What the partners are grouped by.
   *
   * @value country - A heading for each country.
   * @value role - A heading for each role.
   * @value tier - A heading for each tier.
   * @value project - A heading for each project.
   * @value none - No groups.
   */
  groupBy: GroupBy = 'none';

  /** What is shown of each partner: words of `logo name country role description latest-news`. The last one asks each partner's own feed. */
  show = 'logo name country role description';

  /** Lets readers search the partners. */
  search = false;

  /** A heading above the partners. */
  override heading = '';

  /**
   * How the dates of the latest news are written.
   *
   * @value short - Figures only.
   * @value medium - The month shortened.
   * @value long - The month in full.
   * @value full - With the day of the week.
   * @value relative - How long ago; after 30 days the date.
   */
  dateStyle: DateStyle = 'long';

  /** Time zone of the dates, by its IANA name: `Europe/Warsaw`. Default: the visitor's. */
  timeZone = '';

  /** Addresses of logos that did not load: initials stand in their place. */
  private brokenLogos: ReadonlySet<string> = new Set();

  readonly #source = new PartnerSource(this, {
    loaded: () => this.#loaded(),
    failed: ({ code, message }, url) => this.reportProblem(code, message, url),
  });

  readonly #search = new PartnerSearch(this);
  readonly #latest = new LatestNews(this);
  readonly #children = new MutationObserver(() => this.#childrenChanged());
  #reported: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#childrenChanged();
    this.#children.observe(this, { childList: true, subtree: true, characterData: true, attributes: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  protected override willUpdate(): void {
    // An update can come after the element has left the page.
    if (this.mayLoad && this.isConnected) this.#source.watch(this.#query);
  }

  protected override updated(): void {
    if (this.feed && !this.src) return;
    const { state } = this;
    const cause = this.src ? this.#source.fileState : 'links';
    if (cause === this.#reported) return;
    this.#reported = cause;
    if (state.status === 'error') this.reportProblem(state.error.code, state.error.message, this.src);
    if (state.status === 'ready') this.#loaded();
  }

  protected get view(): ViewState {
    const { state } = this;
    return state.status === 'ready' && !state.value.length ? 'empty' : state.status;
  }

  protected get source(): string {
    return this.src || this.feed;
  }

  announce(text: string): void {
    this.announcement = text;
  }

  protected retry(): void {
    this.#source.reload(this.#query);
  }

  protected content(view: ViewState): unknown {
    switch (view) {
      case 'loading':
        return this.waiting(SKELETON_ROWS);
      case 'ready':
        return this.#list();
      case 'empty':
        return this.failure(this.words.empty, 'empty');
      case 'error':
        return this.failure(this.words.error);
    }
  }

  private get words(): PartnerMessages {
    return this.wordsOf(PARTNERS);
  }

  get #query(): PartnerQuery {
    const { src, feed, item, language } = this;
    return { src, feed, item, language };
  }

  private get state(): PartnersState {
    return this.#source.state(this.#query);
  }

  #loaded(): void {
    const { state, feed, item } = this;
    if (this.#source.lacksItem(this.#query)) this.reportProblem('not-found', `The feed holds no item ${item}`, feed);
    if (state.status === 'ready') this.dispatchEvent(new NewsLoadEvent(state.value.length));
  }

  #childrenChanged(): void {
    this.#source.forgetLinks();
    this.requestUpdate();
  }

  #list(): unknown {
    const { state, language, words: messages } = this;
    const all = state.status === 'ready' ? state.value : [];
    const found = this.search ? this.#search.find(all, language) : all;
    return [
      this.search ? this.#search.template(found.length, { messages, language }) : nothing,
      found.length ? this.#arranged(found, all.length >= LARGE) : nothing,
    ];
  }

  #arranged(found: readonly Organization[], isLarge: boolean): unknown {
    const { renderRoot: root, layout, groupBy, language, words: messages, heading: caption } = this;
    const headingLevel = this.headingLevel + (caption ? 1 : 0);
    return arrange(found, { root, layout, groupBy, isLarge, language, messages, caption, headingLevel, partner: this.#partnerView() });
  }

  #partnerView(): Omit<PartnerView, 'headingLevel'> {
    const { language, dateStyle: style, timeZone, words } = this;
    const show = new Set(this.layout === 'logos' ? ['logo'] : this.show.split(/\s+/));
    if (!show.has('logo') || this.layout === 'table') show.add('name');
    return {
      show,
      logo: {
        broken: this.brokenLogos,
        failed: (logo) => (this.brokenLogos = new Set([...this.brokenLogos, logo])),
        speaks: !show.has('name'),
      },
      label: words.latest,
      dates: { language, style, timeZone },
      country: ({ country }) => country && countryTitle(country, language),
      newsOf: ({ feed_url }) => this.#latest.of(feed_url),
    };
  }
}
