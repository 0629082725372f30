/** Bytes in, feed out: finds the format and reads it while the bytes arrive. */
import { createDecoder } from '../charset.js';
import { FeedError } from '../errors.js';
import type { NewsFeed } from '../model.js';
import { inherit, toFeed, toItem } from '../normalize.js';
import { readJson } from './json-feed.js';
import { collect } from './collect.js';
import { collectLazily } from './lazy.js';

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
/** Forbidden in XML 1.0 (§2.2) and found in feeds. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;
/** These, and CR, which means LF (§2.11). */
const ODD = /[\0-\x08\x0b-\x1f]/;
/** The items of longer documents are read when somebody looks at them. */
const LONG = 2 * PIECE;

/** Reads a whole document. Throws nothing but `FeedError`. */
export function readFeed(bytes: Uint8Array, options: ReadOptions): NewsFeed {
  const isLazy = bytes.length > LONG && !options.limit;
  const reader = createReader(options, isLazy ? collectLazily(options.url) : undefined);
  for (let at = 0; at < bytes.length && !reader.isDone; at += PIECE) reader.push(bytes.subarray(at, at + PIECE));
  return reader.end();
}

export function createReader(options: ReadOptions, collector = collect(options.url, options.limit)): FeedReader {
  const { url, contentType, limit } = options;
  const { xml } = collector;
  const decode = createDecoder({ url, contentType });
  /** Text seen before the format is known, and all of a JSON document. */
  let pending = '';
  let isXml = false;
  let wasReturn = false;

  function push(text: string): void {
    const clean = wasReturn || ODD.test(text) ? tidy(text) : text;
    if (isXml) return collector.push(clean);
    pending += clean;
    isXml = /^[\s\ufeff]*[^{[\s\ufeff]/.test(pending);
    if (isXml) collector.push(pending);
  }

  /** Without control characters, with one kind of line end, also where a piece ends between CR and LF. */
  function tidy(text: string): string {
    const clean = text.replace(CONTROL, '');
    const rest = wasReturn && clean.startsWith('\n') ? clean.slice(1) : clean;
    if (clean) wasReturn = clean.endsWith('\r');
    return rest.replace(/\r\n?/g, '\n');
  }

  function readJsonFeed(): NewsFeed {
    const feed = readJson(pending.trim(), url);
    return toFeed(feed, (feed.fields.item ?? []).slice(0, limit).map((item) => inherit(toItem(item), feed)), url);
  }

  const soFar = () => xml.feed && toFeed(xml.feed, collector.items(), url);

  return {
    push: (bytes) => push(decode(bytes)),
    end() {
      push(decode());
      if (!isXml && pending.trim()) return readJsonFeed();
      collector.end();
      const feed = soFar();
      if (!feed) throw new FeedError(isXml ? 'not-a-feed' : 'empty', `No feed: ${url}`);
      return xml.isOpen && !xml.isDone ? { ...feed, _news_elements: { ...feed._news_elements, is_truncated: true } } : feed;
    },
    get feed() {
      return soFar();
    },
    get count() {
      return collector.count;
    },
    get isDone() {
      return xml.isDone;
    },
  };
}
