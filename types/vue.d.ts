// Generated from the doc comments by `npm run manifest`: edit those.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

import type { FundingNoticeElement, NewsArticleElement, NewsListElement, PartnerListElement } from '../dist/index.js';
import type {
  FundingNoticeAttributes,
  FundingNoticeEvents,
  NewsArticleAttributes,
  NewsArticleEvents,
  NewsListAttributes,
  NewsListEvents,
  PartnerListAttributes,
  PartnerListEvents,
} from './attributes.js';

type Emits<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };
type Element<Class, Attributes, Events> = new () => Class & {
  /** Not an instance's own: where Vue's tools look for what may be set. */
  $props: Omit<HTMLAttributes, keyof Attributes> & Attributes & PublicProps;
  $emit: EmitFn<Emits<Events>>;
};

declare module 'vue' {
  /** Children say which slot they are for. */
  interface HTMLAttributes {
    slot?: string;
  }
  interface GlobalComponents {
    'funding-notice': Element<FundingNoticeElement, FundingNoticeAttributes, FundingNoticeEvents>;
    'news-article': Element<NewsArticleElement, NewsArticleAttributes, NewsArticleEvents>;
    'news-list': Element<NewsListElement, NewsListAttributes, NewsListEvents>;
    'partner-list': Element<PartnerListElement, PartnerListAttributes, PartnerListEvents>;
  }
}
