/** A golden pair: a document and what reading it must give. No Node imports: browsers run the same tables. */
import { readFeed } from '../../../src/feed/index.js';

export interface ReadCase {
  name: string;
  /** Text is encoded as UTF-8. */
  source: string | Uint8Array;
  contentType?: string;
  url?: string;
  /** Only what is named is compared; `undefined` means absent. */
  expected: Expectation;
}

export type Expectation = { readonly [key: string]: unknown };

export const FEED_URL = 'https://news.example/feed.xml';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One byte per character. */
export const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

export const bytesOf = ({ source }: ReadCase): Uint8Array => (typeof source === 'string' ? encode(source) : source);

/** What the reader gives, cut down to what the case names. */
export function actual(test: ReadCase): unknown {
  return cut(readFeed(bytesOf(test), { url: test.url ?? FEED_URL, contentType: test.contentType }), test.expected);
}

function cut(value: unknown, shape: unknown): unknown {
  if (Array.isArray(shape) && Array.isArray(value)) return value.map((each, at) => (at in shape ? cut(each, shape[at]) : each));
  if (!shape || !value || typeof shape !== 'object' || typeof value !== 'object') return value;
  const fields = value as Expectation;
  return Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, cut(fields[key], inner)]));
}

/** An RSS 2.0 document around some items. */
export const rss = (inside: string, attributes = ''): string => `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>News</title><link>https://news.example/</link>${inside}</channel></rss>`;

/** An Atom 1.0 document around some entries. */
export const atom = (inside: string, attributes = ''): string => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>News</title>${inside}</feed>`;
