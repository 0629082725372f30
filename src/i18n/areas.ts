/** What each area of the interface has to say: one table of words per language fills these. */

/** Said by every element. `{name}` is replaced by a value. */
export interface CommonMessages {
  loading: string;
  retry: string;
  /** Link to the site when its news cannot be shown. */
  visitSource: string;
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
}

/** Said around an article. */
export interface ArticleMessages {
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
}

/** Said where partners are shown. */
export interface PartnerMessages {
  empty: string;
  error: string;
  /** Heading of partners without a country. */
  otherCountries: string;
}
