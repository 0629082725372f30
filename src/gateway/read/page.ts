/** A web page: news marked up as h-feed (microformats2), or the link to its feed. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { isoDate } from '../../feed/date.js';
import type { NewsItem } from '../../feed/model.js';
import { collapse, plainText } from '../../feed/text.js';
import { httpUrl } from '../../feed/url.js';
import type { Reading } from './reading.js';

/** What pages call a feed, the best first (HTML: link type `alternate`). */
const TYPES = ['application/feed+json', 'application/atom+xml', 'application/rss+xml', 'application/json', 'application/rdf+xml', 'text/xml', 'application/xml'];

/** More are no page that anybody reads. */
const MOST_ENTRIES = 1_000;

export function readPage(text: string, base: string): Reading | undefined {
  const page = fromHtml(text);
  const link = feedLink(page, base);
  if (link) return { link };
  // An entry in an entry is what that one is about. And so each is looked through once, however they are nested.
  const isEntry = hasClass('h-entry');
  const items = all(page, isEntry, isEntry).slice(0, MOST_ENTRIES).flatMap((entry) => readEntry(entry, base));
  if (!items.length) return undefined;
  const [feed] = all(page, hasClass('h-feed'));
  const [name] = feed ? all(feed, hasClass('p-name'), isEntry) : [];
  return { feed: { title: name && textOf(name), home_page_url: base, feed_url: base, authors: [], items } };
}

/** Feeds of comments are nobody's news. */
function feedLink(page: Root, base: string): string | undefined {
  const links = all(page, ({ tagName, properties: { rel } }) => tagName === 'link' && has(rel, 'alternate'));
  const typeOf = (link: Element): number => TYPES.indexOf(textIn(link, 'type').toLowerCase());
  const feeds = links.filter((link) => typeOf(link) >= 0 && !/comment/i.test(textIn(link, 'href') + textIn(link, 'title')));
  const [best] = feeds.sort((a, b) => typeOf(a) - typeOf(b));
  return best && httpUrl(textIn(best, 'href'), base);
}

function readEntry(entry: Element, base: string): NewsItem | [] {
  const first = (name: string): Element | undefined => all(entry, hasClass(name))[0];
  const text = (name: string): string | undefined => optional(first(name), textOf);
  const link = first('u-url') ?? all(entry, ({ tagName, properties }) => tagName === 'a' && Boolean(properties.href))[0];
  const url = httpUrl(textIn(link, 'href'), base);
  const title = text('p-name');
  if (!title && !url) return [];
  const date = (name: string) => optional(first(name), (one) => isoDate(textIn(one, 'dateTime') || textOf(one)));
  const picture = first('u-photo') ?? first('u-featured');
  return {
    id: textIn(first('u-uid'), 'href') || (url ?? title ?? ''),
    url,
    title,
    content_html: optional(first('e-content'), ({ children }) => toHtml(children)),
    summary: text('p-summary'),
    image: httpUrl(textIn(picture, 'src'), base),
    date_published: date('dt-published'),
    date_modified: date('dt-updated'),
    authors: all(entry, hasClass('p-author')).map((author) => ({ name: textOf(author) })),
    tags: all(entry, hasClass('p-category')).map(textOf),
    attachments: [],
  };
}

const optional = <T>(element: Element | undefined, read: (element: Element) => T | undefined): T | undefined => element && (read(element) || undefined);

const textOf = (element: Element): string => collapse(plainText(toHtml(element)));

function textIn(element: Element | undefined, attribute: string): string {
  const value = element?.properties[attribute];
  return typeof value === 'string' ? value : '';
}

const has = (list: unknown, wanted: string): boolean => Array.isArray(list) && list.some((one) => String(one).toLowerCase() === wanted);

const hasClass = (name: string) => ({ properties: { className } }: Element): boolean => has(className, name);

/** Without recursion: a page may be nested as deep as it likes. `isClosed` elements are not looked into. */
function all(root: Root | Element, isWanted: (element: Element) => boolean, isClosed: (element: Element) => boolean = () => false): Element[] {
  const found: Element[] = [];
  const waiting: (RootContent | ElementContent)[] = [...root.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    if (isWanted(node)) found.push(node);
    if (isClosed(node)) continue;
    for (const child of node.children.toReversed()) waiting.push(child);
  }
  return found;
}
