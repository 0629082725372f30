/** The shape every feed is read into: JSON Feed 1.1 names, whatever the source format was. */

/** A person or organisation that wrote something. At least one field is present. */
export interface Person {
  name?: string;
  /** Absolute http(s) or mailto URL. */
  url?: string;
  /** Absolute URL of a picture. */
  avatar?: string;
}

/** A file that belongs to an item (RSS and Atom call it an enclosure). */
export interface Attachment {
  /** Absolute URL. */
  url: string;
  mime_type?: string;
  title?: string;
  size_in_bytes?: number;
  duration_in_seconds?: number;
}

/** What the formats know and JSON Feed 1.1 has no name for. */
export interface ItemExtension {
  /** Alternative text of `image`, where the feed gives one. */
  image_alt?: string;
  /** Title of the feed the item came from, where it says so (RSS `source`, Atom `source`). */
  source_title?: string;
  /** Who helped (Atom `contributor`, Dublin Core, Media RSS `credit`). */
  contributors?: Person[];
}

/** One piece of news. Every string is plain text except `content_html`; every URL is absolute. */
export interface NewsItem {
  /** Never empty: the feed's own id, else the link, else made from title and date. */
  id: string;
  /** The page of this item. */
  url?: string;
  /** A page elsewhere that the item is about. */
  external_url?: string;
  title?: string;
  /** Untrusted HTML as published. It must pass the sanitiser before it reaches a page. */
  content_html?: string;
  /** The content where it is plain text; `content_html` then holds the same, escaped. */
  content_text?: string;
  /** Plain text, one paragraph. */
  summary?: string;
  image?: string;
  banner_image?: string;
  /** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. Absent when unreadable, never guessed. */
  date_published?: string;
  date_modified?: string;
  authors: Person[];
  /** Categories in the order of the feed, without duplicates. */
  tags: string[];
  /** BCP 47 tag, the feed's own spelling. */
  language?: string;
  attachments: Attachment[];
  _news_elements?: ItemExtension;
}

/** What reading found out about the feed itself. */
export interface FeedExtension {
  /** The document ended before its end: the items are complete, but there may be more. */
  is_truncated?: boolean;
  /** Reading was stopped because the items wanted were there: the items are complete, and there are more. */
  is_partial?: boolean;
  /** The publisher says that nothing more will come (JSON Feed `expired`). */
  is_expired?: boolean;
  /** The feeds of a list of feeds (OPML). */
  feeds?: FeedReference[];
}

/** A feed that a list of feeds names. */
export interface FeedReference {
  /** Absolute URL of the feed. */
  feed_url: string;
  title?: string;
  /** The site the feed belongs to. */
  home_page_url?: string;
}

/** A feed in the order its publisher gave. */
export interface NewsFeed {
  title?: string;
  description?: string;
  /** The site the feed belongs to. */
  home_page_url?: string;
  /** The feed's own address. */
  feed_url?: string;
  /** Older items (JSON Feed `next_url`, RFC 5005 `next` or `prev-archive`). Followed only on demand. */
  next_url?: string;
  icon?: string;
  language?: string;
  authors: Person[];
  items: NewsItem[];
  _news_elements?: FeedExtension;
}
