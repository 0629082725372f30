/** The gateway at the edge, in the real runtime (workerd): every route, the Cache API, and nobody asked who is not named. */
import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { after, describe, it } from 'node:test';
import { Miniflare } from 'miniflare';
import { bundleEdge } from '../support/edge-bundle.js';
import { itAnswersAsListed, type Ask } from '../support/route-cases.js';
import { rss, Upstream } from '../support/upstream.js';
import { configFor, SOURCE } from './cases/routes.js';

const upstream = await Upstream.start();
upstream.serve('/feed.xml', { body: SOURCE });
upstream.serve('/dead.xml', { status: 500, body: 'secret of the source' });
const bundle = await bundleEdge();

/** `outbound` stands for the whole internet. */
async function start(bindings: Record<string, unknown>, outbound?: (url: string) => Response): Promise<Ask> {
  const runtime = new Miniflare({
    modules: [{ type: 'ESModule', path: bundle }],
    modulesRoot: dirname(bundle),
    compatibilityDate: '2026-01-01',
    host: '127.0.0.1',
    port: 0,
    bindings: bindings as Record<string, string>,
    ...(outbound && { outboundService: (request: { url: string }) => outbound(request.url) as never }),
    handleRuntimeStdio: (out: NodeJS.ReadableStream, errors: NodeJS.ReadableStream) => {
      for (const stream of [out, errors]) stream.resume();
    },
  });
  after(() => runtime.dispose());
  await runtime.ready;
  return (path, init) => runtime.dispatchFetch(`https://worker.example${path}`, init);
}

const ask = await start({ CONFIG: JSON.stringify(configFor(upstream.origin)) });
const statusOf = ({ headers }: Awaited<ReturnType<Ask>>): string | null => headers.get('cache-status');
/** Asks until the cache has it: it is filled behind the answer. */
async function untilHit(send: Ask, path: string): Promise<void> {
  for (let time = 0; time < 100; time++) {
    const response = await send(path);
    await response.text();
    if (statusOf(response) === 'news-elements; hit') return;
  }
  assert.fail(`${path} never came from the cache`);
}

describe('at the edge', () => {
  itAnswersAsListed(ask);
});

describe('the cache of the edge', () => {
  it('is missed once and hit from then on, under every order of the parameters', async () => {
    const first = await ask('/feeds/news?limit=2&sort=title');
    const body = await first.text();
    assert.equal(statusOf(first), 'news-elements; fwd=miss');
    await untilHit(ask, '/feeds/news?sort=title&limit=2');
    const again = await ask('/feeds/news?sort=title&include=&limit=2');
    assert.deepEqual([statusOf(again), await again.text()], ['news-elements; hit', body]);
  });

  it('answers 304 and heads from what it has', async () => {
    await untilHit(ask, '/feeds/news?limit=1');
    const full = await ask('/feeds/news?limit=1');
    await full.text();
    const etag = full.headers.get('etag') ?? '';
    const known = await ask('/feeds/news?limit=1', { headers: { 'if-none-match': etag } });
    const head = await ask('/feeds/news?limit=1', { method: 'HEAD' });
    assert.deepEqual([known.status, await known.text(), head.status, await head.text(), head.headers.get('etag')], [304, '', 200, '', etag]);
  });

  it('is filled by who has it already, too', async () => {
    const first = await ask('/feeds/news?limit=3&sort=feed', { headers: { 'if-none-match': '*' } });
    assert.equal(first.status, 304);
    await untilHit(ask, '/feeds/news?limit=3&sort=feed');
    const full = await ask('/feeds/news?limit=3&sort=feed');
    assert.match(await full.text(), /Trzecia/);
  });

  it('keeps no errors and nothing with unknown parameters', async () => {
    for (const path of ['/feeds/news?evil=1', '/feeds/dead', '/feeds/other', '/healthz']) {
      for (let time = 0; time < 3; time++) {
        const response = await ask(path);
        await response.text();
        assert.equal(statusOf(response), 'news-elements; fwd=miss', path);
      }
    }
  });

  it('keeps the last good copy: other questions about a feed ask its source no more', async () => {
    await untilHit(ask, '/feeds/news');
    const before = upstream.count('/feed.xml');
    for (let limit = 5; limit < 15; limit++) await (await ask(`/feeds/news?limit=${limit}`)).text();
    assert.equal(upstream.count('/feed.xml'), before);
  });

  it('remembers for all isolates what failed', async () => {
    const before = upstream.count('/dead.xml');
    for (let limit = 1; limit < 10; limit++) assert.equal((await ask(`/feeds/dead?limit=${limit}`)).status, 502);
    assert.ok(upstream.count('/dead.xml') - before <= 1);
  });
});

describe('an edge gateway', () => {
  it('takes its configuration as an object, and a script for its pages', async () => {
    const own = await start({ CONFIG: configFor(upstream.origin), SCRIPT_URL: 'https://cdn.example/1.0.0/news-elements.js', SCRIPT_INTEGRITY: 'sha384-abc' });
    const page = await own('/embed/news');
    assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self' https:\/\/cdn\.example;/);
    assert.match(await page.text(), /src="https:\/\/cdn\.example\/1\.0\.0\/news-elements\.js" integrity="sha384-abc" crossorigin="anonymous"/);
  });

  it('asks only hosts that the configuration names: no list, no page and no redirect adds one', async () => {
    const stranger = 'https://stranger.example/feed.xml';
    const asked: string[] = [];
    const internet = (url: string): Response => {
      asked.push(url);
      if (url.endsWith('.opml')) return new Response(`<opml><body><outline xmlUrl="${stranger}"/></body></opml>`);
      if (url.endsWith('.html')) return new Response(`<link rel="alternate" type="application/rss+xml" href="${stranger}">`, { headers: { 'content-type': 'text/html' } });
      return url.endsWith('moved.xml') ? new Response(null, { status: 301, headers: { location: stranger } }) : new Response(rss(['news']));
    };
    const feeds = { list: 'https://named.example/list.opml', page: 'https://named.example/page.html', moved: 'https://named.example/moved.xml', feed: 'https://named.example/feed.xml' };
    const own = await start({ CONFIG: JSON.stringify({ feeds }) }, internet);
    assert.match(await (await own('/feeds/feed')).text(), /"news"/);
    for (const id of ['list', 'page', 'moved']) assert.doesNotMatch(await (await own(`/feeds/${id}`)).text(), /"news"/);
    assert.deepEqual(asked.filter((url) => url.includes('stranger')), []);
    assert.equal(new Set(asked).size, 4);
  });

  for (const [why, CONFIG] of Object.entries({ missing: undefined, 'no JSON': '{', 'without feeds': '{"feeds":{}}' })) {
    it(`says no more than 500 where its configuration is ${why}`, async () => {
      const own = await start(CONFIG === undefined ? {} : { CONFIG });
      const response = await own('/feeds/news');
      assert.deepEqual([response.status, response.headers.get('content-type')], [500, 'application/problem+json']);
    });
  }
});
