/** The one guarded request for a feed: time limit, size limit, abort, and every failure under its own code. */
import { FeedError } from './errors.js';
import { httpUrl } from './url.js';

export interface RequestOptions {
  signal?: AbortSignal;
  fetch?: typeof globalThis.fetch;
  /** Milliseconds for the whole answer, body included. Default 15,000. */
  timeout?: number;
  /** Most bytes of the decoded body. Default 32 MiB. */
  maxBytes?: number;
}

export interface ResponseHead {
  /** After redirects. */
  url: string;
  contentType: string | null;
}

/** Takes the body piece by piece. */
type Sink = (bytes: Uint8Array) => void;

/** Downloads `url` into the sink that `start` gives. Rejects only with `FeedError`. */
export async function requestFeed(url: string, start: (head: ResponseHead) => Sink, options: RequestOptions = {}): Promise<void> {
  const { signal, timeout = 15_000 } = options;
  if (!httpUrl(url, url)) throw new FeedError('bad-url', `Not an absolute http(s) address: ${url}`);
  let stop = (_: FeedError) => {};
  const stopped = new Promise<never>((_, reject) => (stop = reject));
  const abort = () => stop(new FeedError('aborted', 'No longer wanted'));
  const timer = setTimeout(() => stop(new FeedError('timeout', `No answer in ${timeout} ms`)), timeout);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  const controller = new AbortController();
  try {
    await Promise.race([stopped, download(url, start, { ...options, signal: controller.signal })]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    controller.abort();
  }
}

async function download(url: string, start: (head: ResponseHead) => Sink, options: RequestOptions & { signal: AbortSignal }): Promise<void> {
  const { fetch = globalThis.fetch, maxBytes = 2 ** 25, signal } = options;
  if (isAborted(signal)) return;
  // No headers of our own: the request must not need a preflight, and carries nothing about the reader.
  const request: RequestInit = { signal, mode: 'cors', credentials: 'omit', referrerPolicy: 'strict-origin' };
  const response = await orNetworkError(url, async () => fetch(url, request));
  if (!response.ok) throw new FeedError(`http-${response.status}`, `Status ${response.status}: ${url}`);
  const sink = start({ url: response.url || url, contentType: response.headers.get('content-type') });
  const body = response.body?.getReader();
  for (let size = 0; body; ) {
    const { value } = await orNetworkError(url, () => body.read());
    if (!value || isAborted(signal)) return;
    size += value.length;
    if (size > maxBytes) throw new FeedError('too-large', `Over ${maxBytes} bytes: ${url}`);
    sink(value);
  }
}

/** Asked anew each time: the answer changes while we wait. */
const isAborted = (signal: AbortSignal) => signal.aborted;

async function orNetworkError<T>(url: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    const { navigator } = globalThis as { navigator?: { onLine?: boolean } }; // older Node has none
    const isOffline = navigator?.onLine === false;
    throw new FeedError(isOffline ? 'offline' : 'network-or-cors', `No readable answer: ${url}`, { cause });
  }
}
