// Generated from the doc comments by `npm run manifest`: edit those.
import type { ClassAttributes, CSSProperties, HTMLAttributes } from 'react';

import type { FundingNoticeElement, NewsArticleElement, NewsListElement, PartnerListElement } from '../dist/index.js';
import type {
  FundingNoticeAttributes,
  FundingNoticeEvents,
  FundingNoticeStyle,
  NewsArticleAttributes,
  NewsArticleEvents,
  NewsArticleStyle,
  NewsListAttributes,
  NewsListEvents,
  NewsListStyle,
  PartnerListAttributes,
  PartnerListEvents,
  PartnerListStyle,
} from './attributes.js';

/** React 19 listens for `news-load` by `onnews-load`. */
type Handlers<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };
type Props<Class, Attributes, Events, Style> = Omit<HTMLAttributes<Class>, keyof Attributes | 'style'> &
  ClassAttributes<Class> &
  Attributes &
  Handlers<Events> & { style?: CSSProperties & Style };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'funding-notice': Props<FundingNoticeElement, FundingNoticeAttributes, FundingNoticeEvents, FundingNoticeStyle>;
      'news-article': Props<NewsArticleElement, NewsArticleAttributes, NewsArticleEvents, NewsArticleStyle>;
      'news-list': Props<NewsListElement, NewsListAttributes, NewsListEvents, NewsListStyle>;
      'partner-list': Props<PartnerListElement, PartnerListAttributes, PartnerListEvents, PartnerListStyle>;
    }
  }
}
