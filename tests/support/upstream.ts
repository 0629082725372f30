/** A publisher's web server for tests of the gateway: answers that a test defines, and what was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

export interface UpstreamAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export class Upstream {
  /** Paths in the order in which they were asked, with the headers. */
  readonly asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  readonly #routes = new Map<string, UpstreamAnswer | Handler>();

  private constructor(readonly origin: string) {}

  /** Ends with the test file. */
  static async start(): Promise<Upstream> {
    const server = createServer((request, response) => upstream.#answer(request, response));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const upstream = new Upstream(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    after(() => {
      server.close();
      server.closeAllConnections();
    });
    return upstream;
  }

  /** Returns the address. */
  serve(path: string, answer: UpstreamAnswer | Handler): string {
    this.#routes.set(path, answer);
    return this.origin + path;
  }

  count(path: string): number {
    return this.asked.filter((one) => one.path === path).length;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { url: path = '', headers } = request;
    this.asked.push({ path, headers });
    const route = this.#routes.get(path);
    if (typeof route === 'function') return route(request, response);
    const { status = 200, headers: own = {}, body = '' } = route ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'application/xml', ...own }).end(body);
  }
}

/** A small RSS feed with these titles. */
export function rss(titles: readonly string[], channel = ''): string {
  const items = titles.map((title, at) => `<item><title>${title}</title><link>https://news.example/${encodeURIComponent(title)}</link><guid isPermaLink="false">${title}</guid><pubDate>${new Date(Date.UTC(2026, 9, 20 - at, 8)).toUTCString()}</pubDate><description>Treść: ${title}.</description></item>`);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Aktualności</title><link>https://news.example/</link><language>pl</language>${channel}${items.join('')}</channel></rss>`;
}
