/** The one guarded request for a feed: time limit, size limit, abort, and every failure under its own code. */
import { FeedError } from './errors.js';
import { createPace, type Pace } from './pace.js';
import { httpUrl } from './url.js';

export interface RequestOptions {
  signal?: AbortSignal;
  fetch?: typeof globalThis.fetch;
  /** Milliseconds for the whole answer, body included. Default 15,000. */
  timeout?: number;
  /** Most bytes of the decoded body. Default 32 MiB. */
  maxBytes?: number;
  /** Reads the body step by step. Default: the page gets its turn after each 10 ms of reading. */
  pace?: Pace;
}

export interface ResponseHead {
  /** After redirects. */
  url: string;
  contentType: string | null;
}

/** Takes the body piece by piece; `true` ends the download. */
type Sink = (bytes: Uint8Array) => unknown;

/** So many bytes are taken at once, however many have arrived: what comes after the last wanted item costs little. */
const PIECE = 65_536;

/** Downloads `url` into the sink that `start` gives; resolves to whether that ended it. Rejects only with `FeedError`. */
export async function requestFeed(url: string, start: (head: ResponseHead) => Sink, options: RequestOptions = {}): Promise<boolean> {
  const { signal, timeout = 15_000 } = options;
  const unwanted = new FeedError('aborted', 'No longer wanted');
  if (signal?.aborted) throw unwanted;
  if (!httpUrl(url, url)) throw new FeedError('bad-url', `Not an absolute http(s) address: ${url}`);
  const controller = new AbortController();
  const over = controller.signal;
  const stopped = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new FeedError('timeout', `No answer in ${timeout} ms`)), timeout);
    over.addEventListener('abort', () => clearTimeout(timer));
    signal?.addEventListener('abort', () => reject(unwanted), { signal: over });
  });
  try {
    return await Promise.race([stopped, download(url, start, { ...options, signal: over })]);
  } finally {
    controller.abort();
  }
}

/** Once `signal` is aborted nobody waits any more: what is thrown then is lost. */
async function download(url: string, start: (head: ResponseHead) => Sink, options: RequestOptions & { signal: AbortSignal }): Promise<boolean> {
  const { fetch = globalThis.fetch, maxBytes = 2 ** 25, pace = createPace(), signal } = options;
  // No headers of our own: the request must not need a preflight, and carries nothing about the reader.
  const request: RequestInit = { signal, mode: 'cors', credentials: credentialsFor(url), referrerPolicy: 'strict-origin' };
  const response = await (async () => fetch(url, request))().catch(noAnswer(url));
  const body = response.body?.getReader() ?? wholeBody(response);
  const cancel = () => void body.cancel().catch(() => {});
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  if (!response.ok) throw new FeedError(`http-${response.status}`, `Status ${response.status}: ${url}`);
  const sink = start({ url: response.url || url, contentType: response.headers.get('content-type') });
  for (let size = 0; ; ) {
    const { value } = await body.read().catch(noAnswer(url));
    if (!value) break;
    size += value.length;
    if (size > maxBytes) throw new FeedError('too-large', `Over ${maxBytes} bytes: ${url}`);
    for (let at = 0; at < value.length; at += PIECE) {
      signal.throwIfAborted();
      if ((await pace(() => sink(value.subarray(at, at + PIECE)))) === true) return true;
    }
  }
  return false;
}

/**
 * Nobody gets cookies. For another host both words say that; but what `<link rel="preload" as="fetch" crossorigin>` has asked for already is
 * only taken by a request with the same word as its own (Fetch, “consume a preloaded resource”).
 */
function credentialsFor(url: string): RequestCredentials {
  const { origin } = globalThis as { origin?: string }; // Node has none
  return new URL(url).origin === origin ? 'omit' : 'same-origin';
}

/** Pages with a `fetch` of their own, made for old browsers, have no streams. */
function wholeBody(response: Response): Pick<ReadableStreamDefaultReader<Uint8Array>, 'read' | 'cancel'> {
  let isRead = false;
  return {
    cancel: async () => {},
    read: async () => {
      if (isRead) return { done: true, value: undefined };
      isRead = true;
      return { done: false, value: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}

/** A browser does not say why it hides an answer. */
const noAnswer = (url: string) => (cause: unknown) => {
  const { navigator } = globalThis as { navigator?: { onLine?: boolean } }; // older Node has none
  throw new FeedError(navigator?.onLine === false ? 'offline' : 'network-or-cors', `No readable answer: ${url}`, { cause });
};
