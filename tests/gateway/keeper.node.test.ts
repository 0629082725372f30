/** How fresh the gateway's feeds are, and what stays when sources fail. Time and network are injected. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedError } from '../../src/feed/errors.js';
import type { Kept } from '../../src/feed/keeper.js';
import { readConfig } from '../../src/gateway/config.js';
import { FeedKeeper, type KeeperOptions } from '../../src/gateway/keeper.js';
import { rss } from '../support/upstream.js';

const URL_A = 'https://a.example/feed.xml';
const URL_B = 'https://b.example/feed.xml';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Answer = Response | Error;

/** A keeper with a clock that only tests move, and sources that say what tests want. */
class Stage {
  time = Date.UTC(2026, 9, 20);
  readonly answers = new Map<string, () => Answer | Promise<Answer>>();
  readonly asked: { url: string; headers: Headers }[] = [];
  readonly background: Promise<unknown>[] = [];
  readonly keeper: FeedKeeper;

  constructor(sources: unknown, options: Partial<KeeperOptions> & { maxItems?: number; trusted?: string[] } = {}) {
    const { maxItems = 1_000, trusted = [], ...rest } = options;
    this.keeper = new FeedKeeper(readConfig({ feeds: { news: sources }, refresh: 300, maxItems, trusted }), {
      fetch: async (input, init) => {
        const url = input instanceof Request ? input.url : input.toString();
        this.asked.push({ url, headers: new Headers(init?.headers) });
        const answer = (await this.answers.get(url)?.()) ?? new TypeError('no such host');
        if (answer instanceof Error) throw answer;
        return answer;
      },
      now: () => this.time,
      background: (work) => void this.background.push(work),
      ...rest,
    });
  }

  says(url: string, body: string, init?: ResponseInit): void {
    this.answers.set(url, () => new Response(body, init));
  }

  fails(url: string, init?: ResponseInit): void {
    this.answers.set(url, () => (init ? new Response('secret of the source', init) : new TypeError('connection refused')));
  }

  async titles(): Promise<(string | undefined)[]> {
    const { feed } = await this.keeper.get('news');
    return feed.items.map(({ title }) => title);
  }

  async settle(): Promise<void> {
    await Promise.all(this.background.splice(0));
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
  }
}

const codeOf = (error: unknown): string => (error as FeedError).code;
const rejectsWith = (code: string) => (error: unknown) => codeOf(error) === code;

describe('freshness', () => {
  it('asks once for a thousand who come together', async () => {
    const stage = new Stage([URL_A]);
    stage.says(URL_A, rss(['a']));
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => stage.titles()));
    assert.ok(answers.every(([title]) => title === 'a'));
    assert.equal(stage.asked.length, 1);
  });

  it('asks the store of copies once for a thousand who come together', async () => {
    let reads = 0;
    const stage = new Stage([URL_A], { copies: { read: async () => ((reads += 1), undefined), write: async () => {} } });
    stage.says(URL_A, rss(['a']));
    await Promise.all(Array.from({ length: 1_000 }, () => stage.titles()));
    assert.equal(reads, 1);
  });

  it('does not ask while a feed is fresh', async () => {
    const stage = new Stage([URL_A]);
    stage.says(URL_A, rss(['a']));
    await stage.titles();
    stage.pass(299_000);
    await stage.titles();
    assert.equal(stage.asked.length, 1);
  });

  it('shows what it has and renews it behind the answer', async () => {
    const stage = new Stage([URL_A]);
    stage.says(URL_A, rss(['old']));
    await stage.titles();
    stage.pass(301_000);
    stage.says(URL_A, rss(['new']));
    assert.deepEqual(await stage.titles(), ['old']);
    await stage.settle();
    assert.deepEqual(await stage.titles(), ['new']);
    assert.equal(stage.asked.length, 2);
  });

  it('waits for news after a quiet day', async () => {
    const stage = new Stage([URL_A]);
    stage.says(URL_A, rss(['yesterday']));
    await stage.titles();
    stage.pass(20 * HOUR);
    stage.says(URL_A, rss(['today']));
    assert.deepEqual(await stage.titles(), ['today']);
  });

  it('asks with what the last answer said, and keeps the feed at a 304', async () => {
    const stage = new Stage([URL_A]);
    stage.says(URL_A, rss(['a']), { headers: { etag: '"1"', 'last-modified': 'Tue, 20 Oct 2026 08:00:00 GMT' } });
    const first = await stage.keeper.get('news');
    stage.pass(HOUR);
    stage.answers.set(URL_A, () => new Response(null, { status: 304 }));
    const second = await stage.keeper.get('news');
    assert.deepEqual([stage.asked[1]?.headers.get('if-none-match'), stage.asked[1]?.headers.get('if-modified-since')], ['"1"', 'Tue, 20 Oct 2026 08:00:00 GMT']);
    assert.equal(second.version, first.version);
    assert.equal(second.loadedAt, stage.time);
    assert.equal(second.stale, undefined);
    stage.pass(HOUR);
    await stage.keeper.get('news');
    assert.equal(stage.asked[2]?.headers.get('if-none-match'), '"1"');
  });

  it('is the same version as long as the source sends the same bytes', async () => {
    const stage = new Stage([URL_A]);
    stage.says(URL_A, rss(['a']));
    const { version } = await stage.keeper.get('news');
    stage.pass(HOUR);
    assert.equal((await stage.keeper.get('news')).version, version);
    stage.says(URL_A, rss(['b']));
    stage.pass(HOUR);
    assert.notEqual((await stage.keeper.get('news')).version, version);
  });

  it('knows no feed that is not configured', async () => {
    const stage = new Stage([URL_A]);
    for (const id of ['other', '__proto__', 'constructor', 'toString', '']) await assert.rejects(stage.keeper.get(id), rejectsWith('http-404'));
    assert.equal(stage.asked.length, 0);
  });
});

describe('failures', () => {
  it('does not ask a dead source again for a minute', async () => {
    const stage = new Stage([URL_A]);
    stage.fails(URL_A);
    for (let time = 0; time < 3; time++) {
      await assert.rejects(stage.keeper.get('news'), rejectsWith('network-or-cors'));
      stage.pass(19_000);
    }
    assert.equal(stage.asked.length, 1);
    stage.pass(4_000);
    stage.says(URL_A, rss(['back']));
    assert.deepEqual(await stage.titles(), ['back']);
  });

  it('shows old news while a source is down, says so, and does not let readers wait for it', async () => {
    const stage = new Stage([URL_A]);
    stage.says(URL_A, rss(['old']));
    await stage.titles();
    stage.pass(HOUR);
    stage.fails(URL_A, { status: 500 });
    const kept = await stage.keeper.get('news');
    assert.deepEqual([kept.feed.items[0]?.title, kept.stale?.code], ['old', 'http-500']);
    stage.pass(2 * MINUTE);
    stage.answers.set(URL_A, () => new Promise<Answer>(() => {}));
    assert.deepEqual(await stage.titles(), ['old']);
  });

  it('shows old news for a day and not longer', async () => {
    const stage = new Stage([URL_A]);
    stage.says(URL_A, rss(['old']));
    await stage.titles();
    stage.fails(URL_A);
    stage.pass(24 * HOUR - 1);
    assert.deepEqual(await stage.titles(), ['old']);
    stage.pass(2 * MINUTE);
    await assert.rejects(stage.titles(), rejectsWith('network-or-cors'));
  });

  it('is fresh again when the source is back', async () => {
    const stage = new Stage([URL_A]);
    stage.says(URL_A, rss(['old']));
    await stage.titles();
    stage.fails(URL_A);
    stage.pass(HOUR);
    await stage.titles();
    stage.says(URL_A, rss(['new']));
    stage.pass(2 * MINUTE);
    await stage.titles();
    await stage.settle();
    const kept = await stage.keeper.get('news');
    assert.deepEqual([kept.feed.items[0]?.title, kept.stale], ['new', undefined]);
  });

  for (const status of [429, 503]) {
    it(`waits as long as a ${status} asks`, async () => {
      const stage = new Stage([URL_A]);
      stage.fails(URL_A, { status, headers: { 'retry-after': '600' } });
      await assert.rejects(stage.titles(), rejectsWith(`http-${status}`));
      stage.pass(599_000);
      await assert.rejects(stage.titles(), rejectsWith('http-429'));
      assert.equal(stage.asked.length, 1);
      stage.says(URL_A, rss(['back']));
      stage.pass(MINUTE + 1_000);
      assert.deepEqual(await stage.titles(), ['back']);
    });
  }

  it('understands a date to wait for, and waits for no more than a day', async () => {
    const stage = new Stage([URL_A]);
    stage.fails(URL_A, { status: 503, headers: { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' } });
    await assert.rejects(stage.titles());
    stage.pass(23 * HOUR);
    await assert.rejects(stage.titles());
    assert.equal(stage.asked.length, 1);
    stage.pass(HOUR + MINUTE);
    stage.says(URL_A, rss(['back']));
    assert.deepEqual(await stage.titles(), ['back']);
  });

  it('does not let another status, or nonsense, ask for patience', async () => {
    for (const [status, after] of [[404, '600'], [503, 'soon'], [503, '-5'], [503, '']] as const) {
      const stage = new Stage([URL_A]);
      stage.fails(URL_A, { status, headers: { 'retry-after': after } });
      await assert.rejects(stage.titles());
      stage.pass(61_000);
      await assert.rejects(stage.titles());
      assert.equal(stage.asked.length, 2, `${status} ${after}`);
    }
  });
});

describe('several sources', () => {
  it('merges them, newest first, each item with its source', async () => {
    const stage = new Stage([URL_A, URL_B]);
    stage.says(URL_A, rss(['a1', 'a2']));
    stage.says(URL_B, rss(['b1', 'b2']).replace('Aktualności', 'Drugie'));
    const { feed } = await stage.keeper.get('news');
    assert.deepEqual(feed.items.map(({ title, _news_elements: extension }) => [title, extension?.source_title]), [['a1', 'Aktualności'], ['b1', 'Drugie'], ['a2', 'Aktualności'], ['b2', 'Drugie']]);
  });

  it('loses only the items of a dead one', async () => {
    const stage = new Stage([URL_A, URL_B]);
    stage.says(URL_A, rss(['a']));
    stage.fails(URL_B, { status: 500 });
    const kept = await stage.keeper.get('news');
    assert.deepEqual([kept.feed.items.map(({ title }) => title), kept.stale?.code], [['a'], 'http-500']);
  });

  it('keeps the items of one that died, for a day', async () => {
    const stage = new Stage([URL_A, URL_B]);
    stage.says(URL_A, rss(['a']));
    stage.says(URL_B, rss(['b']));
    await stage.titles();
    stage.fails(URL_B);
    stage.pass(HOUR);
    assert.deepEqual(await stage.titles(), ['a', 'b']);
    stage.pass(24 * HOUR);
    assert.deepEqual(await stage.titles(), ['a']);
  });

  it('asks a mirror where the first address fails, and the first again next time', async () => {
    const stage = new Stage([`${URL_A}|${URL_B}`]);
    stage.fails(URL_A, { status: 500 });
    stage.says(URL_B, rss(['mirror']));
    const kept = await stage.keeper.get('news');
    assert.deepEqual([kept.feed.items[0]?.title, kept.stale], ['mirror', undefined]);
    stage.says(URL_A, rss(['first']));
    stage.pass(HOUR);
    assert.deepEqual(await stage.titles(), ['first']);
    assert.deepEqual(stage.asked.map(({ url }) => url), [URL_A, URL_B, URL_A]);
  });

  it('gives no item the author or the language of another source', async () => {
    const stage = new Stage([URL_A, URL_B]);
    stage.says(URL_A, rss(['a'], '<managingEditor>Ala</managingEditor>'));
    stage.says(URL_B, rss(['b']).replace('<language>pl</language>', ''));
    const { feed } = await stage.keeper.get('news');
    assert.deepEqual([feed.authors, feed.language], [[], undefined]);
  });

  it('keeps so many items as configured', async () => {
    const stage = new Stage([URL_A], { maxItems: 2 });
    stage.says(URL_A, rss(['a', 'b', 'c']));
    assert.deepEqual(await stage.titles(), ['a', 'b']);
  });
});

describe('lists of feeds', () => {
  const LIST = 'https://a.example/list.opml';
  const opml = (...urls: string[]): string => `<opml version="2.0"><head><title>Lista</title></head><body>${urls.map((url) => `<outline type="rss" text="x" xmlUrl="${url}"/>`).join('')}</body></opml>`;

  it('stand for the feeds that they name', async () => {
    const stage = new Stage([LIST]);
    stage.says(LIST, opml(URL_A, URL_B, URL_A));
    stage.says(URL_A, rss(['a']));
    stage.says(URL_B, rss(['b']));
    const { feed } = await stage.keeper.get('news');
    assert.deepEqual([feed.title, feed.language, feed.items.map(({ title }) => title)], ['Lista', 'pl', ['a', 'b']]);
    assert.equal(stage.asked.length, 3);
  });

  it('stand for thirty at most', async () => {
    const stage = new Stage([LIST]);
    stage.says(LIST, opml(...Array.from({ length: 500 }, (_, at) => `https://${at}.example/`)));
    await assert.rejects(stage.titles());
    assert.equal(stage.asked.length, 31);
  });

  it('keep the news where all their feeds are dead', async () => {
    const copies = { read: async (): Promise<Kept> => ({ feed: { authors: [], items: [{ id: '1', title: 'kept', authors: [], tags: [], attachments: [] }] }, loadedAt: Date.UTC(2026, 9, 19, 23) }), write: async () => {} };
    const stage = new Stage([LIST], { copies });
    stage.says(LIST, opml(URL_A));
    stage.fails(URL_A);
    const kept = await stage.keeper.get('news');
    assert.deepEqual([kept.feed.items[0]?.title, kept.stale?.code], ['kept', 'network-or-cors']);
  });

  it('cannot name what only the configuration may', async () => {
    const stage = new Stage([LIST], { trusted: ['http://localhost:4300'] });
    stage.says(LIST, opml('http://localhost:4300/secret', URL_A));
    stage.says(URL_A, rss(['a']));
    assert.deepEqual(await stage.titles(), ['a']);
    assert.deepEqual(stage.asked.map(({ url }) => url), [LIST, URL_A]);
  });

  it('do not make lists of lists', async () => {
    const stage = new Stage([LIST]);
    stage.says(LIST, opml('https://a.example/inner.opml'));
    stage.says('https://a.example/inner.opml', opml(URL_A));
    await stage.titles();
    assert.equal(stage.asked.length, 2);
  });
});

describe('copies', () => {
  const item = { id: '1', title: 'kept', authors: [], tags: [], attachments: [] };
  const copyOf = (age: number): Kept => ({ feed: { authors: [], items: [item] }, loadedAt: Date.UTC(2026, 9, 20) - age });

  function withCopy(copy: Kept | Error): { stage: Stage; written: Kept[] } {
    const written: Kept[] = [];
    const read = async () => (copy instanceof Error ? Promise.reject(copy) : copy);
    return { stage: new Stage([URL_A], { copies: { read, write: async (_, kept) => void written.push(kept) } }), written };
  }

  it('are as fresh as they are: a restart asks nobody', async () => {
    const { stage } = withCopy(copyOf(MINUTE));
    assert.deepEqual(await stage.titles(), ['kept']);
    assert.equal(stage.asked.length, 0);
  });

  it('stand in after a restart while the source is down, for a day from when they were made', async () => {
    const { stage } = withCopy(copyOf(23 * HOUR));
    assert.deepEqual(await stage.titles(), ['kept']);
    stage.pass(2 * HOUR);
    await assert.rejects(stage.titles(), rejectsWith('network-or-cors'));
  });

  it('are written with their age when news arrives', async () => {
    const { stage, written } = withCopy(copyOf(2 * HOUR));
    stage.says(URL_A, rss(['new']));
    assert.deepEqual(await stage.titles(), ['new']);
    assert.deepEqual(written.map(({ loadedAt, feed }) => [loadedAt, feed.items[0]?.title]), [[stage.time, 'new']]);
  });

  it('cost nothing but themselves where they cannot be read', async () => {
    const { stage } = withCopy(new Error('disk'));
    stage.says(URL_A, rss(['new']));
    assert.deepEqual(await stage.titles(), ['new']);
  });

  it('cost nothing but themselves where they cannot be written', async () => {
    const stage = new Stage([URL_A], { copies: { read: async () => undefined, write: () => Promise.reject(new Error('disk full')) } });
    stage.says(URL_A, rss(['new']));
    assert.deepEqual(await stage.titles(), ['new']);
    await stage.settle();
  });
});
