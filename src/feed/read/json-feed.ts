/** JSON Feed 1.0 and 1.1 → elements: each member fills a field, each member of an array too; what is in an object becomes attributes. */
import { FeedError } from '../errors.js';
import { append, NO_ATTRIBUTES, NO_FIELDS, type FeedElement, type Fields } from './element.js';
import { kindNamed } from './kinds.js';

/** The feed's element; its items are among its fields. */
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
  const members = value && typeof value === 'object' ? Object.entries(value) : [];
  const fields: Fields = members.length ? {} : NO_FIELDS;
  for (const [key, member] of members) {
    for (const each of Array.isArray(member) ? member : [member]) append(fields, toElement(key, each, base));
  }
  return {
    kind: kindNamed(name),
    attributes: members.length ? new Map(members.map(([key, member]) => [key, textOf(member)])) : NO_ATTRIBUTES,
    fields,
    value: textOf(value),
    isMarkup: false,
    type: name.includes('html') ? 'html' : 'text',
    base,
    hasBase: false,
    language: undefined,
  };
}

const textOf = (value: unknown): string => (/string|number|true/.test(`${typeof value} ${value}`) ? `${value as string}` : '');
