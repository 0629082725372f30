/** The model as Atom 1.0 (RFC 4287). */
import type { NewsFeed, NewsItem, Person } from '../../feed/model.js';
import { dateOf } from '../../feed/query.js';
import { NAMESPACE, writeExtension, writeImage } from './extension.js';
import type { Addresses } from './json-feed.js';
import { around, attributesText, element, linkElement } from './xml.js';

/** Every entry must have a date (§4.1.2); one that has none is older than any. */
const NO_DATE = '1970-01-01T00:00:00.000Z';

export function writeAtom(feed: NewsFeed, { self, next }: Addresses): string {
  const updated = feed.items.map((item) => item.date_modified ?? dateOf(item)).reduce((a, b) => (a > b ? a : b), '') || NO_DATE;
  const inside = [
    element('id', feed.feed_url ?? self),
    element('title', feed.title ?? self),
    element('subtitle', feed.description),
    element('updated', updated),
    element('link', '', { rel: 'self', type: 'application/atom+xml', href: self }),
    linkElement('link', { rel: 'alternate', href: feed.home_page_url }),
    linkElement('link', { rel: 'next', href: next }),
    element('icon', feed.icon),
    // Every entry must have an author, its own or the feed's (§4.1.1).
    ...(feed.authors.length ? feed.authors : [{ name: feed.title ?? self }]).map(writePerson),
    writeExtension(feed._news_elements),
    ...feed.items.map(writeEntry),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${around('feed', inside, ` xmlns="http://www.w3.org/2005/Atom"${NAMESPACE}${attributesText({ 'xml:lang': feed.language })}`)}`;
}

function writeEntry(item: NewsItem): string {
  const { image, _news_elements: extension } = item;
  const inside = [
    element('id', item.id),
    element('title', item.title ?? '', { type: 'text' }),
    linkElement('link', { rel: 'alternate', href: item.url }),
    element('published', item.date_published),
    element('updated', item.date_modified ?? (dateOf(item) || NO_DATE)),
    ...item.authors.map(writePerson),
    ...(extension?.contributors ?? []).map((person) => around('contributor', [element('name', person.name)])),
    ...item.tags.map((term) => element('category', '', { term })),
    item.summary ? element('summary', item.summary, { type: 'text' }) : '',
    item.content_html ? element('content', item.content_html, { type: 'html' }) : '',
    writeImage(image, extension?.image_alt),
    ...item.attachments.map(({ url, mime_type: type, size_in_bytes: length, title }) => linkElement('link', { rel: 'enclosure', href: url, type, length, title })),
    extension?.source_title ? around('source', [element('title', extension.source_title)]) : '',
    writeExtension(extension),
  ];
  return around('entry', inside, attributesText({ 'xml:lang': item.language }));
}

const writePerson = ({ name, url }: Person): string => around('author', [element('name', name ?? url), /^https?:/.test(url ?? '') ? element('uri', url) : '']);
