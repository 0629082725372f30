/** The words of the interface, per language. Each element picks its own: a page may hold several languages. */
import { en } from './locales/en.js';
import { pl } from './locales/pl.js';

/** Every text an element can say. `{name}` is replaced by a value. */
export interface Messages {
  loading: string;
  empty: string;
  error: string;
  retry: string;
  /** Link to the site when its news cannot be shown. */
  visitSource: string;
  readMore: string;
  /** Said after a link that opens a new tab. */
  newTab: string;
  /** Said when a copy older than the failed refresh is shown. */
  staleSince: string;
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
  /** Announced after another article was opened in place. */
  opened: string;
  untitled: string;
  table: string;
  /** Link in place of an embedded frame. */
  embed: string;
  partnersEmpty: string;
  partnersError: string;
  /** Heading of partners without a country. */
  otherCountries: string;
}

const LOCALES: ReadonlyMap<string, Messages> = new Map([
  ['en', en],
  ['pl', pl],
]);

/** The table for a BCP 47 tag: its language, else English. */
export function messagesFor(language: string): Messages {
  return LOCALES.get(language.toLowerCase().split(/[-_]/, 1)[0] ?? '') ?? en;
}

/** Puts values into a message: `fill('Hello {name}', { name: 'Ola' })`. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
