/** JSON Feed 1.0 and 1.1: already our shape, but every field is checked. */
import { isoDate } from '../date.js';
import { FeedError } from '../errors.js';
import { firstPicture } from '../image.js';
import type { Attachment, NewsFeed, NewsItem, Person } from '../model.js';
import { present } from '../normalize.js';
import { collapse } from '../text.js';
import { httpUrl } from '../url.js';

type Fields = Readonly<Record<string, unknown>>;

export function readJsonFeed(source: string, url: string, limit = Infinity): NewsFeed {
  const feed = parse(source);
  if (!Array.isArray(feed.items)) throw new FeedError('not-a-feed', `${url} is JSON, but no JSON Feed`);
  const common = { authors: authorsOf(feed, url), language: text(feed.language) };
  return present({
    title: line(feed.title),
    description: line(feed.description),
    home_page_url: address(feed.home_page_url, url),
    feed_url: address(feed.feed_url, url) ?? url,
    next_url: address(feed.next_url, url),
    icon: address(feed.icon, url) ?? address(feed.favicon, url),
    ...common,
    items: objects(feed.items).slice(0, limit).map((item) => toItem(item, url, common)),
  });
}

function parse(source: string): Fields {
  try {
    return fieldsOf(JSON.parse(source));
  } catch (cause) {
    throw new FeedError('malformed', 'The JSON is broken', { cause });
  }
}

function toItem(item: Fields, base: string, feed: Pick<NewsFeed, 'authors' | 'language'>): NewsItem {
  const url = address(item.url, base) ?? address(item.external_url, base);
  const html = text(item.content_html);
  const image = address(item.image, base);
  const picture = !image && html ? firstPicture(html, base) : undefined;
  const title = line(item.title);
  const published = isoDate(text(item.date_published));
  const authors = authorsOf(item, base);
  return present({
    id: text(item.id) ?? url ?? [title, published].join('|'),
    url,
    external_url: address(item.external_url, base),
    title,
    content_html: html,
    content_text: text(item.content_text),
    summary: line(item.summary),
    image: image ?? address(item.banner_image, base) ?? picture?.url,
    banner_image: address(item.banner_image, base),
    date_published: published,
    date_modified: isoDate(text(item.date_modified)),
    authors: authors.length ? authors : feed.authors,
    tags: [...new Set(list(item.tags).map(line).filter((tag) => tag !== undefined))],
    language: text(item.language) ?? feed.language,
    attachments: objects(item.attachments).flatMap((attachment) => toAttachment(attachment, base) ?? []),
    _news_elements: picture?.alt ? { image_alt: picture.alt } : undefined,
  });
}

/** `authors` of 1.1, `author` of 1.0. */
function authorsOf({ authors, author }: Fields, base: string): Person[] {
  return objects(list(authors).length ? authors : [author]).flatMap((person) => {
    const mail = text(person.url)?.startsWith('mailto:') ? text(person.url) : undefined;
    const known = present<Person>({ name: line(person.name), url: mail ?? address(person.url, base), avatar: address(person.avatar, base) });
    return Object.keys(known).length ? known : [];
  });
}

function toAttachment(attachment: Fields, base: string): Attachment | undefined {
  const url = address(attachment.url, base);
  return url === undefined ? undefined : present({
    url,
    mime_type: text(attachment.mime_type),
    title: line(attachment.title),
    size_in_bytes: Number(attachment.size_in_bytes) || undefined,
    duration_in_seconds: Number(attachment.duration_in_seconds) || undefined,
  });
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const fieldsOf = (value: unknown): Fields => (value && typeof value === 'object' ? { ...value } : {});

const objects = (value: unknown): Fields[] => list(value).filter((each) => each && typeof each === 'object').map(fieldsOf);

/** Numbers as ids are common enough. */
const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined);

const line = (value: unknown): string | undefined => text(value) && collapse(String(value));

const address = (value: unknown, base: string): string | undefined => httpUrl(text(value), base);
