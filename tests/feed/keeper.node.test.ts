/** The keeper: copies come back as they were, within bounds, and storage that refuses or lies costs nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewsFeed, NewsItem } from '../../src/feed/index.js';
import { storageKeeper } from '../../src/feed/keeper.js';

const URL_OF_FEED = 'https://a.example/feed';
const KEY = `news-elements/keep/1 ${URL_OF_FEED}`;
const item = (id: number, more: Partial<NewsItem> = {}): NewsItem => ({ id: `urn:${id}`, title: `Item ${id}`, authors: [], tags: [], attachments: [], ...more });
const feed = (count: number, more: Partial<NewsItem> = {}): NewsFeed => ({ title: 'A', authors: [], items: Array.from({ length: count }, (_, at) => item(at, more)) });

describe('the keeper', () => {
  it('gives back what it was given', () => {
    const storage: Record<string, string> = {};
    const kept = { feed: feed(2, { url: 'https://a.example/1', authors: [{ name: 'Ola', url: 'mailto:ola@a.example' }] }), loadedAt: 1_700_000_000_000 };
    storageKeeper(() => storage).set(URL_OF_FEED, kept);
    assert.deepEqual(Object.keys(storage), [KEY]);
    assert.deepEqual(storageKeeper(() => storage).get(URL_OF_FEED), kept);
    assert.equal(storageKeeper(() => storage).get('https://b.example/'), undefined);
  });

  it('keeps fifty items', () => {
    const storage: Record<string, string> = {};
    const keeper = storageKeeper(() => storage);
    keeper.set(URL_OF_FEED, { feed: feed(80), loadedAt: 1 });
    assert.equal(keeper.get(URL_OF_FEED)?.feed.items.length, 50);
  });

  it('keeps fewer when they are long, the first ones, and nothing over 200 kB', () => {
    const storage: Record<string, string> = {};
    const keeper = storageKeeper(() => storage);
    keeper.set(URL_OF_FEED, { feed: feed(20, { content_html: 'x'.repeat(9_000) }), loadedAt: 1 });
    const items = keeper.get(URL_OF_FEED)?.feed.items ?? [];
    assert.deepEqual([items.length, items[0]?.id], [10, 'urn:0']);
    keeper.set(URL_OF_FEED, { feed: feed(2, { content_html: 'x'.repeat(200_000) }), loadedAt: 2 });
    assert.ok((storage[KEY] ?? '').length < 1_000);
  });

  it('keeps ten feeds, and lets the oldest go', () => {
    const storage: Record<string, string> = {};
    storage['somebody else'] = 'stays';
    const keeper = storageKeeper(() => storage);
    for (const age of [5, 1, 9, 2, 8, 3, 7, 4, 6, 10, 11]) keeper.set(`https://${age}.example/`, { feed: feed(1), loadedAt: age });
    const ages = Object.entries(storage).filter(([name]) => name.startsWith('news-elements/')).map(([, value]) => Number.parseInt(value, 10));
    assert.deepEqual(ages.sort((a, b) => a - b), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    keeper.set('https://11.example/', { feed: feed(1), loadedAt: 12 });
    assert.equal(Object.keys(storage).length, 11);
    assert.equal(storage['somebody else'], 'stays');
  });

  it('is silent where storage throws', () => {
    const refuse = () => {
      throw new Error('SecurityError');
    };
    const kept = { feed: feed(1), loadedAt: 1 };
    for (const open of [refuse, () => new Proxy({}, { get: refuse, set: refuse })]) {
      const keeper = storageKeeper(open);
      assert.equal(keeper.set(URL_OF_FEED, kept), undefined);
      assert.equal(keeper.get(URL_OF_FEED), undefined);
    }
  });

  const broken = {
    nothing: '',
    'no time': JSON.stringify(feed(1)),
    'broken JSON': '1 {"items":[{',
    null: '1 null',
    'no feed': '1 {"title":"A"}',
    'items that are none': '1 {"items":[null]}',
    'items without an id': `1 ${JSON.stringify({ items: [{ authors: [], tags: [], attachments: [] }] })}`,
    'one item without an id among others': `1 ${JSON.stringify({ items: [item(1), { ...item(2), id: '' }] })}`,
    'items without lists': '1 {"items":[{"id":"1","authors":{},"tags":[],"attachments":[]}]}',
  };
  for (const [what, value] of Object.entries(broken)) {
    it(`ignores ${what}`, () => {
      const storage: Record<string, string> = {};
      storage[KEY] = value;
      assert.equal(storageKeeper(() => storage).get(URL_OF_FEED), undefined);
    });
  }

  it('gives back addresses of the web, with and without encryption', () => {
    const storage: Record<string, string> = {};
    const keeper = storageKeeper(() => storage);
    keeper.set(URL_OF_FEED, { feed: { ...feed(1, { url: 'http://a.example/1', external_url: 'https://b.example/' }), home_page_url: 'http://a.example/' }, loadedAt: 1 });
    const { feed: read } = keeper.get(URL_OF_FEED) ?? assert.fail('nothing came back');
    assert.deepEqual([read.home_page_url, read.items[0]?.url, read.items[0]?.external_url], ['http://a.example/', 'http://a.example/1', 'https://b.example/']);
  });

  it('gives back no address that could run a script', () => {
    const storage: Record<string, string> = {};
    const hostile = { ...feed(1, { url: 'javascript:alert(1)' }), home_page_url: ' javascript:alert(2)' };
    storage[KEY] = `1 ${JSON.stringify(hostile)}`;
    const { feed: read } = storageKeeper(() => storage).get(URL_OF_FEED) ?? assert.fail('nothing came back');
    assert.deepEqual([read.home_page_url, read.items[0]?.url, read.items[0]?.title], [undefined, undefined, 'Item 0']);
  });
});
