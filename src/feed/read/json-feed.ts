/** JSON Feed 1.0 and 1.1 → elements: each member becomes a child, each member of an array a child of the same name. */
import { FeedError } from '../errors.js';
import { append, type FeedElement } from './element.js';

/** The feed's element; its items are among the children. */
export function readJson(source: string, url: string): FeedElement {
  let feed: unknown;
  try {
    feed = JSON.parse(source);
  } catch (cause) {
    throw new FeedError('malformed', `Broken JSON: ${url}`, { cause });
  }
  if (feed && typeof feed === 'object' && 'items' in feed && Array.isArray(feed.items)) return toElement('feed', feed, url);
  throw new FeedError('not-a-feed', `No feed: ${url}`);
}

function toElement(name: string, value: unknown, base: string): FeedElement {
  const isObject = value && typeof value === 'object';
  const element: FeedElement = {
    name,
    attributes: new Map(),
    children: new Map(),
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    isMarkup: false,
    type: /html/.test(name) ? 'html' : 'text',
    base,
    language: undefined,
  };
  if (isObject) {
    for (const [key, member] of Object.entries(value)) {
      for (const each of Array.isArray(member) ? member : [member]) append(element, toElement(key, each, base));
    }
  }
  return element;
}
