/** The words of the interface, per language and area: a file for one element carries only the words it can say. */
import * as en from './locales/en.js';
import * as pl from './locales/pl.js';

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

type Translated<T> = { en: T } & Record<string, T>;

export const COMMON: Translated<CommonMessages> = { en: en.common, pl: pl.common };
export const NEWS: Translated<NewsMessages> = { en: en.news, pl: pl.news };
export const ARTICLE: Translated<ArticleMessages> = { en: en.article, pl: pl.article };
export const PARTNERS: Translated<PartnerMessages> = { en: en.partners, pl: pl.partners };

/** An area's words for a BCP 47 tag: those of its language, else English. */
export function messagesFor<T>(area: Translated<T>, tag: string): T {
  const language = tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return (Object.hasOwn(area, language) && area[language]) || area.en;
}

/** Puts values into a message: `fill('Hello {name}', { name: 'Ola' })`. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
