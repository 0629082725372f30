// Generated from the doc comments by `npm run manifest`: edit those.
import type { FundingNoticeElement, NewsArticleElement, NewsCloseEvent, NewsErrorEvent, NewsListElement, NewsLoadEvent, NewsOpenEvent, PartnerListElement } from '../dist/index.js';

/** What may be set on `<funding-notice>`: attributes by their own names, properties by theirs. */
export interface FundingNoticeAttributes {
  /** A heading above the notice. */
  heading?: FundingNoticeElement['heading'];
  /** Id or address of the item of `feed` whose funding to show. Default: the feed's own, else that of all its items. */
  item?: FundingNoticeElement['item'];
  /** The sentence beside the emblem. Default: "Co-funded by the European Union" in the element's language; before 2021 the Union's name. */
  statement?: FundingNoticeElement['statement'];
  /** The programme: `Erasmus+`. */
  programme?: FundingNoticeElement['programme'];
  /** The fund, in full. Before 2021 it stands below the Union's name. */
  fund?: FundingNoticeElement['fund'];
  /** Who else pays, apart by semicolons. */
  funders?: FundingNoticeElement['funders'];
  /** Programming period: `2021-2027`, `2014-2020`. Default: since 2021. */
  period?: FundingNoticeElement['period'];
  /** The project's title. */
  'project-title'?: FundingNoticeElement['projectTitle'];
  /** The project's title. */
  projectTitle?: FundingNoticeElement['projectTitle'];
  /** The number of the grant agreement. */
  'project-number'?: FundingNoticeElement['projectNumber'];
  /** The number of the grant agreement. */
  projectNumber?: FundingNoticeElement['projectNumber'];
  /** Address of the project's page. */
  'project-url'?: FundingNoticeElement['projectUrl'];
  /** Address of the project's page. */
  projectUrl?: FundingNoticeElement['projectUrl'];
  /** What the project costs in all. */
  'total-value'?: FundingNoticeElement['totalValue'] | `${number}`;
  /** What the project costs in all. */
  totalValue?: FundingNoticeElement['totalValue'] | `${number}`;
  /** What the Union pays of it. */
  'eu-contribution'?: FundingNoticeElement['euContribution'] | `${number}`;
  /** What the Union pays of it. */
  euContribution?: FundingNoticeElement['euContribution'] | `${number}`;
  /** ISO 4217 code of both amounts: `PLN`, `EUR`. */
  currency?: FundingNoticeElement['currency'];
  /** A sentence below everything: "Views and opinions expressed are however those of the author(s) only …". */
  disclaimer?: FundingNoticeElement['disclaimer'];
  /** Address of a picture in place of our emblem, where the programme wants its own. */
  'emblem-src'?: FundingNoticeElement['emblemSrc'];
  /** Address of a picture in place of our emblem, where the programme wants its own. */
  emblemSrc?: FundingNoticeElement['emblemSrc'];
  /** Addresses of feeds, apart by spaces; `a|b` makes b the mirror that is asked when a fails. */
  feed?: FundingNoticeElement['feed'];
  /** How dates are written: as short or as long as the language has it, or how long ago (`relative`; after 30 days the date). */
  'date-style'?: FundingNoticeElement['dateStyle'];
  /** How dates are written: as short or as long as the language has it, or how long ago (`relative`; after 30 days the date). */
  dateStyle?: FundingNoticeElement['dateStyle'];
  /** Time zone of the dates, by its IANA name: `Europe/Warsaw`. Default: the visitor's. */
  'time-zone'?: FundingNoticeElement['timeZone'];
  /** Time zone of the dates, by its IANA name: `Europe/Warsaw`. Default: the visitor's. */
  timeZone?: FundingNoticeElement['timeZone'];
  /** Minutes after which the feeds are asked again, at least 1; 0 for never. Only while the page is visible, the element near the screen and the device online. */
  refresh?: FundingNoticeElement['refresh'] | `${number}`;
  /** Keeps the last good copy on the visitor's device, so that it is there at once, and offline. Needs a word in your privacy notice. */
  keep?: FundingNoticeElement['keep'];
  /** When the network may be asked: without more ado, or not before the reader has pressed a button. */
  activate?: FundingNoticeElement['activate'];
  /** Pictures: from where the feed has them, or none at all (`none`): then their hosts learn nothing, and links stand in for those of a text. */
  images?: FundingNoticeElement['images'];
  /** When to load: `lazy` when the element comes near the screen, `eager` at once. */
  loading?: FundingNoticeElement['loading'];
  /** Level of the element's own heading, 1 to 6; everything inside follows it. */
  'heading-level'?: FundingNoticeElement['headingLevel'] | `${number}`;
  /** Level of the element's own heading, 1 to 6; everything inside follows it. */
  headingLevel?: FundingNoticeElement['headingLevel'] | `${number}`;
  /** Colours: those of the page, or light or dark ones of our own. */
  theme?: FundingNoticeElement['theme'];
  /** Texts of the page's own in place of the element's, as an object or (in the attribute) JSON: `{"readMore": "More"}`. Assign a new object to change it. */
  messages?: FundingNoticeElement['messages'];
}

/** What is heard from `<funding-notice>`. */
export interface FundingNoticeEvents {
  /** The feed arrived. */
  'news-load': NewsLoadEvent;
  /** The feed could not be read; `code` says why. */
  'news-error': NewsErrorEvent;
}

/** The custom properties that `<funding-notice>` looks at. */
export interface FundingNoticeStyle {
  /** Height kept free before the feed arrives, so that nothing moves. Default: none. */
  '--news-min-block-size'?: string | number;
}

/** What may be set on `<news-article>`: attributes by their own names, properties by theirs. */
export interface NewsArticleAttributes {
  /** Id or address of the item to show where the page's address names none. Default: the newest. */
  item?: NewsArticleElement['item'];
  /** Where the page's address names the item: `#news=id`, `?news=id`, or nowhere. */
  routing?: NewsArticleElement['routing'];
  /** Name of the parameter in the address, so that several articles on one page do not collide. */
  'route-param'?: NewsArticleElement['routeParam'];
  /** Name of the parameter in the address, so that several articles on one page do not collide. */
  routeParam?: NewsArticleElement['routeParam'];
  /** Address of the site's front page. Default: the one that the feed names. */
  'home-href'?: NewsArticleElement['homeHref'];
  /** Address of the site's front page. Default: the one that the feed names. */
  homeHref?: NewsArticleElement['homeHref'];
  /** Address of the page with all the news. */
  'list-href'?: NewsArticleElement['listHref'];
  /** Address of the page with all the news. */
  listHref?: NewsArticleElement['listHref'];
  /** Address of the contact page. */
  'contact-href'?: NewsArticleElement['contactHref'];
  /** Address of the contact page. */
  contactHref?: NewsArticleElement['contactHref'];
  /** Videos of YouTube, Vimeo and `embed-hosts` that the article holds: links, or players that are loaded when the reader presses a button. A page with a content security policy has to allow them: `frame-src https://www.youtube-nocookie.com https://player.vimeo.com`, and each of `embed-hosts`. */
  embeds?: NewsArticleElement['embeds'];
  /** Hosts of PeerTube whose videos `embeds="click"` may play, apart by spaces: `tube.example.org`. */
  'embed-hosts'?: NewsArticleElement['embedHosts'];
  /** Hosts of PeerTube whose videos `embeds="click"` may play, apart by spaces: `tube.example.org`. */
  embedHosts?: NewsArticleElement['embedHosts'];
  /** What is shown beside title and text: words of `image date source author categories reading-time updated`. Default: all of them, `source` only where there are several feeds. */
  show?: NewsArticleElement['show'];
  /** The most links to items of the same categories, below the article; 0 for none. */
  related?: NewsArticleElement['related'] | `${number}`;
  /** Shows buttons that hand the article's address on: by the device's own sheet where it has one, and as a copy. */
  share?: NewsArticleElement['share'];
  /** Addresses of feeds, apart by spaces; `a|b` makes b the mirror that is asked when a fails. */
  feed?: NewsArticleElement['feed'];
  /** How dates are written: as short or as long as the language has it, or how long ago (`relative`; after 30 days the date). */
  'date-style'?: NewsArticleElement['dateStyle'];
  /** How dates are written: as short or as long as the language has it, or how long ago (`relative`; after 30 days the date). */
  dateStyle?: NewsArticleElement['dateStyle'];
  /** Time zone of the dates, by its IANA name: `Europe/Warsaw`. Default: the visitor's. */
  'time-zone'?: NewsArticleElement['timeZone'];
  /** Time zone of the dates, by its IANA name: `Europe/Warsaw`. Default: the visitor's. */
  timeZone?: NewsArticleElement['timeZone'];
  /** Minutes after which the feeds are asked again, at least 1; 0 for never. Only while the page is visible, the element near the screen and the device online. */
  refresh?: NewsArticleElement['refresh'] | `${number}`;
  /** Keeps the last good copy on the visitor's device, so that it is there at once, and offline. Needs a word in your privacy notice. */
  keep?: NewsArticleElement['keep'];
  /** When the network may be asked: without more ado, or not before the reader has pressed a button. */
  activate?: NewsArticleElement['activate'];
  /** Pictures: from where the feed has them, or none at all (`none`): then their hosts learn nothing, and links stand in for those of a text. */
  images?: NewsArticleElement['images'];
  /** When to load: `lazy` when the element comes near the screen, `eager` at once. */
  loading?: NewsArticleElement['loading'];
  /** Level of the element's own heading, 1 to 6; everything inside follows it. */
  'heading-level'?: NewsArticleElement['headingLevel'] | `${number}`;
  /** Level of the element's own heading, 1 to 6; everything inside follows it. */
  headingLevel?: NewsArticleElement['headingLevel'] | `${number}`;
  /** Colours: those of the page, or light or dark ones of our own. */
  theme?: NewsArticleElement['theme'];
  /** Texts of the page's own in place of the element's, as an object or (in the attribute) JSON: `{"readMore": "More"}`. Assign a new object to change it. */
  messages?: NewsArticleElement['messages'];
}

/** What is heard from `<news-article>`. */
export interface NewsArticleEvents {
  /** News arrived and is shown. */
  'news-load': NewsLoadEvent;
  /** A source failed, or holds no such item (`not-found`, `retracted`). */
  'news-error': NewsErrorEvent;
  /** A reader goes to another item; cancelable. */
  'news-open': NewsOpenEvent;
}

/** The custom properties that `<news-article>` looks at. */
export interface NewsArticleStyle {
  /** Colour of links, buttons and focus. Default: the text colour. */
  '--news-accent'?: string | number;
  /** Colour of the meta line. Default: the text colour, a little lighter. */
  '--news-muted'?: string | number;
  /** Colour of lines. Default: the text colour at 18 %. */
  '--news-border'?: string | number;
  /** Space between the parts. Default: 1.5em. */
  '--news-gap'?: string | number;
  /** Radius of pictures and buttons. Default: 0.5em. */
  '--news-radius'?: string | number;
  /** Greatest width of the text. Default: 42em. */
  '--news-measure'?: string | number;
  /** Font of the title. Default: inherited. */
  '--news-title-font'?: string | number;
  /** Size of the title. Default: 2em. */
  '--news-title-size'?: string | number;
  /** Weight of the title. Default: 600. */
  '--news-title-weight'?: string | number;
  /** Height kept free before the news arrives, so that nothing moves. Default: none. */
  '--news-min-block-size'?: string | number;
}

/** What may be set on `<news-list>`: attributes by their own names, properties by theirs. */
export interface NewsListAttributes {
  /** How the items are arranged. */
  layout?: NewsListElement['layout'];
  /** The most columns; fewer where there is less room. Default: one in lines, three in `magazine` and `carousel`, as many `cards` as fit. */
  columns?: NewsListElement['columns'] | `${number}`;
  /** Where an item's picture stands. Default: `top` in cards and carousel, `start` in lines. */
  image?: NewsListElement['image'];
  /** A picture of the page's own for items without one, and for those whose picture cannot be loaded. */
  'fallback-image'?: NewsListElement['fallbackImage'];
  /** A picture of the page's own for items without one, and for those whose picture cannot be loaded. */
  fallbackImage?: NewsListElement['fallbackImage'];
  /** Width of pictures by their height, such as `3/2`. Default: `--news-image-ratio`. */
  'image-ratio'?: NewsListElement['imageRatio'];
  /** Width of pictures by their height, such as `3/2`. Default: `--news-image-ratio`. */
  imageRatio?: NewsListElement['imageRatio'];
  /** Whether a picture fills its frame, or is shown whole within it. */
  'image-fit'?: NewsListElement['imageFit'];
  /** Whether a picture fills its frame, or is shown whole within it. */
  imageFit?: NewsListElement['imageFit'];
  /** Hours for which an item is marked as new; 0 for never. */
  'new-for'?: NewsListElement['newFor'] | `${number}`;
  /** Hours for which an item is marked as new; 0 for never. */
  newFor?: NewsListElement['newFor'] | `${number}`;
  /** The most items shown. Default: 10. Of a feed that runs newest first no more is read than that. */
  limit?: NewsListElement['limit'] | `${number}`;
  /** What each item shows beside its title: words of `image date source author categories reading-time excerpt more`, and `chips` for buttons that narrow the list down to a category. Default: `image date excerpt`; `date` in compact and ticker. */
  show?: NewsListElement['show'];
  /** The most words of an excerpt; 0 for none. */
  'excerpt-length'?: NewsListElement['excerptLength'] | `${number}`;
  /** The most words of an excerpt; 0 for none. */
  excerptLength?: NewsListElement['excerptLength'] | `${number}`;
  /** A heading above the list. */
  heading?: NewsListElement['heading'];
  /** Where an item opens: its own page, a new tab, the page named by `article-href`, here in place of the list, or in a dialog. The last two need `<news-article>` on the page; without it the link is followed. */
  open?: NewsListElement['open'];
  /** The address of an article page for `open="page"`; `{id}` stands for the item's id. */
  'article-href'?: NewsListElement['articleHref'];
  /** The address of an article page for `open="page"`; `{id}` stands for the item's id. */
  articleHref?: NewsListElement['articleHref'];
  /** Items left out at the beginning. */
  offset?: NewsListElement['offset'] | `${number}`;
  /** The most items taken from each of several feeds; 0 for all. */
  'limit-per-feed'?: NewsListElement['limitPerFeed'] | `${number}`;
  /** The most items taken from each of several feeds; 0 for all. */
  limitPerFeed?: NewsListElement['limitPerFeed'] | `${number}`;
  /** Order of the items. Default: newest first; a feed that is so already, or that has items without a date, keeps its order. */
  sort?: NewsListElement['sort'];
  /** Shows only items with these words: commas mean or, plus signs and; case and accents do not matter. Or a `/regular expression/`. */
  include?: NewsListElement['include'];
  /** Leaves out items with these words. */
  exclude?: NewsListElement['exclude'];
  /** Where `include` and `exclude` look: words of `title excerpt author categories`. Default: everywhere. */
  'filter-on'?: NewsListElement['filterOn'];
  /** Where `include` and `exclude` look: words of `title excerpt author categories`. Default: everywhere. */
  filterOn?: NewsListElement['filterOn'];
  /** Shows only items of these categories, apart by commas. */
  categories?: NewsListElement['categories'];
  /** Shows only items in these languages (BCP 47, apart by spaces); items that do not say theirs stay. */
  'filter-lang'?: NewsListElement['filterLang'];
  /** Shows only items in these languages (BCP 47, apart by spaces); items that do not say theirs stay. */
  filterLang?: NewsListElement['filterLang'];
  /** First day of the news shown (ISO 8601). */
  since?: NewsListElement['since'];
  /** Last day of the news shown (ISO 8601). */
  until?: NewsListElement['until'];
  /** Greatest age of the news shown, in days; 0 for any. */
  'max-age'?: NewsListElement['maxAge'] | `${number}`;
  /** Greatest age of the news shown, in days; 0 for any. */
  maxAge?: NewsListElement['maxAge'] | `${number}`;
  /** Lets readers search the news. */
  search?: NewsListElement['search'];
  /** How readers reach older news: not at all, by a button that shows more below, or page by page. */
  paging?: NewsListElement['paging'];
  /** Items a page. Default: `limit`. */
  'page-size'?: NewsListElement['pageSize'] | `${number}`;
  /** Items a page. Default: `limit`. */
  pageSize?: NewsListElement['pageSize'] | `${number}`;
  /** Puts the items under headings, one a year. */
  'group-by'?: NewsListElement['groupBy'];
  /** Puts the items under headings, one a year. */
  groupBy?: NewsListElement['groupBy'];
  /** Where the page's address names an item that is open here: `#news=id`, `?news=id`, or nowhere. */
  routing?: NewsListElement['routing'];
  /** Name of the parameter in the address, so that several lists on one page do not collide. */
  'route-param'?: NewsListElement['routeParam'];
  /** Name of the parameter in the address, so that several lists on one page do not collide. */
  routeParam?: NewsListElement['routeParam'];
  /** Addresses of feeds, apart by spaces; `a|b` makes b the mirror that is asked when a fails. */
  feed?: NewsListElement['feed'];
  /** How dates are written: as short or as long as the language has it, or how long ago (`relative`; after 30 days the date). */
  'date-style'?: NewsListElement['dateStyle'];
  /** How dates are written: as short or as long as the language has it, or how long ago (`relative`; after 30 days the date). */
  dateStyle?: NewsListElement['dateStyle'];
  /** Time zone of the dates, by its IANA name: `Europe/Warsaw`. Default: the visitor's. */
  'time-zone'?: NewsListElement['timeZone'];
  /** Time zone of the dates, by its IANA name: `Europe/Warsaw`. Default: the visitor's. */
  timeZone?: NewsListElement['timeZone'];
  /** Minutes after which the feeds are asked again, at least 1; 0 for never. Only while the page is visible, the element near the screen and the device online. */
  refresh?: NewsListElement['refresh'] | `${number}`;
  /** Keeps the last good copy on the visitor's device, so that it is there at once, and offline. Needs a word in your privacy notice. */
  keep?: NewsListElement['keep'];
  /** When the network may be asked: without more ado, or not before the reader has pressed a button. */
  activate?: NewsListElement['activate'];
  /** Pictures: from where the feed has them, or none at all (`none`): then their hosts learn nothing, and links stand in for those of a text. */
  images?: NewsListElement['images'];
  /** When to load: `lazy` when the element comes near the screen, `eager` at once. */
  loading?: NewsListElement['loading'];
  /** Level of the element's own heading, 1 to 6; everything inside follows it. */
  'heading-level'?: NewsListElement['headingLevel'] | `${number}`;
  /** Level of the element's own heading, 1 to 6; everything inside follows it. */
  headingLevel?: NewsListElement['headingLevel'] | `${number}`;
  /** Colours: those of the page, or light or dark ones of our own. */
  theme?: NewsListElement['theme'];
  /** Texts of the page's own in place of the element's, as an object or (in the attribute) JSON: `{"readMore": "More"}`. Assign a new object to change it. */
  messages?: NewsListElement['messages'];
}

/** What is heard from `<news-list>`. */
export interface NewsListEvents {
  /** News arrived and is shown; `count` items are there. */
  'news-load': NewsLoadEvent;
  /** A source failed; `code` says why. */
  'news-error': NewsErrorEvent;
  /** A reader follows an item; cancelable. */
  'news-open': NewsOpenEvent;
  /** A reader closed an item that was open here. */
  'news-close': NewsCloseEvent;
}

/** The custom properties that `<news-list>` looks at. */
export interface NewsListStyle {
  /** Colour of links, buttons and focus. Default: the text colour. */
  '--news-accent'?: string | number;
  /** Colour of the meta line. Default: the text colour, a little lighter. */
  '--news-muted'?: string | number;
  /** Colour of lines. Default: the text colour at 18 %. */
  '--news-border'?: string | number;
  /** Background of cards. Default: none. */
  '--news-surface'?: string | number;
  /** Space between items; not between the cards of a carousel. Default: 1.5em; 0.7em in compact and accordion. */
  '--news-gap'?: string | number;
  /** Radius of cards and pictures. Default: 0.5em. */
  '--news-radius'?: string | number;
  /** Least width of a card. Default: 16rem. */
  '--news-columns-min'?: string | number;
  /** Font of titles. Default: inherited. */
  '--news-title-font'?: string | number;
  /** Size of titles. Default: 1.125em; 1em in compact and ticker. */
  '--news-title-size'?: string | number;
  /** Weight of titles. Default: 600. */
  '--news-title-weight'?: string | number;
  /** Ratio of pictures. Default: 16 / 9 in cards, 4 / 3 in lists. */
  '--news-image-ratio'?: string | number;
  /** Height kept free before the news arrives, so that nothing moves. Default: none. */
  '--news-min-block-size'?: string | number;
}

/** What may be set on `<partner-list>`: attributes by their own names, properties by theirs. */
export interface PartnerListAttributes {
  /** Address of a file of organisations: JSON in the shape of schema.org, or OPML. */
  src?: PartnerListElement['src'];
  /** Address of a feed whose news names the partners (`_news_elements.partners`). Without it and `src` the links between the tags are the partners. */
  feed?: PartnerListElement['feed'];
  /** Id or address of the one item in `feed` whose partners are shown. Default: those of the feed, else those of all its items. */
  item?: PartnerListElement['item'];
  /** How the partners are arranged: cards, rows, a wall of nothing but logos, or a table. */
  layout?: PartnerListElement['layout'];
  /** What the partners are grouped by. */
  'group-by'?: PartnerListElement['groupBy'];
  /** What the partners are grouped by. */
  groupBy?: PartnerListElement['groupBy'];
  /** What is shown of each partner: words of `logo name country role description latest-news`. The last one asks each partner's own feed. */
  show?: PartnerListElement['show'];
  /** Lets readers search the partners. */
  search?: PartnerListElement['search'];
  /** A heading above the partners. */
  heading?: PartnerListElement['heading'];
  /** How the dates of the latest news are written. */
  'date-style'?: PartnerListElement['dateStyle'];
  /** How the dates of the latest news are written. */
  dateStyle?: PartnerListElement['dateStyle'];
  /** Time zone of the dates, by its IANA name: `Europe/Warsaw`. Default: the visitor's. */
  'time-zone'?: PartnerListElement['timeZone'];
  /** Time zone of the dates, by its IANA name: `Europe/Warsaw`. Default: the visitor's. */
  timeZone?: PartnerListElement['timeZone'];
  /** When to load: `lazy` when the element comes near the screen, `eager` at once. */
  loading?: PartnerListElement['loading'];
  /** Level of the element's own heading, 1 to 6; everything inside follows it. */
  'heading-level'?: PartnerListElement['headingLevel'] | `${number}`;
  /** Level of the element's own heading, 1 to 6; everything inside follows it. */
  headingLevel?: PartnerListElement['headingLevel'] | `${number}`;
  /** Colours: those of the page, or light or dark ones of our own. */
  theme?: PartnerListElement['theme'];
  /** Texts of the page's own in place of the element's, as an object or (in the attribute) JSON: `{"readMore": "More"}`. Assign a new object to change it. */
  messages?: PartnerListElement['messages'];
}

/** What is heard from `<partner-list>`. */
export interface PartnerListEvents {
  /** The partners are shown; `count` says how many. */
  'news-load': NewsLoadEvent;
  /** The source could not be read, or the feed lacks the `item`; `code` says why. Partners' own feeds are silent. */
  'news-error': NewsErrorEvent;
}

/** The custom properties that `<partner-list>` looks at. */
export interface PartnerListStyle {
  /** Colour of links, buttons and focus. Default: the text colour. */
  '--news-accent'?: string | number;
  /** Colour of role and country. Default: the text colour, a little lighter. */
  '--news-muted'?: string | number;
  /** Colour of lines. Default: the text colour at 18 %. */
  '--news-border'?: string | number;
  /** Background of cards. Default: none. */
  '--news-surface'?: string | number;
  /** Background of logo boxes. Default: white, so that logos made for paper stay legible, also in the dark. */
  '--news-logo-surface'?: string | number;
  /** Height of logo boxes. Default: 5.5em; 4.25em in lists (3.25em in narrow ones), 7em on a wall, 2.75em in tables. */
  '--news-logo-size'?: string | number;
  /** Space between partners. Default: 1.5em. */
  '--news-gap'?: string | number;
  /** Radius of cards and logo boxes. Default: 0.5em. */
  '--news-radius'?: string | number;
  /** Least width of a card. Default: 14rem; of a logo on a wall 9.5rem. */
  '--news-columns-min'?: string | number;
  /** Font of names. Default: inherited. */
  '--news-title-font'?: string | number;
  /** Size of names. Default: 1.125em. */
  '--news-title-size'?: string | number;
  /** Weight of names. Default: 600. */
  '--news-title-weight'?: string | number;
  /** Height kept free before the partners arrive, so that nothing moves. Default: none. */
  '--news-min-block-size'?: string | number;
}
