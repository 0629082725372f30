/** Older pages: fetched only when asked for, and never without end. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feedPages, type NewsFeed, type PageOptions } from '../../src/feed/index.js';
import { atom } from './cases/case.js';

const FIRST = 'https://news.example/feed.json';

interface Page {
  ids: readonly string[];
  next?: string;
}

const json = ({ ids, next }: Page) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', next_url: next, items: ids.map((id) => ({ id })) });

/** A site whose pages are given by their addresses; remembers what was asked for. */
function site(pages: Readonly<Record<string, Page | string>>) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const { url } = new Request(input);
    asked.push(url);
    const page = pages[url];
    if (page === undefined) return new Response('', { status: 404 });
    return new Response(typeof page === 'string' ? page : json(page));
  };
  return { asked, fetch };
}

const idsOf = ({ items }: NewsFeed) => items.map(({ id }) => id).join(' ');

async function readAll(fetch: typeof globalThis.fetch, options: PageOptions = {}): Promise<string[]> {
  const read: string[] = [];
  for await (const page of feedPages(FIRST, { fetch, ...options })) read.push(idsOf(page));
  return read;
}

const chain = {
  [FIRST]: { ids: ['5', '4'], next: '?page=2' },
  [`${FIRST}?page=2`]: { ids: ['3', '2'], next: 'archive.json' },
  'https://news.example/archive.json': { ids: ['1'] },
};

describe('the pages of a feed', () => {
  it('follow each other to the last', async () => {
    const { asked, fetch } = site(chain);
    assert.deepEqual(await readAll(fetch), ['5 4', '3 2', '1']);
    assert.deepEqual(asked, Object.keys(chain));
  });

  it('are asked for one by one, as the reader goes on', async () => {
    const { asked, fetch } = site(chain);
    for await (const page of feedPages(FIRST, { fetch })) {
      assert.equal(idsOf(page), '5 4');
      break;
    }
    assert.deepEqual(asked, [FIRST]);
  });

  it('are found by the links of Atom as well', async () => {
    const entry = (id: string) => `<entry><id>${id}</id></entry>`;
    const { fetch } = site({
      [FIRST]: atom(`<link rel="next" href="/2"/>${entry('a')}`),
      'https://news.example/2': atom(`<link rel="prev-archive" href="/3"/>${entry('b')}`),
      'https://news.example/3': atom(entry('c')),
    });
    assert.deepEqual(await readAll(fetch), ['a', 'b', 'c']);
  });

  it('bring each item once', async () => {
    const { fetch } = site({ [FIRST]: { ids: ['3', '2'], next: '/2' }, 'https://news.example/2': { ids: ['2', '1', '1'] } });
    assert.deepEqual(await readAll(fetch), ['3 2', '1']);
  });

  it('end at a page that was seen before, without asking for it again', async () => {
    const { asked, fetch } = site({ [FIRST]: { ids: ['2'], next: '/2' }, 'https://news.example/2': { ids: ['1'], next: FIRST } });
    assert.deepEqual(await readAll(fetch), ['2', '1']);
    assert.equal(asked.length, 2);
  });

  it('end at a page that leads to itself', async () => {
    const { asked, fetch } = site({ [FIRST]: { ids: ['1'], next: FIRST } });
    assert.deepEqual(await readAll(fetch), ['1']);
    assert.equal(asked.length, 1);
  });

  it('end at a page without anything new, whatever its address is', async () => {
    let asked = 0;
    const fetch = async () => new Response(json({ ids: ['1'], next: `/${++asked}` }));
    assert.deepEqual(await readAll(fetch), ['1']);
    assert.equal(asked, 2);
  });

  it('end somewhere when there is always something new', async () => {
    let asked = 0;
    const fetch = async () => new Response(json({ ids: [`${++asked}`], next: `/${asked}` }));
    assert.deepEqual(await readAll(fetch, { maxPages: 3 }), ['1', '2', '3']);
    assert.equal(asked, 3);
    asked = 0;
    assert.equal((await readAll(fetch)).length, 100);
  });

  it('begin even with a page without items', async () => {
    const { fetch } = site({ [FIRST]: { ids: [], next: '/2' }, 'https://news.example/2': { ids: ['1'] } });
    assert.deepEqual(await readAll(fetch), ['', '1']);
  });

  it('lead only to http(s) addresses', async () => {
    const { asked, fetch } = site({ [FIRST]: { ids: ['1'], next: 'javascript:alert(1)' } });
    assert.deepEqual(await readAll(fetch), ['1']);
    assert.equal(asked.length, 1);
  });

  it('fail with a code, after the pages that could be read', async () => {
    const { fetch } = site({ [FIRST]: { ids: ['1'], next: '/missing' } });
    const read: string[] = [];
    const reading = (async () => {
      for await (const page of feedPages(FIRST, { fetch })) read.push(idsOf(page));
    })();
    await assert.rejects(reading, { name: 'FeedError', code: 'http-404' });
    assert.deepEqual(read, ['1']);
  });

  it('end when the caller gives up', async () => {
    const controller = new AbortController();
    const { fetch } = site(chain);
    const pages = feedPages(FIRST, { fetch, signal: controller.signal });
    await pages.next();
    controller.abort();
    await assert.rejects(pages.next(), { name: 'FeedError', code: 'aborted' });
  });
});
