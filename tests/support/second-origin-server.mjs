// A small web server on its own port, so on another origin than the tests: feeds, every fault a feed can have, and a log of requests.
// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feedFaults } from './feed-faults.mjs';

/**
 * An answer that a test defines. `body` is text unless `encoding` says otherwise.
 * @typedef {{ status?: number, headers?: Record<string, string>, body?: string, encoding?: BufferEncoding, delay?: number, cors?: boolean }} Route
 */

/**
 * What a request brought along, how many bytes of the answer were sent, and whether the browser let go of it before its end.
 * @typedef {{ method: string, path: string, search: string, headers: Record<string, string | string[] | undefined>, isCancelled: boolean, bytes: number }} LoggedRequest
 */

/** @typedef {{ request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, url: URL, number: number }} Exchange `number`: the first, second … request for this path */

const served = fileURLToPath(new URL('../fixtures/served/', import.meta.url));
const rss = 'rss-iso-8859-2.xml';

/** No charset in any of them: the document itself must say it, as in daily life. */
const contentTypes = new Map([
  ['.xml', 'application/xml'],
  ['.json', 'application/feed+json'],
  ['.svg', 'image/svg+xml'],
]);

const emptyFeed = '<?xml version="1.0"?><rss version="2.0"><channel><title>Pusto</title><link>https://example.org/</link><description/></channel></rss>';

/** Each test file gets a folder of its own, `/<session>/…`, so that files running at once do not count one another's requests. */
export class SecondOriginServer {
  #server = createServer((request, response) => void this.#answer(request, response).catch(error => response.destroy(error)));
  /** @type {Map<string, Map<string, Route>>} */
  #routes = new Map();
  /** @type {Map<string, LoggedRequest[]>} */
  #log = new Map();
  #origin = '';

  async start() {
    await new Promise(resolve => this.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = this.#server.address();
    if (!address || typeof address === 'string') throw new Error('The second origin has no port');
    this.#origin = `http://127.0.0.1:${address.port}`;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** @param {string} session */
  baseUrl(session) {
    return `${this.#origin}/${session}`;
  }

  /**
   * @param {string} session
   * @param {string} path
   * @param {Route} route
   */
  setRoute(session, path, route) {
    const routes = this.#routes.get(session) ?? new Map();
    this.#routes.set(session, routes.set(path, route));
  }

  /** @param {string} session */
  requests(session) {
    return this.#log.get(session) ?? [];
  }

  /** @param {string} session */
  clear(session) {
    this.#log.delete(session);
    this.#routes.delete(session);
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async #answer(request, response) {
    const url = new URL(request.url ?? '/', this.#origin);
    const [, session = '', ...segments] = url.pathname.split('/');
    const path = `/${segments.join('/')}`;
    const logged = { method: request.method ?? '', path, search: url.search, headers: request.headers, isCancelled: false, bytes: 0 };
    const sentBefore = request.socket.bytesWritten;
    this.#log.set(session, [...this.requests(session), logged]);
    response.on('close', () => Object.assign(logged, { isCancelled: !response.writableFinished, bytes: request.socket.bytesWritten - sentBefore }));
    const number = this.requests(session).filter(each => each.path === path).length;
    const exchange = { request, response, url, number };
    const route = this.#routes.get(session)?.get(path);
    if (route) return sendRoute(exchange, route);
    const fault = faults.get(path) ?? (path.startsWith('/status/') ? answerStatus : sendFixture);
    await fault(exchange, path);
  }
}

/** @type {Map<string, (exchange: Exchange, path: string) => unknown>} */
const faults = new Map(
  Object.entries({
    ...feedFaults,
    '/html': exchange => send(exchange, { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Strona</title><p>To nie jest kanał.</p>' }),
    '/empty-feed': exchange => send(exchange, { type: 'application/rss+xml', body: emptyFeed }),
    '/empty': exchange => send(exchange, { type: 'application/rss+xml', body: '' }),
    '/truncated': async exchange => send(exchange, { type: 'application/rss+xml', body: cutInsideItem(await readFile(join(served, rss))) }),
    '/no-cors': async exchange => send(exchange, { type: 'application/rss+xml', body: await readFile(join(served, rss)), cors: false }),
    '/slow': async exchange => {
      await wait(Number(exchange.url.searchParams.get('ms') ?? 500));
      await sendFixture(exchange, `/${rss}`);
    },
    '/hang': () => undefined,
    '/endless': sendForEver,
    '/reset': exchange => exchange.request.socket.destroy(),
  }),
);

/**
 * A feed whose items, newest first, go on coming one by one until the browser has enough.
 * @param {Exchange} exchange
 */
async function sendForEver({ response }) {
  response.writeHead(200, { 'content-type': 'application/rss+xml', 'access-control-allow-origin': '*' });
  response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Bez końca</title><link>https://example.org/</link>');
  for (let number = 1; !response.destroyed; number++) {
    const date = new Date(Date.UTC(2026, 0, 1) - number * 86_400_000).toUTCString();
    response.write(`<item><title>Aktualność ${number}</title><link>https://example.org/${number}</link><pubDate>${date}</pubDate></item>\n`);
    await wait(2);
  }
}

/** @type {(exchange: Exchange, path: string) => void} */
const answerStatus = (exchange, path) => {
  send(exchange, { status: Number(path.replace('/status/', '')), type: 'text/plain', body: 'as asked' });
};

/**
 * The download ends in the middle of the fourth item.
 * @param {Buffer} feed
 */
function cutInsideItem(feed) {
  const text = feed.toString('latin1');
  const fourth = text.split('<item>', 4).join('<item>').length;
  return feed.subarray(0, fourth + 80);
}

/**
 * @param {Exchange} exchange
 * @param {string} path
 */
async function sendFixture(exchange, path) {
  const file = normalize(join(served, path));
  const body = file.startsWith(served) ? await readFile(file).catch(() => undefined) : undefined;
  if (body === undefined) return send(exchange, { status: 404, type: 'text/plain', body: 'no such fixture' });
  send(exchange, { type: contentTypes.get(extname(file)) ?? 'application/octet-stream', body });
}

/**
 * @param {Exchange} exchange
 * @param {Route} route
 */
async function sendRoute(exchange, { status, headers, body = '', encoding = 'utf8', delay, cors }) {
  if (delay) await wait(delay);
  send(exchange, { status, type: 'application/xml', headers, body: Buffer.from(body, encoding), cors });
}

/**
 * @param {Exchange} exchange
 * @param {{ status?: number, type: string, headers?: Record<string, string>, body: string | Buffer, cors?: boolean }} answer
 */
function send({ response }, { status = 200, type, headers = {}, body, cors = true }) {
  const allowed = cors ? { 'access-control-allow-origin': '*' } : {};
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...allowed, ...headers }).end(body);
}

/** @param {number} ms */
function wait(ms) {
  return new Promise(resolve => setTimeout(resolve, ms));
}
