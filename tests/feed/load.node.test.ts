/** The one request: how it is made, how its failures are named, and that items come before the end. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError, loadFeed, type LoadOptions } from '../../src/feed/index.js';
import { encode, rss } from './cases/case.js';

const URL_OF_FEED = 'https://news.example/feed.xml';
const FEED = rss('<item><title>One</title></item>');

const answering = (body: BodyInit | null, init?: ResponseInit): typeof fetch => async () => new Response(body, init);

/** A body that gives its pieces one by one, and then whatever `finish` does. */
function bodyOf(pieces: readonly string[], finish: (controller: ReadableStreamDefaultController) => void): ReadableStream {
  const left = [...pieces];
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece === undefined) finish(controller);
      else controller.enqueue(encode(piece));
    },
  }, { highWaterMark: 0 });
}

const never = () => {};

async function codeOf(url: string, options: LoadOptions): Promise<string> {
  try {
    await loadFeed(url, options);
    return 'no error';
  } catch (error) {
    assert.ok(error instanceof FeedError, String(error));
    return error.code;
  }
}

describe('loading', () => {
  it('asks without credentials, without headers of its own, with the origin only', async () => {
    let seen: RequestInit = {};
    await loadFeed(URL_OF_FEED, { fetch: async (_, init) => ((seen = init ?? {}), new Response(FEED)) });
    const { signal, ...rest } = seen;
    assert.ok(signal);
    assert.deepEqual(rest, { mode: 'cors', credentials: 'same-origin', referrerPolicy: 'strict-origin' });
  });

  it('asks the page’s own server without its cookies too', async () => {
    let seen: RequestInit = {};
    Object.assign(globalThis, { origin: new URL(URL_OF_FEED).origin });
    await loadFeed(URL_OF_FEED, { fetch: async (_, init) => ((seen = init ?? {}), new Response(FEED)) }).finally(() => Reflect.deleteProperty(globalThis, 'origin'));
    assert.equal(seen.credentials, 'omit');
  });

  for (const url of ['http://127.0.0.1:4300/feed.xml', 'https://News.example:8443/a b?c=ą#d', 'HTTPS://news.example']) {
    it(`asks any absolute http(s) address: ${url}`, async () => {
      assert.equal((await loadFeed(url, { fetch: answering(FEED) })).items.length, 1);
    });
  }

  it('reads answers of a fetch that knows no streams', async () => {
    const whole = (status: number) => async () => ({ ok: status === 200, status, url: '', headers: new Headers(), body: null, arrayBuffer: async () => encode(FEED).buffer }) as unknown as Response;
    const feed = await loadFeed(URL_OF_FEED, { fetch: whole(200) });
    assert.deepEqual(feed.items.map(({ title }) => title), ['One']);
    assert.equal(await codeOf(URL_OF_FEED, { fetch: whole(404) }), 'http-404');
  });

  it('says what it failed of', async () => {
    const reason = new TypeError('Failed to fetch');
    const failure = await loadFeed(URL_OF_FEED, { fetch: async () => Promise.reject(reason) }).catch((error: unknown) => error);
    assert.ok(failure instanceof FeedError);
    assert.equal(failure.cause, reason);
    assert.ok(failure.message.includes(URL_OF_FEED));
  });

  it('fails when the download broke off before the first item was complete', async () => {
    assert.equal(await codeOf(URL_OF_FEED, { fetch: answering(FEED.slice(0, 120)) }), 'malformed');
  });

  it('gives the complete items of a download that broke off, and says so', async () => {
    const feed = await loadFeed(URL_OF_FEED, { fetch: answering(FEED.slice(0, -12)) });
    assert.deepEqual([feed.items.length, feed._news_elements], [1, { is_truncated: true }]);
  });

  it('reads with the charset of the answer', async () => {
    const feed = await loadFeed(URL_OF_FEED, { fetch: answering(Uint8Array.from(rss('<item><title>\xb1</title></item>'), (c) => c.charCodeAt(0)), { headers: { 'content-type': 'text/xml; charset=iso-8859-2' } }) });
    assert.equal(feed.items[0]?.title, 'ą');
  });

  it('tells the items so far while bytes arrive: the first ones, then whenever their number has doubled', async () => {
    const seen: number[] = [];
    const pieces = [FEED.slice(0, 60).padEnd(700), ...Array<string>(20).fill('<item><title>a</title></item>'), '</channel></rss>'];
    await loadFeed(URL_OF_FEED, { fetch: answering(bodyOf(pieces, (controller) => controller.close())), onProgress: ({ items }) => seen.push(items.length) });
    assert.deepEqual(seen, [1, 2, 4, 8, 16]);
  });

  it('names each failure', async () => {
    assert.equal(await codeOf(URL_OF_FEED, { fetch: answering('', { status: 404 }) }), 'http-404');
    assert.equal(await codeOf(URL_OF_FEED, { fetch: answering('', { status: 503 }) }), 'http-503');
    assert.equal(await codeOf(URL_OF_FEED, { fetch: answering('') }), 'empty');
    assert.equal(await codeOf(URL_OF_FEED, { fetch: answering(null, { status: 204 }) }), 'empty');
    assert.equal(await codeOf(URL_OF_FEED, { fetch: answering('<!DOCTYPE html><html>') }), 'not-a-feed');
    assert.equal(await codeOf(URL_OF_FEED, { fetch: async () => Promise.reject(new TypeError('Failed to fetch')) }), 'network-or-cors');
    assert.equal(await codeOf(URL_OF_FEED, { fetch: () => { throw new Error('no fetch'); } }), 'network-or-cors');
    assert.equal(await codeOf(URL_OF_FEED, { fetch: answering(bodyOf([FEED], (controller) => controller.error(new TypeError('cut')))) }), 'network-or-cors');
    assert.equal(await codeOf(URL_OF_FEED, { fetch: answering(FEED), maxBytes: FEED.length - 1 }), 'too-large');
    assert.equal(await codeOf(URL_OF_FEED, { fetch: answering(FEED), maxBytes: FEED.length }), 'no error');
    assert.equal(await codeOf(URL_OF_FEED, { fetch: () => new Promise(never), timeout: 1 }), 'timeout');
    assert.equal(await codeOf(URL_OF_FEED, { fetch: answering(bodyOf([FEED], never)), timeout: 1 }), 'timeout');
  });

  it('refuses what is no http(s) address without asking anybody', async () => {
    for (const url of ['', '/feed.xml', 'ftp://news.example/', 'javascript:alert(1)', 'data:text/xml,<rss/>', 'https://']) {
      assert.equal(await codeOf(url, { fetch: () => assert.fail('asked') }), 'bad-url', url);
    }
  });

  it('says when the device is offline', async (t) => {
    const navigator = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { onLine: false } });
    t.after(() => (navigator ? Object.defineProperty(globalThis, 'navigator', navigator) : Reflect.deleteProperty(globalThis, 'navigator')));
    assert.equal(await codeOf(URL_OF_FEED, { fetch: async () => Promise.reject(new TypeError('x')) }), 'offline');
  });

  it('stops at once when the caller gives up, and lets go of the connection', async () => {
    const controller = new AbortController();
    let connection: AbortSignal | null | undefined;
    const code = codeOf(URL_OF_FEED, { signal: controller.signal, fetch: (_, init) => ((connection = init?.signal), new Promise(never)) });
    controller.abort();
    assert.equal(await code, 'aborted');
    assert.equal(connection?.aborted, true);
    assert.equal(await codeOf(URL_OF_FEED, { signal: controller.signal, fetch: () => assert.fail('asked') }), 'aborted');
  });
});
