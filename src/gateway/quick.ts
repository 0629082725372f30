/** The same question within a second gets the same bytes, straight from memory: what a popular feed costs on Node. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BoundedCache } from './bounded.js';
import { preferredCoding } from './compression.js';
import { matches } from './rendered.js';

/** Milliseconds: short beside every freshness that an answer promises. */
const LIFE = 1_000;
/** Bytes of all answers together. */
const MOST = 16_000_000;

interface Answer {
  headers: Record<string, string | number>;
  etag: string;
  body: Buffer;
  until: number;
}

/** Answers are known by path, query and coding, and by nothing else that a client sends. */
export class QuickAnswers {
  readonly #answers = new BoundedCache<Answer>(MOST);

  constructor(private readonly now: () => number) {}

  /** Answers and returns the status; undefined where somebody has to think. */
  answer({ method, url = '', headers: { 'accept-encoding': accepted, 'if-none-match': tags } }: IncomingMessage, outgoing: ServerResponse): number | undefined {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    const key = keyOf(url, accepted);
    const found = this.#answers.get(key);
    if (!found) return undefined;
    if (this.now() >= found.until) {
      this.#answers.delete(key);
      return undefined;
    }
    if (tags !== undefined && matches(tags, found.etag)) {
      const { 'content-length': _, ...headers } = found.headers;
      outgoing.writeHead(304, headers).end();
      return 304;
    }
    outgoing.writeHead(200, found.headers).end(method === 'GET' ? found.body : undefined);
    return 200;
  }

  /** Keeps the answer where it may be given again, and returns it. */
  async keep(request: Request, response: Response): Promise<Response> {
    if (request.method !== 'GET' || response.status !== 200 || !response.headers.has('etag')) return response;
    const { headers } = response;
    const body = Buffer.from(await response.arrayBuffer());
    const { pathname, search } = new URL(request.url);
    const key = keyOf(pathname + search, request.headers.get('accept-encoding'));
    this.#answers.set(key, { headers: { ...Object.fromEntries(headers), 'content-length': body.length }, etag: headers.get('etag') ?? '', body, until: this.now() + LIFE }, key.length + body.length);
    return new Response(new Uint8Array(body), { headers });
  }
}

const keyOf = (url: string, accepted: string | string[] | null | undefined): string => `${preferredCoding(accepted?.toString()) ?? 'identity'} ${url}`;
