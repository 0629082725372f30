/** English. */
import type { Messages } from '../messages.js';

export const en: Messages = {
  loading: 'Loading the news…',
  empty: 'There is no news yet.',
  error: 'The news cannot be shown at the moment.',
  retry: 'Try again',
  visitSource: 'See the news on {host}',
  readMore: 'Read more',
  newTab: 'opens in a new tab',
  staleSince: 'As of {date}',
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
  untitled: 'Untitled',
  table: 'Table',
  embed: 'Embedded content on {host}',
  partnersEmpty: 'There are no partners yet.',
  partnersError: 'The partners cannot be shown at the moment.',
  otherCountries: 'Other',
};
