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
  isNew: 'new',
  readingTime: '{count} min read',
  undated: 'Undated',
  showMore: 'Show older news',
  shown: { one: '{count} more item', other: '{count} more items' },
  pages: 'News pages',
  previousPage: 'Newer',
  nextPage: 'Older',
  page: 'Page {count}',
  search: 'Search the news',
  found: { one: '{count} result', other: '{count} results' },
  allCategories: 'All',
  categories: 'Categories',
  newItems: { one: '{count} new item', other: '{count} new items' },
  previousItems: 'Back',
  nextItems: 'Forward',
  play: 'Start',
  pause: 'Pause',
  close: 'Close',
  backToList: 'Back to the list',
  activate: 'Show the news',
  activateNote: 'It will be loaded from {host}.',
};

export const article: ArticleMessages = {
  previous: 'Previous',
  next: 'Next',
  newsNavigation: 'Previous and next item',
  home: 'Home',
  list: 'News',
  contact: 'Contact',
  siteNavigation: 'Site links',
  original: 'Read on {host}',
  notFound: 'This item could not be found.',
  opened: 'Now showing: {title}',
  table: 'Table',
  embed: 'Embedded content on {host}',
  footnote: 'Footnote {name}',
  footnoteBack: 'Back to the text (footnote {name})',
  code: 'Code',
  picture: 'Picture: {name}',
  attachments: 'Attachments',
  download: 'Download: {name}',
  embedNote: 'The video will be loaded from {host}.',
};

export const partners: PartnerMessages = {
  empty: 'There are no partners yet.',
  error: 'The partners cannot be shown at the moment.',
  otherCountries: 'Other',
};
