/** What a reader must make of a generated feed, field by field, and what ours made of it in the same shape. */
import type { NewsFeed, NewsItem, Person as NewsPerson } from '../../../src/feed/index.js';
import { merge, trimmed, type Tree } from './html.js';
import { lineOf, sourceOf, type Construct, type Enclosure, type Person } from './model.js';

/** HTML as it was published, or as a tree where the same tree can be written in many ways. */
export type Content = { html: string } | { tree: Tree } | 'unspecified';

export interface TrueItem {
  id?: string;
  url?: string;
  title?: string;
  content?: Content;
  summary?: string;
  published?: string;
  modified?: string;
  authors: TruePerson[];
  tags: string[];
  language?: string;
  attachments: Enclosure[];
  source?: string;
}

export interface TruePerson {
  name?: string;
  url?: string;
}

export interface TrueFeed {
  title?: string;
  description?: string;
  home?: string;
  self: string;
  next?: string;
  language?: string;
  authors: TruePerson[];
  items: TrueItem[];
}

export const contentOf = (construct: Construct): Content => (construct.type === 'html' ? { html: sourceOf(construct).trim() } : { tree: trimmed(merge(construct.tree)) });
export const titleOf = (construct: Construct | undefined): string | undefined => construct && lineOf(construct);
export const personOf = ({ name, uri, email }: Person): TruePerson => defined({ name, url: uri ?? (email && `mailto:${email}`) });
/** To the second: what comes after it is nobody's news. */
export const secondOf = (milliseconds: number | undefined): string | undefined => (milliseconds === undefined ? undefined : new Date(milliseconds).toISOString().slice(0, 19));

/** Without what is undefined, so that it compares. */
export function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** What our reader says, in the shape of the truth. `parse` reads HTML. */
export function seen(feed: NewsFeed, truth: TrueFeed, parse: (html: string) => Tree): TrueFeed {
  return defined({
    title: feed.title,
    description: feed.description,
    home: addressOf(feed.home_page_url),
    self: addressOf(feed.feed_url) ?? '',
    next: addressOf(feed.next_url),
    language: feed.language,
    authors: feed.authors.map(seenPerson),
    items: feed.items.map((item, at) => seenItem(item, truth.items[at], parse)),
  });
}

function seenItem(item: NewsItem, truth: TrueItem | undefined, parse: (html: string) => Tree): TrueItem {
  return defined({
    // an item without an id of its own gets one that is nobody's business
    id: truth?.id === undefined ? undefined : item.id,
    url: addressOf(item.url),
    title: item.title,
    content: seenContent(item.content_html?.trim(), truth?.content, parse),
    summary: item.summary,
    published: item.date_published?.slice(0, 19),
    modified: item.date_modified?.slice(0, 19),
    authors: item.authors.map(seenPerson),
    tags: item.tags,
    language: item.language,
    attachments: item.attachments.map(({ url, mime_type: type, size_in_bytes: length, title }) => defined({ url: addressOf(url) ?? '', type, length, title })),
    source: item._news_elements?.source_title,
  });
}

function seenContent(html: string | undefined, truth: Content | undefined, parse: (html: string) => Tree): Content | undefined {
  if (truth === 'unspecified') return truth;
  if (html === undefined) return undefined;
  return truth && 'html' in truth ? { html } : { tree: trimmed(parse(html)) };
}

const seenPerson = ({ name, url }: NewsPerson): TruePerson => defined({ name, url: addressOf(url) });

/** One spelling of an address: the browser's. */
const addressOf = (url: string | undefined) => url && new URL(url).href;
