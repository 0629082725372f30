/** English. */
import type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages } from '../areas.js';

export const common: CommonMessages = {
  loading: 'Loading…',
  retry: 'Try again',
  visitSource: 'Go to {host}',
};

export const news: NewsMessages = {
  empty: 'There is no news yet.',
  error: 'The news cannot be shown at the moment.',
  readMore: 'Read more',
  newTab: 'opens in a new tab',
  staleSince: 'As of {date}',
  untitled: 'Untitled',
};

export const article: ArticleMessages = {
  previous: 'Previous',
  next: 'Next',
  newsNavigation: 'Previous and next news',
  home: 'Home',
  list: 'News',
  contact: 'Contact',
  siteNavigation: 'Site links',
  original: 'Read on {host}',
  notFound: 'This piece of news could not be found.',
  opened: 'Now showing: {title}',
  table: 'Table',
  embed: 'Embedded content on {host}',
};

export const partners: PartnerMessages = {
  empty: 'There are no partners yet.',
  error: 'The partners cannot be shown at the moment.',
  otherCountries: 'Other',
};
