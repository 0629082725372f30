/** From the elements of a feed to the model. */
import { isoDate } from './date.js';
import { imageOf, isImage, mediaOf } from './image.js';
import type { Attachment, NewsFeed, NewsItem, Person } from './model.js';
import { present } from './present.js';
import { htmlOf, textOf, titleOf } from './read/content.js';
import { addressOf, all, first, get, type FeedElement } from './read/element.js';
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
const LANGUAGE = ['language', 'dc:language'];

export function toItem(item: FeedElement, feed: FeedElement): NewsItem {
  const content = first(item, CONTENT);
  const summary = first(item, SUMMARY);
  const body = content ?? summary;
  const html = body && htmlOf(body);
  const image = imageOf(item, html);
  const source = item.children.get('source')?.[0];
  const extension = present({ image_alt: image?.alt, source_title: source && titleOf(first(source, TITLE) ?? source) });
  const url = linkOf(item);
  const title = titleOf(first(item, TITLE));
  const published = dateOf(item, PUBLISHED);
  const [authors = []] = [item, source, feed].map((each) => peopleOf(each, AUTHOR)).filter(({ length }) => length);
  return present<NewsItem>({
    id: get(item, ['id', 'guid', 'about']) ?? url ?? `${title ?? html}|${published}`,
    url,
    external_url: httpUrl(get(item, ['external_url']), item.base),
    title,
    content_html: html,
    summary: content && textOf(summary),
    image: image?.url,
    banner_image: httpUrl(get(item, ['banner_image']), item.base),
    date_published: published,
    date_modified: dateOf(item, MODIFIED),
    authors,
    tags: [...new Set(all(item, TAG).map(tagOf))].filter(Boolean),
    language: get(item, LANGUAGE) ?? item.language ?? get(feed, LANGUAGE),
    attachments: attachmentsOf(item),
    _news_elements: Object.keys(extension).length ? extension : undefined,
  });
}

/** The feed's own fields, from what has been read of it so far. */
export function toFeed(feed: FeedElement, items: NewsItem[], url: string): NewsFeed {
  const address = (names: string[], rel?: string) => all(feed, names).filter((link) => !rel || relOf(link) === rel).map(addressOf).find(Boolean);
  return present<NewsFeed>({
    title: titleOf(first(feed, TITLE)),
    description: textOf(first(feed, SUMMARY)),
    home_page_url: address(['home_page_url']) ?? address(['link'], 'alternate'),
    feed_url: address(['feed_url']) ?? address(['link'], 'self') ?? url,
    next_url: address(['next_url']) ?? address(['link'], 'next') ?? address(['link'], 'prev-archive'),
    icon: address(['icon', 'favicon', 'logo', 'image', 'itunes:image']),
    language: get(feed, LANGUAGE) ?? feed.language,
    authors: peopleOf(feed, [...AUTHOR, 'managingeditor']),
    items,
  });
}

/** Atom's relation without the prefix of its registry; `alternate` when none is given (RFC 4287 §4.2.7.2), as in RSS. */
const relOf = ({ attributes }: FeedElement) => attributes.get('rel')?.replace(/.*\//, '') || 'alternate';

function linkOf(item: FeedElement): string | undefined {
  const alternates = all(item, ['url', 'link', 'external_url']).filter((link) => relOf(link) === 'alternate');
  // Among several the web page is meant.
  const pages = alternates.filter(({ type }) => /html/.test(type));
  // RSS 2.0: a guid is a permanent link unless it says it is not. RSS 1.0: rdf:about is the link. Atom: content elsewhere.
  const guids = all(item, ['guid']).filter(({ attributes, value }) => attributes.get('ispermalink') !== 'false' && /:\/\//.test(value));
  const elsewhere = get(item, ['about']) ?? item.children.get('content')?.[0]?.attributes.get('src');
  return [...pages, ...alternates, ...guids].map(addressOf).find(Boolean) ?? httpUrl(elsewhere, item.base);
}

function dateOf(item: FeedElement, names: readonly string[]): string | undefined {
  return all(item, names).map(({ value }) => isoDate(value)).find(Boolean);
}

/** The people under the first name that gives any. */
function peopleOf(element: FeedElement | undefined, names: readonly string[]): Person[] {
  const found = names.map((name) => element?.children.get(name)?.flatMap((each) => personOf(each) ?? []) ?? []);
  return found.find(({ length }) => length) ?? [];
}

const tagOf = (element: FeedElement) => collapse(get(element, ['label', 'term']) ?? element.value);

function attachmentsOf(item: FeedElement): Attachment[] {
  const attachments = new Map<string, Attachment>();
  const links = all(item, ['link']).filter((link) => relOf(link) === 'enclosure');
  for (const element of [...all(item, ['attachments', 'enclosure']), ...links, ...mediaOf(item).filter((each) => !isImage(each))]) {
    const url = addressOf(element);
    const number = (names: string[]) => Number(get(element, names)) || undefined;
    if (!url || attachments.has(url)) continue;
    attachments.set(url, present<Attachment>({
      url,
      mime_type: get(element, ['mime_type', 'type']),
      title: get(element, ['title']),
      size_in_bytes: number(['size_in_bytes', 'length', 'filesize']),
      duration_in_seconds: number(['duration_in_seconds', 'duration']),
    }));
  }
  return [...attachments.values()];
}
