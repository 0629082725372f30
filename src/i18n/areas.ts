/** What each area of the interface has to say: one table of words per language fills these. */

/**
 * A message per plural category of the language (CLDR), or one that fits every number; `{count}` is the number. `other` serves where
 * one is missing: in Polish and Ukrainian, which keep it for fractions, it is also the form for many.
 */
export type Plural = string | { readonly [category in Intl.LDMLPluralRule]?: string };

/** Said by every element. `{name}` is replaced by a value. */
export interface CommonMessages {
  loading: string;
  retry: string;
  /** Link to the site when its news cannot be shown. */
  visitSource: string;
}

/** Said about public money. The sentences are defaults: the grant agreement has the last word. */
export interface FundingMessages {
  /** Name of the notice. */
  label: string;
  /** Beside the emblem, from 2021 on (Reg. (EU) 2021/1060, annex IX). */
  statement: string;
  /** Beside the emblem, before 2021. */
  union: string;
  programme: string;
  fund: string;
  project: string;
  projectNumber: string;
  funders: string;
  totalValue: string;
  euContribution: string;
  empty: string;
}

/** Said where news is shown. */
export interface NewsMessages {
  empty: string;
  error: string;
  readMore: string;
  /** Said after a link that opens a new tab. */
  newTab: string;
  /** Said when a copy older than the failed refresh is shown. */
  staleSince: string;
  untitled: string;
  /** Mark on an item that is younger than `new-for`. */
  isNew: string;
  readingTime: string;
  /** Heading of items without a date, where years are headings. */
  undated: string;
  /** Button that shows older items below. */
  showMore: string;
  /** Said when a page of older items does not come, and when there is none. */
  olderFailed: string;
  noOlder: string;
  /** Announced after `showMore`. */
  shown: Plural;
  /** Name of the navigation between pages, and of its links. */
  pages: string;
  previousPage: string;
  nextPage: string;
  page: string;
  /** Label of the search box, and what it found. */
  search: string;
  found: Plural;
  /** Button of the category filter that takes it off again. */
  allCategories: string;
  categories: string;
  /** Button that puts items that came after the page was opened on top. */
  newItems: Plural;
  /** Buttons of the carousel. */
  previousItems: string;
  nextItems: string;
  /** Buttons of the ticker. */
  play: string;
  pause: string;
  /** Buttons of an article opened in place. */
  close: string;
  backToList: string;
  /** Button that lets the element ask the network, and what that means. */
  activate: string;
  activateNote: string;
}

/** Said around an article. */
export interface ArticleMessages {
  /** Heading of items that share categories. */
  related: string;
  share: string;
  copyLink: string;
  copied: string;
  /** Before the address, where the browser neither shares nor copies it. */
  copyByHand: string;
  updated: string;
  /** Button in place of the next item, where that is on a page not loaded yet. */
  loadOlder: string;
  /** In place of an item that its publisher took back. */
  retracted: string;
  retractedOn: string;
  /** Link to the list where an item cannot be shown. */
  toList: string;
  /** Below an article of a feed that says it has ended. */
  feedEnded: string;
  /** Name of the navigation between language versions. */
  otherLanguages: string;
  /** Buttons and notes of the browser's own translation. */
  translate: string;
  showOriginal: string;
  /** Said before a language pack has to be downloaded. */
  translateNote: string;
  downloading: string;
  translating: string;
  translated: string;
  translateFailed: string;
  previous: string;
  next: string;
  /** Name of the previous/next navigation. */
  newsNavigation: string;
  home: string;
  list: string;
  contact: string;
  /** Name of the navigation with the site links. */
  siteNavigation: string;
  /** Link from an article to its original page. */
  original: string;
  notFound: string;
  /** Announced after Back or Forward showed another article. */
  opened: string;
  table: string;
  /** Link in place of an embedded frame. */
  embed: string;
  /** Names of a link to a footnote, and of the one back; `{name}` is its number or sign. */
  footnote: string;
  footnoteBack: string;
  /** Name of a block of code, which scrolls. */
  code: string;
  /** Link in place of a picture, where the page shows none. */
  picture: string;
  /** Heading of the files that belong to an article, and the link to one that has a player. */
  attachments: string;
  download: string;
  /** Said before a player of another site is loaded. */
  embedNote: string;
}

/** Said where partners are shown. */
export interface PartnerMessages {
  empty: string;
  error: string;
  /** Heading of partners without a country, role, tier or project. */
  others: string;
  /** Label of the search box, and what it found. */
  search: string;
  found: Plural;
  /** Name of the bar with letters, or with groups, that lead into a long list. */
  jump: string;
  /** Caption of the table, and its column headers. */
  list: string;
  name: string;
  country: string;
  role: string;
  description: string;
  /** Also said before a partner's newest headline. */
  latest: string;
}
