/** The store: one request for many, the latest wins, good copies stay, memory is bounded. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError, type LoadOptions, type NewsFeed } from '../../src/feed/index.js';
import type { Kept } from '../../src/feed/keeper.js';
import { FeedStore, pageStore, type FeedState, type FeedStoreOptions } from '../../src/feed/store.js';

const URL_OF_FEED = 'https://a.example/feed';
const MIRROR = 'https://b.example/feed';
/** A feed that was read as far as somebody wanted. */
const partial = (title: string, count: number): NewsFeed => ({ ...feed(title, count), _news_elements: { is_partial: true } });
const feed = (title: string, count = 1): NewsFeed => ({ title, authors: [], items: Array.from({ length: count }, (_, at) => ({ id: String(at), authors: [], tags: [], attachments: [] })) });

interface Request {
  url: string;
  options: LoadOptions;
  progress(feed: NewsFeed): Promise<void>;
  answer(feed: NewsFeed): Promise<void>;
  fail(code?: 'timeout' | 'http-404'): Promise<void>;
}

/** A store whose requests are answered by hand and whose clock is moved by hand. */
function setup(options: FeedStoreOptions = {}) {
  const requests: Request[] = [];
  const clock = { time: 1000 };
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const load = (url: string, options: LoadOptions = {}) =>
    new Promise<NewsFeed>((resolve, reject) => {
      requests.push({
        url,
        options,
        progress: (partial) => (options.onProgress?.(partial), settle()),
        answer: (whole) => (resolve(whole), settle()),
        fail: (code = 'timeout') => (reject(new FeedError(code, code)), settle()),
      });
    });
  const store = new FeedStore({ load, now: () => clock.time, ...options });
  const request = (at: number): Request => requests[at] ?? assert.fail(`no request ${at}`);
  const watch = (source: readonly string[] = [URL_OF_FEED], limit?: number) => {
    const seen: FeedState[] = [];
    return { seen, last: () => seen.at(-1), leave: store.subscribe(source, (state) => seen.push(state), limit) };
  };
  return { store, requests, request, clock, watch };
}

const told = (states: FeedState[]) => states.map((state) => (state.status === 'error' ? state.error.code : `${state.status} ${state.feed?.title ?? '-'}`));

describe('the store', () => {
  it('tells a subscriber the state at once, then each change', async () => {
    const { request, watch } = setup();
    const { seen } = watch();
    assert.deepEqual(told(seen), ['loading -']);
    await request(0).progress(feed('partial'));
    await request(0).answer(feed('whole'));
    assert.deepEqual(told(seen), ['loading -', 'loading partial', 'ready whole']);
  });

  it('makes one request for many subscribers', async () => {
    const { requests, request, watch } = setup();
    const all = [watch(), watch(), watch()];
    await request(0).answer(feed('A'));
    assert.equal(requests.length, 1);
    for (const { seen } of all) assert.deepEqual(told(seen), ['loading -', 'ready A']);
  });

  it('uses a fresh copy without asking, and asks again behind an older one', async () => {
    const { requests, request, clock, watch } = setup({ freshFor: 100 });
    watch();
    await request(0).answer(feed('A'));
    clock.time += 99;
    assert.deepEqual(told(watch().seen), ['ready A']);
    assert.equal(requests.length, 1);
    clock.time += 1;
    const late = watch();
    assert.deepEqual(told(late.seen), ['ready A']);
    await request(1).answer(feed('B'));
    assert.deepEqual(told(late.seen), ['ready A', 'ready B']);
  });

  it('keeps old news when a refresh fails', async () => {
    const { store, request, watch } = setup();
    const { seen, last } = watch();
    await request(0).answer(feed('A'));
    void store.reload([URL_OF_FEED]);
    await request(1).fail();
    assert.deepEqual(told(seen), ['loading -', 'ready A', 'ready A']);
    const state = last();
    assert.ok(state?.status === 'ready' && state.stale?.code === 'timeout' && state.loadedAt === 1000);
  });

  it('keeps the items that came before the connection broke', async () => {
    const { request, watch } = setup();
    const { last } = watch();
    await request(0).progress(feed('partial'));
    await request(0).fail();
    const state = last();
    assert.ok(state?.status === 'ready' && state.feed.title === 'partial' && state.stale);
  });

  it('drops the late answer of an earlier run', async () => {
    const { store, request, watch } = setup();
    const { seen } = watch();
    void store.reload([URL_OF_FEED]);
    assert.equal(request(0).options.signal?.aborted, true);
    await request(1).answer(feed('new'));
    await request(0).progress(feed('old'));
    await request(0).answer(feed('old'));
    assert.deepEqual(told(seen), ['loading -', 'ready new']);
  });

  it('tries the mirrors of all subscribers in their order', async () => {
    const { requests, request, watch } = setup();
    const { last } = watch();
    watch([URL_OF_FEED, MIRROR]);
    await request(0).fail();
    await request(1).answer(feed('mirror'));
    assert.deepEqual(requests.map(({ url }) => url), [URL_OF_FEED, MIRROR]);
    assert.deepEqual(last()?.status, 'ready');
  });

  it("gives the feed's own error when its mirrors fail too", async () => {
    const { request, watch } = setup();
    const { last } = watch([URL_OF_FEED, MIRROR]);
    await request(0).fail('http-404');
    await request(1).fail('timeout');
    const state = last();
    assert.ok(state?.status === 'error' && state.error.code === 'http-404');
  });

  it('remembers a failure only for a while', async () => {
    const { requests, request, clock, watch } = setup({ retryAfter: 50 });
    watch();
    await request(0).fail();
    clock.time += 49;
    assert.deepEqual(told(watch().seen), ['timeout']);
    assert.equal(requests.length, 1);
    clock.time += 1;
    assert.deepEqual(told(watch().seen), ['loading -']);
    assert.equal(requests.length, 2);
  });

  it('asks at once when a subscriber brings a mirror that was not tried', async () => {
    const { requests, request, watch } = setup();
    const { seen } = watch();
    await request(0).fail();
    watch([URL_OF_FEED, MIRROR]);
    assert.equal(requests.length, 2);
    assert.deepEqual(told(seen), ['loading -', 'timeout', 'loading -']);
  });

  it('gives up the request when the last subscriber leaves', async () => {
    const { requests, request, watch } = setup();
    const [one, two] = [watch(), watch()];
    one.leave();
    one.leave();
    assert.equal(request(0).options.signal?.aborted, false);
    two.leave();
    assert.equal(request(0).options.signal?.aborted, true);
    await request(0).answer(feed('late'));
    assert.deepEqual(told(two.seen), ['loading -']);
    assert.deepEqual(told(watch().seen), ['loading -']);
    assert.equal(requests.length, 2);
  });

  it('keeps a bounded number of feeds that nobody shows, the latest used', async () => {
    const { requests, request, watch } = setup({ keepAtMost: 2 });
    for (const [at, name] of ['a', 'b', 'c'].entries()) {
      const { leave } = watch([`https://${name}.example/`]);
      await request(at).answer(feed(name));
      leave();
    }
    for (const name of ['b', 'c']) watch([`https://${name}.example/`]).leave();
    assert.equal(requests.length, 3);
    watch(['https://a.example/']);
    assert.equal(requests.length, 4);
  });

  it('tells the others when one listener throws', async (t) => {
    const { store, request, watch } = setup();
    const thrown: unknown[] = [];
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => thrown.push(error));
    t.after(() => {
      process.removeAllListeners('uncaughtException');
      for (const listener of before) process.on('uncaughtException', listener);
    });
    store.subscribe([URL_OF_FEED], () => {
      throw new Error('broken listener');
    });
    const { seen } = watch();
    await request(0).answer(feed('A'));
    assert.deepEqual(told(seen), ['loading -', 'ready A']);
    assert.equal(thrown.length, 2);
  });

  it('does not tell a listener that has left meanwhile', async () => {
    const { store, request, watch } = setup();
    const others: ReturnType<typeof watch>[] = [];
    store.subscribe([URL_OF_FEED], ({ status }) => status === 'ready' && others.forEach(({ leave }) => leave()));
    others.push(watch());
    await request(0).answer(feed('A'));
    assert.deepEqual(others.map(({ seen }) => told(seen)), [['loading -']]);
  });

  it('takes hostile addresses as mere keys', () => {
    const { requests, watch } = setup();
    for (const url of ['__proto__', 'constructor', '']) assert.deepEqual(told(watch([url]).seen), ['loading -']);
    watch([]);
    assert.deepEqual(requests.map(({ url }) => url), ['__proto__', 'constructor', '']);
  });

  it('is one for the page', () => {
    assert.equal(pageStore(), pageStore());
    assert.equal(Reflect.get(globalThis, Symbol.for('news-elements/store/1')), pageStore());
  });

});

describe('the store reads as far as somebody needs', () => {
  const all = Infinity;

  it('as the most demanding subscriber asks, also when it comes while the feed arrives', () => {
    const { requests, request, watch } = setup();
    watch([URL_OF_FEED], 5);
    assert.equal(request(0).options.limit, 5);
    watch([URL_OF_FEED], 20);
    watch([URL_OF_FEED], 10);
    assert.equal(request(0).options.limit, 20);
    watch();
    assert.equal(request(0).options.limit, all);
    assert.equal(requests.length, 1);
  });

  it('to the end unless a subscriber says that less is enough', () => {
    const { request, watch } = setup();
    watch();
    watch([URL_OF_FEED], 5);
    assert.equal(request(0).options.limit, all);
  });

  it('no further for one whom the copy satisfies', async () => {
    const { requests, request, watch } = setup();
    watch([URL_OF_FEED], 5);
    await request(0).answer(partial('A', 8));
    assert.deepEqual(told(watch([URL_OF_FEED], 8).seen), ['ready A']);
    assert.equal(requests.length, 1);
  });

  it('again for one whom it does not, and keeps showing the copy until there is more', async () => {
    const { requests, request, watch } = setup();
    const list = watch([URL_OF_FEED], 5);
    await request(0).answer(partial('A', 8));
    const article = watch();
    assert.deepEqual(told(article.seen), ['loading A']);
    assert.equal(request(1).options.limit, all);
    await request(1).progress(feed('less', 4));
    await request(1).progress(feed('more', 16));
    await request(1).answer(feed('whole', 30));
    assert.deepEqual(told(article.seen), ['loading A', 'loading more', 'ready whole']);
    assert.deepEqual(told(list.seen), ['loading -', 'ready A', 'loading A', 'loading more', 'ready whole']);
    assert.equal(requests.length, 2);
  });

  it('again for one who comes during a refresh, and does not call it ready meanwhile', async () => {
    const { store, request, watch } = setup();
    watch([URL_OF_FEED], 5);
    await request(0).answer(partial('A', 8));
    void store.reload([URL_OF_FEED]);
    const article = watch();
    assert.equal(request(1).options.signal?.aborted, true);
    await request(2).answer(feed('whole', 30));
    assert.deepEqual(told(article.seen), ['loading A', 'ready whole']);
  });

  it('no further in a whole feed, however short it is', async () => {
    const { requests, request, watch } = setup();
    watch([URL_OF_FEED], 5);
    await request(0).answer(feed('A', 2));
    assert.deepEqual(told(watch().seen), ['ready A']);
    assert.equal(requests.length, 1);
  });

  it('again when somebody came after reading had stopped and before the answer was there', async () => {
    const { request, watch } = setup();
    watch([URL_OF_FEED], 5);
    const answered = request(0).answer(partial('A', 5));
    const article = watch();
    await answered;
    await request(1).answer(feed('whole', 30));
    assert.deepEqual(told(article.seen), ['loading -', 'ready A', 'loading A', 'ready whole']);
  });

  it('keeps the copy when reading on fails, and does not ask again at once', async () => {
    const { requests, request, clock, watch } = setup({ retryAfter: 50 });
    watch([URL_OF_FEED], 5);
    await request(0).answer(partial('A', 8));
    const article = watch();
    await request(1).fail();
    const state = article.last();
    assert.ok(state?.status === 'ready' && state.feed.title === 'A' && state.stale?.code === 'timeout');
    watch();
    assert.equal(requests.length, 2);
    clock.time += 50;
    watch();
    assert.equal(requests.length, 3);
  });

  it('only as far as needed when it asks again', async () => {
    const { store, request, watch } = setup();
    const list = watch([URL_OF_FEED], 5);
    await request(0).answer(partial('A', 8));
    void store.reload([URL_OF_FEED]);
    assert.equal(request(1).options.limit, 5);
    await request(1).answer(partial('B', 7));
    assert.deepEqual(told(list.seen), ['loading -', 'ready A', 'ready B']);
  });
});

describe('the store asks again when it is time', () => {
  const minute = 60_000;

  it('once for all who ask, and tells each how long to wait', async () => {
    const { store, requests, request, clock, watch } = setup();
    watch();
    await request(0).answer(feed('A'));
    clock.time += minute - 10;
    assert.equal(store.refresh([URL_OF_FEED], minute), 10);
    clock.time += 10;
    assert.deepEqual([store.refresh([URL_OF_FEED], minute), store.refresh([URL_OF_FEED], minute)], [minute, minute]);
    await request(1).answer(feed('B'));
    clock.time += 20;
    assert.equal(store.refresh([URL_OF_FEED], minute), minute - 20);
    assert.equal(requests.length, 2);
  });

  it('lets a request that is on its way finish, however long it takes', () => {
    const { store, request, clock, watch } = setup();
    watch();
    clock.time += 10 * minute;
    assert.equal(store.refresh([URL_OF_FEED], minute), minute);
    assert.equal(request(0).options.signal?.aborted, false);
  });

  it('at once where the clock was set back: nobody waits until it has caught up', async () => {
    const { store, requests, request, clock, watch } = setup();
    watch();
    await request(0).answer(feed('A'));
    clock.time -= 500;
    assert.equal(store.refresh([URL_OF_FEED], 100), 100);
    assert.equal(requests.length, 2);
    await request(1).answer(feed('B'));
    clock.time -= 100;
    watch();
    assert.equal(requests.length, 3);
  });

  it('counts a failure as an answer', async () => {
    const { store, requests, request, clock, watch } = setup();
    watch();
    await request(0).fail();
    clock.time += minute / 2;
    assert.equal(store.refresh([URL_OF_FEED], minute), minute / 2);
    assert.equal(requests.length, 1);
  });
});

describe('a reload', () => {
  it('ends when its answer has been told, good or bad', async () => {
    for (const end of ['answer', 'fail'] as const) {
      const { store, request, watch } = setup();
      const { seen } = watch();
      await request(0).answer(feed('A'));
      let isOver = false;
      const reload = store.reload([URL_OF_FEED]).then(() => (isOver = true));
      await new Promise(setImmediate);
      assert.equal(isOver, false);
      await (end === 'answer' ? request(1).answer(feed('B')) : request(1).fail());
      await reload;
      assert.equal(seen.length, 3);
    }
  });

  it('waits for the one that takes its place', async () => {
    const { store, request, watch } = setup();
    watch();
    const seen: string[] = [];
    const first = store.reload([URL_OF_FEED]).then(() => seen.push('first'));
    await Promise.resolve();
    const second = store.reload([URL_OF_FEED]).then(() => seen.push('second'));
    await request(1).fail();
    assert.deepEqual(seen, []);
    await request(2).answer(feed('A'));
    await Promise.all([first, second]);
    assert.deepEqual(seen.sort(), ['first', 'second']);
  });

  it('of fifty elements in the same moment is one request, and answers all of them', async () => {
    const { store, requests, request, watch } = setup();
    watch();
    await request(0).answer(feed('A'));
    const reloads = Array.from({ length: 50 }, () => store.reload([URL_OF_FEED]));
    assert.equal(requests.length, 2);
    await request(1).answer(feed('B'));
    await Promise.all(reloads);
  });

  it('waits for a subscriber that comes right after it, and asks once', async () => {
    const { store, requests, request, watch } = setup();
    let isOver = false;
    const reload = store.reload([URL_OF_FEED]).then(() => (isOver = true));
    watch();
    await new Promise(setImmediate);
    assert.equal(isOver, false);
    await request(0).answer(feed('A'));
    await reload;
    assert.equal(requests.length, 1);
  });

  it('ends when nobody wants the answer any more', async () => {
    const { store, request, watch } = setup();
    const { leave } = watch();
    const reload = store.reload([URL_OF_FEED]);
    leave();
    await request(1).fail();
    await reload;
  });
});

describe('a copy that outlives the page', () => {
  const kept = { feed: feed('kept', 3), loadedAt: 500 };

  it('is written where somebody asks for it, and nowhere else', async () => {
    const keeper = new Map<string, Kept>();
    const { store, request, watch } = setup({ keeper });
    watch();
    watch([MIRROR]);
    store.keep([MIRROR]);
    await request(0).answer(feed('A'));
    await request(1).answer(feed('B'));
    assert.deepEqual([...keeper], [[MIRROR, { feed: feed('B'), loadedAt: 1000 }]]);
  });

  it('is not looked for unless somebody asks', () => {
    const asked: string[] = [];
    const { store, watch } = setup({ keeper: { get: (url) => void asked.push(url), set: () => assert.fail('written') } });
    watch();
    assert.deepEqual(asked, []);
    store.keep([URL_OF_FEED]);
    store.keep([URL_OF_FEED]);
    assert.deepEqual(asked, [URL_OF_FEED]);
  });

  it('is written at once when the feed is there already', async () => {
    const keeper = new Map<string, Kept>();
    const { store, request, watch } = setup({ keeper });
    watch();
    await request(0).answer(feed('A'));
    store.keep([URL_OF_FEED]);
    assert.equal(keeper.get(URL_OF_FEED)?.feed.title, 'A');
  });

  it('is shown while the feed loads, and gives way to it', async () => {
    const { store, request, watch } = setup({ keeper: new Map([[URL_OF_FEED, kept]]) });
    const { seen } = watch();
    store.keep([URL_OF_FEED]);
    await request(0).progress(feed('less', 2));
    await request(0).answer(feed('new', 1));
    assert.deepEqual(told(seen), ['loading -', 'loading kept', 'ready new']);
  });

  it('stays with its date when the feed fails', async () => {
    const { store, request, watch } = setup({ keeper: new Map([[URL_OF_FEED, kept]]) });
    const { last } = watch();
    store.keep([URL_OF_FEED]);
    await request(0).fail();
    const state = last();
    assert.ok(state?.status === 'ready' && state.feed.title === 'kept' && state.stale?.code === 'timeout' && state.loadedAt === 500);
  });

  it('helps also when the feed has failed before', async () => {
    const { store, request, watch } = setup({ keeper: new Map([[URL_OF_FEED, kept]]) });
    const { last } = watch();
    await request(0).fail();
    store.keep([URL_OF_FEED]);
    const state = last();
    assert.ok(state?.status === 'ready' && state.feed.title === 'kept' && state.stale);
  });

  for (const why of ['is_partial', 'is_truncated']) it(`keeps what is not read (${why}), and what was taken back`, async () => {
    const named = (...ids: string[]): NewsFeed => ({ ...feed('A'), items: ids.map((id) => ({ id, authors: [], tags: [], attachments: [] })) });
    const longer = { ...named('b', 'gone', 'c', 'd', 'e'), _news_elements: { deleted: [{ id: 'd' }] } };
    const keeper = new Map([[URL_OF_FEED, { feed: longer, loadedAt: 500 }]]);
    const { store, request, watch } = setup({ keeper });
    watch([URL_OF_FEED], 3);
    store.keep([URL_OF_FEED]);
    await request(0).answer({ ...named('a', 'b', 'c'), _news_elements: { [why]: true } });
    const { feed: written, loadedAt } = keeper.get(URL_OF_FEED) ?? assert.fail('nothing is kept');
    assert.deepEqual([written.items.map(({ id }) => id).join(), loadedAt], ['a,b,c,d,e', 1000]);
    assert.deepEqual(written._news_elements, { [why]: true, deleted: [{ id: 'd' }] });
  });

  it('gives way to a feed that was read whole, however short that is', async () => {
    const keeper = new Map([[URL_OF_FEED, { feed: feed('long', 5), loadedAt: 500 }]]);
    const { store, request, watch } = setup({ keeper });
    watch([URL_OF_FEED], 3);
    store.keep([URL_OF_FEED]);
    await request(0).answer(feed('short', 2));
    assert.equal(keeper.get(URL_OF_FEED)?.feed.items.length, 2);
  });

  it('is never replaced by a failed refresh or by a feed without items', async () => {
    const keeper = new Map([[URL_OF_FEED, kept]]);
    const { store, request, watch } = setup({ keeper });
    watch();
    store.keep([URL_OF_FEED]);
    await request(0).fail();
    void store.reload([URL_OF_FEED]);
    await request(1).answer(feed('nothing', 0));
    assert.equal(keeper.get(URL_OF_FEED), kept);
  });
});
