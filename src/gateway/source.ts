/** One source of a feed: asked with conditions, read whatever it is, and remembered with when to ask again. */
import { isoDate } from '../feed/date.js';
import { FeedError } from '../feed/errors.js';
import { requestFeed, type ResponseHead } from '../feed/fetch.js';
import type { NewsFeed } from '../feed/model.js';
import { GuardError, isStep } from './guard.js';
import { readSource } from './read/index.js';
import { digestOf } from './rendered.js';

/** Milliseconds for the whole answer, the pages that lead to it included. */
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
  /** When it last said so: milliseconds since the epoch. */
  loadedAt?: number;
  /** Of the bytes: the same bytes need not be read again. */
  digest?: string;
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
  /** Milliseconds for a source. Default: 10,000. */
  timeout?: number;
}

/** What asking came to: the state to remember, and why it failed where it did. */
export interface Answer {
  state: SourceState;
  error?: FeedError;
}

interface Asking {
  known: SourceState;
  outbound: Outbound & { trusted?: readonly string[] };
  /** What the last answer of all said, whatever became of it. */
  seen: { head?: Headers; status?: number };
  hops: number;
  /** Milliseconds since the epoch. */
  until: number;
}

/** Asks one address. Never rejects; a failure keeps what was known. */
export async function askSource(url: string, known: SourceState, outbound: Asking['outbound']): Promise<Answer> {
  const { now, timeout = TIMEOUT } = outbound;
  if (known.notBefore && now() < known.notBefore) return { state: known, error: new FeedError('http-429', `Asked to wait: ${url}`) };
  const seen: Asking['seen'] = {};
  try {
    const state = await load(known.url ?? url, { known, outbound, seen, hops: MOST_HOPS, until: now() + timeout });
    return { state: { ...state, loadedAt: now() } };
  } catch (error) {
    if (seen.status === 304 && known.feed) return { state: { ...known, loadedAt: now() } };
    const failure = error instanceof FeedError ? error : new FeedError('malformed', String(error), { cause: error });
    return { state: afterFailure(known, seen, { url, now: now() }), error: failure };
  }
}

/** Where a page had named an address that no longer answers, the page is asked again next time. */
function afterFailure(known: SourceState, { head, status }: Asking['seen'], { url, now }: { url: string; now: number }): SourceState {
  const isBusy = status === 429 || status === 503;
  const notBefore = isBusy ? patience(head?.get('retry-after'), now) : undefined;
  const { feed, loadedAt } = known;
  const kept = known.url === undefined || known.url === url ? known : { ...(feed && { feed }), ...(loadedAt && { loadedAt }) };
  return { ...kept, ...(notBefore && { notBefore }) };
}

async function load(url: string, asking: Asking): Promise<SourceState> {
  const { known, outbound, seen, hops } = asking;
  const { bytes, head } = await download(url, asking);
  const digest = await digestOf(bytes);
  const [etag, lastModified] = ['etag', 'last-modified'].map((name) => seen.head?.get(name));
  const found = { url, digest, ...(etag && { etag }), ...(lastModified && { lastModified }) };
  if (known.feed && known.digest === digest) return { feed: known.feed, ...found };
  const read = readSource(bytes, head);
  if ('feed' in read) return { feed: read.feed, ...found };
  if (!hops || read.link === url) throw new FeedError('not-a-feed', `The page at ${url} leads to no feed`);
  if (!isStep(head.url, read.link, outbound)) throw new GuardError(`${head.url} leads to ${read.link}`);
  return load(read.link, { ...asking, known: {}, hops: hops - 1 });
}

async function download(url: string, { known, outbound, seen, until }: Asking): Promise<{ bytes: Uint8Array<ArrayBuffer>; head: ResponseHead }> {
  const chunks: Uint8Array[] = [];
  let head: ResponseHead = { url, contentType: null };
  const start = (answer: ResponseHead) => {
    head = answer;
    return (bytes: Uint8Array) => void chunks.push(bytes);
  };
  const conditional: typeof fetch = async (input, init) => {
    delete seen.status;
    const response = await outbound.fetch(input, { ...init, headers: conditions(known), referrer: '' });
    [seen.head, seen.status] = [response.headers, response.status];
    return response;
  };
  const timeout = Math.max(1, until - outbound.now());
  await requestFeed(url, start, { fetch: conditional, timeout, maxBytes: MAX_BYTES, pace: (step) => Promise.resolve(step()) });
  return { bytes: joined(chunks), head };
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

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
