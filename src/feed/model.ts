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

/** An organisation that an item, or a project, names. */
export interface Organization {
  name: string;
  /** Its site. */
  url?: string;
  /** Absolute URL of its logo. */
  logo?: string;
  description?: string;
  /** ISO 3166-1 alpha-2 code, or a country's name as it was given. */
  country?: string;
  role?: string;
  /** Rank among the partners: `gold`, `strategic`. */
  tier?: string;
  /** What it takes part in. */
  project?: string;
  /** Address of its own news. */
  feed_url?: string;
}

/** Public money behind what an item tells of: what `<funding-notice>` shows. Texts are those of the grant agreement. */
export interface Funding {
  /** The sentence that names the Union: "Co-funded by the European Union". */
  statement?: string;
  /** BCP 47 tag of the texts. */
  language?: string;
  /** Programming period: `2014-2020`, `2021-2027`. */
  period?: string;
  programme?: string;
  fund?: string;
  project_title?: string;
  project_number?: string;
  project_url?: string;
  total_value?: number;
  eu_contribution?: number;
  /** ISO 4217 code of both amounts. */
  currency?: string;
  disclaimer?: string;
  /** Absolute URL of an emblem in place of ours. */
  emblem?: string;
  /** Who else pays. */
  funders: Organization[];
  /** Marks that stand in a row with the emblem: `name` is the text of the picture `logo`. */
  marks: Organization[];
}

/** The same item in another language. */
export interface Alternate {
  /** BCP 47 tag. */
  language: string;
  url: string;
  title?: string;
}

/** What the formats know and JSON Feed 1.1 has no name for. */
export interface ItemExtension {
  /** Alternative text of `image`, where the feed gives one. */
  image_alt?: string;
  /** Title of the feed the item came from, where it says so (RSS `source`, Atom `source`). */
  source_title?: string;
  /** Who helped (Atom `contributor`, Dublin Core, Media RSS `credit`). */
  contributors?: Person[];
  /** Organisations that take part in what the item tells of. */
  partners?: Organization[];
  funding?: Funding[];
  /** The item in other languages (also Atom links with `hreflang`). */
  alternates?: Alternate[];
  /** The publisher takes the item back (`expired` of an item in a JSON Feed). */
  is_expired?: boolean;
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
  /** Items that are no more (Atom tombstones, RFC 6721). */
  deleted?: DeletedItem[];
  /** Organisations behind the feed. */
  partners?: Organization[];
  /** Public money behind all that the feed tells. */
  funding?: Funding[];
}

/** What is left of an item that its publisher took back. */
export interface DeletedItem {
  id: string;
  /** ISO 8601 in UTC. */
  date_deleted?: string;
  comment?: string;
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
