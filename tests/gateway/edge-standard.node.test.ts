/** The edge handler where a runtime has no more than the standard says: a Cache API whose caches are opened by name. (In workerd: edge.node.test.ts.) */
import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import edge from '../../src/gateway/edge.js';
import { itAnswersAsListed, type Ask } from '../support/route-cases.js';
import { rss, Upstream } from '../support/upstream.js';
import { configFor, SOURCE } from './cases/routes.js';

const upstream = await Upstream.start();
upstream.serve('/feed.xml', { body: SOURCE });
upstream.serve('/dead.xml', { status: 500, body: 'secret of the source' });
upstream.serve('/page.html', { body: '<!doctype html><p>No feed', headers: { 'content-type': 'text/html' } });

/** What lies in the caches, by name and address: whole answers, which are read as often as wanted. */
const stored = new Map<string, Map<string, { body: string; headers: [string, string][] }>>();
const before = Object.getOwnPropertyDescriptor(globalThis, 'caches');
Object.defineProperty(globalThis, 'caches', {
  configurable: true,
  value: {
    open: async (name: string) => {
      const entries = stored.get(name) ?? new Map<string, { body: string; headers: [string, string][] }>();
      stored.set(name, entries);
      return {
        match: async (url: string) => {
          const found = entries.get(url);
          return found && new Response(found.body, { headers: found.headers });
        },
        put: async (url: string, response: Response) => void entries.set(url, { body: await response.text(), headers: [...response.headers] }),
      };
    },
  },
});
after(() => (before ? Object.defineProperty(globalThis, 'caches', before) : Reflect.deleteProperty(globalThis, 'caches')));
beforeEach(() => stored.clear());

/** Answers, with all that goes on behind them done. */
const askWith =
  (config: unknown): Ask =>
  async (path, init) => {
    const work: Promise<unknown>[] = [];
    const response = await edge.fetch(new Request(`https://worker.example${path}`, init), { CONFIG: config }, { waitUntil: (promise) => void work.push(promise) });
    const body = await response.text();
    for (let promise = work.shift(); promise; promise = work.shift()) await promise;
    return new Response(body || null, { status: response.status, headers: response.headers });
  };
const ask = askWith(JSON.stringify(configFor(upstream.origin)));
const statusOf = async (path: string, headers = {}): Promise<string | null> => (await ask(path, { headers })).headers.get('cache-status');

/** What was written to the console meanwhile. */
async function warnings(during: () => Promise<unknown>): Promise<string> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...words: unknown[]) => void lines.push(words.join(' '));
  try {
    await during();
  } finally {
    console.warn = warn;
  }
  return lines.join('\n');
}

describe('at an edge by the standard', () => {
  itAnswersAsListed(async (path, init) => {
    let answer: Awaited<ReturnType<Ask>> | undefined;
    await warnings(async () => (answer = await ask(path, init)));
    return answer ?? assert.fail('no answer');
  });

  it('opens one cache, by its own name', async () => {
    await ask('/feeds/news');
    assert.deepEqual([...stored.keys()], ['news-elements']);
  });

  it('answers from the cache whatever the order of the parameters', async () => {
    assert.equal(await statusOf('/feeds/news?limit=2&sort=title'), 'news-elements; fwd=miss');
    assert.equal(await statusOf('/feeds/news?sort=title&include=&limit=2'), 'news-elements; hit');
  });

  it('keeps what is asked for with a condition whole', async () => {
    assert.equal((await ask('/feeds/news', { headers: { 'if-none-match': '*' } })).status, 304);
    const full = await ask('/feeds/news');
    assert.equal(full.headers.get('cache-status'), 'news-elements; hit');
    assert.match(await full.text(), /Trzecia/);
  });

  it('asks a source once for all questions about its feed', async () => {
    await ask('/feeds/news');
    const count = upstream.count('/feed.xml');
    for (let limit = 5; limit < 9; limit++) await ask(`/feeds/news?limit=${limit}`);
    assert.equal(upstream.count('/feed.xml'), count);
  });

  it('does not find the answers of another configuration', async () => {
    await ask('/feeds/news');
    const other = askWith({ feeds: { news: upstream.serve('/other.xml', { body: rss(['Inna']) }) }, trusted: [upstream.origin] });
    assert.match(await (await other('/feeds/news')).text(), /Inna/);
  });
});

describe('what fails at an edge', () => {
  it('is not asked for again within the minute: a source that says no', async () => {
    const count = upstream.count('/dead.xml');
    await warnings(async () => {
      for (let limit = 1; limit < 5; limit++) assert.equal((await ask(`/feeds/dead?limit=${limit}`)).status, 502);
    });
    assert.equal(upstream.count('/dead.xml') - count, 1);
  });

  it('is not asked for again within the minute: a source that nobody reaches', async () => {
    const gone = 'http://127.0.0.1:1';
    const alone = askWith({ feeds: { gone: `${gone}/feed.xml` }, trusted: [gone] });
    const log = await warnings(async () => {
      assert.equal((await alone('/feeds/gone')).status, 502);
      assert.equal((await alone('/feeds/gone?limit=1')).status, 502);
    });
    assert.match(log, /failed a moment ago/);
  });

  it('is not asked for again within the minute: a source that is no feed', async () => {
    const page = askWith({ feeds: { page: `${upstream.origin}/page.html` }, trusted: [upstream.origin] });
    const log = await warnings(() => page('/feeds/page'));
    assert.match(log, /"feed":"page".*"code":"not-a-feed"/);
    const count = upstream.count('/page.html');
    await warnings(() => page('/feeds/page?limit=1'));
    assert.equal(upstream.count('/page.html'), count);
  });

  it('is told to the operator, not to the client', async () => {
    const log = await warnings(async () => assert.doesNotMatch(await (await ask('/feeds/dead')).text(), /http-500|dead\.xml/));
    assert.match(log, /"feed":"dead".*"code":"http-500"/);
  });

  it('is never asked where the configuration does not name the host', async () => {
    const moved = askWith({ feeds: { moved: upstream.serve('/moved.xml', { status: 301, headers: { location: 'https://stranger.example/feed.xml' } }) }, trusted: [upstream.origin] });
    const log = await warnings(async () => assert.equal((await moved('/feeds/moved')).status, 502));
    assert.match(log, /stranger\.example is not in the configuration/);
  });

  for (const [why, config] of Object.entries({ missing: undefined, 'no JSON': '{', 'without feeds': { feeds: {} } })) {
    it(`is a configuration that is ${why}: 500, and the reason in the log`, async () => {
      const log = await warnings(async () => assert.equal((await askWith(config)('/feeds/news')).status, 500));
      assert.match(log, /^CONFIG: ./);
    });
  }
});
