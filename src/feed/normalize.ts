/** From the elements of an RSS or Atom feed to the model. */
import { isoDate } from './date.js';
import { imageOf, isImage } from './image.js';
import type { Attachment, NewsFeed, NewsItem, Person } from './model.js';
import { contentOf, linksOf, textOf, type Content } from './read/atom.js';
import { personOf } from './read/rss.js';
import type { XmlElement } from './read/xml.js';
import { collapse, titleText } from './text.js';
import { httpUrl } from './url.js';

/* Which elements a field comes from; the first that says something wins. */
const TITLE = ['title', 'media:title', 'dc:title', 'itunes:title'];
const CONTENT = ['content:encoded', 'content', 'body', 'xhtml:body'];
const SUMMARY = ['description', 'summary', 'media:description', 'itunes:summary', 'dc:description', 'subtitle', 'tagline'];
const ID = ['id', 'guid', 'dc:identifier'];
const PUBLISHED = ['published', 'pubdate', 'issued', 'dc:date', 'dc:issued', 'dc:created', 'created'];
const MODIFIED = ['updated', 'modified', 'dc:modified', 'lastbuilddate'];
const AUTHOR = ['author', 'dc:creator', 'itunes:author'];
const FEED_AUTHOR = [...AUTHOR, 'managingeditor'];
const LANGUAGE = ['dc:language', 'language'];
const TAG = ['category', 'dc:subject'];

export function toItem(item: XmlElement, feed: XmlElement): NewsItem {
  const isAtom = item.name === 'entry';
  const body = first(item, CONTENT);
  const short = first(item, SUMMARY);
  const content = body ?? short;
  const { html, text }: Content = content ? contentOf(content, isAtom) : {};
  const title = titleOf(first(item, TITLE), isAtom);
  const published = date(item, PUBLISHED);
  const source = item.children.get('source')?.[0];
  const authors = [...people(item, AUTHOR), ...(source ? people(source, AUTHOR) : [])];
  const image = imageOf(item, html);
  const link = linkOf(item, isAtom);
  const sourceTitle = source && textOf(first(source, TITLE) ?? source, false);
  const extension = { ...(image?.alt && { image_alt: image.alt }), ...(sourceTitle && { source_title: sourceTitle }) };
  return present({
    id: valueOf(first(item, ID)) || item.attributes.get('about') || link || [title, published].join('|'),
    url: link,
    title,
    content_html: html,
    content_text: text,
    summary: body && textOf(short, isAtom),
    image: image?.url,
    date_published: published,
    date_modified: date(item, MODIFIED),
    // RFC 4287 §4.2.1: without an author of its own an entry has the feed's.
    authors: authors.length || !isAtom ? authors : people(feed, AUTHOR),
    tags: [...new Set(all(item, TAG).map(tagOf).filter(Boolean))],
    language: valueOf(first(item, LANGUAGE)) || item.language || valueOf(first(feed, LANGUAGE)),
    attachments: attachmentsOf(item),
    _news_elements: Object.keys(extension).length ? extension : undefined,
  });
}

/** The feed's own fields, from what has been read of it so far. */
export function toFeed(feed: XmlElement, items: NewsItem[], url: string): NewsFeed {
  const isAtom = feed.name === 'feed';
  const links = linksOf(feed);
  const linked = (rel: RegExp) => links.map((link) => (rel.test(link.rel) ? httpUrl(link.address, link.element.base) : undefined)).find(Boolean);
  const icon = first(feed, ['icon', 'logo', 'image', 'itunes:image']);
  return present({
    title: titleOf(first(feed, TITLE), isAtom),
    description: textOf(first(feed, SUMMARY), isAtom),
    home_page_url: linked(/^alternate$/),
    feed_url: linked(/^self$/) ?? url,
    next_url: linked(/^(?:next|prev-archive)$/),
    icon: icon && httpUrl(icon.children.get('url')?.[0]?.value ?? icon.attributes.get('href') ?? icon.value, icon.base),
    language: valueOf(first(feed, LANGUAGE)) || feed.language,
    authors: people(feed, FEED_AUTHOR),
    items,
  });
}

/** Without the fields that have no value. */
export function present<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as T;
}

const all = ({ children }: XmlElement, names: readonly string[]) => names.flatMap((name) => children.get(name) ?? []);

const valueOf = (element: XmlElement | undefined) => element && collapse(element.value);

function first({ children }: XmlElement, names: readonly string[]): XmlElement | undefined {
  for (const name of names) for (const element of children.get(name) ?? []) if (/\S/.test(element.value)) return element;
  return undefined;
}

function titleOf(element: XmlElement | undefined, isAtom: boolean): string | undefined {
  if (!element || isAtom || element.isMarkup) return textOf(element, isAtom);
  return titleText(element.value) || undefined;
}

function date(element: XmlElement, names: readonly string[]): string | undefined {
  for (const each of all(element, names)) {
    const iso = isoDate(each.value);
    if (iso) return iso;
  }
  return undefined;
}

function linkOf(item: XmlElement, isAtom: boolean): string | undefined {
  const links = linksOf(item).filter(({ rel }) => rel === 'alternate');
  // Among several alternates the web page is meant.
  links.sort((a, b) => Number(/html/.test(b.element.attributes.get('type') ?? '')) - Number(/html/.test(a.element.attributes.get('type') ?? '')));
  for (const { address, element } of links) {
    const url = httpUrl(address, element.base);
    if (url) return url;
  }
  // RSS 2.0: a guid is a permanent link unless it says it is not. RSS 1.0: rdf:about is the link. Atom: content elsewhere.
  const guid = item.children.get('guid')?.[0];
  const isPermalink = guid && guid.attributes.get('ispermalink') !== 'false' && /^\s*http/i.test(guid.value);
  const elsewhere = isAtom ? item.children.get('content')?.[0]?.attributes.get('src') : item.attributes.get('about');
  return httpUrl(isPermalink ? guid.value : elsewhere, item.base);
}

function people(element: XmlElement, names: readonly string[]): Person[] {
  for (const name of names) {
    const persons = (element.children.get(name) ?? []).flatMap((each) => personOf(each) ?? []);
    if (persons.length) return persons;
  }
  return [];
}

const tagOf = ({ attributes, value }: XmlElement) => collapse(attributes.get('label') || attributes.get('term') || value);

function attachmentsOf(item: XmlElement): Attachment[] {
  const groups = [item, ...(item.children.get('media:group') ?? [])];
  const media = groups.flatMap(({ children }) => children.get('media:content') ?? []).filter((each) => !isImage(each));
  const links = linksOf(item).flatMap(({ rel, element }) => (rel === 'enclosure' ? element : []));
  const attachments = new Map<string, Attachment>();
  for (const { attributes, base } of [...all(item, ['enclosure']), ...links, ...media]) {
    const url = httpUrl(attributes.get('url') ?? attributes.get('href'), base);
    const number = (name: string) => Number(attributes.get(name)) || undefined;
    if (url && !attachments.has(url)) {
      attachments.set(url, present({
        url,
        mime_type: attributes.get('type'),
        title: attributes.get('title'),
        size_in_bytes: number('length') ?? number('filesize'),
        duration_in_seconds: number('duration'),
      }));
    }
  }
  return [...attachments.values()];
}
