/** How far a feed is read: to the wanted items and no further, in steps that leave the page its turn. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError, loadFeed, type LoadOptions } from '../../src/feed/index.js';
import { createPace } from '../../src/feed/pace.js';
import { encode, rss } from './cases/case.js';

const URL_OF_FEED = 'https://news.example/feed.xml';

const dated = (day: number) => `<item><guid>n${day}</guid><pubDate>${new Date(Date.UTC(2026, 0, day)).toUTCString()}</pubDate></item>`;
const undated = (number: number) => `<item><guid>u${number}</guid></item>`;
const newestFirst = Array.from({ length: 100 }, (_, at) => dated(100 - at));
const oldestFirst = newestFirst.toReversed();

/** A download that comes item by item, and what became of it. */
function download(items: readonly string[]) {
  const [start = '', end = ''] = rss('|').split('|');
  // The encoding is decided when 512 bytes are there.
  const left = [start.padEnd(600), ...items, end];
  const seen = { pieces: 0, isCancelled: false };
  const body = new ReadableStream(
    {
      pull(controller) {
        const piece = left.shift();
        seen.pieces += piece ? 1 : 0;
        if (piece) controller.enqueue(encode(piece));
        else controller.close();
      },
      cancel: () => void (seen.isCancelled = true),
    },
    { highWaterMark: 0 },
  );
  return { seen, body, fetch: async () => new Response(body) };
}

async function read(items: readonly string[], options: LoadOptions) {
  const { seen, fetch } = download(items);
  const feed = await loadFeed(URL_OF_FEED, { fetch, ...options });
  return { feed, result: { count: feed.items.length, isWhole: seen.pieces === items.length + 2, isPartial: feed._news_elements?.is_partial, isCancelled: seen.isCancelled } };
}

const whole = (count: number) => ({ count, isWhole: true, isPartial: undefined, isCancelled: false });
const stopped = (count: number) => ({ count, isWhole: false, isPartial: true, isCancelled: true });

async function assertRead(items: readonly string[], options: LoadOptions, expected: object): Promise<void> {
  assert.deepEqual((await read(items, options)).result, expected);
}

describe('a limit', () => {
  it('ends the download of a feed that runs newest first', () => assertRead(newestFirst, { limit: 5 }, stopped(5)));
  it('ends it where equal dates follow each other', () => assertRead([dated(2), dated(1), ...Array<string>(50).fill(dated(1))], { limit: 5 }, stopped(5)));
  it('reads a feed in any other order to its end', () => assertRead(oldestFirst, { limit: 5 }, whole(100)));
  it('reads to the end when one item stands out of order', () => assertRead([dated(101), dated(200), ...newestFirst], { limit: 5 }, whole(102)));
  it('of one does not take the first item for the newest before there are more', () => assertRead(oldestFirst, { limit: 1 }, whole(100)));
  it('of one ends the download when a few items run newest first', () => assertRead(newestFirst, { limit: 1 }, stopped(3)));
  it('trusts the publisher about items without dates', () => assertRead(oldestFirst.map((_, at) => undated(at)), { limit: 5 }, stopped(5)));
  it('trusts the publisher when one item has no date', () => assertRead([undated(0), ...oldestFirst], { limit: 5 }, stopped(5)));
  it('ends any download when the order of the feed is wanted', () => assertRead(oldestFirst, { limit: 5, order: 'feed' }, stopped(5)));
  for (const order of ['date-desc', 'date-asc', 'title'] as const) {
    it(`reads to the end when an order is wanted for certain: ${order}`, () => assertRead(newestFirst, { limit: 5, order }, whole(100)));
  }
  it('beyond the feed reads all of it', () => assertRead(newestFirst, { limit: 101 }, whole(100)));
  for (const limit of [0, -3, NaN, Infinity, undefined]) {
    it(`that is no number of items reads all of it: ${limit}`, () => assertRead(newestFirst, { limit }, whole(100)));
  }
  it('that is no whole number counts as the next', () => assertRead(newestFirst, { limit: 4.5 }, stopped(5)));

  it('may be raised while the feed arrives', async () => {
    const options: LoadOptions = { limit: 5, onProgress: ({ items }) => items.length === 4 && (options.limit = 50) };
    const { fetch } = download(newestFirst);
    options.fetch = fetch;
    const feed = await loadFeed(URL_OF_FEED, options);
    assert.deepEqual([feed.items.length, feed._news_elements], [50, { is_partial: true }]);
  });

  it('gives the feed and its items as a whole reading does', async () => {
    const [some, all] = [await read(newestFirst, { limit: 5 }), await read(newestFirst, {})];
    assert.deepEqual({ ...some.feed, _news_elements: undefined }, { ...all.feed, items: all.feed.items.slice(0, 5), _news_elements: undefined });
  });

  it('does not call a feed partial that had been read to its end', async () => {
    const feed = await loadFeed(URL_OF_FEED, { limit: 5, fetch: async () => new Response(rss(newestFirst.join(''))) });
    assert.deepEqual([feed.items.length, feed._news_elements], [100, undefined]);
  });

  it('reads a JSON Feed whole: it cannot be cut', async () => {
    const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '2' }, { id: '1' }] });
    const feed = await loadFeed(URL_OF_FEED, { limit: 1, fetch: async () => new Response(json) });
    assert.deepEqual([feed.items.length, feed._news_elements], [2, undefined]);
  });

  it('reads little beyond the wanted items however much has arrived at once', async () => {
    const filler = `<item><title>${'x'.repeat(10_000)}</title></item>`;
    const feed = await loadFeed(URL_OF_FEED, { limit: 5, fetch: async () => new Response(rss(filler.repeat(1_000))) });
    assert.equal(feed.items.length, 6);
  });
});

describe('a download that nobody needs any more is cancelled', () => {
  const endings: [name: string, options: LoadOptions, code: string][] = [
    ['after the time limit', { timeout: 1 }, 'timeout'],
    ['when it is too large', { maxBytes: 10 }, 'too-large'],
  ];
  for (const [name, options, code] of endings) {
    it(name, async () => {
      let isCancelled = false;
      const body = new ReadableStream({ start: (controller) => controller.enqueue(encode(rss(''))), cancel: () => void (isCancelled = true) });
      await assert.rejects(loadFeed(URL_OF_FEED, { fetch: async () => new Response(body), ...options }), (error) => error instanceof FeedError && error.code === code);
      assert.ok(isCancelled);
    });
  }

  it('when the caller gives up', async () => {
    const controller = new AbortController();
    const { seen, fetch } = download(newestFirst);
    await assert.rejects(loadFeed(URL_OF_FEED, { fetch, signal: controller.signal, onProgress: () => controller.abort() }), { code: 'aborted' });
    assert.ok(seen.isCancelled);
    assert.ok(seen.pieces < 10, `${seen.pieces} pieces were read`);
  });

  it('when the answer is an error', async () => {
    const { seen, body } = download(newestFirst);
    await assert.rejects(loadFeed(URL_OF_FEED, { fetch: async () => new Response(body, { status: 500 }) }), { code: 'http-500' });
    assert.ok(seen.isCancelled);
  });

  it('when the answer comes too late', async () => {
    const controller = new AbortController();
    const { seen, body } = download(newestFirst);
    let answer = (_: Response) => {};
    const loading = loadFeed(URL_OF_FEED, { fetch: () => new Promise((resolve) => (answer = resolve)), signal: controller.signal });
    controller.abort();
    await assert.rejects(loading, { code: 'aborted' });
    answer(new Response(body));
    await new Promise((resolve) => setImmediate(resolve));
    assert.ok(seen.isCancelled);
  });

  it('and a body that fails while it is cancelled harms nobody', async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(encode(rss('').padEnd(100))),
      cancel: () => Promise.reject(new Error('cannot')),
    });
    await assert.rejects(loadFeed(URL_OF_FEED, { fetch: async () => new Response(body), maxBytes: 10 }), { code: 'too-large' });
    await new Promise((resolve) => setImmediate(resolve));
  });
});

describe('a long read', () => {
  it('goes by pieces of 64 kB, also when all has arrived at once', async () => {
    const source = rss(newestFirst.join('').padEnd(1_000_000));
    let steps = 0;
    await loadFeed(URL_OF_FEED, { fetch: async () => new Response(source), pace: async (step) => (steps++, step()) });
    // Node may hand over a body in several chunks: none of the pieces is larger than 64 kB, and few are smaller.
    assert.ok(steps >= source.length / 65_536 && steps < 40, `${steps} steps`);
  });

  it('lets others have their turn after each 10 ms of work, and only then', async () => {
    let time = 0;
    const turns: number[] = [];
    const nextTask = async () => {
      turns.push(time);
    };
    const pace = createPace(() => time, nextTask);
    for (let step = 0; step < 10; step++) {
      assert.equal(await pace(() => ((time += 4), step)), step);
      time += 1_000; // waiting is not working
    }
    assert.deepEqual(turns, [2_012, 5_024, 8_036]);
  });

  it('lets tasks run that were waiting', async () => {
    let time = 0;
    let hasRun = false;
    const loading = loadFeed(URL_OF_FEED, {
      fetch: async () => new Response(rss(newestFirst.join('').padEnd(1_000_000))),
      pace: createPace(() => (time += 10)),
      onProgress: () => setImmediate(() => (hasRun = true)),
    });
    assert.equal((await loading).items.length, 100);
    assert.ok(hasRun);
  });

  it('fails with what a step throws', async () => {
    await assert.rejects(createPace()(() => assert.fail('broken step')), /broken step/);
  });
});
