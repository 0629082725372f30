/** The model as RSS 2.0, for readers that know nothing else. */
import type { NewsFeed, NewsItem } from '../../feed/model.js';
import { NAMESPACE, writeExtension, writeImage } from './extension.js';
import type { Addresses } from './json-feed.js';
import { around, asHtml, element, linkElement } from './xml.js';

const NAMESPACES =
  ' version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
  ` xmlns:atom="http://www.w3.org/2005/Atom"${NAMESPACE}`;

export function writeRss(feed: NewsFeed, { self, next }: Addresses): string {
  const channel = around('channel', [
    element('title', asHtml(feed.title ?? self)),
    element('link', feed.home_page_url ?? self),
    element('description', asHtml(feed.description ?? feed.title ?? self)),
    element('language', feed.language),
    element('atom:link', '', { rel: 'self', type: 'application/rss+xml', href: self }),
    linkElement('atom:link', { rel: 'next', href: next }),
    writeExtension(feed._news_elements),
    ...feed.items.map(writeItem),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${around('rss', [channel], NAMESPACES)}`;
}

function writeItem(item: NewsItem): string {
  const { date_published: date, image, _news_elements: extension } = item;
  return around('item', [
    element('title', asHtml(item.title)),
    element('link', item.url),
    element('guid', item.id, { isPermaLink: 'false' }),
    element('pubDate', date && new Date(date).toUTCString()),
    element('atom:updated', item.date_modified),
    ...item.authors.map(({ name }) => element('dc:creator', name)),
    ...item.tags.map((tag) => element('category', tag)),
    element('dc:language', item.language),
    element('description', asHtml(item.summary) ?? item.content_html),
    item.summary ? element('content:encoded', item.content_html) : '',
    writeImage(image, extension?.image_alt),
    ...(extension?.contributors ?? []).map(({ name }) => element('dc:contributor', name)),
    element('ne:source_title', extension?.source_title),
    ...item.attachments.map(({ url, mime_type: type = 'application/octet-stream', size_in_bytes: length = 0 }) => element('enclosure', '', { url, type, length })),
    writeExtension(extension),
  ]);
}
