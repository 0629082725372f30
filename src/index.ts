/** The npm entry: classes, events, types and the feed reader, without side effects. `news-elements/define` registers the tags. */
export { NewsListElement } from './elements/news-list/news-list.js';
export { NewsArticleElement } from './elements/news-article/news-article.js';
export { PartnerListElement } from './elements/partner-list/partner-list.js';
export { FundingNoticeElement } from './elements/funding-notice/funding-notice.js';
export { NewsCloseEvent, NewsErrorEvent, NewsLoadEvent, NewsOpenEvent, type NewsErrorCode } from './elements/events.js';
export { registerElement } from './elements/register.js';
export type { DateStyle } from './i18n/format.js';
export type { OwnMessages } from './i18n/messages.js';
export * from './feed/index.js';
