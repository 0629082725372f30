/** From the elements of a feed to the model. */
import { isoDate } from './date.js';
import { imageOf, isImage, mediaOf } from './image.js';
import type { Attachment, NewsFeed, NewsItem, Person } from './model.js';
import { htmlOf, textOf, titleOf } from './read/content.js';
import { addressOf, all, first, get, withText, type FeedElement } from './read/element.js';
import { personOf } from './read/person.js';
import { collapse } from './text.js';
import { httpUrl } from './url.js';

/* Which elements a field comes from; the first that says something wins. */
const TITLE = ['title', 'media:title', 'dc:title', 'itunes:title'];
const CONTENT = ['content:encoded', 'content_html', 'content', 'body', 'content_text'];
const SUMMARY = ['summary', 'description', 'media:description', 'itunes:summary', 'dc:description', 'subtitle', 'tagline'];
const PUBLISHED = ['date_published', 'published', 'pubdate', 'issued', 'dc:date', 'dc:issued', 'dc:created', 'created'];
const MODIFIED = ['date_modified', 'updated', 'modified', 'dc:modified'];
const AUTHOR = ['authors', 'author', 'dc:creator', 'itunes:author'];
const TAG = ['tags', 'category', 'dc:subject'];
const LINK = ['url', 'link', 'external_url'];
const LANGUAGE = ['language', 'dc:language'];

export function toItem(item: FeedElement, feed: FeedElement): NewsItem {
  const content = first(item, CONTENT, withText);
  const summary = first(item, SUMMARY, withText);
  const body = content ?? summary;
  const html = body && htmlOf(body);
  const image = imageOf(item, html);
  const source = item.children.get('source')?.[0];
  const origin = source && (first(source, TITLE, titleOf) ?? titleOf(source));
  const url = linkOf(item);
  const title = first(item, TITLE, titleOf);
  const published = first(item, PUBLISHED, dateOf);
  return {
    id: get(item, ['id', 'guid', 'about']) ?? url ?? `${title ?? html}|${published}`,
    url,
    external_url: httpUrl(get(item, ['external_url']), item.base),
    title,
    content_html: html,
    content_text: body && !body.isMarkup && body.type.startsWith('text') && body.type !== 'text/html' ? body.value.trim() : undefined,
    summary: content && textOf(summary),
    image: image?.url,
    banner_image: httpUrl(get(item, ['banner_image']), item.base),
    date_published: published,
    date_modified: first(item, MODIFIED, dateOf),
    authors: authorsOf(item, source, feed),
    tags: [...new Set(all(item, TAG).map(tagOf))].filter(Boolean),
    language: get(item, LANGUAGE) ?? item.language ?? get(feed, LANGUAGE),
    attachments: attachmentsOf(item),
    _news_elements: image?.alt || origin ? { image_alt: image?.alt, source_title: origin } : undefined,
  };
}

/** The feed's own fields, from what has been read of it so far. */
export function toFeed(feed: FeedElement, items: NewsItem[], url: string): NewsFeed {
  const linked = (rel: string) => first(feed, ['link'], (link) => (relOf(link) === rel ? addressOf(link) : undefined));
  return {
    title: first(feed, TITLE, titleOf),
    description: first(feed, SUMMARY, textOf),
    home_page_url: first(feed, ['home_page_url'], addressOf) ?? linked('alternate'),
    feed_url: first(feed, ['feed_url'], addressOf) ?? linked('self') ?? url,
    next_url: first(feed, ['next_url'], addressOf) ?? linked('next') ?? linked('prev-archive'),
    icon: first(feed, ['icon', 'favicon', 'logo', 'image', 'itunes:image'], addressOf),
    language: get(feed, LANGUAGE) ?? feed.language,
    authors: peopleOf(feed, [...AUTHOR, 'managingeditor']),
    items,
  };
}

/** Atom's relation without the prefix of its registry; `alternate` when none is given (RFC 4287 §4.2.7.2), as in RSS. */
const relOf = ({ attributes }: FeedElement) => attributes.get('rel')?.replace(/.*\//, '') || 'alternate';

function linkOf(item: FeedElement): string | undefined {
  // RSS 2.0: a guid is a permanent link unless it says it is not. RSS 1.0: rdf:about is the link. Atom: content elsewhere.
  return (
    first(item, LINK, (link) => (/html/.test(link.type) ? alternate(link) : undefined)) ??
    first(item, LINK, alternate) ??
    first(item, ['guid'], (guid) => (guid.attributes.get('ispermalink') !== 'false' && /:\/\//.test(guid.value) ? addressOf(guid) : undefined)) ??
    httpUrl(item.attributes.get('about') ?? item.children.get('content')?.[0]?.attributes.get('src'), item.base)
  );
}

const alternate = (link: FeedElement) => (relOf(link) === 'alternate' ? addressOf(link) : undefined);

const dateOf = ({ value }: FeedElement) => isoDate(value);

/** The people under the first name that gives any. */
function peopleOf(element: FeedElement, names: readonly string[]): Person[] {
  for (const name of names) {
    const people = element.children.get(name)?.flatMap((each) => personOf(each) ?? []);
    if (people?.length) return people;
  }
  return [];
}

/** Its own, else its source's, else the feed's authors (RFC 4287 §4.2.1, JSON Feed 1.1). */
function authorsOf(...elements: (FeedElement | undefined)[]): Person[] {
  for (const element of elements) {
    const people = element && peopleOf(element, AUTHOR);
    if (people?.length) return people;
  }
  return [];
}

const tagOf = (element: FeedElement) => collapse(get(element, ['label', 'term']) ?? element.value);

function attachmentsOf(item: FeedElement): Attachment[] {
  const attachments = new Map<string, Attachment>();
  const links = all(item, ['link']).filter((link) => relOf(link) === 'enclosure');
  for (const element of [...all(item, ['attachments', 'enclosure']), ...links, ...mediaOf(item).filter((each) => !isImage(each))]) {
    const url = addressOf(element);
    const number = (names: string[]) => Number(get(element, names)) || undefined;
    if (!url || attachments.has(url)) continue;
    attachments.set(url, {
      url,
      mime_type: get(element, ['mime_type', 'type']),
      title: get(element, ['title']),
      size_in_bytes: number(['size_in_bytes', 'length', 'filesize']),
      duration_in_seconds: number(['duration_in_seconds', 'duration']),
    });
  }
  return [...attachments.values()];
}
