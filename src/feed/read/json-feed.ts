/** JSON Feed 1.0 and 1.1 → elements: each member fills a field, each member of an array too; the strings in an object are its attributes. */
import { FeedError } from '../errors.js';
import { append, NO_ATTRIBUTES, NO_FIELDS, type FeedElement, type Fields } from './element.js';
import { kindOf, newScope } from './kinds.js';

/** No feed nests deeper; what does is no feed's. */
const MAX_DEPTH = 9;
/** Before the names of our own extension, as in XML; its members stand among those of the item. */
const OURS = 'ne:';

/** The feed's element; its items are among its fields. */
export function readJson(source: string, url: string): FeedElement {
  let feed: unknown;
  try {
    feed = JSON.parse(source);
  } catch (cause) {
    throw new FeedError('malformed', `Broken JSON: ${url}`, { cause });
  }
  if (feed && typeof feed === 'object' && 'items' in feed && Array.isArray(feed.items)) return toElement(feed, url);
  throw new FeedError('not-a-feed', `No feed: ${url}`);
}

function toElement(feed: object, base: string): FeedElement {
  const scope = newScope();
  const convert = (name: string, value: unknown, depth: number): FeedElement => {
    const members = depth < MAX_DEPTH ? membersOf(value) : [];
    const fields: Fields = members.length ? {} : NO_FIELDS;
    const prefix = name.startsWith(OURS) ? OURS : '';
    for (const [key, member] of members.flatMap(([key, member]) => (key === '_news_elements' ? membersOf(member, OURS) : [[prefix + key, member] as const]))) {
      for (const each of Array.isArray(member) ? member : [member]) {
        // A text among the items is none.
        if (key !== 'items' || membersOf(each).length) append(fields, convert(key, each, depth + 1));
      }
    }
    return {
      kind: kindOf(name, scope),
      attributes: members.length ? new Map(members.map(([key, member]) => [key, textOf(member)])) : NO_ATTRIBUTES,
      fields,
      value: textOf(value),
      isMarkup: false,
      type: name.includes('html') ? 'html' : 'text',
      base,
      hasBase: false,
      language: undefined,
    };
  };
  return convert('feed', feed, 0);
}

/** The members of an object, their names with a prefix; of anything else none. */
const membersOf = (value: unknown, prefix = ''): [string, unknown][] =>
  value && typeof value === 'object' ? Object.entries(value).map(([key, member]) => [prefix + key, member]) : [];

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' || value === true ? String(value) : '');
