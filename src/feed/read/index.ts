/** Bytes in, feed out: finds the format and reads it while the bytes arrive. */
import { createDecoder } from '../charset.js';
import { FeedError } from '../errors.js';
import type { NewsFeed, NewsItem } from '../model.js';
import { toFeed, toItem } from '../normalize.js';
import { readJson } from './json-feed.js';
import { XmlReader } from './xml.js';

export interface ReadOptions {
  /** Where the bytes came from: the base of relative addresses. */
  url: string;
  /** The HTTP header: only its charset matters. */
  contentType?: string | null;
  /** Stop after so many items. */
  limit?: number;
}

export interface FeedReader {
  push(bytes: Uint8Array): void;
  /** No more bytes. Throws a `FeedError` when this was no feed. */
  end(): NewsFeed;
  /** What has been read so far; undefined until it is known to be a feed. */
  readonly feed: NewsFeed | undefined;
  /** How many items have been read so far. */
  readonly count: number;
  /** The limit is met: more bytes change nothing. */
  readonly isDone: boolean;
}

/** So much is decoded at once: what comes after the last wanted item costs nothing. */
const PIECE = 65536;

/** Reads a whole document. Throws nothing but `FeedError`. */
export function readFeed(bytes: Uint8Array, options: ReadOptions): NewsFeed {
  const reader = createReader(options);
  for (let at = 0; at < bytes.length && !reader.isDone; at += PIECE) reader.push(bytes.subarray(at, at + PIECE));
  return reader.end();
}

export function createReader({ url, contentType, limit = Infinity }: ReadOptions): FeedReader {
  const decode = createDecoder({ url, contentType });
  const items: NewsItem[] = [];
  const xml = new XmlReader(url, {
    item: (item, feed) => items.push(toItem(item, feed)),
    get isDone() {
      return items.length >= limit;
    },
  });
  /** Text seen before the format is known, and all of a JSON document. */
  let pending = '';
  let isXml = false;

  function push(text: string): void {
    // Control characters are forbidden in XML 1.0 (§2.2) and found in feeds.
    const clean = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '');
    if (isXml) return xml.push(clean);
    pending += clean;
    isXml = /^[\s\ufeff]*[^{[\s\ufeff]/.test(pending);
    if (isXml) xml.push(pending);
  }

  function readJsonFeed(): NewsFeed {
    const feed = readJson(pending.trim(), url);
    const entries = feed.fields.item ?? [];
    return toFeed(feed, entries.slice(0, limit).map((item) => toItem(item, feed)), url);
  }

  const soFar = () => xml.feed && toFeed(xml.feed, items.slice(), url);

  return {
    push: (bytes) => push(decode(bytes)),
    end() {
      push(decode());
      if (!isXml && pending.trim()) return readJsonFeed();
      xml.end();
      const feed = soFar();
      if (!feed) throw new FeedError(isXml ? 'not-a-feed' : 'empty', `No feed: ${url}`);
      return xml.isOpen && !xml.isDone ? { ...feed, _news_elements: { is_truncated: true } } : feed;
    },
    get feed() {
      return soFar();
    },
    get count() {
      return items.length;
    },
    get isDone() {
      return xml.isDone;
    },
  };
}
