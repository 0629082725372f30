// Generated from the doc comments by `npm run manifest`: edit those.
import type { HTMLAttributes } from 'svelte/elements';

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

/** Svelte 5 listens for `news-load` by `onnews-load`. */
type Handlers<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };
type Props<Class extends EventTarget, Attributes, Events> = Omit<HTMLAttributes<Class>, keyof Attributes> & Attributes & Handlers<Events>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'funding-notice': Props<FundingNoticeElement, FundingNoticeAttributes, FundingNoticeEvents>;
    'news-article': Props<NewsArticleElement, NewsArticleAttributes, NewsArticleEvents>;
    'news-list': Props<NewsListElement, NewsListAttributes, NewsListEvents>;
    'partner-list': Props<PartnerListElement, PartnerListAttributes, PartnerListEvents>;
  }
}
