/** One source of a feed: asked with conditions, read whatever it is, and remembered with when to ask again. */
import { isoDate } from '../feed/date.js';
import { FeedError } from '../feed/errors.js';
import { requestFeed, type ResponseHead } from '../feed/fetch.js';
import type { NewsFeed } from '../feed/model.js';
import { readSource } from './read/index.js';

/** Seconds for the whole answer. */
const TIMEOUT = 10_000;
/** Of the decompressed body. */
const MAX_BYTES = 5_000_000;
/** Pages that lead to other pages are no feeds. */
const MOST_HOPS = 2;
/** A server may ask for patience, but not for ever. */
const MOST_PATIENCE = 86_400_000;

/** What the last answer said, for the next question. */
export interface SourceState {
  feed?: NewsFeed;
  /** Where the feed is: a page may have named another address. */
  url?: string;
  etag?: string;
  lastModified?: string;
  /** Milliseconds since the epoch: before that the server does not want to be asked. */
  notBefore?: number;
}

export interface Outbound {
  fetch: typeof fetch;
  now: () => number;
}

/** What asking came to: the state to remember, and why it failed where it did. */
export interface Answer {
  state: SourceState;
  error?: FeedError;
}

/** Asks one address. Never rejects; a failure keeps what was known. */
export async function askSource(url: string, known: SourceState, outbound: Outbound): Promise<Answer> {
  if (known.notBefore && outbound.now() < known.notBefore) return { state: known, error: new FeedError('http-429', `Asked to wait: ${url}`) };
  const seen: { head?: Headers; status?: number } = {};
  try {
    const state = await load(known.url ?? url, { known, outbound, seen, hops: MOST_HOPS });
    return { state };
  } catch (error) {
    const { feed } = known;
    if (seen.status === 304 && feed) return { state: known };
    const failure = error instanceof FeedError ? error : new FeedError('malformed', String(error), { cause: error });
    const notBefore = patience(seen.head?.get('retry-after'), outbound.now());
    return { state: { ...known, ...(notBefore && { notBefore }) }, error: failure };
  }
}

interface Asking {
  known: SourceState;
  outbound: Outbound;
  seen: { head?: Headers; status?: number };
  hops: number;
}

async function load(url: string, asking: Asking): Promise<SourceState> {
  const { known, outbound, seen, hops } = asking;
  const chunks: Uint8Array[] = [];
  let head: ResponseHead = { url, contentType: null };
  const start = (answer: ResponseHead) => {
    head = answer;
    return (bytes: Uint8Array) => void chunks.push(bytes);
  };
  const conditional: typeof fetch = async (input, init) => {
    const response = await outbound.fetch(input, { ...init, headers: conditions(known), referrer: '' });
    [seen.head, seen.status] = [response.headers, response.status];
    return response;
  };
  await requestFeed(url, start, { fetch: conditional, timeout: TIMEOUT, maxBytes: MAX_BYTES, pace: (step) => Promise.resolve(step()) });
  const read = readSource(joined(chunks), head);
  if ('feed' in read) {
    const [etag, lastModified] = ['etag', 'last-modified'].map((name) => seen.head?.get(name));
    return { feed: read.feed, url, ...(etag && { etag }), ...(lastModified && { lastModified }) };
  }
  if (!hops || read.link === url) throw new FeedError('not-a-feed', `The page at ${url} leads to no feed`);
  return load(read.link, { ...asking, known: {}, hops: hops - 1 });
}

function conditions({ etag, lastModified }: SourceState): HeadersInit {
  return {
    accept: 'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1',
    'user-agent': 'news-elements',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  };
}

/** Seconds, or a date (RFC 9110 §10.2.3). */
function patience(header: string | null | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const until = /^\d+$/.test(header.trim()) ? now + Number(header) * 1_000 : new Date(isoDate(header) ?? 0).getTime();
  return until > now ? Math.min(until, now + MOST_PATIENCE) : undefined;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
