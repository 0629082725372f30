/** From the elements of a feed to the model. */
import { isoDate } from './date.js';
import { imageOf, isImage } from './image.js';
import type { Attachment, FeedReference, NewsFeed, NewsItem, Person } from './model.js';
import { htmlOf, rawTextOf, textOf, titleOf } from './read/content.js';
import { addressOf, all, first, get, type FeedElement } from './read/element.js';
import { alternateOf, deletedOf, fundingOf, organizationOf } from './read/extension.js';
import type { Field } from './read/kinds.js';
import { peopleOf } from './read/person.js';
import { collapse } from './text.js';
import { httpUrl } from './url.js';

const withText = (element: FeedElement) => (/\S/.test(element.value) ? element : undefined);
const valueOf = ({ value }: FeedElement) => value.trim();
const dateOf = ({ value }: FeedElement) => isoDate(value);

/** Without what it inherits from its feed. */
export function toItem(item: FeedElement): NewsItem {
  const content = first(item, 'content', withText);
  const summary = first(item, 'summary', withText);
  const body = content ?? summary;
  const html = body && htmlOf(body);
  const image = imageOf(item, html);
  const source = item.fields.source?.[0];
  const url = linkOf(item);
  const title = first(item, 'title', titleOf);
  const published = first(item, 'published', dateOf);
  return {
    id: first(item, 'id', valueOf) ?? get(item, 'about') ?? url ?? `${title ?? html}|${published}`,
    url,
    external_url: first(item, 'link', ({ kind, value, base }) => (kind.name === 'external_url' ? httpUrl(value, base) : undefined)),
    title,
    content_html: html,
    content_text: body && rawTextOf(body),
    summary: content && summary && textOf(summary),
    image: image?.url,
    banner_image: first(item, 'banner', addressOf),
    date_published: published,
    date_modified: first(item, 'modified', dateOf) ?? isoDate(get(item, 'lastmod')),
    authors: authorsOf(item, source),
    tags: [...new Set(all(item, 'tag').flatMap(tagsOf))],
    language: first(item, 'language', valueOf) ?? item.language,
    attachments: attachmentsOf(item),
    _news_elements: extensionOf(item, { image_alt: image && (image.alt ?? first(item, 'alt', valueOf)), own: url }),
  };
}

/**
 * The feed's authors and language, where an item names none (RFC 4287 §4.2.1, JSON Feed 1.1). They may come after the items.
 * An empty xml:lang takes the language back (XML 1.0 §2.12).
 */
export function inherit(item: NewsItem, feed: FeedElement | undefined): NewsItem {
  if (feed && !item.authors.length) item.authors = peopleUnder(feed);
  item.language = (item.language ?? (feed && first(feed, 'language', valueOf))) || undefined;
  return item;
}

function extensionOf(item: FeedElement, { image_alt, own }: { image_alt: string | undefined; own: string | undefined }): NewsItem['_news_elements'] {
  const source = item.fields.source?.[0];
  const { contributor, partner, funding } = item.fields;
  return unlessEmpty({
    image_alt,
    source_title: source && (first(source, 'title', titleOf) ?? titleOf(source)),
    contributors: contributor && peopleOf(contributor),
    partners: partner?.flatMap(organizationOf),
    funding: funding?.map(fundingOf),
    alternates: listed([...all(item, 'translation'), ...all(item, 'link').filter(isTranslation)].flatMap(alternateOf).filter(({ url }) => url !== own)),
    is_expired: first(item, 'expired', ({ value }) => value === 'true') || undefined,
  });
}

const listed = <T>(list: T[]): T[] | undefined => (list.length ? list : undefined);

const unlessEmpty = <T extends object>(fields: T): T | undefined => (Object.values(fields).some((value) => value !== undefined) ? fields : undefined);

/** The feed's own fields, from what has been read of it so far. */
export function toFeed(feed: FeedElement, items: NewsItem[], url: string): NewsFeed {
  const linked = (rel: string) => first(feed, 'link', (link) => (relOf(link) === rel ? addressOf(link) : undefined));
  const address = (field: Field) => first(feed, field, addressOf);
  return {
    title: first(feed, 'title', titleOf),
    description: first(feed, 'summary', textOf),
    home_page_url: address('home') ?? linked('alternate') ?? httpUrl(get(feed, 'href'), url),
    feed_url: address('self') ?? linked('self') ?? url,
    next_url: address('next') ?? linked('next') ?? linked('prev-archive'),
    icon: address('icon') ?? address('image'),
    language: first(feed, 'language', valueOf) ?? feed.language,
    authors: peopleUnder(feed),
    items,
    _news_elements: unlessEmpty({
      feeds: listed(all(feed, 'outline').flatMap(feedOf)),
      is_expired: first(feed, 'expired', valueOf) ? true : undefined,
      deleted: feed.fields.deleted?.flatMap(deletedOf),
      partners: feed.fields.partner?.flatMap(organizationOf),
      funding: feed.fields.funding?.map(fundingOf),
    }),
  };
}

/** OPML 2.0: an outline with an xmlUrl is a feed. */
function feedOf(outline: FeedElement): FeedReference[] {
  const feed_url = httpUrl(get(outline, 'xmlurl'), outline.base);
  return feed_url ? [{ feed_url, title: get(outline, 'title', 'text'), home_page_url: httpUrl(get(outline, 'htmlurl'), outline.base) }] : [];
}

/** Atom's relation without the prefix of its registry; `alternate` when none is given (RFC 4287 §4.2.7.2), as in RSS. */
const relOf = ({ attributes }: FeedElement) => attributes.get('rel')?.replace(/.*\//, '') || 'alternate';

/** A link to the same item in another language (RFC 4287 §4.2.7.4). */
const isTranslation = (link: FeedElement): boolean => relOf(link) === 'alternate' && link.attributes.has('hreflang');

const alternate = (link: FeedElement) => (relOf(link) === 'alternate' ? addressOf(link) : undefined);

const webPage = (link: FeedElement) => (link.type.includes('html') ? alternate(link) : undefined);

/** Among translations the one in the language that the item itself says. That of its feed says too little: the first link is the better guess. */
function ownPage(link: FeedElement, item: FeedElement): string | undefined {
  const language = item.attributes.get('lang');
  return language && link.attributes.get('hreflang') === language ? alternate(link) : undefined;
}

function linkOf(item: FeedElement): string | undefined {
  const links = item.fields.link ?? [];
  // RSS 2.0: a guid is a permanent link unless it says it is not. RSS 1.0: rdf:about is the link; CDF: href. Atom: content elsewhere.
  return (
    (links.length > 1 ? first(item, 'link', (link) => ownPage(link, item)) ?? first(item, 'link', webPage) : undefined) ??
    first(item, 'link', alternate) ??
    first(item, 'id', (id) => (id.attributes.get('ispermalink') !== 'false' && /:\/\//.test(id.value) ? addressOf(id) : undefined)) ??
    httpUrl(get(item, 'about', 'href') ?? first(item, 'content', (content) => content.attributes.get('src')), item.base)
  );
}

/** The people whose names come first among those that give any. */
function peopleUnder({ fields: { author } }: FeedElement): Person[] {
  const ranks = author ? new Set(author.map(({ kind }) => kind.rank).sort()) : [];
  for (const rank of ranks) {
    const people = peopleOf(author?.filter(({ kind }) => kind.rank === rank) ?? []);
    if (people.length) return people;
  }
  return [];
}

/** Its own, else its source's (RFC 4287 §4.2.1). */
function authorsOf(...elements: (FeedElement | undefined)[]): Person[] {
  for (const element of elements) {
    const people = element && peopleUnder(element);
    if (people?.length) return people;
  }
  return [];
}

/** Atom: `term` identifies the category, `label` may be missing (RFC 4287 §4.2.2). iTunes: keywords with commas. */
function tagsOf(element: FeedElement): string[] {
  const text = get(element, 'term', 'label') ?? element.value;
  return (element.kind.name === 'itunes:keywords' ? text.split(',') : [text]).map(collapse).filter(Boolean);
}

function attachmentsOf({ fields }: FeedElement): Attachment[] {
  const { enclosure = [], link = [], media = [] } = fields;
  const attachments = new Map<string, Attachment>();
  for (const element of [...enclosure, ...link.filter((each) => relOf(each) === 'enclosure'), ...media.filter((each) => !isImage(each))]) {
    const url = addressOf(element);
    if (!url || attachments.has(url)) continue;
    attachments.set(url, {
      url,
      mime_type: get(element, 'mime_type', 'type'),
      title: get(element, 'title'),
      size_in_bytes: Number(get(element, 'size_in_bytes', 'length', 'filesize')) || undefined,
      duration_in_seconds: Number(get(element, 'duration_in_seconds', 'duration')) || undefined,
    });
  }
  return [...attachments.values()];
}
